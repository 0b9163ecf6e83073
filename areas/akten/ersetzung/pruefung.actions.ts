/** Verbs of the Sichtprüfung: see every page, name what is wrong, decide. */
import { Readable } from 'node:stream';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { PICTURE_TYPE, pictureOf } from '../bilder.ts';
import { findDokumentById } from '../dokument.sql.ts';
import { requireMoreThanReading } from '../sichtbar.ts';
import { lockWorkDokument } from '../verarbeitung.sql.ts';
import { ersetzungBewegt } from './ersetzung.events.ts';
import { ersetzungFaults } from './ersetzung.faults.ts';
import * as api from './pruefung.api.ts';
import { unseenOf } from './pruefung.rules.ts';
import type { Sichtpruefung } from './pruefung.schema.ts';
import {
  countPruefungen,
  deleteBefund,
  findPruefung,
  insertBefund,
  listBefunde,
  listGesehen,
  listPruefSeiten,
  listPruefungen,
  lockPruefung,
  noteBlick,
  type PruefungMitDokument,
  type PruefungRow,
  storeErgebnis,
  storeOriginal,
} from './pruefung.sql.ts';
import { toBefund, toSichtpruefung } from './pruefung.ts';
import { orderSiegel } from './siegel.jobs.ts';
import { isHinnehmbar } from './vorgabe.data.ts';
import { geltendeRegel, readBenutzte } from './vorgabe.ts';

type Who = Pick<ActionContext, 'tx' | 'actor'>;
const dokument = (id: string) => [{ art: 'dokument', id }];
const AT_ONCE = 50;
const DRAWER = systemPrincipal('akten.ersetzung');

async function requirePruefung({ tx, actor }: Who, id: string): Promise<PruefungMitDokument> {
  const row = await findPruefung(tx, actor, id);
  if (!row) throw ersetzungFaults.PRUEFUNG_NICHT_GEFUNDEN();
  return row;
}

/** Locks document and check, in this order as everywhere. */
async function lockToChange(context: Who, id: string, version?: number): Promise<PruefungRow> {
  await requirePruefung(context, id);
  await requireMoreThanReading(context, (actor) => findPruefung(context.tx, actor, id));
  await lockWorkDokument(context.tx, id);
  const locked = await lockPruefung(context.tx, id);
  if (!locked) throw ersetzungFaults.PRUEFUNG_NICHT_GEFUNDEN();
  if (version !== undefined && locked.version !== version) throw commonFaults.KONFLIKT();
  return locked;
}

async function lockOpen(context: Who, id: string, version?: number): Promise<PruefungRow> {
  const locked = await lockToChange(context, id, version);
  if (locked.stand !== 'offen') throw ersetzungFaults.PRUEFUNG_ENTSCHIEDEN();
  return locked;
}

async function answer(context: ActionContext, id: string): Promise<Sichtpruefung> {
  await context.events.emit(context.tx, ersetzungBewegt, { dokumentId: id });
  const seen = await findPruefung(context.tx, context.actor, id);
  if (seen) return toSichtpruefung(context, seen);
  // With the decision it leaves the sight of those who read no Akten: they still get to know what they did.
  const row = await findPruefung(context.tx, DRAWER, id);
  if (!row) throw ersetzungFaults.PRUEFUNG_NICHT_GEFUNDEN();
  return toSichtpruefung(context, { ...row, akte: null, ersetzt: null, ersetzt_durch: null });
}

export const listSichtpruefungen = defineAction(api.listSichtpruefungen, {
  run: async ({ tx, actor, clock }, { stand }) => {
    const { rollentrennung } = (await geltendeRegel(tx, clock)).inhalt;
    const rows = await listPruefungen(tx, actor, stand, rollentrennung, AT_ONCE + 1);
    const { dokumente, seiten, eigene, beanstandet } = await countPruefungen(tx, actor, rollentrennung);
    const eintraege = await Promise.all(rows.slice(0, AT_ONCE).map((row) => toKurz(tx, row)));
    return { eintraege, offen: { dokumente, seiten }, eigene, beanstandet, mehr: rows.length > AT_ONCE };
  },
  audit: (_input, result) => ({
    what: 'sichtpruefungen.aufgelistet',
    objects: result?.eintraege.flatMap(({ dokumentId }) => dokument(dokumentId)) ?? [],
  }),
});

