/** Queries on titles and papers. Who sees one, is decided by its Akte. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Arbeit, Nebenbestimmung, Papierart } from './titel.schema.ts';

export interface TitelRow {
  readonly id: string;
  readonly akte_id: string;
  readonly person_id: string;
  readonly art: string;
  readonly grundlage: string;
  readonly gueltig_ab: string;
  readonly gueltig_bis: string | null;
  readonly endet: string | null;
  readonly fortgilt_bis: string | null;
  readonly fortgeltung_norm: string | null;
  readonly beschaeftigung: Arbeit;
  readonly selbstaendig: Arbeit;
  readonly serie_versiegelt: string | null;
  readonly herkunft: 'verfahren' | 'uebernahme' | 'erfassung';
  readonly verfahren_id: string | null;
  readonly beendet: 'erloschen' | 'ersetzt' | null;
  readonly beendet_am: string | null;
  readonly beendet_grund: string;
  readonly ende_norm: string;
  readonly ersetzt_durch: string | null;
  readonly version: number;
  readonly nebenbestimmungen: Nebenbestimmung[];
  readonly eintraege: { art: string; text: string; norm: string; am: string; von: string }[];
}

const COLUMNS = sql.raw(`t.id, t.akte_id, t.person_id, t.art, t.grundlage, t.gueltig_ab, t.gueltig_bis, t.endet,
  t.fortgilt_bis, t.fortgeltung_norm, t.beschaeftigung, t.selbstaendig, t.serie_versiegelt, t.herkunft, t.verfahren_id,
  t.beendet, t.beendet_am, t.beendet_grund, t.ende_norm, t.ersetzt_durch, t.version,
  coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('art', n.art, 'text', n.text,
    'gueltigBis', n.gueltig_bis)) order by n.rang) from vorgaenge.nebenbestimmung n where n.titel_id = t.id), '[]')
    as nebenbestimmungen,
  coalesce((select jsonb_agg(jsonb_build_object('art', e.art, 'text', e.text, 'norm', e.norm, 'am', e.created_at,
    'von', e.created_by) order by e.id) from vorgaenge.titel_eintrag e where e.titel_id = t.id), '[]') as eintraege`);

export interface TitelValues {
  readonly akteId: string;
  readonly personId: string;
  readonly art: string;
  readonly grundlage: string;
  readonly gueltigAb: string;
  readonly gueltigBis: string | null;
  readonly beschaeftigung: Arbeit;
  readonly selbstaendig: Arbeit;
  readonly serie: { readonly versiegelt: string; readonly hmac: string } | null;
  readonly herkunft: TitelRow['herkunft'];
  readonly verfahrenId: string | null;
  readonly nebenbestimmungen: readonly Nebenbestimmung[];
}

/** Undefined when another title has this serial. */
export async function insertTitel(tx: Tx, t: TitelValues, by: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.titel (akte_id, person_id, art, grundlage, gueltig_ab, gueltig_bis, beschaeftigung,
      selbstaendig, serie_versiegelt, serie_hmac, herkunft, verfahren_id, created_by)
    values (${t.akteId}, ${t.personId}, ${t.art}, ${t.grundlage}, ${t.gueltigAb}::date, ${t.gueltigBis}::date,
      ${t.beschaeftigung}, ${t.selbstaendig}, ${t.serie?.versiegelt ?? null}, ${t.serie?.hmac ?? null}, ${t.herkunft},
      ${t.verfahrenId}, ${by})
    on conflict (serie_hmac) where serie_hmac is not null do nothing returning id`.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  await insertNebenbestimmungen(tx, id, t.nebenbestimmungen);
  return id;
}

export interface NewTitelEintrag {
  readonly titelId: string;
  readonly art: string;
  readonly text: string;
  readonly norm?: string;
  /** What it came from; of one thing a title has one entry. */
  readonly bezug?: string;
}

export async function insertTitelEintrag(tx: Tx, e: NewTitelEintrag, by: string): Promise<void> {
  await sql`insert into vorgaenge.titel_eintrag (titel_id, art, text, norm, bezug, created_by)
    values (${e.titelId}, ${e.art}, ${e.text}, ${e.norm ?? ''}, ${e.bezug ?? null}, ${by})
    on conflict (titel_id, bezug) where bezug is not null do nothing`.execute(tx);
}

export async function findTitelById(db: Database | Tx, actor: Principal, id: string): Promise<TitelRow | undefined> {
  const { rows } = await sql<TitelRow>`select ${COLUMNS} from vorgaenge.titel t
    where t.id = ${id} and ${liegtInSichtbarerAkte(actor, 't.akte_id')}`.execute(db);
  return rows[0];
}

/** For the audit log only. */
export async function isTitelThere(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from vorgaenge.titel where id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** Newest first. */
export async function listTitelOf(db: Database | Tx, actor: Principal, personId: string): Promise<TitelRow[]> {
  const { rows } = await sql<TitelRow>`select ${COLUMNS} from vorgaenge.titel t
    where t.person_id = ${personId} and ${liegtInSichtbarerAkte(actor, 't.akte_id')}
    order by t.gueltig_ab desc, t.id desc`.execute(db);
  return rows;
}

/** Last day of the newest title that nobody ended; for areas that compare with what a stranger says. */
export async function findTitelende(db: Database | Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ endet: string | null }>`select endet from vorgaenge.titel
    where person_id = ${personId} and beendet is null order by gueltig_ab desc, id desc limit 1`.execute(db);
  return rows[0]?.endet ?? undefined;
}

/** False when somebody changed it meanwhile or it has ended already. */
export async function endTitel(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  end: {
    readonly wie: 'erloschen' | 'ersetzt';
    readonly am: string;
    readonly grund: string;
    readonly durch?: string;
    readonly art?: string;
    readonly norm?: string;
  },
): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.titel set beendet = ${end.wie}, beendet_am = ${end.am}::date,
      beendet_grund = ${end.grund}, ersetzt_durch = ${end.durch ?? null}, ende_art = ${end.art ?? null},
      ende_norm = ${end.norm ?? ''}, version = version + 1
    where id = ${seen.id} and version = ${seen.version} and beendet is null returning id`.execute(tx);
  return rows.length > 0;
}

