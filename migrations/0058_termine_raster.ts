/**
 * A day of a Platz as bits of five minutes, kept by the database itself beside what is taken, so that ninety days of
 * forty places are read without counting spans. When and how much of a Klasse opens to the public. Overbooking is a
 * person's decision for each pool.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `alter table termine.pool add column ueberbuchung boolean not null default false`,
  // \`uebertrag\`: minutes that a Klasse gave to the public or got; \`abgabe_at\`: drawn by lot, told to nobody.
  `alter table termine.kontingent
     add column uebertrag int not null default 0,
     add column abgabe_at timestamptz`,
  `create index kontingent_abgabe on termine.kontingent (abgabe_at) where abgabe_at is not null`,

  // 25 hours, the longest day, from midnight in the office's zone; the first bit is the first five minutes.
  `alter table termine.offen
     add column raster bit(300) not null default B'0'::bit(300),
     add column belegt bit(300) not null default B'0'::bit(300)`,
  `alter table termine.offen add column frei bit(300) generated always as (raster & ~belegt) stored`,
  `create function termine.raster_bits(zeitraum tstzrange, tag date) returns bit(300) language sql stable
     set search_path = pg_catalog
   as $$
     select (~ B'0'::bit(300) << (300 - greatest(z.bis - z.von, 0))) >> z.von
     from (select greatest(0, floor(extract(epoch from lower(zeitraum) - m.beginn) / 300))::int as von,
                  least(300, ceil(extract(epoch from upper(zeitraum) - m.beginn) / 300))::int as bis
           from (select tag::timestamp at time zone 'Europe/Berlin' as beginn) m) z
   $$`,
  // For each statement, not each row: who fills a month writes thousands at once.
  `create function termine.merke_belegung() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if tg_op = 'DELETE' then
       update termine.offen o set belegt = o.belegt & ~a.bits
       from (select platz_id, tag, bit_or(termine.raster_bits(zeitraum, tag)) as bits from alte group by 1, 2) a
       where o.platz_id = a.platz_id and o.tag = a.tag;
     else
       insert into termine.offen as o (platz_id, tag, zeiten, belegt)
       select platz_id, tag, '{}', bit_or(termine.raster_bits(zeitraum, tag)) from neue group by 1, 2 order by 1, 2
       on conflict (platz_id, tag) do update set belegt = o.belegt | excluded.belegt;
     end if;
     return null;
   end $$`,
  `create trigger merke_neue after insert on termine.belegung
   referencing new table as neue for each statement execute function termine.merke_belegung()`,
  `create trigger merke_alte after delete on termine.belegung
   referencing old table as alte for each statement execute function termine.merke_belegung()`,
  // Most updates only change until when: they leave the bits as they are.
  `create function termine.merke_verlegung() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if not exists (select from alte a join neue n using (id)
                    where (a.platz_id, a.tag, a.zeitraum) <> (n.platz_id, n.tag, n.zeitraum)) then return null; end if;
     update termine.offen o set belegt = o.belegt & ~a.bits
     from (select platz_id, tag, bit_or(termine.raster_bits(zeitraum, tag)) as bits from alte group by 1, 2) a
     where o.platz_id = a.platz_id and o.tag = a.tag;
     insert into termine.offen as o (platz_id, tag, zeiten, belegt)
     select platz_id, tag, '{}', bit_or(termine.raster_bits(zeitraum, tag)) from neue group by 1, 2 order by 1, 2
     on conflict (platz_id, tag) do update set belegt = o.belegt | excluded.belegt;
     return null;
   end $$`,
  `create trigger merke_verlegung after update on termine.belegung
   referencing old table as alte new table as neue for each statement execute function termine.merke_verlegung()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
