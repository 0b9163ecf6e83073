/** A search and its answer, as screens, commands and the assistant get it. */
import { z } from 'zod';
import { sammlungsartSchema } from '../bestand/werk.schema.ts';

/** Longer questions are cut, and the answer says so. */
export const LAENGSTE_FRAGE = 2000;

export const sucheInputSchema = z.object({
  frage: z.string().min(1).max(100_000),
  /** Day on which the answer has to be in force; today where none is given. */
  stichtag: z.iso.date().optional(),
  /** Laws of the office weigh more; off asks all laws alike. */
  rechtsgebiet: z.enum(['amt', 'alle']).default('amt'),
  /** Only this kind of source. */
  art: sammlungsartSchema.optional(),
  anzahl: z.coerce.number().int().min(1).max(50).default(10),
  /** What is taken as it is written: words that are neither corrected nor widened, citations that are not read as such. */
  ohne: z.array(z.string().max(200)).max(50).optional(),
});
export type Sucheingabe = z.output<typeof sucheInputSchema>;

export const markeSchema = z.object({
  /** A sentence is laid under, the words in it stand out. */
  art: z.enum(['satz', 'wort']),
  von: z.int(),
  bis: z.int(),
});
export type Marke = z.output<typeof markeSchema>;

export const fundstelleSchema = z.object({
  normId: z.uuid(),
  werkId: z.uuid(),
  art: sammlungsartSchema,
  sammlung: z.string(),
  /** `AufenthG`, or the Aktenzeichen of an Erlass. */
  kurz: z.string(),
  titel: z.string(),
  bezeichnung: z.string(),
  ueberschrift: z.string(),
  gliederung: z.array(z.string()),
  /** `§ 81 Abs. 4 AufenthG` */
  zitat: z.string(),
  /** Best first; `marken` are offsets of the words and sentences that carry the question. */
  absaetze: z.array(
    z.object({
      nr: z.string(),
      ordnung: z.int(),
      text: z.string(),
      marken: z.array(markeSchema),
      /** Between 0 and 1, against the best Absatz of the section. */
      anteil: z.number(),
    }),
  ),
  /** First and last day on which this text is proven; no last day: still in force. */
  gueltigAb: z.iso.date().nullable(),
  gueltigBis: z.iso.date().nullable(),
  stand: z.string(),
  /** `vor_bestand`: the Stichtag lies before the oldest version that the office has. */
  unsicher: z.enum(['vor_bestand']).nullable(),
  /** What the source says is missing on this day, and contradictions with other hits. */
  warnungen: z.array(z.string()),
  /** Between 0 and 1, against the best hit. */
  anteil: z.number(),
});
export type Fundstelle = z.output<typeof fundstelleSchema>;

/** `ausgefallen`: the search itself did not work; never to be read as "there is nothing". */
export const ZUSTAENDE = ['belegt', 'kein_beleg', 'ausgefallen'] as const;
export const zustandSchema = z.enum(ZUSTAENDE);

/** What of the office's own AI server took part in a search. */
export const betriebSchema = z.enum(['woerter', 'woerter_vektoren', 'woerter_rerank', 'woerter_vektoren_rerank']);
export type Betrieb = z.output<typeof betriebSchema>;

export const suchergebnisSchema = z.object({
  zustand: zustandSchema,
  /** For `kein_beleg`: what was asked for that the sources do not hold. */
  grund: z.string().nullable(),
  stichtag: z.iso.date(),
  /** For `kein_beleg` the nearest places, which do not answer. */
  treffer: z.array(fundstelleSchema),
  /** Erlasse that would answer but are not in force on the day, and by what they were replaced. */
  nichtInKraft: z.array(
    z.object({
      werkId: z.uuid(),
      kurz: z.string(),
      titel: z.string(),
      bis: z.iso.date().nullable(),
      ab: z.iso.date().nullable(),
      durch: z.string().nullable(),
    }),
  ),
  verstanden: z.object({
    berichtigt: z.array(z.object({ von: z.string(), zu: z.string() })),
    erweitert: z.array(z.object({ von: z.string(), zu: z.string() })),
    fundstellen: z.array(z.string()),
  }),
  hinweise: z.array(z.string()),
  /** The question names a person: nobody keeps it or hands it on. */
  personenbezogen: z.boolean(),
  /** `woerter`: without a model; the others name what took part. */
  betrieb: betriebSchema,
  millisekunden: z.number(),
});
export type Suchergebnis = z.output<typeof suchergebnisSchema>;

export const vergleichInputSchema = sucheInputSchema.omit({ stichtag: true }).extend({
  stichtag: z.iso.date(),
  /** The other day. */
  vergleich: z.iso.date(),
});

/** The same place on both days, or on one of them only. */
export const suchunterschiedSchema = z.object({
  zitat: z.string(),
  was: z.enum(['gleich', 'geaendert', 'nur_stichtag', 'nur_vergleich']),
  /** Sections of the two days; they are one where the text is the same. */
  normId: z.uuid().nullable(),
  vergleichNormId: z.uuid().nullable(),
});

export const suchvergleichSchema = z.object({
  stichtag: suchergebnisSchema,
  vergleich: suchergebnisSchema,
  unterschiede: z.array(suchunterschiedSchema),
});
export type Suchvergleich = z.output<typeof suchvergleichSchema>;

/** A line of a file of questions (`./bleibe erlasse search --batch`); other fields are passed over. */
export const stapelfrageSchema = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  as_of: z.iso.date().nullish(),
});
export type Stapelfrage = z.output<typeof stapelfrageSchema>;
