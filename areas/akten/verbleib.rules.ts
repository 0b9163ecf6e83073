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
