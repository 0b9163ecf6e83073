/** From marked text to the places on the page. */

import type { PageWord } from '#engines/pages/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { composeText } from './seitentext.rules.ts';
import { parseQuery } from './suche.rules.ts';
import { markText, prepareTextQuery, searchInDokument } from './suche.sql.ts';
import { unpackWords } from './worte.ts';

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

/** Indexes of the words that the query hits. */
export async function hitsOfSeite(db: Database | Tx, words: readonly PageWord[], q: string): Promise<number[]> {
  const { text, tokens } = composeText(words);
  const query = await prepareTextQuery(db, parseQuery(q));
  const marked = await markText(db, text, query);
  return markedTokens(marked).flatMap((token) => tokens[token] ?? []);
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

export async function hitsOfDokument(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
  q: string,
): Promise<{ nr: number; kasten: Kasten[] }[]> {
  const query = await prepareTextQuery(db, parseQuery(q));
  const rows = await searchInDokument(db, actor, dokumentId, query, MOST_PAGES);
  return Promise.all(
    rows.map(async ({ nr, worte, markiert }) => ({
      nr,
      kasten: boxesOf(await unpackWords(worte), markedTokens(markiert)),
    })),
  );
}
