import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  closeVorgangInputSchema,
  createVorgangInputSchema,
  reopenVorgangInputSchema,
  updateVorgangInputSchema,
  verfuegungSchema,
  vorgaengeSchema,
  vorgangSchema,
} from './vorgang.schema.ts';

export const listVorgaenge = contract({
  name: 'listVorgaenge',
  method: 'GET',
  path: '/api/akten/akten/:akteId/vorgaenge',
  summary: 'Vorgänge einer Akte auflisten',
  access: 'akten.lesen',
  input: z.object({ akteId: z.uuid() }),
  output: vorgaengeSchema,
});

export const createVorgang = contract({
  name: 'createVorgang',
  method: 'POST',
  path: '/api/akten/akten/:akteId/vorgaenge',
  summary: 'Vorgang in einer Akte anlegen',
  access: 'akten.bearbeiten',
  input: createVorgangInputSchema,
  output: vorgangSchema,
});

export const updateVorgang = contract({
  name: 'updateVorgang',
  method: 'PUT',
  path: '/api/akten/vorgaenge/:id',
  summary: 'Angaben eines offenen Vorgangs ändern',
  access: 'akten.bearbeiten',
  input: updateVorgangInputSchema,
  output: vorgangSchema,
});

export const closeVorgang = contract({
  name: 'closeVorgang',
  method: 'POST',
  path: '/api/akten/vorgaenge/:id/zda',
  summary: 'Vorgang zu den Akten verfügen (z. d. A.)',
  access: 'akten.bearbeiten',
  input: closeVorgangInputSchema,
  output: vorgangSchema,
});

export const reopenVorgang = contract({
  name: 'reopenVorgang',
  method: 'POST',
  path: '/api/akten/vorgaenge/:id/wieder-oeffnen',
  summary: 'Vorgang, der z. d. A. ist, mit Grund wieder öffnen',
  access: 'akten.bearbeiten',
  input: reopenVorgangInputSchema,
  output: vorgangSchema,
});

export const deleteVorgang = contract({
  name: 'deleteVorgang',
  method: 'DELETE',
  path: '/api/akten/vorgaenge/:id',
  summary: 'Leeren Vorgang löschen',
  access: 'akten.bearbeiten',
  input: z.object({ id: z.uuid(), version: z.coerce.number().int() }),
  output: z.object({ akteId: z.uuid() }),
});

export const orderVorgaenge = contract({
  name: 'orderVorgaenge',
  method: 'PUT',
  path: '/api/akten/akten/:akteId/vorgaenge/reihe',
  summary: 'Reihenfolge der Vorgänge einer Akte festlegen',
  access: 'akten.bearbeiten',
  input: z.object({ akteId: z.uuid(), ids: z.array(z.uuid()).min(1).max(500) }),
  output: z.object({}),
});

export const listVerfuegungen = contract({
  name: 'listVerfuegungen',
  method: 'GET',
  path: '/api/akten/akten/:akteId/verfuegungen',
  summary: 'Verfügungen in einer Akte auflisten (z. d. A., z. Vg., Wv.), die neueste zuerst',
  access: 'akten.lesen',
  input: z.object({ akteId: z.uuid() }),
  output: z.object({ verfuegungen: z.array(verfuegungSchema), mehr: z.boolean() }),
});
