/** Verbs on messages of other authorities: uploaded, looked at, taken over or discarded. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkteToChange } from '../akte.actions.ts';
import { openAkte, requireOwnPlace, requireTeam } from '../akte.ts';
import { aktenFaults } from '../akten.faults.ts';
import { entferneBlobs } from '../entfernung.jobs.ts';
import { UPLOAD_PATH } from '../hochladen.ts';
import { FRAGEN_AB } from '../identitaet.rules.ts';
import { storePerson } from '../person.actions.ts';
import { lockCreation } from '../person.sql.ts';
import { findAehnliche } from '../person.ts';
import * as api from './uebernahme.api.ts';
import { paketBewegt } from './uebernahme.events.ts';
import { uebernehmeXdomeaPaket } from './uebernahme.jobs.ts';
import { isSound, mayGoTo, neuePersonOf } from './uebernahme.rules.ts';
import type { Ansicht, Ziel } from './uebernahme.schema.ts';
import {
  discardPaket,
  findLieferungOf,
  findPaket,
  insertPaket,
  listPaketRows,
  lockPaket,
  type PaketRow,
  startUebernahme,
} from './uebernahme.sql.ts';
import { toPaket, toPaketKurz } from './uebernahme.ts';
import { xdomeaFaults } from './xdomea.faults.ts';

/** Nobody needs a message longer that was not taken over; the sender has it. */
const TAGE = 14;

const paket = (id: string) => [{ art: 'xdomea-paket', id }];

async function requireLocked({ tx, actor }: ActionContext, id: string, allowed: readonly string[]): Promise<PaketRow> {
  const row = await lockPaket(tx, actor, id);
  if (!row) throw xdomeaFaults.XDOMEA_PAKET_NICHT_GEFUNDEN();
  if (!allowed.includes(row.status)) throw xdomeaFaults.XDOMEA_NICHT_BEREIT();
  return row;
}

export const startXdomeaPaket = defineAction(api.startXdomeaPaket, {
  run: async ({ tx, actor, clock, config }, { dateiname, groesse }) => {
    const grenze = config.BLEIBE_MAX_UPLOAD_MIB;
    if (groesse > grenze * 1024 * 1024) throw xdomeaFaults.XDOMEA_ZU_GROSS({ grenze });
    const endetAm = clock.today().add({ days: TAGE }).toString();
    const id = await insertPaket(tx, { dateiname, groesse, endetAm, createdBy: actor.id });
    return { id, uploadPfad: UPLOAD_PATH };
  },
  audit: ({ groesse }, result) => ({
    what: 'xdomea.hochgeladen',
    objects: result ? paket(result.id) : [],
    details: { groesse },
  }),
});

export const listXdomeaPakete = defineAction(api.listXdomeaPakete, {
  run: async ({ tx, actor }) => ({ eintraege: (await listPaketRows(tx, actor)).map(toPaketKurz) }),
  audit: (_input, result) => ({
    what: 'xdomea.aufgelistet',
    objects: result?.eintraege.flatMap(({ id }) => paket(id)) ?? [],
  }),
});

export const getXdomeaPaket = defineAction(api.getXdomeaPaket, {
  run: async (context, { id }) => {
    const row = await findPaket(context.tx, context.actor, id);
    if (!row) throw xdomeaFaults.XDOMEA_PAKET_NICHT_GEFUNDEN();
    return toPaket(context, row);
  },
  audit: ({ id }, result) => ({
    what: 'xdomea.angesehen',
    objects: [...paket(id), ...(result?.kandidaten.map((one) => ({ art: 'person', id: one.id })) ?? [])],
  }),
});

export const takeXdomeaPaket = defineAction(api.takeXdomeaPaket, {
  run: async (context, { id, ziel }) => {
    const { ansicht } = await requireLocked(context, id, ['bereit']);
    if (!ansicht?.dateien.some(isSound)) throw xdomeaFaults.XDOMEA_OHNE_DATEIEN();
    if (!mayGoTo(ansicht.nachricht, ziel)) throw xdomeaFaults.XDOMEA_MEHRERE_AKTEN();
    // What was missing joins the files of before, wherever these went.
    const isKnown = (await findLieferungOf(context.tx, context.actor, ansicht.merkmal)) !== undefined;
    if (isKnown && ziel.art !== 'eingang') throw xdomeaFaults.XDOMEA_SCHON_UEBERNOMMEN();
    const akte = await akteOf(context, ansicht, ziel);
    await startUebernahme(context.tx, id, akte?.id ?? null, context.actor.id);
    await context.jobs.enqueue(context.tx, uebernehmeXdomeaPaket, [{ paketId: id }], { lane: 'now' });
    await context.events.emit(context.tx, paketBewegt, { paketId: id });
    return akte ? { akte } : {};
  },
  audit: ({ id, ziel }, result) => ({
    what: 'xdomea.uebernommen',
    objects: [...paket(id), ...(result?.akte ? [{ art: 'akte', id: result.akte.id }] : [])],
    details: { ziel: ziel.art },
  }),
});

async function akteOf(context: ActionContext, { nachricht }: Ansicht, ziel: Ziel) {
  if (ziel.art === 'eingang') return undefined;
  if (ziel.art === 'neu') return openForPerson(context, nachricht, ziel);
  const { id, aktenzeichen } = await requireAkteToChange(context, ziel.akteId);
  return { id, aktenzeichen };
}

/** § 5 AZRG-DV: whoever looks alike now was shown before. */
async function openForPerson(
  context: ActionContext,
  nachricht: Ansicht['nachricht'],
  { teamId, geseheneKandidaten }: Extract<Ziel, { art: 'neu' }>,
) {
  const { tx, actor } = context;
  if (!actor.rights.has('akten.bearbeiten')) throw commonFaults.KEIN_RECHT();
  const person = neuePersonOf(nachricht);
  if (!person) throw xdomeaFaults.XDOMEA_OHNE_PERSON();
  await lockCreation(tx);
  const kandidaten = await findAehnliche(tx, actor, person, { from: FRAGEN_AB });
  if (kandidaten.some(({ id }) => !geseheneKandidaten.includes(id))) throw aktenFaults.KANDIDATEN_NICHT_GESEHEN();
  await requireTeam(tx, teamId);
  const { id: personId } = await storePerson(context, person, kandidaten);
  const akte = await openAkte(context, { personId, teamId, zustand: 'A' });
  await requireOwnPlace(context, akte.id, 'ziel.teamId');
  return akte;
}

export const discardXdomeaPaket = defineAction(api.discardXdomeaPaket, {
  run: async (context, { id }) => {
    await requireLocked(context, id, ['angeboten', 'bereit', 'fehler']);
    await discardPaket(context.tx, id);
    await context.jobs.enqueue(context.tx, entferneBlobs, [{}]);
    await context.events.emit(context.tx, paketBewegt, { paketId: id });
    return {};
  },
  audit: ({ id }) => ({ what: 'xdomea.verworfen', objects: paket(id) }),
});

export const xdomeaActions = [startXdomeaPaket, listXdomeaPakete, getXdomeaPaket, takeXdomeaPaket, discardXdomeaPaket];
