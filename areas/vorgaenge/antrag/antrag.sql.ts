/** Applications of the portal and their files. */
import { sql } from 'kysely';
import type { Vertrauen } from '#areas/buerger/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Beteiligtenrolle } from '../arbeit/vorgang.schema.ts';
import type { Antragstand } from './antrag.schema.ts';
import type { Antworten } from './formular.schema.ts';

type Db = Database | Tx;

export interface AntragRow {
  readonly id: string;
  readonly konto_id: string;
  readonly antragsart: string;
  readonly sprache: string;
  readonly stand: Antragstand;
  readonly antworten: Antworten;
  readonly seite: string | null;
  readonly nummer: string | null;
  readonly mit_antrag: string | null;
  readonly eingereicht_at: string | null;
  readonly warum_offen: string | null;
  readonly akte_id: string | null;
  readonly person_id: string | null;
  readonly verfahren_id: string | null;
  readonly lieferung_id: string | null;
  readonly kopie_eingang_id: string | null;
  readonly erwartet_bis: string | null;
  readonly vertrauen: Vertrauen;
  readonly broker: string | null;
  readonly name_stimmt: boolean | null;
  readonly vollmacht_id: string | null;
  readonly version: number;
  readonly updated_at: string;
  readonly neu: number;
}

const COLUMNS = sql`a.id, a.konto_id, a.antragsart, a.sprache, a.stand, a.antworten, a.seite, a.nummer, a.mit_antrag,
  a.eingereicht_at, a.warum_offen, a.akte_id, a.person_id, a.verfahren_id, a.lieferung_id, a.kopie_eingang_id, a.erwartet_bis::text,
  a.vertrauen, a.broker, a.name_stimmt, a.vollmacht_id,
  a.version, a.updated_at,
  (select count(*)::int from vorgaenge.antrag_nachricht n where n.antrag_id = a.id and n.von = 'amt'
     and n.gelesen_at is null) as neu`;

export async function insertAntrag(
  tx: Tx,
  a: { kontoId: string; antragsart: string; sprache: string },
): Promise<AntragRow> {
  const { rows } = await sql<AntragRow>`
    insert into vorgaenge.antrag as a (konto_id, antragsart, sprache)
    values (${a.kontoId}, ${a.antragsart}, ${a.sprache}) returning ${COLUMNS}`.execute(tx);
  return rows[0] as AntragRow;
}

export async function countEntwuerfe(tx: Tx, kontoId: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from vorgaenge.antrag where konto_id = ${kontoId} and stand = 'entwurf'`.execute(tx);
  return rows[0]?.anzahl ?? 0;
}

export async function listAntraegeOf(db: Db, kontoId: string): Promise<AntragRow[]> {
  const { rows } = await sql<AntragRow>`
    select ${COLUMNS} from vorgaenge.antrag a where a.konto_id = ${kontoId} order by a.id desc limit 100`.execute(db);
  return rows;
}

export async function findAntrag(db: Db, id: string): Promise<AntragRow | undefined> {
  const { rows } = await sql<AntragRow>`select ${COLUMNS} from vorgaenge.antrag a where a.id = ${id}`.execute(db);
  return rows[0];
}

export async function lockAntrag(tx: Tx, id: string): Promise<AntragRow | undefined> {
  const { rows } = await sql<AntragRow>`
    select ${COLUMNS} from vorgaenge.antrag a where a.id = ${id} for update of a`.execute(tx);
  return rows[0];
}

export async function setAntworten(
  tx: Tx,
  id: string,
  v: { antworten: Antworten; seite: string; sprache?: string | undefined },
): Promise<{ version: number; updated_at: string }> {
  const { rows } = await sql<{ version: number; updated_at: string }>`
    update vorgaenge.antrag set antworten = ${JSON.stringify(v.antworten)}::jsonb, seite = ${v.seite},
      sprache = coalesce(${v.sprache ?? null}, sprache), version = version + 1, updated_at = now()
    where id = ${id} returning version, updated_at`.execute(tx);
  return rows[0] as { version: number; updated_at: string };
}

export async function setEingereicht(
  tx: Tx,
  id: string,
  v: { nummer: string; at: string; erwartetBis: string },
): Promise<void> {
  await sql`update vorgaenge.antrag set stand = 'eingereicht', nummer = ${v.nummer}, eingereicht_at = ${v.at},
      erwartet_bis = ${v.erwartetBis}::date, version = version + 1, updated_at = now()
    where id = ${id}`.execute(tx);
}

/** How surely the one who sent it was known, and the Vollmacht that was declared with it. */
export async function setAbsender(
  tx: Tx,
  id: string,
  v: { vertrauen: Vertrauen; broker: string | null; nameStimmt: boolean | null; vollmachtId: string | null },
): Promise<void> {
  await sql`update vorgaenge.antrag set vertrauen = ${v.vertrauen}, broker = ${v.broker}, name_stimmt = ${v.nameStimmt},
    vollmacht_id = ${v.vollmachtId} where id = ${id}`.execute(tx);
}

/** The account is gone; what was sent stays. */
export async function deleteEntwuerfeOf(tx: Tx, kontoId: string): Promise<void> {
  await sql`delete from vorgaenge.antrag where konto_id = ${kontoId} and stand = 'entwurf'`.execute(tx);
}

export interface MitAntrag {
  readonly mitAntrag: string;
  readonly kontoId: string;
  readonly antragsart: string;
  readonly sprache: string;
  readonly antworten: Antworten;
  readonly nummer: string;
  readonly at: string;
  readonly erwartetBis: string;
}

/** Somebody who applies along is sent at the same moment. */
export async function insertMitantrag(tx: Tx, m: MitAntrag): Promise<void> {
  await sql`insert into vorgaenge.antrag (konto_id, antragsart, sprache, stand, antworten, nummer, mit_antrag,
      eingereicht_at, erwartet_bis)
    values (${m.kontoId}, ${m.antragsart}, ${m.sprache}, 'eingereicht', ${JSON.stringify(m.antworten)}::jsonb,
      ${m.nummer}, ${m.mitAntrag}, ${m.at}, ${m.erwartetBis}::date)`.execute(tx);
}

export async function listMitantraege(db: Db, mitAntrag: string): Promise<AntragRow[]> {
  const { rows } = await sql<AntragRow>`
    select ${COLUMNS} from vorgaenge.antrag a where a.mit_antrag = ${mitAntrag} order by a.id`.execute(db);
  return rows;
}

export async function setWarumOffen(tx: Tx, id: string, warum: string): Promise<void> {
  await sql`update vorgaenge.antrag set warum_offen = ${warum} where id = ${id}`.execute(tx);
}

export async function setZugeordnet(
  tx: Tx,
  id: string,
  z: { akteId: string; personId: string; verfahrenId: string; lieferungId: string; kopieId: string },
): Promise<void> {
  await sql`update vorgaenge.antrag set stand = 'zugeordnet', akte_id = ${z.akteId}, person_id = ${z.personId},
      verfahren_id = ${z.verfahrenId}, lieferung_id = ${z.lieferungId}, kopie_eingang_id = ${z.kopieId}, warum_offen = null, version = version + 1,
      updated_at = now() where id = ${id}`.execute(tx);
}

export async function deleteAntrag(tx: Tx, id: string): Promise<void> {
  await sql`delete from vorgaenge.antrag where id = ${id}`.execute(tx);
}

/** Nobody went on with them. Returns how many. */
export async function deleteOldEntwuerfe(db: Db, before: string): Promise<number> {
  const { rows } = await sql`
    delete from vorgaenge.antrag where stand = 'entwurf' and updated_at < ${before} returning id`.execute(db);
  return rows.length;
}

export async function moveAntraege(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update vorgaenge.antrag set konto_id = ${into} where konto_id = ${from}`.execute(tx);
}

