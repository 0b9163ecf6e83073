/** Steps of the assistant, what it proposed, and what people made of it. Whose Vorgang may be seen asks the caller. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { NeuerEntwurf, NeuerVorschlag, Schrittergebnis } from './schritt.ts';
import type { Entwurf, Entwurfsart, Entwurfssatz, Rechtsstelle, Werkzeug } from './vorgang.schema.ts';

type Db = Database | Tx;
const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

export interface SchrittKopf {
  readonly verfahrenId: string;
  readonly akteId: string;
  readonly schluessel: string;
  readonly werkzeug: Werkzeug;
  readonly titel: string;
  readonly stichtag: string;
  readonly dauerMs: number;
  readonly konto: string;
}

export async function insertSchritt(tx: Tx, kopf: SchrittKopf, ergebnis: Schrittergebnis): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into assistent.schritt (verfahren_id, akte_id, schluessel, werkzeug, titel, eingabe, ergebnis, stellen, warnungen,
      gestrichen, zustand, stichtag, modell, ki_ausfall, roh_sha256, dauer_ms, konto)
    values (${kopf.verfahrenId}, ${kopf.akteId}, ${kopf.schluessel}, ${kopf.werkzeug}, ${kopf.titel}, ${ergebnis.eingabe},
      ${json(ergebnis.ergebnis)}, ${json(ergebnis.stellen)}, ${json(ergebnis.warnungen)}, ${json(ergebnis.gestrichen)},
      ${ergebnis.zustand}, ${kopf.stichtag}, ${ergebnis.modell === null ? null : json(ergebnis.modell)},
      ${ergebnis.kiAusfall}, ${ergebnis.modell === null ? null : ergebnis.rohSha256}, ${kopf.dauerMs}, ${kopf.konto})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** What is proposed already, or was put aside, does not come again. Returns how many are new. */
export async function insertVorschlaege(
  tx: Tx,
  { schrittId, verfahrenId }: { readonly schrittId: string; readonly verfahrenId: string },
  list: readonly NeuerVorschlag[],
): Promise<number> {
  let count = 0;
  for (const { feld, wert, dokumentId, seite, kasten, wortlaut, durch } of list) {
    const { rows } = await sql`
      insert into assistent.vorschlag (schritt_id, verfahren_id, feld, wert, dokument_id, seite, x, y, w, h, wortlaut, durch)
      values (${schrittId}, ${verfahrenId}, ${feld}, ${json(wert)}, ${dokumentId}, ${seite}, ${kasten.x}, ${kasten.y},
        ${kasten.w}, ${kasten.h}, ${wortlaut}, ${durch})
      on conflict (verfahren_id, feld, dokument_id, seite, wert) do nothing returning id`.execute(tx);
    count += rows.length;
  }
  return count;
}

/** An open draft of this kind gives way to the new one. */
export async function insertEntwurf(
  tx: Tx,
  {
    schrittId,
    verfahrenId,
    konto,
  }: { readonly schrittId: string; readonly verfahrenId: string; readonly konto: string },
  entwurf: NeuerEntwurf,
): Promise<void> {
  await sql`update assistent.entwurf set stand = 'verworfen', entschieden_von = ${konto}, entschieden_at = now(),
      version = version + 1
    where verfahren_id = ${verfahrenId} and art = ${entwurf.art} and stand = 'offen'`.execute(tx);
  await sql`insert into assistent.entwurf (schritt_id, verfahren_id, art, titel, saetze, ermessen, kennzeichnung,
      grundlage_sha256, created_by)
    values (${schrittId}, ${verfahrenId}, ${entwurf.art}, ${entwurf.titel}, ${json(entwurf.saetze)},
      ${entwurf.ermessen === null ? null : json(entwurf.ermessen)}, ${entwurf.kennzeichnung}, ${entwurf.grundlage},
      ${konto})`.execute(tx);
}

export interface SchrittRow {
  readonly id: string;
  readonly schluessel: string;
  readonly werkzeug: Werkzeug;
  readonly titel: string;
  readonly eingabe: string;
  readonly ergebnis: string[];
  readonly stellen: Rechtsstelle[];
  readonly warnungen: string[];
  readonly gestrichen: { text: string; grund: string }[];
  readonly zustand: 'fertig' | 'gescheitert';
  readonly stichtag: string;
  readonly modell: string | null;
  readonly kiAusfall: string | null;
  readonly dauerMs: number;
  readonly am: string;
  readonly konto: string;
}

const SCHRITT = sql`id, schluessel, werkzeug, titel, eingabe, ergebnis, stellen, warnungen, gestrichen, zustand,
  stichtag::text as stichtag, modell ->> 'model' as modell, ki_ausfall as "kiAusfall", dauer_ms as "dauerMs", created_at as am, konto`;
const MOST = 200;

export async function listSchritte(db: Db, verfahrenId: string): Promise<SchrittRow[]> {
  const { rows } = await sql<SchrittRow>`select ${SCHRITT} from assistent.schritt
    where verfahren_id = ${verfahrenId} order by created_at desc, id desc limit ${MOST}`.execute(db);
  return rows;
}

export async function findSchritt(db: Db, id: string): Promise<SchrittRow | undefined> {
  const { rows } = await sql<SchrittRow>`select ${SCHRITT} from assistent.schritt where id = ${id}`.execute(db);
  return rows[0];
}

