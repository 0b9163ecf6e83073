/** What became of an offered file, from what is stored of it. Pure; `eingang.sql.ts` counts by the same words. */
import type { EingangStatus, Verbleib } from './eingang.schema.ts';

/** Faults that say that nothing came, not that something was refused. */
export const MISSING = ['akten.DATEI_NICHT_ANGEKOMMEN'] as const;

/** The file is sound and only the store was not: whoever still has the bytes brings them again later. */
export const PASSING: readonly string[] = ['akten.SPEICHER_VOLL', 'blobs.NICHT_ERREICHBAR'];

interface Stand {
  readonly status: EingangStatus;
  /** The original is stored. */
  readonly sha256?: string | null | undefined;
  readonly fehler?: { readonly code: string } | null | undefined;
}

export function verbleibOf({ status, sha256, fehler }: Stand): Verbleib {
  switch (status) {
    case 'angeboten':
      return 'unterwegs';
    case 'dublette':
      return 'bekannt';
    case 'verworfen':
      return 'verworfen';
    case 'fehler':
      if (sha256) return 'unlesbar';
      return (MISSING as readonly string[]).includes(fehler?.code ?? '') ? 'ausgeblieben' : 'abgelehnt';
    default:
      return 'aufgenommen';
  }
}

const WORTE: readonly (readonly [Verbleib, string])[] = [
  ['aufgenommen', 'aufgenommen'],
  ['unlesbar', 'aufgenommen, aber nicht lesbar'],
  ['bekannt', 'schon bekannt'],
  ['abgelehnt', 'abgelehnt'],
  ['ausgeblieben', 'nicht angekommen'],
  ['unterwegs', 'noch unterwegs'],
  ['verworfen', 'verworfen'],
];

/** Each fate that occurs with its number and its words, in the order of a receipt; `unterwegs` in other words where nothing is under way any more. */
export function verbleibListe(
  verbleib: Readonly<Record<Verbleib, number>>,
  unterwegs?: string,
): readonly { readonly anzahl: number; readonly worte: string }[] {
  return WORTE.filter(([key]) => verbleib[key] > 0).map(([key, words]) => ({
    anzahl: verbleib[key],
    worte: (key === 'unterwegs' ? unterwegs : undefined) ?? words,
  }));
}
