/** Pages that look alike: found by the pipeline, decided by people. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbaresDokument } from '../sichtbar.sql.ts';
import { WORTH_COMPARING } from './doppelt.rules.ts';
import type { DoppeltEntscheidung } from './doppelt.schema.ts';

/** Two pages that look alike, with the words on them. */
export interface AehnlichRow {
  readonly erste_dokument: string;
  readonly erste_nr: number;
  readonly erste_text: string;
  readonly zweite_dokument: string;
  readonly zweite_nr: number;
  readonly zweite_text: string;
  readonly abstand: number;
}

const PAAR = sql.raw(`a.dokument_id as erste_dokument, a.nr as erste_nr, a.text as erste_text,
  b.dokument_id as zweite_dokument, b.nr as zweite_nr, b.text as zweite_text, bit_count(a.abdruck # b.abdruck)::int as abstand`);

/** Until commit: of two documents that end in the same moment, the second sees the first. */
export async function lockDoppelte(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('akten.doppelsuche'))`.execute(tx);
}

/** Within one document: neighbours, and pages two apart. */
export async function listAehnlicheNachbarn(tx: Tx, dokumentId: string): Promise<AehnlichRow[]> {
  const { rows } = await sql<AehnlichRow>`
    select ${PAAR} from akten.seite a join akten.seite b on b.dokument_id = a.dokument_id and b.nr between a.nr + 1 and a.nr + 2
    where a.dokument_id = ${dokumentId} and a.abdruck is not null and b.abdruck is not null
      and a.trennblatt is null and b.trennblatt is null
      and bit_count(a.abdruck # b.abdruck) <= ${WORTH_COMPARING} order by b.nr, a.nr`.execute(tx);
  return rows;
}

/**
 * With documents that the same source brought in the last ten minutes: page by page of one with as many pages, and its
 * last page with the first of this one. Not with what this document was scanned to replace.
 */
export async function listAehnlicheVorgaenger(tx: Tx, dokumentId: string): Promise<AehnlichRow[]> {
  const { rows } = await sql<AehnlichRow>`
    select ${PAAR} from akten.dokument d
      join akten.eingang e on e.id = d.eingang_id left join akten.scan sc on sc.lieferung_id = e.lieferung_id
      join akten.seite b on b.dokument_id = d.id
      join akten.seite a on a.fertig_at > now() - interval '10 minutes' and a.dokument_id <> d.id
      join akten.dokument v on v.id = a.dokument_id and v.created_by = d.created_by and v.abgeloest_at is null
    where d.id = ${dokumentId} and a.abdruck is not null and b.abdruck is not null
      and a.trennblatt is null and b.trennblatt is null
      and (v.seiten = d.seiten and a.nr = b.nr or v.id < d.id and a.nr = v.seiten and b.nr = 1)
      and sc.ersetzt_dokument_id is distinct from v.id
      and bit_count(a.abdruck # b.abdruck) <= ${WORTH_COMPARING}
    order by a.dokument_id, b.nr limit 500`.execute(tx);
  return rows;
}

interface Named {
  readonly id: string;
  readonly nr: number;
}

export async function insertDoppelverdacht(tx: Tx, pair: AehnlichRow): Promise<void> {
  // Whichever was read last: the document that came first stands first.
  const [first, second] = [
    { id: pair.erste_dokument, nr: pair.erste_nr },
    { id: pair.zweite_dokument, nr: pair.zweite_nr },
  ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.nr - b.nr)) as [Named, Named];
  await sql`insert into akten.doppelverdacht (erste_dokument, erste_nr, zweite_dokument, zweite_nr)
    values (${first.id}, ${first.nr}, ${second.id}, ${second.nr})
    on conflict do nothing`.execute(tx);
}

export interface DoppelverdachtRow {
  readonly id: string;
  readonly erste_dokument: string;
  readonly erste_nr: number;
  readonly erste_titel: string;
  readonly erste_drehung: number;
  readonly zweite_dokument: string;
  readonly zweite_nr: number;
  readonly zweite_titel: string;
  readonly zweite_drehung: number;
  readonly entscheidung: DoppeltEntscheidung | null;
  readonly entschieden_at: string | null;
  readonly version: number;
}

const ROW = sql.raw(`v.id, v.erste_dokument, v.erste_nr, d.titel as erste_titel, s.drehung as erste_drehung,
  v.zweite_dokument, v.zweite_nr, d2.titel as zweite_titel, s2.drehung as zweite_drehung,
  v.entscheidung, v.entschieden_at, v.version
  from akten.doppelverdacht v
  join akten.seite s on s.dokument_id = v.erste_dokument and s.nr = v.erste_nr
  join akten.seite s2 on s2.dokument_id = v.zweite_dokument and s2.nr = v.zweite_nr
  join akten.dokument d on d.id = v.erste_dokument left join akten.akte a on a.id = d.akte_id
  join akten.dokument d2 on d2.id = v.zweite_dokument left join akten.akte a2 on a2.id = d2.akte_id`);

const SHOWN = 100;

/** Only pairs of which the actor may see both pages. */
export async function listDoppelverdachtRows(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string | undefined,
): Promise<DoppelverdachtRow[]> {
  const which = dokumentId
    ? sql`(v.erste_dokument = ${dokumentId} or v.zweite_dokument = ${dokumentId})`
    : sql`v.entscheidung is null`;
  const { rows } = await sql<DoppelverdachtRow>`
    select ${ROW} where ${which} and ${sichtbaresDokument(actor)} and ${sichtbaresDokument(actor, 'd2', 'a2')}
    order by v.id limit ${SHOWN}`.execute(db);
  return rows;
}

export async function findDoppelverdacht(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<DoppelverdachtRow | undefined> {
  const { rows } = await sql<DoppelverdachtRow>`
    select ${ROW} where v.id = ${id} and ${sichtbaresDokument(actor)} and ${sichtbaresDokument(actor, 'd2', 'a2')}`.execute(
    db,
  );
  return rows[0];
}

/** False when the version is stale. */
export async function storeDoppeltEntscheidung(
  tx: Tx,
  id: string,
  values: { version: number; entscheidung: DoppeltEntscheidung | null; by: string },
): Promise<boolean> {
  const { entscheidung, by, version } = values;
  const { rows } = await sql`
    update akten.doppelverdacht set entscheidung = ${entscheidung}::text, version = version + 1,
      entschieden_at = case when ${entscheidung}::text is null then null else now() end,
      entschieden_by = case when ${entscheidung}::text is null then null else ${by}::text end
    where id = ${id} and version = ${version} returning 1`.execute(tx);
  return rows.length > 0;
}
