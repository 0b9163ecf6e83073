/** Queries on requests to remove one document. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';
import { pruefbareAkte } from './aufbewahrung.sql.ts';
import type { Herausnahme, Rechtsgrund } from './herausnahme.schema.ts';

export interface HerausnahmeRow {
  readonly id: string;
  readonly akte_id: string;
  readonly aktenzeichen: string;
  readonly dokument_id: string;
  readonly titel: string | null;
  readonly seiten: number | null;
  readonly rechtsgrund: Rechtsgrund;
  readonly begruendung: string | null;
  readonly status: Herausnahme['status'];
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly entschieden_von: string | null;
  readonly entschieden_at: string | null;
  readonly ablehnung: string | null;
}

const columns = (actor: Principal) => sql`h.id, h.akte_id, h.dokument_id, h.rechtsgrund, h.status, h.version,
  h.created_at, h.created_by, h.entschieden_von, h.entschieden_at, a.aktenzeichen, d.seiten,
  case when ${sichtbareAkte(actor)} then d.titel end as titel,
  case when ${sichtbareAkte(actor)} then h.begruendung end as begruendung,
  case when ${sichtbareAkte(actor)} then h.ablehnung end as ablehnung`;

const FROM = sql.raw(`from akten.herausnahme h join akten.akte a on a.id = h.akte_id
  left join akten.dokument d on d.id = h.dokument_id`);

export async function listHerausnahmeRows(
  db: Database | Tx,
  actor: Principal,
  limit: number,
): Promise<HerausnahmeRow[]> {
  const { rows } = await sql<HerausnahmeRow>`
    select ${columns(actor)} ${FROM} where ${pruefbareAkte(actor)}
    order by h.status <> 'beantragt', h.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function findHerausnahme(tx: Tx, actor: Principal, id: string): Promise<HerausnahmeRow | undefined> {
  const { rows } = await sql<HerausnahmeRow>`
    select ${columns(actor)} ${FROM} where h.id = ${id} and ${pruefbareAkte(actor)}`.execute(tx);
  return rows[0];
}

/** Undefined when one is open already. */
export async function insertHerausnahme(
  tx: Tx,
  values: { akteId: string; dokumentId: string; rechtsgrund: Rechtsgrund; begruendung: string; by: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.herausnahme (akte_id, dokument_id, rechtsgrund, begruendung, created_by)
    values (${values.akteId}, ${values.dokumentId}, ${values.rechtsgrund}, ${values.begruendung}, ${values.by})
    on conflict (dokument_id) where status = 'beantragt' do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

/** False when it was decided meanwhile. */
export async function setEntschieden(
  tx: Tx,
  seen: { id: string; version: number },
  values: { status: 'entfernt' | 'abgelehnt'; by: string; ablehnung?: string | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.herausnahme set status = ${values.status}, entschieden_von = ${values.by}, entschieden_at = now(),
      ablehnung = ${values.ablehnung ?? null}, version = version + 1
    where id = ${seen.id} and version = ${seen.version} and status = 'beantragt' returning id`.execute(tx);
  return rows.length > 0;
}
