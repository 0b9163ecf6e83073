/** What the module of `vorgaenge` takes from here. */
import type { EventHandler } from '#platform/events/events.ts';
import { closeEntschiedenes } from './abschluss.actions.ts';
import { bausteinActions } from './baustein.actions.ts';
import { fertigeAusstehende, fertigeSchreiben } from './fertigung.jobs.ts';
import { freigabeActions } from './freigabe.actions.ts';
import { gerichtsakteActions } from './gerichtsakte.actions.ts';
import { rechtsbehelfActions } from './rechtsbehelf.actions.ts';
import { schreibenActions } from './schreiben.actions.ts';
import { vorschauActions } from './vorschau.actions.ts';
import { folgeRuecklauf, folgeSendung } from './zustellung.handlers.ts';

export { bescheidRights } from './bescheid.rights.ts';
export const bescheidActions = [
  ...schreibenActions,
  ...vorschauActions,
  ...freigabeActions,
  ...rechtsbehelfActions,
  ...gerichtsakteActions,
  ...bausteinActions,
  closeEntschiedenes,
];
export const bescheidJobs = [fertigeSchreiben, fertigeAusstehende];
export const bescheidHandlers = [folgeSendung as unknown as EventHandler, folgeRuecklauf as unknown as EventHandler];
