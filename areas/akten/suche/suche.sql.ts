/**
 * Full text over all pages the actor may see.
 *
 * Ranking every page that holds two common words costs seconds in a large registry, and ranking the first few hundred
 * found loses the best. So each page's vector also marks its frequent words (`#3wort`, `#6wort`, see migration 0008):
 * pages that are about the words are the candidates, and only where these are few are others looked at.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbaresDokument } from '../sichtbar.sql.ts';
import type { TextQuery } from './frage.sql.ts';

export interface SeitenFilter {
  readonly akteId?: string | undefined;
  readonly vorgangId?: string | undefined;
  readonly typ?: string | undefined;
  readonly herkunft?: string | undefined;
  /** Of the document, as it is dated. */
  readonly jahr?: number | undefined;
  readonly von?: string | undefined;
  readonly bis?: string | undefined;
  /** Leaves out what is done in this work list. The caller has checked that the actor sees the list. */
  readonly offenIn?: string | undefined;
  /** Pages readable since then. */
  readonly seit?: string | undefined;
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
const NONE = sql`select null::uuid, null::int, null::real where false`;

/** Pages of a tier. The joins and aliases are those of `sichtbaresDokument`: s, d, a. */
export function pagesOfTier(
  query: TextQuery,
  tsquery: string,
  visible: RawBuilder<unknown>,
  select: RawBuilder<unknown>,
  limit: number,
) {
  // The query stands in a select of its own, so that the planner does not know it and takes the index: for words that
  // it knows to be common it would rather read page after page, and does not know what unpacking a vector costs.
  const wanted = query.ohne === '' ? sql`${tsquery}::tsquery` : sql`${tsquery}::tsquery && !!(${query.ohne}::tsquery)`;
  return sql`select ${select}
    from ${pagesWith(query.paare)} s join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id
    where s.suchvektor @@ (select ${wanted}) and ${visible} limit ${limit}`;
}

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
  const ranked = sql`s.dokument_id, s.nr, ts_rank(s.suchvektor, ${query.query}::tsquery, 1) as rang`;
  // A page with a word's mark has the word, so the marks alone will do. A phrase leaves so few pages that all of them
  // can be looked at.
  const hasPhrase = query.paare.length > 0;
  const tier = (marks: string) =>
    marks === '' || hasPhrase ? NONE : pagesOfTier(query, marks, visible, ranked, Math.max(CANDIDATES, enough));
  const most = Math.max(hasPhrase ? PHRASE_CANDIDATES : CANDIDATES, enough);
  const { rows } = await sql<SeiteHitRow>`
    with sehr_oft as materialized (${tier(query.sehrOft)}),
    oft as materialized (
      select * from (${tier(query.oft)}) as o where (select count(*) < ${enough} from sehr_oft)),
    rest as materialized (
      select * from (${pagesOfTier(query, query.query, visible, ranked, most)}) as r
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
  return sql`(select dokument_id, nr, suchvektor, fertig_at from akten.seite
    where akten.wortpaare(suchvektor) @> (select ${[...paare]}::int[]) offset 0)`;
}

export function filterOf({ akteId, vorgangId, typ, herkunft, jahr, von, bis, offenIn, seit }: SeitenFilter) {
  const conditions = [
    akteId && sql`d.akte_id = ${akteId}`,
    vorgangId && sql`d.vorgang_id = ${vorgangId}`,
    typ && sql`d.typ = ${typ}`,
    herkunft && sql`d.herkunft = ${herkunft}`,
    jahr && sql`d.datum between make_date(${jahr}::int, 1, 1) and make_date(${jahr}::int, 12, 31)`,
    von && sql`d.datum >= ${von}::date`,
    bis && sql`d.datum <= ${bis}::date`,
    offenIn &&
      sql`not exists (select from akten.arbeitsliste_erledigt le where le.liste_id = ${offenIn} and le.dokument_id = d.id)`,
    seit && sql`s.fertig_at > ${seit}::timestamptz`,
  ].filter((one) => typeof one === 'object');
  return conditions.length === 0 ? sql`` : sql`and ${sql.join(conditions, sql` and `)}`;
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
