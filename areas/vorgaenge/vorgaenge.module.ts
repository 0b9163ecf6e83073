/** The area `vorgaenge`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { anfrageActions } from './anfrage/anfrage.actions.ts';
import { anfrageJobs } from './anfrage/anfrage.jobs.ts';
import { startStellen } from './anfrage/stelle.demo.ts';
import { holeEinreichungen } from './fitconnect/abholung.jobs.ts';
import { startFitConnect } from './fitconnect/fitconnect.demo.ts';
import { verfahrenActions } from './verfahren.actions.ts';
import { rights } from './vorgaenge.rights.ts';
import { registerTopics } from './vorgaenge.topics.ts';
import { eingangActions } from './xauslaender/eingang.actions.ts';
import { empfangeCommand } from './xauslaender/xauslaender.cli.ts';
import { xauslaenderJobs } from './xauslaender/xauslaender.jobs.ts';
import { closeXml } from './xml/xml.ts';

export const area: AreaModule = {
  name: 'vorgaenge',
  rights,
  actions: [...verfahrenActions, ...anfrageActions, ...eingangActions],
  jobs: [...anfrageJobs, ...xauslaenderJobs, holeEinreichungen],
  commands: [empfangeCommand],
  async startWorker(kernel) {
    const stops = await Promise.all([startStellen(kernel), startFitConnect(kernel)]);
    return async () => {
      await Promise.all(stops.map((stop) => stop()));
      await closeXml(kernel);
    };
  },
  async startApi(kernel) {
    registerTopics(kernel);
    return () => closeXml(kernel);
  },
};
