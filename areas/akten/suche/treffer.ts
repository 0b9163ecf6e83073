/** From marked text to the places on the page. */

import type { PageWord } from '#engines/pages/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { composeText } from '../seitentext.rules.ts';
import { unpackWords } from '../worte.ts';
import { widen } from './finden.ts';
import { prepareTextQuery, type TextQuery } from './frage.sql.ts';
import { parseQuery } from './suche.rules.ts';
import { markText, searchInDokument } from './suche.sql.ts';
import { numberTokens } from './zahl.rules.ts';

export interface Kasten {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const START = '\u0002';
const STOP = '\u0003';

/** Indexes of the tokens (text split at white space) that carry a mark; one mark may span several tokens. */
export function markedTokens(markiert: string): number[] {
  let open = false;
  const hits: number[] = [];
  markiert.split(/\s+/u).forEach((token, index) => {
    if (open || token.includes(START)) hits.push(index);
    const last = Math.max(token.lastIndexOf(START), token.lastIndexOf(STOP));
    if (last >= 0) open = token[last] === START;
  });
  return hits;
}

/** The same with the numbers and dates of the question, which PostgreSQL does not mark. */
export function hitTokens(text: string, markiert: string, query: TextQuery): number[] {
  const words = markedTokens(markiert);
  if (query.zahlen.length === 0) return words;
  const numbers = numberTokens(text.split(/\s+/u), query.zahlen, query.offeneZahl);
  return [...new Set([...words, ...numbers])].sort((a, b) => a - b);
}

/** Indexes of the words that the query hits. */
export async function hitsOfSeite(db: Database | Tx, words: readonly PageWord[], q: string): Promise<number[]> {
  const { text, tokens } = composeText(words);
  const query = await prepareTextQuery(db, parseQuery(q));
  const marked = await markText(db, text, query);
  return hitTokens(text, marked, query).flatMap((token) => tokens[token] ?? []);
}

export function boxesOf(words: readonly PageWord[], hits: readonly number[]): Kasten[] {
  const { tokens } = composeText(words);
  return hits
    .flatMap((token) => tokens[token] ?? [])
    .map((index) => words[index])
    .filter((word) => word !== undefined)
    .map(({ x, y, w, h }) => ({ x, y, w, h }));
}

const MOST_PAGES = 500;

/** Pages of a document with the places of the question; where its words are not there, of what stands for them. */
export async function hitsOfDokument(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
  q: string,
): Promise<{ nr: number; kasten: Kasten[] }[]> {
  const parsed = parseQuery(q);
  for (const weg of ['wort', 'wortteil', 'klang'] as const) {
    const query = weg === 'wort' ? await prepareTextQuery(db, parsed) : await widen(db, actor, parsed, weg);
    if (!query) continue;
    const rows = await searchInDokument(db, actor, dokumentId, query, MOST_PAGES);
    if (rows.length === 0) continue;
    return Promise.all(
      rows.map(async ({ nr, text, worte, markiert }) => ({
        nr,
        kasten: boxesOf(await unpackWords(worte), hitTokens(text, markiert, query)),
      })),
    );
  }
  return [];
}
