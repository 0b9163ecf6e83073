import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Namenszeile } from './kontenliste.sql.ts';

type Db = Database | Tx;

export interface Ruecksetzungzeile {
  readonly id: string;
  readonly konto: Namenszeile;
  readonly beantragtVon: Namenszeile;
  readonly begruendung: string;
  readonly beantragt_at: string;
  readonly verfaellt_at: string;
}

const NAME = (alias: string) =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}, 'rollen', to_jsonb(${sql.ref(`${alias}.rollen`)}))`;

/** Undecided and not expired, oldest first. */
export async function listOpenRuecksetzungen(db: Db, now: string): Promise<readonly Ruecksetzungzeile[]> {
  const { rows } = await sql<Ruecksetzungzeile>`
    select r.id, ${NAME('k')} as konto, ${NAME('b')} as "beantragtVon", r.begruendung, r.beantragt_at, r.verfaellt_at
    from personal.faktor_ruecksetzung r
    join personal.konto k on k.id = r.konto_id join personal.konto b on b.id = r.beantragt_von
    where r.entschieden_at is null and r.verfaellt_at > ${now} order by r.beantragt_at, r.id`.execute(db);
  return rows;
}

/** The account is locked by the caller, so two requests for it cannot meet here. */
export async function hasOpenRuecksetzung(tx: Tx, kontoId: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from personal.faktor_ruecksetzung
    where konto_id = ${kontoId} and entschieden_at is null and verfaellt_at > ${now}`.execute(tx);
  return rows.length > 0;
}

export interface NewRuecksetzung {
  readonly kontoId: string;
  readonly begruendung: string;
  readonly von: string;
  readonly now: string;
  readonly verfaelltAt: string;
}

export async function insertRuecksetzung(tx: Tx, row: NewRuecksetzung): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into personal.faktor_ruecksetzung (konto_id, begruendung, beantragt_von, beantragt_at, verfaellt_at)
    values (${row.kontoId}, ${row.begruendung}, ${row.von}, ${row.now}, ${row.verfaelltAt}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface OpenRuecksetzung {
  readonly id: string;
  readonly konto_id: string;
  readonly beantragt_von: string;
}

export async function lockOpenRuecksetzung(tx: Tx, id: string, now: string): Promise<OpenRuecksetzung | undefined> {
  const { rows } = await sql<OpenRuecksetzung>`
    select id, konto_id, beantragt_von from personal.faktor_ruecksetzung
    where id = ${id} and entschieden_at is null and verfaellt_at > ${now} for update`.execute(tx);
  return rows[0];
}

export async function decideRuecksetzung(
  tx: Tx,
  id: string,
  { von, now, freigegeben }: { von: string; now: string; freigegeben: boolean },
): Promise<void> {
  await sql`
    update personal.faktor_ruecksetzung
    set entschieden_von = ${von}, entschieden_at = ${now}, freigegeben = ${freigegeben} where id = ${id}`.execute(tx);
}
