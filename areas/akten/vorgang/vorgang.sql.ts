/** Queries on Vorgänge and dispositions. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';

export interface VorgangRow {
  readonly id: string;
  readonly akte_id: string;
  readonly akte_aktenzeichen: string;
  readonly nummer: number;
  readonly bezeichnung: string;
  readonly kennzeichen: string;
  readonly kennzeichen_name: string;
  readonly laufzeit_von: string;
  readonly laufzeit_bis: string | null;
  readonly team_id: string | null;
  readonly bearbeiter: string | null;
  readonly vertraulichkeit: 'offen' | 'dienstgebrauch';
  readonly zustand: 'offen' | 'zda';
  readonly zda_at: string | null;
  readonly zda_von: string | null;
  readonly zda_vermerk: string | null;
  readonly dokumente: number;
  readonly version: number;
}

const COLUMNS = sql.raw(`v.id, v.akte_id, a.aktenzeichen as akte_aktenzeichen, v.nummer, v.bezeichnung, v.kennzeichen,
  v.kennzeichen_name, v.laufzeit_von, v.laufzeit_bis, v.team_id, v.bearbeiter, v.vertraulichkeit, v.zustand, v.zda_at,
  v.zda_von, v.zda_vermerk, v.version,
  (select count(*)::int from akten.dokument d where d.vorgang_id = v.id and d.abgeloest_at is null) as dokumente`);

export async function listVorgangRows(db: Database | Tx, actor: Principal, akteId: string): Promise<VorgangRow[]> {
  const { rows } = await sql<VorgangRow>`
    select ${COLUMNS} from akten.vorgang v join akten.akte a on a.id = v.akte_id
    where a.id = ${akteId} and ${sichtbareAkte(actor)}
    order by v.zustand, v.zda_at desc, v.reihe, v.nummer`.execute(db);
  return rows;
}

export async function findVorgangById(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<VorgangRow | undefined> {
  const { rows } = await sql<VorgangRow>`
    select ${COLUMNS} from akten.vorgang v join akten.akte a on a.id = v.akte_id
    where v.id = ${id} and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

/** Held until commit, so that two who close it or file into it come one after the other. */
export async function lockVorgang(
  tx: Tx,
  id: string,
): Promise<{ akte_id: string; zustand: 'offen' | 'zda'; version: number } | undefined> {
  const { rows } = await sql<{ akte_id: string; zustand: 'offen' | 'zda'; version: number }>`
    select akte_id, zustand, version from akten.vorgang where id = ${id} for no key update`.execute(tx);
  return rows[0];
}

/** The state of the Vorgang around a document; nobody closes it until commit. */
export async function shareVorgang(
  tx: Tx,
  id: string,
): Promise<{ bezeichnung: string; zustand: 'offen' | 'zda' } | undefined> {
  const { rows } = await sql<{ bezeichnung: string; zustand: 'offen' | 'zda' }>`
    select bezeichnung, zustand from akten.vorgang where id = ${id} for share`.execute(tx);
  return rows[0];
}

/** All of an Akte, before the Akte itself (README, order of locks). */
export async function lockVorgaengeOf(tx: Tx, akteId: string): Promise<void> {
  await sql`select id from akten.vorgang where akte_id = ${akteId} order by id for update`.execute(tx);
}

export async function countOhneVorgang(db: Database | Tx, actor: Principal, akteId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from akten.dokument d join akten.akte a on a.id = d.akte_id
    where a.id = ${akteId} and d.vorgang_id is null and d.abgeloest_at is null and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0]?.n ?? 0;
}

export interface VorgangValues {
  readonly bezeichnung: string;
  readonly kennzeichen: string;
  readonly kennzeichenName: string;
  readonly laufzeitVon: string;
  readonly laufzeitBis: string | null;
  readonly teamId: string | null;
  readonly bearbeiter: string | null;
  readonly vertraulichkeit: 'offen' | 'dienstgebrauch';
}

