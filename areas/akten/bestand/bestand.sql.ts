/** The paper registry: list, place of the paper, numbers of the project. Office-wide: the right to the Bestand opens it. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { fromCursor } from '../blaettern.rules.ts';
import type { Papier } from './bestand.schema.ts';

export interface BestandRow {
  readonly akte_id: string;
  readonly aktenzeichen: string;
  readonly name: string;
  readonly geburtsdatum: string | null;
  readonly regal: string | null;
  readonly dicke_mm: number | null;
  readonly blaetter: number | null;
  readonly eilig_bis: string | null;
  readonly eilig_grund: string | null;
  readonly papier: Papier;
  readonly papier_ort: string | null;
  readonly papier_at: string;
  readonly freigabe_beantragt_by: string | null;
  readonly seiten: number;
  readonly version: number;
}

const NAME = sql.raw(`coalesce((select concat_ws(', ', p.familienname, nullif(p.vornamen, '')) from akten.akte_person ap
  join akten.person p on p.id = ap.person_id where ap.akte_id = a.id and ap.rolle = 'hauptperson'), '')`);

const COLUMNS = sql`b.akte_id, a.aktenzeichen, ${NAME} as name,
  (select p.geburtsdatum from akten.akte_person ap join akten.person p on p.id = ap.person_id
   where ap.akte_id = a.id and ap.rolle = 'hauptperson') as geburtsdatum,
  b.regal, b.dicke_mm, b.blaetter, b.eilig_bis::text as eilig_bis, b.eilig_grund, b.papier, b.papier_ort, b.papier_at,
  b.freigabe_beantragt_by, b.version,
  (select coalesce(sum(d.seiten), 0)::int from akten.dokument d where d.akte_id = a.id and d.abgeloest_at is null) as seiten`;

/** Urgent ones first by their day, the rest by Aktenzeichen. */
export async function listBestandRows(
  db: Database | Tx,
  filter: { papier?: Papier | undefined; q?: string | undefined; ab?: string | undefined; anzahl: number },
): Promise<(BestandRow & { ordnung: string })[]> {
  const after = fromCursor(filter.ab, 2);
  const number = filter.q?.toUpperCase().replace(/[^A-Z0-9]/g, '') ?? '';
  const order = sql`coalesce(b.eilig_bis, 'infinity'::date)::text`;
  const { rows } = await sql<BestandRow & { ordnung: string }>`
    select ${COLUMNS}, ${order} as ordnung from akten.bestand b join akten.akte a on a.id = b.akte_id
    where a.vernichtet_at is null
      ${filter.papier ? sql`and b.papier = ${filter.papier}` : sql``}
      ${
        filter.q
          ? sql`and (replace(a.aktenzeichen, '-', '') like ${`%${number || '#'}%`}
              or ${NAME} ilike ${`${filter.q.replace(/[\\%_]/g, '')}%`})`
          : sql``
      }
      ${after ? sql`and (${order}, a.aktenzeichen) > (${after[0]}, ${after[1]})` : sql``}
    order by ${order}, a.aktenzeichen limit ${filter.anzahl + 1}`.execute(db);
  return rows;
}

export async function lockBestand(tx: Tx, akteId: string): Promise<BestandRow | undefined> {
  const { rows } = await sql<BestandRow>`
    select ${COLUMNS} from akten.bestand b join akten.akte a on a.id = b.akte_id
    where b.akte_id = ${akteId} and a.vernichtet_at is null for update of b`.execute(tx);
  return rows[0];
}

/** The Akten of these ids that are in the Bestand, in the order of the ids. */
export async function listBestandByIds(db: Database | Tx, ids: readonly string[]): Promise<BestandRow[]> {
  const { rows } = await sql<BestandRow>`
    select ${COLUMNS} from akten.bestand b join akten.akte a on a.id = b.akte_id
    where b.akte_id = any(${[...ids]}::uuid[]) and a.vernichtet_at is null
    order by array_position(${[...ids]}::uuid[], b.akte_id)`.execute(db);
  return rows;
}

export interface KnownAkte {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly vernichtet: boolean;
  readonly im_bestand: boolean;
}

export async function listKnownAkten(tx: Tx, zeichen: readonly string[]): Promise<KnownAkte[]> {
  const { rows } = await sql<KnownAkte>`
    select a.id, a.aktenzeichen, a.vernichtet_at is not null as vernichtet, b.akte_id is not null as im_bestand
    from akten.akte a left join akten.bestand b on b.akte_id = a.id
    where a.aktenzeichen = any(${[...zeichen]}::text[])`.execute(tx);
  return rows;
}

export async function upsertBestand(
  tx: Tx,
  rows: readonly { akteId: string; regal: string | null; dickeMm: number | null; blaetter: number | null }[],
  createdBy: string,
): Promise<void> {
  await sql`
    insert into akten.bestand as b (akte_id, regal, dicke_mm, blaetter, created_by)
    select r."akteId", r.regal, r."dickeMm", r.blaetter, ${createdBy}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r ("akteId" uuid, regal text, "dickeMm" int, blaetter int)
    on conflict (akte_id) do update set regal = coalesce(excluded.regal, b.regal),
      dicke_mm = coalesce(excluded.dicke_mm, b.dicke_mm), blaetter = coalesce(excluded.blaetter, b.blaetter),
      version = b.version + 1`.execute(tx);
}

export async function setEiligRows(
  tx: Tx,
  akten: readonly string[],
  bis: string | null,
  grund: string | null,
): Promise<number> {
  const { rows } = await sql`
    update akten.bestand set eilig_bis = ${bis}::date, eilig_grund = ${grund}, version = version + 1
    where akte_id = any(${[...akten]}::uuid[]) returning 1`.execute(tx);
  return rows.length;
}

