/** What the rules of validity read, and what they answer. Pure. */
import type { Beziehungsart } from '../bestand/werk.schema.ts';

export interface Kreis {
  readonly sichtbar: 'alle' | 'teams' | 'vertraulich';
  readonly teams: readonly string[];
  readonly personen: readonly string[];
}

export interface Abschnittdaten {
  readonly normId: string;
  readonly bezeichnung: string;
}

export interface Werkdaten {
  readonly id: string;
  readonly sammlungId: string;
  readonly kreis: Kreis;
  readonly kurz: string;
  readonly herausgeber: string;
  readonly datum?: string | undefined;
  readonly gueltigAb?: string | undefined;
  readonly gueltigBis?: string | undefined;
  /** The text names more than one first day: valid on no day before an editor has decided. */
  readonly beginnUnklar: boolean;
  readonly bezug: readonly string[];
  /** In the order of their days; mostly one. */
  readonly fassungen: readonly { readonly ab: string; readonly abschnitte: readonly Abschnittdaten[] }[];
}

export interface Beziehungsdaten {
  readonly id: string;
  readonly vonWerkId: string;
  readonly art: Beziehungsart;
  readonly ziel: string;
  readonly zielWerkId?: string | undefined;
  /** `abschnitt` empty: the other's section falls away without another. */
  readonly abschnitte: readonly { readonly abschnitt: string; readonly ersetzt: string }[];
  readonly stand: 'vorschlag' | 'bestaetigt' | 'abgelehnt';
}

/** Why a validity ends. */
export type Endegrund = 'befristet' | 'aufgehoben' | 'ersetzt' | 'gestrichen' | 'neue_fassung' | 'grundlage_endet';

export interface Ende {
  readonly grund: Endegrund;
  /** Work by which, where it is another. */
  readonly durchWerkId?: string | undefined;
  readonly durchAbschnitt?: string | undefined;
}

/** First and last day, ISO; without `bis` until further notice. */
export interface Gueltigkeit {
  readonly von: string;
  readonly bis: string | undefined;
  readonly ende: Ende | undefined;
}

export interface AbschnittGeltung extends Abschnittdaten {
  readonly werkId: string;
  readonly fassungAb: string;
  readonly gueltig: readonly Gueltigkeit[];
}

export interface WerkGeltung {
  readonly werkId: string;
  /** Undefined: valid on no day, because it names none, ended before it began or its days are unclear. */
  readonly gueltig: Gueltigkeit | undefined;
  /** Set also where it never became valid because another repealed it before. */
  readonly ende: Ende | undefined;
  readonly abschnitte: readonly AbschnittGeltung[];
}

/** What does not fit together; shown to editors, never smoothed. */
export interface Befund {
  readonly art:
    | 'ziel_unbekannt'
    | 'selbst'
    | 'aelter'
    | 'ring'
    | 'kreis'
    | 'abschnitt_unbekannt'
    | 'ohne_abschnitte'
    | 'gleiche_norm';
  readonly werkId: string;
  /** Aktenzeichen, section or norm, as written. */
  readonly ziel: string;
  readonly andererWerkId?: string | undefined;
}

export interface Geltung {
  readonly werke: ReadonlyMap<string, WerkGeltung>;
  readonly befunde: readonly Befund[];
}

/** Order that does not depend on the order of import: day, first day of validity, Aktenzeichen, id. */
export function keyOf({ datum, gueltigAb, kurz, id }: Werkdaten): string {
  return [datum ?? gueltigAb ?? '', gueltigAb ?? datum ?? '', kurz, id].join(' ');
}
