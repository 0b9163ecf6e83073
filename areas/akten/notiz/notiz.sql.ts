/** Queries on notes and stamps. Which Akte one belongs to, follows from what it is pinned to, so it moves with a document. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';
import type { Kasten, Stempel } from './notiz.schema.ts';

export interface NotizRow {
  readonly id: string;
  readonly art: 'notiz' | 'stempel';
  readonly akte_id: string;
  readonly vorgang: { id: string; bezeichnung: string } | null;
  readonly vorgang_zustand: 'offen' | 'zda' | null;
  readonly dokument: { id: string; titel: string } | null;
  readonly seite: number | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly w: number | null;
  readonly h: number | null;
  readonly stempel: Stempel | null;
  readonly text: string;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly updated_at: string;
  readonly gestrichen_at: string | null;
  readonly gestrichen_von: string | null;
}

const SELECT = sql.raw(`select n.id, n.art, a.id as akte_id, n.seite, n.x, n.y, n.w, n.h, n.stempel, n.text, n.version,
    n.created_at, n.created_by, n.updated_at, n.gestrichen_at, n.gestrichen_von,
    case when n.vorgang_id is not null then jsonb_build_object('id', v.id, 'bezeichnung', v.bezeichnung) end as vorgang,
    v.zustand as vorgang_zustand,
    case when d.id is not null then jsonb_build_object('id', d.id, 'titel', d.titel) end as dokument
  from akten.notiz n left join akten.dokument d on d.id = n.dokument_id
    left join akten.vorgang v on v.id = coalesce(n.vorgang_id, d.vorgang_id)
    join akten.akte a on a.id = coalesce(n.akte_id, v.akte_id, d.akte_id)`);

/** On the Akte itself first, then by what they are pinned to; on a page from top to bottom. */
export async function listNotizRows(
  db: Database | Tx,
  actor: Principal,
  filter: { akteId: string; dokumentId?: string | undefined; limit: number },
): Promise<NotizRow[]> {
  const { akteId, dokumentId, limit } = filter;
  const pinned = dokumentId
    ? sql`n.dokument_id = ${dokumentId}`
    : sql`(n.akte_id = ${akteId} or n.vorgang_id in (select id from akten.vorgang where akte_id = ${akteId})
        or n.dokument_id in (select id from akten.dokument where akte_id = ${akteId}))`;
  const { rows } = await sql<NotizRow>`${SELECT}
    where a.id = ${akteId} and ${pinned} and ${sichtbareAkte(actor)}
    order by n.dokument_id nulls first, n.seite nulls first, n.y nulls first, n.id limit ${limit}`.execute(db);
  return rows;
}

export async function findNotizById(db: Database | Tx, actor: Principal, id: string): Promise<NotizRow | undefined> {
  const { rows } = await sql<NotizRow>`${SELECT} where n.id = ${id} and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

export interface NewNotiz {
  readonly art: 'notiz' | 'stempel';
  /** Exactly one of the three. */
  readonly akteId?: string | undefined;
  readonly vorgangId?: string | undefined;
  readonly dokumentId?: string | undefined;
  readonly seite?: number | undefined;
  readonly kasten?: Kasten | undefined;
  readonly stempel?: Stempel | undefined;
  readonly text: string;
}

export async function insertNotiz(tx: Tx, n: NewNotiz, by: string): Promise<{ id: string; version: number }> {
  const { rows } = await sql<{ id: string; version: number }>`
    insert into akten.notiz (art, akte_id, vorgang_id, dokument_id, seite, x, y, w, h, stempel, text, created_by)
    values (${n.art}, ${n.akteId ?? null}, ${n.vorgangId ?? null}, ${n.dokumentId ?? null}, ${n.seite ?? null},
      ${n.kasten?.x ?? null}, ${n.kasten?.y ?? null}, ${n.kasten?.w ?? null}, ${n.kasten?.h ?? null},
      ${n.stempel ?? null}, ${n.text}, ${by}) returning id, version`.execute(tx);
  return rows[0] as { id: string; version: number };
}

/** Keeps what stood there before. Undefined when the version is stale or it is crossed out. */
export async function updateNotizText(
  tx: Tx,
  id: string,
  version: number,
  text: string,
): Promise<{ id: string; version: number } | undefined> {
  await sql`insert into akten.notiz_fassung (notiz_id, nummer, text, created_at)
    select id, version, text, updated_at from akten.notiz
    where id = ${id} and version = ${version} and gestrichen_at is null for update`.execute(tx);
  const { rows } = await sql<{ id: string; version: number }>`
    update akten.notiz set text = ${text}, version = version + 1, updated_at = now()
    where id = ${id} and version = ${version} and gestrichen_at is null returning id, version`.execute(tx);
  return rows[0];
}

export async function setGestrichen(
  tx: Tx,
  id: string,
  version: number,
  by: string,
): Promise<{ id: string; version: number } | undefined> {
  const { rows } = await sql<{ id: string; version: number }>`
    update akten.notiz set gestrichen_at = now(), gestrichen_von = ${by}, version = version + 1
    where id = ${id} and version = ${version} and gestrichen_at is null returning id, version`.execute(tx);
  return rows[0];
}

export async function listFassungRows(
  db: Database | Tx,
  notizId: string,
): Promise<{ nummer: number; text: string; created_at: string }[]> {
  const { rows } = await sql<{ nummer: number; text: string; created_at: string }>`
    select nummer, text, created_at from akten.notiz_fassung where notiz_id = ${notizId} order by nummer desc`.execute(
    db,
  );
  return rows;
}

/** Of the Akten of a person, for their right of access (Art. 15 DSGVO): crossed out ones too. */
export async function listNotizExport(tx: Tx, personId: string): Promise<{ aktenzeichen: string; row: NotizRow }[]> {
  const { rows } = await sql<NotizRow & { aktenzeichen: string }>`
    with n as (${SELECT}) select n.*, a.aktenzeichen from n join akten.akte a on a.id = n.akte_id
    join akten.akte_person ap on ap.akte_id = a.id where ap.person_id = ${personId} order by a.aktenzeichen, n.id`.execute(
    tx,
  );
  return rows.map(({ aktenzeichen, ...row }) => ({ aktenzeichen, row }));
}
