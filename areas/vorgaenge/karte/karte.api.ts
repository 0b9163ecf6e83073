import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import {
  checkIdentitaetInputSchema,
  chooseVersandInputSchema,
  eingangszeileSchema,
  gesehenSchema,
  handOverInputSchema,
  karteDetailSchema,
  kartenstandSchema,
  karteSchema,
  noteAufnahmeInputSchema,
  orderKarteInputSchema,
  pinbriefSchema,
  prepareKarteInputSchema,
  receiveKartenInputSchema,
} from './karte.schema.ts';

const access = 'vorgaenge.karten';

export const prepareKarte = contract({
  name: 'prepareKarte',
  method: 'POST',
  path: '/api/vorgaenge/karten',
  summary: 'Karte zu einem Titel vorbereiten',
  access,
  input: prepareKarteInputSchema,
  output: karteSchema,
});

export const listKarten = contract({
  name: 'listKarten',
  method: 'GET',
  path: '/api/vorgaenge/karten',
  summary: 'Karten nach Stand, wer am längsten wartet zuerst; mit Zahlen je Stand',
  access,
  input: z.object({
    stand: kartenstandSchema.default('vorbereitet'),
    /** A place in the store, an order number, or the serial of a card in hand; looks through every state. */
    suche: z.string().trim().max(60).optional(),
    anzahl: z.coerce.number().int().min(1).max(200).default(50),
    ab: z.string().optional(),
  }),
  output: z.object({
    eintraege: z.array(karteSchema),
    zahlen: z.partialRecord(kartenstandSchema, z.number().int()),
    weiter: z.string().optional(),
  }),
});

export const getKarte = contract({
  name: 'getKarte',
  method: 'GET',
  path: '/api/vorgaenge/karten/:id',
  summary: 'Karte mit Prüfung und Verlauf lesen',
  access,
  input: z.object({ id: z.uuid() }),
  output: karteDetailSchema,
});

const step = <const N extends string, const P extends string, I extends z.ZodObject>(
  name: N,
  path: P,
  summary: string,
  input: I,
) =>
  contract({
    name,
    method: 'POST',
    path: `/api/vorgaenge/karten/:id/${path}`,
    summary,
    access,
    input,
    output: karteSchema,
  });

export const noteAufnahme = step(
  'noteAufnahme',
  'aufnahme',
  'Foto, Fingerabdrücke und Unterschrift eintragen',
  noteAufnahmeInputSchema,
);
export const fetchFoto = step(
  'fetchFoto',
  'foto',
  'Digitales Foto mit dem Code der Person abholen',
  gesehenSchema.extend({ code: z.string().trim().min(4, 'Bitte scannen Sie den Code vom Beleg.').max(300) }),
);
export const beginAufnahme = step(
  'beginAufnahme',
  'station',
  'Aufnahme von Foto, Fingerabdrücken und Unterschrift an der Station beginnen',
  gesehenSchema,
);
export const readAufnahme = contract({
  name: 'readAufnahme',
  method: 'POST',
  path: '/api/vorgaenge/karten/:id/station/ergebnis',
  summary: 'Stand der Aufnahme an der Station holen; ist sie fertig, wird sie eingetragen',
  access,
  input: gesehenSchema,
  output: z.object({ stand: z.enum(['laeuft', 'fertig', 'abgebrochen']), satz: z.string() }),
});
export const readKartenfoto = contract({
  name: 'readKartenfoto',
  method: 'GET',
  path: '/api/vorgaenge/karten/:id/bild',
  summary: 'Foto der Karte zum Vergleich mit der Person',
  access,
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});
export const chooseVersand = step(
  'chooseVersand',
  'weg',
  'Schalter oder Versand mit Einwilligung wählen',
  chooseVersandInputSchema,
);
export const orderKarte = step('orderKarte', 'bestellung', 'Karte bestellen, auch von Hand', orderKarteInputSchema);
export const storeKarte = step(
  'storeKarte',
  'lagerplatz',
  'Eingegangene Karte an einen Platz legen',
  gesehenSchema.extend({ lagerplatz: z.string().trim().min(1, 'Bitte nennen Sie den Platz.').max(60) }),
);
export const checkIdentitaet = step(
  'checkIdentitaet',
  'identitaet',
  'Identität am Schalter prüfen',
  checkIdentitaetInputSchema,
);
export const handOverKarte = step('handOverKarte', 'ausgabe', 'Karte persönlich ausgeben', handOverInputSchema);
export const postKarte = step(
  'postKarte',
  'versand',
  'Eintragen, dass der Hersteller die Karte verschickt hat, mit der Sendungsnummer als Nachweis',
  gesehenSchema.extend({
    sendungsnummer: z.string().trim().min(6, 'Bitte geben Sie die Sendungsnummer ein.').max(40),
  }),
);
export const returnKarte = step(
  'returnKarte',
  'rueckkehr',
  'Eintragen, dass eine Karte zurückkam oder fehlerhaft ist',
  gesehenSchema.extend({ grund: z.string().trim().min(3, 'Bitte nennen Sie den Grund.').max(300) }),
);
export const loseKarte = step(
  'loseKarte',
  'verlust',
  'Verlust einer Karte melden',
  gesehenSchema.extend({ grund: z.string().trim().min(3, 'Bitte sagen Sie, was geschehen ist.').max(300) }),
);
export const notePinbrief = step(
  'notePinbrief',
  'pinbrief',
  'Eintragen, wo der Brief mit PIN und Sperrkennwort ist',
  gesehenSchema.extend({ pinbrief: pinbriefSchema }),
);
export const cancelKarte = step(
  'cancelKarte',
  'abbruch',
  'Karte abbrechen',
  gesehenSchema.extend({ grund: z.string().trim().min(3, 'Bitte nennen Sie den Grund.').max(300) }),
);

export const receiveKarten = contract({
  name: 'receiveKarten',
  method: 'POST',
  path: '/api/vorgaenge/karten/eingang',
  summary: 'Karten annehmen: Seriennummern scannen oder Lieferliste einlesen',
  access,
  input: receiveKartenInputSchema,
  output: z.object({ zeilen: z.array(eingangszeileSchema) }),
});

export const printAusgabebeleg = contract({
  name: 'printAusgabebeleg',
  method: 'GET',
  path: '/api/vorgaenge/karten/:id/beleg',
  summary: 'Empfangsbestätigung der Karte als PDF',
  access,
  input: z.object({ id: z.uuid() }),
  output: z.unknown(),
  bytes: true,
});