async function toKurz(tx: Tx, row: PruefungMitDokument) {
  return {
    dokumentId: row.dokument_id,
    titel: row.titel,
    typ: row.dokumenttyp,
    eingegangenAm: row.eingegangen,
    stand: row.stand,
    seiten: row.seitenzahl,
    zuSehen: row.seiten.length,
    befunde: row.befunde,
    scanner: (await readBenutzte(tx, row)).scanner.inhalt.name,
    ...(row.akte ? { akte: row.akte } : {}),
  };
}

export const countSichtpruefungen = defineAction(api.countSichtpruefungen, {
  run: async ({ tx, actor, clock }) => {
    const { rollentrennung } = (await geltendeRegel(tx, clock)).inhalt;
    return { anzahl: (await countPruefungen(tx, actor, rollentrennung)).dokumente };
  },
  audit: notPersonal('a number, asked for by the navigation again and again'),
});

export const getSichtpruefung = defineAction(api.getSichtpruefung, {
  run: async (context, { id }) => toSichtpruefung(context, await requirePruefung(context, id)),
  audit: ({ id }) => ({ what: 'sichtpruefung.gelesen', objects: dokument(id) }),
});

export const getPruefbild = defineAction(api.getPruefbild, {
  prepare: async (kernel, { id, nr, breite }, { actor }) => {
    const tx = kernel.pool.db as Tx;
    const planned = new Set((await requirePruefung({ tx, actor }, id)).seiten);
    const row = await findDokumentById(tx, DRAWER, id);
    const seiten = await listPruefSeiten(tx, id);
    const seite = seiten.find((one) => one.nr === nr);
    if (!row || !seite) throw ersetzungFaults.SEITE_NICHT_TEIL({ seite: nr });
    const { bytes } = await pictureOf(kernel, row, seite, breite);
    const next = seiten.find((one) => one.nr > nr && planned.has(one.nr));
    // Whoever leafs on does not wait: the next page is drawn meanwhile. Drawn is not shown.
    if (next) void pictureOf(kernel, row, next, breite).catch(() => undefined);
    return bytes;
  },
  run: async (context, { id, nr, breite }, bytes): Promise<ByteAnswer> => {
    await requirePruefung(context, id);
    const { pool, actor, request } = context;
    const note = () => transact(pool.db, actor, request.id, (tx) => noteBlick(tx, id, nr, actor.id, breite));
    return {
      contentType: PICTURE_TYPE,
      length: bytes.length,
      // No cache and no validator: each showing comes here.
      open: (range) =>
        Readable.from(range ? [bytes.subarray(range.start, range.end + 1)] : noted(bytes, note), { objectMode: false }),
    };
  },
  audit: ({ id, nr, breite }) => ({
    what: 'sichtpruefung.seite-gezeigt',
    objects: dokument(id),
    details: { seite: nr, breite },
  }),
});

const LAST = 1_024;

/** Whoever has the whole picture has it only after the note was written; a connection that broke leaves none. */
async function* noted(bytes: Buffer, note: () => Promise<void>): AsyncGenerator<Buffer> {
  const last = Math.max(0, bytes.length - LAST);
  if (last > 0) yield bytes.subarray(0, last);
  await note();
  yield bytes.subarray(last);
}

export const addBefund = defineAction(api.addBefund, {
  run: async (context, { id, nr, art, vermerk }) => {
    await lockOpen(context, id);
    const row = await requirePruefung(context, id);
    if (nr > row.seitenzahl) throw ersetzungFaults.SEITE_NICHT_TEIL({ seite: nr });
    const person = context.actor.id;
    return toBefund(await insertBefund(context.tx, { dokumentId: id, nr, art, vermerk: vermerk || null, person }));
  },
  audit: ({ id, nr, art }) => ({
    what: 'sichtpruefung.befund',
    objects: dokument(id),
    details: { seite: nr, befund: art },
  }),
});

