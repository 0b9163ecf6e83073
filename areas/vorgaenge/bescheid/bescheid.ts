/** What the module of `vorgaenge` takes from here. */
import type { EventHandler } from '#platform/events/events.ts';
import { fertigeAusstehende, fertigeSchreiben } from './fertigung.jobs.ts';
import { schreibenActions } from './schreiben.actions.ts';
import { folgeRuecklauf, folgeSendung } from './zustellung.handlers.ts';

export { bescheidRights } from './bescheid.rights.ts';
export const bescheidActions = [...schreibenActions];
export const bescheidJobs = [fertigeSchreiben, fertigeAusstehende];
export const bescheidHandlers = [folgeSendung as unknown as EventHandler, folgeRuecklauf as unknown as EventHandler];
