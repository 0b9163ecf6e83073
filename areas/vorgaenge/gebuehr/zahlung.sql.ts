/** Queries on payments, on where they belong, and on online payments. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface ZahlungRow {
  readonly id: string;
  readonly weg: 'kasse' | 'online' | 'bank';
  /** Of the part that belongs to the claim, where asked for one. */
  readonly betrag_cent: number;
  readonly eingang_am: string;
  readonly belegnummer: string | null;
}

export async function listZahlungRows(db: Database | Tx, forderungId: string): Promise<ZahlungRow[]> {
  const { rows } = await sql<ZahlungRow>`
    select z.id, z.weg, o.betrag_cent, z.eingang_am, z.belegnummer
    from vorgaenge.zahlung_zuordnung o join vorgaenge.zahlung z on z.id = o.zahlung_id
    where o.forderung_id = ${forderungId} order by z.eingang_am, z.created_at`.execute(db);
  return rows;
}

export interface NewZahlung {
  readonly weg: 'kasse' | 'online' | 'bank';
  readonly betragCent: number;
  readonly eingangAm: string;
  readonly belegnummer?: string;
  readonly epaymentId?: string;
  readonly bankReferenz?: string;
  readonly auftraggeber?: string;
  readonly zweck?: string;
}

/** Undefined where this online payment or this line of the bank was taken already. */
export async function insertZahlung(tx: Tx, one: NewZahlung, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.zahlung (weg, betrag_cent, eingang_am, belegnummer, epayment_id, bank_referenz, auftraggeber, zweck,
      created_by)
    values (${one.weg}, ${one.betragCent}, ${one.eingangAm}, ${one.belegnummer ?? null}, ${one.epaymentId ?? null},
      ${one.bankReferenz ?? null}, ${one.auftraggeber ?? null}, ${one.zweck ?? null}, ${by})
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export async function insertZuordnung(
  tx: Tx,
  one: { zahlungId: string; forderungId: string; betragCent: number },
  by: string,
): Promise<void> {
  await sql`insert into vorgaenge.zahlung_zuordnung (zahlung_id, forderung_id, betrag_cent, created_by)
    values (${one.zahlungId}, ${one.forderungId}, ${one.betragCent}, ${by})`.execute(tx);
}

/** One statement at a time: two that overlap would wait for each other's lines. */
export async function lockKontoauszug(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('vorgaenge.kontoauszug'))`.execute(tx);
}

export interface BankzahlungRow extends ZahlungRow {
  readonly auftraggeber: string | null;
  readonly zweck: string | null;
}

const OHNE = sql`not exists (select from vorgaenge.zahlung_zuordnung o where o.zahlung_id = z.id)`;

export async function listUnzugeordnet(db: Database | Tx): Promise<BankzahlungRow[]> {
  const { rows } = await sql<BankzahlungRow>`
    select z.id, z.weg, z.betrag_cent, z.eingang_am, z.belegnummer, z.auftraggeber, z.zweck
    from vorgaenge.zahlung z where ${OHNE} order by z.eingang_am, z.created_at limit 200`.execute(db);
  return rows;
}

export async function countUnzugeordnet(db: Database | Tx): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from vorgaenge.zahlung z where ${OHNE}`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

/** Holds the payment until commit; `zugeordnet` when it belongs somewhere already. */
export async function lockZahlung(
  tx: Tx,
  id: string,
): Promise<(BankzahlungRow & { readonly zugeordnet: boolean }) | undefined> {
  // The application may not change a payment, so it cannot lock its row.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vorgaenge.zahlung:${id}`}, 0))`.execute(tx);
  const { rows } = await sql<BankzahlungRow & { zugeordnet: boolean }>`
    select z.id, z.weg, z.betrag_cent, z.eingang_am, z.belegnummer, z.auftraggeber, z.zweck, not ${OHNE} as zugeordnet
    from vorgaenge.zahlung z where z.id = ${id}`.execute(tx);
  return rows[0];
}

export interface EpaymentRow {
  readonly id: string;
  readonly forderung_id: string;
  readonly anbieter_id: string;
  readonly betrag_cent: number;
  readonly stand: 'begonnen' | 'bezahlt' | 'abgebrochen';
  /** Where the person is sent. */
  readonly weiterleitung: string;
}

const EPAYMENT = sql`id, forderung_id, anbieter_id, betrag_cent, stand, weiterleitung`;

export async function insertEpayment(
  tx: Tx,
  one: { forderungId: string; anbieterId: string; betragCent: number; weiterleitung: string },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.epayment (forderung_id, anbieter_id, betrag_cent, weiterleitung, created_by)
    values (${one.forderungId}, ${one.anbieterId}, ${one.betragCent}, ${one.weiterleitung}, ${by}) returning id`.execute(
    tx,
  );
  return (rows[0] as { id: string }).id;
}

export async function findEpayment(db: Database | Tx, id: string): Promise<EpaymentRow | undefined> {
  const { rows } = await sql<EpaymentRow>`select ${EPAYMENT} from vorgaenge.epayment where id = ${id}`.execute(db);
  return rows[0];
}

/** The one that was begun and not ended; there is at most one. */
export async function findOffenesEpayment(db: Database | Tx, forderungId: string): Promise<EpaymentRow | undefined> {
  const { rows } = await sql<EpaymentRow>`
    select ${EPAYMENT} from vorgaenge.epayment
    where forderung_id = ${forderungId} and stand = 'begonnen' and weiterleitung <> ''`.execute(db);
  return rows[0];
}

export async function findLetztesEpayment(db: Database | Tx, forderungId: string): Promise<EpaymentRow | undefined> {
  const { rows } = await sql<EpaymentRow>`
    select ${EPAYMENT} from vorgaenge.epayment where forderung_id = ${forderungId} order by id desc limit 1`.execute(
    db,
  );
  return rows[0];
}

export async function findByAnbieterId(tx: Tx, anbieterId: string): Promise<EpaymentRow | undefined> {
  const { rows } = await sql<EpaymentRow>`
    select ${EPAYMENT} from vorgaenge.epayment where anbieter_id = ${anbieterId}`.execute(tx);
  return rows[0];
}

export async function lockEpayment(tx: Tx, anbieterId: string): Promise<EpaymentRow | undefined> {
  const { rows } = await sql<EpaymentRow>`
    select ${EPAYMENT} from vorgaenge.epayment where anbieter_id = ${anbieterId} for update`.execute(tx);
  return rows[0];
}

export async function setEpaymentStand(tx: Tx, id: string, stand: EpaymentRow['stand']): Promise<void> {
  await sql`update vorgaenge.epayment set stand = ${stand} where id = ${id}`.execute(tx);
}
