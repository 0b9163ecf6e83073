import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { akteVerweisSchema } from '../person.schema.ts';
import { paketKurzSchema, paketSchema, zielSchema } from './uebernahme.schema.ts';

const byId = z.object({ id: z.uuid() });

export const startXdomeaPaket = contract({
  name: 'startXdomeaPaket',
  method: 'POST',
  path: '/api/akten/xdomea/pakete',
  summary: 'xdomea-Nachricht (ZIP) einer anderen Behörde zum Hochladen anmelden; übernommen wird damit noch nichts',
  access: 'akten.uebernahme',
  input: z.object({ dateiname: z.string().trim().min(1).max(300), groesse: z.number().int().min(1) }),
  /** tus endpoint; the upload names the id as `eingangId` in the tus metadata. */
  output: z.object({ id: z.uuid(), uploadPfad: z.string() }),
});

export const listXdomeaPakete = contract({
  name: 'listXdomeaPakete',
  method: 'GET',
  path: '/api/akten/xdomea/pakete',
  summary: 'Hochgeladene xdomea-Nachrichten, die noch nicht übernommen sind',
  access: 'akten.uebernahme',
  input: z.object({}),
  output: z.object({ eintraege: z.array(paketKurzSchema) }),
});

/** The dry run: reads, compares and looks for doubles; nothing is taken in. */
export const getXdomeaPaket = contract({
  name: 'getXdomeaPaket',
  method: 'GET',
  path: '/api/akten/xdomea/pakete/:id',
  summary: 'Vorschau einer xdomea-Nachricht: Absender, Inhalt, Abweichungen, Dubletten und mögliche Akten',
  access: 'akten.uebernahme',
  input: byId,
  output: paketSchema,
});

export const takeXdomeaPaket = contract({
  name: 'takeXdomeaPaket',
  method: 'POST',
  path: '/api/akten/xdomea/pakete/:id/uebernehmen',
  summary: 'xdomea-Nachricht übernehmen: in eine Akte, in eine neue Akte oder in den Eingang',
  access: 'akten.uebernahme',
  input: byId.extend({ ziel: zielSchema }),
  output: z.object({ akte: akteVerweisSchema.optional() }),
});

export const discardXdomeaPaket = contract({
  name: 'discardXdomeaPaket',
  method: 'POST',
  path: '/api/akten/xdomea/pakete/:id/verwerfen',
  summary: 'Hochgeladene xdomea-Nachricht verwerfen, ohne sie zu übernehmen',
  access: 'akten.uebernahme',
  input: byId,
  output: z.object({}),
});
