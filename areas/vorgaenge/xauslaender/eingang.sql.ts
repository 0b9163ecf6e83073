/** Messages that came in, and replies to them. Without an Akte they are the office's; with one they follow its Akte. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Gespeichert } from './nachricht.schema.ts';

/** `termin`: said without a form along with a request for a Termin (`eingang/formlos.ts`). */
export type Weg = 'xauslaender' | 'fit-connect' | 'ordner' | 'hand' | 'termin';
export type NachrichtStand = 'unlesbar' | 'offen' | 'zugeordnet' | 'abgewiesen';

export interface NachrichtRow {
  readonly id: string;
  readonly weg: Weg;
  readonly nachricht_id: string | null;
  readonly art: string;
  readonly stand: NachrichtStand;
  readonly grund: string;
  readonly pruefung: 'gueltig' | 'ungueltig' | 'ungeprueft';
  readonly pruefung_fehler: readonly string[];
  readonly antrag: Gespeichert | null;
  readonly eingegangen_at: string;
  readonly akte_id: string | null;
  readonly person_id: string | null;
  readonly verfahren_id: string | null;
  readonly lieferung_id: string | null;
  readonly version: number;
}

const COLUMNS = sql.raw(`n.id, n.weg, n.nachricht_id, n.art, n.stand, n.grund, n.pruefung, n.pruefung_fehler, n.antrag,
  n.eingegangen_at, n.akte_id, n.person_id, n.verfahren_id, n.lieferung_id, n.version`);

export interface NewNachricht {
  readonly weg: Weg;
  readonly nachrichtId: string | null;
  readonly sha256: string;
  readonly art: string;
  readonly stand: 'unlesbar' | 'offen';
  readonly grund: string;
  readonly pruefung: NachrichtRow['pruefung'];
  readonly pruefungFehler: readonly string[];
  readonly antrag: Gespeichert | null;
  readonly versiegelt: string;
  readonly eingegangenAt: string;
}

