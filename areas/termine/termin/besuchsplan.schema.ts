/** What a visit takes, before it has a time. */
import type { Platzart } from '../termine.schema.ts';

export interface Wunsch {
  readonly anliegen: readonly { readonly schluessel: string; readonly personen: number }[];
  /** What the Platz of the main station must have besides, e.g. `sprache:ar`. */
  readonly faehigkeiten?: readonly string[] | undefined;
  /** This Platz and no other for the main station: a named caseworker, a video room. */
  readonly platzId?: string | undefined;
}

export interface Planstation {
  readonly art: Platzart;
  readonly poolId: string;
  readonly minuten: number;
  readonly faehigkeiten: readonly string[];
}

export interface Plananliegen {
  readonly schluessel: string;
  readonly name: string;
  readonly gruppe: string;
  readonly personen: number;
  readonly minuten: number;
}

export interface Besuchsplan {
  /** Of the first Anliegen; each Anliegen carries its own. */
  readonly gruppe: string;
  readonly personen: number;
  /** Of the main station. */
  readonly poolId: string;
  /** In the order of the walk; an interpreter sits beside the station that follows. */
  readonly stationen: readonly Planstation[];
  /** After the last station, on its Platz; no part of what people are told. */
  readonly puffer: number;
  /** From begin to end for people. */
  readonly minuten: number;
  readonly vorlaufStunden: number;
  readonly horizontTage: number;
  readonly tageVorTitelende: number | null;
  /** All of it is given away directly. */
  readonly direkt: boolean;
  readonly anliegen: readonly Plananliegen[];
  readonly platzId?: string;
}
