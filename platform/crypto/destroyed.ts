/**
 * The register of destroyed keys. It stands in the database and, beside the master keys, in a file of its own: a backup
 * that is older than a destruction cannot know of it, so restoring asks this file. It holds random ids and nothing else.
 */
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import { defineJob } from '../jobs/jobs.ts';
import { listDestroyed } from './destroyed.sql.ts';
import { masterKeyFile } from './master-keys.ts';

type FileConfig = Pick<Config, 'dataDir' | 'BLEIBE_MASTER_KEY_FILE'>;
/** `akte:ID`, `eingang:ID` or `blob:ADDRESS`. */
const LINE = /^[a-z]+:[0-9a-f-]{32,64}$/;

export function destroyedFile(config: FileConfig): string {
  return path.join(path.dirname(masterKeyFile(config)), 'vernichtet.txt');
}

export async function readDestroyedFile(config: FileConfig): Promise<Set<string>> {
  const text = await readFile(destroyedFile(config), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw cause;
  });
  // A line that a crash cut short is no id and is written again.
  return new Set(text.split('\n').filter((line) => LINE.test(line)));
}

/** Adds to the file what it lacks, on disk when it returns. Returns all that the file now holds. */
export async function mirrorDestroyedIds(ids: readonly string[], config: FileConfig): Promise<Set<string>> {
  const known = await readDestroyedFile(config);
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  await mkdir(path.dirname(destroyedFile(config)), { recursive: true, mode: 0o700 });
  await appendFile(destroyedFile(config), `\n${missing.join('\n')}\n`, { mode: 0o600, flush: true });
  return new Set([...known, ...missing]);
}

const noteInFile = defineJob({
  name: 'platform.merke-vernichtetes',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 5,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Vernichtete Schlüssel neben den Hauptschlüsseln vermerken',
  schedule: '*/5 * * * *',
  run: async (kernel) => {
    await mirrorDestroyedIds(await listDestroyed(kernel.pool.db), kernel.config);
  },
});

/** Jobs that whoever composes the program registers beside those of the areas. */
export const keyJobs = [noteInFile];
