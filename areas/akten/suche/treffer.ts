/** From pages found to the places on them. */

import type { PageWord } from '#engines/pages/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { composeText } from '../seitentext.rules.ts';
import { unpackWords } from '../worte.ts';
import { widen } from './finden.ts';
import { prepareTextQuery, type TextQuery } from './frage.sql.ts';
import { createMayHit, tokensOf } from './markierung.rules.ts';
import { parseQuery } from './suche.rules.ts';
import { findHitTokens, searchInDokument } from './suche.sql.ts';
import { numberTokens } from './zahl.rules.ts';

export interface Kasten {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** For each text the indexes of its tokens that the query hits: words, and numbers and dates, which the database has as marks. */
export async function findHits(db: Database | Tx, texts: readonly string[], query: TextQuery): Promise<number[][]> {
  const mayHit = createMayHit(query.query);
  const pages = texts.map((text) => ({ tokens: tokensOf(text), may: mayHit(text) }));
  const asked = new Set(pages.flatMap(({ tokens, may }) => tokens.filter((_, at) => may[at])));
  const hit = await findHitTokens(db, [...asked], query);
  return pages.map(({ tokens }) => {
    const words = tokens.flatMap((token, at) => (hit.has(token) ? [at] : []));
    if (query.zahlen.length === 0) return words;
    const numbers = numberTokens(tokens, query.zahlen, query.offeneZahl);
    return [...new Set([...words, ...numbers])].sort((a, b) => a - b);
  });
}

/** Indexes of the words that the query hits. */
export async function hitsOfSeite(db: Database | Tx, words: readonly PageWord[], q: string): Promise<number[]> {
  const { text, tokens } = composeText(words);
  const [hits = []] = await findHits(db, [text], await prepareTextQuery(db, parseQuery(q)));
  return hits.flatMap((token) => tokens[token] ?? []);
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
    const hits = await findHits(
      db,
      rows.map(({ text }) => text),
      query,
    );
    return Promise.all(
      rows.map(async ({ nr, worte }, at) => ({ nr, kasten: boxesOf(await unpackWords(worte), hits[at] ?? []) })),
    );
  }
  return [];
}
