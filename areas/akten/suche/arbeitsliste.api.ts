import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  arbeitslisteSchema,
  createArbeitslisteInputSchema,
  erledigtSchema,
  updateArbeitslisteInputSchema,
} from './arbeitsliste.schema.ts';

const versioned = z.object({ id: z.uuid(), version: z.number().int() });

export const listArbeitslisten = contract({
  name: 'listArbeitslisten',
  method: 'GET',
  path: '/api/akten/arbeitslisten',
  summary: 'Eigene und mit dem Team geteilte Arbeitslisten, mit der Zahl der neuen Dokumente',
  access: 'akten.lesen',
  input: z.object({}),
  output: z.object({
    listen: z.array(arbeitslisteSchema),
    /** Teams with which a list can be shared. */
    teams: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});

export const createArbeitsliste = contract({
  name: 'createArbeitsliste',
  method: 'POST',
  path: '/api/akten/arbeitslisten',
  summary: 'Suche als Arbeitsliste merken',
  access: 'akten.lesen',
  input: createArbeitslisteInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const updateArbeitsliste = contract({
  name: 'updateArbeitsliste',
  method: 'PUT',
  path: '/api/akten/arbeitslisten/:id',
  summary: 'Name, Frage oder Team einer Arbeitsliste ändern',
  access: 'akten.lesen',
  input: updateArbeitslisteInputSchema,
  output: versioned,
});

export const deleteArbeitsliste = contract({
  name: 'deleteArbeitsliste',
  method: 'POST',
  path: '/api/akten/arbeitslisten/:id/loeschen',
  summary: 'Arbeitsliste löschen; die Dokumente bleiben',
  access: 'akten.lesen',
  input: versioned,
  output: z.object({}),
});

export const lookAtArbeitsliste = contract({
  name: 'lookAtArbeitsliste',
  method: 'POST',
  path: '/api/akten/arbeitslisten/:id/blick',
  summary: 'Festhalten, dass man die Liste gesehen hat: ab jetzt zählt neu',
  access: 'akten.lesen',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});

export const setErledigt = contract({
  name: 'setErledigt',
  method: 'POST',
  path: '/api/akten/arbeitslisten/:id/erledigt',
  summary: 'Dokument in der Liste als erledigt kennzeichnen, oder wieder als offen',
  access: 'akten.lesen',
  input: z.object({ id: z.uuid(), dokumentId: z.uuid(), erledigt: z.boolean() }),
  output: z.object({}),
});

export const listErledigte = contract({
  name: 'listErledigte',
  method: 'GET',
  path: '/api/akten/arbeitslisten/:id/erledigt',
  summary: 'Was in der Liste erledigt ist, das Letzte zuerst',
  access: 'akten.lesen',
  input: z.object({ id: z.uuid() }),
  output: z.object({ dokumente: z.array(erledigtSchema), mehr: z.boolean() }),
});
