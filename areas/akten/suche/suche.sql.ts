/**
 * Full text over all pages the actor may see.
 *
 * Ranking every page that holds two common words costs seconds in a large registry, and ranking the first few hundred
 * found loses the best. So each page's vector also marks its frequent words (`#3wort`, `#6wort`, see migration 0008):
 * pages that are about the words are the candidates, and only where these are few are others looked at
 * (`kandidaten.sql.ts`).
 */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbaresDokument } from '../sichtbar.sql.ts';
import type { TextQuery } from './frage.sql.ts';
import { type Auswahl, byIndex, byRead, findWege, isCutOff, type SeitenFilter, type Wege } from './kandidaten.sql.ts';

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
}

/** So many pages of each tier are ranked at most: each costs the reading of its vector. */
const CANDIDATES = 160;
/** Pages of few documents; and pages with a phrase, which are dearer to look at. */
const CANDIDATES_OF_FEW = 400;
const PHRASE_CANDIDATES = 200;
/** With so many pages that are about the words, the others need not be looked at. */
const ENOUGH = 100;

const NONE = sql`select null::uuid, null::int, null::real where false`;

/** @param wege how candidates are found; chosen by the words when left out */
export async function searchSeiten(
  db: Database | Tx,
  actor: Principal,
  query: TextQuery,
  filter: SeitenFilter,
  page: { anzahl: number; versatz: number },
  wege?: Wege,
): Promise<SeiteHitRow[]> {
  if (query.query === '') return [];
  const ways = wege ?? (await findWege(db, query, filter));
  const enough = Math.max(ENOUGH, page.versatz + page.anzahl + 1);
  const hasPhrase = query.paare.length > 0;
  const most = Math.max(ways.eng ? CANDIDATES_OF_FEW : hasPhrase ? PHRASE_CANDIDATES : CANDIDATES, enough);
  const auswahl: Auswahl = {
    ...{ query, filter, visible: sichtbaresDokument(actor) },
    select: sql`s.dokument_id, s.nr, ts_rank(s.suchvektor, ${query.query}::tsquery, 1) as rang`,
  };
  // A page with a word's mark has the word, so the marks alone will do. A phrase leaves so few pages that all of them
  // can be looked at.
  const tier = (marks: string) =>
    marks === '' || hasPhrase || !ways.marken ? NONE : byIndex(auswahl, marks, Math.max(CANDIDATES, enough));
  const walked = ways.durchsicht > 0 ? byRead(auswahl, ways, ways.eng ? most : enough) : NONE;
  const { rows } = await sql<SeiteHitRow>`
    with sehr_oft as materialized (${tier(query.sehrOft)}),
    oft as materialized (
      select * from (${tier(query.oft)}) as o where (select count(*) < ${enough} from sehr_oft)),
    neueste as materialized (
      select * from (${walked}) as n where (select count(*) < ${enough} from (table sehr_oft union table oft) as schon)),
    rest as materialized (
      select * from (${byIndex(auswahl, query.query, most)}) as r
      where (select count(*) < ${enough} from (table sehr_oft union table oft union table neueste) as schon)
        and ${isCutOff(auswahl, ways)}),
    gereiht as materialized (
      select *, row_number() over (order by rang desc, dokument_id desc, nr) as platz
      from (table sehr_oft union table oft union table neueste union table rest) as stufen (dokument_id, nr, rang)
      order by rang desc, dokument_id desc, nr limit ${page.anzahl + 1} offset ${page.versatz})
    select d.id as dokument_id, d.titel, d.typ, d.datum, d.akte_id, a.aktenzeichen, s.nr, g.rang, s.text, s.worte,
      (select concat_ws(', ', nullif(p.familienname, ''), nullif(p.vornamen, ''))
       from akten.akte_person ap join akten.person p on p.id = ap.person_id
       where ap.akte_id = d.akte_id and ap.rolle = 'hauptperson' limit 1) as person
    from gereiht g join akten.seite s on s.dokument_id = g.dokument_id and s.nr = g.nr
    join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id
    order by g.rang desc, s.dokument_id desc, s.nr`.execute(db);
  return rows;
}

/** Pages of one document that answer the query, in order. */
export async function searchInDokument(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
  query: TextQuery,
  limit: number,
): Promise<{ nr: number; text: string; worte: Buffer | null }[]> {
  if (query.query === '') return [];
  const { rows } = await sql<{ nr: number; text: string; worte: Buffer | null }>`
    select s.nr, s.text, s.worte
    from akten.seite s join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id
    where d.id = ${dokumentId} and s.suchvektor @@ ${query.query}::tsquery and ${sichtbaresDokument(actor)}
    order by s.nr limit ${limit}`.execute(db);
  return rows;
}

const MARK = '\u0002';
const HIGHLIGHT = `HighlightAll=true, StartSel="${MARK}", StopSel=""`;

/** Which of the tokens are words of the query, whatever else it asks for. */
export async function findHitTokens(
  db: Database | Tx,
  tokens: readonly string[],
  query: TextQuery,
): Promise<Set<string>> {
  if (query.query === '' || tokens.length === 0) return new Set();
  const { rows } = await sql<{ token: string }>`
    select token from unnest(${[...tokens]}::text[]) as token
    where strpos(ts_headline('akten.deutsch', akten.falte(token), ${query.query}::tsquery, ${HIGHLIGHT}), ${MARK}) > 0`.execute(
    db,
  );
  return new Set(rows.map(({ token }) => token));
}
