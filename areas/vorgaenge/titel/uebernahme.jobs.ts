/** Takes a checked list over in the background. */
import { z } from 'zod';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { applyUebernahme } from './uebernahme.ts';

/** Sees every Akte: a list is of the whole office. Who wanted it stands in the audit log. */
export const UEBERNAHME_ACTOR = systemPrincipal('vorgaenge.uebernahme');

export const uebernehmeListe = defineJob({
  name: 'vorgaenge.uebernehme-liste',
  version: 1,
  payload: z.object({ uebernahmeId: z.uuid() }),
  concurrency: 1,
  retryLimit: 10,
  retryDelaySeconds: 30,
  expireInSeconds: 3600,
  title: 'Titel aus dem alten Fachverfahren übernehmen',
  async run(kernel, { uebernahmeId }, { signal }) {
    try {
      await applyUebernahme(kernel, UEBERNAHME_ACTOR, uebernahmeId, signal);
    } catch (cause) {
      // Taken over meanwhile, by the command or by another run: nothing is left to do.
      if (!(cause instanceof Fault)) throw cause;
    }
  },
});
