import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import { noteForRemoval } from '../entfernung.sql.ts';

export interface TurnedSeite {
  readonly drehung: number;
  readonly um: number;
  readonly worte: Buffer | null;
  readonly breite: number | null;
  readonly hoehe: number | null;
}

export async function lockSeite(
  tx: Tx,
  dokumentId: string,
  nr: number,
): Promise<(Omit<TurnedSeite, 'um'> & { status: 'wartet' | 'laeuft' | 'fertig' | 'fehler' }) | undefined> {
  const { rows } = await sql<Omit<TurnedSeite, 'um'> & { status: 'wartet' | 'laeuft' | 'fertig' | 'fehler' }>`
    select status, drehung, worte, breite, hoehe from akten.seite
    where dokument_id = ${dokumentId} and nr = ${nr} for update`.execute(tx);
  return rows[0];
}

/** The thumbnail lies on its side now: it is made anew when it is asked for, and its bytes go. Notes turn by trigger. */
export async function storeTurned(tx: Tx, dokumentId: string, nr: number, s: TurnedSeite): Promise<void> {
  await noteForRemoval(
    tx,
    sql`select vorschau ->> 'address' as address from akten.seite where dokument_id = ${dokumentId} and nr = ${nr}`,
  );
  await sql`update akten.seite set drehung = ${s.drehung}, drehung_von_hand = (drehung_von_hand + ${s.um}) % 360,
      worte = ${s.worte}, breite = ${s.breite}, hoehe = ${s.hoehe}, vorschau = null
    where dokument_id = ${dokumentId} and nr = ${nr}`.execute(tx);
}
