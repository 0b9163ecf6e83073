/** A process that seals one document and is killed while it does: `node siegler.ts DOKUMENT`. */
import { openKernel } from '#apps/server/kernel.ts';
import { createLog } from '#apps/server/log.ts';
import { loadConfig } from '#platform/config/load.ts';
import { area } from '../../akten.module.ts';
import { runJob } from '../../testing.ts';
import { sealDokument } from '../siegel.jobs.ts';

const url = process.env.DATABASE_URL ?? '';
const { config } = loadConfig({ env: process.env, cwd: process.cwd(), demo: false });
const { kernel } = await openKernel({
  areas: [area],
  config,
  log: createLog('fatal'),
  database: { url, ownerUrl: undefined, kind: 'external', migrated: [], release: async () => undefined },
  patience: { drainMs: 1_000, superviseSeconds: 1 },
});
await runJob(kernel, sealDokument, { dokumentId: process.argv[2] });
