import { sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import type { Buchstaben, Zugang } from './bereich.rules.ts';
import type { Sitzung } from './konto.schema.ts';

type Db = Database | Tx;
export type Sitzungsfaktor = Sitzung['faktor'];

export interface NewSitzung {
  readonly kontoId: string;
  readonly hash: Buffer;
  readonly faktor: Sitzungsfaktor;
  readonly geraet: string;
  readonly now: string;
  readonly endetAt: string;
  readonly oidcVersiegelt: string | null;
}

export async function insertSitzung(tx: Tx, row: NewSitzung): Promise<string> {
  const { kontoId, hash, faktor, geraet, now, endetAt, oidcVersiegelt } = row;
  const { rows } = await sql<{ id: string }>`
    insert into personal.sitzung
      (konto_id, hash, faktor, geraet, begonnen_at, zuletzt_at, endet_at, bestaetigt_at, oidc_versiegelt)
    values (${kontoId}, ${hash}, ${faktor}, ${geraet}, ${now}, ${now}, ${endetAt}, ${now}, ${oidcVersiegelt})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface Moment {
  /** ISO instant. */
  readonly now: string;
  /** The day in the office's time zone: a substitution ends at its midnight. */
  readonly today: string;
}

/** Who has a session, with all that decides what they may see now. */
export interface Zugangszeile {
  readonly konto_id: string;
  readonly name: string;
  readonly rollen: readonly string[];
  readonly zustaendigkeiten: readonly Buchstaben[];
  readonly vertretene: readonly Zugang[];
  readonly notzugriffe: readonly string[];
}

const BUCHSTABEN = (konto: string) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('teamId', z.team_id, 'von', z.von, 'bis', z.bis) order by z.team_id, z.von, z.bis)
            from personal.zustaendigkeit z where z.konto_id = ${sql.ref(konto)}), '[]')`;

/** Of a row of `personal.konto` under the alias `k`. */
const ZUGANG = ({ now, today }: Moment) => sql`
  k.id as konto_id, k.name, k.rollen,
  ${BUCHSTABEN('k.id')} as zustaendigkeiten,
  coalesce((select jsonb_agg(jsonb_build_object('rollen', v.rollen, 'zustaendigkeiten', ${BUCHSTABEN('v.id')}))
            from personal.vertretung t join personal.konto v on v.id = t.vertretene_id
            where t.vertretung_id = k.id and t.beendet_at is null and v.status = 'aktiv'
              and ${today}::date between t.von and t.bis), '[]') as vertretene,
  array(select n.akte_id from personal.notzugriff n
        where n.konto_id = k.id and n.von <= ${now} and n.bis > ${now}) as notzugriffe`;

export interface SitzungZugang extends Zugangszeile {
  readonly sitzung_id: string;
  readonly zuletzt_at: string;
}

/** One quick query per request: nothing is remembered, so a right that is taken away is gone with the next click. */
export async function findZugangBySession(
  db: Db,
  hash: Buffer,
  moment: Moment & { idleSince: string; demo: boolean },
): Promise<SitzungZugang | undefined> {
  const { rows } = await prepared(sql<SitzungZugang>`
    select s.id as sitzung_id, s.zuletzt_at, ${ZUGANG(moment)}
    from personal.sitzung s join personal.konto k on k.id = s.konto_id
    where s.hash = ${hash} and s.endet_at > ${moment.now} and s.zuletzt_at > ${moment.idleSince}
      and k.status = 'aktiv' and (not k.demo or ${moment.demo})`).execute(db);
  return rows[0];
}

export async function findZugangByKonto(db: Db, kontoId: string, moment: Moment): Promise<Zugangszeile | undefined> {
  const { rows } = await sql<Zugangszeile>`
    select ${ZUGANG(moment)} from personal.konto k where k.id = ${kontoId} and k.status = 'aktiv'`.execute(db);
  return rows[0];
}

export async function touchSitzung(db: Db, id: string, now: string): Promise<void> {
  await sql`update personal.sitzung set zuletzt_at = greatest(zuletzt_at, ${now}::timestamptz) where id = ${id}`.execute(
    db,
  );
}

export interface Sitzungszeile {
  readonly id: string;
  readonly konto_id: string;
  readonly faktor: Sitzungsfaktor;
  readonly geraet: string;
  readonly begonnen_at: string;
  readonly zuletzt_at: string;
  readonly endet_at: string;
  readonly bestaetigt_at: string;
  readonly versiegelt: string | null;
  readonly oidc_versiegelt: string | null;
}

const COLUMNS = sql`id, konto_id, faktor, geraet, begonnen_at, zuletzt_at, endet_at, bestaetigt_at, versiegelt, oidc_versiegelt`;

export async function findSitzung(db: Db, id: string): Promise<Sitzungszeile | undefined> {
  const { rows } = await sql<Sitzungszeile>`select ${COLUMNS} from personal.sitzung where id = ${id}`.execute(db);
  return rows[0];
}

/** Open ones, latest first. */
export async function listSitzungen(
  db: Db,
  kontoId: string,
  { now, idleSince }: { now: string; idleSince: string },
): Promise<readonly Sitzungszeile[]> {
  const { rows } = await sql<Sitzungszeile>`
    select ${COLUMNS} from personal.sitzung
    where konto_id = ${kontoId} and endet_at > ${now} and zuletzt_at > ${idleSince}
    order by zuletzt_at desc, id`.execute(db);
  return rows;
}

export async function deleteSitzung(tx: Tx, kontoId: string, id: string): Promise<boolean> {
  const { rows } =
    await sql`delete from personal.sitzung where id = ${id} and konto_id = ${kontoId} returning id`.execute(tx);
  return rows.length > 0;
}

/** Of the browser that signs in anew. */
export async function deleteSitzungByHash(tx: Tx, hash: Buffer): Promise<void> {
  await sql`delete from personal.sitzung where hash = ${hash}`.execute(tx);
}

/** All of the account, or all but one. Returns how many ended. */
export async function deleteSitzungen(tx: Tx, kontoId: string, exceptId?: string): Promise<number> {
  const { rows } = await sql`
    delete from personal.sitzung where konto_id = ${kontoId} and id is distinct from ${exceptId ?? null}::uuid
    returning id`.execute(tx);
  return rows.length;
}

/** What a set-up under way has to remember; null forgets it. */
export async function rememberInSitzung(tx: Tx, id: string, versiegelt: string | null): Promise<void> {
  await sql`update personal.sitzung set versiegelt = ${versiegelt} where id = ${id}`.execute(tx);
}

export async function confirmSitzung(tx: Tx, id: string, now: string): Promise<void> {
  await sql`update personal.sitzung set bestaetigt_at = ${now} where id = ${id}`.execute(tx);
}

export async function deleteEndedSitzungen(
  db: Db,
  { now, idleSince }: { now: string; idleSince: string },
): Promise<void> {
  await sql`delete from personal.sitzung where endet_at <= ${now} or zuletzt_at <= ${idleSince}`.execute(db);
}
