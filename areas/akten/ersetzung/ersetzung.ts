/** What this room gives to `akten.module.ts`. */
import { pruefungActions } from './pruefung.actions.ts';
import { siegelActions } from './siegel.actions.ts';
import { sealDokument, sealStillOpen } from './siegel.jobs.ts';
import { vorgabeActions } from './vorgabe.actions.ts';

export { siegelCommand } from './siegel.cli.ts';
export { closeSiegelwerk } from './siegelwerk.ts';

export const ersetzungActions = [...vorgabeActions, ...pruefungActions, ...siegelActions];
export const ersetzungJobs = [sealDokument, sealStillOpen];
