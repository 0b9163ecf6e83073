/** Persons for a question at the desk: by number, by day of birth, by name. Every way keeps to what the actor may see. */
import type { ActionContext } from '#platform/actions/action.ts';
import { findPersonenZuAktenzeichen } from './akte-kurz.sql.ts';
import type { PersonKurz } from './person.schema.ts';
import { findPersonById, findVisibleByAzr, listPersonsBorn } from './person.sql.ts';
import { AZR_PURPOSE, findPersonsByName, toPersonKurz } from './person.ts';

export interface Auskunftsfrage {
  readonly name?: string | undefined;
  /** ISO day. */
  readonly geburtsdatum?: string | undefined;
  readonly azrNummer?: string | undefined;
  readonly aktenzeichen?: string | undefined;
  /** Known from elsewhere: a card, an application. */
  readonly personIds?: readonly string[];
}

export interface Auskunftsperson extends PersonKurz {
  readonly akten: readonly { readonly id: string; readonly aktenzeichen: string }[];
  /** A number of the person was given, and not only a name or a day. */
  readonly genau: boolean;
}

const LIMIT = 30;

/** Everybody once. The AZR number is looked for by those only who may read one (§ 10 (4) AZRG). */
export async function findPersonenFuerAuskunft(
  { tx, actor, keys }: Pick<ActionContext, 'tx' | 'actor' | 'keys'>,
  { name, geburtsdatum, azrNummer, aktenzeichen, personIds = [] }: Auskunftsfrage,
): Promise<Auskunftsperson[]> {
  const ids = new Set(personIds);
  if (azrNummer !== undefined && actor.rights.has('akten.azr')) {
    const holder = await findVisibleByAzr(tx, actor, keys.hmac(AZR_PURPOSE, azrNummer));
    if (holder !== undefined) ids.add(holder);
  }
  if (aktenzeichen !== undefined)
    for (const { personId } of await findPersonenZuAktenzeichen(tx, actor, [aktenzeichen])) ids.add(personId);
  const exact = [];
  for (const id of ids) exact.push((await findPersonById(tx, actor, id)) ?? []);
  const born = geburtsdatum === undefined ? [] : await listPersonsBorn(tx, actor, geburtsdatum, LIMIT);
  const named = name === undefined ? [] : await findPersonsByName(tx, actor, name, LIMIT);
  const all = [
    ...exact.flat().map((row) => ({ ...toPersonKurz(row), akten: row.akten, genau: true })),
    ...born.map((row) => ({ ...toPersonKurz(row), akten: row.akten, genau: false })),
    ...named.map(({ score: _, ...person }) => ({ ...person, genau: false })),
  ];
  return [...new Map(all.toReversed().map((one) => [one.id, one])).values()].toReversed();
}
