/** Queries of the booking export: what goes into a run, once and for good. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { ERLASSEN } from './forderung.sql.ts';

/** One run at a time, so that none of two runs misses what the other takes. */
export async function lockBuchungen(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('vorgaenge.buchungslauf'))`.execute(tx);
}

export async function insertBuchungslauf(
  tx: Tx,
  one: { nummer: string; von: string; bis: string },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.buchungslauf (nummer, von, bis, created_by)
    values (${one.nummer}, ${one.von}, ${one.bis}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/**
 * Takes everything of the period that no run has: claims and cancellations, waivers, payments that belong somewhere.
 * What was waived before is not cancelled once more. Later runs take what became known late, because only the last day bounds them.
 */
export async function fillBuchungslauf(tx: Tx, laufId: string, bis: string, zone: string): Promise<number> {
  const tag = (column: string) => sql`(${sql.raw(column)} at time zone ${zone})::date`;
  const { numAffectedRows } = await sql`
    insert into vorgaenge.buchung (lauf_id, art, gegenstand_id, tag, kassenzeichen, betrag_cent, weg, beleg, empfaenger,
      iban)
    select ${laufId}::uuid, n.* from (
      select 'forderung' as art, f.id, ${tag('f.created_at')} as tag, f.kassenzeichen, f.summe_cent - f.angerechnet_cent, '', '', '', ''
      from vorgaenge.forderung f
      union all
      select 'storno', f.id, ${tag('f.storniert_at')}, f.kassenzeichen, -(f.summe_cent - f.angerechnet_cent - ${ERLASSEN}), '', '', '', ''
      from vorgaenge.forderung f where f.storniert_at is not null
      union all
      select 'erlass', e.id, ${tag('e.entschieden_at')}, f.kassenzeichen, -e.betrag_cent, '', '', '', ''
      from vorgaenge.erlass e join vorgaenge.forderung f on f.id = e.forderung_id where e.entscheidung = 'freigegeben'
      union all
      select 'zahlung', o.id, z.eingang_am, f.kassenzeichen, o.betrag_cent, z.weg,
        coalesce(z.belegnummer, z.bank_referenz, p.anbieter_id), '', ''
      from vorgaenge.zahlung_zuordnung o join vorgaenge.zahlung z on z.id = o.zahlung_id
        join vorgaenge.forderung f on f.id = o.forderung_id left join vorgaenge.epayment p on p.id = z.epayment_id
      union all
      select 'erstattung', r.id, ${tag('r.entschieden_at')}, f.kassenzeichen, -r.betrag_cent, 'bank', '', r.empfaenger, r.iban
      from vorgaenge.erstattung r join vorgaenge.forderung f on f.id = r.forderung_id where r.entscheidung = 'freigegeben'
    ) n where n.tag <= ${bis}::date
    on conflict (art, gegenstand_id) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export interface BuchungRow {
  readonly art: 'forderung' | 'storno' | 'erlass' | 'zahlung' | 'erstattung';
  readonly tag: string;
  readonly kassenzeichen: string;
  readonly betrag_cent: number;
  readonly weg: string;
  readonly beleg: string;
  readonly empfaenger: string;
  readonly iban: string;
}

export async function listBuchungRows(db: Database | Tx, laufId: string): Promise<BuchungRow[]> {
  const { rows } = await sql<BuchungRow>`
    select art, tag, kassenzeichen, betrag_cent, weg, beleg, empfaenger, iban from vorgaenge.buchung where lauf_id = ${laufId}
    order by tag, kassenzeichen, art, beleg, gegenstand_id`.execute(db);
  return rows;
}

export interface BuchungslaufRow {
  readonly id: string;
  readonly nummer: string;
  readonly von: string;
  readonly bis: string;
  readonly created_at: string;
  readonly buchungen: number;
  readonly summe: number;
}

export async function listBuchungslaufRows(db: Database | Tx, id?: string): Promise<BuchungslaufRow[]> {
  const { rows } = await sql<BuchungslaufRow>`
    select l.id, l.nummer, l.von, l.bis, l.created_at, count(b.*)::int as buchungen,
      coalesce(sum(b.betrag_cent) filter (where b.art = 'zahlung'), 0)::int as summe
    from vorgaenge.buchungslauf l left join vorgaenge.buchung b on b.lauf_id = l.id
    where ${id ?? null}::uuid is null or l.id = ${id ?? null}::uuid
    group by l.id order by l.created_at desc limit 100`.execute(db);
  return rows;
}