/** Of one kind a person has one that is open; a second application goes into it. */
export async function findOffenesVerfahren(
  tx: Tx,
  v: { personId: string; verfahrensart: string; pruefart: string | null },
): Promise<{ id: string; akte_id: string } | undefined> {
  const { rows } = await sql<{ id: string; akte_id: string }>`
    select id, akte_id from vorgaenge.verfahren where person_id = ${v.personId} and verfahrensart = ${v.verfahrensart}
      and coalesce(pruefart, '') = ${v.pruefart ?? ''} and stand <> 'erledigt' for update`.execute(tx);
  return rows[0];
}

export interface AntragBeteiligter {
  readonly verfahrenId: string;
  readonly rolle: Beteiligtenrolle;
  readonly name: string;
  readonly empfaengt: boolean;
  readonly vollmachtId?: string | null;
  /** Who has seen the proof. */
  readonly bestaetigtVon?: string | null;
}

/** False where somebody of this name takes part in this role already; that one learns of the Vollmacht. */
export async function insertAntragBeteiligter(tx: Tx, b: AntragBeteiligter, by: string): Promise<boolean> {
  const { vollmachtId = null, bestaetigtVon = null } = b;
  const known = await sql`update vorgaenge.beteiligter set vollmacht_id = coalesce(vollmacht_id, ${vollmachtId}::uuid)
    where verfahren_id = ${b.verfahrenId} and rolle = ${b.rolle} and name = ${b.name} returning id`.execute(tx);
  if (known.rows.length > 0) return false;
  await sql`insert into vorgaenge.beteiligter
      (verfahren_id, rolle, name, empfaengt, vollmacht_id, bestaetigt_at, bestaetigt_von, created_by)
    values (${b.verfahrenId}, ${b.rolle}, ${b.name}, ${b.empfaengt}, ${vollmachtId},
      case when ${bestaetigtVon}::text is null then null else now() end, ${bestaetigtVon}, ${by})`.execute(tx);
  return true;
}

export async function findAntragByLieferung(tx: Tx, lieferungId: string): Promise<AntragRow | undefined> {
  const { rows } = await sql<AntragRow>`
    select ${COLUMNS} from vorgaenge.antrag a where a.lieferung_id = ${lieferungId}`.execute(tx);
  return rows[0];
}

export async function listAntraegeOfVerfahren(db: Db, verfahrenId: string): Promise<AntragRow[]> {
  const { rows } = await sql<AntragRow>`
    select ${COLUMNS} from vorgaenge.antrag a where a.verfahren_id = ${verfahrenId} order by a.id`.execute(db);
  return rows;
}

/** Art. 17 DSGVO: the applications of a person, and the files with them. */
export async function deleteAntraegeOfPerson(tx: Tx, personId: string): Promise<void> {
  await sql`delete from vorgaenge.antrag where person_id = ${personId}`.execute(tx);
}

export async function moveAntraegeOfPerson(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update vorgaenge.antrag set person_id = ${into} where person_id = ${from}`.execute(tx);
}

export async function listAntraegeOfPerson(tx: Tx, personId: string): Promise<AntragRow[]> {
  const { rows } = await sql<AntragRow>`
    select ${COLUMNS} from vorgaenge.antrag a where a.person_id = ${personId} order by a.id`.execute(tx);
  return rows;
}
