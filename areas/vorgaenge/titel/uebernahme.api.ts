import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { uebernahmebefundSchema, uebernahmeSchema, uebernahmezeileSchema } from './uebernahme.schema.ts';

const access = 'vorgaenge.uebernahme';

export const checkUebernahme = contract({
  name: 'checkUebernahme',
  method: 'POST',
  path: '/api/vorgaenge/uebernahmen',
  summary: 'Liste aus dem alten Fachverfahren prüfen; noch wird nichts übernommen',
  access,
  input: z.object({
    datei: z.string().max(200),
    /** The CSV, base64. */
    inhalt: z.base64('Bitte wählen Sie eine Datei.').min(1).max(28_000_000),
    teamId: z.string().min(1, 'Bitte wählen Sie das Team für neue Akten.'),
  }),
  output: uebernahmeSchema,
  maxBodyBytes: 30_000_000,
});

export const listUebernahmen = contract({
  name: 'listUebernahmen',
  method: 'GET',
  path: '/api/vorgaenge/uebernahmen',
  summary: 'Geprüfte und übernommene Listen',
  access,
  input: z.object({}),
  output: z.object({ uebernahmen: z.array(uebernahmeSchema) }),
});

export const listUebernahmezeilen = contract({
  name: 'listUebernahmezeilen',
  method: 'GET',
  path: '/api/vorgaenge/uebernahmen/:id/zeilen',
  summary: 'Zeilen einer Liste nach Befund',
  access,
  input: z.object({
    id: z.uuid(),
    befund: uebernahmebefundSchema.optional(),
    anzahl: z.coerce.number().int().min(1).max(500).default(100),
    ab: z.string().optional(),
  }),
  output: z.object({ eintraege: z.array(uebernahmezeileSchema), weiter: z.string().optional() }),
});

export const applyUebernahme = contract({
  name: 'applyUebernahme',
  method: 'POST',
  path: '/api/vorgaenge/uebernahmen/:id/anwendung',
  summary: 'Geprüfte Liste übernehmen, einmal und in Teilen',
  access,
  input: z.object({ id: z.uuid() }),
  output: uebernahmeSchema,
});

export const discardUebernahme = contract({
  name: 'discardUebernahme',
  method: 'DELETE',
  path: '/api/vorgaenge/uebernahmen/:id',
  summary: 'Geprüfte Liste verwerfen',
  access,
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});
