/** What another area's page shows around an Akte: documents that prove something, and who belongs to the same family. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { AkteDerPerson } from './akte-kurz.sql.ts';
import { sichtbareAkte } from './sichtbar.sql.ts';

export interface DokumentVerweis {
  readonly id: string;
  readonly akteId: string;
  readonly titel: string;
  readonly typ: string;
  readonly seiten: number;
}

/** Those of these documents that lie in a visible Akte. */
export async function findDokumente(
  db: Database | Tx,
  actor: Principal,
  ids: readonly string[],
): Promise<DokumentVerweis[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<DokumentVerweis>`
    select d.id, d.akte_id as "akteId", d.titel, d.typ, d.seiten
    from akten.dokument d join akten.akte a on a.id = d.akte_id
    where d.id = any(${[...ids]}::uuid[]) and d.abgeloest_at is null and ${sichtbareAkte(actor)}`.execute(db);
  return rows;
}

export interface Verbunden {
  readonly akteId: string;
  readonly personId: string;
}

/** Persons of this Akte and those who are linked with one of them, each with the visible Akten in which they are. */
export async function findVerbundene(db: Database | Tx, actor: Principal, akteId: string): Promise<Verbunden[]> {
  const { rows } = await sql<Verbunden>`
    with hier as (select ap.person_id from akten.akte_person ap join akten.akte a on a.id = ap.akte_id
        where a.id = ${akteId} and ${sichtbareAkte(actor)}),
      familie as (select person_id from hier
        union select w.nach_person from akten.verweis w join hier h on h.person_id = w.von_person
        union select w.von_person from akten.verweis w join hier h on h.person_id = w.nach_person)
    select a.id as "akteId", ap.person_id as "personId"
    from familie f join akten.akte_person ap on ap.person_id = f.person_id join akten.akte a on a.id = ap.akte_id
    where a.vernichtet_at is null and ${sichtbareAkte(actor)} limit 200`.execute(db);
  return rows;
}

/** Main persons of visible Akten in the Datei A by Aktenzeichen: for filling a demo, and for choosing at random. */
export async function findHauptpersonen(db: Database | Tx, actor: Principal, limit: number): Promise<AkteDerPerson[]> {
  const { rows } = await sql<AkteDerPerson>`
    select a.id as "akteId", a.aktenzeichen, a.team_id as "teamId", a.buchstabe, p.id as "personId", p.familienname,
      p.vornamen, p.geburtsdatum, p.staatsangehoerigkeiten
    from akten.akte a join akten.akte_person ap on ap.akte_id = a.id and ap.rolle = 'hauptperson'
      join akten.person p on p.id = ap.person_id
    where a.zustand = 'A' and a.vernichtet_at is null and ${sichtbareAkte(actor)}
    order by a.aktenzeichen limit ${limit}`.execute(db);
  return rows;
}
