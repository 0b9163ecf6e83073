/** What fills Musterstadt in the background after its places are there. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { fuelleTage } from './bestand.ts';
import { erzaehleRueckblick } from './rueckblick.ts';
import { erzaehleVorab } from './vorab.ts';

export const DEMO_ACTOR = systemPrincipal('termine.demo');

export const fuelleDemoTermine = defineJob({
  name: 'termine.fuelle-demo',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 5,
  expireInSeconds: 600,
  title: 'Termine von Musterstadt anlegen',
  async run(kernel, _payload, { signal }) {
    // Nowhere but in the demo: these people were never here.
    if (!kernel.config.demo) return;
    await erzaehleRueckblick(kernel);
    await fuelleTage(kernel, { signal });
    await erzaehleVorab(kernel);
  },
});
