/**
 * Fills an empty office with Musterstadt: persons and Akten at once, their papers by jobs, so that nobody waits for
 * printing, scanning and reading. Every paper is offered from the first moment; its progress is that of any delivery.
 */
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { createPersonWithAkte } from '../akte.ts';
import { findByMerkmal } from '../erfassung.sql.ts';
import { offerFiles, openLieferung } from '../erfassung.ts';
import { seedScan } from '../ersetzung/demo.ts';
import { filingLetter } from '../name.rules.ts';
import { personInputSchema } from '../person.schema.ts';
import { storeAzr } from '../person.ts';
import { drawAufbewahrung, seedAufbewahrung, seedEntscheidungen } from './aufbewahrung.ts';
import { seedBestand } from './bestand.sql.ts';
import { DEMO_ACTOR, fertigeDemoPapier } from './demo.jobs.ts';
import { type DemoOrt, seedAktenfuehrung } from './fuehrung.ts';
import { findColourScan } from './papier.ts';
import { type DemoAkte, type DemoPlan, type DemoStueck, merkmalOf, planDemo } from './plan.ts';

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
    await seedEntscheidungen(kernel, tx);
    let dateiB = 0;
    const cast = new Map<number, DemoOrt>();
    for (const akte of plan.akten) {
      const { person } = akte;
      const teamId = teamOf(teams, akte);
      const { aktenzeichen, zustand } = akte;
      const input = personInputSchema.parse(person);
      const opened = await createPersonWithAkte(kernel, who, input, { teamId, zustand, aktenzeichen });
      if (akte.azrNummer) await storeAzr(kernel, tx, opened.personId, akte.azrNummer);
      await seedAufbewahrung(kernel, tx, opened.akteId, drawAufbewahrung(akte, dateiB, plan.stichtag));
      if (zustand === 'B') dateiB += 1;
      if (person.nummer <= CAST) cast.set(person.nummer, { ...opened, lage: person.lage });
    }
    await seedBestand(tx, plan.stichtag, DEMO_ACTOR.id);
    await seedAktenfuehrung(tx, DEMO_ACTOR.id, plan.stichtag, cast);
    await offerPapers(kernel, who, plan);
  });
}

type Who = Parameters<typeof createPersonWithAkte>[1];

async function offerPapers(kernel: Kernel, who: Who, plan: DemoPlan) {
  const { tx } = who;
  const scans = new Set(findColourScan(plan.stuecke, plan.stichtag, ERSETZEND));
  const gescannt = await offer(kernel, who, [...scans]);
  await (await seedScan(kernel, tx)).note(gescannt);
  const rest = plan.stuecke.filter((stueck) => !scans.has(stueck));
  const lieferungId = await offer(kernel, who, rest);
  const payloads = (id: string, stuecke: Iterable<DemoStueck>) =>
    [...stuecke].map(({ nr }) => ({ lieferungId: id, stichtag: plan.stichtag, nr }));
  // What is ready at once comes first, then a few scans to look at.
  const all = payloads(lieferungId, rest).toSpliced(8, 0, ...payloads(gescannt, scans));
  await kernel.jobs.enqueue(tx, fertigeDemoPapier, all, { lane: 'later' });
}

async function offer(kernel: Kernel, { tx, actor }: Who, stuecke: readonly DemoStueck[]): Promise<string> {
  const lieferungId = await openLieferung(tx, actor, { herkunft: 'demo' });
  const files = stuecke.map(({ nr, dateiname }) => ({ name: dateiname, merkmal: merkmalOf(nr) }));
  await offerFiles(kernel, tx, lieferungId, files);
  return lieferungId;
}

/** So many papers were scanned to replace their paper; they wait for the Sichtprüfung. */
const ERSETZEND = 6;

function teamOf(teams: readonly DemoTeam[], { person }: DemoAkte): string {
  const letter = filingLetter(person.familienname, person.vornamen);
  const team = teams.find(({ von, bis }) => von <= letter && letter <= bis) ?? teams[0];
  if (!team) throw new Error('Musterstadt needs at least one team');
  return team.id;
}
