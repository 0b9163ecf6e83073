/** A worker process of the kill loop: `node arbeiter.ts`, told by DATABASE_URL and DATA_DIR what it works on. */
import { startBackground } from '#apps/server/background.ts';
import { openKernel } from '#apps/server/kernel.ts';
import { createLog } from '#apps/server/log.ts';
import { loadConfig } from '#platform/config/load.ts';
import { area } from '../akten.module.ts';

const url = process.env.DATABASE_URL ?? '';
const { config } = loadConfig({ env: process.env, cwd: process.cwd(), demo: false });
const { kernel } = await openKernel({
  areas: [area],
  config,
  log: createLog('fatal'),
  database: { url, ownerUrl: undefined, kind: 'external', migrated: [], release: async () => undefined },
  patience: { drainMs: 1_000, superviseSeconds: 1 },
});
await startBackground(kernel, [area], 'worker');
process.stdout.write('bereit\n');
