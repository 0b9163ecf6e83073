/** What one file may cost; spent by everything that reads it, so that no trick in one corner pays for another. */
import { LIMITS } from '../limits.ts';
import { tooMuch } from './pdf-error.ts';

export class Budget {
  #reads: number = LIMITS.objectReads;
  #bytes: number = LIMITS.inflatedBytes;
  #entries: number = LIMITS.xrefEntries;
  #nodes: number = LIMITS.treeNodes;

  read(): void {
    if (--this.#reads < 0) throw tooMuch('zu viele Objekte');
  }

  /** Bytes of streams that are unpacked or compared. */
  bytes(count: number): void {
    this.#bytes -= count;
    if (this.#bytes < 0) throw tooMuch('zu viele entpackte Daten');
  }

  get bytesLeft(): number {
    return this.#bytes;
  }

  entries(count: number): void {
    this.#entries -= count;
    if (this.#entries < 0) throw tooMuch('zu viele Einträge im Inhaltsverzeichnis');
  }

  node(): void {
    if (--this.#nodes < 0) throw tooMuch('zu viele Knoten');
  }
}
