/** An answer on its way: what is told of it as it comes, and what is kept of it. */
import type { Antwort, Antwortsatz } from './antwort.schema.ts';
import type { Modellantwort } from './ports.ts';

export interface Melder {
  warten?(text: string): void;
  satz?(satz: Antwortsatz): void;
  /** The model broke off: what was told of it is no part of the answer. */
  verworfen?(text: string): void;
}

/** Everything of an answer but its place in the log. */
export interface Ergebnis extends Omit<Antwort, 'id' | 'createdAt' | 'ueberholt'> {
  readonly frage: string | null;
  readonly modell: Modellantwort['record'] | null;
  readonly rohSha256: string | null;
}
