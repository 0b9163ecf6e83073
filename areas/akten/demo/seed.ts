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
import { drawAufbewahrung, seedAufbewahrung, seedEntscheidungen } from './aufbewahrung.ts';
import { seedBestand } from './bestand.sql.ts';
import { DEMO_ACTOR, fertigeDemoPapier } from './demo.jobs.ts';
import { type DemoAkte, type DemoPlan, merkmalOf, planDemo } from './plan.ts';

/** A team and the letters it looks after. */
export interface DemoTeam {
  readonly id: string;
  readonly von: string;
  readonly bis: string;
}

/** Safe to repeat: a start that was cut off calls it again. */
export async function seedMusterstadt(kernel: Kernel, teams: readonly DemoTeam[]): Promise<void> {
  if (await findByMerkmal(kernel.pool.db, merkmalOf(0))) return;
  const plan = planDemo(kernel.clock.today().toString());
  await transact(kernel.pool.db, DEMO_ACTOR, 'demo', async (tx) => {
    const who = { tx, actor: DEMO_ACTOR };
    await seedEntscheidungen(kernel, tx);
    let dateiB = 0;
    for (const akte of plan.akten) {
      const { person } = akte;
      const teamId = teamOf(teams, akte);
      const { aktenzeichen, zustand } = akte;
      const input = personInputSchema.parse(person);
      const opened = await createPersonWithAkte(kernel, who, input, { teamId, zustand, aktenzeichen });
      if (akte.azrNummer) await storeAzr(kernel, tx, opened.personId, akte.azrNummer);
      await seedAufbewahrung(kernel, tx, opened.akteId, drawAufbewahrung(akte, dateiB, plan.stichtag));
      if (zustand === 'B') dateiB += 1;
    }
    await seedBestand(tx, plan.stichtag, DEMO_ACTOR.id);
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
