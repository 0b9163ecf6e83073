/** The assistant on a Vorgang: steps that an official takes with it, facts that it proposes, drafts that it makes. */
import { z } from 'zod';
import { grundSchema } from '../antwort/zitat.schema.ts';

/** The tools, in the order of the work; there are no others, and no model chooses among them. */
export const WERKZEUGE = ['pruefschema', 'akte', 'suche', 'frist', 'gebuehr', 'entwurf'] as const;
export const werkzeugSchema = z.enum(WERKZEUGE);
export type Werkzeug = z.output<typeof werkzeugSchema>;

export const ENTWURFSARTEN = ['nachforderung', 'anhoerung', 'vermerk', 'gruende'] as const;
export const entwurfsartSchema = z.enum(ENTWURFSARTEN);
export type Entwurfsart = z.output<typeof entwurfsartSchema>;

/** A box in fractions of the upright page, from its upper left. */
export const kastenSchema = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  w: z.number().min(0).max(1),
  h: z.number().min(0).max(1),
});
export type Kasten = z.output<typeof kastenSchema>;

/** Where a fact stands in the Akte. */
export const seitenstelleSchema = z.object({
  dokumentId: z.uuid(),
  titel: z.string(),
  seite: z.int().min(1),
  /** The line or words that prove it, word for word as the page was read. */
  wortlaut: z.string(),
  kasten: kastenSchema,
});
export type Seitenstelle = z.output<typeof seitenstelleSchema>;

/** A place in law or decree, word for word as it holds on the Stichtag. */
export const rechtsstelleSchema = z.object({
  werkId: z.uuid(),
  normId: z.uuid(),
  absatz: z.int(),
  /** `§ 18g Abs. 1 AufenthG` */
  zitat: z.string(),
  ueberschrift: z.string(),
  text: z.string(),
});
export type Rechtsstelle = z.output<typeof rechtsstelleSchema>;

/** One thing that the assistant would do; the official runs it, or leaves it out. */
export const planschrittSchema = z.object({
  /** Stable within a Vorgang: `pruefschema`, `suche:mindestgehalt`, `akte:<dokumentId>`, `entwurf:vermerk` */
  schluessel: z.string().max(120),
  werkzeug: werkzeugSchema,
  /** `Seiten lesen: Arbeitsvertrag (3 Seiten)` */
  titel: z.string(),
  /** Why: which open requirement it serves. */
  warum: z.string(),
  /** Uses AI that decides nothing but needs a release; German sentence why it may not run now. */
  sperre: z.string().nullable(),
  /** The official has not the right for it; German sentence. */
  unerlaubt: z.string().nullable(),
});
export type Planschritt = z.output<typeof planschrittSchema>;

/** What became of a step, in words and in what it found. */
export const schrittSchema = z.object({
  id: z.uuid(),
  schluessel: z.string(),
  werkzeug: werkzeugSchema,
  titel: z.string(),
  /** What was handed to the tool, in words: which pages, which question. */
  eingabe: z.string(),
  /** Sentences on what came of it. */
  ergebnis: z.array(z.string()),
  stellen: z.array(rechtsstelleSchema),
  /** Odd things that a person should know: a page that speaks to a machine, another name on the page. */
  warnungen: z.array(z.string()),
  /** What a model proposed and what did not hold: text and why. */
  gestrichen: z.array(z.object({ text: z.string(), grund: z.string() })),
  zustand: z.enum(['fertig', 'gescheitert']),
  /** Whose law it looked at. */
  stichtag: z.iso.date(),
  /** `gemma-3-27b`, or null: by rules alone. */
  modell: z.string().nullable(),
  /** Why the model that is set up was not used. */
  kiAusfall: z.string().nullable(),
  dauerMs: z.int(),
  am: z.string(),
  von: z.string(),
});
export type Schritt = z.output<typeof schrittSchema>;

