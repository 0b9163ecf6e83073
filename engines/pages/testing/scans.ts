/** Scans made elsewhere, beside the checkout; they are no part of the product, so tests get along without them. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const FOLDER = process.env.BLEIBE_SCANS ?? path.resolve(import.meta.dirname, '../../../../shared/scans');

/** For `test(…, { skip })`: why the scans cannot be had, or `false`. */
export const scansMissing: string | false = existsSync(FOLDER)
  ? false
  : `Der Ordner mit den Probescans fehlt (${FOLDER}); BLEIBE_SCANS nennt einen anderen.`;

export function scan(name: string): string {
  return path.join(FOLDER, name);
}
