/** What the assistant knows of a Vorgang before it does anything: from the rows of now, for one person. */
import type { Kasten, Rechtsstelle, Stichtagwahl } from './vorgang.schema.ts';

export type Pruefwort = 'erfuellt' | 'nicht_erfuellt' | 'offen' | 'entfaellt';

export interface Voraussetzung {
  readonly schluessel: string;
  readonly name: string;
  readonly normen: readonly string[];
  /** What the official found, else what the Pruefschema says. */
  readonly ergebnis: Pruefwort;
  readonly festgestellt: boolean;
  readonly grund: string;
  readonly tatsachen: readonly string[];
  readonly fehlt: readonly string[];
}

export interface Tatsache {
  readonly feld: string;
  readonly label: string;
  readonly wert: unknown;
  /** With its unit: `56.400,00 €` */
  readonly worte: string;
  readonly herkunft: 'antrag' | 'beleg' | 'amt' | 'stelle';
  readonly herkunftWorte: string;
  readonly beleg: {
    readonly dokumentId: string;
    readonly titel: string;
    readonly seite: number | null;
    readonly kasten: Kasten | null;
  } | null;
}

export interface Feldwissen {
  readonly feld: string;
  readonly label: string;
  readonly norm: string;
  readonly von: 'antragsteller' | 'behoerde';
  /** Type of document that usually proves it. */
  readonly dokument: string | undefined;
  readonly art: 'janein' | 'wahl' | 'tag' | 'zahl' | 'text';
  readonly werte: readonly { readonly value: string; readonly label: string }[];
}

export interface Dokument {
  readonly id: string;
  readonly titel: string;
  readonly typ: string;
  readonly seiten: number;
  readonly erkannt: boolean;
  readonly vorgangId: string | null;
}

export interface Lage {
  readonly verfahrenId: string;
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly person: string;
  /** Names of the person as they may stand on a page. */
  readonly namen: readonly string[];
  readonly vorgang: string;
  readonly erledigt: boolean;
  /** ISO days. */
  /** Fristen run against it. */
  readonly heute: string;
  /** Whose law counts. */
  readonly stichtag: string;
  readonly stichtage: readonly Stichtagwahl[];
  readonly eingegangen: string;
  readonly untaetigkeitAb: string;
  readonly vorschlag: 'erteilen' | 'ablehnen' | 'nachfordern' | 'offen' | 'aussetzen' | null;
  readonly vorschlagGrund: string;
  readonly hinweise: readonly string[];
  readonly voraussetzungen: readonly Voraussetzung[];
  readonly tatsachen: readonly Tatsache[];
  readonly felder: ReadonlyMap<string, Feldwissen>;
  readonly dokumente: readonly Dokument[];
  readonly fristen: readonly {
    readonly faellig: string;
    readonly text: string;
    readonly norm: string;
    readonly wartetAuf: string | null;
    readonly erledigt: boolean;
  }[];
  readonly massnahme: boolean;
  readonly sperren: { readonly tatsachen: string | undefined; readonly entwurf: string | undefined };
  readonly rechte: ReadonlySet<string>;
}

/** Places of law by requirement, each as in force on the Stichtag. */
export type Rechtsgrundlagen = ReadonlyMap<string, readonly Rechtsstelle[]>;
