/** What the cash desk asks: claims without their procedure, payments, the bank, the finance system. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  aufteilungSchema,
  bankzahlungSchema,
  buchungslaufSchema,
  forderungKurzSchema,
  kassenforderungSchema,
  kontoauszugErgebnisSchema,
} from './forderung.schema.ts';

const byId = z.object({ id: z.uuid() });

export const listKassenforderungen = contract({
  name: 'listKassenforderungen',
  // A name is searched for: it must not stand in an address.
  method: 'POST',
  idempotent: false,
  path: '/api/vorgaenge/kasse/suche',
  summary: 'Forderungen nach Kassenzeichen oder Name',
  access: 'vorgaenge.kasse',
  input: z.object({
    text: z.string().trim().max(100).default(''),
    nur: z.enum(['offen', 'ueberzahlt', 'alle']).default('offen'),
  }),
  output: z.object({ forderungen: z.array(forderungKurzSchema) }),
});

export const getKassenforderung = contract({
  name: 'getKassenforderung',
  method: 'GET',
  path: '/api/vorgaenge/kasse/forderungen/:id',
  summary: 'Eine Forderung mit Zeilen und Zahlungen, ohne ihre Gründe',
  access: 'vorgaenge.kasse',
  input: byId,
  output: kassenforderungSchema,
});

export const takeZahlung = contract({
  name: 'takeZahlung',
  method: 'POST',
  path: '/api/vorgaenge/kasse/forderungen/:id/zahlung',
  summary: 'Zahlung an der Kasse annehmen',
  access: 'vorgaenge.kasse',
  input: z.object({
    id: z.uuid(),
    version: z.int(),
    betragCent: z.int().positive('Bitte geben Sie an, wie viel bezahlt wird.'),
  }),
  output: z.object({ zahlungId: z.uuid(), belegnummer: z.string() }),
});

export const printQuittung = contract({
  name: 'printQuittung',
  method: 'GET',
  path: '/api/vorgaenge/kasse/forderungen/:id/quittung/:zahlungId',
  summary: 'Quittung über eine Zahlung als PDF',
  access: 'vorgaenge.kasse',
  input: z.object({ id: z.uuid(), zahlungId: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});

export const importKontoauszug = contract({
  name: 'importKontoauszug',
  method: 'POST',
  path: '/api/vorgaenge/kasse/kontoauszug',
  summary: 'Kontoauszug (CSV) einlesen und nach Kassenzeichen zuordnen',
  access: 'vorgaenge.kasse.buchen',
  input: z.object({ text: z.string().min(1).max(2_000_000) }),
  output: kontoauszugErgebnisSchema,
  maxBodyBytes: 4 * 1024 * 1024,
});

export const listUnzugeordneteZahlungen = contract({
  name: 'listUnzugeordneteZahlungen',
  method: 'GET',
  path: '/api/vorgaenge/kasse/zahlungen/ohne-zuordnung',
  summary: 'Zahlungen, die zu keiner Forderung gehören, mit Vorschlägen',
  access: 'vorgaenge.kasse',
  input: z.object({}),
  output: z.object({ zahlungen: z.array(bankzahlungSchema) }),
});

export const countUnzugeordneteZahlungen = contract({
  name: 'countUnzugeordneteZahlungen',
  method: 'GET',
  path: '/api/vorgaenge/kasse/zahlungen/ohne-zuordnung/anzahl',
  summary: 'Wie viele Zahlungen zu keiner Forderung gehören',
  access: 'vorgaenge.kasse',
  input: z.object({}),
  output: z.object({ anzahl: z.int() }),
});

export const assignZahlung = contract({
  name: 'assignZahlung',
  method: 'POST',
  path: '/api/vorgaenge/kasse/zahlungen/:id/zuordnung',
  summary: 'Zahlung einer oder mehreren Forderungen zuordnen',
  access: 'vorgaenge.kasse',
  input: z.object({ id: z.uuid(), aufteilung: aufteilungSchema }),
  output: z.object({}),
});

export const createBuchungslauf = contract({
  name: 'createBuchungslauf',
  method: 'POST',
  path: '/api/vorgaenge/kasse/buchungslaeufe',
  summary: 'Buchungen bis zu einem Tag an das Finanzverfahren ausgeben; jede genau einmal',
  access: 'vorgaenge.kasse.buchen',
  input: z
    .object({ von: z.iso.date(), bis: z.iso.date() })
    .refine(({ von, bis }) => von <= bis, { path: ['bis'], message: 'Bitte einen Tag nach dem Beginn wählen.' }),
  output: z.object({ id: z.uuid(), nummer: z.string(), buchungen: z.int() }),
});

export const listBuchungslaeufe = contract({
  name: 'listBuchungslaeufe',
  method: 'GET',
  path: '/api/vorgaenge/kasse/buchungslaeufe',
  summary: 'Buchungsläufe, neueste zuerst',
  access: 'vorgaenge.kasse.buchen',
  input: z.object({}),
  output: z.object({ laeufe: z.array(buchungslaufSchema) }),
});

export const downloadBuchungslauf = contract({
  name: 'downloadBuchungslauf',
  method: 'GET',
  path: '/api/vorgaenge/kasse/buchungslaeufe/:id/datei',
  summary: 'Datei eines Buchungslaufs (CSV)',
  access: 'vorgaenge.kasse.buchen',
  input: byId,
  output: z.unknown(),
  bytes: true,
});
