/** Runs over files: what is told of them while they last and afterwards. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen } from '../bestand/sammlung.sql.ts';
import type { DateiErgebnis, Einlesung, EinlesungArt } from './einlesung.schema.ts';

export async function insertEinlesung(tx: Tx, art: EinlesungArt, gesamt: number, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into erlasse.einlesung (art, stand, gesamt, created_by)
    values (${art}, 'laeuft', ${gesamt}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** Safe to repeat: what was noted under this number is replaced. */
export async function noteDatei(tx: Tx, einlesungId: string, ordnung: number, datei: DateiErgebnis): Promise<void> {
  await sql`insert into erlasse.einlesung_datei (einlesung_id, ordnung, name, ergebnis, hinweis, werk_id, fassung_id)
    values (${einlesungId}, ${ordnung}, ${datei.name}, ${datei.ergebnis}, ${datei.hinweis ?? null},
      ${datei.werkId ?? null}, ${datei.fassungId ?? null})
    on conflict (einlesung_id, ordnung) do update set name = excluded.name, ergebnis = excluded.ergebnis,
      hinweis = excluded.hinweis, werk_id = excluded.werk_id, fassung_id = excluded.fassung_id`.execute(tx);
}

export async function listNotedNumbers(db: Database | Tx, einlesungId: string): Promise<Set<number>> {
  const { rows } = await sql<{ ordnung: number }>`select ordnung from erlasse.einlesung_datei
    where einlesung_id = ${einlesungId}`.execute(db);
  return new Set(rows.map(({ ordnung }) => ordnung));
}

/** `grund`: why it ended before its end. */
export async function endEinlesung(tx: Tx, id: string, grund?: string): Promise<void> {
  await sql`update erlasse.einlesung set stand = ${grund === undefined ? 'fertig' : 'abgebrochen'}, grund = ${grund ?? null},
    ended_at = now() where id = ${id} and stand = 'laeuft'`.execute(tx);
}

/** Where a person uploads, and their window may be gone for good. */
const LOST = sql`stand = 'laeuft' and art <> 'amtlich' and created_at < now() - interval '6 hours'`;

export async function endLost(tx: Tx): Promise<void> {
  await sql`update erlasse.einlesung set stand = 'abgebrochen', ended_at = now(),
    grund = 'Das Einlesen hat nicht bis zum Ende gedauert. Lesen Sie dieselben Dateien noch einmal ein.'
    where ${LOST}`.execute(tx);
}

const EINLESUNG = sql`e.id, e.art, e.stand, e.gesamt, e.grund, e.created_at as "begonnenAm", e.ended_at as "beendetAm",
  (select count(*)::int from erlasse.einlesung_datei d where d.einlesung_id = e.id) as fertig,
  (select coalesce(jsonb_object_agg(z.ergebnis, z.n), '{}') from (select d.ergebnis, count(*)::int as n
    from erlasse.einlesung_datei d where d.einlesung_id = e.id group by d.ergebnis) z) as zahlen`;

type Row = Omit<Einlesung, 'grund' | 'beendetAm' | 'zahlen'> & {
  grund: string | null;
  beendetAm: string | null;
  zahlen: Partial<Einlesung['zahlen']>;
};

const NONE = { neu: 0, 'neue Fassung': 0, berichtigt: 0, unveraendert: 0, fehler: 0 };

function toEinlesung({ grund, beendetAm, zahlen, ...rest }: Row): Einlesung {
  return {
    ...rest,
    zahlen: { ...NONE, ...zahlen },
    ...(grund === null ? {} : { grund }),
    ...(beendetAm === null ? {} : { beendetAm }),
  };
}

async function ask(db: Database | Tx, rest: RawBuilder<unknown>): Promise<Einlesung[]> {
  const { rows } = await sql<Row>`select ${EINLESUNG} from erlasse.einlesung e ${rest}`.execute(db);
  return rows.map(toEinlesung);
}

export const listEinlesungen = (db: Database | Tx, most: number) => ask(db, sql`order by e.id desc limit ${most}`);

export async function findEinlesung(db: Database | Tx, id: string): Promise<Einlesung | undefined> {
  return (await ask(db, sql`where e.id = ${id}`))[0];
}

/** The one that loads from the official site at this moment. */
export async function findLaufende(db: Database | Tx): Promise<Einlesung | undefined> {
  return (await ask(db, sql`where e.stand = 'laeuft' and e.art = 'amtlich'`))[0];
}

export async function findEinlesungBy(
  db: Database | Tx,
  id: string,
): Promise<{ stand: string; art: EinlesungArt; created_by: string; gesamt: number } | undefined> {
  const { rows } = await sql<{ stand: string; art: EinlesungArt; created_by: string; gesamt: number }>`
    select stand, art, created_by, gesamt from erlasse.einlesung where id = ${id}`.execute(db);
  return rows[0];
}

/** Failures first. Of what the actor may not read not even the name of the file; nor of what another's upload failed with. */
export async function listDateien(
  db: Database | Tx,
  actor: Principal,
  einlesungId: string,
  most: number,
): Promise<DateiErgebnis[]> {
  const { rows } = await sql<DateiErgebnis & Record<'kurz' | 'tag' | 'geaendert' | 'hinweis', unknown>>`
    select d.name, d.ergebnis, d.hinweis, d.werk_id as "werkId", d.fassung_id as "fassungId", w.kurz,
      f.gueltig_ab as tag, case when f.id is not null then (select count(*)::int from erlasse.normaenderung a where a.fassung_id = f.id) end as geaendert
    from erlasse.einlesung_datei d
      left join erlasse.werk w on w.id = d.werk_id left join erlasse.sammlung s on s.id = w.sammlung_id
      left join erlasse.fassung f on f.id = d.fassung_id
    where d.einlesung_id = ${einlesungId} and case when w.id is not null then ${darfLesen(actor, 's')}
      else exists (select from erlasse.einlesung e where e.id = d.einlesung_id and (e.art <> 'hochladen' or e.created_by = ${actor.id})) end
    order by d.ergebnis <> 'fehler', d.ergebnis = 'unveraendert', d.ordnung limit ${most}`.execute(db);
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, v]) => v !== null)) as DateiErgebnis);
}
