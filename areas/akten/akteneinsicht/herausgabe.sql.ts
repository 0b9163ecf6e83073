/** Queries on exports: what is chosen, what is made, who got it. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { noteForRemoval } from '../entfernung.sql.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';
import type { WahlDokument } from './auskunft.rules.ts';
import type { Auftrag, EmpfaengerArt, Herausgabe, HerausgabeArt } from './herausgabe.schema.ts';

export interface WahlDokumentRow extends WahlDokument {
  readonly eingang_id: string;
  readonly status: 'erkennung' | 'fertig' | 'fehler';
  /** Version of its redactions; 0 when there are none. */
  readonly schwaerzung: number;
  readonly geprueft: boolean;
}

/** A page that was recognised anew may have been turned: what was released before covers other places then. */
export const IS_RELEASED = sql<boolean>`(st.geprueft_at is not null and st.geprueft_at >= coalesce(d.fertig_at, d.created_at))`;

/** Documents of an Akte in its order, oldest first, with their redactions. */
export async function listWahlDokumente(
  db: Database | Tx,
  akteId: string,
  ids: readonly string[] | undefined,
): Promise<WahlDokumentRow[]> {
  const { rows } = await sql<WahlDokumentRow>`
    select d.id, d.eingang_id, d.titel, d.typ, d.status, d.seiten, coalesce(d.datum, d.created_at::date)::text as ordnung,
      coalesce(st.version, 0) as schwaerzung, ${IS_RELEASED} as geprueft,
      coalesce((select jsonb_agg(jsonb_build_object('seite', k.seite, 'x', k.x, 'y', k.y, 'w', k.w, 'h', k.h,
          'grund', k.grund) order by k.seite, k.y, k.x) from akten.schwaerzung k where k.dokument_id = d.id), '[]') as kaesten
    from akten.dokument d left join akten.schwaerzungsstand st on st.dokument_id = d.id
    where d.akte_id = ${akteId} and d.abgeloest_at is null ${ids ? sql`and d.id = any(${[...ids]}::uuid[])` : sql``}
    order by coalesce(d.datum, d.created_at::date), d.id`.execute(db);
  return rows;
}

/** Documents of an Akte in its order that are in none of these exports. */
export async function listNichtIn(
  db: Database | Tx,
  akteId: string,
  herausgabeIds: readonly string[],
): Promise<{ id: string; titel: string }[]> {
  const { rows } = await sql<{ id: string; titel: string }>`
    select d.id, d.titel from akten.dokument d
    where d.akte_id = ${akteId} and d.abgeloest_at is null and not exists (
      select from akten.herausgabe h, jsonb_array_elements(h.auftrag -> 'dokumente') e
      where h.id = any(${[...herausgabeIds]}::uuid[]) and (e ->> 'id')::uuid = d.id)
    order by coalesce(d.datum, d.created_at::date), d.id`.execute(db);
  return rows;
}

export interface NewHerausgabe {
  readonly akteId: string;
  readonly art: HerausgabeArt;
  readonly auftrag: Auftrag;
  readonly seiten: number;
  readonly dateiname: string;
  readonly endetAm: string;
  readonly createdBy: string;
}

