/**
 * One question, in steps from sure to likely: the words as they are; where these leave room, pages with the word in a
 * compound, or with the parts of a compound, or with a name that sounds alike. Each hit says by which step it was found.
 */
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { foldName, nameNearness, soundKeys } from '../name.rules.ts';
import { listSoundingParts } from '../person.sql.ts';
import { type Ersatz, prepareTextQuery, type TextQuery } from './frage.sql.ts';
import type { SeitenFilter } from './kandidaten.sql.ts';
import { toLatin } from './schrift.rules.ts';
import { type ParsedQuery, parseQuery, plainWords } from './suche.rules.ts';
import { type SeiteHitRow, searchSeiten } from './suche.sql.ts';
import { knownStems, listCompounds, listSimilarWords, stemsOf } from './suchwort.sql.ts';
import { bestDivision, divisionsOf, meantWord } from './wort.rules.ts';

export type Fundweg = 'wort' | 'wortteil' | 'klang';

export interface Fundstelle {
  readonly row: SeiteHitRow;
  readonly weg: Fundweg;
  readonly query: TextQuery;
}

type Db = Database | Tx;

/** Asked for one more than `anzahl`, so that the caller knows whether there are more. */
export async function findSeiten(
  db: Db,
  actor: Principal,
  q: string,
  filter: SeitenFilter,
  page: { anzahl: number; versatz: number },
): Promise<Fundstelle[]> {
  const parsed = parseQuery(q);
  const query = await prepareTextQuery(db, parsed);
  const exact = await searchSeiten(db, actor, query, filter, page);
  const found = exact.map((row): Fundstelle => ({ row, weg: 'wort', query }));
  // A further page of exact hits has none of the others: those fill up the first one only.
  if (page.versatz > 0 || query.query === '') return found;
  for (const weg of ['wortteil', 'klang'] as const) {
    if (found.length > page.anzahl) break;
    const wider = await widen(db, actor, parsed, weg);
    if (!wider) continue;
    const known = new Set(found.map(({ row }) => keyOf(row)));
    const rows = await searchSeiten(db, actor, wider, filter, page);
    // What was found before takes its places in this answer too.
    for (const row of rows) if (!known.has(keyOf(row))) found.push({ row, weg, query: wider });
  }
  return found.slice(0, page.anzahl + 1);
}

function keyOf({ dokument_id, nr }: SeiteHitRow): string {
  return `${dokument_id}-${nr}`;
}

/** The question with other words beside its own; undefined when there are none. */
export async function widen(
  db: Db,
  actor: Principal,
  parsed: ParsedQuery,
  weg: Exclude<Fundweg, 'wort'>,
): Promise<TextQuery | undefined> {
  const words = plainWords(parsed);
  const ersatz = weg === 'wortteil' ? await byParts(db, words) : await bySound(db, actor, words);
  return ersatz.size === 0 ? undefined : prepareTextQuery(db, parsed, ersatz);
}

const MOST_COMPOUNDS = 12;
const SHORTEST_STEM = 4;

async function byParts(db: Db, words: readonly string[]): Promise<Ersatz> {
  const stems = await stemsOf(db, words);
  const ersatz = new Map<string, (string | readonly [string, string])[]>();
  for (const word of words) {
    const stem = stems.get(word);
    if (!stem || stem.length < SHORTEST_STEM) continue;
    const others: (string | readonly [string, string])[] = await listCompounds(db, stem, MOST_COMPOUNDS);
    const parts = await divide(db, word);
    if (parts) others.push(parts);
    if (others.length > 0) ersatz.set(word, others);
  }
  return ersatz;
}

/** Aufenthaltserlaubnis: Aufenthalt and Erlaubnis, when the office knows both. */
async function divide(db: Db, word: string): Promise<readonly [string, string] | undefined> {
  const divisions = divisionsOf(word.toLowerCase());
  if (divisions.length === 0) return undefined;
  const stems = await stemsOf(db, [...new Set(divisions.flatMap(({ vorn, hinten }) => [vorn, hinten]))]);
  const known = await knownStems(db, [...new Set(stems.values())]);
  const best = bestDivision(divisions, (part) => known.has(stems.get(part) ?? ''));
  return best && [best.vorn, best.hinten];
}

const MOST_NAMES = 300;
const MOST_VARIANTS = 8;
/** From here on two spellings are taken for one name: Meier and Mayer, Yusuf and Jussuf. */
const SOUNDS_LIKE_FROM = 0.87;

async function bySound(db: Db, actor: Principal, words: readonly string[]): Promise<Ersatz> {
  const ersatz = new Map<string, string[]>();
  for (const word of words) {
    const latin = toLatin(word);
    const keys = soundKeys(latin);
    if (keys.length === 0) continue;
    const own = foldName(latin);
    const variants = (await listSoundingParts(db, actor, keys, MOST_NAMES))
      .filter((part) => part !== own)
      .map((part) => ({ part, near: nameNearness(latin, part) }))
      .filter(({ near }) => near >= SOUNDS_LIKE_FROM)
      .sort((a, b) => b.near - a.near)
      .slice(0, MOST_VARIANTS);
    if (variants.length > 0)
      ersatz.set(
        word,
        variants.map(({ part }) => part),
      );
  }
  return ersatz;
}

const MOST_SIMILAR = 12;

/**
 * What was meant by a question that found nothing: its unknown words replaced by known ones, one or two letters apart.
 * Only where the actor then finds something, so that it tells nobody which words stand in Akten beyond their range.
 */
export async function findMeant(
  db: Db,
  actor: Principal,
  q: string,
  filter: SeitenFilter,
): Promise<string | undefined> {
  const words = plainWords(parseQuery(q));
  const stems = await stemsOf(db, words);
  const known = await knownStems(db, [...stems.values()]);
  let meant = q.trim();
  for (const word of words) {
    const stem = stems.get(word);
    if (!stem || known.has(stem)) continue;
    const instead = meantWord(word, await listSimilarWords(db, stem, MOST_SIMILAR));
    if (instead) meant = meant.replace(word, instead);
  }
  if (meant === q.trim()) return undefined;
  const query = await prepareTextQuery(db, parseQuery(`${meant} `));
  const rows = await searchSeiten(db, actor, query, filter, { anzahl: 1, versatz: 0 });
  return rows.length > 0 ? meant : undefined;
}
