/** Queues and dead jobs. Counts and sentences without contents: only the redrive is written down. */

import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { DeadJob, QueueState } from '#platform/jobs/jobs.ts';
import { listGescheiterteAuftraege, listWarteschlangen, redriveAuftraege } from './auftrag.api.ts';
import type { GescheiterterAuftrag, Warteschlange } from './auftrag.schema.ts';

const listWarteschlangenAction = defineAction(listWarteschlangen, {
  run: async ({ jobs }) => ({ warteschlangen: (await jobs.states()).map(toWarteschlange) }),
  audit: notPersonal('counts of jobs'),
});

const listGescheiterteAuftraegeAction = defineAction(listGescheiterteAuftraege, {
  async run({ jobs }, { warteschlange }) {
    const titles = new Map((await jobs.states()).map(({ name, title }) => [name, title]));
    const dead = await jobs.dead(warteschlange);
    return { auftraege: dead.map((job) => toAuftrag(job, titles)) };
  },
  audit: notPersonal('dead jobs by id, with sentences that carry no contents'),
});

const redriveAuftraegeAction = defineAction(redriveAuftraege, {
  run: async ({ tx, jobs }, { ids }) => ({ wiederholt: await jobs.redrive(tx, ids) }),
  audit: ({ ids }, result) => ({
    what: 'auftrag.wiederholt',
    objects: ids.map((id) => ({ art: 'auftrag', id })),
    details: { wiederholt: result?.wiederholt ?? 0 },
  }),
});

function toWarteschlange({ name, title, waiting, running, failed, doneToday }: QueueState): Warteschlange {
  return { name, titel: title, wartet: waiting, laeuft: running, gescheitert: failed, heuteFertig: doneToday };
}

function toAuftrag(
  { id, queue, message, failedAt }: DeadJob,
  titles: ReadonlyMap<string, string>,
): GescheiterterAuftrag {
  return { id, warteschlange: queue, titel: titles.get(queue) ?? queue, meldung: message, gescheitertAm: failedAt };
}

export const auftragActions = [listWarteschlangenAction, listGescheiterteAuftraegeAction, redriveAuftraegeAction];
