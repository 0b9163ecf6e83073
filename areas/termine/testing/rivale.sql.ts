/**
 * A naive rival for the benchmark, in the way of systems that make slots beforehand: a row per Platz and quarter of an
 * hour, looked for with a row lock, then updated. It knows one duration, no quota, no second station, no person.
 */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

/** By the owner: the application may make no tables. */
export function createSlots(plaetze: number, tage: number): readonly string[] {
  return [
    `create table termine.bench_slot (id bigint primary key, platz int not null, tag date not null, beginn timestamptz not null,
       termin uuid)`,
    `insert into termine.bench_slot
     select row_number() over (), p, d::date, d + t * interval '15 minutes' + interval '8 hours',
       case when random() < 0.6 then gen_random_uuid() end
     from generate_series(1, ${plaetze}) p,
       generate_series(current_date + 1, current_date + ${tage}, interval '1 day') d, generate_series(0, 39) t`,
    `create index bench_slot_frei on termine.bench_slot (tag, beginn) where termin is null`,
    `analyze termine.bench_slot`,
    `grant select, update on termine.bench_slot to bleibe_app`,
  ];
}

/** Checked first, then taken: the first free slot of that time is locked by everybody who wants it. */
export async function takeSlot(tx: Tx, beginn: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from termine.bench_slot where termin is null and beginn = ${beginn} order by platz limit 1 for update`.execute(
    tx,
  );
  if (!rows[0]) return false;
  await sql`update termine.bench_slot set termin = gen_random_uuid() where id = ${rows[0].id}`.execute(tx);
  return true;
}

export async function countSlots(db: Database, von: string, bis: string): Promise<number> {
  const { rows } = await sql`
    select tag, count(distinct beginn) from termine.bench_slot where termin is null and tag between ${von}::date and ${bis}::date
    group by tag`.execute(db);
  return rows.length;
}

export async function listSlotTimes(db: Database): Promise<string[]> {
  const { rows } = await sql<{ beginn: string }>`
    select distinct beginn from termine.bench_slot where termin is null order by beginn limit 400`.execute(db);
  return rows.map(({ beginn }) => beginn);
}