/** Undefined when the same message is here already: by its id or byte for byte. */
export async function insertNachricht(tx: Tx, n: NewNachricht, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.eingang_nachricht (weg, nachricht_id, sha256, art, stand, grund, pruefung, pruefung_fehler, antrag,
      original_versiegelt, eingegangen_at, created_by)
    values (${n.weg}, ${n.nachrichtId}, ${n.sha256}, ${n.art}, ${n.stand}, ${n.grund}, ${n.pruefung},
      ${JSON.stringify(n.pruefungFehler)}::jsonb, ${n.antrag === null ? null : JSON.stringify(n.antrag)}::jsonb,
      ${n.versiegelt}, ${n.eingegangenAt}, ${by})
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export async function findSame(
  db: Database | Tx,
  { sha256, nachrichtId }: { sha256: string; nachrichtId: string | null },
): Promise<NachrichtRow | undefined> {
  const { rows } = await sql<NachrichtRow>`select ${COLUMNS} from vorgaenge.eingang_nachricht n
    where n.sha256 = ${sha256} or n.nachricht_id = ${nachrichtId} order by n.id limit 1`.execute(db);
  return rows[0];
}

const seen = (actor: Principal) => sql`(n.akte_id is null or ${liegtInSichtbarerAkte(actor, 'n.akte_id')})`;

export async function findNachricht(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<NachrichtRow | undefined> {
  const { rows } = await sql<NachrichtRow>`select ${COLUMNS} from vorgaenge.eingang_nachricht n
    where n.id = ${id} and ${seen(actor)}`.execute(db);
  return rows[0];
}

/** Held until commit. */
export async function lockNachricht(
  tx: Tx,
  id: string,
): Promise<Pick<NachrichtRow, 'stand' | 'version' | 'lieferung_id'> | undefined> {
  const { rows } = await sql<Pick<NachrichtRow, 'stand' | 'version' | 'lieferung_id'>>`
    select stand, version, lieferung_id from vorgaenge.eingang_nachricht where id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function readOriginal(db: Database | Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ original_versiegelt: string }>`
    select original_versiegelt from vorgaenge.eingang_nachricht where id = ${id}`.execute(db);
  return rows[0]?.original_versiegelt;
}

/** All that came to one Vorgang, the oldest first. */
export async function listNachrichtenOfVerfahren(
  db: Database | Tx,
  actor: Principal,
  verfahrenId: string,
): Promise<NachrichtRow[]> {
  const { rows } = await sql<NachrichtRow>`select ${COLUMNS} from vorgaenge.eingang_nachricht n
    where n.verfahren_id = ${verfahrenId} and ${seen(actor)} order by n.id`.execute(db);
  return rows;
}

/** The application that a later message belongs to. */
export async function findAntragOf(tx: Tx, antragsidentifikation: string): Promise<NachrichtRow | undefined> {
  const { rows } = await sql<NachrichtRow>`select ${COLUMNS} from vorgaenge.eingang_nachricht n
    where n.art = '130101' and n.antrag ->> 'antragsidentifikation' = ${antragsidentifikation}
      and n.verfahren_id is not null order by n.id desc limit 1`.execute(tx);
  return rows[0];
}

/** The caller holds it. */
export async function assignNachrichtTo(
  tx: Tx,
  id: string,
  to: { akteId: string; personId: string; verfahrenId: string },
  by: string,
): Promise<void> {
  await sql`update vorgaenge.eingang_nachricht set stand = 'zugeordnet', grund = '', akte_id = ${to.akteId},
    person_id = ${to.personId}, verfahren_id = ${to.verfahrenId}, entschieden_von = ${by}, entschieden_at = now(),
    version = version + 1 where id = ${id}`.execute(tx);
}

/** The caller holds it. */
export async function dismissNachricht(tx: Tx, id: string, grund: string, by: string): Promise<void> {
  await sql`update vorgaenge.eingang_nachricht set stand = 'abgewiesen', grund = ${grund}, entschieden_von = ${by},
    entschieden_at = now(), version = version + 1 where id = ${id} and antrag is not null`.execute(tx);
}

export async function setGrund(tx: Tx, id: string, grund: string): Promise<void> {
  await sql`update vorgaenge.eingang_nachricht set grund = ${grund} where id = ${id} and stand = 'offen'`.execute(tx);
}

export async function setLieferung(tx: Tx, id: string, lieferungId: string): Promise<void> {
  await sql`update vorgaenge.eingang_nachricht set lieferung_id = ${lieferungId} where id = ${id}`.execute(tx);
}

export interface AusgangRow {
  readonly id: string;
  readonly eingang_id: string;
  readonly art: string;
  readonly xml: string;
  readonly stand: 'wartet' | 'gesendet' | 'von_hand' | 'erledigt';
  readonly grund: string;
  readonly versuche: number;
  readonly gesendet_at: string | null;
  readonly created_at: string;
}

const AUSGANG = sql.raw('id, eingang_id, art, xml, stand, grund, versuche, gesendet_at, created_at');

/** The id is that of the message, so that it is the same at every try. */
export async function insertAusgang(
  tx: Tx,
  a: { id: string; eingangId: string; art: string; xml: string },
  by: string,
): Promise<void> {
  await sql`insert into vorgaenge.ausgang_nachricht (id, eingang_id, art, xml, created_by)
    values (${a.id}, ${a.eingangId}, ${a.art}, ${a.xml}, ${by})`.execute(tx);
}

export async function findAusgang(db: Database | Tx, id: string): Promise<AusgangRow | undefined> {
  const { rows } = await sql<AusgangRow>`select ${AUSGANG} from vorgaenge.ausgang_nachricht where id = ${id}`.execute(
    db,
  );
  return rows[0];
}

export async function listAusgang(db: Database | Tx, eingangIds: readonly string[]): Promise<AusgangRow[]> {
  const { rows } = await sql<AusgangRow>`select ${AUSGANG} from vorgaenge.ausgang_nachricht
    where eingang_id = any(${[...eingangIds]}::uuid[]) order by id`.execute(db);
  return rows;
}

export async function noteAusgangVersuch(tx: Tx, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ versuche: number }>`update vorgaenge.ausgang_nachricht set versuche = versuche + 1
    where id = ${id} and stand = 'wartet' returning versuche`.execute(tx);
  return rows[0]?.versuche;
}

export async function noteAusgangGesendet(tx: Tx, id: string, at: string): Promise<void> {
  await sql`update vorgaenge.ausgang_nachricht set stand = 'gesendet', gesendet_at = ${at} where id = ${id}
    and stand <> 'gesendet'`.execute(tx);
}

export async function giveAusgangToPerson(tx: Tx, id: string, grund: string): Promise<void> {
  await sql`update vorgaenge.ausgang_nachricht set stand = 'von_hand', grund = ${grund}
    where id = ${id} and stand = 'wartet'`.execute(tx);
}

/** A person lets it be tried again. */
export async function releaseAusgang(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.ausgang_nachricht set stand = 'wartet', grund = '', versuche = 0
    where id = ${id} and stand = 'von_hand' returning id`.execute(tx);
  return rows.length > 0;
}

/** Told in another way. */
export async function settleAusgang(tx: Tx, id: string, grund: string): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.ausgang_nachricht set stand = 'erledigt', grund = ${grund}
    where id = ${id} and stand = 'von_hand' returning id`.execute(tx);
  return rows.length > 0;
}

/** Not ours, or no message at all: kept as long as somebody may ask for it. Returns how many went. */
export async function deleteAbgewiesene(db: Database | Tx, before: string): Promise<number> {
  const { rows } = await sql`delete from vorgaenge.eingang_nachricht
    where stand in ('abgewiesen', 'unlesbar') and coalesce(entschieden_at, eingegangen_at) < ${before} returning id`.execute(
    db,
  );
  return rows.length;
}
