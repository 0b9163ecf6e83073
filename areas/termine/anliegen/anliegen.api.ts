/** The catalogue: looking, drafting, releasing by a second person. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { anliegenSchema } from './anliegen.schema.ts';
import { anliegenFassungSchema, anliegenKurzSchema } from './katalog.schema.ts';

const schluessel = z.string().regex(/^[a-z0-9-]{1,60}$/, 'Bitte nur kleine Buchstaben, Ziffern und Bindestriche.');
const seen = z.object({ id: z.uuid(), version: z.int() });

export const listAnliegenkatalog = contract({
  name: 'listAnliegenkatalog',
  method: 'GET',
  path: '/api/termine/anliegen',
  summary: 'Katalog der Anliegen mit dem, was heute gilt, was als Entwurf wartet und was später gilt',
  access: 'termine.lesen',
  input: z.object({}),
  output: z.object({ anliegen: z.array(anliegenKurzSchema) }),
});

export const getAnliegen = contract({
  name: 'getAnliegen',
  method: 'GET',
  path: '/api/termine/anliegen/:schluessel',
  summary: 'Ein Anliegen mit seinen Fassungen und wie viele Termine dazu vereinbart sind',
  access: 'termine.lesen',
  input: z.object({ schluessel }),
  output: z.object({
    schluessel: z.string(),
    name: z.string(),
    geltend: anliegenSchema.optional(),
    mitgeliefert: z.boolean(),
    /** The newest first. */
    fassungen: z.array(anliegenFassungSchema),
    pools: z.array(z.object({ schluessel: z.string(), name: z.string() })),
    andere: z.array(z.object({ schluessel: z.string(), name: z.string() })),
    /** They keep what was promised, whatever changes here. */
    vereinbart: z.int(),
  }),
});

export const saveAnliegenEntwurf = contract({
  name: 'saveAnliegenEntwurf',
  method: 'PUT',
  path: '/api/termine/anliegen/:schluessel/entwurf',
  summary: 'Eine neue Fassung eines Anliegens entwerfen oder den Entwurf ändern',
  access: 'termine.pflegen',
  input: z.object({
    schluessel,
    entwurf: seen.optional(),
    gueltigAb: z.iso.date('Bitte geben Sie an, ab welchem Tag die Fassung gilt.'),
    inhalt: anliegenSchema,
  }),
  output: anliegenFassungSchema,
});

export const releaseAnliegen = contract({
  name: 'releaseAnliegen',
  method: 'POST',
  path: '/api/termine/anliegen-fassungen/:id/freigabe',
  summary: 'Entwurf eines Anliegens als zweite Person freigeben',
  access: 'termine.pflegen',
  input: seen,
  output: anliegenFassungSchema,
});

export const discardAnliegenEntwurf = contract({
  name: 'discardAnliegenEntwurf',
  method: 'POST',
  path: '/api/termine/anliegen-fassungen/:id/verwerfen',
  summary: 'Entwurf eines Anliegens verwerfen',
  access: 'termine.pflegen',
  input: seen,
  output: z.object({}),
});
