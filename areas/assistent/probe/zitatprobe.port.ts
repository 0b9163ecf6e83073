/**
 * What the quotation gate adds to a probe: questions are answered by the model, and it counts how many of the sentences
 * it could let through. Filled once by whoever has the gate (`registerZitatprobe` in the module's start); while nobody
 * has, the probe says that this was not measured.
 */
import type { Kernel } from '#platform/module/kernel.ts';

export interface Zitatprobe {
  readonly fragen: number;
  readonly saetze: number;
  /** Sentences with a quotation that was checked and holds. */
  readonly belegt: number;
}

export type MesseZitate = (kernel: Kernel, signal: AbortSignal, melde: (words: string) => void) => Promise<Zitatprobe>;

let given: MesseZitate | undefined;

export function registerZitatprobe(messe: MesseZitate): void {
  given = messe;
}

export function zitatprobe(): MesseZitate | undefined {
  return given;
}
