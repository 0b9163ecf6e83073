/** Findings of a check: all are counted, the first thousand named. */
import type { Befund } from './protokoll.schema.ts';

const NAMED = 1_000;

export class Befunde {
  readonly named: Befund[] = [];
  total = 0;

  add(befund: Befund): void {
    this.total += 1;
    if (this.named.length < NAMED) this.named.push(befund);
  }

  eintrag(art: Befund['art'], eintragId: number, text: string, segment?: number): void {
    this.add({ art, eintragId, ...(segment === undefined ? {} : { segment }), text });
  }

  segment(art: Befund['art'], segment: number, text: string): void {
    this.add({ art, segment, text });
  }
}
