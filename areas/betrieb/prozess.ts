/** Each process tells the database that it lives, so that `/health/ready` and the system page can name who works. */
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { FASSUNG } from './fassung.ts';
import {
  deleteProzess,
  deleteSilentProzesse,
  type listProzesse,
  readWorkerSilence,
  upsertProzess,
} from './prozess.sql.ts';
import type { Prozess } from './system.schema.ts';

const BEAT_MS = 10_000;
/** Three beats missed. */
export const SILENT_SECONDS = 30;
const FORGET_HOURS = 24;
const ACTOR = systemPrincipal('betrieb');

/** Returns how to stop; the row goes with the process that ends in order. */
export async function startHeartbeat(
  kernel: Pick<Kernel, 'pool' | 'log'>,
  rolle: 'api' | 'worker',
): Promise<() => Promise<void>> {
  const { pool, log } = kernel;
  const prozess = { id: randomUUID(), rolle, rechner: os.hostname(), pid: process.pid, fassung: FASSUNG };
  const beat = () => transact(pool.db, ACTOR, 'lebenszeichen', (tx) => upsertProzess(tx, prozess));
  await transact(pool.db, ACTOR, 'lebenszeichen', (tx) => deleteSilentProzesse(tx, FORGET_HOURS));
  await beat();
  let last = Promise.resolve();
  const timer = setInterval(() => {
    last = beat().catch((cause) => log.warn({ err: cause }, 'the sign of life could not be written'));
  }, BEAT_MS);
  return async () => {
    clearInterval(timer);
    await last;
    await transact(pool.db, ACTOR, 'lebenszeichen', (tx) => deleteProzess(tx, prozess.id)).catch((cause) =>
      log.warn({ err: cause }, 'the last sign of life could not be taken back'),
    );
  };
}

export async function isWorkerAlive({ pool }: Pick<Kernel, 'pool'>): Promise<boolean> {
  const silence = await readWorkerSilence(pool.db);
  return silence !== undefined && silence < SILENT_SECONDS;
}

type Row = Awaited<ReturnType<typeof listProzesse>>[number];

export function toProzess({ id, rolle, rechner, pid, fassung, gestartet_at, zuletzt_at, stille }: Row): Prozess {
  const lebt = stille < SILENT_SECONDS;
  return { id, rolle, rechner, pid, fassung, gestartetAm: gestartet_at, zuletztAm: zuletzt_at, lebt };
}
