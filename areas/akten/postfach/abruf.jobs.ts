/** Looks after the mailboxes in one worker process: each goes on by itself, so one that hangs keeps no other waiting. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kernel } from '#platform/module/kernel.ts';
import { whileLeading } from '../ordner.sql.ts';
import { rufeAb } from './abruf.ts';
import { listDue } from './postfach.sql.ts';
import { closeNachrichtwerk } from './zerlegen.ts';

const POSTFACH_LOCK = 4_711_041;
/** Seconds between two looks into the same mailbox. */
const EVERY_SECONDS = 60;
const LOOK_MS = 2_000;
/** Mailboxes asked at the same time. */
const AT_ONCE = 4;

export async function startPostfaecher(kernel: Kernel): Promise<() => Promise<void>> {
  const stop = new AbortController();
  const running = run(kernel, stop.signal);
  return async () => {
    stop.abort();
    await running;
    await closeNachrichtwerk(kernel);
  };
}

async function run(kernel: Kernel, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await whileLeading(kernel.pool, (lost) => lead(kernel, AbortSignal.any([signal, lost])), POSTFACH_LOCK);
    } catch (cause) {
      kernel.log.error({ err: cause }, 'the mailboxes could not be looked after');
    }
    await pause(LOOK_MS * 2, signal);
  }
}

async function lead(kernel: Kernel, ended: AbortSignal): Promise<void> {
  const busy = new Map<string, Promise<void>>();
  try {
    while (!ended.aborted) {
      for (const id of await listDue(kernel.pool.db, EVERY_SECONDS)) {
        if (busy.has(id) || busy.size >= AT_ONCE) continue;
        const one = rufeAb(kernel, id, ended)
          .then(() => undefined)
          .catch((err: unknown) => kernel.log.error({ err, postfachId: id }, 'a look into a mailbox failed'))
          .finally(() => busy.delete(id));
        busy.set(id, one);
      }
      await pause(LOOK_MS, ended);
    }
  } finally {
    await Promise.all(busy.values());
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
