/** The search of the office and its AI server, as this room asks them. */
import { answerFrage, type Suchergebnis } from '#areas/erlasse/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Frageeingabe } from './antwort.schema.ts';
import type { Nachricht } from './modelltext.rules.ts';
import { modellDesAmts } from './sprachmodell.ts';

export type Sucheingabe = Pick<Frageeingabe, 'frage' | 'stichtag' | 'rechtsgebiet' | 'art'> & {
  readonly anzahl: number;
};
export type Suchen = (kernel: Kernel, actor: Principal, eingabe: Sucheingabe) => Promise<Suchergebnis>;

export interface Modellanfrage {
  /** Who asks, for fair turns only; never sent. */
  readonly person: string;
  readonly messages: readonly Nachricht[];
  readonly maxTokens: number;
  /** May not leave the office's own network. */
  readonly confidential: boolean;
  readonly signal?: AbortSignal;
  readonly onText: (text: string) => void;
  readonly onWait: (place: number) => void;
}

export interface Modellantwort {
  readonly text: string;
  readonly complete: boolean;
  readonly refused: boolean;
  /** Model, version, settings and counts, as they are kept with the answer. */
  readonly record: Readonly<Record<string, unknown>> & { readonly model: string };
}

export interface Sprachmodell {
  readonly name: string;
  /** What it reads and writes at once; undefined where nobody knows. */
  readonly kontextTokens?: number;
  frage(anfrage: Modellanfrage): Promise<Modellantwort>;
}

let suchen: Suchen = answerFrage;
let modellOf: (kernel: Kernel) => Sprachmodell | undefined = modellDesAmts;

/** For tests: returns how to put the search back. */
export function exchangeSuche(given: Suchen): () => void {
  const before = suchen;
  suchen = given;
  return () => {
    suchen = before;
  };
}

/** For tests; undefined puts the office's own back. */
export function registerSprachmodell(given: ((kernel: Kernel) => Sprachmodell | undefined) | undefined): void {
  modellOf = given ?? modellDesAmts;
}

export const sucheDesAmts = (): Suchen => suchen;

/** Undefined where none is set up. */
export function sprachmodell(kernel: Kernel): Sprachmodell | undefined {
  return modellOf(kernel);
}