/** The caller holds the Akte: numbers are given one after the other, and a deleted one is the last only once. */
export async function findOffeneMappe(tx: Tx, akteId: string, bezeichnung: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from akten.vorgang
    where akte_id = ${akteId} and bezeichnung = ${bezeichnung} and zustand = 'offen' order by id limit 1`.execute(tx);
  return rows[0]?.id;
}

export async function insertVorgang(tx: Tx, akteId: string, v: VorgangValues, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.vorgang (akte_id, nummer, reihe, bezeichnung, kennzeichen, kennzeichen_name, laufzeit_von,
      laufzeit_bis, team_id, bearbeiter, vertraulichkeit, created_by)
    select ${akteId}, coalesce(max(nummer), 0) + 1, coalesce(max(reihe), 0) + 1, ${v.bezeichnung}, ${v.kennzeichen},
      ${v.kennzeichenName}, ${v.laufzeitVon}::date, ${v.laufzeitBis}::date, ${v.teamId}, ${v.bearbeiter},
      ${v.vertraulichkeit}, ${by}
    from akten.vorgang where akte_id = ${akteId} returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** False when the version is stale or the Vorgang is z. d. A. */
export async function updateVorgangRow(tx: Tx, id: string, version: number, v: VorgangValues): Promise<boolean> {
  const { rows } = await sql`
    update akten.vorgang set bezeichnung = ${v.bezeichnung}, kennzeichen = ${v.kennzeichen},
      kennzeichen_name = ${v.kennzeichenName}, laufzeit_von = ${v.laufzeitVon}::date,
      laufzeit_bis = ${v.laufzeitBis}::date, team_id = ${v.teamId}, bearbeiter = ${v.bearbeiter},
      vertraulichkeit = ${v.vertraulichkeit}, version = version + 1
    where id = ${id} and version = ${version} and zustand = 'offen' returning id`.execute(tx);
  return rows.length > 0;
}

export async function setVorgangZda(
  tx: Tx,
  id: string,
  values: { von: string; vermerk: string; laufzeitBis: string },
): Promise<void> {
  await sql`update akten.vorgang set zustand = 'zda', zda_at = now(), zda_von = ${values.von},
      zda_vermerk = ${values.vermerk === '' ? null : values.vermerk},
      laufzeit_bis = greatest(${values.laufzeitBis}::date, laufzeit_von), version = version + 1
    where id = ${id}`.execute(tx);
}

/** Its Laufzeit has no end again. */
export async function setVorgangOpen(tx: Tx, id: string): Promise<void> {
  await sql`update akten.vorgang set zustand = 'offen', zda_at = null, zda_von = null, zda_vermerk = null,
    laufzeit_bis = null, version = version + 1 where id = ${id}`.execute(tx);
}

export async function deleteVorgangRow(tx: Tx, id: string): Promise<void> {
  await sql`delete from akten.vorgang where id = ${id}`.execute(tx);
}

/** Whether anything lies in it: documents, notes, dispositions. What once was put into it and is gone again counts for nothing. */
export async function isVorgangEmpty(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from akten.dokument where vorgang_id = ${id}
    union all select 1 from akten.notiz where vorgang_id = ${id}
    union all select 1 from akten.verfuegung where vorgang_id = ${id} and art <> 'zvg' limit 1`.execute(tx);
  return rows.length === 0;
}

/** Those of the Akte that are named take these places; returns how many were found. */
export async function setOrder(tx: Tx, akteId: string, ids: readonly string[]): Promise<number> {
  const { rows } = await sql`update akten.vorgang v set reihe = neu.platz
    from unnest(${[...ids]}::uuid[]) with ordinality as neu (id, platz)
    where v.id = neu.id and v.akte_id = ${akteId} returning v.id`.execute(tx);
  return rows.length;
}

// ---- dispositions ------------------------------------------------------------------------------------------------------

export interface NewVerfuegung {
  readonly akteId: string;
  readonly vorgangId?: string | undefined;
  readonly dokumentId?: string | undefined;
  readonly art: 'zda' | 'wieder-offen' | 'zvg';
  readonly vermerk?: string;
}

export async function insertVerfuegung(tx: Tx, v: NewVerfuegung, by: string): Promise<void> {
  await sql`insert into akten.verfuegung (akte_id, vorgang_id, dokument_id, art, vermerk, created_by)
    values (${v.akteId}, ${v.vorgangId ?? null}, ${v.dokumentId ?? null}, ${v.art}, ${v.vermerk ?? ''}, ${by})`.execute(
    tx,
  );
}

export interface VerfuegungRow {
  readonly id: string;
  readonly art: 'zda' | 'wieder-offen' | 'zvg' | 'wv';
  readonly vermerk: string;
  readonly faellig: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly erledigt_at: string | null;
  readonly vorgang: { id: string; nummer: number; bezeichnung: string } | null;
  readonly dokument: { id: string; titel: string } | null;
}

export async function listVerfuegungRows(
  db: Database | Tx,
  actor: Principal,
  akteId: string,
  limit: number,
): Promise<VerfuegungRow[]> {
  const { rows } = await sql<VerfuegungRow>`
    select f.id, f.art, f.vermerk, f.faellig, f.created_at, f.created_by, f.erledigt_at,
      case when v.id is not null then jsonb_build_object('id', v.id, 'nummer', v.nummer, 'bezeichnung', v.bezeichnung) end
        as vorgang,
      case when d.id is not null then jsonb_build_object('id', d.id, 'titel', d.titel) end as dokument
    from akten.verfuegung f join akten.akte a on a.id = f.akte_id
      left join akten.vorgang v on v.id = f.vorgang_id left join akten.dokument d on d.id = f.dokument_id
    where a.id = ${akteId} and ${sichtbareAkte(actor)} order by f.id desc limit ${limit}`.execute(db);
  return rows;
}

/** It has moved. False when its content is destroyed: whoever waited for that must not write into it afterwards. */
export async function touchLivingAkte(tx: Tx, akteId: string): Promise<boolean> {
  const { rows } = await sql`update akten.akte set bewegt_at = now() where id = ${akteId} and vernichtet_at is null
    returning id`.execute(tx);
  return rows.length > 0;
}

/** What this room keeps of an Akte goes with its content; documents and their notes went before. */
export async function destroyAktenfuehrung(tx: Tx, akteId: string): Promise<void> {
  await sql`delete from akten.notiz where akte_id = ${akteId}`.execute(tx);
  await sql`delete from akten.verfuegung where akte_id = ${akteId}`.execute(tx);
  await sql`delete from akten.ablage where akte_id = ${akteId}`.execute(tx);
  await sql`delete from akten.vorgang where akte_id = ${akteId}`.execute(tx);
  await sql`delete from akten.verweis where ${akteId} in (von_akte, nach_akte)`.execute(tx);
}

/** Who works on it is decided elsewhere; the folder only repeats it. */
export async function setMappenBearbeiter(tx: Tx, id: string, bearbeiter: string | null): Promise<void> {
  await sql`update akten.vorgang set bearbeiter = ${bearbeiter}, version = version + 1 where id = ${id}`.execute(tx);
}
