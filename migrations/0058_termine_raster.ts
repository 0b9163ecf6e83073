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
  `create function termine.merke_belegung() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if tg_op <> 'INSERT' then
       update termine.offen set belegt = belegt & ~termine.raster_bits(old.zeitraum, old.tag)
       where platz_id = old.platz_id and tag = old.tag;
     end if;
     if tg_op <> 'DELETE' then
       insert into termine.offen (platz_id, tag, zeiten, belegt)
       values (new.platz_id, new.tag, '{}', termine.raster_bits(new.zeitraum, new.tag))
       on conflict (platz_id, tag) do update set belegt = offen.belegt | excluded.belegt;
     end if;
     return null;
   end $$`,
  `create trigger merke_belegung after insert or delete or update of platz_id, zeitraum, tag on termine.belegung
   for each row execute function termine.merke_belegung()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
