/** The AI server: how it is, and a question to find out. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { checkKiServer, getKiServer } from './kiserver.api.ts';
import { askKiServer, readKiServer } from './kiserver.ts';

const getKiServerAction = defineAction(getKiServer, {
  run: async ({ config, log }) => readKiServer({ config, log }),
  audit: notPersonal('states and counts of a server'),
});

const checkKiServerAction = defineAction(checkKiServer, {
  // Before the transaction: another server is asked.
  prepare: (kernel) => askKiServer(kernel),
  run: async (_context, _input, result) => result,
  audit: (_input, result) => ({
    what: 'ki-server.geprueft',
    objects: (result?.ergebnisse ?? []).map(({ art }) => ({ art: 'ki-server', id: art })),
    details: { gut: (result?.ergebnisse ?? []).filter(({ gut }) => gut).length },
  }),
});

export const kiServerActions = [getKiServerAction, checkKiServerAction];
