/**
 * Fills an empty office with Musterstadt: persons and Akten at once, their papers by jobs, so that nobody waits for
 * printing, scanning and reading. Every paper is offered from the first moment; its progress is that of any delivery.
 */
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { createPersonWithAkte } from '../akte.ts';
import { findByMerkmal } from '../erfassung.sql.ts';
import { offerFiles, openLieferung } from '../erfassung.ts';
import { filingLetter } from '../name.rules.ts';
import { personInputSchema } from '../person.schema.ts';
import { storeAzr } from '../person.ts';
import { DEMO_ACTOR, fertigeDemoPapier } from './demo.jobs.ts';
import { type DemoOrt, seedAktenfuehrung } from './fuehrung.ts';
import { type DemoAkte, type DemoPlan, merkmalOf, planDemo } from './plan.ts';

/** A team and the letters it looks after. */
export interface DemoTeam {
  readonly id: string;
  readonly von: string;
  readonly bis: string;
}

/** So many persons were cast by hand. */
const CAST = 16;

/** Safe to repeat: a start that was cut off calls it again. */
export async function seedMusterstadt(kernel: Kernel, teams: readonly DemoTeam[]): Promise<void> {
  if (await findByMerkmal(kernel.pool.db, merkmalOf(0))) return;
  const plan = planDemo(kernel.clock.today().toString());
  await transact(kernel.pool.db, DEMO_ACTOR, 'demo', async (tx) => {
    const who = { tx, actor: DEMO_ACTOR };
    const cast = new Map<number, DemoOrt>();
    for (const akte of plan.akten) {
      const { person } = akte;
      const teamId = teamOf(teams, akte);
      const { aktenzeichen, zustand } = akte;
      const input = personInputSchema.parse(person);
      const made = await createPersonWithAkte(kernel, who, input, { teamId, zustand, aktenzeichen });
      const { personId } = made;
      if (person.nummer <= CAST) cast.set(person.nummer, { ...made, lage: person.lage });
      if (akte.azrNummer) await storeAzr(kernel, tx, personId, akte.azrNummer);
    }
    await seedAktenfuehrung(tx, DEMO_ACTOR.id, plan.stichtag, cast);
    await offerPapers(kernel, who, plan);
  });
}

async function offerPapers(kernel: Kernel, who: Parameters<typeof createPersonWithAkte>[1], plan: DemoPlan) {
  const { tx, actor } = who;
  const lieferungId = await openLieferung(tx, actor, { herkunft: 'demo' });
  const files = plan.stuecke.map(({ nr, dateiname }) => ({ name: dateiname, merkmal: merkmalOf(nr) }));
  await offerFiles(kernel, tx, lieferungId, files);
  const payloads = plan.stuecke.map(({ nr }) => ({ lieferungId, stichtag: plan.stichtag, nr }));
  await kernel.jobs.enqueue(tx, fertigeDemoPapier, payloads, { lane: 'later' });
}

function teamOf(teams: readonly DemoTeam[], { person }: DemoAkte): string {
  const letter = filingLetter(person.familienname, person.vornamen);
  const team = teams.find(({ von, bis }) => von <= letter && letter <= bis) ?? teams[0];
  if (!team) throw new Error('Musterstadt needs at least one team');
  return team.id;
}
