/** From a question taken apart to what PostgreSQL looks up. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { isForeign, toLatin } from './schrift.rules.ts';
import type { ParsedQuery } from './suche.rules.ts';
import type { Zahl } from './zahl.rules.ts';

export interface TextQuery {
  /** As PostgreSQL writes it; empty when only stop words are left. */
  readonly query: string;
  /** The same, of words that stand three or six times on the page; empty where there is no such thing. */
  readonly oft: string;
  readonly sehrOft: string;
  /** What a page must not have; empty when nothing was excluded. */
  readonly ohne: string;
  /** Keys of the phrases' neighbouring words (`akten.wortpaare`), which every hit has; none without phrases. */
  readonly paare: readonly number[];
  /** Numbers and dates: their marks have no place in the text, so the places are found apart from the words. */
  readonly zahlen: readonly Zahl[];
  readonly offeneZahl: boolean;
  /** Pages of the registry, as last counted by the database; 0 when it never did. */
  readonly seiten: number;
}

/** Other words that stand for a word of the question; a part of two words means both of them. */
export type Ersatz = ReadonlyMap<string, readonly (string | readonly [string, string])[]>;

/** @param ersatz instead of which words a page may have which others (lower tiers of the search) */
export async function prepareTextQuery(
  db: Database | Tx,
  parsed: ParsedQuery,
  ersatz: Ersatz = new Map(),
): Promise<TextQuery> {
  const { words, phrases, open, beginnings, zahlen, offeneZahl, ohne } = parsed;
  const isPlain = (word: string) => !ersatz.has(word) && !isForeign(word);
  const parts: RawBuilder<unknown>[] = [
    plain(words.filter(isPlain).join(' ')),
    ...words.filter((word) => !isPlain(word)).map((word) => anyOf(word, ersatz)),
    ...phrases.map((phrase) => sql`phraseto_tsquery('akten.deutsch', akten.falte(${phrase}))`),
    ...beginnings.map((word) => (ersatz.has(word) ? anyOf(word, ersatz) : openWord(word))),
    ...(open === undefined ? [] : [isPlain(open) ? openWord(open) : anyOf(open, ersatz)]),
    ...zahlen.map((zahl, at) => numberOf(zahl, offeneZahl && at === zahlen.length - 1)),
  ];
  // A mark stands for one word; numbers have none, and what is replaced is looked for as a whole.
  const hasMarks = zahlen.length === 0 && ersatz.size === 0;
  const { rows } = await sql<{
    query: string;
    oft: string;
    sehr_oft: string;
    ohne: string;
    paare: number[];
    seiten: number;
  }>`
    with frage as (select (${sql.join(parts, sql` && `)})::text as query)
    select query, ${hasMarks ? marked('#3') : sql`''`} as oft, ${hasMarks ? marked('#6') : sql`''`} as sehr_oft,
      ${exclusion(ohne)} as ohne, ${pairsOf(phrases)} as paare,
      -- For the rest of the transaction: with less, the pages of a common word do not fit, and the database reads whole
      -- blocks and their vectors to find them again.
      set_config('work_mem', '64MB', true), set_config('max_parallel_workers_per_gather', '0', true),
      -- Reading page after page is never right here, and looks cheap to who does not know what unpacking a vector costs.
      set_config('enable_seqscan', 'off', true),
      (select greatest(reltuples, 0)::float8 from pg_class where oid = 'akten.seite'::regclass) as seiten from frage`.execute(
    db,
  );
  const row = rows[0];
  return {
    query: row?.query ?? '',
    oft: row?.oft ?? '',
    sehrOft: row?.sehr_oft ?? '',
    ohne: row?.ohne ?? '',
    paare: row?.paare ?? [],
    zahlen,
    offeneZahl,
    seiten: row?.seiten ?? 0,
  };
}

function plain(text: string) {
  return sql`plainto_tsquery('akten.deutsch', akten.falte(${text}))`;
}

function anyOf(word: string, ersatz: Ersatz): RawBuilder<unknown> {
  const own = isForeign(word) ? [plain(word), plain(toLatin(word))] : [plain(word)];
  const others = (ersatz.get(word) ?? []).map((other) => plain(typeof other === 'string' ? other : other.join(' ')));
  return sql`(${sql.join([...own, ...others], sql` || `)})`;
}

/** The same query of marks instead of words; `'verl':*` becomes `'#3verl':*`. */
function marked(mark: string) {
  return sql`regexp_replace(query, ${`'((?:[^']|'')+)'`}, ${`'${mark}\\1'`}, 'g')`;
}

/** Words of one phrase only: neighbours across two phrases need not stand together. */
function pairsOf(phrases: readonly string[]) {
  const each = phrases.map((phrase) => sql`akten.wortpaare(to_tsvector('akten.deutsch', akten.falte(${phrase})))`);
  return each.length === 0 ? sql`'{}'::int[]` : sql.join(each, sql` || `);
}

/** The word itself or whatever begins so; letters and digits only, so that it cannot break the query. */
function openWord(word: string) {
  return sql`(${plain(word)} || to_tsquery('akten.deutsch', akten.falte(${word}) || ':*'))`;
}

/** Letters and digits only, so that nothing can break the query. Groups may stand together or, as words, apart. */
function numberOf({ art, text, form, gruppen }: Zahl, open: boolean) {
  const end = open ? ':*' : '';
  if (art === 'datum') return sql`${`'#d${form}'`}::tsquery`;
  const bare = form.replace(/^\p{L}+/u, '');
  // Without its letters a number is another one while it is typed: DE12 is not yet 1234.
  const endOf = (one: string) => (one === form ? end : '');
  const forms = [...new Set([form, bare])].flatMap((one) =>
    [`'#n${one}'`, `'${one}'`, `'-${one}'`].map((lexeme) => lexeme + endOf(one)),
  );
  const together = sql`${forms.join(' | ')}::tsquery`;
  return gruppen > 1 ? sql`(${together} || ${plain(text)})` : sql`${together}`;
}

function exclusion(ohne: readonly string[]) {
  if (ohne.length === 0) return sql`''`;
  const each = ohne.map((text) => sql`phraseto_tsquery('akten.deutsch', akten.falte(${text}))`);
  return sql`(${sql.join(each, sql` || `)})::text`;
}
