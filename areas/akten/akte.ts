/** Opening an Akte, for actions and for the demo. */
import { randomUUID } from 'node:crypto';
import { findTeams } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { AkteKurz } from './akte.schema.ts';
import { type AkteRow, findAkteById, insertAkte, insertAktePerson, nextNumber, raiseNumber } from './akte.sql.ts';
import { aktenFaults } from './akten.faults.ts';
import { insertAkten, insertPersonen } from './anlegen.sql.ts';
import { freshIds } from './erfassung.sql.ts';
import { filingLetter } from './name.rules.ts';
import type { PersonInput } from './person.schema.ts';
import { findPersonById, insertPerson } from './person.sql.ts';
import { toPersonKurz, toPersonValues } from './person.ts';
import { akteKeyId } from './schluessel.ts';

const PREFIX = 'ABH';

export interface NewAkte {
  readonly personId: string;
  readonly teamId: string;
  readonly zustand: 'A' | 'B';
  readonly aktenzeichen?: string | undefined;
}

/** Opens an Akte with a key of its own, filed under the letter of its person. */
export async function openAkte(
  context: Pick<ActionContext, 'tx' | 'actor' | 'keys' | 'clock'>,
  akte: NewAkte,
): Promise<{ id: string; aktenzeichen: string }> {
  const person = await findPersonById(context.tx, context.actor, akte.personId);
  if (!person) throw aktenFaults.PERSON_NICHT_GEFUNDEN();
  const id = randomUUID();
  const aktenzeichen = await chooseNumber(context.tx, context.clock.today().year, akte.aktenzeichen);
  const inserted = await insertAkte(context.tx, {
    id,
    aktenzeichen,
    zustand: akte.zustand,
    teamId: akte.teamId,
    buchstabe: filingLetter(person.familienname, person.vornamen),
    schluessel: context.keys.createKey(akteKeyId(id)),
    createdBy: context.actor.id,
  });
  if (!inserted) throw aktenFaults.AKTENZEICHEN_VERGEBEN({ aktenzeichen });
  await insertAktePerson(context.tx, id, akte.personId, 'hauptperson');
  return { id, aktenzeichen };
}

async function chooseNumber(tx: Tx, year: number, given: string | undefined): Promise<string> {
  if (!given) return `${PREFIX}-${year}-${String(await nextNumber(tx, year)).padStart(6, '0')}`;
  const [, jahr, nummer] = given.split('-');
  if (given.startsWith(`${PREFIX}-`)) await raiseNumber(tx, Number(jahr), Number(nummer));
  return given;
}

/**
 * A person with an Akte in one go, without the search for similar persons: for migrations and the demo, whose lists are
 * known to be free of doubles. People use `createPerson`.
 */
export async function createPersonWithAkte(
  kernel: Kernel,
  who: Pick<ActionContext, 'tx' | 'actor'>,
  person: PersonInput,
  akte: Omit<NewAkte, 'personId'>,
): Promise<{ personId: string; akteId: string; aktenzeichen: string }> {
  const row = await insertPerson(who.tx, toPersonValues(person), who.actor.id);
  const opened = await openAkte({ ...kernel, ...who }, { ...akte, personId: row.id });
  return { personId: row.id, akteId: opened.id, aktenzeichen: opened.aktenzeichen };
}

export interface NeueMitAkte {
  readonly person: PersonInput;
  readonly aktenzeichen: string;
}

/** As `createPersonWithAkte`, for a whole list at once. Returns the Akten in the order of the list. */
export async function createPersonenWithAkten(
  { keys }: Pick<Kernel, 'keys'>,
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  list: readonly NeueMitAkte[],
  { teamId, zustand }: Pick<NewAkte, 'teamId' | 'zustand'>,
): Promise<string[]> {
  if (list.length === 0) return [];
  const personIds = await freshIds(tx, list.length);
  const personen = list.map(({ person }, index) => ({ ...toPersonValues(person), id: personIds[index] as string }));
  await insertPersonen(tx, personen, actor.id);
  const akten = list.map(({ person, aktenzeichen }, index) => {
    const id = randomUUID();
    const buchstabe = filingLetter(person.familienname, person.vornamen);
    const schluessel = keys.createKey(akteKeyId(id));
    return { id, aktenzeichen, zustand, teamId, buchstabe, schluessel, personId: personIds[index] as string };
  });
  const made = await insertAkten(tx, akten, actor.id);
  const taken = akten.find(({ id }) => !made.has(id));
  if (taken) throw aktenFaults.AKTENZEICHEN_VERGEBEN({ aktenzeichen: taken.aktenzeichen });
  await raiseNumbers(tx, list);
  return akten.map(({ id }) => id);
}

/** The counter of each year goes beyond the highest number that the list gives away. */
async function raiseNumbers(tx: Tx, list: readonly NeueMitAkte[]): Promise<void> {
  const highest = new Map<number, number>();
  for (const { aktenzeichen } of list) {
    const [prefix, jahr, nummer] = aktenzeichen.split('-');
    if (prefix !== PREFIX) continue;
    highest.set(Number(jahr), Math.max(highest.get(Number(jahr)) ?? 0, Number(nummer)));
  }
  for (const [jahr, nummer] of [...highest].sort(([a], [b]) => a - b)) await raiseNumber(tx, jahr, nummer);
}

/** Nobody may put an Akte where they cannot see it: it would be gone for them, and be in someone else's way. */
export async function requireOwnPlace(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  id: string,
  path: string,
): Promise<AkteRow> {
  const row = await findAkteById(tx, actor, id);
  if (row) return row;
  const message = 'Für dieses Team und diesen Buchstaben sind Sie nicht zuständig.';
  throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });
}

/** A team that does not exist would hide the Akte from everybody who works. */
export async function requireTeam(tx: Tx, teamId: string): Promise<void> {
  if ((await findTeams(tx)).some((team) => team.id === teamId)) return;
  throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'teamId', message: 'Dieses Team gibt es nicht.' }] });
}

export function toAkteKurz(row: AkteRow): AkteKurz {
  return {
    id: row.id,
    aktenzeichen: row.aktenzeichen,
    zustand: row.zustand,
    teamId: row.team_id,
    buchstabe: row.buchstabe,
    ...(row.hauptperson ? { hauptperson: toPersonKurz(row.hauptperson) } : {}),
    dokumente: row.dokumente,
    seiten: row.seiten,
    bewegtAm: row.bewegt_at,
  };
}
