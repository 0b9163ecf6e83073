/**
 * Full text over all pages the actor may see.
 *
 * Ranking every page that holds two common words costs seconds in a large registry, and ranking the first few hundred
 * found loses the best. So each page's vector also marks its frequent words (`#3wort`, `#6wort`, see migration 0008):
 * pages that are about the words are the candidates, and only where these are few are others looked at.
 */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbaresDokument } from './sichtbar.sql.ts';
import type { ParsedQuery } from './suche.rules.ts';

export interface TextQuery {
  /** As PostgreSQL writes it; empty when only stop words are left. */
  readonly query: string;
  /** The same, of words that stand three or six times on the page. */
  readonly oft: string;
  readonly sehrOft: string;
  /** Keys of the phrases' neighbouring words (`akten.wortpaare`), which every hit has; none without phrases. */
  readonly paare: readonly number[];
}

export async function prepareTextQuery(db: Database | Tx, parsed: ParsedQuery): Promise<TextQuery> {
  const { words, phrases, open } = parsed;
  const { rows } = await sql<{ query: string; oft: string; sehr_oft: string; paare: number[] }>`
    with frage as (
      select (plainto_tsquery('akten.deutsch', akten.falte(${words.join(' ')}))
            ${sql.join(
              phrases.map((phrase) => sql`&& phraseto_tsquery('akten.deutsch', akten.falte(${phrase}))`),
              sql` `,
            )}
            ${open ? openWord(open) : sql``})::text as query)
    select query, ${marked('#3')} as oft, ${marked('#6')} as sehr_oft, ${pairsOf(phrases)} as paare from frage`.execute(
    db,
  );
  const row = rows[0];
  return { query: row?.query ?? '', oft: row?.oft ?? '', sehrOft: row?.sehr_oft ?? '', paare: row?.paare ?? [] };
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
  return sql`&& (plainto_tsquery('akten.deutsch', akten.falte(${word}))
    || to_tsquery('akten.deutsch', akten.falte(${word}) || ':*'))`;
}

export interface SeitenFilter {
  readonly akteId?: string | undefined;
  readonly typ?: string | undefined;
  readonly von?: string | undefined;
  readonly bis?: string | undefined;
}

export interface SeiteHitRow {
  readonly dokument_id: string;
  readonly titel: string;
  readonly typ: string;
  readonly datum: string | null;
  readonly akte_id: string | null;
  readonly aktenzeichen: string | null;
  readonly person: string | null;
  readonly nr: number;
  readonly rang: number;
  readonly text: string;
  readonly worte: Buffer | null;
  /** The folded text with hits between STX and ETX; has as many words as `text`. */
  readonly markiert: string;
}

/** So many pages of each tier are ranked at most: each costs the reading of its vector. */
const CANDIDATES = 160;
/** Pages with a phrase, which are few. */
const PHRASE_CANDIDATES = 1_000;
/** With so many pages that are about the words, the others need not be looked at. */
const ENOUGH = 100;

const HIGHLIGHT = sql.raw(`E'HighlightAll=true, StartSel="\\x02", StopSel="\\x03"'`);

