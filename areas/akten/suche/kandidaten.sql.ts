/**
 * Which pages are looked at, of all that may answer. Three ways, and none is good for every question:
 *
 * - by the index (`byIndex`): reads the whole list of each word, 0.2 µs a page, before the first page comes out. Best for
 *   words that few pages have.
 * - by marks (`#3wort`, `#6wort`): the same with the short lists of pages that are about the word.
 * - by looking through pages, the newest documents first (`byRead`): 9 µs a page, but it ends as soon as there
 *   are enough. Best for words on every tenth page, and where few documents are left to look at.
 *
 * How many pages have the words, PostgreSQL's planner estimates from its statistics.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
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

type Sql = RawBuilder<unknown>;

/** Conditions on documents and Akten (d, a), each with its `and`. */
export function filterOf({ akteId, vorgangId, typ, herkunft, jahr, von, bis, offenIn }: SeitenFilter): Sql {
  return allOf([
    akteId && sql`d.akte_id = ${akteId}`,
    vorgangId && sql`d.vorgang_id = ${vorgangId}`,
    typ && sql`d.typ = ${typ}`,
    herkunft && sql`d.herkunft = ${herkunft}`,
    jahr && sql`d.datum between make_date(${jahr}::int, 1, 1) and make_date(${jahr}::int, 12, 31)`,
    von && sql`d.datum >= ${von}::date`,
    bis && sql`d.datum <= ${bis}::date`,
    offenIn &&
      sql`not exists (select from akten.arbeitsliste_erledigt le where le.liste_id = ${offenIn} and le.dokument_id = d.id)`,
  ]);
}

/** Conditions on pages (s). */
function pageFilterOf({ seit }: SeitenFilter): Sql {
  return allOf([seit && sql`s.fertig_at > ${seit}::timestamptz`]);
}

function allOf(conditions: readonly unknown[]): Sql {
  const present = conditions.filter((one): one is Sql => typeof one === 'object');
  return present.length === 0 ? sql`` : sql`and ${sql.join(present, sql` and `)}`;
}

export interface Wege {
  /** Begins with the pages that are about the words. */
  readonly marken: boolean;
  /** Pages looked through at most; 0 for none. */
  readonly durchsicht: number;
  /** The filter seems to leave so few documents that looking through them is looking at all of them. */
  readonly eng: boolean;
}

/** A registry of so few pages is read by the index whatever the words are. */
const SMALL_REGISTRY = 20_000;
/** From this share of all pages on, reading is cheaper than the index: a hundred hits lie among 2,000 pages. */
const DENSE = 0.05;
const DENSE_PAGES = 2_000;
/** So many hold the pages that are looked through; a limit that is known makes the planner take them one by one. */
const NEWEST_DOCUMENTS = 1_000;
const FEW_DOCUMENTS = 1_000;
/** Among few documents: from here on the index would read more that is thrown away. */
const DENSE_AMONG_FEW = 0.001;
const PAGES_OF_FEW = 20_000;

const BY_INDEX: Wege = { marken: true, durchsicht: 0, eng: false };

export async function findWege(db: Database | Tx, query: TextQuery, filter: SeitenFilter): Promise<Wege> {
  if (query.seiten < SMALL_REGISTRY) return BY_INDEX;
  const conditions = filterOf(filter);
  const isFiltered = Object.values({ ...filter, seit: undefined, offenIn: undefined }).some((one) => one !== undefined);
  const estimate = await estimateRows(db, query, isFiltered ? conditions : undefined);
  const share = estimate.seiten / query.seiten;
  if ((estimate.dokumente ?? Number.POSITIVE_INFINITY) <= FEW_DOCUMENTS)
    return share < DENSE_AMONG_FEW ? BY_INDEX : { marken: false, durchsicht: PAGES_OF_FEW, eng: true };
  // A phrase has an index of its own, whose lists are short.
  return { ...BY_INDEX, durchsicht: share < DENSE || query.paare.length > 0 ? 0 : DENSE_PAGES };
}

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly PlanNode[];
}

