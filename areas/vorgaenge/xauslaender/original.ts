/** The message as it came, sealed in its row: it proves what was asked for and when, and attachments are taken from it. */
import type { Anlage } from './nachricht.schema.ts';

/** Purpose of the key ring; what is stored depends on its name. */
export const ORIGINAL = 'vorgaenge.eingang-nachricht';

export interface Original {
  /** base64 */
  readonly xml: string;
  readonly anlagen: readonly Anlage[];
}
