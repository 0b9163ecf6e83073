import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  ausreiseSchema,
  ausreiseschreibenSchema,
  extendInputSchema,
  interruptInputSchema,
  noteAusreiseInputSchema,
  resumeInputSchema,
} from './ausreise.schema.ts';

export const listAusreisen = contract({
  name: 'listAusreisen',
  method: 'GET',
  path: '/api/vorgaenge/verfahren/:verfahrenId/ausreisen',
  summary: 'Frist zur Ausreise, Bescheinigung, Ausreise und Einreiseverbot in einem Vorgang',
  access: 'vorgaenge.lesen',
  input: z.object({ verfahrenId: z.uuid() }),
  output: z.object({ ausreisen: z.array(ausreiseSchema) }),
});

export const extendAusreisefrist = contract({
  name: 'extendAusreisefrist',
  method: 'POST',
  path: '/api/vorgaenge/ausreisen/:id/verlaengerung',
  summary: 'Frist zur Ausreise verlängern (§ 59 Abs. 1 Satz 4 AufenthG)',
  access: 'vorgaenge.bearbeiten',
  input: extendInputSchema,
  output: ausreiseSchema,
});

export const interruptAusreisefrist = contract({
  name: 'interruptAusreisefrist',
  method: 'POST',
  path: '/api/vorgaenge/ausreisen/:id/unterbrechung',
  summary: 'Festhalten, dass die Ausreisepflicht oder die Androhung nicht mehr vollziehbar ist',
  access: 'vorgaenge.bearbeiten',
  input: interruptInputSchema,
  output: ausreiseSchema,
});

export const resumeAusreisefrist = contract({
  name: 'resumeAusreisefrist',
  method: 'POST',
  path: '/api/vorgaenge/ausreisen/:id/fortsetzung',
  summary: 'Festhalten, dass wieder vollzogen werden darf; die Frist beginnt von vorn',
  access: 'vorgaenge.bearbeiten',
  input: resumeInputSchema,
  output: ausreiseSchema,
});

export const dismissVollziehbarkeit = contract({
  name: 'dismissVollziehbarkeit',
  method: 'POST',
  path: '/api/vorgaenge/ausreisen/:id/vollziehbar',
  summary: 'Festhalten, dass Klage oder Eilantrag die Frist zur Ausreise nicht unterbricht',
  access: 'vorgaenge.bearbeiten',
  input: z.object({ id: z.uuid(), version: z.int() }),
  output: ausreiseSchema,
});

export const noteAusreise = contract({
  name: 'noteAusreise',
  method: 'POST',
  path: '/api/vorgaenge/ausreisen/:id/ausreise',
  summary: 'Ausreise oder Abschiebung festhalten; damit beginnt die Frist des Einreiseverbots',
  access: 'vorgaenge.bearbeiten',
  input: noteAusreiseInputSchema,
  output: ausreiseSchema,
});

export const draftAusreiseschreiben = contract({
  name: 'draftAusreiseschreiben',
  method: 'POST',
  path: '/api/vorgaenge/ausreisen/:id/schreiben',
  summary: 'Bescheinigung über die Frist zur Ausreise oder Mitteilung über das Einreiseverbot entwerfen',
  access: 'vorgaenge.schreiben',
  input: z.object({ id: z.uuid(), art: ausreiseschreibenSchema }),
  output: z.object({ schreibenId: z.uuid() }),
});
