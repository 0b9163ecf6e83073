/** Which text of the law the rules follow, and what has come since. */
import type { Art } from '../pruefung/pruefung.schema.ts';

export interface Fassung {
  readonly art: Art;
  /** First day from which the text worked in is known to apply. */
  readonly gueltigAb: string;
  /** Last day on which it applies, where that is fixed. */
  readonly gueltigBis?: string;
  /** Last day up to which the text was compared. */
  readonly geprueftBis: string;
}

/** An act that changes the law after the text worked in. */
export interface Aenderung {
  /** `BGBl. 2026 I Nr. 111` */
  readonly fundstelle: string;
  readonly titel: string;
  /** Days on which parts of it come into force. */
  readonly inKraft: readonly string[];
}

export type Stand =
  | { readonly stand: 'eingearbeitet' }
  | { readonly stand: 'vor_geltung'; readonly hinweis: string }
  | { readonly stand: 'nicht_eingearbeitet'; readonly hinweis: string; readonly asylbezug: boolean };
