/** What was typed or scanned: a number of today, the number of a Termin, or a link. */
import { readNummer } from './nummer.rules.ts';

export interface GelesenerCode {
  readonly nummer?: string;
  /** „K7MX-42QD“ */
  readonly kennung?: string;
  /** Secret of a link: of the Termin, or of the visit on the telephone. */
  readonly token?: string;
}

const KENNUNG = /^[BCDFGHJKLMNPQRSTVWXZ2-9]{8}$/;

/** A link may carry its secret as its last part, before or behind the sign #, or as a parameter. */
export function readCode(text: string): GelesenerCode {
  const plain = text.trim();
  const nummer = readNummer(plain);
  if (nummer) return { nummer };
  const kennung = kennungIn(plain);
  if (kennung) return { kennung };
  const last =
    plain
      .split(/[/#?=&]/)
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const inLink = kennungIn(last);
  if (inLink) return { kennung: inLink };
  return /^[\w-]{20,}$/.test(last) ? { token: last } : {};
}

function kennungIn(text: string): string | undefined {
  const signs = text.toUpperCase().replace(/[\s-]/g, '');
  return KENNUNG.test(signs) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : undefined;
}
