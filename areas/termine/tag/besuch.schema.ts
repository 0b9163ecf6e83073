/** One visit on its day, as the desk, the kiosk and the person's own telephone see it. */
import { z } from 'zod';
import { platzartSchema, terminspracheSchema } from '../termine.schema.ts';

export const BESUCHSSTAENDE = [
  'wartet',
  'aufgerufen',
  'bedient',
  'zurueckgestellt',
  'beendet',
  'nicht_erschienen',
  'gegangen',
] as const;
export const besuchsstandSchema = z.enum(BESUCHSSTAENDE);
export type Besuchsstand = z.output<typeof besuchsstandSchema>;

/** What the house should know before the person is called; chosen at the kiosk or at the desk. */
export const BEDARFE = ['rollstuhl', 'dolmetschen', 'kind', 'sehen', 'hoeren', 'ruhe'] as const;
export const bedarfSchema = z.enum(BEDARFE);
export type Bedarf = z.output<typeof bedarfSchema>;

/** How an arrival lies to the Termin. */
export const ANKUENFTE = ['zu_frueh', 'frueh', 'puenktlich', 'verspaetet', 'zu_spaet'] as const;
export const ankunftSchema = z.enum(ANKUENFTE);
export type Ankunft = z.output<typeof ankunftSchema>;

/** Answer to somebody who says that they are there. */
export const ERGEBNISSE_DER_ANKUNFT = [
  ...ANKUENFTE,
  /** Without a Termin. */
  'nummer',
  'schon_da',
  'schon_fertig',
  'anderer_tag',
  'anderes_haus',
] as const;
export const ankunftsergebnisSchema = z.enum(ERGEBNISSE_DER_ANKUNFT);
export type Ankunftsergebnis = z.output<typeof ankunftsergebnisSchema>;

/** What to do now; the words for it stand in `texte/tag`. */
export const TUN = ['warten', 'warten_ohne_vorrang', 'wiederkommen', 'zum_platz', 'infothek'] as const;
export const tunSchema = z.enum(TUN);
export type Tun = z.output<typeof tunSchema>;

/** Estimated wait in minutes; null: too little was measured to say something honest. */
export const wartezeitSchema = z.object({ von: z.int(), bis: z.int() }).nullable();
export type Wartezeit = z.output<typeof wartezeitSchema>;

/** Where one is called to; nothing about who. */
export const zielSchema = z.object({
  platz: z.string(),
  raum: z.string(),
  weg: z.string(),
  richtung: z.enum(['links', 'rechts', 'geradeaus', 'hoch', 'runter']),
});
export type Ziel = z.output<typeof zielSchema>;

export const codeSchema = z.string().trim().min(3).max(500);

export const ankunftAntwortSchema = z.object({
  ergebnis: ankunftsergebnisSchema,
  tun: tunSchema,
  /** Null while nobody was let in: too early, another day, another house. */
  besuchId: z.uuid().nullable(),
  /** "A274"; people read it as "A 274". */
  nummer: z.string().nullable(),
  /** For the person's own telephone: /termine/besuch/<token>. */
  token: z.string().nullable(),
  sprache: terminspracheSchema,
  /** Begin of the Termin, and from when one may come. */
  beginn: z.string().nullable(),
  ab: z.string().nullable(),
  /** Where a Termin is, if it is in another house. */
  haus: z.string().nullable(),
  wartezeit: wartezeitSchema,
  /** How many are before; null while nobody was let in. */
  davor: z.int().nullable(),
  ziel: zielSchema.nullable(),
});
export type AnkunftAntwort = z.output<typeof ankunftAntwortSchema>;

/** Whether the page of a Termin offers „Ich bin da“ now, and what it says else. */
export const ANKUNFTSLAGEN = ['anderer_tag', 'zu_frueh', 'jetzt', 'zu_spaet', 'da', 'fertig'] as const;
export const ankunftslageSchema = z.object({
  lage: z.enum(ANKUNFTSLAGEN),
  /** Key of the house in which the Termin is. */
  standort: z.string(),
  haus: z.string(),
  /** From when and until when the Termin counts as kept. */
  ab: z.string(),
  bis: z.string(),
  /** By the office's clock: that of the telephone may be wrong. */
  jetzt: z.string(),
  /** Of the visit, once it has begun. */
  token: z.string().nullable(),
});
export type Ankunftslage = z.output<typeof ankunftslageSchema>;

