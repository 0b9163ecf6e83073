/** What this room needs of others and gets at start: the search of the office, and its AI server. */
import type { Suchergebnis } from '#areas/erlasse/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Frageeingabe } from './antwort.schema.ts';
import type { Nachricht } from './modelltext.rules.ts';

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
  frage(anfrage: Modellanfrage): Promise<Modellantwort>;
}

let suchen: Suchen | undefined;
let modellOf: ((kernel: Kernel) => Sprachmodell | undefined) | undefined;

export function registerSuche(given: Suchen): void {
  suchen = given;
}

export function registerSprachmodell(given: (kernel: Kernel) => Sprachmodell | undefined): void {
  modellOf = given;
}

export function sucheDesAmts(): Suchen {
  if (!suchen) throw new Error('assistent: nobody registered the search');
  return suchen;
}

/** Undefined where none is set up. */
export function sprachmodell(kernel: Kernel): Sprachmodell | undefined {
  return modellOf?.(kernel);
}
