/** Taking an application over: into an Akte, into what runs already, or with an Akte that is made of what was said. */
import {
  createPersonWithAkte,
  filingLetter,
  findAehnliche,
  personInputSchema,
  readStaat,
  requireAkte,
} from '#areas/akten/index.ts';
import { findTeams } from '#areas/personal/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { antragFaults } from '../antrag/antrag.faults.ts';
import type { Anliegende } from './anliegende.rules.ts';

/** § 5 AZRG-DV: from here on nobody is made anew without a person having looked at the one who is alike. */
const FRAGEN_AB = 0.7;

/** A person with an Akte in the team of the letter; nobody may put one where they cannot see it. */
export async function openNeueAkte(
  context: ActionContext,
  wer: Anliegende,
  trotzdem: boolean,
): Promise<{ akteId: string; personId: string }> {
  if (!context.actor.rights.has('akten.bearbeiten')) throw antragFaults.AKTE_DARF_NICHT();
  const alike = await findAehnliche(context.tx, context.actor, wer, { from: FRAGEN_AB, limit: 1 });
  if (alike.length > 0 && !trotzdem) throw antragFaults.PERSON_SCHON_DA();
  const { staaten, ...rest } = wer;
  const parsed = personInputSchema.safeParse({
    ...rest,
    staatsangehoerigkeiten: staaten.flatMap((one) => readStaat(one) ?? []),
  });
  if (!parsed.success)
    throw commonFaults.EINGABE_UNGUELTIG(
      {},
      { fields: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) },
    );
  const teamId = await teamOf(context, filingLetter(wer.familienname, wer.vornamen));
  const made = await createPersonWithAkte(context, context, parsed.data, { teamId, zustand: 'A' });
  await requireAkte(context, made.akteId);
  return made;
}

/** One's own team before another one with the same letters. */
async function teamOf({ tx, actor }: ActionContext, letter: string): Promise<string> {
  const own = actor.scope.ranges.find(({ from, to }) => from <= letter && letter <= to)?.teamId;
  const team = own ?? (await findTeams(tx)).find(({ von, bis }) => von <= letter && letter <= bis)?.id;
  if (team === undefined) throw antragFaults.KEIN_TEAM({ buchstabe: letter });
  return team;
}
