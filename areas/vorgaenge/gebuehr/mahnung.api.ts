/** What the desk does about claims that stay unpaid. */
import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { beitreibungslaufSchema, mahnzeileSchema } from './forderung.schema.ts';

const ids = z.array(z.uuid()).min(1, 'Bitte wählen Sie mindestens eine Forderung.').max(200);

export const listUeberfaellige = contract({
  name: 'listUeberfaellige',
  method: 'GET',
  path: '/api/vorgaenge/kasse/ueberfaellig',
  summary: 'Forderungen nach ihrem Fälligkeitstag, mit Mahnung und Frist',
  access: 'vorgaenge.kasse.buchen',
  input: z.object({}),
  output: z.object({ forderungen: z.array(mahnzeileSchema) }),
});

export const remindForderungen = contract({
  name: 'remindForderungen',
  method: 'POST',
  path: '/api/vorgaenge/kasse/mahnungen',
  summary: 'Überfällige Forderungen mahnen',
  access: 'vorgaenge.kasse.buchen',
  input: z.object({ ids }),
  output: z.object({ gemahnt: z.int(), fristBis: z.iso.date() }),
});

export const printMahnung = contract({
  name: 'printMahnung',
  method: 'GET',
  path: '/api/vorgaenge/kasse/forderungen/:id/mahnung',
  summary: 'Die letzte Mahnung zu einer Forderung als PDF',
  access: 'vorgaenge.kasse.buchen',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});

export const handOverForderungen = contract({
  name: 'handOverForderungen',
  method: 'POST',
  path: '/api/vorgaenge/kasse/beitreibungen',
  summary: 'Erfolglos gemahnte Forderungen an die Vollstreckung übergeben',
  access: 'vorgaenge.kasse.buchen',
  input: z.object({ ids }),
  output: z.object({ id: z.uuid(), nummer: z.string(), anzahl: z.int() }),
});

export const listBeitreibungslaeufe = contract({
  name: 'listBeitreibungslaeufe',
  method: 'GET',
  path: '/api/vorgaenge/kasse/beitreibungen',
  summary: 'Übergaben an die Vollstreckung, die neueste zuerst',
  access: 'vorgaenge.kasse.buchen',
  input: z.object({}),
  output: z.object({ laeufe: z.array(beitreibungslaufSchema) }),
});

export const downloadBeitreibungslauf = contract({
  name: 'downloadBeitreibungslauf',
  method: 'GET',
  path: '/api/vorgaenge/kasse/beitreibungen/:id/datei',
  summary: 'Datei einer Übergabe an die Vollstreckung (CSV)',
  access: 'vorgaenge.kasse.buchen',
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});
