/** Queries on secure forms. One row of the stock is held while a form is taken, so that numbers go in their order. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Vordruckart, Vordruckstand } from './vordruck.schema.ts';

export interface VordruckRow {
  readonly id: string;
  readonly art: Vordruckart;
  readonly serie: string;
  readonly nummer: string;
  readonly ort: string;
  readonly stand: Vordruckstand;
  readonly akte_id: string | null;
  readonly person_id: string | null;
  readonly verfahren_id: string | null;
  readonly entnommen_von: string | null;
  readonly entnommen_at: string | null;
  readonly grund: string;
  readonly gueltig_bis: string | null;
  readonly angaben: Readonly<Record<string, string>> | null;
  readonly gedruckt_at: string | null;
  readonly dokument_id: string | null;
  readonly version: number;
}

const COLUMNS = sql.raw(`v.id, v.art, v.serie, v.nummer, v.ort, v.stand, v.akte_id, v.person_id, v.verfahren_id,
  v.entnommen_von, v.entnommen_at, v.grund, v.gueltig_bis, v.angaben, v.gedruckt_at, v.dokument_id, v.version`);

export interface Nummernkreis {
  readonly art: Vordruckart;
  readonly ort: string;
  readonly serie: string;
  readonly von: number;
  readonly bis: number;
}

/** Undefined when one of the numbers is known already: then nothing is taken in. */
export async function insertVordrucke(tx: Tx, k: Nummernkreis, by: string): Promise<number | undefined> {
  await sql`insert into vorgaenge.vordruck_bestand (art, ort) values (${k.art}, ${k.ort}) on conflict do nothing`.execute(
    tx,
  );
  await holdBestand(tx, k.art, k.ort);
  const { rows } = await sql`insert into vorgaenge.vordruck (art, serie, nummer, ort, created_by)
    select ${k.art}, ${k.serie}, n, ${k.ort}, ${by} from generate_series(${k.von}::bigint, ${k.bis}::bigint) as n
    on conflict (art, serie, nummer) do nothing returning id`.execute(tx);
  return rows.length === k.bis - k.von + 1 ? rows.length : undefined;
}

/** Two who take wait for each other: the numbers leave the shelf without a gap. */
export async function holdBestand(tx: Tx, art: Vordruckart, ort: string): Promise<boolean> {
  const { rows } =
    await sql`select from vorgaenge.vordruck_bestand where art = ${art} and ort = ${ort} for update`.execute(tx);
  return rows.length > 0;
}

export interface Entnahme {
  readonly art: Vordruckart;
  readonly ort: string;
  readonly akteId: string;
  readonly personId: string;
  readonly verfahrenId: string | null;
  readonly angaben: Readonly<Record<string, string>>;
  readonly gueltigBis: string | null;
}

/** The lowest number on the shelf; the caller holds the stock. Undefined when nothing is left. */
export async function takeLowest(tx: Tx, e: Entnahme, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update vorgaenge.vordruck set stand = 'entnommen', akte_id = ${e.akteId}, person_id = ${e.personId},
      verfahren_id = ${e.verfahrenId}, angaben = ${JSON.stringify(e.angaben)}::jsonb,
      gueltig_bis = ${e.gueltigBis}::date, entnommen_von = ${by}, entnommen_at = now(), version = version + 1
    where id = (select id from vorgaenge.vordruck where art = ${e.art} and ort = ${e.ort} and stand = 'lager'
      order by serie, nummer limit 1) and stand = 'lager' returning id`.execute(tx);
  return rows[0]?.id;
}

/** What lies in nobody's Akte is seen by all who may take; the others by those who see the Akte. */
export async function findVordruck(db: Database | Tx, actor: Principal, id: string): Promise<VordruckRow | undefined> {
  const { rows } = await sql<VordruckRow>`select ${COLUMNS} from vorgaenge.vordruck v
    where v.id = ${id} and (v.akte_id is null or ${liegtInSichtbarerAkte(actor, 'v.akte_id')})`.execute(db);
  return rows[0];
}

export async function setGedruckt(tx: Tx, id: string): Promise<void> {
  await sql`update vorgaenge.vordruck set gedruckt_at = now(), version = version + 1
    where id = ${id} and stand = 'entnommen'`.execute(tx);
}

/** The copy in the Akte. What was printed is there from now on, and here no more. False when it is filed already. */
export async function setAbgelegt(tx: Tx, id: string, dokumentId: string): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.vordruck set dokument_id = ${dokumentId}, angaben = null
    where id = ${id} and dokument_id is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Handed out, and its copy is not in the Akte yet. */
export async function listUnabgelegt(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from vorgaenge.vordruck
    where stand = 'ausgegeben' and dokument_id is null and angaben is not null and verfahren_id is not null
    order by id limit 200`.execute(db);
  return rows.map(({ id }) => id);
}

export interface Versatz {
  readonly dx: number;
  readonly dy: number;
}

export async function findVersatz(tx: Tx, art: Vordruckart, ort: string): Promise<Versatz> {
  const { rows } = await sql<Versatz>`select dx::float8 as dx, dy::float8 as dy from vorgaenge.vordruck_bestand
    where art = ${art} and ort = ${ort}`.execute(tx);
  return rows[0] ?? { dx: 0, dy: 0 };
}

