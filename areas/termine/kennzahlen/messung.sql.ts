/** From the visits of a day to counts without people, once; and what the page adds up of them. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Messzeile } from './kennzahlen.schema.ts';

type Db = Database | Tx;

/** Days that are over, in which something was open or somebody came, and that are not in the figures yet. */
export async function listOffeneMesstage(db: Db, heute: string): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select tag::text as tag from (
      select tag from termine.offen where tag < ${heute}::date
      union select tag from termine.termin where tag < ${heute}::date
      union select tag from termine.besuch where tag < ${heute}::date) t
    where not exists (select 1 from termine.messtag m where m.tag = t.tag) order by tag`.execute(db);
  return rows.map(({ tag }) => tag);
}

/** False where somebody measured the day already. */
export async function insertMesstag(tx: Tx, tag: string): Promise<boolean> {
  const { rows } =
    await sql`insert into termine.messtag (tag) values (${tag}) on conflict do nothing returning tag`.execute(tx);
  return rows.length === 1;
}

const woche = (tag: string) => sql`date_trunc('week', ${tag}::date)::date`;

/** `rows` gives groesse, pool_id, anliegen, merkmal, stufe, anzahl, summe, soll. */
async function addiere(tx: Tx, tag: string, rows: RawBuilder<unknown>): Promise<void> {
  await sql`
    insert into termine.messung (woche, groesse, pool_id, anliegen, merkmal, stufe, anzahl, summe, soll)
    select ${woche(tag)}, x.* from (${rows}) x
    on conflict (woche, groesse, pool_id, anliegen, merkmal, stufe) do update set
      anzahl = messung.anzahl + excluded.anzahl, summe = messung.summe + excluded.summe,
      soll = messung.soll + excluded.soll`.execute(tx);
}

const minuten = (von: RawBuilder<unknown>, bis: RawBuilder<unknown>) =>
  sql`greatest(0, round(extract(epoch from ${bis} - ${von}) / 60))::int`;

/** From when one was due: who comes early waits until the Termin by their own choice. */
export function addWartezeiten(tx: Tx, tag: string): Promise<void> {
  return addiere(
    tx,
    tag,
    sql`
    select 'wartezeit', w.pool_id, w.anliegen, '', w.minuten / 5 * 5, count(*)::int, sum(w.minuten), 0
    from (
      select distinct on (s.besuch_id) s.pool_id, s.anliegen,
        ${minuten(sql`greatest(s.wartet_seit, case when b.mit_termin then t.beginn else s.wartet_seit end)`, sql`s.aufgerufen_at`)} as minuten
      from termine.besuchsstation s join termine.besuch b on b.id = s.besuch_id
        left join termine.termin t on t.id = b.termin_id
      where s.tag = ${tag} order by s.besuch_id, s.nr) w
    group by 1, 2, 3, 5`,
  );
}

/** Visits of one person with one Anliegen only: of others nobody knows what took how long. Over all pools. */
export function addDauern(tx: Tx, tag: string): Promise<void> {
  return addiere(
    tx,
    tag,
    sql`
    select 'dauer', null::uuid, d.anliegen, d.art || ':' || d.geplant, d.minuten / 5 * 5, count(*)::int, sum(d.minuten),
      sum(d.geplant)
    from (
      select s.anliegen, s.art, s.geplant_minuten as geplant, ${minuten(sql`s.begonnen_at`, sql`s.beendet_at`)} as minuten
      from termine.besuchsstation s join termine.besuch b on b.id = s.besuch_id
      where s.tag = ${tag} and s.personen = 1 and jsonb_array_length(b.anliegen) = 1
        and s.begonnen_at is not null and s.beendet_at is not null) d
    group by 3, 4, 5`,
  );
}

/** A promised visit to which nobody came, whether or not somebody noted it. \`soll\`: the promised minutes. */
export function addAusfaelle(tx: Tx, tag: string, stufen: readonly number[]): Promise<void> {
  return addiere(
    tx,
    tag,
    sql`
    select 'ausfall', a.pool_id, a.anliegen, '', a.stufe, count(*)::int, count(*) filter (where a.fehlt), sum(a.minuten)
    from (
      select t.pool_id, t.anliegen -> 0 ->> 'schluessel' as anliegen,
        (select max(s) from unnest(${[...stufen]}::int[]) s
          where s <= greatest(0, t.tag - coalesce(t.bestaetigt_at, t.created_at)::date)) as stufe,
        t.stand = 'nicht_erschienen'
          or (t.stand = 'gebucht' and not exists (select 1 from termine.besuch b where b.termin_id = t.id)) as fehlt,
        ${minuten(sql`t.beginn`, sql`t.ende`)} as minuten
      from termine.termin t
      where t.tag = ${tag} and t.stand in ('gebucht', 'wahrgenommen', 'nicht_erschienen')) a
    group by 2, 3, 5`,
  );
}

/** Promised minutes and served minutes of the open ones. A lane for expected no-shows has no desk of its own. */
export async function addNutzung(tx: Tx, tag: string): Promise<void> {
  const offen = sql`
    select p.pool_id, count(*)::int as plaetze, sum(bit_count(o.raster) * 5) as minuten
    from termine.offen o join termine.platz p on p.id = o.platz_id and not p.ueberbuchung
    where o.tag = ${tag} and bit_count(o.raster) > 0 group by 1`;
  await addiere(
    tx,
    tag,
    sql`
    select 'nutzung', o.pool_id, '', 'vergeben', 0, o.plaetze, coalesce(v.minuten, 0), o.minuten
    from (${offen}) o left join (
      select b.pool_id, sum(b.minuten) as minuten from termine.belegung b join termine.termin t on t.id = b.termin_id
      where b.tag = ${tag} and t.stand in ('gebucht', 'wahrgenommen', 'nicht_erschienen') group by 1) v using (pool_id)`,
  );
  await addiere(
    tx,
    tag,
    sql`
    select 'nutzung', o.pool_id, '', 'bedient', 0, o.plaetze, coalesce(v.minuten, 0), o.minuten
    from (${offen}) o left join (
      select s.pool_id, sum(${minuten(sql`s.begonnen_at`, sql`s.beendet_at`)}) as minuten from termine.besuchsstation s
      where s.tag = ${tag} and s.begonnen_at is not null and s.beendet_at is not null group by 1) v using (pool_id)`,
  );
}

export function addKontingente(tx: Tx, tag: string): Promise<void> {
  return addiere(
    tx,
    tag,
    sql`select 'kontingent', pool_id, '', klasse, 0, 1, belegt, minuten from termine.kontingent where tag = ${tag}`,
  );
}

/** Days to the next place for everybody, seen this night; \`tage\` null: none within the horizon. */
export function addVorlauf(tx: Tx, tag: string, anliegen: string, tage: number | null): Promise<void> {
  return addiere(
    tx,
    tag,
    tage === null
      ? sql`select 'vorlauf', null::uuid, ${anliegen}::text, 'ohne', 0, 1, 0, 0`
      : sql`select 'vorlauf', null::uuid, ${anliegen}::text, '', 0, 1, ${tage}::int, 0`,
  );
}

export async function listMessungen(db: Db, von: string, bis: string): Promise<readonly Messzeile[]> {
  const { rows } = await sql<Messzeile>`
    select groesse, woche::text as woche, pool_id as "poolId", anliegen, merkmal, stufe, anzahl,
      summe::float8 as summe, soll::float8 as soll
    from termine.messung where woche between ${von} and ${bis}`.execute(db);
  return rows;
}

export async function findGemessenBis(db: Db): Promise<string | null> {
  const { rows } = await sql<{ tag: string | null }>`select max(tag)::text as tag from termine.messtag`.execute(db);
  return rows[0]?.tag ?? null;
}

export async function listPoolnamen(db: Db): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from termine.pool order by name`.execute(db);
  return rows;
}
