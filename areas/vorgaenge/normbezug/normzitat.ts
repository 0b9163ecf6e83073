/** Which norms one of our own texts cites: „§ 82 Abs. 1 AufenthG“, „§ 5 Absatz 1 und § 25b des Aufenthaltsgesetzes“. */
import { findFundstellen } from '#areas/erlasse/index.ts';

export interface Normzitat {
  readonly gesetz: string;
  /** `§ 18g`, `Art 6` */
  readonly bezeichnung: string;
  readonly absatz?: string;
  /** `§ 18g Abs. 1 AufenthG` */
  readonly worte: string;
}

/** A norm without a law is none, and each is named once. */
export function findNormzitate(text: string): Normzitat[] {
  const found = findFundstellen(text, { imText: true }).flatMap(({ gesetz, paragraf, absatz }) => {
    if (gesetz === undefined) return [];
    const zitat = { gesetz, bezeichnung: paragraf, ...(absatz ? { absatz } : {}) };
    return [{ ...zitat, worte: worteOf(zitat) }];
  });
  return [...new Map(found.map((one) => [one.worte, one])).values()];
}

export function worteOf({ gesetz, bezeichnung, absatz }: Omit<Normzitat, 'worte'>): string {
  return `${bezeichnung.replace('Art ', 'Art. ')}${absatz ? ` Abs. ${absatz}` : ''} ${gesetz}`;
}

/** Whether a change of these Absätze concerns whoever cites this; no Absatz on either side means the whole norm. */
export function isBetroffen(
  { gesetz, bezeichnung, absatz }: Omit<Normzitat, 'worte'>,
  stelle: { readonly kurz: string; readonly bezeichnung: string; readonly absaetze: readonly string[] },
): boolean {
  if (gesetz !== stelle.kurz || bezeichnung !== stelle.bezeichnung) return false;
  return absatz === undefined || stelle.absaetze.length === 0 || stelle.absaetze.includes(absatz);
}
