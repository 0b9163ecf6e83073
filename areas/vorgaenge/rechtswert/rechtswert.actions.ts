/** Verbs on Rechtswerte: edited data, drafted by one and released by another. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { Fassung } from '#platform/edited/edited.schema.ts';
import {
  changeDraft,
  createDraft,
  discardDraft,
  listAllVersions,
  listVersions,
  releaseDraft,
} from '#platform/edited/edited.ts';
import { namer } from '../namen.ts';
import { toVerfahrenListe } from '../verfahren.ts';
import * as api from './rechtswert.api.ts';
import { findRechtswert, RECHTSWERTE, type Rechtswert } from './rechtswert.data.ts';
import { rechtswertFaults } from './rechtswert.faults.ts';
import { type EigenerWert, geltendAm, laeuftAus } from './rechtswert.rules.ts';
import {
  type RechtswertFassung,
  type RechtswertInhalt,
  type RechtswertStand,
  rechtswertKind,
} from './rechtswert.schema.ts';
import { countBetroffene, listBetroffene } from './rechtswert.sql.ts';

/** So long before the end of what holds its successor is asked for. */
const VORLAUF_TAGE = 45;
const SHOWN = 20;

type Version = Fassung<RechtswertInhalt>;

const eigene = (versions: readonly Version[], schluessel: string): EigenerWert[] =>
  versions
    .filter((one) => one.schluessel === schluessel && one.status === 'FREIGEGEBEN')
    .map(({ inhalt, gueltigAb, gueltigBis }) => ({ ...inhalt, gueltigAb, gueltigBis }));

function toStand({ schluessel, name, text, norm, einheit }: Rechtswert, geltend: RechtswertStand['geltend']) {
  return { schluessel, name, text, norm, einheit, ...(geltend ? { geltend } : {}) };
}

function require(schluessel: string): Rechtswert {
  const found = findRechtswert(schluessel);
  if (!found) throw rechtswertFaults.RECHTSWERT_UNBEKANNT();
  return found;
}

async function toFassungen({ tx, actor }: ActionContext, versions: readonly Version[]): Promise<RechtswertFassung[]> {
  const wanted = versions.flatMap((one) => [one.erstelltVon, one.freigegebenVon ?? []].flat());
  const nameOf = await namer(tx, wanted);
  return versions.map((one) => ({
    id: one.id,
    nummer: one.nummer,
    status: one.status,
    ...one.inhalt,
    gueltigAb: one.gueltigAb,
    gueltigBis: one.gueltigBis,
    version: one.version,
    von: nameOf(one.erstelltVon),
    ...(one.freigegebenVon === null ? {} : { freigegebenVon: nameOf(one.freigegebenVon) }),
    darfFreigeben: one.status === 'ENTWURF' && !one.bearbeitetVon.includes(actor.id),
  }));
}

export const listRechtswerte = defineAction(api.listRechtswerte, {
  run: async ({ tx, clock }) => {
    const today = clock.today().toString();
    const versions = await listAllVersions(tx, rechtswertKind);
    const werte = RECHTSWERTE.map((one) => {
      const own = eigene(versions, one.schluessel);
      const ende = laeuftAus(one, own, today, VORLAUF_TAGE);
      return {
        ...toStand(one, geltendAm(one, own, today)),
        entwurf: versions.some(({ schluessel, status }) => schluessel === one.schluessel && status === 'ENTWURF'),
        ...(ende ? { laeuftAus: ende } : {}),
      };
    });
    return { werte };
  },
  audit: notPersonal('values of the law name nobody'),
});

export const getRechtswert = defineAction(api.getRechtswert, {
  run: async (context, { schluessel }) => {
    const { tx, actor, clock } = context;
    const rechtswert = require(schluessel);
    const versions = await listVersions(tx, rechtswertKind, schluessel);
    const { pruefarten } = rechtswert;
    return {
      ...toStand(rechtswert, geltendAm(rechtswert, eigene(versions, schluessel), clock.today().toString())),
      fassungen: await toFassungen(context, versions),
      betroffen: {
        anzahl: await countBetroffene(tx, actor, pruefarten),
        erste: await toVerfahrenListe(context, await listBetroffene(tx, actor, pruefarten, SHOWN)),
      },
    };
  },
  audit: ({ schluessel }, result) => ({
    what: 'rechtswert.gelesen',
    objects: (result?.betroffen.erste ?? []).map(({ id }) => ({ art: 'verfahren', id })),
    details: { schluessel },
  }),
});

const fassung = (id: string | undefined) => (id ? [{ art: 'fassung', id }] : []);

async function one(context: ActionContext, version: Version): Promise<RechtswertFassung> {
  return (await toFassungen(context, [version]))[0] as RechtswertFassung;
}

export const saveRechtswertEntwurf = defineAction(api.saveRechtswertEntwurf, {
  run: async (context, { schluessel, entwurf, gueltigAb, wert, quelle }) => {
    require(schluessel);
    const input = { inhalt: { wert, quelle }, gueltigAb };
    const { tx, actor } = context;
    const saved = entwurf
      ? await changeDraft(tx, rechtswertKind, entwurf, actor, input)
      : await createDraft(tx, rechtswertKind, schluessel, actor, input);
    return one(context, saved);
  },
  audit: ({ schluessel }, result) => ({
    what: 'rechtswert.entworfen',
    objects: fassung(result?.id),
    details: { schluessel },
  }),
});

export const releaseRechtswert = defineAction(api.releaseRechtswert, {
  run: async (context, seen) =>
    one(context, await releaseDraft(context.tx, rechtswertKind, seen, context.actor, context.clock)),
  audit: ({ id }) => ({ what: 'rechtswert.freigegeben', objects: fassung(id) }),
});

export const discardRechtswertEntwurf = defineAction(api.discardRechtswertEntwurf, {
  run: async ({ tx }, seen) => {
    await discardDraft(tx, rechtswertKind, seen);
    return {};
  },
  audit: ({ id }) => ({ what: 'rechtswert.verworfen', objects: fassung(id) }),
});

export const rechtswertActions = [
  listRechtswerte,
  getRechtswert,
  saveRechtswertEntwurf,
  releaseRechtswert,
  discardRechtswertEntwurf,
];
