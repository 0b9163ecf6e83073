/** Queries on enquiries. Who sees one, is decided by the Akte of its Verfahren. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { AnfrageStand, Angaben, AntwortArt, Stelle } from './anfrage.schema.ts';

export interface AnfrageRow {
  readonly id: string;
  readonly verfahren_id: string;
  readonly akte_id: string;
  readonly person_id: string;
  readonly anlass: string;
  readonly stelle: Stelle;
  readonly empfaenger: string;
  readonly stand: AnfrageStand;
  readonly faellig: string | null;
  readonly braucht_mensch: boolean;
  readonly version: number;
}

const COLUMNS =
  sql.raw(`a.id, a.verfahren_id, v.akte_id, v.person_id, a.anlass, a.stelle, a.empfaenger, a.stand, a.faellig,
  a.braucht_mensch, a.version`);

export async function insertAnfrage(
  tx: Tx,
  a: { verfahrenId: string; anlass: string; stelle: Stelle; empfaenger: string },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.anfrage (verfahren_id, anlass, stelle, empfaenger, created_by)
    values (${a.verfahrenId}, ${a.anlass}, ${a.stelle}, ${a.empfaenger}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** The caller holds the Verfahren, so two of one kind cannot begin at once. */
export async function hasLaufende(tx: Tx, verfahrenId: string, anlass: string): Promise<boolean> {
  const { rows } = await sql`select from vorgaenge.anfrage where verfahren_id = ${verfahrenId} and anlass = ${anlass}
    and stand in ('entwurf', 'gesendet', 'rueckfrage') limit 1`.execute(tx);
  return rows.length > 0;
}

export async function findAnfrage(db: Database | Tx, actor: Principal, id: string): Promise<AnfrageRow | undefined> {
  const { rows } = await sql<AnfrageRow>`
    select ${COLUMNS} from vorgaenge.anfrage a join vorgaenge.verfahren v on v.id = a.verfahren_id
    where a.id = ${id} and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}`.execute(db);
  return rows[0];
}

