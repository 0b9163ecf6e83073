/** Loads laws from the official site, one after the other: whoever offers them for nothing is not hurried. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { readAll } from '../quellen/einlesen.ts';
import { einlesungBewegt } from '../quellen/einlesung.events.ts';
import { endEinlesung, findEinlesungBy, listNotedNumbers } from '../quellen/einlesung.sql.ts';
import { collectQuellen, type Fund } from '../quellen/sammeln.ts';
import { type Abruf, type AbrufOptions, fetchGesetz } from './abruf.adapter.ts';

/** So many in a row that the site did not answer: it is away. */
const MOST_AWAY = 3;

export interface LadenOptions extends AbrufOptions {
  readonly actor: Pick<Principal, 'id'>;
}

/** Safe to repeat: what this run has noted is not loaded again. */
export async function loadAmtlich(
  kernel: Kernel,
  einlesungId: string,
  slugs: readonly string[],
  options: LadenOptions,
): Promise<void> {
  const { actor, signal } = options;
  if ((await findEinlesungBy(kernel.pool.db, einlesungId))?.stand !== 'laeuft') return;
  const done = await listNotedNumbers(kernel.pool.db, einlesungId);
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-recht-'));
  let away = 0;
  try {
    for (const [nr, slug] of slugs.entries()) {
      if (done.has(nr)) continue;
      signal?.throwIfAborted();
      const abruf = await fetchGesetz(slug, path.join(folder, `${nr}.zip`), options);
      away = 'grund' in abruf && abruf.weg ? away + 1 : 0;
      const fund = await fundOf(kernel, slug, abruf, signal);
      for await (const _ of readAll(kernel, [fund], { einlesungId, actor, ab: nr, ...(signal ? { signal } : {}) }))
        await tell(kernel, actor, einlesungId);
      if (away >= MOST_AWAY) return await end(kernel, actor, einlesungId, AWAY);
    }
    await end(kernel, actor, einlesungId);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const AWAY =
  'Die amtliche Seite antwortet nicht. Was schon geladen ist, bleibt; laden Sie später noch einmal oder prüfen Sie mit der Administration die Verbindung.';

async function fundOf(kernel: Kernel, name: string, abruf: Abruf, signal?: AbortSignal): Promise<Fund> {
  if ('grund' in abruf) return { name, grund: abruf.grund };
  const [fund, ...more] = await collectQuellen(kernel, [abruf.datei], signal);
  if (!fund || more.length > 0) return { name, grund: 'Die amtliche Seite hat nicht genau ein Gesetz geliefert.' };
  return { ...fund, name };
}

function tell(kernel: Kernel, actor: Pick<Principal, 'id'>, einlesungId: string): Promise<void> {
  return transact(kernel.pool.db, actor, `einlesung:${einlesungId}`, (tx) =>
    kernel.events.emit(tx, einlesungBewegt, { einlesungId }),
  );
}

export function end(kernel: Kernel, actor: Pick<Principal, 'id'>, einlesungId: string, grund?: string): Promise<void> {
  return transact(kernel.pool.db, actor, `einlesung:${einlesungId}`, async (tx) => {
    await endEinlesung(tx, einlesungId, grund);
    await kernel.events.emit(tx, einlesungBewegt, { einlesungId });
  });
}
