/** Queries of the runs that carry titles on by law. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { FortgeltungsregelInhalt } from './fortgeltung.schema.ts';

export interface LaufRow {
  readonly id: string;
  readonly fassung_id: string;
  readonly stand: 'entwurf' | 'freigegeben' | 'fertig' | 'verworfen';
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly freigegeben_von: string | null;
  readonly fertig_at: string | null;
  readonly anzahl: number;
  readonly fortgeschrieben: number;
  readonly ausgelassen: number;
}

const COLUMNS = sql.raw(`l.id, l.fassung_id, l.stand, l.version, l.created_at, l.created_by, l.freigegeben_von,
  l.fertig_at, z.anzahl, z.fortgeschrieben, z.ausgelassen`);
const ZAHLEN = sql.raw(`lateral (select count(*)::int as anzahl,
  count(*) filter (where ft.ergebnis = 'fortgeschrieben')::int as fortgeschrieben,
  count(*) filter (where ft.ergebnis = 'ausgelassen')::int as ausgelassen
  from vorgaenge.fortgeltung_titel ft where ft.lauf_id = l.id) z`);

/** Undefined when a run of this rule is open. Takes down every title that the rule meets and the actor sees. */
export async function insertLauf(
  tx: Tx,
  actor: Principal,
  fassungId: string,
  r: FortgeltungsregelInhalt,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`insert into vorgaenge.fortgeltung_lauf (fassung_id, created_by)
    values (${fassungId}, ${actor.id}) on conflict (fassung_id) where stand in ('entwurf', 'freigegeben') do nothing
    returning id`.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  await sql`insert into vorgaenge.fortgeltung_titel (lauf_id, titel_id)
    select ${id}, t.id from vorgaenge.titel t where ${trifft(r)} and ${liegtInSichtbarerAkte(actor, 't.akte_id')}`.execute(
    tx,
  );
  return id;
}

function trifft(r: FortgeltungsregelInhalt) {
  return sql`t.beendet is null and t.art = any(${[...r.arten]}::text[]) and t.gueltig_ab <= ${r.gueltigAm}::date
    and t.endet >= ${r.gueltigAm}::date and t.endet < ${r.fortBis}::date`;
}

export async function findLauf(db: Database | Tx, id: string): Promise<LaufRow | undefined> {
  const { rows } =
    await sql<LaufRow>`select ${COLUMNS} from vorgaenge.fortgeltung_lauf l, ${ZAHLEN} where l.id = ${id}`.execute(db);
  return rows[0];
}

export async function listLaufRows(db: Database | Tx): Promise<LaufRow[]> {
  const { rows } = await sql<LaufRow>`select ${COLUMNS} from vorgaenge.fortgeltung_lauf l, ${ZAHLEN}
    where l.stand <> 'verworfen' order by l.id desc limit 50`.execute(db);
  return rows;
}

export async function listUnfertigeLaeufe(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from vorgaenge.fortgeltung_lauf where stand = 'freigegeben'
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface StichprobeRow {
  readonly titel_id: string;
  readonly akte_id: string;
  readonly person_id: string;
  readonly gueltig_bis: string;
}

/** Spread over the run, not its first ones: every n-th. */
export async function listStichprobe(db: Database | Tx, id: string, anzahl: number): Promise<StichprobeRow[]> {
  const { rows } = await sql<StichprobeRow>`select t.id as titel_id, t.akte_id, t.person_id, t.gueltig_bis from (
      select ft.titel_id, row_number() over (order by ft.titel_id) - 1 as nr, count(*) over () as alle
      from vorgaenge.fortgeltung_titel ft where ft.lauf_id = ${id}) f join vorgaenge.titel t on t.id = f.titel_id
    where f.nr % greatest(f.alle / ${anzahl}, 1) = 0 order by f.nr limit ${anzahl}`.execute(db);
  return rows;
}

/** False when somebody was faster. The table refuses the one who prepared it. */
export async function releaseLauf(tx: Tx, seen: { id: string; version: number }, by: string): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.fortgeltung_lauf set stand = 'freigegeben', freigegeben_von = ${by},
      freigegeben_at = now(), version = version + 1
    where id = ${seen.id} and version = ${seen.version} and stand = 'entwurf' returning id`.execute(tx);
  return rows.length > 0;
}

export async function discardLauf(tx: Tx, seen: { id: string; version: number }): Promise<boolean> {
  const { rows } = await sql`update vorgaenge.fortgeltung_lauf set stand = 'verworfen', version = version + 1
    where id = ${seen.id} and version = ${seen.version} and stand = 'entwurf' returning id`.execute(tx);
  return rows.length > 0;
}

/** One batch; what has changed since the run was prepared is left out. Returns how many are done, 0 at the end. */
export async function applyLauf(
  tx: Tx,
  lauf: { readonly id: string; readonly by: string },
  r: FortgeltungsregelInhalt,
  text: string,
  anzahl: number,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with dran as (select titel_id from vorgaenge.fortgeltung_titel where lauf_id = ${lauf.id} and ergebnis is null
        order by titel_id limit ${anzahl} for update skip locked),
      fort as (update vorgaenge.titel t set fortgilt_bis = ${r.fortBis}::date, fortgeltung_norm = ${r.norm},
        version = version + 1 where t.id in (select titel_id from dran) and ${trifft(r)} returning t.id),
      eintrag as (insert into vorgaenge.titel_eintrag (titel_id, art, text, norm, bezug, created_by)
        select id, 'gilt-fort', ${text}, ${r.norm}, ${lauf.id}, ${lauf.by} from fort
        on conflict (titel_id, bezug) where bezug is not null do nothing),
      fertig as (update vorgaenge.fortgeltung_titel ft set ergebnis = case when ft.titel_id in (select id from fort)
        then 'fortgeschrieben' else 'ausgelassen' end
        where ft.lauf_id = ${lauf.id} and ft.titel_id in (select titel_id from dran) returning 1)
    select count(*)::int as n from fertig`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function finishLauf(tx: Tx, id: string): Promise<void> {
  await sql`update vorgaenge.fortgeltung_lauf set stand = 'fertig', fertig_at = now(), version = version + 1
    where id = ${id} and stand = 'freigegeben' and not exists (select from vorgaenge.fortgeltung_titel
      where lauf_id = ${id} and ergebnis is null)`.execute(tx);
}