export async function insertHerausgabe(tx: Tx, values: NewHerausgabe): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.herausgabe (akte_id, art, auftrag, seiten, dateiname, endet_am, created_by)
    values (${values.akteId}, ${values.art}, ${JSON.stringify(values.auftrag)}::jsonb, ${values.seiten},
      ${values.dateiname}, ${values.endetAm}::date, ${values.createdBy}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface HerausgabeRow {
  readonly id: string;
  readonly akte_id: string;
  readonly art: HerausgabeArt;
  readonly status: Herausgabe['status'];
  readonly auftrag: Auftrag;
  readonly seiten: number;
  readonly seiten_fertig: number;
  readonly datei: BlobRef | null;
  readonly dateiname: string;
  readonly pruefung: string | null;
  readonly fehler: string | null;
  readonly endet_am: string;
  readonly created_at: string;
  readonly created_by: string;
  readonly uebergaben: Herausgabe['uebergaben'];
  readonly abgabe: { id: string; nachricht: string; prozessId: string; bestaetigtAm: string | null } | null;
}

const HERAUSGABE =
  sql.raw(`h.id, h.akte_id, h.art, h.status, h.auftrag, h.seiten, h.seiten_fertig, h.datei, h.dateiname,
  h.pruefung, h.fehler, h.endet_am::text as endet_am, h.created_at, h.created_by,
  coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'empfaengerArt', u.empfaenger_art, 'empfaenger', u.empfaenger,
    'weg', u.weg, 'am', u.am) order by u.am, u.id) from akten.uebergabe u where u.herausgabe_id = h.id), '[]') as uebergaben,
  (select jsonb_build_object('id', ab.id, 'nachricht', ab.nachricht, 'prozessId', ab.prozess_id,
    'bestaetigtAm', ab.bestaetigt_am) from akten.abgabe ab where ab.herausgabe_id = h.id) as abgabe
  from akten.herausgabe h join akten.akte a on a.id = h.akte_id`);

export async function listHerausgabeRows(
  db: Database | Tx,
  actor: Principal,
  akteId: string,
): Promise<HerausgabeRow[]> {
  const { rows } = await sql<HerausgabeRow>`
    select ${HERAUSGABE} where a.id = ${akteId} and ${sichtbareAkte(actor)} order by h.id desc limit 200`.execute(db);
  return rows;
}

export async function findHerausgabe(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<HerausgabeRow | undefined> {
  const { rows } = await sql<HerausgabeRow>`
    select ${HERAUSGABE} where h.id = ${id} and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

export async function insertUebergabe(
  tx: Tx,
  values: {
    herausgabeId: string;
    empfaengerArt: EmpfaengerArt;
    empfaenger: string;
    weg: string;
    am: string;
    by: string;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.uebergabe (herausgabe_id, empfaenger_art, empfaenger, weg, am, created_by)
    values (${values.herausgabeId}, ${values.empfaengerArt}, ${values.empfaenger}, ${values.weg}, ${values.am}::date,
      ${values.by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

// ---- made and removed by jobs ------------------------------------------------------------------------------------------

/** Undefined when somebody removed it, or it is done already. */
export async function startHerausgabe(
  tx: Tx,
  id: string,
): Promise<(HerausgabeRow & { aktenzeichen: string }) | undefined> {
  const { rows: started } = await sql`
    update akten.herausgabe set status = 'laeuft', seiten_fertig = 0, fehler = null
    where id = ${id} and status in ('wartet', 'laeuft') returning id`.execute(tx);
  if (started.length === 0) return undefined;
  const { rows } = await sql<HerausgabeRow & { aktenzeichen: string }>`
    select a.aktenzeichen, ${HERAUSGABE} where h.id = ${id}`.execute(tx);
  return rows[0];
}

export async function noteSeitenFertig(tx: Tx, id: string, fertig: number): Promise<void> {
  await sql`update akten.herausgabe set seiten_fertig = ${fertig} where id = ${id} and status = 'laeuft'`.execute(tx);
}

/** False when it was removed or destroyed meanwhile: then its bytes are nobody's. */
export async function finishHerausgabe(
  tx: Tx,
  id: string,
  { datei, pruefung }: { datei: BlobRef; pruefung: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.herausgabe set status = 'fertig', datei = ${JSON.stringify(datei)}::jsonb, pruefung = ${pruefung},
      seiten_fertig = seiten, fertig_at = now() where id = ${id} and status = 'laeuft' returning id`.execute(tx);
  return rows.length > 0;
}

/** Returns the Akte concerned. */
export async function failHerausgabe(tx: Tx, id: string, fehler: string): Promise<string | undefined> {
  const { rows } = await sql<{ akte_id: string }>`
    update akten.herausgabe set status = 'fehler', fehler = ${fehler} where id = ${id} and status in ('wartet', 'laeuft')
    returning akte_id`.execute(tx);
  return rows[0]?.akte_id;
}

/** Forgets the file and notes its bytes for removal; the row stays as evidence of what went out. */
export async function forgetDateien(
  tx: Tx,
  which: { id: string } | { endedBefore: string },
): Promise<{ id: string; akte_id: string }[]> {
  const condition =
    'id' in which
      ? sql`id = ${which.id} and status <> 'entfernt'`
      : sql`endet_am < ${which.endedBefore}::date and datei is not null`;
  await noteForRemoval(tx, sql`select datei ->> 'address' as address from akten.herausgabe where ${condition}`);
  const { rows } = await sql<{ id: string; akte_id: string }>`
    update akten.herausgabe set status = 'entfernt', datei = null, entfernt_at = now() where ${condition}
    returning id, akte_id`.execute(tx);
  return rows;
}
