/** What one has to know to judge a Schreiben, and what makes it one that burdens somebody. Pure. */
import type {
  Abschnitt,
  Abschnittart,
  Entscheidung,
  Ermessensfrage,
  Schreibenart,
  SchreibenStand,
  Schritt,
} from './schreiben.schema.ts';
import type { Widerspruchlage } from './widerspruch.rules.ts';

export interface Anhoerunglage {
  readonly id: string;
  readonly stand: SchreibenStand;
  /** ISO days. */
  readonly bekanntAm?: string;
  readonly antwortBis?: string;
  readonly beantwortetAm?: string;
}

export interface Voraussetzunglage {
  readonly schluessel: string;
  readonly name: string;
  /** Of the official; without it nobody has decided. A proposal alone counts for nothing. */
  readonly feststellung?: 'erfuellt' | 'nicht_erfuellt' | 'offen' | 'entfaellt';
  /** Of the Pruefschema. */
  readonly vorschlag?: 'erfuellt' | 'nicht_erfuellt' | 'offen' | 'entfaellt';
}

export interface Lage {
  readonly heute: string;
  readonly schreiben: {
    readonly art: Schreibenart;
    readonly entscheidung?: Entscheidung;
    /** See `ermessen.rules.ts`; its norm and reason are told. */
    readonly ermessen: boolean;
    readonly ermessensfrage?: Ermessensfrage;
    readonly weg: 'brief' | 'pzu' | 'empfangsbekenntnis' | 'schalter' | 'portal';
    readonly empfaenger: string;
    readonly anschrift: string;
    readonly beteiligterId?: string;
    readonly antwortBis?: string;
    /** With every placeholder resolved that has a value. */
    readonly abschnitte: readonly Abschnitt[];
    readonly ausnahme?: { readonly norm: string; readonly grund: string };
    readonly bearbeitetVon: readonly string[];
    /** The office asks for a second person in each decision of this Verfahrensart. */
    readonly vierAugen?: boolean;
  };
  readonly voraussetzungen: readonly Voraussetzunglage[];
  readonly anhoerungen: readonly Anhoerunglage[];
  /** Who gets the letters instead of the person. */
  readonly empfangsberechtigte: readonly { readonly id: string; readonly name: string; readonly anschrift?: string }[];
  /** Asked for a letter that is still written: why it cannot go through the portal, and whether written form is kept there. */
  readonly portal?: { readonly hindernis?: string; readonly siegel: boolean };
  /** Undefined until the office has released its letterhead. */
  readonly gericht?: { readonly name: string; readonly ort: string };
  readonly offenePlatzhalter: readonly string[];
  /** What stops title, card and fee that the decision shall bring about; undefined where it brings about nothing. */
  readonly folgen?: readonly string[];
  /** Open contradictions between facts; undefined where nothing is decided. */
  readonly widersprueche?: readonly Widerspruchlage[];
  /** Died, German, gone: why nobody decides any more. */
  readonly verbleib?: string;
}

/** Takes something away, or denies it: hearing, reasons and a second person are due. */
export function isBelastend({ art, entscheidung }: { art: Schreibenart; entscheidung?: Entscheidung }): boolean {
  return art === 'bescheid' && entscheidung !== 'erteilung';
}

/** C34: whoever wrote on a refusal does not release it; the office may ask the same of each decision of a kind. */
export function needsZweitePerson(
  schreiben: Parameters<typeof isBelastend>[0] & { readonly vierAugen?: boolean },
): boolean {
  return isBelastend(schreiben) || (schreiben.art === 'bescheid' && schreiben.vierAugen === true);
}

/** The text of one kind of section, with its placeholders resolved. */
export const textOf = ({ schreiben }: Lage, art: Abschnittart) =>
  schreiben.abschnitte
    .filter((one) => one.art === art)
    .map(({ text }) => text.trim())
    .join('\n')
    .trim();

/** One line of the list; `open` says what is still due. */
export const due = (
  schluessel: string,
  name: string,
  norm: string,
  open: string | undefined,
  done: string,
): Schritt => ({
  schluessel,
  name,
  norm,
  erfuellt: open === undefined,
  grund: open ?? done,
});
