/** Queries of the work list. Every one contains the predicate of the Akte; their order is that of an index. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { liegtImBereich, liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { VERFAHREN_COLUMNS, type VerfahrenRow } from '../verfahren.sql.ts';
import type { Ansicht, Arbeitsfilter, Dringlichkeit, OffenerStand, WartetAuf } from './arbeitsliste.schema.ts';
import { fromCursor, toCursor } from './blaettern.rules.ts';

type Predicate = RawBuilder<SqlBool>;

export interface ArbeitszeileRow extends VerfahrenRow {
  readonly wartet_auf: WartetAuf | null;
  readonly schritt: string | null;
  /** Messages of the applicant that nobody has read. */
  readonly neu: number;
}

/** The days that the filter is measured by. */
export interface Tage {
  readonly heute: string;
  readonly wochenende: string;
  /** The last day of receipt for which § 75 VwGO is warned of. */
  readonly warnungBis: string;
}

const OPEN = sql<SqlBool>`v.stand <> 'erledigt'`;
const FRIST = sql`coalesce(v.naechste_frist, 'infinity'::date)`;

function inAnsicht(actor: Principal, ansicht: Ansicht): Predicate {
  if (ansicht === 'meine') return sql<SqlBool>`v.bearbeiter = ${actor.id}`;
  if (ansicht === 'alle' || actor.scope.all) return sql<SqlBool>`true`;
  if (actor.scope.ranges.length === 0) return sql<SqlBool>`false`;
  const ranges = actor.scope.ranges.map((range) => liegtImBereich('v.akte_id', range));
  return sql<SqlBool>`(${sql.join(ranges, sql` or `)})`;
}

function isDringlich(dringlichkeit: Dringlichkeit, { heute, wochenende }: Tage): Predicate {
  switch (dringlichkeit) {
    case 'ueberfaellig':
      return sql<SqlBool>`${FRIST} < ${heute}::date`;
    case 'heute':
      return sql<SqlBool>`${FRIST} = ${heute}::date`;
    case 'woche':
      return sql<SqlBool>`(${FRIST} > ${heute}::date and ${FRIST} <= ${wochenende}::date)`;
    case 'spaeter':
      return sql<SqlBool>`(${FRIST} > ${wochenende}::date and ${FRIST} < 'infinity'::date)`;
    case 'ohne':
      return sql<SqlBool>`v.naechste_frist is null`;
  }
}

/** Before the next day begins: one moment for all rows, which need not be turned into days of the office. */
function isLate({ warnungBis }: Tage): Predicate {
  return sql<SqlBool>`coalesce(v.vollstaendig_at, v.eingegangen_at)
    < (${warnungBis}::date + 1)::timestamp at time zone 'Europe/Berlin'`;
}

/** All but view and urgency, by which is counted. */
function fits(filter: Arbeitsfilter, tage: Tage): Predicate[] {
  const parts: Predicate[] = [OPEN];
  if (filter.stand) parts.push(sql<SqlBool>`v.stand = ${filter.stand}`);
  if (filter.art) parts.push(sql<SqlBool>`v.verfahrensart = ${filter.art}`);
  if (filter.untaetigkeit) parts.push(isLate(tage));
  if (filter.unverteilt) parts.push(sql<SqlBool>`v.bearbeiter is null`);
  if (filter.wartetAuf === 'uns') parts.push(sql<SqlBool>`v.wartet_auf is null`);
  else if (filter.wartetAuf) parts.push(sql<SqlBool>`v.wartet_auf = ${filter.wartetAuf}`);
  return parts;
}

const all = (parts: readonly Predicate[]): Predicate => sql<SqlBool>`${sql.join([...parts], sql` and `)}`;

export interface Blatt {
  readonly ordnung: 'frist' | 'eingang';
  readonly ab?: string | undefined;
  readonly anzahl: number;
}

