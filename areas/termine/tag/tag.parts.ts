/** What the day hands to the module of the area. */
import { besuchActions } from './besuch.actions.ts';
import { kioskActions } from './kiosk.actions.ts';
import { notrufActions } from './notruf.actions.ts';
import { schalterActions } from './schalter.actions.ts';
import { tagesmappeActions } from './tagesmappe.actions.ts';

export { tagJobs } from './tag.jobs.ts';
export { registerTopics as registerTagTopics } from './tag.topics.ts';

export const tagActions = [
  ...kioskActions,
  ...besuchActions,
  ...schalterActions,
  ...notrufActions,
  ...tagesmappeActions,
];
