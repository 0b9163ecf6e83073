/** Searching the log: newest first, page by page over indexes, so that ten million entries answer like ten. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { EintragZeile } from './kette.rules.ts';
import { EINTRAG_COLUMNS, instant } from './kette.sql.ts';
import type { SearchInput } from './protokoll.schema.ts';

const AND = sql` and `;

/** Where the page before ended. */
export interface Stelle {
  readonly zeit: string;
  readonly id: number;
}

export interface Suche extends Omit<SearchInput, 'ab' | 'anzahl'> {
  readonly nach?: Stelle;
  readonly limit: number;
}

export type GefundeneZeile = EintragZeile & { readonly gesiegelt: boolean };

export async function searchEintraege(tx: Tx, suche: Suche): Promise<GefundeneZeile[]> {
  const { rows } = await sql<GefundeneZeile>`
    ${suche.gegenstand ? named(suche.gegenstand) : sql``}
    select ${EINTRAG_COLUMNS},
      not exists (select from protokoll.offen o where o.eintrag_id = e.id) as gesiegelt
    from protokoll.eintrag e ${suche.gegenstand ? sql`join genannt using (id)` : sql``}
    where ${sql.join(conditions(suche), AND)}
    order by e.zeit desc, e.id desc limit ${suche.limit}`.execute(tx);
  return rows;
}

/** Materialised, so that the planner does not walk the whole log backwards in the hope of a near hit. */
function named(gegenstaende: readonly string[]): RawBuilder<unknown> {
  return sql`with genannt as materialized (
    select id from protokoll.eintrag where gegenstaende && ${gegenstaende}::text[])`;
}

function conditions(suche: Suche): RawBuilder<unknown>[] {
  const { akteurId, akteurArt, was, ergebnis, anfrageId, nach } = suche;
  return [
    sql`true`,
    akteurId === undefined ? undefined : sql`e.akteur_id = ${akteurId}`,
    akteurArt === undefined ? undefined : sql`e.akteur_art = ${akteurArt}`,
    was === undefined ? undefined : matches(was),
    ergebnis === undefined ? undefined : sql`e.ergebnis = ${ergebnis}`,
    // The index of what is not ok is found by this condition alone.
    ergebnis === undefined || ergebnis === 'ok' ? undefined : sql`e.ergebnis <> 'ok'`,
    anfrageId === undefined ? undefined : sql`e.anfrage_id = ${anfrageId}`,
    ...days(suche),
    nach === undefined ? undefined : sql`(e.zeit, e.id) < (${nach.zeit}::timestamptz, ${nach.id}::bigint)`,
  ].filter((condition) => condition !== undefined);
}

/** `akte.` for all that begins so; "/" follows "." in the order of the index. */
function matches(was: string): RawBuilder<unknown> {
  if (!was.endsWith('.')) return sql`e.was = ${was}`;
  return sql`e.was >= ${was} and e.was < ${`${was.slice(0, -1)}/`}`;
}

/** Calendar days of the office, both inclusive. */
function days({ von, bis }: { von?: string | undefined; bis?: string | undefined }): RawBuilder<unknown>[] {
  return [
    ...(von === undefined ? [] : [sql`e.zeit >= ${von}::date::timestamp at time zone 'Europe/Berlin'`]),
    ...(bis === undefined ? [] : [sql`e.zeit < (${bis}::date + 1)::timestamp at time zone 'Europe/Berlin'`]),
  ];
}

export interface ZugriffRow {
  readonly akteurArt: string;
  readonly akteurId: string;
  readonly was: string;
  readonly ergebnis: string;
  readonly anzahl: number;
  readonly erstmals: string;
  readonly zuletzt: string;
}

export interface Zugriffsfrage {
  readonly gegenstand: readonly string[];
  readonly von?: string | undefined;
  readonly bis?: string | undefined;
}

const MOST_ZUGRIFFE = 2_000;
const MOST_VERBUNDENE = 200;

/** Who did what how often to any of the things, last first. */
export async function listZugriffRows(tx: Tx, { gegenstand, ...zeitraum }: Zugriffsfrage): Promise<ZugriffRow[]> {
  const { rows } = await sql<ZugriffRow>`
    select "akteurArt", "akteurId", was, ergebnis, anzahl, ${instant('erstmals')} as erstmals, ${instant('zuletzt')} as zuletzt
    from (
      select e.akteur_art as "akteurArt", e.akteur_id as "akteurId", e.was, e.ergebnis,
        count(*) as anzahl, min(e.zeit) as erstmals, max(e.zeit) as zuletzt
      from protokoll.eintrag e
      where ${sql.join([sql`e.gegenstaende && ${gegenstand}::text[]`, ...days(zeitraum)], AND)}
      group by 1, 2, 3, 4 order by max(e.zeit) desc limit ${MOST_ZUGRIFFE}) as z
    order by z.zuletzt desc`.execute(tx);
  return rows;
}

/** What the log names together with the things, most often first. Entries that name very much (lists) say nothing here. */
export async function listVerbunden(
  tx: Tx,
  gegenstand: readonly string[],
): Promise<{ gegenstand: string; anzahl: number }[]> {
  const { rows } = await sql<{ gegenstand: string; anzahl: number }>`
    select g as gegenstand, count(*) as anzahl
    from protokoll.eintrag e cross join lateral unnest(e.gegenstaende) as g
    where e.gegenstaende && ${gegenstand}::text[] and cardinality(e.gegenstaende) <= 4 and g <> all (${gegenstand}::text[])
    group by 1 order by 2 desc, 1 limit ${MOST_VERBUNDENE}`.execute(tx);
  return rows;
}

/** Every code there is, by jumping from one to the next in the index: whatever the number of entries, a few steps. */
export async function listWasCodes(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ was: string }>`
    with recursive naechste as (
      (select was from protokoll.eintrag order by was limit 1)
      union all
      select (select e.was from protokoll.eintrag e where e.was > n.was order by e.was limit 1) from naechste n
      where n.was is not null)
    select was from naechste where was is not null`.execute(tx);
  return rows.map(({ was }) => was);
}
