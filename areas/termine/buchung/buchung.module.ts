/** All that the public's way adds to the area. */
import { aufsichtActions } from './aufsicht.actions.ts';
import { buchungActions } from './buchung.actions.ts';
import { buchungJobs } from './buchung.jobs.ts';
import { einladungActions } from './einladung.actions.ts';
import { ladeZurKarteEin } from './einladung.events.ts';
import { uebernimmNachBesuch, uebernimmTerminunterlagen } from './uebernahme.jobs.ts';
import { unterlageActions } from './unterlage.actions.ts';
import { verwaltungActions } from './verwaltung.actions.ts';

export const buchung = {
  actions: [...buchungActions, ...verwaltungActions, ...einladungActions, ...unterlageActions, ...aufsichtActions],
  jobs: [...buchungJobs, uebernimmTerminunterlagen],
  handlers: [ladeZurKarteEin, uebernimmNachBesuch],
};
