/** The area `akten`, as apps/server takes it in. */

import { findTeams } from '#areas/personal/index.ts';
import { ocrCommand } from '#engines/pages/ocr.cli.ts';
import type { EventHandler } from '#platform/events/events.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { schliesseDokument } from './abschluss.jobs.ts';
import { akteActions } from './akte.actions.ts';
import { importCommand, statusCommand } from './akten.cli.ts';
import { rights } from './akten.rights.ts';
import { registerRoutes } from './akten.routes.ts';
import { registerTopics } from './akten.topics.ts';
import { herausgabeActions } from './akteneinsicht/herausgabe.actions.ts';
import { entferneHerausgaben, erstelleHerausgabe } from './akteneinsicht/herausgabe.jobs.ts';
import { schwaerzungActions } from './akteneinsicht/schwaerzung.actions.ts';
import { altbestandCommand } from './altbestand/altbestand.cli.ts';
import { aufbewahrungActions } from './aufbewahrung/aufbewahrung.actions.ts';
import { noteTatsache } from './aufbewahrung/aufbewahrung.events.ts';
import { entscheidungActions } from './aufbewahrung/entscheidung.actions.ts';
import { herausnahmeActions } from './aufbewahrung/herausnahme.actions.ts';
import { loeschlaufActions } from './aufbewahrung/loeschlauf.actions.ts';
import { setzeLoeschlaeufeFort, vernichteLoeschlauf } from './aufbewahrung/loeschlauf.jobs.ts';
import { bestandActions } from './bestand/bestand.actions.ts';
import { papierActions } from './bestand/papier.actions.ts';
import { stapelActions } from './bestand/stapel.actions.ts';
import { verwahrungActions } from './bestand/verwahrung.actions.ts';
import { fertigeDemoPapier } from './demo/demo.jobs.ts';
import { seedMusterstadt } from './demo/seed.ts';
import { dokumentActions } from './dokument.actions.ts';
import { doppeltActions } from './doppelt/doppelt.actions.ts';
import { eingangActions } from './eingang.actions.ts';
import { einordnungActions } from './einordnung/einordnung.actions.ts';
import { bewerteOffene, lerneEinordnung } from './einordnung/lernen.jobs.ts';
import { schwelleActions } from './einordnung/schwelle.actions.ts';
import { entferneBlobs } from './entfernung.jobs.ts';
import { erkenneSeite } from './erkennung.jobs.ts';
import { closeSiegelwerk, ersetzungActions, ersetzungJobs, siegelCommand } from './ersetzung/ersetzung.ts';
import { gegenstandActions } from './gegenstand.actions.ts';
import { checkCommand } from './kontrolle/kontrolle.cli.ts';
import { copyToZweitspeicher } from './kontrolle/zweitspeicher.jobs.ts';
import { turnSeite } from './notiz/drehung.actions.ts';
import { notizActions } from './notiz/notiz.actions.ts';
import { tellOwningTeam } from './notzugriff.ts';
import { startOrdner } from './ordner.ts';
import { personActions } from './person.actions.ts';
import { personHooks } from './person-hooks.ts';
import { startPostfaecher } from './postfach/abruf.jobs.ts';
import { postfachActions } from './postfach/postfach.actions.ts';
import { destroyOwners, wrappedKeys } from './schluessel-hooks.sql.ts';
import { closeSeitenwerk } from './seitenwerk.ts';
import { arbeitslisteActions } from './suche/arbeitsliste.actions.ts';
import { sucheActions } from './suche/suche.actions.ts';
import { sucheJobs } from './suche/suche.jobs.ts';
import { umordnungActions } from './umordnung/umordnung.actions.ts';
import { ordneUm, teileStapel } from './umordnung/umordnung.jobs.ts';
import { verweisActions } from './verweis/verweis.actions.ts';
import { ablageActions } from './vorgang/ablage.actions.ts';
import { aktenplanActions } from './vorgang/aktenplan.actions.ts';
import { noteAnwesenheit } from './vorgang/anwesenheit.actions.ts';
import { vorgangActions } from './vorgang/vorgang.actions.ts';
import { wiedervorlageActions } from './vorgang/wiedervorlage.actions.ts';
import { abgabeActions } from './xdomea/abgabe.actions.ts';
import { xdomeaActions } from './xdomea/uebernahme.actions.ts';
import { xdomeaJobs } from './xdomea/uebernahme.jobs.ts';
import { xdomeaCommands } from './xdomea/xdomea.cli.ts';
import { zerlegeEingang } from './zerlegung.jobs.ts';
import { findZielakten } from './zielakte.actions.ts';

export const area: AreaModule = {
  name: 'akten',
  rights,
  actions: [
    ...personActions,
    ...akteActions,
    ...dokumentActions,
    ...eingangActions,
    findZielakten,
    ...einordnungActions,
    ...schwelleActions,
    ...sucheActions,
    ...arbeitslisteActions,
    ...gegenstandActions,
    ...umordnungActions,
    ...doppeltActions,
    ...bestandActions,
    ...papierActions,
    ...stapelActions,
    ...verwahrungActions,
    ...aufbewahrungActions,
    ...loeschlaufActions,
    ...herausnahmeActions,
    ...entscheidungActions,
    ...ersetzungActions,
    ...vorgangActions,
    ...aktenplanActions,
    ...ablageActions,
    ...wiedervorlageActions,
    noteAnwesenheit,
    ...notizActions,
    turnSeite,
    ...verweisActions,
    ...schwaerzungActions,
    ...herausgabeActions,
    ...abgabeActions,
    ...xdomeaActions,
    ...postfachActions,
  ],
  jobs: [
    zerlegeEingang,
    erkenneSeite,
    schliesseDokument,
    lerneEinordnung,
    bewerteOffene,
    teileStapel,
    ordneUm,
    entferneBlobs,
    copyToZweitspeicher,
    fertigeDemoPapier,
    vernichteLoeschlauf,
    setzeLoeschlaeufeFort,
    erstelleHerausgabe,
    entferneHerausgaben,
    ...ersetzungJobs,
    ...sucheJobs,
    ...xdomeaJobs,
  ],
  handlers: [tellOwningTeam as unknown as EventHandler, noteTatsache as unknown as EventHandler],
  commands: [
    importCommand,
    statusCommand,
    ocrCommand,
    siegelCommand,
    checkCommand,
    altbestandCommand,
    ...xdomeaCommands,
  ],
  personHooks,
  wrappedKeys,
  destroyOwners,
  routes: registerRoutes,
  async seedDemo(kernel) {
    await seedMusterstadt(kernel, await findTeams(kernel.pool.db));
  },
  async startWorker(kernel) {
    const stopOrdner = await startOrdner(kernel);
    const stopPostfaecher = await startPostfaecher(kernel);
    return async () => {
      await Promise.all([stopOrdner(), stopPostfaecher()]);
      await closeSiegelwerk(kernel);
      await closeSeitenwerk(kernel);
    };
  },
  async startApi(kernel) {
    registerTopics(kernel);
    return async () => {
      // Whoever writes a Bescheid asks here too whether there is a seal.
      await closeSiegelwerk(kernel);
      await closeSeitenwerk(kernel);
    };
  },
};
