/** Queries on links. Both ends must be visible to the actor: of one that leads beyond, not even its number is told. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte, sichtbarePerson } from '../sichtbar.sql.ts';
import type { StoredVerweis, VerweisArt } from './verweis.rules.ts';

export interface PersonName {
  readonly id: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string | null;
}

export interface VerweisRow {
  readonly id: string;
  readonly art: VerweisArt;
  /** Which end of the stored link is the one from which it is looked at. */
  readonly seite: 'von' | 'nach';
  readonly vermerk: string;
  readonly hier: PersonName | null;
  readonly person: PersonName | null;
  readonly akte: { id: string; aktenzeichen: string } | null;
}

const NAME = (alias: string) =>
  sql.raw(`jsonb_build_object('id', ${alias}.id, 'familienname', ${alias}.familienname, 'vornamen', ${alias}.vornamen,
    'geburtsdatum', ${alias}.geburtsdatum)`);

/** The family of these persons; `hier` must have been asked for with the predicate. */
export async function listFamilieRows(
  db: Database | Tx,
  actor: Principal,
  personIds: readonly string[],
): Promise<VerweisRow[]> {
  const { rows } = await sql<VerweisRow>`
    select w.id, w.art, e.seite, w.vermerk, ${NAME('h')} as hier, ${NAME('o')} as person,
      (select jsonb_build_object('id', a.id, 'aktenzeichen', a.aktenzeichen)
       from akten.akte_person ap join akten.akte a on a.id = ap.akte_id
       where ap.person_id = o.id and ${sichtbareAkte(actor)} order by ap.rolle, a.aktenzeichen limit 1) as akte
    from akten.verweis w
      cross join lateral (values ('von', w.von_person, w.nach_person), ('nach', w.nach_person, w.von_person))
        as e (seite, hier_id, andere_id)
      join akten.person h on h.id = e.hier_id join akten.person o on o.id = e.andere_id
    where e.hier_id = any(${[...personIds]}::uuid[]) and ${sichtbarePerson(actor, 'h')} and ${sichtbarePerson(actor, 'o')}
    order by w.art, h.ordnung, o.ordnung, w.id limit 200`.execute(db);
  return rows;
}

export async function listBezugRows(db: Database | Tx, actor: Principal, akteId: string): Promise<VerweisRow[]> {
  const { rows } = await sql<VerweisRow>`
    select w.id, w.art, e.seite, w.vermerk, null as hier,
      (select ${NAME('p')} from akten.akte_person ap join akten.person p on p.id = ap.person_id
       where ap.akte_id = o.id and ap.rolle = 'hauptperson') as person,
      jsonb_build_object('id', o.id, 'aktenzeichen', o.aktenzeichen) as akte
    from akten.verweis w
      cross join lateral (values ('von', w.von_akte, w.nach_akte), ('nach', w.nach_akte, w.von_akte))
        as e (seite, hier_id, andere_id)
      join akten.akte a on a.id = e.hier_id join akten.akte o on o.id = e.andere_id
    where a.id = ${akteId} and ${sichtbareAkte(actor)} and ${sichtbareAkte(actor, 'o')} and o.vernichtet_at is null
    order by w.art, o.aktenzeichen limit 200`.execute(db);
  return rows;
}

/** Undefined when there is such a link between the two already, whichever way round. */
export async function insertVerweis(
  tx: Tx,
  ends: 'person' | 'akte',
  verweis: StoredVerweis & { vermerk: string },
  by: string,
): Promise<string | undefined> {
  const [von, nach] = [sql.ref(`von_${ends}`), sql.ref(`nach_${ends}`)];
  const { rows } = await sql<{ id: string }>`
    insert into akten.verweis (art, ${von}, ${nach}, vermerk, created_by)
    values (${verweis.art}, ${verweis.von}, ${verweis.nach}, ${verweis.vermerk}, ${by})
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export interface VerweisEnds {
  readonly von_person: string | null;
  readonly nach_person: string | null;
  readonly von_akte: string | null;
  readonly nach_akte: string | null;
}

export async function findVerweisEnds(tx: Tx, id: string): Promise<VerweisEnds | undefined> {
  const { rows } = await sql<VerweisEnds>`
    select von_person, nach_person, von_akte, nach_akte from akten.verweis where id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function deleteVerweis(tx: Tx, id: string): Promise<void> {
  await sql`delete from akten.verweis where id = ${id}`.execute(tx);
}

export async function listAkteIdsOf(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ akte_id: string }>`
    select distinct akte_id from akten.akte_person where person_id = any(${[...personIds]}::uuid[])`.execute(tx);
  return rows.map((row) => row.akte_id);
}

/** The person who stays takes over the links; one to themselves or one that is there already falls away. */
export async function moveVerweiseOf(tx: Tx, from: string, into: string): Promise<void> {
  await sql`delete from akten.verweis w where ${from} in (w.von_person, w.nach_person) and (
      ${into} in (w.von_person, w.nach_person)
      or exists (select from akten.verweis o where o.art = w.art and ${into} in (o.von_person, o.nach_person)
        and (case when w.von_person = ${from} then w.nach_person else w.von_person end) in (o.von_person, o.nach_person)))`.execute(
    tx,
  );
  await sql`update akten.verweis set von_person = ${into} where von_person = ${from}`.execute(tx);
  await sql`update akten.verweis set nach_person = ${into} where nach_person = ${from}`.execute(tx);
}
