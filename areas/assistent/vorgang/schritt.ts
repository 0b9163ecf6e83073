/** What a step hands on: what came of it, and what is written with it. */
import type { Entwurfsart, Entwurfssatz, Kasten, Rechtsstelle } from './vorgang.schema.ts';

export interface NeuerVorschlag {
  readonly feld: string;
  readonly wert: boolean | number | string;
  readonly dokumentId: string;
  readonly seite: number;
  readonly wortlaut: string;
  readonly kasten: Kasten;
  readonly durch: string;
}

export interface NeuerEntwurf {
  readonly art: Entwurfsart;
  readonly titel: string;
  readonly saetze: readonly Entwurfssatz[];
  readonly ermessen: { readonly norm: string; readonly fragen: readonly string[] } | null;
  readonly kennzeichnung: string;
  readonly grundlage: string;
}

export interface Schrittergebnis {
  readonly eingabe: string;
  readonly ergebnis: readonly string[];
  readonly stellen: readonly Rechtsstelle[];
  readonly warnungen: readonly string[];
  readonly gestrichen: readonly { readonly text: string; readonly grund: string }[];
  readonly zustand: 'fertig' | 'gescheitert';
  readonly modell: (Readonly<Record<string, unknown>> & { readonly model: string }) | null;
  readonly kiAusfall: string | null;
  readonly rohSha256: string | null;
  readonly vorschlaege: readonly NeuerVorschlag[];
  readonly entwurf: NeuerEntwurf | null;
  /** Pages that were read, for the log. */
  readonly gelesen: { readonly dokumentId: string; readonly seiten: readonly number[] } | null;
}

export const LEER: Schrittergebnis = {
  eingabe: '',
  ergebnis: [],
  stellen: [],
  warnungen: [],
  gestrichen: [],
  zustand: 'fertig',
  modell: null,
  kiAusfall: null,
  rohSha256: null,
  vorschlaege: [],
  entwurf: null,
  gelesen: null,
};

export const gescheitert = (eingabe: string, grund: string): Schrittergebnis => ({
  ...LEER,
  eingabe,
  ergebnis: [grund],
  zustand: 'gescheitert',
});
