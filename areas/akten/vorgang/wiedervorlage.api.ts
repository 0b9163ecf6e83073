import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  createWiedervorlageInputSchema,
  listWiedervorlagenInputSchema,
  wiedervorlageSchema,
} from './wiedervorlage.schema.ts';

export const createWiedervorlage = contract({
  name: 'createWiedervorlage',
  method: 'POST',
  path: '/api/akten/akten/:akteId/wiedervorlagen',
  summary: 'Akte, Vorgang oder Dokument auf einen Tag wiedervorlegen (Wv.)',
  access: 'akten.bearbeiten',
  input: createWiedervorlageInputSchema,
  output: z.object({ id: z.uuid() }),
});

export const listWiedervorlagen = contract({
  name: 'listWiedervorlagen',
  method: 'GET',
  path: '/api/akten/wiedervorlagen',
  summary: 'Offene Wiedervorlagen, die früheste zuerst',
  access: 'akten.lesen',
  input: listWiedervorlagenInputSchema,
  output: z.object({ eintraege: z.array(wiedervorlageSchema), mehr: z.boolean() }),
});

export const finishWiedervorlage = contract({
  name: 'finishWiedervorlage',
  method: 'POST',
  path: '/api/akten/wiedervorlagen/:id/erledigt',
  summary: 'Wiedervorlage erledigen',
  access: 'akten.bearbeiten',
  input: z.object({ id: z.uuid(), version: z.number().int() }),
  output: z.object({ akteId: z.uuid() }),
});
