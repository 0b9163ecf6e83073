/**
 * The drop folder: what the data centre lays into `eingang/` is taken in and moved to `erledigt/` or `abgelehnt/`. Killed
 * in between, the file is looked at again and found to be here already.
 */
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { MOST_XML_BYTES } from '../xml/xml.ts';
import { nimmAntragEntgegen } from './eingang.ts';
import { xauslaenderDir } from './transport.port.ts';

const MOST_AT_ONCE = 200;
/** What is written right now is left until it rests. */
const REST_MS = 2_000;

export const leseOrdner = defineJob({
  name: 'vorgaenge.lese-xauslaender-ordner',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 0,
  retryDelaySeconds: 30,
  expireInSeconds: 600,
  title: 'Ordner für XAusländer ansehen',
  schedule: '* * * * *',
  run: async (kernel) => {
    await readOrdner(kernel);
  },
});

/** Returns how many files were dealt with. */
export async function readOrdner(kernel: Kernel): Promise<number> {
  const base = xauslaenderDir(kernel);
  const inbox = path.join(base, 'eingang');
  const names = await readdir(inbox).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return [];
    throw cause;
  });
  let done = 0;
  for (const name of names.filter((one) => /^[^.].*\.xml$/i.test(one)).slice(0, MOST_AT_ONCE)) {
    try {
      if (await takeFile(kernel, base, name)) done += 1;
    } catch (cause) {
      kernel.log.warn({ err: cause }, 'a message in the folder could not be taken');
    }
  }
  return done;
}

async function takeFile(kernel: Kernel, base: string, name: string): Promise<boolean> {
  const file = path.join(base, 'eingang', name);
  const { mtimeMs, size } = await stat(file);
  if (Date.now() - mtimeMs < REST_MS) return false;
  if (size > MOST_XML_BYTES) return moveTo(base, 'abgelehnt', name);
  const eingegangenAm = Temporal.Instant.fromEpochMilliseconds(Math.floor(mtimeMs)).toString();
  const { stand } = await nimmAntragEntgegen(kernel, { weg: 'ordner', xml: await readFile(file), eingegangenAm });
  return moveTo(base, stand === 'unlesbar' ? 'abgelehnt' : 'erledigt', name);
}

async function moveTo(base: string, folder: string, name: string): Promise<true> {
  await mkdir(path.join(base, folder), { recursive: true, mode: 0o700 });
  await rename(path.join(base, 'eingang', name), path.join(base, folder, name));
  return true;
}
