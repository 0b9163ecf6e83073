/** Sets the sheets of an Akteneinsicht: data in, a PDF of the house's own out. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import type { SandboxWorker } from '#platform/sandbox/sandbox.ts';
import { seitenwerk } from '../seitenwerk.ts';
import type { SatzRequest } from './satz.worker.ts';

const WORKERS = new WeakMap<object, SandboxWorker>();

function workerOf({ sandbox }: Pick<Kernel, 'sandbox'>): SandboxWorker {
  const known = WORKERS.get(sandbox);
  if (known) return known;
  const opened = sandbox.openWorker({
    module: path.join(import.meta.dirname, 'satz.worker.ts'),
    name: 'auskunft',
    limits: { residentMiB: 800 },
    maxRequests: 200,
  });
  WORKERS.set(sandbox, opened);
  return opened;
}

/** `daten` has a `teil` of `letters/auskunft.typ` and what that part needs. */
export async function setBlaetter(kernel: Kernel, daten: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const { dateien } = seitenwerk(kernel);
  const ziel = dateien.fresh();
  try {
    const request: SatzRequest = { daten, ziel };
    await workerOf(kernel).request(request, { wallSeconds: 120, cpuSeconds: 60 });
    return await readFile(ziel);
  } finally {
    await dateien.remove(ziel);
  }
}