/** One row more than asked for, which says whether there is a next page. */
export async function listArbeitRows(
  db: Database | Tx,
  actor: Principal,
  filter: Arbeitsfilter,
  { ordnung, ab, anzahl }: Blatt,
  tage: Tage,
): Promise<ArbeitszeileRow[]> {
  const parts = [
    ...fits(filter, tage),
    inAnsicht(actor, filter.ansicht),
    liegtInSichtbarerAkte(actor, 'v.akte_id'),
    ...(filter.dringlichkeit ? [isDringlich(filter.dringlichkeit, tage)] : []),
  ];
  const byFrist = ordnung === 'frist';
  const after = fromCursor(ab, byFrist ? 3 : 2);
  if (after && byFrist)
    parts.push(sql<SqlBool>`(${FRIST}, v.eingegangen_at, v.id) >
      (${after[0]}::date, ${after[1]}::timestamptz, ${after[2]}::uuid)`);
  if (after && !byFrist)
    parts.push(sql<SqlBool>`(v.eingegangen_at, v.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  const order = byFrist ? sql`${FRIST}, v.eingegangen_at, v.id` : sql`v.eingegangen_at, v.id`;
  const { rows } = await sql<ArbeitszeileRow>`
    with blatt as materialized (
      select ${VERFAHREN_COLUMNS}, v.wartet_auf from vorgaenge.verfahren v
      where ${all(parts)} order by ${order} limit ${anzahl + 1})
    select v.*, f.text as schritt, (select count(*)::int from vorgaenge.antrag a
        join vorgaenge.antrag_nachricht n on n.antrag_id = a.id
        where a.verfahren_id = v.id and n.von = 'buerger' and n.gelesen_at is null) as neu
      from blatt v
      left join lateral (select f.text from vorgaenge.frist f
        where f.verfahren_id = v.id and f.erledigt_at is null order by f.faellig, f.id limit 1) f on true
    order by ${order}`.execute(db);
  return rows;
}

export function cursorOf(row: VerfahrenRow, ordnung: 'frist' | 'eingang'): string {
  return ordnung === 'frist'
    ? toCursor([row.naechste_frist ?? 'infinity', row.eingegangen_at, row.id])
    : toCursor([row.eingegangen_at, row.id]);
}

interface Zahlzeile {
  readonly stand: OffenerStand;
  readonly meine: number;
  readonly bereich: number;
  readonly alle: number;
  readonly ueberfaellig: number;
  readonly heute: number;
  readonly woche: number;
  readonly spaeter: number;
  readonly ohne: number;
  readonly spaet: number;
}

const HERE: Record<Ansicht, RawBuilder<unknown>> = {
  meine: sql.ref('v.meine'),
  bereich: sql.ref('v.im_bereich'),
  alle: sql`true`,
};

/**
 * One row for each `stand`; the caller adds them up. Counted in two steps: what is alike in all that is asked, day by day,
 * and then these few hundred rows by urgency. So nothing is judged twenty thousand times.
 */
export async function countArbeitRows(
  db: Database | Tx,
  actor: Principal,
  filter: Arbeitsfilter,
  tage: Tage,
): Promise<Zahlzeile[]> {
  const own = filter.dringlichkeit ? isDringlich(filter.dringlichkeit, tage) : sql<SqlBool>`true`;
  const here = HERE[filter.ansicht];
  const sum = (name: keyof Zahlzeile, where: RawBuilder<unknown>) =>
    sql`coalesce(sum(v.n) filter (where ${where}), 0)::int as ${sql.ref(name)}`;
  const group = (one: Dringlichkeit) => sum(one, sql`${here} and ${isDringlich(one, tage)}`);
  const { rows } = await sql<Zahlzeile>`
    with gezaehlt as materialized (
      select v.stand, coalesce(${inAnsicht(actor, 'meine')}, false) as meine, ${inAnsicht(actor, 'bereich')} as im_bereich,
        ${isLate(tage)} as spaet, v.naechste_frist, count(*) as n
      from vorgaenge.verfahren v
      where ${all(fits(filter, tage))} and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}
      group by 1, 2, 3, 4, 5)
    select v.stand, ${sum('meine', sql`${own} and v.meine`)}, ${sum('bereich', sql`${own} and v.im_bereich`)},
      ${sum('alle', own)}, ${group('ueberfaellig')}, ${group('heute')}, ${group('woche')}, ${group('spaeter')},
      ${group('ohne')}, ${sum('spaet', sql`${own} and ${here} and v.spaet`)}
    from gezaehlt v group by v.stand`.execute(db);
  return rows;
}
