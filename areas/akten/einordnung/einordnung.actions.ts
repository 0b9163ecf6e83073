/** Verbs of the queue: take the next, decide, take back, put off. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkteToChange } from '../akte.actions.ts';
import { einordnungBewegt } from '../akten.events.ts';
import { requireDokumentToChange } from '../dokument.actions.ts';
import type { DokumentRow } from '../dokument.sql.ts';
import { UNBESTIMMT } from '../dokumenttyp.data.ts';
import { listVorschlaege } from '../eingang.sql.ts';
import { lockWorkDokument } from '../verarbeitung.sql.ts';
import { fileFromEingang, moveBetweenAkten, setAngaben } from './angaben.ts';
import * as api from './einordnung.api.ts';
import { einordnungFaults } from './einordnung.faults.ts';
import {
  countDone,
  countQueue,
  insertSchritt,
  letGoOfQueue,
  listKarten,
  listWaiting,
  lockEinordnung,
  putOff,
  searchAbsender,
  takeFromQueue,
} from './einordnung.sql.ts';
import { toKarte } from './karte.ts';
import { takeBackSchritt } from './ruecknahme.ts';

const dokumente = (ids: readonly string[]) => ids.map((id) => ({ art: 'dokument', id }));

/** So long nobody else gets what lies on the table; the screen asks again in between. */
export const HALTEN = Temporal.Duration.from({ minutes: 3 });
const MOST_ABSENDER = 8;

export const nextEinordnung = defineAction(api.nextEinordnung, {
  run: async ({ tx, actor, clock }, { anzahl, filter }) => {
    const now = clock.now();
    const until = now.add(HALTEN).toString();
    const taken = await takeFromQueue(tx, actor, filter, { now: now.toString(), until, anzahl });
    const rows = await listKarten(
      tx,
      actor,
      taken.map(({ id }) => id),
    );
    const proposals = await listVorschlaege(
      tx,
      actor,
      rows.map((row) => row.eingang_id),
    );
    const neu = taken.filter((one) => one.neu).map(({ id }) => id);
    return { karten: rows.map((row) => toKarte(row, proposals)), neu };
  },
  audit: (_input, result) =>
    result && result.neu.length === 0
      ? { withoutAudit: 'what lies on the table already was noted when it came there' }
      : { what: 'einordnung.vorgelegt', objects: dokumente(result?.neu ?? []) },
});

/** What the actor sees, may change, and nobody else has on the table; locked, document first. */
async function requireOnTable(context: ActionContext, id: string): Promise<DokumentRow> {
  const { tx, actor, clock } = context;
  const before = await requireDokumentToChange(context, id);
  if (before.akte_id !== null && !actor.rights.has('akten.bearbeiten')) throw commonFaults.KEIN_RECHT();
  await lockWorkDokument(tx, id);
  const row = await lockEinordnung(tx, id);
  if (row?.stand !== 'offen') throw einordnungFaults.ERLEDIGT();
  const isHeld = row.gehalten_bis !== null && row.gehalten_bis > clock.now().toString();
  if (isHeld && row.gehalten_von !== actor.id) throw einordnungFaults.VERGEBEN();
  return before;
}

export const decideEinordnung = defineAction(api.decideEinordnung, {
  run: async (context, { id, version, akteId, ...angaben }) => {
    if (angaben.typ === UNBESTIMMT) throw einordnungFaults.TYP_FEHLT();
    const before = await requireOnTable(context, id);
    const written = await setAngaben(context, before, version, angaben, true);
    const now = akteId && akteId !== before.akte_id ? await putInto(context, before, written, akteId) : written;
    const { titel, typ, datum, absender, akte_id, zuordnung } = before;
    const schrittId = await insertSchritt(context.tx, {
      dokumentId: id,
      vorher: { titel, typ, datum, absender, akteId: akte_id, zuordnung },
      versionDanach: now,
      by: context.actor.id,
      at: context.clock.now().toString(),
    });
    await context.events.emit(context.tx, einordnungBewegt, {});
    return { schrittId, dokumentId: id, version: now };
  },
  audit: ({ id, typ, akteId }) => ({
    what: 'dokument.eingeordnet',
    objects: [...dokumente([id]), ...(akteId ? [{ art: 'akte', id: akteId }] : [])],
    details: { typ },
  }),
});

async function putInto(context: ActionContext, before: DokumentRow, version: number, akteId: string): Promise<number> {
  await requireAkteToChange(context, akteId);
  if (before.akte_id === null) return fileFromEingang(context, { id: before.id, eingangId: before.eingang_id }, akteId);
  const again = () => requireDokumentToChange(context, before.id);
  return moveBetweenAkten(context, { ...before, version }, version, akteId, again);
}

export const undoEinordnung = defineAction(api.undoEinordnung, {
  run: async (context, { id }) => ({ dokumentId: await takeBackSchritt(context, id) }),
  audit: (_input, result) => ({
    what: 'dokument.einordnung-zurueckgenommen',
    objects: result ? dokumente([result.dokumentId]) : [],
  }),
});

export const postponeEinordnung = defineAction(api.postponeEinordnung, {
  run: async (context, { id }) => {
    await requireOnTable(context, id);
    await putOff(context.tx, id, context.clock.now().toString());
    await context.events.emit(context.tx, einordnungBewegt, {});
    return {};
  },
  audit: ({ id }) => ({ what: 'einordnung.zurueckgestellt', objects: dokumente([id]) }),
});

export const releaseEinordnung = defineAction(api.releaseEinordnung, {
  run: async ({ tx, actor }) => {
    await letGoOfQueue(tx, actor);
    return {};
  },
  audit: notPersonal('gives back what nobody has decided upon; nothing is read or changed'),
});

const ZONE = 'Europe/Berlin';

export const getEinordnungStand = defineAction(api.getEinordnungStand, {
  run: async ({ tx, actor, clock }, filter) => {
    const now = clock.now();
    const day = now.toZonedDateTimeISO(ZONE).startOfDay().toInstant().toString();
    const lately = now.subtract({ minutes: 10 }).toString();
    const { typen, stapel } = await listWaiting(tx, actor);
    return {
      ...(await countQueue(tx, actor, filter)),
      ...(await countDone(tx, actor.id, { day, lately })),
      typen,
      stapel: stapel.map(({ id, nummer, anzahl }) => ({ id, name: `Stapel ${nummer}`, anzahl })),
    };
  },
  audit: notPersonal('numbers of documents by type and stack, no content and no person'),
});

export const countEinordnung = defineAction(api.countEinordnung, {
  run: async ({ tx, actor }) => ({ anzahl: (await countQueue(tx, actor)).wartend }),
  audit: notPersonal('a number, asked for by the navigation again and again'),
});

export const findAbsender = defineAction(api.findAbsender, {
  run: async ({ tx, actor }, { q }) => ({ absender: await searchAbsender(tx, actor, q, MOST_ABSENDER) }),
  audit: (_input, result) => ({
    what: 'absender.gesucht',
    objects: [],
    details: { treffer: result?.absender.length ?? 0 },
  }),
});

export const einordnungActions = [
  nextEinordnung,
  decideEinordnung,
  undoEinordnung,
  postponeEinordnung,
  releaseEinordnung,
  getEinordnungStand,
  countEinordnung,
  findAbsender,
];