export interface VorschlagRow {
  readonly id: string;
  readonly verfahrenId: string;
  readonly feld: string;
  readonly wert: boolean | number | string;
  readonly dokumentId: string;
  readonly seite: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly wortlaut: string;
  readonly durch: string;
  readonly stand: 'offen' | 'uebernommen' | 'verworfen';
  readonly entschiedenVon: string | null;
  readonly entschiedenAm: string | null;
  readonly grund: string;
  readonly version: number;
}

const VORSCHLAG = sql`id, verfahren_id as "verfahrenId", feld, wert, dokument_id as "dokumentId", seite, x, y, w, h, wortlaut,
  durch, stand, entschieden_von as "entschiedenVon", entschieden_at as "entschiedenAm", grund, version`;

export async function listVorschlaege(db: Db, verfahrenId: string): Promise<VorschlagRow[]> {
  const { rows } = await sql<VorschlagRow>`select ${VORSCHLAG} from assistent.vorschlag
    where verfahren_id = ${verfahrenId} order by stand <> 'offen', created_at, id limit ${MOST}`.execute(db);
  return rows;
}

export async function findVorschlag(db: Db, id: string): Promise<VorschlagRow | undefined> {
  const { rows } = await sql<VorschlagRow>`select ${VORSCHLAG} from assistent.vorschlag where id = ${id}`.execute(db);
  return rows[0];
}

export interface Entscheid {
  readonly id: string;
  readonly version: number;
  readonly stand: 'uebernommen' | 'verworfen';
  readonly by: string;
}

/** False where it was decided already, or has another version. */
export async function decideVorschlagRow(
  tx: Tx,
  { id, version, stand, by }: Entscheid,
  grund: string,
): Promise<boolean> {
  const { rows } = await sql`update assistent.vorschlag set stand = ${stand}, grund = ${grund}, entschieden_von = ${by},
      entschieden_at = now(), version = version + 1
    where id = ${id} and version = ${version} and stand = 'offen' returning id`.execute(tx);
  return rows.length === 1;
}

export interface EntwurfRow {
  readonly id: string;
  readonly verfahrenId: string;
  readonly art: Entwurfsart;
  readonly titel: string;
  readonly saetze: Entwurfssatz[];
  readonly ermessen: Entwurf['ermessen'];
  readonly kennzeichnung: string;
  readonly grundlage: string;
  readonly stand: 'offen' | 'uebernommen' | 'verworfen';
  readonly schreibenId: string | null;
  readonly dokumentId: string | null;
  readonly stichtag: string;
  readonly von: string;
  readonly am: string;
  readonly version: number;
}

const ENTWURF = sql`id, verfahren_id as "verfahrenId", art, titel, saetze, ermessen, kennzeichnung,
  grundlage_sha256 as grundlage, stand, schreiben_id as "schreibenId", dokument_id as "dokumentId",
  (select s.stichtag::text from assistent.schritt s where s.id = schritt_id) as stichtag, created_by as von, created_at as am, version`;

/** Open ones, and what was taken over; those that were put aside are on record and not shown. */
export async function listEntwuerfe(db: Db, verfahrenId: string): Promise<EntwurfRow[]> {
  const { rows } = await sql<EntwurfRow>`select ${ENTWURF} from assistent.entwurf
    where verfahren_id = ${verfahrenId} and stand <> 'verworfen'
    order by stand <> 'offen', created_at desc, id desc limit ${MOST}`.execute(db);
  return rows;
}

export async function findEntwurf(db: Db, id: string): Promise<EntwurfRow | undefined> {
  const { rows } = await sql<EntwurfRow>`select ${ENTWURF} from assistent.entwurf where id = ${id}`.execute(db);
  return rows[0];
}

/** Where it went: a Schreiben, or a Vermerk in the Akte. */
export interface Abgelegt {
  readonly schreibenId?: string | null;
  readonly dokumentId?: string | null;
}

export async function decideEntwurfRow(
  tx: Tx,
  { id, version, stand, by }: Entscheid,
  { schreibenId = null, dokumentId = null }: Abgelegt = {},
): Promise<boolean> {
  const { rows } =
    await sql`update assistent.entwurf set stand = ${stand}, schreiben_id = ${schreibenId}, dokument_id = ${dokumentId},
      entschieden_von = ${by}, entschieden_at = now(), version = version + 1
    where id = ${id} and version = ${version} and stand = 'offen' returning id`.execute(tx);
  return rows.length === 1;
}

export interface AuskunftRow {
  readonly am: string;
  readonly titel: string;
  readonly modell: string | null;
  readonly vorschlaege: number;
}

export async function listAuskunft(tx: Tx, verfahrenIds: readonly string[]): Promise<AuskunftRow[]> {
  const { rows } = await sql<AuskunftRow>`select s.created_at as am, s.titel, s.modell ->> 'model' as modell,
      (select count(*)::int from assistent.vorschlag v where v.schritt_id = s.id) as vorschlaege
    from assistent.schritt s where s.verfahren_id = any(${[...verfahrenIds]}::uuid[]) order by s.id`.execute(tx);
  return rows;
}

/** With its proposals and drafts. */
export async function deleteSchritteOfAkten(tx: Tx, akteIds: readonly string[]): Promise<void> {
  await sql`delete from assistent.schritt where akte_id = any(${[...akteIds]}::uuid[])`.execute(tx);
}

export async function deleteSchritteBefore(tx: Tx, before: string): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from assistent.schritt where created_at < ${before}::timestamptz`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