/** For the page on the telephone: nothing personal but the number. */
export const besuchOeffentlichSchema = z.object({
  nummer: z.string(),
  stand: besuchsstandSchema,
  sprache: terminspracheSchema,
  haus: z.string(),
  /** Its topic is `besuch:<besuchId>`. */
  besuchId: z.uuid(),
  beginn: z.string().nullable(),
  angekommen: z.string(),
  davor: z.int().nullable(),
  wartezeit: wartezeitSchema,
  /** Set from the call on. */
  ziel: zielSchema.nullable(),
  aufgerufen: z.string().nullable(),
  aufrufe: z.int(),
  station: z.int(),
  stationen: z.int(),
  zurueckAb: z.string().nullable(),
  ergebnis: z.enum(['erledigt', 'unterlagen_fehlen', 'neuer_termin', 'abgewiesen']).nullable(),
});
export type BesuchOeffentlich = z.output<typeof besuchOeffentlichSchema>;

/** A kind of visit that can be had without a Termin. */
export const spontanSchema = z.object({
  schluessel: z.string(),
  name: z.partialRecord(terminspracheSchema, z.string()),
  wartende: z.int(),
  wartezeit: wartezeitSchema,
});
export type Spontananliegen = z.output<typeof spontanSchema>;

export const ERGEBNISSE = ['erledigt', 'unterlagen_fehlen', 'neuer_termin', 'abgewiesen'] as const;
export const ergebnisSchema = z.enum(ERGEBNISSE);
export type Ergebnis = z.output<typeof ergebnisSchema>;

/** A document of the checklist at the desk. */
export const UNTERLAGENSTAENDE = [
  'offen',
  'liegt_vor',
  'original_gesehen',
  'fehlt',
  'nachgereicht',
  'nicht_noetig',
] as const;
export const unterlagenstandSchema = z.enum(UNTERLAGENSTAENDE);
export type Unterlagenstand = z.output<typeof unterlagenstandSchema>;

export const besuchKurzSchema = z.object({
  id: z.uuid(),
  nummer: z.string(),
  stand: besuchsstandSchema,
  anliegen: z.string(),
  /** As booked or as named at the desk; null: without a Termin and not asked yet. */
  name: z.string().nullable(),
  beginn: z.string().nullable(),
  mitTermin: z.boolean(),
  angekommen: z.string(),
  rang: z.string(),
  wartetMinuten: z.int(),
  vorrang: z.boolean(),
  sprache: terminspracheSchema,
  bedarf: z.array(bedarfSchema),
  poolId: z.uuid(),
  pool: z.string(),
  station: z.int(),
  stationen: z.int(),
  platzId: z.uuid().nullable(),
  nurPlatzId: z.uuid().nullable(),
  aufrufe: z.int(),
  zurueckAb: z.string().nullable(),
  version: z.int(),
});
export type BesuchKurz = z.output<typeof besuchKurzSchema>;

export const besuchSchema = besuchKurzSchema.extend({
  standortId: z.uuid(),
  terminId: z.uuid().nullable(),
  kennung: z.string().nullable(),
  personen: z.int(),
  anliegenListe: z.array(z.object({ schluessel: z.string(), name: z.string(), personen: z.int(), minuten: z.int() })),
  weg: z.array(z.object({ art: platzartSchema, poolId: z.uuid(), pool: z.string(), minuten: z.int() })),
  aufgerufen: z.string().nullable(),
  begonnen: z.string().nullable(),
  geplantMinuten: z.int(),
  ausweis: z.enum(['gesehen', 'passt_nicht']).nullable(),
  ausweisAt: z.string().nullable(),
  geburtsdatum: z.string().nullable(),
  namen: z.array(z.string()),
  /** What they wrote when they booked. */
  wunsch: z.string(),
  /** The booking bears a person that the office does not know by a number: look twice. */
  identitaetPruefen: z.boolean(),
  /** Of the Vorgang and its Akte, only where the reader may see them. */
  personId: z.uuid().nullable(),
  verfahrenId: z.uuid().nullable(),
  verfahren: z.string().nullable(),
  akteId: z.uuid().nullable(),
  aktenzeichen: z.string().nullable(),
  unterlagen: z.array(
    z.object({
      schluessel: z.string(),
      name: z.string(),
      stand: unterlagenstandSchema,
      jePerson: z.boolean(),
      /** Needed in some situations only. */
      nurWenn: z.boolean(),
      /** Sent before the visit. */
      vorab: z.boolean(),
    }),
  ),
  gebuehrCent: z.int().nullable(),
  vermerk: z.string(),
  ergebnis: ergebnisSchema.nullable(),
  ziel: zielSchema.nullable(),
});
export type Besuch = z.output<typeof besuchSchema>;
