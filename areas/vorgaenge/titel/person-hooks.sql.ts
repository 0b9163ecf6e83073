/** Everything of one person about titles, cards and forms, whoever may see it. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { Papierart } from './titel.schema.ts';

const TABLES = ['titel', 'ausweispapier', 'karte', 'vordruck'] as const;

/** Of two ways to reach somebody the one of the person who stays counts. */
export async function movePerson(tx: Tx, from: string, into: string): Promise<void> {
  for (const table of TABLES)
    await sql`update ${sql.table(`vorgaenge.${table}`)} set person_id = ${into} where person_id = ${from}`.execute(tx);
  await sql`update vorgaenge.erreichbarkeit set person_id = ${into} where person_id = ${from}
    and not exists (select from vorgaenge.erreichbarkeit where person_id = ${into})`.execute(tx);
  await sql`delete from vorgaenge.erreichbarkeit where person_id = ${from}`.execute(tx);
}

/** Numbers of forms stay in the book, without the person. */
export async function erasePerson(tx: Tx, personId: string): Promise<void> {
  for (const table of ['titel', 'ausweispapier', 'erreichbarkeit'])
    await sql`delete from ${sql.table(`vorgaenge.${table}`)} where person_id = ${personId}`.execute(tx);
  await sql`update vorgaenge.vordruck set akte_id = null, person_id = null, angaben = null
    where person_id = ${personId}`.execute(tx);
}

interface Alles {
  readonly titel: {
    art: string;
    grundlage: string;
    gueltig_ab: string;
    endet: string | null;
    nebenbestimmungen: string[];
    beendet_am: string | null;
    beendet_grund: string;
  }[];
  readonly papiere: { art: Papierart; gueltig_bis: string }[];
  readonly karten: { stand: string; bewegt_at: string }[];
  readonly erreichbarkeit: { sprache: string; anschrift: string } | undefined;
}

export async function listAllOfPerson(tx: Tx, personId: string): Promise<Alles> {
  const titel = await sql<Alles['titel'][number]>`select t.art, t.grundlage, t.gueltig_ab, t.endet, t.beendet_am,
      t.beendet_grund, coalesce((select array_agg(n.text order by n.rang) from vorgaenge.nebenbestimmung n
        where n.titel_id = t.id), '{}') as nebenbestimmungen
    from vorgaenge.titel t where t.person_id = ${personId} order by t.gueltig_ab`.execute(tx);
  const papiere = await sql<Alles['papiere'][number]>`select art, gueltig_bis from vorgaenge.ausweispapier
    where person_id = ${personId} order by id`.execute(tx);
  const karten = await sql<Alles['karten'][number]>`select stand, bewegt_at from vorgaenge.karte
    where person_id = ${personId} order by id`.execute(tx);
  const wege = await sql<{ sprache: string; anschrift: string }>`select sprache, anschrift
    from vorgaenge.erreichbarkeit where person_id = ${personId}`.execute(tx);
  return { titel: titel.rows, papiere: papiere.rows, karten: karten.rows, erreichbarkeit: wege.rows[0] };
}
