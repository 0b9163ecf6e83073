/** Queries on sheets that an employer checks. The code itself is nowhere; it is found by its HMAC. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';

export interface NewBlatt {
  readonly codeHmac: string;
  readonly titelId: string;
  readonly akteId: string;
  readonly bis: string;
  readonly arbeit: 'erlaubt' | 'beschraenkt';
  readonly grundlage: string;
}

export async function insertBlatt(tx: Tx, b: NewBlatt, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.pruefblatt (code_hmac, titel_id, akte_id, gueltig_bis, arbeit, grundlage, bestaetigt_von)
    values (${b.codeHmac}, ${b.titelId}, ${b.akteId}, ${b.bis}::date, ${b.arbeit}, ${b.grundlage}, ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface BlattRow {
  readonly id: string;
  readonly gueltig_bis: string;
  readonly arbeit: 'erlaubt' | 'beschraenkt';
  readonly grundlage: string;
  readonly bestaetigt_von: string;
  readonly created_at: string;
  readonly widerrufen_at: string | null;
}

export async function listBlattRows(db: Database | Tx, actor: Principal, titelId: string): Promise<BlattRow[]> {
  const { rows } = await sql<BlattRow>`select id, gueltig_bis, arbeit, grundlage, bestaetigt_von, created_at,
      widerrufen_at from vorgaenge.pruefblatt b
    where titel_id = ${titelId} and ${liegtInSichtbarerAkte(actor, 'b.akte_id')} order by id desc`.execute(db);
  return rows;
}

export async function revokeBlatt(tx: Tx, actor: Principal, id: string, grund: string): Promise<string | undefined> {
  const { rows } = await sql<{ titel_id: string }>`update vorgaenge.pruefblatt b set widerrufen_at = now(),
      widerrufen_von = ${actor.id}, widerruf_grund = ${grund}
    where id = ${id} and widerrufen_at is null and ${liegtInSichtbarerAkte(actor, 'b.akte_id')}
    returning titel_id`.execute(tx);
  return rows[0]?.titel_id;
}

/** For anybody with a code: a day and whether work is allowed, nothing of a person. Ended titles answer no more. */
export async function findAuskunft(
  db: Database | Tx,
  codeHmac: string,
  stichtag: string,
): Promise<{ bis: string; arbeit: 'erlaubt' | 'beschraenkt' } | undefined> {
  const { rows } = await sql<{ bis: string; arbeit: 'erlaubt' | 'beschraenkt' }>`
    select b.gueltig_bis as bis, b.arbeit from vorgaenge.pruefblatt b join vorgaenge.titel t on t.id = b.titel_id
    where b.code_hmac = ${codeHmac} and b.widerrufen_at is null and b.gueltig_bis >= ${stichtag}::date
      and t.beendet is null`.execute(db);
  return rows[0];
}
