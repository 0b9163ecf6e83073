/**
 * How fast released letters become papers in Akten: set, sealed with a time-stamp, filed, given to the post. Beside it, in
 * the same run, what setting alone costs with the child that stays and with a child started for each letter.
 */
import { closeSiegelwerk } from '#areas/akten/index.ts';
import { type Brief, closeBriefe, setBrief } from '#areas/post/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { fertigeSchreiben } from '../fertigung.jobs.ts';
import { findSchreiben } from '../schreiben.sql.ts';
import { givenBriefkopf, givenEntwurf, givenFreigegeben, givenVerfahren, mensch } from '../testing.ts';
import { copyFreigegebene, listFreigegebene } from './viele-schreiben.sql.ts';

/** As the job does. */
const AT_ONCE = 2;
const AKTEN = 'ABCDEFGHIJKL';
const WARM = 30;
const PROCESSES = 10;

export interface Briefmessung {
  readonly briefe: number;
  readonly proMinute: number;
  /** Set only, one after the other, without seal and Akte. */
  readonly satzProMinute: number;
  /** The same with a child for each letter, as a call of the command line for each would be. */
  readonly satzJeProzessProMinute: number;
  readonly verhaeltnis: number;
}

/** Some are made first, as in an office at work. */
export async function measureBriefe(kernel: Kernel, anzahl: number): Promise<Briefmessung> {
  const { ids, brief } = await prepare(kernel, anzahl + WARM);
  const running = { id: 'bench', signal: new AbortController().signal, attempt: 0 };
  const make = (schreibenId: string) => fertigeSchreiben.run(kernel, { schreibenId }, running);
  await perMinute(ids.slice(0, WARM), AT_ONCE, make);
  const proMinute = await perMinute(ids.slice(WARM), AT_ONCE, make);
  const times = Array.from({ length: PROCESSES }, () => brief);
  const satzProMinute = await perMinute([...times, ...times, ...times], 1, (one) => setBrief(kernel, one));
  const satzJeProzessProMinute = await perMinute(times, 1, async (one) => {
    await closeBriefe(kernel);
    await setBrief(kernel, one);
  });
  // Of this process, not of the office: no worker runs here that would close it.
  await closeSiegelwerk(kernel);
  const verhaeltnis = Math.round((satzProMinute / satzJeProzessProMinute) * 10) / 10;
  return { briefe: anzahl, proMinute, satzProMinute, satzJeProzessProMinute, verhaeltnis };
}

async function prepare(kernel: Kernel, anzahl: number): Promise<{ ids: string[]; brief: Brief }> {
  const [wrote, releases] = [mensch('Anna Amt'), mensch('Bert Bescheid')];
  await givenBriefkopf(kernel);
  for (const familienname of AKTEN) {
    const { id } = await givenVerfahren(kernel, wrote, { familienname });
    const draft = await givenEntwurf(kernel, wrote, id, 'nachforderung');
    await givenFreigegeben(kernel, { wrote, releases }, draft);
    await copyFreigegebene(kernel.pool.db, draft.id, Math.ceil(anzahl / AKTEN.length));
  }
  const ids = await listFreigegebene(kernel.pool.db, anzahl);
  const brief = (await findSchreiben(kernel.pool.db, ids[0] ?? ''))?.fassung?.brief;
  if (!brief) throw new Error('no letter was released');
  return { ids, brief };
}

async function perMinute<T>(
  things: readonly T[],
  atOnce: number,
  run: (thing: T) => Promise<unknown>,
): Promise<number> {
  const waiting = [...things];
  const started = performance.now();
  const worker = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await run(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return Math.round((things.length / (performance.now() - started)) * 60_000);
}