/** Writes the step and where the paper is now. Whoever asks for release or gives it is noted with it. */
export async function storePapier(
  tx: Tx,
  akteId: string,
  step: { nach: Papier; ort: string | null; notiz: string | null; by: string },
): Promise<number> {
  await sql`insert into akten.papier_schritt (akte_id, nach, ort, notiz, created_by)
    values (${akteId}, ${step.nach}, ${step.ort}, ${step.notiz}, ${step.by})`.execute(tx);
  const { rows } = await sql<{ version: number }>`
    update akten.bestand set papier = ${step.nach}, papier_ort = ${step.ort}, papier_at = now(), version = version + 1,
      freigabe_beantragt_by = case ${step.nach}::text when 'freigabe' then ${step.by}
        when 'freigegeben' then freigabe_beantragt_by when 'vernichtet' then freigabe_beantragt_by end,
      freigegeben_by = case ${step.nach}::text when 'freigegeben' then ${step.by} when 'vernichtet' then freigegeben_by end,
      eilig_bis = case when ${step.nach}::text = 'gescannt' then null else eilig_bis end
    where akte_id = ${akteId} returning version`.execute(tx);
  return (rows[0] as { version: number }).version;
}

export async function listPapierschrittRows(db: Database | Tx, akteId: string) {
  const { rows } = await sql<{
    nach: Papier;
    ort: string | null;
    notiz: string | null;
    created_at: string;
    created_by: string;
  }>`select nach, ort, notiz, created_at, created_by from akten.papier_schritt where akte_id = ${akteId} order by id`.execute(
    db,
  );
  return rows;
}

/** Documents of the Akte that came as pictures of paper: they have a working copy, or were read and have none. */
export async function listScans(db: Database | Tx, akteId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from akten.dokument d where d.akte_id = ${akteId} and d.abgeloest_at is null
      and exists (select 1 from akten.seite s where s.dokument_id = d.id and s.quelle is distinct from 'text-layer'
        and s.trennblatt is null)
    order by d.id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface ProjektRow {
  readonly ziel: string | null;
  readonly cent_je_blatt: number | null;
  readonly version: number;
}

/** Version 0 until somebody lays something down. */
export async function findProjekt(db: Database | Tx): Promise<ProjektRow> {
  const { rows } = await sql<ProjektRow>`
    select ziel::text as ziel, cent_je_blatt, version from akten.bestand_projekt`.execute(db);
  return rows[0] ?? { ziel: null, cent_je_blatt: null, version: 0 };
}

export async function updateProjektRow(
  tx: Tx,
  version: number,
  values: { ziel: string | null; centJeBlatt: number | null },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    insert into akten.bestand_projekt as p (ziel, cent_je_blatt)
    select ${values.ziel}::date, ${values.centJeBlatt}::int
    where ${version}::int = 0 or exists (select 1 from akten.bestand_projekt where version = ${version})
    on conflict (id) do update set ziel = excluded.ziel, cent_je_blatt = excluded.cent_je_blatt, version = p.version + 1
      where p.version = ${version} returning version`.execute(tx);
  return rows[0]?.version;
}

export interface ZahlenRow {
  readonly gesamt: number;
  readonly gescannt: number;
  readonly gesamt_mm: number;
  readonly gescannt_mm: number;
  readonly eilig: number;
  readonly ueberfaellig: number;
  readonly blaetter: number;
  readonly blaetter_bekannt: number;
}

/** Scanned is what went through the feeder, wherever its paper is now. */
const GESCANNT = sql.raw(`papier not in ('regal', 'vorbereitet')`);

export async function readZahlen(db: Database | Tx, heute: string): Promise<ZahlenRow> {
  const { rows } = await sql<ZahlenRow>`
    select count(*)::int as gesamt, count(*) filter (where ${GESCANNT})::int as gescannt,
      coalesce(sum(dicke_mm), 0)::int as gesamt_mm,
      coalesce(sum(dicke_mm) filter (where ${GESCANNT}), 0)::int as gescannt_mm,
      count(*) filter (where eilig_bis is not null and not ${GESCANNT})::int as eilig,
      count(*) filter (where eilig_bis < ${heute}::date and not ${GESCANNT})::int as ueberfaellig,
      coalesce(sum(b.blaetter), 0)::int as blaetter,
      count(b.blaetter)::int as blaetter_bekannt
    from akten.bestand b join akten.akte a on a.id = b.akte_id where a.vernichtet_at is null`.execute(db);
  return rows[0] as ZahlenRow;
}

/** The first time each Akte was scanned, by day in the office's zone. */
export async function readVerlauf(db: Database | Tx): Promise<{ tag: string; akten: number }[]> {
  const { rows } = await sql<{ tag: string; akten: number }>`
    select tag::text as tag, count(*)::int as akten from (
      select akte_id, min(created_at at time zone 'Europe/Berlin')::date as tag
      from akten.papier_schritt where nach = 'gescannt' group by akte_id) as erste
    group by tag order by tag`.execute(db);
  return rows;
}

/** Sheets of closed stacks, and pages that came of them. */
export async function readGescannteBlaetter(db: Database | Tx): Promise<{ blaetter: number; seiten: number }> {
  const { rows } = await sql<{ blaetter: number; seiten: number }>`
    select coalesce(sum(blaetter), 0)::int as blaetter,
      coalesce(sum(blaetter * case when beidseitig then 2 else 1 end), 0)::int as seiten
    from akten.stapel where abgeschlossen_at is not null`.execute(db);
  return rows[0] as { blaetter: number; seiten: number };
}
