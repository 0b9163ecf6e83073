/** The area `vorgaenge`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { closeDruck } from './druck.ts';
import { ausgabeActions } from './karte/ausgabe.actions.ts';
import { karteActions } from './karte/karte.actions.ts';
import { bestelleKarte, frageKartenstand } from './karte/karte.jobs.ts';
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
import { vernichtungActions } from './vordruck/vernichtung.actions.ts';
import { vordruckActions } from './vordruck/vordruck.actions.ts';
import { rights } from './vorgaenge.rights.ts';
import { registerTopics } from './vorgaenge.topics.ts';

export const area: AreaModule = {
  name: 'vorgaenge',
  rights,
  actions: [
    ...verfahrenActions,
    ...titelActions,
    ...fortgeltungActions,
    ...karteActions,
    ...ausgabeActions,
    ...vordruckActions,
    ...vernichtungActions,
    ...uebernahmeActions,
    ...pruefblattActions,
  ],
  jobs: [sendeAblaufhinweise, schreibeFort, setzeFortschreibungFort, bestelleKarte, frageKartenstand, uebernehmeListe],
  commands: [uebernehmenCommand],
  routes: registerPruefseite,
  async startApi(kernel) {
    registerTopics(kernel);
    return () => closeDruck(kernel);
  },
};
