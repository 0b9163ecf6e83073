/** All that the public's way adds to the area. */
import { buchungActions } from './buchung.actions.ts';
import { buchungJobs } from './buchung.jobs.ts';
import { verwaltungActions } from './verwaltung.actions.ts';

export const buchung = {
  actions: [...buchungActions, ...verwaltungActions],
  jobs: [...buchungJobs],
  handlers: [],
};
