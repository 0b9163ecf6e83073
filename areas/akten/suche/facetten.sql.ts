/** How finds are spread over types, years, Akten, Vorgänge and origins. The permission is in the query. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbaresDokument } from '../sichtbar.sql.ts';
import type { TextQuery } from './frage.sql.ts';
import { type Auswahl, byIndex, byRead, findWege, isCutOff, type SeitenFilter, type Wege } from './kandidaten.sql.ts';

export type FacettenArt = 'typ' | 'jahr' | 'herkunft' | 'akte' | 'vorgang';

export interface FacetteRow {
  /** Null: the number of all documents. */
  readonly art: FacettenArt | null;
  readonly wert: string | null;
  readonly name: string | null;
  readonly dokumente: number;
  /** Pages looked at. */
  readonly seiten: number;
  /** All pages were looked at, so the numbers are exact. */
  readonly genau: boolean;
}

/** Of a question with more pages, so many are counted over; in one Akte all of them. */
const MOST_PAGES = 2_000;
const MOST_PAGES_OF_AKTE = 100_000;
/** With so many pages that are about the words, the others are not counted. */
const ENOUGH_PAGES = 100;
const MOST_VALUES = 12;
const NONE = sql`select null::uuid as dokument_id where false`;

function mostPages({ akteId, vorgangId }: SeitenFilter): number {
  return akteId || vorgangId ? MOST_PAGES_OF_AKTE : MOST_PAGES;
}

export async function countFacetteRows(
  db: Database | Tx,
  actor: Principal,
  query: TextQuery,
  filter: SeitenFilter,
  wege?: Wege,
): Promise<FacetteRow[]> {
  if (query.query === '') return [];
  const ways = wege ?? (await findWege(db, query, filter));
  const most = mostPages(filter);
  const auswahl: Auswahl = { query, filter, visible: sichtbaresDokument(actor), select: sql`s.dokument_id` };
  // Where words are frequent, the pages that are about them are enough to count over, and finding them is cheap: reading
  // the whole index for three common words costs ten times as much.
  const hasTiers = ways.marken && query.oft !== '' && query.paare.length === 0 && most === MOST_PAGES;
  const tier = (marks: string) => (hasTiers ? byIndex(auswahl, marks, most + 1) : NONE);
  const walked = ways.durchsicht > 0 ? byRead(auswahl, ways, most + 1) : NONE;
  const { rows } = await sql<FacetteRow>`
    with sehr_oft as materialized (${tier(query.sehrOft)}),
    oft as materialized (
      select * from (${tier(query.oft)}) as o where (select count(*) < ${ENOUGH_PAGES} from sehr_oft)),
    neueste as materialized (
      select * from (${walked}) as n where (select count(*) < ${ENOUGH_PAGES} from (table sehr_oft union all table oft) as schon)),
    alle as materialized (
      select * from (${byIndex(auswahl, query.query, most + 1)}) as r
      where (select count(*) < ${ways.eng ? most : ENOUGH_PAGES} from (
          table sehr_oft union all table oft union all table neueste) as schon)
        and ${isCutOff(auswahl, ways)}),
    seiten as materialized (table sehr_oft union all table oft union all table neueste union all table alle),
    funde as materialized (
      select d.typ, extract(year from d.datum)::int as jahr, d.herkunft, d.akte_id, d.vorgang_id
      from akten.dokument d where d.id in (select dokument_id from seiten)),
    gezaehlt as (
      select case when grouping(typ) = 0 then 'typ' when grouping(jahr) = 0 then 'jahr' when grouping(herkunft) = 0 then 'herkunft'
          when grouping(akte_id) = 0 then 'akte' when grouping(vorgang_id) = 0 then 'vorgang' end as art,
        coalesce(typ, jahr::text, herkunft, akte_id::text, vorgang_id::text) as wert, count(*)::int as dokumente
      from funde group by grouping sets ((), (typ), (jahr), (herkunft), (akte_id), (vorgang_id))),
    gereiht as (
      select *, row_number() over (partition by art order by case when art = 'jahr' then wert end desc nulls last,
        dokumente desc, wert) as platz from gezaehlt where art is null or wert is not null)
    select g.art, g.wert, g.dokumente, (select count(*)::int from seiten) as seiten,
      (select count(*) from alle) between 1 and ${most} or (select count(*) from seiten) = 0
        or (select count(*) from neueste) between 1 and ${most} and ${ways.eng} and not ${isCutOff(auswahl, ways)} as genau,
      case g.art when 'akte' then (select concat_ws(' · ', a.aktenzeichen, (
             select concat_ws(', ', nullif(p.familienname, ''), nullif(p.vornamen, '')) from akten.akte_person ap
             join akten.person p on p.id = ap.person_id where ap.akte_id = a.id and ap.rolle = 'hauptperson'))
           from akten.akte a where a.id = g.wert::uuid)
        when 'vorgang' then (select v.nummer || '. ' || v.bezeichnung from akten.vorgang v where v.id = g.wert::uuid) end as name
    from gereiht g where g.art is null or g.platz <= case g.art when 'jahr' then 40 else ${MOST_VALUES} end
    order by g.art, g.platz`.execute(db);
  return rows;
}
