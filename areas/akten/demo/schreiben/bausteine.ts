/** Blocks that letters/bausteine.typ can draw, and what a finished letter is. */
export type Baustein =
  | { readonly art: 'briefkopf'; readonly name: string; readonly zeilen: readonly string[]; readonly wappen?: string }
  | { readonly art: 'anschrift'; readonly zeilen: readonly string[]; readonly absender?: string }
  | { readonly art: 'bezug'; readonly zeilen: readonly string[] }
  | { readonly art: 'titel' | 'betreff' | 'absatz' | 'hinweis' | 'bild'; readonly text: string }
  | { readonly art: 'felder'; readonly felder: readonly (readonly [string, string])[]; readonly breite?: number }
  | { readonly art: 'tabelle'; readonly spalten: readonly string[]; readonly zeilen: readonly (readonly string[])[] }
  | { readonly art: 'ankreuzen'; readonly wahl: readonly (readonly [boolean, string])[] }
  | { readonly art: 'abschnitt'; readonly nummer: string; readonly titel: string; readonly text: string }
  | { readonly art: 'unterschrift'; readonly namen: readonly (readonly [string, string])[] };

export type SchreibenArt =
  | 'antrag'
  | 'meldebescheinigung'
  | 'arbeitsvertrag'
  | 'mietvertrag'
  | 'verlustanzeige'
  | 'vermerk'
  | 'fiktionsbescheinigung'
  | 'krankenversicherung'
  | 'gehaltsabrechnung'
  | 'brief'
  | 'nachforderung'
  | 'bescheid'
  | 'anhoerung'
  | 'passkopie'
  | 'immatrikulation';

export interface Schreiben {
  readonly art: SchreibenArt;
  readonly titel: string;
  /** ISO date written on the letter. */
  readonly datum: string;
  readonly verfasser: string;
  /** Came in, went out, or was written for the file only. */
  readonly richtung: 'eingang' | 'ausgang' | 'intern';
  readonly seiten: readonly (readonly Baustein[])[];
}

export const titel = (text: string): Baustein => ({ art: 'titel', text });
export const betreff = (text: string): Baustein => ({ art: 'betreff', text });
export const absatz = (text: string): Baustein => ({ art: 'absatz', text });
export const hinweis = (text: string): Baustein => ({ art: 'hinweis', text });
export const felder = (...paare: readonly (readonly [string, string])[]): Baustein => ({
  art: 'felder',
  felder: paare,
});
export const unterschrift = (...namen: readonly (readonly [string, string])[]): Baustein => ({
  art: 'unterschrift',
  namen,
});
export const ankreuzen = (...wahl: readonly (readonly [boolean, string])[]): Baustein => ({ art: 'ankreuzen', wahl });
export const abschnitt = (nummer: string | number, name: string, text: string): Baustein => ({
  art: 'abschnitt',
  nummer: String(nummer),
  titel: name,
  text,
});
