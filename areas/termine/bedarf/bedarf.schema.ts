/** Requests by need, as the public and the office see them. */
import { z } from 'zod';
import { emailSchema, filenameSchema, telefonSchema, terminpersonSchema } from '../buchung/angaben.schema.ts';
import { loesungSchema } from '../buchung/aufgabe.schema.ts';
import { terminspracheSchema } from '../termine.schema.ts';
import { davorSchema, erwartungSchema, ranggrundSchema, zuteilungsregelSchema } from './zuteilung.schema.ts';

export const ANFRAGESTAENDE = [
  'unbestaetigt',
  'offen',
  'angeboten',
  'angenommen',
  'zurueckgezogen',
  'beendet',
] as const;
export const anfragestandSchema = z.enum(ANFRAGESTAENDE);
export type Anfragestand = z.output<typeof anfragestandSchema>;

/** What somebody may claim; an expired title is no claim but a fact. */
export const CLAIMS = ['arbeit_leistung', 'reise', 'krankheit'] as const;
export const claimSchema = z.enum(CLAIMS);
export type Claim = z.output<typeof claimSchema>;

export const belegstandSchema = z.enum(['keine', 'offen', 'bestaetigt', 'abgelehnt']);
export type Belegstand = z.output<typeof belegstandSchema>;
export const titelstandSchema = z.enum(['behauptet', 'bestaetigt', 'widerlegt']);
export type Titelstand = z.output<typeof titelstandSchema>;
export const nummernstandSchema = z.enum(['offen', 'bekannt', 'bestaetigt', 'abgelehnt']);
export type Nummernstand = z.output<typeof nummernstandSchema>;

export const HAELFTEN = ['vormittag', 'nachmittag'] as const;
export const haelfteSchema = z.enum(HAELFTEN);

/** Of the link; long and random. */
export const schluesselSchema = z.string().min(20).max(100);

const tag = z.iso.date('Bitte geben Sie einen Tag an.');
const wuensche = {
  fruehestens: tag,
  spaetestens: tag,
  /** 1 Monday … 5 Friday; none: all. */
  wochentage: z.array(z.int().min(1).max(5)).max(5).default([]),
  /** None: both. */
  haelften: z.array(haelfteSchema).max(2).default([]),
};

export const createInputSchema = z
  .object({
    anliegen: z.string().max(60),
    sprache: terminspracheSchema.default('de'),
    personen: z.array(terminpersonSchema).min(1, 'Bitte nennen Sie mindestens eine Person.').max(12),
    titelBis: tag.optional(),
    ...wuensche,
    /** Language of an interpreter, where one is needed. */
    dolmetschen: z
      .string()
      .regex(/^[a-z]{2}$/)
      .optional(),
    haerte: claimSchema.optional(),
    email: emailSchema.optional(),
    telefon: telefonSchema.optional(),
    wunsch: z.string().trim().max(500).optional(),
    /** The answer to „Beantragen Sie damit die Verlängerung?“; missing only where it is not asked. */
    beantragtVerlaengerung: z.boolean().optional(),
    aktenzeichen: z.string().trim().max(40).optional(),
    /** Solved task (proof of work). */
    loesung: loesungSchema,
  })
  .refine(({ fruehestens, spaetestens }) => fruehestens <= spaetestens, {
    message: 'Der späteste Tag liegt vor dem frühesten.',
    path: ['spaetestens'],
  })
  .refine(({ email, telefon }) => email !== undefined || telefon !== undefined, {
    message: 'Bitte geben Sie an, wie wir Sie erreichen: E-Mail oder Telefon.',
    path: ['email'],
  });
export type CreateInput = z.output<typeof createInputSchema>;

/** An earlier time than the Termin that one has. Without a last day: any before it. */
export const frueherInputSchema = z.object({
  /** Of the link to the Termin. */
  termin: schluesselSchema,
  ...wuensche,
  spaetestens: tag.optional(),
  loesung: loesungSchema,
});

export type FrueherInput = z.output<typeof frueherInputSchema>;

export const antragsbelegSchema = z.object({ nummer: z.string(), eingegangenAm: z.string() });

export const platzSchema = z.object({
  /** Place among all who wait for the same places; those who are equal are drawn. */
  platz: z.int(),
  von: z.int(),
  gleich: z.int(),
  davor: davorSchema,
  grund: ranggrundSchema,
  erwartet: erwartungSchema.optional(),
});
export type Platzauskunft = z.output<typeof platzSchema>;

export const previewInputSchema = z.object({
  anliegen: z.string().max(60),
  titelBis: tag.optional(),
  fruehestens: tag.optional(),
});

export const angebotSchema = z.object({
  terminId: z.uuid(),
  kennung: z.string(),
  beginn: z.string(),
  ende: z.string(),
  ort: z.string(),
  anschrift: z.string(),
  /** Until when it can be accepted. */
  antwortBis: z.string().optional(),
  /** Of the link to the Termin, once it is accepted. */
  schluessel: z.string().optional(),
});

export const anfrageSchema = z.object({
  kennung: z.string(),
  /** Under which it stands in the published draws. */
  losId: z.uuid(),
  anliegen: z.string(),
  anliegenName: z.string(),
  personen: z.int(),
  sprache: terminspracheSchema,
  stand: anfragestandSchema,
  endeGrund: z.string(),
  tag: z.iso.date(),
  titelBis: z.iso.date().optional(),
  titelStand: titelstandSchema,
  fruehestens: z.iso.date(),
  spaetestens: z.iso.date(),
  wochentage: z.array(z.int()),
  haelften: z.array(haelfteSchema),
  haerte: claimSchema.optional(),
  haerteStand: belegstandSchema,
  haerteGrund: z.string(),
  nummerStand: nummernstandSchema,
  nummerGrund: z.string(),
  nachweise: z.array(z.object({ id: z.uuid(), wozu: z.enum(['titel', 'haerte', 'nummer']), groesse: z.int() })),
  platz: platzSchema.optional(),
  angebot: angebotSchema.optional(),
  /** Applications made along with it. */
  antraege: z.int(),
  angebote: z.int(),
  hoechstAngebote: z.int(),
  stattTermin: z.boolean(),
  /** The Termin that one has, as long as it stands. */
  statt: z.object({ beginn: z.string(), schluessel: z.string() }).optional(),
});
export type Anfrage = z.output<typeof anfrageSchema>;

