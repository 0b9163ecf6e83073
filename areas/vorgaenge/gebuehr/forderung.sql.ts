/** Queries on claims. What stands in a claim never changes; what was paid and waived is counted here. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { GebuehrZeile } from './gebuehr.schema.ts';

export interface ForderungRow {
  readonly id: string;
  readonly vorgang_id: string;
  readonly art: 'gebuehr' | 'bearbeitung';
  readonly kassenzeichen: string;
  readonly zahler: string;
  readonly stichtag: string;
  readonly zeilen: GebuehrZeile[];
  readonly summe_cent: number;
  readonly angerechnet_cent: number;
  readonly erlassen_cent: number;
  readonly bezahlt_cent: number;
  /** Paid back; the payments stay as they came. */
  readonly erstattet_cent: number;
  readonly zahler_art: 'person' | 'andere';
  readonly zahler_anschrift: string;
  readonly faellig_am: string;
  readonly storniert_at: string | null;
  readonly storno_grund: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
}

export const ERLASSEN = sql`(select coalesce(sum(e.betrag_cent), 0)::int from vorgaenge.erlass e
  where e.forderung_id = f.id and e.entscheidung = 'freigegeben')`;
const BEZAHLT = sql`(select coalesce(sum(z.betrag_cent), 0)::int from vorgaenge.zahlung_zuordnung z
  where z.forderung_id = f.id)`;
const ERSTATTET = sql`(select coalesce(sum(r.betrag_cent), 0)::int from vorgaenge.erstattung r
  where r.forderung_id = f.id and r.entscheidung = 'freigegeben')`;
export const OFFEN = sql`(case when f.storniert_at is null then f.summe_cent - f.angerechnet_cent - ${ERLASSEN} else 0 end
  - ${BEZAHLT} + ${ERSTATTET})`;
export const SICHT = sql`f.id, f.vorgang_id, f.art, f.kassenzeichen, f.zahler, f.stichtag, f.zeilen, f.summe_cent, f.angerechnet_cent,
  f.faellig_am, f.storniert_at, f.storno_grund, f.version, f.created_at, f.created_by,
  f.zahler_art, f.zahler_anschrift, ${ERLASSEN} as erlassen_cent, ${BEZAHLT} as bezahlt_cent,
  ${ERSTATTET} as erstattet_cent`;

/** The next number of the year; whoever takes it holds it until commit, so a rolled back one is taken again. */
export async function nextNummer(
  tx: Tx,
  art: 'kassenzeichen' | 'beleg' | 'buchungslauf' | 'beitreibungslauf',
  jahr: number,
): Promise<number> {
  const { rows } = await sql<{ letzte: number }>`
    insert into vorgaenge.zaehler (art, jahr, letzte) values (${art}, ${jahr}, 1)
    on conflict (art, jahr) do update set letzte = vorgaenge.zaehler.letzte + 1 returning letzte`.execute(tx);
  return (rows[0] as { letzte: number }).letzte;
}

/** Claims of one Vorgang are written one after the other. */
export async function lockGebuehren(tx: Tx, vorgangId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vorgaenge.gebuehr:${vorgangId}`}, 0))`.execute(tx);
}

export interface NewForderung {
  readonly vorgangId: string;
  readonly art: 'gebuehr' | 'bearbeitung';
  readonly kassenzeichen: string;
  readonly zahler: string;
  readonly zahlerArt: 'person' | 'andere';
  readonly anschrift: string;
  readonly stichtag: string;
  readonly zeilen: readonly GebuehrZeile[];
  readonly summeCent: number;
  readonly angerechnetCent: number;
  readonly faelligAm: string;
}

export async function insertForderung(tx: Tx, one: NewForderung, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.forderung (vorgang_id, art, kassenzeichen, zahler, stichtag, zeilen, summe_cent, angerechnet_cent,
      faellig_am, zahler_art, zahler_anschrift, created_by)
    values (${one.vorgangId}, ${one.art}, ${one.kassenzeichen}, ${one.zahler}, ${one.stichtag},
      ${JSON.stringify(one.zeilen)}::jsonb, ${one.summeCent}, ${one.angerechnetCent}, ${one.faelligAm}, ${one.zahlerArt}, ${one.anschrift}, ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** Processing fees of the Vorgang that were paid and are not credited yet (§ 69 (7) AufenthG). */
export async function bearbeitungGuthaben(tx: Tx, vorgangId: string): Promise<number> {
  const { rows } = await sql<{ cent: number }>`
    select coalesce(sum(case when f.art = 'bearbeitung' then ${BEZAHLT} - ${ERSTATTET} else -f.angerechnet_cent end), 0)::int as cent
    from vorgaenge.forderung f where f.vorgang_id = ${vorgangId} and f.storniert_at is null`.execute(tx);
  return Math.max(0, rows[0]?.cent ?? 0);
}

export async function findForderung(db: Database | Tx, id: string): Promise<ForderungRow | undefined> {
  const { rows } = await sql<ForderungRow>`select ${SICHT} from vorgaenge.forderung f where f.id = ${id}`.execute(db);
  return rows[0];
}

/** Holds the claim until commit and gives it as it stands then. */
export async function lockForderung(tx: Tx, id: string): Promise<ForderungRow | undefined> {
  await sql`select 1 from vorgaenge.forderung where id = ${id} for update`.execute(tx);
  return findForderung(tx, id);
}

export async function findForderungByKassenzeichen(tx: Tx, kassenzeichen: string): Promise<ForderungRow | undefined> {
  const { rows } = await sql<ForderungRow>`
    select ${SICHT} from vorgaenge.forderung f where f.kassenzeichen = ${kassenzeichen}`.execute(tx);
  return rows[0];
}

export async function touchForderung(tx: Tx, id: string): Promise<void> {
  await sql`update vorgaenge.forderung set version = version + 1 where id = ${id}`.execute(tx);
}

export async function listForderungRowsOf(db: Database | Tx, vorgangId: string): Promise<ForderungRow[]> {
  const { rows } = await sql<ForderungRow>`
    select ${SICHT} from vorgaenge.forderung f where f.vorgang_id = ${vorgangId} order by f.created_at, f.id`.execute(
    db,
  );
  return rows;
}

export interface ForderungFrage {
  /** Kassenzeichen or a part of the name. */
  readonly text: string;
  readonly nur: 'offen' | 'ueberzahlt' | 'alle';
  readonly limit: number;
}

export async function listForderungRows(
  db: Database | Tx,
  { text, nur, limit }: ForderungFrage,
): Promise<ForderungRow[]> {
  const digits = text.replace(/\D/g, '');
  const words = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const matches =
    text === ''
      ? sql`true`
      : digits.length >= 4
        ? sql`f.kassenzeichen like ${`%${digits}%`}`
        : sql`f.zahler ilike ${words}`;
  const wanted = nur === 'offen' ? sql`${OFFEN} > 0` : nur === 'ueberzahlt' ? sql`${OFFEN} < 0` : sql`true`;
  const { rows } = await sql<ForderungRow>`
    select ${SICHT} from vorgaenge.forderung f where ${matches} and ${wanted}
    order by f.faellig_am, f.kassenzeichen limit ${limit}`.execute(db);
  return rows;
}

/** Claims on which just this amount is open. */
export async function listForderungenUeber(db: Database | Tx, offenCent: number): Promise<ForderungRow[]> {
  const { rows } = await sql<ForderungRow>`
    select ${SICHT} from vorgaenge.forderung f where ${OFFEN} = ${offenCent} order by f.faellig_am limit 5`.execute(db);
  return rows;
}
