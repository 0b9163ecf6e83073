/**
 * What an answer of the model adds where many questions are measured. Filled by the area that has the model and the
 * quotation gate; while nobody has, the search alone is measured.
 */
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Messantwort } from './messantwort.schema.ts';
import type { Suchergebnis } from './suche.schema.ts';

export interface Messauftrag {
  readonly frage: string;
  /** What the search brought: the answer rests on this and is not searched for again. */
  readonly gefunden: Suchergebnis;
  readonly signal: AbortSignal;
}

export interface Messmodell {
  /** Whether a model is set up at all. */
  has(kernel: Pick<Kernel, 'config' | 'log'>): boolean;
  antworte(kernel: Kernel, actor: Principal, auftrag: Messauftrag): Promise<Messantwort>;
}

let given: Messmodell | undefined;

export function registerMessmodell(modell: Messmodell): void {
  given = modell;
}

/** Undefined where no model answers. */
export function messmodell(kernel: Pick<Kernel, 'config' | 'log'>): Messmodell | undefined {
  return given?.has(kernel) ? given : undefined;
}
