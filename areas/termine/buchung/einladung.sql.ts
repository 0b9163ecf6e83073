/** Invitations: one-time links to a Termin. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Terminsprache } from '../termine.schema.ts';

type Db = Database | Tx;

export interface Einladungszeile {
  readonly id: string;
  readonly anliegen: readonly { readonly schluessel: string; readonly personen: number }[];
  readonly minuten: number | null;
  readonly platz_id: string | null;
  readonly faehigkeiten: readonly string[];
  readonly von: string | null;
  readonly bis: string;
  readonly stand: 'offen' | 'angenommen' | 'zurueckgezogen';
  readonly anlass: 'amt' | 'karte';
  readonly akte_id: string | null;
  readonly person_id: string | null;
  readonly verfahren_id: string | null;
  readonly angaben: string;
  readonly sprache: Terminsprache;
  readonly termin_id: string | null;
  readonly platz: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly endet_at: string;
}

const COLUMNS = sql`e.id, e.anliegen, e.minuten, e.platz_id, e.faehigkeiten, e.von::text as von, e.bis::text as bis, e.stand,
  e.anlass, e.akte_id, e.person_id, e.verfahren_id, e.angaben, e.sprache, e.termin_id, e.version,
  (select p.name from termine.platz p where p.id = e.platz_id) as platz, e.created_at, e.endet_at`;

export interface NewEinladung {
  readonly id: string;
  readonly schluesselHash: Buffer;
  readonly anliegen: Einladungszeile['anliegen'];
  readonly minuten: number | null;
  readonly platzId: string | null;
  readonly faehigkeiten: readonly string[];
  readonly von: string | null;
  readonly bis: string;
  readonly anlass: 'amt' | 'karte';
  readonly bezug: string | null;
  readonly akteId: string | null;
  readonly personId: string | null;
  readonly verfahrenId: string | null;
  readonly angaben: string;
  readonly sprache: Terminsprache;
  readonly von_konto: string;
  readonly at: string;
  readonly endetAt: string;
}

/** Undefined: there is one for this occasion already. */
export async function insertEinladung(tx: Tx, neu: NewEinladung): Promise<Einladungszeile | undefined> {
  const { rows } = await sql<Einladungszeile>`
    insert into termine.termineinladung as e (id, schluessel_hash, anliegen, minuten, platz_id, faehigkeiten, von, bis, anlass,
      bezug, akte_id, person_id, verfahren_id, angaben, sprache, created_by, created_at, endet_at)
    values (${neu.id}, ${neu.schluesselHash}, ${JSON.stringify(neu.anliegen)}::jsonb, ${neu.minuten}, ${neu.platzId},
      ${[...neu.faehigkeiten]}::text[], ${neu.von}, ${neu.bis}, ${neu.anlass}, ${neu.bezug}, ${neu.akteId}, ${neu.personId},
      ${neu.verfahrenId}, ${neu.angaben}, ${neu.sprache}, ${neu.von_konto}, ${neu.at}, ${neu.endetAt})
    on conflict (anlass, bezug) where bezug is not null do nothing
    returning ${COLUMNS}`.execute(tx);
  return rows[0];
}

export async function findEinladungByHash(db: Db, hash: Buffer): Promise<Einladungszeile | undefined> {
  const { rows } = await sql<Einladungszeile>`
    select ${COLUMNS} from termine.termineinladung e where e.schluessel_hash = ${hash}`.execute(db);
  return rows[0];
}

/** Held until commit: of two who accept at the same moment one comes after the other. */
export async function lockEinladungByHash(tx: Tx, hash: Buffer): Promise<Einladungszeile | undefined> {
  const { rows } = await sql<Einladungszeile>`
    select ${COLUMNS} from termine.termineinladung e where e.schluessel_hash = ${hash} for update`.execute(tx);
  return rows[0];
}

export async function findEinladungZuTermin(db: Db, terminId: string): Promise<Einladungszeile | undefined> {
  const { rows } = await sql<Einladungszeile>`
    select ${COLUMNS} from termine.termineinladung e where e.termin_id = ${terminId}`.execute(db);
  return rows[0];
}

export interface Einladungsfilter {
  readonly verfahrenId?: string | undefined;
  readonly personId?: string | undefined;
  readonly stand?: 'offen' | 'angenommen' | 'abgelaufen' | 'zurueckgezogen' | undefined;
  readonly now: string;
  readonly limit: number;
}

/** An open one that has ended is `abgelaufen`; no row says so. */
export async function listEinladungen(db: Db, filter: Einladungsfilter): Promise<readonly Einladungszeile[]> {
  const { rows } = await sql<Einladungszeile>`
    select ${COLUMNS} from termine.termineinladung e
    where (${filter.verfahrenId ?? null}::uuid is null or e.verfahren_id = ${filter.verfahrenId ?? null})
      and (${filter.personId ?? null}::uuid is null or e.person_id = ${filter.personId ?? null})
      and (${filter.stand ?? null}::text is null or ${filter.stand ?? null} =
        case when e.stand = 'offen' and e.endet_at <= ${filter.now} then 'abgelaufen' else e.stand end)
    order by e.id desc limit ${filter.limit}`.execute(db);
  return rows;
}

export async function markAngenommen(tx: Tx, id: string, terminId: string): Promise<boolean> {
  const { rows } = await sql`
    update termine.termineinladung set stand = 'angenommen', termin_id = ${terminId}, version = version + 1
    where id = ${id} and stand = 'offen' returning id`.execute(tx);
  return rows.length > 0;
}

/** Held until commit, in the version that was seen. */
export async function lockEinladung(tx: Tx, id: string, version: number): Promise<Einladungszeile | undefined> {
  const { rows } = await sql<Einladungszeile>`
    select ${COLUMNS} from termine.termineinladung e where e.id = ${id} and e.version = ${version} for update`.execute(
    tx,
  );
  return rows[0];
}

export async function setEinladungsangaben(tx: Tx, id: string, angaben: string): Promise<void> {
  await sql`update termine.termineinladung set angaben = ${angaben}, version = version + 1 where id = ${id}`.execute(
    tx,
  );
}

export async function markZurueckgezogen(tx: Tx, id: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    update termine.termineinladung set stand = 'zurueckgezogen', version = version + 1
    where id = ${id} and version = ${version} and stand = 'offen' returning id`.execute(tx);
  return rows.length > 0;
}