export async function isAnfrageThere(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from vorgaenge.anfrage where id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** Held until commit. The caller holds the Verfahren. */
export async function lockAnfrage(
  tx: Tx,
  id: string,
): Promise<Pick<AnfrageRow, 'stand' | 'version' | 'faellig' | 'braucht_mensch'> | undefined> {
  const { rows } = await sql<Pick<AnfrageRow, 'stand' | 'version' | 'faellig' | 'braucht_mensch'>>`
    select stand, version, faellig, braucht_mensch from vorgaenge.anfrage where id = ${id} for update`.execute(tx);
  return rows[0];
}

/** The caller holds it. */
export async function updateAnfrage(
  tx: Tx,
  id: string,
  neu: { stand?: AnfrageStand; faellig?: string | null; brauchtMensch?: boolean },
): Promise<void> {
  await sql`update vorgaenge.anfrage set version = version + 1, updated_at = now()
    ${neu.stand === undefined ? sql`` : sql`, stand = ${neu.stand}`}
    ${neu.faellig === undefined ? sql`` : sql`, faellig = ${neu.faellig}::date`}
    ${neu.brauchtMensch === undefined ? sql`` : sql`, braucht_mensch = ${neu.brauchtMensch}`}
    where id = ${id}`.execute(tx);
}

export interface ListFilter {
  readonly verfahrenId?: string | undefined;
  readonly nur?: 'von_hand' | 'ueberfaellig' | 'mensch' | undefined;
  readonly heute: string;
  readonly limit: number;
}

/** Without a Verfahren: what somebody has to do or wait for. What is overdue or must be sent by hand comes first. */
export async function listAnfrageRows(
  db: Database | Tx,
  actor: Principal,
  { verfahrenId, nur, heute, limit }: ListFilter,
): Promise<AnfrageRow[]> {
  const vonHand = sql`exists (select from vorgaenge.anfrage_sendung s where s.anfrage_id = a.id and s.weg = 'von_hand'
    and s.gesendet_at is null and s.aufgegeben_at is null)`;
  const { rows } = await sql<AnfrageRow>`
    select ${COLUMNS} from vorgaenge.anfrage a join vorgaenge.verfahren v on v.id = a.verfahren_id
    where ${liegtInSichtbarerAkte(actor, 'v.akte_id')}
      and ${
        verfahrenId
          ? sql`a.verfahren_id = ${verfahrenId}`
          : sql`(a.stand in ('entwurf', 'gesendet', 'rueckfrage') or a.braucht_mensch)`
      }
      ${nur === 'von_hand' ? sql`and ${vonHand}` : sql``}
      ${nur === 'ueberfaellig' ? sql`and a.stand in ('gesendet', 'rueckfrage') and a.faellig < ${heute}::date` : sql``}
      ${nur === 'mensch' ? sql`and a.braucht_mensch` : sql``}
    order by (a.stand in ('gesendet', 'rueckfrage') and a.faellig < ${heute}::date) desc, ${vonHand} desc,
      a.braucht_mensch desc, a.faellig nulls first, a.id
    limit ${limit}`.execute(db);
  return rows;
}

/** What somebody has to do: sent by hand, overdue, an answer to judge. */
export async function countZuTun(db: Database | Tx, actor: Principal, heute: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from vorgaenge.anfrage a join vorgaenge.verfahren v on v.id = a.verfahren_id
    where ${liegtInSichtbarerAkte(actor, 'v.akte_id')}
      and (a.stand in ('entwurf', 'gesendet', 'rueckfrage') or a.braucht_mensch)
      and (a.braucht_mensch or a.stand = 'rueckfrage' or (a.stand = 'gesendet' and a.faellig < ${heute}::date)
        or exists (select from vorgaenge.anfrage_sendung s where s.anfrage_id = a.id and s.weg = 'von_hand'
          and s.gesendet_at is null and s.aufgegeben_at is null))`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

export interface SendungRow {
  readonly id: string;
  readonly anfrage_id: string;
  readonly runde: number;
  readonly angaben: Angaben;
  readonly weg: 'elektronisch' | 'von_hand';
  readonly grund: string;
  readonly versuche: number;
  readonly gesendet_at: string | null;
  readonly quittung: string;
  readonly aufgegeben_at: string | null;
  readonly created_at: string;
}

const SENDUNG = sql.raw(
  'id, anfrage_id, runde, angaben, weg, grund, versuche, gesendet_at, quittung, aufgegeben_at, created_at',
);

export async function insertSendung(
  tx: Tx,
  s: { anfrageId: string; angaben: Angaben; weg: SendungRow['weg']; grund: string },
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.anfrage_sendung (anfrage_id, runde, angaben, weg, grund, created_by)
    values (${s.anfrageId},
      1 + coalesce((select max(runde) from vorgaenge.anfrage_sendung where anfrage_id = ${s.anfrageId}), 0),
      ${JSON.stringify(s.angaben)}::jsonb, ${s.weg}, ${s.grund}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function listSendungen(db: Database | Tx, anfrageIds: readonly string[]): Promise<SendungRow[]> {
  const { rows } = await sql<SendungRow>`select ${SENDUNG} from vorgaenge.anfrage_sendung
    where anfrage_id = any(${[...anfrageIds]}::uuid[]) order by anfrage_id, runde`.execute(db);
  return rows;
}

export async function findSendung(db: Database | Tx, id: string): Promise<SendungRow | undefined> {
  const { rows } = await sql<SendungRow>`select ${SENDUNG} from vorgaenge.anfrage_sendung where id = ${id}`.execute(db);
  return rows[0];
}

/** Before anything leaves: from here on it may have arrived, whatever becomes of this process. Returns the tries so far. */
export async function noteSendeversuch(tx: Tx, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ versuche: number }>`
    update vorgaenge.anfrage_sendung set versuche = versuche + 1
    where id = ${id} and weg = 'elektronisch' and gesendet_at is null and aufgegeben_at is null
    returning versuche`.execute(tx);
  return rows[0]?.versuche;
}

/** False when it was sent or given up meanwhile. */
export async function confirmSendung(
  tx: Tx,
  id: string,
  s: { weg: SendungRow['weg']; gesendetAt: string; quittung: string },
  by: string,
): Promise<boolean> {
  const { rows } = await sql`
    update vorgaenge.anfrage_sendung set gesendet_at = ${s.gesendetAt}, quittung = ${s.quittung}, gesendet_von = ${by}
    where id = ${id} and weg = ${s.weg} and gesendet_at is null and aufgegeben_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** A person does it from now on. */
export async function handOver(tx: Tx, id: string, grund: string): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.anfrage_sendung set weg = 'von_hand', grund = ${grund}
    where id = ${id} and gesendet_at is null and aufgegeben_at is null returning id`.execute(tx);
  return rows.length > 0;
}

export async function giveUpSendungen(tx: Tx, anfrageId: string): Promise<void> {
  await sql`update vorgaenge.anfrage_sendung set aufgegeben_at = now()
    where anfrage_id = ${anfrageId} and gesendet_at is null and aufgegeben_at is null`.execute(tx);
}

export interface AntwortRow {
  readonly id: string;
  readonly anfrage_id: string;
  readonly art: AntwortArt;
  readonly text: string;
  readonly eingegangen_at: string;
  readonly lieferung_id: string | null;
  readonly verspaetet: boolean;
}

/** Undefined when this message is here already. */
export async function insertAntwort(
  tx: Tx,
  a: {
    anfrageId: string;
    nachrichtId: string | null;
    art: AntwortArt;
    text: string;
    eingegangenAt: string;
    verspaetet: boolean;
  },
  by: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.anfrage_antwort (anfrage_id, nachricht_id, art, text, eingegangen_at, verspaetet, created_by)
    values (${a.anfrageId}, ${a.nachrichtId}, ${a.art}, ${a.text}, ${a.eingegangenAt}, ${a.verspaetet}, ${by})
    on conflict (nachricht_id) do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export async function setAntwortLieferung(tx: Tx, id: string, lieferungId: string): Promise<void> {
  await sql`update vorgaenge.anfrage_antwort set lieferung_id = ${lieferungId} where id = ${id}`.execute(tx);
}

export async function listAntworten(db: Database | Tx, anfrageIds: readonly string[]): Promise<AntwortRow[]> {
  const { rows } = await sql<AntwortRow>`
    select id, anfrage_id, art, text, eingegangen_at, lieferung_id, verspaetet from vorgaenge.anfrage_antwort
    where anfrage_id = any(${[...anfrageIds]}::uuid[]) order by anfrage_id, id`.execute(db);
  return rows;
}

/** An answer whose document has not come into the Akte yet. */
export async function findUnfiled(db: Database | Tx, nachrichtId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from vorgaenge.anfrage_antwort
    where nachricht_id = ${nachrichtId} and lieferung_id is null`.execute(db);
  return rows[0]?.id;
}

/** Sent, and the day is over: whether the law has answered, says the rule. */
export async function listAbgelaufene(db: Database | Tx, heute: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from vorgaenge.anfrage
    where stand = 'gesendet' and faellig < ${heute}::date order by faellig, id`.execute(db);
  return rows.map(({ id }) => id);
}
