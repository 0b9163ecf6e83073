/**
 * Looks for submissions and takes them in by the one door. Each goes: fetch → open → keep → tell. Killed before it was
 * told, the next look finds it here already and tells then.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { keepUnreadable, nimmAntragEntgegen } from '../xauslaender/eingang.ts';
import { FitConnect } from './fitconnect.driver.ts';
import { readSchluesselbund } from './jose.ts';

const KNOWN = new WeakMap<object, FitConnect>();

/** Keyed by the pool: the kernel of an action is a copy. The demo and tests set their own. */
export function setFitConnect({ pool }: Pick<Kernel, 'pool'>, one: FitConnect | undefined): void {
  if (one) KNOWN.set(pool, one);
  else KNOWN.delete(pool);
}

async function fitConnectOf(kernel: Kernel): Promise<FitConnect | undefined> {
  const known = KNOWN.get(kernel.pool);
  if (known) return known;
  const { config } = kernel;
  const { BLEIBE_FITCONNECT_URL: url, BLEIBE_FITCONNECT_TOKEN_URL: tokenUrl } = config;
  const { BLEIBE_FITCONNECT_CLIENT_ID: clientId, BLEIBE_FITCONNECT_CLIENT_SECRET: clientSecret } = config;
  const { BLEIBE_FITCONNECT_DESTINATION: destination, BLEIBE_FITCONNECT_KEY_FILE: file } = config;
  if (!url || !tokenUrl || !clientId || !clientSecret || !destination || !file) return undefined;
  const schluessel = readSchluesselbund(await readFile(file, 'utf8'));
  const one = new FitConnect({ url, tokenUrl, clientId, clientSecret, destination, schluessel });
  KNOWN.set(kernel.pool, one);
  return one;
}

export const holeEinreichungen = defineJob({
  name: 'vorgaenge.hole-einreichungen',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 0,
  retryDelaySeconds: 30,
  expireInSeconds: 900,
  title: 'Anträge über FIT-Connect abholen',
  schedule: '* * * * *',
  run: async (kernel) => {
    await fetchEinreichungen(kernel);
  },
});

/** Returns how many were dealt with. One that makes trouble keeps no other waiting. */
export async function fetchEinreichungen(kernel: Kernel): Promise<number> {
  const fitConnect = await fitConnectOf(kernel);
  if (!fitConnect) return 0;
  let done = 0;
  for (const one of await fitConnect.list()) {
    try {
      await take(kernel, fitConnect, one.submissionId);
      done += 1;
    } catch (cause) {
      kernel.log.warn({ err: cause, submissionId: one.submissionId }, 'a submission could not be taken');
    }
  }
  return done;
}

async function take(kernel: Kernel, fitConnect: FitConnect, submissionId: string): Promise<void> {
  const sendung = await fitConnect.fetch(submissionId);
  try {
    const { daten, anlagen } = await fitConnect.open(sendung);
    // Here, whatever it says: what cannot be read is kept and waits for a person.
    await nimmAntragEntgegen(kernel, { weg: 'fit-connect', xml: daten, anlagen });
    await fitConnect.accept(sendung);
  } catch (cause) {
    if (!(cause instanceof Fault) || (cause.status !== 422 && cause.status !== 413)) throw cause;
    const sealed = Buffer.from(JSON.stringify(sendung));
    await keepUnreadable(kernel, { weg: 'fit-connect', bytes: sealed, grund: `${cause.title}: ${cause.advice}` });
    await fitConnect.reject(sendung.einreichung, cause.advice);
  }
}