/** False where there is no such stock. */
export async function setBestand(
  tx: Tx,
  b: Versatz & { readonly art: Vordruckart; readonly ort: string; readonly mindest: number },
): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.vordruck_bestand set mindest = ${b.mindest}, dx = ${b.dx}, dy = ${b.dy}
    where art = ${b.art} and ort = ${b.ort} returning art`.execute(tx);
  return rows.length > 0;
}

/** False when it is not in one of these states any more, or changed meanwhile. */
export async function moveVordruck(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  step: { readonly von: readonly Vordruckstand[]; readonly nach: Vordruckstand; readonly grund?: string },
): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.vordruck set stand = ${step.nach}, grund = ${step.grund ?? ''},
      ausgegeben_at = ${step.nach === 'ausgegeben' ? sql`now()` : null}, version = version + 1
    where id = ${seen.id} and version = ${seen.version} and stand = any(${[...step.von]}::text[]) returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

export interface BestandRow {
  readonly art: Vordruckart;
  readonly ort: string;
  readonly lager: number;
  readonly entnommen: number;
  readonly ausgegeben: number;
  readonly verdorben: number;
  readonly fehlt: number;
  readonly vernichtet: number;
  readonly serie: string | null;
  readonly nummer: string | null;
  readonly mindest: number;
  readonly dx: number;
  readonly dy: number;
}

export async function listBestandRows(db: Database | Tx): Promise<BestandRow[]> {
  const { rows } = await sql<BestandRow>`
    select b.art, b.ort, b.mindest, b.dx::float8 as dx, b.dy::float8 as dy, z.*, n.serie, n.nummer from vorgaenge.vordruck_bestand b, lateral (
        select count(*) filter (where stand = 'lager')::int as lager,
          count(*) filter (where stand = 'entnommen')::int as entnommen,
          count(*) filter (where stand = 'ausgegeben')::int as ausgegeben,
          count(*) filter (where stand = 'verdorben')::int as verdorben,
          count(*) filter (where stand = 'fehlt')::int as fehlt,
          count(*) filter (where stand = 'vernichtet')::int as vernichtet
        from vorgaenge.vordruck v where v.art = b.art and v.ort = b.ort) z
      left join lateral (select serie, nummer from vorgaenge.vordruck v where v.art = b.art and v.ort = b.ort
        and v.stand = 'lager' order by serie, nummer limit 1) n on true
    order by b.ort, b.art`.execute(db);
  return rows;
}

/** Taken and not yet handed out, or spoilt: what somebody still has in hand. */
export async function listOffeneVordrucke(db: Database | Tx, actor: Principal): Promise<VordruckRow[]> {
  const { rows } = await sql<VordruckRow>`select ${COLUMNS} from vorgaenge.vordruck v
    where v.stand in ('entnommen', 'verdorben') and (v.akte_id is null or ${liegtInSichtbarerAkte(actor, 'v.akte_id')})
    order by v.stand, v.entnommen_at, v.id limit 200`.execute(db);
  return rows;
}

export async function listLager(tx: Tx, art: Vordruckart, ort: string): Promise<VordruckRow[]> {
  const { rows } = await sql<VordruckRow>`select ${COLUMNS} from vorgaenge.vordruck v
    where v.art = ${art} and v.ort = ${ort} and v.stand = 'lager' order by v.serie, v.nummer`.execute(tx);
  return rows;
}

export interface Zaehlung {
  readonly art: Vordruckart;
  readonly ort: string;
  readonly soll: number;
  readonly ist: number;
  readonly fehlend: readonly string[];
  readonly zusaetzlich: readonly string[];
  readonly erklaerung: string;
}

export async function insertZaehlung(tx: Tx, z: Zaehlung, by: string): Promise<void> {
  await sql`insert into vorgaenge.vordruck_zaehlung (art, ort, soll, ist, fehlend, zusaetzlich, erklaerung, created_by)
    values (${z.art}, ${z.ort}, ${z.soll}, ${z.ist}, ${[...z.fehlend]}::text[], ${[...z.zusaetzlich]}::text[],
      ${z.erklaerung}, ${by})`.execute(tx);
}

export interface ZaehlungRow extends Zaehlung {
  readonly id: string;
  readonly created_at: string;
  readonly created_by: string;
}

export async function listZaehlungRows(db: Database | Tx): Promise<ZaehlungRow[]> {
  const { rows } = await sql<ZaehlungRow>`select id, art, ort, soll, ist, fehlend, zusaetzlich, erklaerung, created_at,
    created_by from vorgaenge.vordruck_zaehlung order by id desc limit 50`.execute(db);
  return rows;
}

/** What a count did not find is no longer taken from the shelf. */
export async function setFehlend(tx: Tx, ids: readonly string[], grund: string): Promise<void> {
  await sql`update vorgaenge.vordruck set stand = 'fehlt', grund = ${grund}, version = version + 1
    where id = any(${[...ids]}::uuid[]) and stand = 'lager'`.execute(tx);
}