export const frueherSchema = z.object({
  /** Whether there may be an offer at all before this Termin. */
  moeglich: z.boolean(),
  /** First day on which one could be offered. */
  ab: z.iso.date(),
  /** Of the wish that waits: to accept, decline, withdraw. */
  schluessel: z.string().optional(),
  anfrage: anfrageSchema.optional(),
});
export type Frueher = z.output<typeof frueherSchema>;

export const NACHWEIS_BYTES = 5_000_000;
export const nachweisInputSchema = z.object({
  schluessel: schluesselSchema,
  wozu: z.enum(['titel', 'haerte', 'nummer']),
  dateiname: filenameSchema,
  inhalt: z.base64('Diese Datei ist nicht angekommen. Bitte wählen Sie sie noch einmal.').min(1),
});

export const laufSchema = z.object({
  id: z.uuid(),
  art: z.enum(['tag', 'freigeworden']),
  stand: z.enum(['laeuft', 'fertig']),
  begonnenAm: z.string(),
  saatHash: z.string(),
  /** Public after the run. */
  saat: z.string().optional(),
  anfragen: z.int(),
  vergeben: z.int(),
});

/** Without persons: ids of requests are what the draw is made of, and name nobody. */
export const regelAuskunftSchema = z.object({
  regel: zuteilungsregelSchema,
  gueltigAb: z.iso.date().optional(),
  naechste: z.array(z.object({ art: z.enum(['tag', 'freigeworden']), saatHash: z.string() })),
  laeufe: z.array(laufSchema),
});

/**
 * Enough to recompute the draw, and nothing by which somebody could be found: neither day nor end of a title, and of a hardship
 * not which one.
 */
export const losSchema = z.object({
  rang: z.int(),
  anfrageId: z.uuid(),
  stufe: ranggrundSchema.shape.schluessel,
  /** Equal in all that the rule compares: among them the smaller lot comes first. */
  gruppe: z.int(),
  /** sha256(seed ‖ anfrageId) in hex. */
  los: z.string(),
  ergebnis: z.enum(['angeboten', 'nichts_passendes', 'entfallen']).optional(),
});

/** The same for the office, with the reason. */
export const ergebniszeileSchema = losSchema
  .omit({ stufe: true, gruppe: true })
  .extend({ grund: ranggrundSchema, kennung: z.string().optional() });

/** A line at the desk: no names. */
export const zeileSchema = z.object({
  id: z.uuid(),
  kennung: z.string(),
  anliegen: z.string(),
  personen: z.int(),
  tag: z.iso.date(),
  stand: anfragestandSchema,
  titelBis: z.iso.date().optional(),
  titelStand: titelstandSchema,
  haerte: claimSchema.optional(),
  haerteStand: belegstandSchema,
  nummerStand: nummernstandSchema,
  fruehestens: z.iso.date(),
  spaetestens: z.iso.date(),
  sprache: terminspracheSchema,
  /** Among those who take part in the next run. */
  rang: z.int().optional(),
  grund: ranggrundSchema.optional(),
  antwortBis: z.string().optional(),
  angebotBeginn: z.string().optional(),
  stattTermin: z.boolean(),
  endeGrund: z.string(),
});
export type Anfragezeileauskunft = z.output<typeof zeileSchema>;

export const anfrageAmtSchema = zeileSchema.extend({
  version: z.int(),
  anliegenName: z.string(),
  leute: z.array(
    z.object({
      familienname: z.string(),
      vornamen: z.string(),
      geburtsdatum: z.string(),
      nummer: z.string().optional(),
      ohneNummer: z.string().optional(),
    }),
  ),
  email: z.string().optional(),
  telefon: z.string().optional(),
  wunsch: z.string().optional(),
  wochentage: z.array(z.int()),
  haelften: z.array(haelfteSchema),
  haerteGrund: z.string(),
  nummerGrund: z.string(),
  nachweise: z.array(
    z.object({
      id: z.uuid(),
      wozu: z.enum(['titel', 'haerte', 'nummer']),
      dateiname: z.string(),
      typ: z.string(),
      groesse: z.int(),
      am: z.string(),
    }),
  ),
  antraege: z.int(),
  angebote: z.int(),
});

export const simulationSchema = z.object({
  teilnehmend: z.int(),
  zeilen: z.array(
    z.object({
      rang: z.int(),
      id: z.uuid(),
      kennung: z.string(),
      grund: ranggrundSchema,
      /** First day that is free and suits; missing: none. */
      tag: z.iso.date().optional(),
      vorTitelende: z.boolean().optional(),
    }),
  ),
});

export const regelfassungSchema = z.object({
  id: z.uuid(),
  nummer: z.int(),
  status: z.enum(['ENTWURF', 'FREIGEGEBEN', 'VERWORFEN']),
  gueltigAb: z.iso.date().nullable(),
  gueltigBis: z.iso.date().nullable(),
  regel: zuteilungsregelSchema,
  /** Whether the one who asks wrote on it: then somebody else releases it. */
  eigene: z.boolean(),
  version: z.int(),
});
