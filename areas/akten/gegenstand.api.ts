/**
 * For the role that reads the audit log and no content: what an id in it stands for, what somebody's Aktenzeichen is in
 * it, and who has seen a person. These reach beyond the scope, and give numbers of files only.
 */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { aktenzugriffeSchema, gegenstandSchema, listZugriffeInputSchema } from './gegenstand.schema.ts';

/** Of those ids that belong to an Akte; the others are left out. */
export const listAktenzeichen = contract({
  name: 'listAktenzeichen',
  method: 'GET',
  path: '/api/akten/aktenzeichen',
  summary: 'Aktenzeichen zu Kennungen im Protokoll',
  access: 'protokoll.lesen',
  input: z.object({
    ids: z.preprocess((v) => (Array.isArray(v) ? v : [v]), z.array(z.uuid()).min(1).max(200)),
  }),
  output: z.object({ gegenstaende: z.array(gegenstandSchema) }),
});

/** A whole Aktenzeichen or a whole id: nobody browses the registry with it. */
export const findGegenstand = contract({
  name: 'findGegenstand',
  method: 'GET',
  path: '/api/akten/gegenstand',
  summary: 'Akte, Person oder Dokument mit Aktenzeichen oder Kennung für eine Frage an das Protokoll benennen',
  access: 'protokoll.lesen',
  input: z.object({
    text: z
      .string()
      .trim()
      .min(1, 'Bitte geben Sie ein Aktenzeichen oder eine Kennung ein.')
      .max(80, 'Das ist weder ein Aktenzeichen noch eine Kennung. Bitte prüfen Sie die Schreibweise.'),
  }),
  output: gegenstandSchema,
  perMinute: 60,
});

export const listAktenzugriffe = contract({
  name: 'listAktenzugriffe',
  method: 'GET',
  path: '/api/akten/zugriffe',
  summary: 'Wer hat die Daten einer Person, mit ihren Akten und Dokumenten, gesehen oder geändert',
  access: 'protokoll.lesen',
  input: listZugriffeInputSchema,
  output: aktenzugriffeSchema,
});
