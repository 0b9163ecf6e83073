import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  aehnlicheSucheSchema,
  azrNummerSchema,
  azrZweckSchema,
  createPersonInputSchema,
  createPersonOutputSchema,
  personDetailSchema,
  personKandidatSchema,
  personListeSchema,
  personSchema,
  updatePersonInputSchema,
} from './person.schema.ts';

/** POST and not GET: names do not belong into addresses, which end in logs and histories. */
export const findAehnlichePersonen = contract({
  name: 'findAehnlichePersonen',
  method: 'POST',
  path: '/api/akten/personen/aehnliche',
  summary: 'Personen suchen, die gleich oder ähnlich heißen (vor jedem Anlegen, § 5 AZRG-DV)',
  access: 'akten.lesen',
  input: aehnlicheSucheSchema,
  output: z.object({ kandidaten: z.array(personKandidatSchema) }),
  idempotent: false,
});

export const createPerson = contract({
  name: 'createPerson',
  method: 'POST',
  path: '/api/akten/personen',
  summary: 'Person anlegen; ähnliche werden zuerst angeboten',
  access: 'akten.bearbeiten',
  input: createPersonInputSchema,
  output: createPersonOutputSchema,
});

export const getPerson = contract({
  name: 'getPerson',
  method: 'GET',
  path: '/api/akten/personen/:id',
  summary: 'Person mit ihren Akten lesen',
  access: 'akten.lesen',
  input: z.object({ id: z.uuid() }),
  output: personDetailSchema,
});

export const updatePerson = contract({
  name: 'updatePerson',
  method: 'PUT',
  path: '/api/akten/personen/:id',
  summary: 'Angaben zur Person ändern',
  access: 'akten.bearbeiten',
  input: updatePersonInputSchema,
  output: personSchema,
});

export const listPersonen = contract({
  name: 'listPersonen',
  method: 'GET',
  path: '/api/akten/personen',
  summary: 'Personen nach Namen geordnet auflisten',
  access: 'akten.lesen',
  input: z.object({
    /** First letter of the family name as filed. */
    buchstabe: z
      .string()
      .regex(/^[A-Z]$/)
      .optional(),
    ab: z.string().optional(),
    anzahl: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: personListeSchema,
});

export const setAzrNummer = contract({
  name: 'setAzrNummer',
  method: 'PUT',
  path: '/api/akten/personen/:id/azr-nummer',
  summary: 'AZR-Nummer hinterlegen',
  access: 'akten.azr',
  input: z.object({ id: z.uuid(), azrNummer: azrNummerSchema }),
  output: z.object({ hatAzrNummer: z.boolean() }),
});

export const readAzrNummer = contract({
  name: 'readAzrNummer',
  method: 'POST',
  path: '/api/akten/personen/:id/azr-nummer/lesen',
  summary: 'AZR-Nummer zu einem benannten Zweck lesen (§ 10 Abs. 4 AZRG)',
  access: 'akten.azr',
  input: z.object({ id: z.uuid(), zweck: azrZweckSchema }),
  output: z.object({ azrNummer: z.string() }),
  idempotent: false,
});

export const findPersonByAzrNummer = contract({
  name: 'findPersonByAzrNummer',
  method: 'POST',
  path: '/api/akten/personen/azr-nummer/suchen',
  summary: 'Person zu einer AZR-Nummer finden',
  access: 'akten.azr',
  input: z.object({ azrNummer: azrNummerSchema, zweck: azrZweckSchema }),
  output: z.object({ personId: z.uuid().optional() }),
  idempotent: false,
});