export const removeBefund = defineAction(api.removeBefund, {
  run: async (context, { id, befundId }) => {
    await lockOpen(context, id);
    await deleteBefund(context.tx, id, befundId);
    return {};
  },
  audit: ({ id }) => ({ what: 'sichtpruefung.befund-zurueckgenommen', objects: dokument(id) }),
});

export const passSichtpruefung = defineAction(api.passSichtpruefung, {
  run: async (context, { id, version }) => {
    const locked = await lockOpen(context, id, version);
    const trennung = await requireSecondPerson(context, locked);
    const unseen = unseenOf(locked.seiten, await listGesehen(context.tx, id, context.actor.id));
    if (unseen.length > 0) throw ersetzungFaults.SEITEN_UNGESEHEN({ seiten: inWords(unseen) });
    const befunde = await listBefunde(context.tx, id);
    if (befunde.some(({ art }) => !isHinnehmbar(art))) throw ersetzungFaults.BEFUND_OFFEN();
    await storeErgebnis(context.tx, id, { stand: 'bestanden', ...decided(context), ...trennung, vermerk: null });
    await orderSiegel(context, context.tx, id);
    return answer(context, id);
  },
  audit: ({ id }, result) => ({
    what: 'sichtpruefung.bestanden',
    objects: dokument(id),
    details: { seiten: result?.zuSehen.length ?? 0 },
  }),
});

export const rejectSichtpruefung = defineAction(api.rejectSichtpruefung, {
  run: async (context, { id, version, vermerk }) => {
    const locked = await lockOpen(context, id, version);
    const trennung = await requireSecondPerson(context, locked);
    const befunde = await listBefunde(context.tx, id);
    if (!befunde.some(({ art }) => !isHinnehmbar(art))) throw ersetzungFaults.BEFUND_FEHLT();
    const result = { ...decided(context), ...trennung, vermerk: vermerk || null };
    await storeErgebnis(context.tx, id, { stand: 'beanstandet', ...result });
    return answer(context, id);
  },
  audit: ({ id }, result) => ({
    what: 'sichtpruefung.beanstandet',
    objects: dokument(id),
    details: { befunde: result?.befunde.map(({ art }) => art) ?? [] },
  }),
});

function decided({ actor, clock }: ActionContext) {
  return { person: actor.id, name: actor.displayName, at: clock.now().toString() };
}

/** The rule of this moment stands with the decision; the table holds it against the two names once more. */
async function requireSecondPerson({ tx, actor, clock }: ActionContext, locked: PruefungRow) {
  const { rollentrennung, rollentrennungGrund } = (await geltendeRegel(tx, clock)).inhalt;
  if (rollentrennung && locked.gescannt_von === actor.id) throw ersetzungFaults.ZWEITE_PERSON();
  return { trennung: rollentrennung, trennungGrund: rollentrennung ? null : rollentrennungGrund };
}

function inWords(seiten: readonly number[]): string {
  const shown = seiten.slice(0, 10).join(', ');
  return seiten.length > 10 ? `${shown} und ${seiten.length - 10} weitere` : shown;
}

export const setOriginalAufbewahren = defineAction(api.setOriginalAufbewahren, {
  run: async (context, { id, version, aufbewahren, ort }) => {
    await lockToChange(context, id, version);
    if (aufbewahren && ort === '') throw ersetzungFaults.ORT_FEHLT();
    await storeOriginal(context.tx, id, aufbewahren, ort || null);
    return answer(context, id);
  },
  audit: ({ id, aufbewahren }) => ({
    what: 'dokument.original-aufbewahren',
    objects: dokument(id),
    details: { aufbewahren },
  }),
});

export const pruefungActions = [
  listSichtpruefungen,
  countSichtpruefungen,
  getSichtpruefung,
  getPruefbild,
  addBefund,
  removeBefund,
  passSichtpruefung,
  rejectSichtpruefung,
  setOriginalAufbewahren,
];
