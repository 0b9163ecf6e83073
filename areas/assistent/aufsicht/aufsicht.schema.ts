/** Oversight of the functions with AI (Verordnung (EU) 2024/1689, Art. 9–15, 26, 27, 49): what is on, by whose word. */
import { z } from 'zod';

export const FUNKTION = ['suche', 'antwort', 'dokumentart', 'tatsachen', 'entwurf'] as const;
export const funktionSchema = z.enum(FUNKTION);
export type Funktion = z.output<typeof funktionSchema>;

/** `alles` turns everything with AI off at once. */
export const schalterSchema = z.enum([...FUNKTION, 'alles']);
export type Schalter = z.output<typeof schalterSchema>;

export const STELLEN = ['leitung', 'datenschutz'] as const;
export const freigabestelleSchema = z.enum(STELLEN);
export type Freigabestelle = z.output<typeof freigabestelleSchema>;

export const freigabeSchema = z.object({
  id: z.uuid(),
  funktion: funktionSchema,
  als: freigabestelleSchema,
  konto: z.string(),
  erklaerung: z.string(),
  abschaetzungDokument: z.string(),
  abschaetzungDatum: z.iso.date(),
  registrierungNummer: z.string(),
  registrierungDatum: z.iso.date(),
  createdAt: z.string(),
  widerrufenVon: z.string().nullable(),
  widerrufenAt: z.string().nullable(),
  widerrufGrund: z.string().nullable(),
});
export type Freigabe = z.output<typeof freigabeSchema>;

const satz = (was: string) => z.string().trim().min(3, was).max(4000);

export const freigabeInputSchema = z.object({
  funktion: funktionSchema,
  als: freigabestelleSchema,
  erklaerung: satz('Bitte schreiben Sie, worauf Sie Ihre Freigabe stützen.'),
  abschaetzungDokument: satz('Bitte nennen Sie das Dokument der Folgenabschätzung (Art. 27).'),
  abschaetzungDatum: z.iso.date(),
  registrierungNummer: satz('Bitte nennen Sie die Nummer der Registrierung (Art. 49).'),
  registrierungDatum: z.iso.date(),
});

export const kennzahlenSchema = z.object({
  laeufe: z.int(),
  saetze: z.int(),
  gestrichen: z.int(),
  /** Answers without a proven sentence. */
  abgelehnt: z.int(),
  ausgefallen: z.int(),
  hilfreich: z.int(),
  falscheNorm: z.int(),
  falsch: z.int(),
  /** Of the assistant on a Vorgang, over the office. */
  schritte: z.int(),
  vorschlaegeUebernommen: z.int(),
  vorschlaegeVerworfen: z.int(),
  entwuerfeUebernommen: z.int(),
});

export const funktionsstandSchema = z.object({
  schluessel: funktionSchema,
  name: z.string(),
  zweck: z.string(),
  klasse: z.enum(['minimal', 'begrenzt', 'hochrisiko']),
  norm: z.string(),
  begruendung: z.string(),
  anleitung: z.array(z.string()),
  grenzen: z.array(z.string()),
  an: z.boolean(),
  /** Why it is off, in German; null while it is on. */
  warumAus: z.string().nullable(),
  /** The office's own switch, apart from releases. */
  schalter: z.boolean(),
  version: z.int(),
  freigaben: z.array(freigabeSchema),
});
export type Funktionsstand = z.output<typeof funktionsstandSchema>;

export const vorfallSchema = z.object({
  id: z.uuid(),
  funktion: schalterSchema,
  beschreibung: z.string(),
  seit: z.iso.date(),
  gemeldetVon: z.string(),
  erledigtVon: z.string().nullable(),
  erledigtAt: z.string().nullable(),
  ergebnis: z.string().nullable(),
  version: z.int(),
  createdAt: z.string(),
});
export type Vorfall = z.output<typeof vorfallSchema>;

export const aufsichtSchema = z.object({
  alles: z.object({
    an: z.boolean(),
    grund: z.string(),
    von: z.string().nullable(),
    seit: z.string().nullable(),
    version: z.int(),
  }),
  funktionen: z.array(funktionsstandSchema),
  /** Of the last 30 days. */
  kennzahlen: kennzahlenSchema,
  vorfaelle: z.array(vorfallSchema),
  /** The model that is set up, as the settings name it; null: none. */
  modell: z.string().nullable(),
});

/** One run as the log shows it; the question only where it names nobody. Of a step on a Vorgang: its tool. */
export const laufSchema = z.object({
  id: z.uuid(),
  createdAt: z.string(),
  konto: z.string(),
  stichtag: z.iso.date(),
  frage: z.string().nullable(),
  zustand: z.string(),
  art: z.string(),
  modell: z.string().nullable(),
  stellen: z.array(z.string()),
  saetze: z.int(),
  gestrichen: z.int(),
  rohSha256: z.string().nullable(),
  ueberholt: z.boolean(),
});
export type Lauf = z.output<typeof laufSchema>;
