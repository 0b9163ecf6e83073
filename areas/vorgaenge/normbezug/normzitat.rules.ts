/** Which norms one of our own texts cites: „§ 82 Abs. 1 AufenthG“, „§ 5 Absatz 1 und § 25b des Aufenthaltsgesetzes“. Pure. */
import { GESETZE } from './normzitat.data.ts';

export interface Normzitat {
  readonly gesetz: string;
  /** `§ 18g`, `Art 6` */
  readonly bezeichnung: string;
  readonly absatz?: string;
  /** `§ 18g Abs. 1 AufenthG` */
  readonly worte: string;
}

const NORM = /(§§?|\bArt(?:ikel|\.)?)\s*(\d+[a-z]{0,2})\b(?:\s*(?:Abs(?:atz|\.)?)\s*(\d+[a-z]?)\b)?/gu;
const NAMES = Object.entries(GESETZE)
  .flatMap(([kurz, lang]) => [kurz, ...lang].map((name) => ({ name, kurz })))
  .sort((a, b) => b.name.length - a.name.length);
const GESETZ = new RegExp(
  `(?<![\\p{L}\\d])(${NAMES.map(({ name }) => name).join('|')})(?:e?s)?(?![\\p{L}\\d/])(\\s+(?:NRW|NW|Bln|BW|Bay))?`,
  'gu',
);
const KURZ = new Map(NAMES.map(({ name, kurz }) => [name, kurz]));
/** A law named this far behind a norm is its law. */
const NEAR = 120;

export function findNormzitate(text: string): Normzitat[] {
  const laws = [...text.matchAll(GESETZ)].map(({ index, 1: name = '', 2: land }) => ({
    at: index,
    // The law of a Land has the name of that of the Bund.
    gesetz: land ? undefined : KURZ.get(name),
  }));
  const found = new Map<string, Normzitat>();
  for (const { index, 0: all, 1: sign = '', 2: nr = '', 3: absatz } of text.matchAll(NORM)) {
    const law = laws.find(({ at }) => at >= index + all.length);
    if (!law?.gesetz || law.at - index > NEAR) continue;
    const bezeichnung = sign.startsWith('§') ? `§ ${nr}` : `Art ${nr}`;
    const zitat = { gesetz: law.gesetz, bezeichnung, ...(absatz ? { absatz } : {}) };
    found.set(worteOf(zitat), { ...zitat, worte: worteOf(zitat) });
  }
  return [...found.values()];
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
