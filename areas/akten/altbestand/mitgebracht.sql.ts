/** Deliveries that are known by a mark, and what came along with their files. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import { UNBESTIMMT } from '../dokumenttyp.data.ts';
import { guessTyp } from '../dokumenttyp.rules.ts';
import type { Abgleich } from '../eingang.schema.ts';
import type { EmailAngaben } from '../postfach/postfach.schema.ts';

export interface Angaben {
  readonly titel?: string;
  /** ISO date. */
  readonly datum?: string;
  /** Key in `dokumenttyp.data.ts`. */
  readonly typ?: string;
  /** The message it came with. */
  readonly email?: EmailAngaben;
  readonly absender?: string;
  /** Of the Akte where the file belongs. */
  readonly vorgangId?: string;
}

/** Locked, so that two calls for one delivery follow each other. */
export async function findLieferungByMerkmal(tx: Tx, merkmal: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${merkmal}, 13))`.execute(tx);
  const { rows } = await sql<{ id: string }>`select id from akten.lieferung where merkmal = ${merkmal}`.execute(tx);
  return rows[0]?.id;
}

export async function markLieferung(tx: Tx, id: string, merkmal: string, abgleich: Abgleich): Promise<void> {
  await sql`update akten.lieferung set merkmal = ${merkmal}, abgleich = ${JSON.stringify(abgleich)}::jsonb,
    status = 'offen', abgeschlossen_at = null where id = ${id}`.execute(tx);
}

/** Mark of the file → its row. */
export async function listByMerkmale(tx: Tx, merkmale: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; merkmal: string }>`
    select id, merkmal from akten.eingang where merkmal = any(${[...merkmale]}::text[])`.execute(tx);
  return new Map(rows.map(({ id, merkmal }) => [merkmal, id]));
}

export async function storeAngaben(tx: Tx, rows: readonly { id: string; angaben: Angaben }[]): Promise<void> {
  await sql`update akten.eingang e set angaben = neu.angaben
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as neu (id uuid, angaben jsonb)
    where e.id = neu.id`.execute(tx);
}

/** Empty when it came with no message. */
export async function readBetreff(tx: Tx, eingangId: string): Promise<string> {
  const { rows } = await sql<{ betreff: string | null }>`
    select angaben -> 'email' ->> 'betreff' as betreff from akten.eingang where id = ${eingangId}`.execute(tx);
  return rows[0]?.betreff ?? '';
}

/**
 * What came along with the file goes to its document. A given title is kept by giving the document a kind too: of a
 * document without one, recognition sets both.
 */
export async function carryAngaben(tx: Tx, eingangId: string, dokumentId: string): Promise<void> {
  const { rows } = await sql<{ angaben: Angaben | null }>`
    select angaben from akten.eingang where id = ${eingangId}`.execute(tx);
  const angaben = rows[0]?.angaben;
  if (!angaben) return;
  const guessed = guessTyp(angaben.titel ?? '').typ;
  const typ = angaben.typ ?? (angaben.titel ? (guessed === UNBESTIMMT ? 'schreiben' : guessed) : null);
  await sql`update akten.dokument set titel = coalesce(${angaben.titel ?? null}, titel), typ = coalesce(${typ}, typ),
    datum = ${angaben.datum ?? null}::date, absender = coalesce(${angaben.absender || null}, absender) where id = ${dokumentId}`.execute(
    tx,
  );
}

/** Into the Vorgang it came with: once it lies in that Akte, and while the Vorgang is open. */
export async function fileIntoOwnVorgang(tx: Tx, eingangId: string, dokumentId: string): Promise<void> {
  await sql`update akten.dokument d set vorgang_id = v.id
    from akten.eingang e join akten.vorgang v on v.id = (e.angaben ->> 'vorgangId')::uuid
    where e.id = ${eingangId} and d.id = ${dokumentId} and v.akte_id = d.akte_id and v.zustand = 'offen'`.execute(tx);
}
