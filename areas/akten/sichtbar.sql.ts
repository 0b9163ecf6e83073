/**
 * The one predicate "visible to this actor". Every list, count, search and read of Akten, persons, documents and pages
 * contains it; sichtbar.test.ts calls each of them as an actor of another team.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { LetterRange, Principal } from '#platform/principal/principal.ts';

type Predicate = RawBuilder<SqlBool>;

/** Over a row of `akten.akte` under this alias. */
export function sichtbareAkte(actor: Principal, alias = 'a'): Predicate {
  const { all, ranges, akten } = actor.scope;
  if (all) return sql<SqlBool>`true`;
  const parts = ranges.map((range) => inRange(alias, range));
  if (akten.length > 0) parts.push(sql<SqlBool>`${sql.ref(`${alias}.id`)} = any(${[...akten]}::uuid[])`);
  if (parts.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(parts, sql` or `)})`;
}

function inRange(alias: string, { teamId, from, to }: LetterRange): Predicate {
  const team = sql.ref(`${alias}.team_id`);
  const letter = sql.ref(`${alias}.buchstabe`);
  return sql<SqlBool>`(${team} = ${teamId} and ${letter} between ${from} and ${to})`;
}

/**
 * Over a row of `akten.person`. A person is seen through an Akte; one without any Akte is seen by all who may read,
 * otherwise nobody could open one.
 */
export function sichtbarePerson(actor: Principal, alias = 'p'): Predicate {
  if (actor.scope.all) return sql<SqlBool>`true`;
  const id = sql.ref(`${alias}.id`);
  return sql<SqlBool>`(
    exists (select 1 from akten.akte_person sap join akten.akte sa on sa.id = sap.akte_id
            where sap.person_id = ${id} and ${sichtbareAkte(actor, 'sa')})
    or not exists (select 1 from akten.akte_person sap where sap.person_id = ${id}))`;
}

/** Over a row of `akten.dokument` left-joined with its `akten.akte`. Without an Akte it lies in the Eingang. */
export function sichtbaresDokument(actor: Principal, dokument = 'd', akte = 'a'): Predicate {
  const none = sql<SqlBool>`${sql.ref(`${dokument}.akte_id`)} is null`;
  const seesEingang = actor.rights.has('akten.eingang');
  const seesAkten = actor.rights.has('akten.lesen');
  const parts: Predicate[] = [];
  if (seesEingang) parts.push(none);
  if (seesAkten) parts.push(sql<SqlBool>`(${sql.ref(`${akte}.id`)} is not null and ${sichtbareAkte(actor, akte)})`);
  if (parts.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(parts, sql` or `)})`;
}

/** Over a row of `akten.lieferung`: one's own, or all with the right to the Eingang. */
export function sichtbareLieferung(actor: Principal, alias = 'l'): Predicate {
  if (actor.rights.has('akten.eingang')) return sql<SqlBool>`true`;
  return sql<SqlBool>`${sql.ref(`${alias}.created_by`)} = ${actor.id}`;
}

export type HiddenKind =
  | 'person'
  | 'akte'
  | 'dokument'
  | 'eingang'
  | 'lieferung'
  | 'vorgang'
  | 'notiz'
  | 'verfuegung'
  | 'verweis';

/** Whether there is such a row for anybody at all: for the audit log, never for an answer. */
export async function isThere(tx: Tx, art: HiddenKind, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(`akten.${art}`)} where id = ${id}`.execute(tx);
  return rows.length > 0;
}
