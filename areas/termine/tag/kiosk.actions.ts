/** Verbs of the kiosk, the display and the telephone of the person. Public ones leave no row in the log. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import { planBesuch } from '../termin/vergabe.ts';
import { arrive, draw } from './ankunft.ts';
import { loadAnkunftslage } from './ankunftslage.ts';
import { loadAnzeige } from './anzeige.ts';
import type { BesuchOeffentlich, Spontananliegen } from './besuch.schema.ts';
import { type BesuchRow, findBesuch, findBesuchByToken, lockBesuch, setStand } from './besuch.sql.ts';
import { hashOf, momentOf, requireBesuch, tellBesuch, toMs, zielOf } from './besuch.ts';
import * as api from './kiosk.api.ts';
import { aussichtFuer, loadRaum, type Raum } from './raum.ts';
import { tagFaults } from './tag.faults.ts';
import { findHaus, findHausOfPool, type Haus } from './tag-haus.sql.ts';

/** A kiosk that was offline tells when it was said, but nobody can have been there the day before. */
const HOECHSTENS_NACHGEREICHT = 120 * 60_000;

async function requireHaus({ tx }: Pick<ActionContext, 'tx'>, schluessel: string): Promise<Haus> {
  const haus = await findHaus(tx, { schluessel });
  if (!haus) throw tagFaults.HAUS_UNBEKANNT();
  return haus;
}

const besuchObject = (besuchId: string | null | undefined) => (besuchId ? [{ art: 'besuch', id: besuchId }] : []);

export const checkInAtKiosk = defineAction(api.checkInAtKiosk, {
  run: async (context, { standort, um, ...wer }) => {
    const haus = await requireHaus(context, standort);
    const { ms } = momentOf(context);
    const fresh = um !== undefined && ms - toMs(um) <= HOECHSTENS_NACHGEREICHT;
    return arrive(context, { ...wer, haus, um: fresh ? um : undefined });
  },
  audit: (_input, result) => ({ what: 'besuch.angekommen', objects: besuchObject(result?.besuchId) }),
});

export const drawNummerAtKiosk = defineAction(api.drawNummerAtKiosk, {
  run: async (context, { standort, ...wer }) => draw(context, { ...wer, haus: await requireHaus(context, standort) }),
  audit: (_input, result) => ({ what: 'besuch.angekommen', objects: besuchObject(result?.besuchId) }),
});

export const listSpontananliegen = defineAction(api.listSpontananliegen, {
  run: async (context, { standort }) => {
    const haus = await requireHaus(context, standort);
    const moment = momentOf(context);
    const raum = await loadRaum(context.tx, haus.id, moment);
    const alle = await listAnliegenAm(context.tx, moment.tag);
    const spontan = alle.filter(({ aktiv, zugang }) => aktiv && zugang === 'spontan');
    const anliegen = await Promise.all(spontan.map((one) => spontanOf(context, raum, haus, one)));
    return { haus: haus.name, anliegen: anliegen.filter((one) => one !== undefined) };
  },
  audit: notPersonal('what can be had without a Termin'),
});

async function spontanOf(
  { tx, clock }: ActionContext,
  raum: Raum,
  haus: Haus,
  { schluessel, name }: Pick<Spontananliegen, 'schluessel' | 'name'>,
): Promise<Spontananliegen | undefined> {
  const plan = await planBesuch(tx, { anliegen: [{ schluessel, personen: 1 }] }, clock.now()).catch(() => undefined);
  const first = plan?.stationen.find(({ art }) => art !== 'dolmetschen');
  if (!plan || !first || (await findHausOfPool(tx, first.poolId))?.id !== haus.id) return undefined;
  const gesucht = { pool_id: first.poolId, faehigkeiten: first.faehigkeiten, nur_platz_id: null };
  const { davor, wartezeit } = aussichtFuer(raum, gesucht);
  return { schluessel, name, wartende: davor, wartezeit };
}

export const checkInByHandy = defineAction(api.checkInByHandy, {
  run: async (context, { standort, code }) =>
    arrive(context, { haus: await requireHaus(context, standort), code, bedarf: [], vonAussen: true }),
  audit: notPersonal('the person themself, not signed in'),
});

export const getAnkunftslage = defineAction(api.getAnkunftslage, {
  run: (context, { schluessel }) => loadAnkunftslage(context, schluessel),
  audit: notPersonal('when one may arrive, for whoever holds the link'),
});

const byToken = (token: string) => (tx: ActionContext['tx']) => findBesuchByToken(tx, hashOf(token));

export const getBesuch = defineAction(api.getBesuch, {
  run: async (context, { token }) => oeffentlich(context, await requireBesuch(byToken(token), context)),
  audit: notPersonal('number and place, for whoever holds the link'),
});

export const leaveBesuch = defineAction(api.leaveBesuch, {
  run: async (context, { token }) => {
    const { id } = await requireBesuch(byToken(token), context);
    const row = (await lockBesuch(context.tx, id)) as BesuchRow;
    if (row.stand !== 'wartet' && row.stand !== 'zurueckgestellt') throw tagFaults.BESUCH_STAND_PASST_NICHT();
    await setStand(context.tx, id, { stand: 'gegangen', jetzt: momentOf(context).jetzt });
    const gone = (await findBesuch(context.tx, id)) as BesuchRow;
    await tellBesuch(context, gone);
    return oeffentlich(context, gone);
  },
  audit: notPersonal('the person themself, not signed in'),
});

async function oeffentlich(context: ActionContext, row: BesuchRow): Promise<BesuchOeffentlich> {
  const moment = momentOf(context);
  const wartet = row.stand === 'wartet' && row.tag === moment.tag;
  const aussicht = wartet ? aussichtFuer(await loadRaum(context.tx, row.standort_id, moment), row) : undefined;
  return {
    nummer: row.nummer,
    stand: row.stand,
    sprache: row.sprache,
    haus: row.haus,
    besuchId: row.id,
    beginn: row.beginn,
    angekommen: row.angekommen_at,
    davor: aussicht?.davor ?? null,
    wartezeit: aussicht?.wartezeit ?? null,
    ziel: zielOf(row),
    aufgerufen: row.aufgerufen_at,
    aufrufe: row.aufrufe,
    station: row.station,
    stationen: row.stationen.length,
    zurueckAb: row.zurueck_ab,
    ergebnis: row.ergebnis,
  };
}

export const getAnzeige = defineAction(api.getAnzeige, {
  run: async (context, { standort }) => loadAnzeige(context, await requireHaus(context, standort)),
  audit: notPersonal('numbers and rooms'),
});

export const kioskActions = [
  checkInAtKiosk,
  drawNummerAtKiosk,
  listSpontananliegen,
  checkInByHandy,
  getAnkunftslage,
  getBesuch,
  leaveBesuch,
  getAnzeige,
];
