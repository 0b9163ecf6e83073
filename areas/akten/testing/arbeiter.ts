/**
 * A process of the house that may be killed: `node arbeiter.ts`. DATABASE_URL and DATA_DIR say what it works on; with
 * ROLLE=api it serves people over HTTP, otherwise it works jobs and the watched folder. Prints one JSON line when ready.
 */
import { flushCompileCache } from 'node:module';
import { allAreas } from '#apps/server/areas.ts';
import { startBackground } from '#apps/server/background.ts';
import { openKernel } from '#apps/server/kernel.ts';
import { createLog } from '#apps/server/log.ts';
import { loadConfig } from '#platform/config/load.ts';
import { area } from '../akten.module.ts';

const url = process.env.DATABASE_URL ?? '';
const serves = process.env.ROLLE === 'api';
const { config } = loadConfig({ env: process.env, cwd: process.cwd(), demo: serves });
const areas = serves ? allAreas : [area];
const opened = await openKernel({
  areas,
  config,
  log: createLog(process.env.BLEIBE_LOG_LEVEL ?? 'fatal'),
  database: { url, ownerUrl: undefined, kind: 'external', migrated: [], release: async () => undefined },
  patience: { drainMs: 1_000, superviseSeconds: 1 },
});
await startBackground(opened.kernel, areas, serves ? 'api' : 'worker');
// Who is killed has no other moment for it.
flushCompileCache();
process.stdout.write(`${JSON.stringify({ url: serves ? await serve() : null })}\n`);

async function serve(): Promise<string> {
  const { listen, openWeb } = await import('#apps/server/web.ts');
  return listen(await openWeb({ kernel: opened.kernel, opened, areas }), opened.kernel);
}