/** What the planner expects, without doing it. */
async function estimateRows(
  db: Database | Tx,
  query: TextQuery,
  filter: Sql | undefined,
): Promise<{ seiten: number; dokumente?: number }> {
  const documents = filter ? sql`, (select count(*) from akten.dokument d where true ${filter})` : sql``;
  const { rows } = await sql<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>`
    explain (format json) select (select count(*) from akten.seite s where s.suchvektor @@ ${query.query}::tsquery)
    ${documents}`.execute(db);
  const found = new Map<string, number>();
  const gather = (node: PlanNode) => {
    const name = node['Relation Name'];
    if (name !== undefined) found.set(name, node['Plan Rows']);
    node.Plans?.forEach(gather);
  };
  for (const { Plan } of rows[0]?.['QUERY PLAN'] ?? []) gather(Plan);
  const dokumente = found.get('dokument');
  return { seiten: found.get('seite') ?? 0, ...(dokumente === undefined ? {} : { dokumente }) };
}

export interface Auswahl {
  readonly query: TextQuery;
  /** Who sees what, over d and a. */
  readonly visible: Sql;
  readonly filter: SeitenFilter;
  /** Columns of a page that is taken, over s. */
  readonly select: Sql;
}

/** Pages with the words of `tsquery`: those of the question, or their marks. */
export function byIndex(auswahl: Auswahl, tsquery: string, limit: number): Sql {
  const { query, filter, select } = auswahl;
  const hit = sql`s.suchvektor @@ (select ${wanted(query, tsquery)}) ${pageFilterOf(filter)}`;
  const seen = sql`cross join lateral ${seenDocument(auswahl)} as d`;
  // Twice the order is not left to the planner (`offset 0`), which does not know what unpacking a vector costs. Words: first
  // the index, which it would pass over for common ones; the query stands in a select of its own, so that it does not know them.
  if (query.paare.length === 0)
    return sql`select ${select}
      from (select s.dokument_id, s.nr, s.suchvektor from akten.seite s where ${hit} offset 0) s ${seen} limit ${limit}`;
  // A phrase: the index of neighbours makes it possible, computing them is dear, so only what is seen is looked at.
  return sql`select ${select} from (
      select s.dokument_id, s.nr, s.suchvektor, s.fertig_at from (
        select dokument_id, nr, suchvektor, fertig_at from akten.seite
        where akten.wortpaare(suchvektor) @> (select ${[...query.paare]}::int[]) offset 0) s ${seen} offset 0) s
    where ${hit} limit ${limit}`;
}

/** One row when the actor sees the document of a page (s), by its key: one after the other until there are enough. */
function seenDocument({ visible, filter }: Auswahl): Sql {
  return sql`(select from akten.dokument d left join akten.akte a on a.id = d.akte_id
    where d.id = s.dokument_id and ${visible} ${filterOf(filter)} limit 1)`;
}

/** Pages of the newest visible documents, at most `wege.durchsicht` of them, and of these at most `limit` with the words. */
export function byRead({ query, visible, filter, select }: Auswahl, wege: Wege, limit: number): Sql {
  return sql`select ${select} from (
      select s.* from (
        select d.id from akten.dokument d left join akten.akte a on a.id = d.akte_id
        where ${visible} ${filterOf(filter)} order by d.id desc limit ${wege.eng ? wege.durchsicht : NEWEST_DOCUMENTS}) as d
      cross join lateral (
        select s.dokument_id, s.nr, s.suchvektor from akten.seite s
        where s.dokument_id = d.id and s.suchvektor is not null ${pageFilterOf(filter)} offset 0) as s
      limit ${wege.durchsicht}) as s
    where s.suchvektor @@ (select ${wanted(query, query.query)}) limit ${limit}`;
}

/** Whether looking through ends before the last page of the filter: then what was not found there may lie behind. */
export function isCutOff({ visible, filter }: Auswahl, wege: Wege): Sql {
  if (!wege.eng) return sql`true`;
  return sql`(select coalesce(sum(d.seiten), 0) > ${wege.durchsicht}
    from akten.dokument d left join akten.akte a on a.id = d.akte_id where ${visible} ${filterOf(filter)})`;
}

function wanted(query: TextQuery, tsquery: string): Sql {
  return query.ohne === '' ? sql`${tsquery}::tsquery` : sql`${tsquery}::tsquery && !!(${query.ohne}::tsquery)`;
}
