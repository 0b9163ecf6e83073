/** The area `erlasse`, as apps/server takes it in. */
import type { Kernel } from '#platform/module/kernel.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { aboActions } from './abo/abo.actions.ts';
import { sendeAboMails } from './abo/abo.jobs.ts';
import { amtlichActions } from './amtlich/amtlich.actions.ts';
import { amtlichJobs } from './amtlich/amtlich.jobs.ts';
import { beobachtungActions } from './beobachtung/beobachtung.actions.ts';
import { sieheJetztNach, sieheNachErlassen } from './beobachtung/beobachtung.jobs.ts';
import { seedDemo } from './demo/seed.ts';
import { erlassActions } from './erlass/erlass.actions.ts';
import { closeErlassleser } from './erlass/lesen.ts';
import { rights } from './erlasse.rights.ts';
import { registerTopics } from './erlasse.topics.ts';
import { fassungenActions } from './fassungen/fassungen.actions.ts';
import * as gemerkt from './gemerkt/gemerkt.actions.ts';
import { glossarActions } from './glossar/glossar.actions.ts';
import { folgeGlossar } from './glossar/glossar.jobs.ts';
import { gueteActions } from './guete/guete.actions.ts';
import { gueteCommand } from './guete/guete.cli.ts';
import { measureGuete, measureGueteNightly } from './guete/guete.jobs.ts';
import { hausregelActions } from './hausregeln/hausregel.actions.ts';
import { lesenActions } from './lesen/lesen.actions.ts';
import { notizActions } from './notiz/notiz.actions.ts';
import { originalActions } from './original/original.actions.ts';
import { wrappedKeys } from './original/original.sql.ts';
import { hochladenActions } from './quellen/hochladen.actions.ts';
import { importCommand } from './quellen/import.cli.ts';
import { closeLeser } from './quellen/leser.ts';
import { sammlungenActions } from './sammlungen/sammlungen.actions.ts';
import { sucheActions } from './suche/suche.actions.ts';
import { searchCommand } from './suche/suche.cli.ts';
import { suchbestandCommand } from './suchwerk/suchbestand.cli.ts';
import { closeSuchwerk, suchwerk } from './suchwerk/suchwerk.ts';
import { warmVektoren } from './vektor/fuse.ts';
import { vektorCommand } from './vektor/vektor.cli.ts';
import { vektorJobs } from './vektor/vektor.jobs.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [
    ...sucheActions,
    ...lesenActions,
    ...Object.values(gemerkt),
    ...notizActions,
    ...originalActions,
    ...aboActions,
    ...glossarActions,
    ...gueteActions,
    ...fassungenActions,
    ...hochladenActions,
    ...amtlichActions,
    ...sammlungenActions,
    ...erlassActions,
    ...hausregelActions,
    ...beobachtungActions,
  ],
  jobs: [
    folgeGlossar,
    measureGuete,
    measureGueteNightly,
    sendeAboMails,
    sieheJetztNach,
    sieheNachErlassen,
    ...amtlichJobs,
    ...vektorJobs,
  ],
  wrappedKeys,
  commands: [importCommand, searchCommand, suchbestandCommand, gueteCommand, vektorCommand],
  startApi: async (kernel) => {
    registerTopics(kernel);
    suchwerk(kernel);
    const stopVektoren = await warmVektoren(kernel);
    return async () => {
      await stopVektoren();
      await close(kernel);
    };
  },
  // Whatever a job asks for is closed with it.
  startWorker: async (kernel) => () => close(kernel),
  seedDemo,
};

async function close(kernel: Kernel): Promise<void> {
  await Promise.all([closeSuchwerk(kernel), closeLeser(kernel), closeErlassleser(kernel)]);
}