/** What an old list said and somebody has put right stands from now on above later lists. */
export async function changeTitel(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  t: Pick<
    TitelValues,
    'art' | 'grundlage' | 'gueltigAb' | 'gueltigBis' | 'beschaeftigung' | 'selbstaendig' | 'nebenbestimmungen'
  >,
): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.titel set art = ${t.art}, grundlage = ${t.grundlage},
      gueltig_ab = ${t.gueltigAb}::date, gueltig_bis = ${t.gueltigBis}::date, beschaeftigung = ${t.beschaeftigung},
      selbstaendig = ${t.selbstaendig}, herkunft = case herkunft when 'uebernahme' then 'erfassung' else herkunft end,
      version = version + 1
    where id = ${seen.id} and version = ${seen.version} and beendet is null returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`delete from vorgaenge.nebenbestimmung where titel_id = ${seen.id}`.execute(tx);
  await insertNebenbestimmungen(tx, seen.id, t.nebenbestimmungen);
  return true;
}

async function insertNebenbestimmungen(tx: Tx, titelId: string, list: readonly Nebenbestimmung[]): Promise<void> {
  for (const [rang, one] of list.entries())
    await sql`insert into vorgaenge.nebenbestimmung (titel_id, art, text, gueltig_bis, rang)
      values (${titelId}, ${one.art}, ${one.text}, ${one.gueltigBis ?? null}::date, ${rang})`.execute(tx);
}

/** The serial of the card that was made for it; false when another title has it. */
export async function setSeriennummer(
  tx: Tx,
  id: string,
  serie: { readonly versiegelt: string; readonly hmac: string },
): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.titel t set serie_versiegelt = ${serie.versiegelt},
      serie_hmac = ${serie.hmac}, version = version + 1
    where t.id = ${id} and not exists (select from vorgaenge.titel o where o.serie_hmac = ${serie.hmac} and o.id <> ${id})
    returning id`.execute(tx);
  return rows.length > 0;
}

export interface PapierRow {
  readonly id: string;
  readonly akte_id: string;
  readonly art: Papierart;
  readonly gueltig_ab: string | null;
  readonly gueltig_bis: string;
  readonly staat: string | null;
}

export interface PapierValues {
  readonly akteId: string;
  readonly personId: string;
  readonly art: Papierart;
  readonly gueltigAb: string | null;
  readonly gueltigBis: string;
  readonly staat: string | null;
  readonly nummer: { readonly versiegelt: string; readonly hmac: string } | null;
  readonly verfahrenId: string | null;
}

/** The newer one of a kind takes the place of the one before. */
export async function replacePapier(tx: Tx, p: PapierValues, by: string): Promise<string> {
  await sql`update vorgaenge.ausweispapier set abgeloest_at = now()
    where person_id = ${p.personId} and art = ${p.art} and abgeloest_at is null
      and staat is not distinct from ${p.staat}`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.ausweispapier (akte_id, person_id, art, gueltig_ab, gueltig_bis, staat, nummer_versiegelt,
      nummer_hmac, verfahren_id, created_by)
    values (${p.akteId}, ${p.personId}, ${p.art}, ${p.gueltigAb}::date, ${p.gueltigBis}::date, ${p.staat},
      ${p.nummer?.versiegelt ?? null}, ${p.nummer?.hmac ?? null}, ${p.verfahrenId}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function listPapiereOf(db: Database | Tx, actor: Principal, personId: string): Promise<PapierRow[]> {
  const { rows } = await sql<PapierRow>`select p.id, p.akte_id, p.art, p.gueltig_ab, p.gueltig_bis, p.staat
    from vorgaenge.ausweispapier p where p.person_id = ${personId} and p.abgeloest_at is null
      and ${liegtInSichtbarerAkte(actor, 'p.akte_id')} order by p.gueltig_bis desc, p.id`.execute(db);
  return rows;
}

/** What this part keeps of an Akte goes with it. */
export async function deleteTitelOf(tx: Tx, akteIds: readonly string[]): Promise<void> {
  const ids = [...akteIds];
  await sql`delete from vorgaenge.titel where akte_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from vorgaenge.ausweispapier where akte_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from vorgaenge.erreichbarkeit where akte_id = any(${ids}::uuid[])`.execute(tx);
  await sql`update vorgaenge.vordruck set akte_id = null, person_id = null, angaben = null
    where akte_id = any(${ids}::uuid[])`.execute(tx);
}
