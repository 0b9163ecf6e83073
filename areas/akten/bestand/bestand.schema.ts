/** Bestand: the paper registry, its stacks, its paper and what the office holds of people. */
import { z } from 'zod';

/** Where the paper of an Akte is; `papier.rules.ts` says which ways it may go. */
export const papierSchema = z.enum([
  'regal',
  'vorbereitet',
  'gescannt',
  'tresor',
  'zurueckgegeben',
  'freigabe',
  'freigegeben',
  'vernichtet',
]);
export type Papier = z.output<typeof papierSchema>;

export const bestandAkteSchema = z.object({
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  /** `Yılmaz, Ayşe`; of the main person. */
  name: z.string(),
  geburtsdatum: z.string().optional(),
  regal: z.string().optional(),
  dickeMm: z.number().int().optional(),
  /** As estimated in the list. */
  blaetter: z.number().int().optional(),
  eiligBis: z.string().optional(),
  eiligGrund: z.string().optional(),
  papier: papierSchema,
  papierOrt: z.string().optional(),
  papierSeit: z.string(),
  /** Pages of this Akte in Bleibe. */
  seiten: z.number().int(),
  version: z.number().int(),
});
export type BestandAkte = z.output<typeof bestandAkteSchema>;

export const listBestandInputSchema = z.object({
  papier: papierSchema.optional(),
  /** Part of an Aktenzeichen, or the beginning of a name. */
  q: z.string().trim().max(100).optional(),
  ab: z.string().optional(),
  anzahl: z.coerce.number().int().min(1).max(200).default(50),
});

export const bestandListeSchema = z.object({ eintraege: z.array(bestandAkteSchema), weiter: z.string().optional() });

export const importBestandInputSchema = z.object({
  /** The file as text in base64, at most 4 MiB. */
  datei: z.base64().max(6_000_000, 'Bitte teilen Sie die Liste: höchstens 4 MB auf einmal.'),
  teamId: z.string().min(1, 'Bitte wählen Sie das Team, dem neue Akten gehören.'),
  /** Only say what would happen. */
  nurPruefen: z.boolean(),
});

export const importBestandOutputSchema = z.object({
  /** Akten that are opened with their person. */
  neu: z.number().int(),
  /** Akten that are in Bleibe and come into the Bestand. */
  vorhanden: z.number().int(),
  /** Akten that are in the Bestand already; shelf and thickness are brought up to date. */
  bekannt: z.number().int(),
  fehler: z.array(z.object({ zeile: z.number().int(), grund: z.string() })),
  beispiele: z.array(z.object({ aktenzeichen: z.string(), name: z.string(), neu: z.boolean() })),
});
export type ImportBestandOutput = z.output<typeof importBestandOutputSchema>;

export const fortschrittBestandSchema = z.object({
  akten: z.object({ gesamt: z.number().int(), gescannt: z.number().int() }),
  /** Millimetres of shelf, of the Akten whose thickness is known. */
  meter: z.object({ gesamtMm: z.number().int(), gescanntMm: z.number().int() }),
  seiten: z.number().int(),
  eilig: z.number().int(),
  ueberfaellig: z.number().int(),
  /** Akten scanned by then, for each day on which some were. */
  verlauf: z.array(z.object({ tag: z.string(), akten: z.number().int(), summe: z.number().int() })),
  prognose: z.object({
    fertig: z.boolean(),
    aktenJeTag: z.number().optional(),
    ende: z.string().optional(),
  }),
  ziel: z.string().optional(),
  kosten: z
    .object({ centJeBlatt: z.number().int(), bisherCent: z.number().int(), gesamtCent: z.number().int().optional() })
    .optional(),
  version: z.number().int(),
});
export type FortschrittBestand = z.output<typeof fortschrittBestandSchema>;

export const projektInputSchema = z.object({
  version: z.number().int(),
  ziel: z.iso.date().nullable(),
  centJeBlatt: z.number().int().min(0).max(10_000).nullable(),
});

export const abgleichSchema = z.discriminatedUnion('stand', [
  z.object({ stand: z.literal('erwartet') }),
  z.object({ stand: z.literal('laeuft') }),
  z.object({ stand: z.literal('stimmt'), seiten: z.number().int() }),
  z.object({
    stand: z.literal('differenz'),
    soll: z.number().int(),
    ist: z.number().int(),
    differenz: z.number().int(),
    /** Pairs of pages that look alike and nobody has decided: perhaps the explanation. */
    verdacht: z.number().int(),
  }),
]);

export const stapelSchema = z.object({
  id: z.uuid(),
  nr: z.number().int(),
  karton: z.string().optional(),
  blaetter: z.number().int(),
  beidseitig: z.boolean(),
  akten: z.array(z.object({ id: z.uuid(), aktenzeichen: z.string(), name: z.string() })),
  abgleich: abgleichSchema,
  erklaerung: z.string().optional(),
  abgeschlossenAm: z.string().optional(),
  erstelltAm: z.string(),
  version: z.number().int(),
});
export type Stapel = z.output<typeof stapelSchema>;

export const createStapelInputSchema = z.object({
  akten: z.array(z.uuid()).min(1, 'Bitte wählen Sie mindestens eine Akte.').max(200),
  blaetter: z.number().int().min(1, 'Bitte zählen Sie die Blätter.').max(5000),
  beidseitig: z.boolean(),
  karton: z.string().trim().max(60).optional(),
});

export const closeStapelInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** Needed when counted and stored differ. */
  erklaerung: z.string().trim().min(10, 'Bitte erklären Sie die Differenz in einem Satz.').max(500).optional(),
});

export const papierSchrittSchema = z.object({
  nach: papierSchema,
  ort: z.string().optional(),
  notiz: z.string().optional(),
  am: z.string(),
  von: z.string(),
});

export const verwahrungArtSchema = z.enum(['pass', 'ausweis', 'urkunde', 'titel', 'sonstiges']);

export const verwahrungSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  art: verwahrungArtSchema,
  bezeichnung: z.string(),
  nummer: z.string().optional(),
  ort: z.string(),
  grund: z.string(),
  abgegebenVon: z.string(),
  genommenAm: z.string(),
  genommenVon: z.string(),
  rueckgabeAm: z.string().optional(),
  rueckgabeVon: z.string().optional(),
  rueckgabeAn: z.string().optional(),
  version: z.number().int(),
});
export type Verwahrung = z.output<typeof verwahrungSchema>;

const kurz = (what: string) => z.string().trim().min(2, `Bitte geben Sie ${what} an.`).max(200);

export const takeIntoVerwahrungInputSchema = z.object({
  akteId: z.uuid(),
  art: verwahrungArtSchema,
  bezeichnung: kurz('die Bezeichnung'),
  nummer: z.string().trim().max(60).optional(),
  ort: kurz('den Ort'),
  grund: kurz('den Grund'),
  abgegebenVon: kurz('an, wer es abgegeben hat'),
});