export const vorschlagSchema = z.object({
  id: z.uuid(),
  feld: z.string(),
  /** `Bruttojahresgehalt` */
  label: z.string(),
  wert: z.union([z.boolean(), z.number(), z.string()]),
  /** As people read it: `52.000,00 €` */
  wertWorte: z.string(),
  stelle: seitenstelleSchema,
  /** What is known of this field until now. */
  bisher: z.object({ wertWorte: z.string(), herkunft: z.string() }).nullable(),
  /** Requirements that it bears on. */
  voraussetzungen: z.array(z.string()),
  /** Who read it: a model, or rules. */
  durch: z.string(),
  stand: z.enum(['offen', 'uebernommen', 'verworfen']),
  entschiedenVon: z.string().nullable(),
  entschiedenAm: z.string().nullable(),
  grund: z.string(),
  version: z.int(),
});
export type Vorschlag = z.output<typeof vorschlagSchema>;

/** A sentence of a draft, and what carries it. */
export const entwurfssatzSchema = z.object({
  /** The section of a letter that it belongs to: `sachverhalt`, `gruende`, `punkte`, `ermessen`, `text` */
  abschnitt: z.enum(['sachverhalt', 'gruende', 'punkte', 'ermessen', 'text']),
  text: z.string(),
  /** Begins a paragraph, or a line of a list where the text begins with `- `. */
  absatz: z.boolean(),
  /** `akte`: a fact with its page. `recht`: a quotation. `rechnung`: Frist or Gebuehr. `offen`: for a person to write. */
  art: z.enum(['akte', 'recht', 'rechnung', 'satz', 'offen']),
  seitenstelle: seitenstelleSchema.nullable(),
  rechtsstelle: rechtsstelleSchema.nullable(),
  /** False: struck, is not taken over. */
  besteht: z.boolean(),
  gruende: z.array(grundSchema),
});
export type Entwurfssatz = z.output<typeof entwurfssatzSchema>;

export const entwurfSchema = z.object({
  id: z.uuid(),
  art: entwurfsartSchema,
  titel: z.string(),
  saetze: z.array(entwurfssatzSchema),
  /** Discretion is a person's; with the questions that the norm asks. */
  ermessen: z.object({ norm: z.string(), fragen: z.array(z.string()) }).nullable(),
  /** To be shown with it (Art. 50). */
  kennzeichnung: z.string(),
  stand: z.enum(['offen', 'uebernommen', 'verworfen']),
  /** The Schreiben that took it over. */
  schreibenId: z.uuid().nullable(),
  /** Of a Vermerk: the document of the Akte. */
  dokumentId: z.uuid().nullable(),
  /** Whose law it follows. */
  stichtag: z.iso.date(),
  /** Facts, findings or law changed since: German sentence. */
  veraltet: z.string().nullable(),
  von: z.string(),
  am: z.string(),
  version: z.int(),
});
export type Entwurf = z.output<typeof entwurfSchema>;

export const stichtagwahlSchema = z.object({
  tag: z.iso.date(),
  /** `heute`, `Tag des Antrags`, `Tag der Entscheidung` */
  was: z.string(),
});
export type Stichtagwahl = z.output<typeof stichtagwahlSchema>;

export const assistenzSchema = z.object({
  verfahrenId: z.uuid(),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  person: z.string(),
  /** `Blaue Karte EU` */
  vorgang: z.string(),
  stichtag: z.iso.date(),
  /** Days of the Vorgang whose law may count, its own one first. */
  stichtage: z.array(stichtagwahlSchema),
  /** The model that is set up, or null. */
  modell: z.string().nullable(),
  /** Requirements as the Pruefschema sees them, open ones first. */
  offen: z.array(
    z.object({ schluessel: z.string(), name: z.string(), ergebnis: z.string(), fehlt: z.array(z.string()) }),
  ),
  plan: z.array(planschrittSchema),
  /** Newest first. */
  schritte: z.array(schrittSchema),
  vorschlaege: z.array(vorschlagSchema),
  entwuerfe: z.array(entwurfSchema),
});
export type Assistenz = z.output<typeof assistenzSchema>;
