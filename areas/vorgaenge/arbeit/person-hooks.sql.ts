/** Everything of one person, whoever may see it. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import { VERFAHREN_COLUMNS, type VerfahrenRow } from '../verfahren.sql.ts';

export async function listVerfahrenOfPerson(tx: Tx, personId: string): Promise<VerfahrenRow[]> {
  const { rows } = await sql<VerfahrenRow>`
    select ${VERFAHREN_COLUMNS} from vorgaenge.verfahren v where v.person_id = ${personId} order by v.id`.execute(tx);
  return rows;
}

/**
 * Two open Verfahren of one kind cannot stand side by side (`verfahren_ein_offenes`): that of the person who goes is
 * ended, as the same matter runs already, and stays readable.
 */
export async function movePerson(tx: Tx, from: string, into: string): Promise<void> {
  const twice = sql`v.person_id = ${from} and v.stand <> 'erledigt' and exists (
    select from vorgaenge.verfahren o where o.person_id = ${into} and o.stand <> 'erledigt'
      and o.verfahrensart = v.verfahrensart and coalesce(o.pruefart, '') = coalesce(v.pruefart, ''))`;
  await sql`insert into vorgaenge.ereignis (verfahren_id, art, text, created_by)
    select v.id, 'erledigt', 'Zusammengeführt: dieselbe Sache läuft schon in einem anderen Vorgang', 'system:akten.person'
    from vorgaenge.verfahren v where ${twice}`.execute(tx);
  await sql`update vorgaenge.frist f set erledigt_at = now(), erledigt_von = 'system:akten.person'
    from vorgaenge.verfahren v where f.verfahren_id = v.id and f.erledigt_at is null and ${twice}`.execute(tx);
  await sql`update vorgaenge.verfahren v set stand = 'erledigt', ergebnis = 'erledigt', erledigt_at = now(),
    version = version + 1, updated_at = now() where ${twice}`.execute(tx);
  await sql`update vorgaenge.verfahren set person_id = ${into} where person_id = ${from}`.execute(tx);
  for (const table of ['beteiligter', 'titel', 'karte', 'ausweispapier', 'vordruck', 'eingang_nachricht'])
    await sql`update vorgaenge.${sql.ref(table)} set person_id = ${into} where person_id = ${from}`.execute(tx);
  // Of two ways to reach somebody that of the person who stays holds.
  await sql`delete from vorgaenge.erreichbarkeit where person_id = ${from}
    and exists (select from vorgaenge.erreichbarkeit where person_id = ${into})`.execute(tx);
  await sql`update vorgaenge.erreichbarkeit set person_id = ${into} where person_id = ${from}`.execute(tx);
}

export interface Auskunft {
  readonly eingaenge: readonly { eingegangen_at: string; weg: string; antrag: unknown }[];
  readonly titel: readonly { art: string; gueltig_ab: string; gueltig_bis: string | null }[];
  readonly anfragen: readonly { stelle: string; anlass: string; created_at: string }[];
  readonly forderungen: readonly { kassenzeichen: string; summe_cent: number; faellig_am: string }[];
}

/** What besides the Vorgänge themselves is kept of a person, for Art. 15 DSGVO. */
export async function listAuskunft(tx: Tx, personId: string): Promise<Auskunft> {
  const of = sql`select id from vorgaenge.verfahren where person_id = ${personId}`;
  const eingaenge = await sql<Auskunft['eingaenge'][number]>`select eingegangen_at, weg, antrag
    from vorgaenge.eingang_nachricht where person_id = ${personId} order by id`.execute(tx);
  const titel = await sql<Auskunft['titel'][number]>`select art, gueltig_ab, gueltig_bis from vorgaenge.titel
    where person_id = ${personId} order by gueltig_ab, id`.execute(tx);
  const anfragen = await sql<Auskunft['anfragen'][number]>`select stelle, anlass, created_at from vorgaenge.anfrage
    where verfahren_id in (${of}) order by id`.execute(tx);
  const forderungen = await sql<Auskunft['forderungen'][number]>`select kassenzeichen, summe_cent, faellig_am
    from vorgaenge.forderung where vorgang_id in (${of}) order by id`.execute(tx);
  return {
    eingaenge: eingaenge.rows,
    titel: titel.rows,
    anfragen: anfragen.rows,
    forderungen: forderungen.rows,
  };
}

/** Secure forms are counted for years: the row stays, the person goes out of it. Money stays (`aufbewahrung.data.ts`). */
export async function deleteVerfahrenOfPerson(tx: Tx, personId: string): Promise<void> {
  await forgetUebernahmezeilen(tx, sql`t.person_id = ${personId}`);
  for (const table of ['verfahren', 'beteiligter', 'titel', 'ausweispapier', 'erreichbarkeit', 'eingang_nachricht'])
    await sql`delete from vorgaenge.${sql.ref(table)} where person_id = ${personId}`.execute(tx);
  await sql`update vorgaenge.vordruck set akte_id = null, person_id = null, grund = case when stand in ('verdorben', 'fehlt')
    then 'Vermerk mit der Akte gelöscht' else '' end where person_id = ${personId}`.execute(tx);
}

/** Lines of a list that was taken over: what they said of the person goes with the title they became. */
async function forgetUebernahmezeilen(tx: Tx, which: ReturnType<typeof sql>): Promise<void> {
  await sql`update vorgaenge.uebernahme_zeile z set daten = null, satz = '' from vorgaenge.titel t
    where t.id = z.titel_id and ${which}`.execute(tx);
}

/** Before titles and Verfahren of these Akten go. */
export async function forgetEingangOf(tx: Tx, akteIds: readonly string[]): Promise<void> {
  const ids = sql`any(${[...akteIds]}::uuid[])`;
  await forgetUebernahmezeilen(tx, sql`t.akte_id = ${ids}`);
  await forgetMitantraege(tx, sql`a.akte_id = ${ids}`);
  await sql`delete from vorgaenge.antrag where akte_id = ${ids}`.execute(tx);
  await sql`delete from vorgaenge.eingang_nachricht where akte_id = ${ids}`.execute(tx);
  await sql`update vorgaenge.vordruck set grund = case when stand in ('verdorben', 'fehlt')
    then 'Vermerk mit der Akte gelöscht' else '' end where akte_id = ${ids}`.execute(tx);
}

/** Whoever applied along is named in the application of the other one. */
export async function forgetMitantraege(tx: Tx, which: ReturnType<typeof sql>): Promise<void> {
  await sql`update vorgaenge.antrag h set antworten = jsonb_set(h.antworten, '{mitantraege}', coalesce((
      select jsonb_agg(m) from jsonb_array_elements(h.antworten -> 'mitantraege') m
      where not (m ->> 'familienname' = a.antworten ->> 'familienname'
        and coalesce(m ->> 'geburtsdatum', '') = coalesce(a.antworten ->> 'geburtsdatum', ''))), '[]'::jsonb))
    from vorgaenge.antrag a
    where a.mit_antrag = h.id and jsonb_typeof(h.antworten -> 'mitantraege') = 'array' and ${which}`.execute(tx);
}
