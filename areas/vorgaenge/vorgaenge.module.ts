/** The area `vorgaenge`, as apps/server takes it in. */
import type { EventHandler } from '#platform/events/events.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { abrufActions } from './abruf/abruf.actions.ts';
import { beendeBereitstellungen } from './abruf/abruf.jobs.ts';
import { anfrageActions } from './anfrage/anfrage.actions.ts';
import { anfrageJobs } from './anfrage/anfrage.jobs.ts';
import { startStellen } from './anfrage/stelle.demo.ts';
import { settleWiderspruch } from './angabe/widerspruch.actions.ts';
import { readAntragDatei } from './antrag/annahme.actions.ts';
import { antragActions } from './antrag/antrag.actions.ts';
import { legeUnterlageEin, nimmAntraegeMit, verwirfEntwuerfe } from './antrag/antrag.events.ts';
import { loescheAlteEntwuerfe } from './antrag/antrag.jobs.ts';
import { gespraechActions } from './antrag/gespraech.actions.ts';
import { closePruefwerk } from './antrag/pruefwerk.ts';
import { uebernimmUnterlagen } from './antrag/uebernahme.jobs.ts';
import { unterlageActions } from './antrag/unterlage.actions.ts';
import { zahlungActions } from './antrag/zahlung.actions.ts';
import { arbeitslisteActions } from './arbeit/arbeitsliste.actions.ts';
import { belegeDemoTatsachen } from './arbeit/demo/beleg.events.ts';
import { seedVorgaenge } from './arbeit/demo/seed.ts';
import { erhebungActions } from './arbeit/erhebung.actions.ts';
import { infokarteActions } from './arbeit/infokarte.actions.ts';
import { destroyOwners, forgetVerfahren } from './arbeit/person-hooks.ts';
import { vorgangActions } from './arbeit/vorgang.actions.ts';
import { zuweisungActions } from './arbeit/zuweisung.actions.ts';
import { ausreiseActions } from './ausreise/ausreise.actions.ts';
import { folgeBescheinigung, folgeGrenzuebertritt } from './ausreise/ausreise.handlers.ts';
import { meldeAbgelaufeneAusreisefristen } from './ausreise/ausreise.jobs.ts';
import { draftAusreiseschreiben } from './ausreise/schreiben.actions.ts';
import { bescheidActions, bescheidHandlers, bescheidJobs, bescheidRights } from './bescheid/bescheid.ts';
import { closeDruck } from './druck.ts';
import { antragseingangActions } from './eingang/antragseingang.actions.ts';
import { fachkraftActions } from './fachkraft/fachkraft.actions.ts';
import { holeEinreichungen } from './fitconnect/abholung.jobs.ts';
import { startFitConnect } from './fitconnect/fitconnect.demo.ts';
import { folgeActions } from './folge/folge.actions.ts';
import { allowDemoEpayment } from './gebuehr/epayment.demo.ts';
import { gebuehrActions, gebuehrRights } from './gebuehr/gebuehr.ts';
import { hinweisActions } from './hinweis/hinweis.actions.ts';
import { schreibeHinweis } from './hinweis/hinweis.jobs.ts';
import { aufnahmeActions } from './karte/aufnahme.actions.ts';
import { loescheAufnahme } from './karte/aufnahme.jobs.ts';
import { ausgabeActions } from './karte/ausgabe.actions.ts';
import { startKartendienste } from './karte/dienste.ts';
import { karteActions } from './karte/karte.actions.ts';
import { bestelleKarte, frageKartenstand } from './karte/karte.jobs.ts';
import { noteLebenslage } from './lage/lage.actions.ts';
import { registerNormbezug } from './normbezug/normbezug.ts';
import { personHooks } from './person-hooks.ts';
import { pruefeCommand } from './pruefung/pruefung.cli.ts';
import { rechtswertActions } from './rechtswert/rechtswert.actions.ts';
import { seedStellen } from './regelwerk/demo.ts';
import { regelwerkActions } from './regelwerk/regelwerk.actions.ts';
import { ablaufActions } from './titel/ablauf.actions.ts';
import { sendeAblaufhinweise } from './titel/ablauf.jobs.ts';
import { seedTitel } from './titel/demo/seed.ts';
import { fortgeltungActions } from './titel/fortgeltung.actions.ts';
import { schreibeFort, setzeFortschreibungFort } from './titel/fortgeltung.jobs.ts';
import { pruefblattActions } from './titel/pruefblatt.actions.ts';
import { registerPruefseite } from './titel/pruefblatt.ts';
import { titelActions } from './titel/titel.actions.ts';
import { uebernahmeActions } from './titel/uebernahme.actions.ts';
import { uebernehmenCommand } from './titel/uebernahme.cli.ts';
import { uebernehmeListe } from './titel/uebernahme.jobs.ts';
import { verfahrenActions } from './verfahren.actions.ts';
import { beteiligungActions } from './vertretung/beteiligung.actions.ts';
import { vertretungActions } from './vertretung/vertretung.actions.ts';
import { folgeVollmacht } from './vertretung/vertretung.events.ts';
import { legeVordruckAb, legeVordruckeNach } from './vordruck/ablage.jobs.ts';
import { vernichtungActions } from './vordruck/vernichtung.actions.ts';
import { vordruckActions } from './vordruck/vordruck.actions.ts';
import { rights } from './vorgaenge.rights.ts';
import { registerTopics } from './vorgaenge.topics.ts';
import { eingangActions } from './xauslaender/eingang.actions.ts';
import { empfangeCommand } from './xauslaender/xauslaender.cli.ts';
import { xauslaenderJobs } from './xauslaender/xauslaender.jobs.ts';
import { closeXml } from './xml/xml.ts';

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
    ...unterlageActions,
    ...zahlungActions,
    ...abrufActions,
    ...vertretungActions,
    ...beteiligungActions,
    readAntragDatei,
    ...gespraechActions,
    ...antragseingangActions,
    ...bescheidActions,
    ...folgeActions,
    ...ausreiseActions,
    draftAusreiseschreiben,
    ...rechtswertActions,
    ...regelwerkActions,
    ...gebuehrActions,
    ...anfrageActions,
    ...fachkraftActions,
    ...eingangActions,
    ...titelActions,
    ...ablaufActions,
    ...fortgeltungActions,
    ...hinweisActions,
    ...karteActions,
    ...aufnahmeActions,
    ...ausgabeActions,
    ...vordruckActions,
    ...vernichtungActions,
    ...uebernahmeActions,
    ...pruefblattActions,
  ],
  jobs: [
    ...bescheidJobs,
    beendeBereitstellungen,
    meldeAbgelaufeneAusreisefristen,
    ...anfrageJobs,
    ...xauslaenderJobs,
    holeEinreichungen,
    sendeAblaufhinweise,
    schreibeHinweis,
    schreibeFort,
    setzeFortschreibungFort,
    bestelleKarte,
    frageKartenstand,
    loescheAufnahme,
    legeVordruckAb,
    legeVordruckeNach,
    uebernehmeListe,
    uebernimmUnterlagen,
    loescheAlteEntwuerfe,
  ],
  handlers: [
    belegeDemoTatsachen as unknown as EventHandler,
    forgetVerfahren as unknown as EventHandler,
    ...bescheidHandlers,
    folgeBescheinigung as unknown as EventHandler,
    folgeGrenzuebertritt as unknown as EventHandler,
    legeUnterlageEin as unknown as EventHandler,
    nimmAntraegeMit as unknown as EventHandler,
    verwirfEntwuerfe as unknown as EventHandler,
    folgeVollmacht as unknown as EventHandler,
  ],
  personHooks,
  destroyOwners,
  commands: [pruefeCommand, empfangeCommand, uebernehmenCommand],
  routes: registerPruefseite,
  async seedDemo(kernel) {
    await seedStellen(kernel);
    await seedVorgaenge(kernel);
    await seedTitel(kernel);
  },
  async startWorker(kernel) {
    const stops = await Promise.all([startStellen(kernel), startFitConnect(kernel), startKartendienste(kernel)]);
    return async () => {
      await Promise.all(stops.map((stop) => stop()));
      await Promise.all([closeXml(kernel), closeDruck(kernel), closePruefwerk(kernel)]);
    };
  },
  async startApi(kernel) {
    registerTopics(kernel);
    registerNormbezug(kernel);
    const endEpayment = allowDemoEpayment(kernel);
    return async () => {
      await Promise.all([closeXml(kernel), closeDruck(kernel), closePruefwerk(kernel), endEpayment()]);
    };
  },
};
