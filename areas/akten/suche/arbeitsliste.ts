/** What the verbs on work lists share, and what becomes of lists that name somebody who is forgotten. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Tx } from '#platform/db/db.ts';
import { aktenFaults } from '../akten.faults.ts';
import { namesGone } from './arbeitsliste.rules.ts';
import {
  type ArbeitslisteRow,
  findAktenzeichen,
  findArbeitsliste,
  findGehende,
  type GehendePerson,
  holdListenMitWorten,
  isBorneByOthers,
  listPersonsOnlyIn,
  takeWordsAway,
} from './arbeitsliste.sql.ts';

/** @throws ARBEITSLISTE_NICHT_GEFUNDEN when there is none or the actor does not see it */
export async function requireArbeitsliste({ tx, actor }: ActionContext, id: string): Promise<ArbeitslisteRow> {
  const row = await findArbeitsliste(tx, actor, id);
  if (!row) throw aktenFaults.ARBEITSLISTE_NICHT_GEFUNDEN();
  return row;
}

/** What a list is called whose own name named somebody. */
const NAMELESS = 'Arbeitsliste ohne Namen';

/**
 * Before an Akte is destroyed: lists that name somebody of whom nothing else is kept, or that look into this Akte, lose
 * their words. They stay as empty lists that say so, since their owner has to know. A name that others bear stays.
 */
export async function forgetInArbeitslisten(tx: Tx, akteId: string): Promise<void> {
  const persons = await listPersonsOnlyIn(tx, akteId);
  await takeAway(tx, persons, { akteId, aktenzeichen: await findAktenzeichen(tx, akteId) });
}

/** The same before a person is erased, who may stand in no Akte or in shared ones. */
export async function forgetPersonInArbeitslisten(tx: Tx, personId: string): Promise<void> {
  const person = await findGehende(tx, personId);
  if (person) await takeAway(tx, [person], { personId });
}

async function takeAway(
  tx: Tx,
  persons: readonly GehendePerson[],
  { akteId, aktenzeichen, personId }: { akteId?: string; aktenzeichen?: string; personId?: string },
): Promise<void> {
  for (const { id, name, frage } of await holdListenMitWorten(tx)) {
    const says = async (text: string) => {
      const { sure, names } = namesGone(text, persons, aktenzeichen);
      if (sure) return true;
      for (const part of names) if (!(await isBorneByOthers(tx, part, { akteId, personId }))) return true;
      return false;
    };
    const isCalledSo = await says(name);
    const looksInto = akteId !== undefined && frage.akteId === akteId;
    if (!isCalledSo && !looksInto && !(await says(frage.q ?? ''))) continue;
    await takeWordsAway(tx, id, isCalledSo ? NAMELESS : name);
  }
}