export async function searchSeiten(
  db: Database | Tx,
  actor: Principal,
  query: TextQuery,
  filter: SeitenFilter,
  page: { anzahl: number; versatz: number },
): Promise<SeiteHitRow[]> {
  if (query.query === '') return [];
  const enough = Math.max(ENOUGH, page.versatz + page.anzahl + 1);
  const visible = sql`${sichtbaresDokument(actor)} ${filterOf(filter)}`;
  // The query stands in a select of its own, so that the planner does not know it and takes the index: for words that
  // it knows to be common it would rather read page after page, and does not know what unpacking a vector costs.
  const found = (tsquery: string, limit: number) => sql`
    select s.dokument_id, s.nr, ts_rank(s.suchvektor, ${query.query}::tsquery, 1) as rang
    from ${pagesWith(query.paare)} s join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id
    where s.suchvektor @@ (select ${tsquery}::tsquery) and ${visible} limit ${limit}`;
  // A page with a word's mark has the word, so the marks alone will do. A phrase leaves so few pages that all of them
  // can be looked at.
  const tier = (marks: string) =>
    marks === '' || query.paare.length > 0
      ? sql`select null::uuid, null::int, null::real where false`
      : found(marks, Math.max(CANDIDATES, enough));
  const rest = found(query.query, Math.max(query.paare.length > 0 ? PHRASE_CANDIDATES : CANDIDATES, enough));
  const { rows } = await sql<SeiteHitRow>`
    with sehr_oft as materialized (${tier(query.sehrOft)}),
    oft as materialized (
      select * from (${tier(query.oft)}) as o where (select count(*) < ${enough} from sehr_oft)),
    rest as materialized (
      select * from (${rest}) as r
      where (select count(*) < ${enough} from (table sehr_oft union table oft) as schon)),
    gereiht as materialized (
      select *, row_number() over (order by rang desc, dokument_id desc, nr) as platz
      from (table sehr_oft union table oft union table rest) as stufen (dokument_id, nr, rang)
      order by rang desc, dokument_id desc, nr limit ${page.anzahl + 1} offset ${page.versatz})
    select d.id as dokument_id, d.titel, d.typ, d.datum, d.akte_id, a.aktenzeichen, s.nr, g.rang, s.text, s.worte,
      (select concat_ws(', ', nullif(p.familienname, ''), nullif(p.vornamen, ''))
       from akten.akte_person ap join akten.person p on p.id = ap.person_id
       where ap.akte_id = d.akte_id and ap.rolle = 'hauptperson' limit 1) as person,
      -- The last one only tells that there are more.
      case when g.platz - ${page.versatz} <= ${page.anzahl} then
        ts_headline('akten.deutsch', akten.falte(s.text), ${query.query}::tsquery, ${HIGHLIGHT}) else '' end as markiert
    from gereiht g join akten.seite s on s.dokument_id = g.dokument_id and s.nr = g.nr
    join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id
    order by g.rang desc, s.dokument_id desc, s.nr`.execute(db);
  return rows;
}

/** All pages, or those whose neighbouring words make the phrase possible: by the index alone, since computing them is dear. */
function pagesWith(paare: readonly number[]) {
  if (paare.length === 0) return sql`akten.seite`;
  return sql`(select dokument_id, nr, suchvektor from akten.seite
    where akten.wortpaare(suchvektor) @> (select ${[...paare]}::int[]) offset 0)`;
}

function filterOf({ akteId, typ, von, bis }: SeitenFilter) {
  return sql`${akteId ? sql`and d.akte_id = ${akteId}` : sql``} ${typ ? sql`and d.typ = ${typ}` : sql``}
    ${von ? sql`and d.datum >= ${von}::date` : sql``} ${bis ? sql`and d.datum <= ${bis}::date` : sql``}`;
}

/** Pages of one document that answer the query, in order. */
export async function searchInDokument(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
  query: TextQuery,
  limit: number,
): Promise<{ nr: number; text: string; worte: Buffer | null; markiert: string }[]> {
  if (query.query === '') return [];
  const { rows } = await sql<{ nr: number; text: string; worte: Buffer | null; markiert: string }>`
    select s.nr, s.text, s.worte,
      ts_headline('akten.deutsch', akten.falte(s.text), ${query.query}::tsquery, ${HIGHLIGHT}) as markiert
    from akten.seite s join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id
    where d.id = ${dokumentId} and s.suchvektor @@ ${query.query}::tsquery and ${sichtbaresDokument(actor)}
    order by s.nr limit ${limit}`.execute(db);
  return rows;
}

/** Marks in a text that is at hand already. */
export async function markText(db: Database | Tx, text: string, query: TextQuery): Promise<string> {
  if (query.query === '' || text === '') return text;
  const { rows } = await sql<{ markiert: string }>`
    select ts_headline('akten.deutsch', akten.falte(${text}), ${query.query}::tsquery, ${HIGHLIGHT}) as markiert`.execute(
    db,
  );
  return rows[0]?.markiert ?? text;
}
