/** Akten as another area's lists need them: who it is and where it lies, many at once. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import type { LetterRange, Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte } from './sichtbar.sql.ts';

/** The one predicate, for a row of another area that names its Akte in `column` (`v.akte_id`). */
export function liegtInSichtbarerAkte(actor: Principal, column: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from akten.akte za where za.id = ${sql.ref(column)} and za.vernichtet_at is null
    and ${sichtbareAkte(actor, 'za')})`;
}

/** Narrows a list of another area to the letters of a team. */
export function liegtImBereich(column: string, { teamId, from, to }: LetterRange): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from akten.akte zb where zb.id = ${sql.ref(column)}
    and zb.team_id = ${teamId} and zb.buchstabe between ${from} and ${to})`;
}

export interface AkteDerPerson {
  readonly akteId: string;
  readonly aktenzeichen: string;
  readonly teamId: string;
  readonly buchstabe: string;
  readonly personId: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string | null;
  readonly staatsangehoerigkeiten: readonly string[];
}

/** One row for each pair of Akte and person that the actor may see; keyed by `akteId/personId` for the caller. */
export async function findAktenDerPersonen(
  db: Database | Tx,
  actor: Principal,
  paare: readonly { readonly akteId: string; readonly personId: string }[],
): Promise<Map<string, AkteDerPerson>> {
  if (paare.length === 0) return new Map();
  const { rows } = await prepared(sql<AkteDerPerson>`
    select a.id as "akteId", a.aktenzeichen, a.team_id as "teamId", a.buchstabe, p.id as "personId", p.familienname,
      p.vornamen, p.geburtsdatum, p.staatsangehoerigkeiten
    from unnest(${paare.map(({ akteId }) => akteId)}::uuid[], ${paare.map(({ personId }) => personId)}::uuid[])
        as w(akte_id, person_id)
      join akten.akte a on a.id = w.akte_id join akten.person p on p.id = w.person_id
      join akten.akte_person ap on ap.akte_id = a.id and ap.person_id = p.id
    where a.vernichtet_at is null and ${sichtbareAkte(actor)}`).execute(db);
  return new Map(rows.map((row) => [`${row.akteId}/${row.personId}`, row]));
}

export interface PersonZumAktenzeichen {
  readonly aktenzeichen: string;
  readonly akteId: string;
  readonly personId: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string | null;
}

/** Everybody in the Akten with these numbers that the actor may see; for lists of other areas that know numbers only. */
export async function findPersonenZuAktenzeichen(
  db: Database | Tx,
  actor: Principal,
  nummern: readonly string[],
): Promise<PersonZumAktenzeichen[]> {
  const { rows } = await prepared(sql<PersonZumAktenzeichen>`
    select a.aktenzeichen, a.id as "akteId", p.id as "personId", p.familienname, p.vornamen, p.geburtsdatum
    from akten.akte a join akten.akte_person ap on ap.akte_id = a.id join akten.person p on p.id = ap.person_id
    where a.aktenzeichen = any(${[...nummern]}::text[]) and a.vernichtet_at is null and ${sichtbareAkte(actor)}
    order by a.aktenzeichen, ap.rolle = 'hauptperson' desc, p.id`).execute(db);
  return rows;
}

/** Numbers that are given away, whoever may see the Akte and whether it still is there. */
export async function findVergebeneAktenzeichen(db: Database | Tx, nummern: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ aktenzeichen: string }>`
    select aktenzeichen from akten.akte where aktenzeichen = any(${[...nummern]}::text[])`.execute(db);
  return new Set(rows.map(({ aktenzeichen }) => aktenzeichen));
}
