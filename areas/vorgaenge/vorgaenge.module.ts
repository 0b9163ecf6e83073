/** The area `vorgaenge`, as apps/server takes it in. */
import type { EventHandler } from '#platform/events/events.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { anfrageActions } from './anfrage/anfrage.actions.ts';
import { anfrageJobs } from './anfrage/anfrage.jobs.ts';
import { startStellen } from './anfrage/stelle.demo.ts';
import { settleWiderspruch } from './angabe/widerspruch.actions.ts';
import { readAntragDatei } from './antrag/annahme.actions.ts';
import { antragActions } from './antrag/antrag.actions.ts';
import { legeUnterlageEin, nimmAntraegeMit } from './antrag/antrag.events.ts';
import { loescheAlteEntwuerfe } from './antrag/antrag.jobs.ts';
import { gespraechActions } from './antrag/gespraech.actions.ts';
import { closePruefwerk } from './antrag/pruefwerk.ts';
import { uebernimmUnterlagen } from './antrag/uebernahme.jobs.ts';
import { arbeitslisteActions } from './arbeit/arbeitsliste.actions.ts';
import { belegeDemoTatsachen } from './arbeit/demo/beleg.events.ts';
import { seedVorgaenge } from './arbeit/demo/seed.ts';
import { erhebungActions } from './arbeit/erhebung.actions.ts';
import { infokarteActions } from './arbeit/infokarte.actions.ts';
import { destroyOwners, forgetVerfahren } from './arbeit/person-hooks.ts';
import { vorgangActions } from './arbeit/vorgang.actions.ts';
import { zuweisungActions } from './arbeit/zuweisung.actions.ts';
import { bescheidActions, bescheidHandlers, bescheidJobs, bescheidRights } from './bescheid/bescheid.ts';
import { closeDruck } from './druck.ts';
import { antragseingangActions } from './eingang/antragseingang.actions.ts';
import { holeEinreichungen } from './fitconnect/abholung.jobs.ts';
import { startFitConnect } from './fitconnect/fitconnect.demo.ts';
import { gebuehrActions, gebuehrRights } from './gebuehr/gebuehr.ts';
import { setVorgangZugang } from './gebuehr/vorgang-zugang.ts';
import { ausgabeActions } from './karte/ausgabe.actions.ts';
import { karteActions } from './karte/karte.actions.ts';
import { bestelleKarte, frageKartenstand } from './karte/karte.jobs.ts';
import { noteLebenslage } from './lage/lage.actions.ts';
import { personHooks } from './person-hooks.ts';
import { pruefeCommand } from './pruefung/pruefung.cli.ts';
import { rechtswertActions } from './rechtswert/rechtswert.actions.ts';
import { sendeAblaufhinweise } from './titel/ablauf.jobs.ts';
import { fortgeltungActions } from './titel/fortgeltung.actions.ts';
import { schreibeFort, setzeFortschreibungFort } from './titel/fortgeltung.jobs.ts';
import { pruefblattActions } from './titel/pruefblatt.actions.ts';
import { registerPruefseite } from './titel/pruefblatt.ts';
import { titelActions } from './titel/titel.actions.ts';
import { uebernahmeActions } from './titel/uebernahme.actions.ts';
import { uebernehmenCommand } from './titel/uebernahme.cli.ts';
import { uebernehmeListe } from './titel/uebernahme.jobs.ts';
import { verfahrenActions } from './verfahren.actions.ts';
import { requireVerfahren, requireVerfahrenToChange } from './verfahren.ts';
import { vernichtungActions } from './vordruck/vernichtung.actions.ts';
import { vordruckActions } from './vordruck/vordruck.actions.ts';
import { rights } from './vorgaenge.rights.ts';
import { registerTopics } from './vorgaenge.topics.ts';
import { eingangActions } from './xauslaender/eingang.actions.ts';
import { empfangeCommand } from './xauslaender/xauslaender.cli.ts';
import { xauslaenderJobs } from './xauslaender/xauslaender.jobs.ts';
import { closeXml } from './xml/xml.ts';

setVorgangZugang(async (context, vorgangId, zum) => {
  await (zum === 'lesen' ? requireVerfahren(context, vorgangId) : requireVerfahrenToChange(context, vorgangId));
});

export const area: AreaModule = {
  name: 'vorgaenge',
  rights: { ...rights, ...gebuehrRights, ...bescheidRights },
  actions: [
    ...verfahrenActions,
    ...arbeitslisteActions,
    ...vorgangActions,
    ...erhebungActions,
    settleWiderspruch,
    noteLebenslage,
    ...zuweisungActions,
    ...infokarteActions,
    ...antragActions,
    readAntragDatei,
    ...gespraechActions,
    ...antragseingangActions,
    ...bescheidActions,
    ...rechtswertActions,
    ...gebuehrActions,
    ...anfrageActions,
    ...eingangActions,
    ...titelActions,
    ...fortgeltungActions,
    ...karteActions,
    ...ausgabeActions,
    ...vordruckActions,
    ...vernichtungActions,
    ...uebernahmeActions,
    ...pruefblattActions,
  ],
  jobs: [
    ...bescheidJobs,
    ...anfrageJobs,
    ...xauslaenderJobs,
    holeEinreichungen,
    sendeAblaufhinweise,
    schreibeFort,
    setzeFortschreibungFort,
    bestelleKarte,
    frageKartenstand,
    uebernehmeListe,
    uebernimmUnterlagen,
    loescheAlteEntwuerfe,
  ],
  handlers: [
    belegeDemoTatsachen as unknown as EventHandler,
    forgetVerfahren as unknown as EventHandler,
    ...bescheidHandlers,
    legeUnterlageEin as unknown as EventHandler,
    nimmAntraegeMit as unknown as EventHandler,
  ],
  personHooks,
  destroyOwners,
  commands: [pruefeCommand, empfangeCommand, uebernehmenCommand],
  routes: registerPruefseite,
  seedDemo: seedVorgaenge,
  async startWorker(kernel) {
    const stops = await Promise.all([startStellen(kernel), startFitConnect(kernel)]);
    return async () => {
      await Promise.all(stops.map((stop) => stop()));
      await Promise.all([closeXml(kernel), closeDruck(kernel), closePruefwerk(kernel)]);
    };
  },
  async startApi(kernel) {
    registerTopics(kernel);
    return async () => {
      await Promise.all([closeXml(kernel), closeDruck(kernel), closePruefwerk(kernel)]);
    };
  },
};
