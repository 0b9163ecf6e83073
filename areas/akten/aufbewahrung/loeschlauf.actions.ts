/** The steps of a deletion run: begin, offer to the archive, propose, release by a second person; the job destroys. */
import { Readable } from 'node:stream';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { aktenFaults } from '../akten.faults.ts';
import { cutPage } from '../blaettern.rules.ts';
import { ownRange } from '../sichtbar.ts';
import { insertVermerk, liftAnbietung } from './aufbewahrung.sql.ts';
import { loadEntscheidungen } from './aufbewahrung.ts';
import { csvCell, listAssessed } from './faellig.ts';
import * as api from './loeschlauf.api.ts';
import { vernichteLoeschlauf } from './loeschlauf.jobs.ts';
import {
  excludePostenRow,
  findLaufRow,
  insertLauf,
  insertPosten,
  type LaufRow,
  listLaufRows,
  listPostenRows,
  listWaiting,
  lockLauf,
  setAngeboten,
  setAntwort,
  setFreigegeben,
  setVerworfen,
  touchLauf,
} from './loeschlauf.sql.ts';
import { toAnbietung, toLauf, toLaufKurz, toPosten } from './loeschlauf.ts';
import { loeschungBewegt } from './loeschung.events.ts';

type Who = Pick<ActionContext, 'tx' | 'actor' | 'clock' | 'events'>;

const lauf = (id: string) => [{ art: 'loeschlauf', id }];
const SHOWN = 100;

async function requireLauf({ tx, actor }: Pick<Who, 'tx' | 'actor'>, id: string): Promise<LaufRow> {
  const row = await findLaufRow(tx, actor, id);
  if (!row) throw aktenFaults.LAUF_NICHT_GEFUNDEN();
  return row;
}

/** Under the lock of the run, and only as it was seen. */
async function requireSeen(context: Who, seen: { id: string; version: number }, ...stand: LaufRow['status'][]) {
  const own = { ...context, actor: ownRange(context.actor) };
  await requireLauf(own, seen.id);
  await lockLauf(context.tx, seen.id);
  const row = await requireLauf(own, seen.id);
  if (!stand.includes(row.status)) throw aktenFaults.LAUF_STAND();
  if (row.version !== seen.version) throw commonFaults.KONFLIKT();
  return row;
}

async function moved(context: Who, seen: { id: string; version: number }, status?: 'vorgeschlagen') {
  if (!(await touchLauf(context.tx, seen, context.actor.id, status))) throw commonFaults.KONFLIKT();
  await context.events.emit(context.tx, loeschungBewegt, { id: seen.id });
  return { version: seen.version + 1 };
}

export const listLoeschlaeufe = defineAction(api.listLoeschlaeufe, {
  run: async ({ tx, actor }) => ({ eintraege: (await listLaufRows(tx, actor, SHOWN)).map(toLaufKurz) }),
  audit: () => ({ what: 'loeschlaeufe.aufgelistet', objects: [] }),
});

export const getLoeschlauf = defineAction(api.getLoeschlauf, {
  run: async (context, { id }) => toLauf(context.tx, await requireLauf(context, id), context.clock.today().toString()),
  audit: ({ id }) => ({ what: 'loeschlauf.gelesen', objects: lauf(id) }),
});

export const listLoeschposten = defineAction(api.listLoeschposten, {
  run: async (context, { id, ...filter }) => {
    await requireLauf(context, id);
    const rows = await listPostenRows(context.tx, context.actor, { laufId: id, ...filter });
    const { shown, weiter } = cutPage(rows, filter.anzahl, (row) => [row.faellig_ab, row.id]);
    return { eintraege: shown.map(toPosten), ...(weiter ? { weiter } : {}) };
  },
  audit: ({ id }, result) => ({
    what: 'loeschlauf.posten-gelesen',
    objects: [...lauf(id), ...(result?.eintraege ?? []).map(({ akteId }) => ({ art: 'akte', id: akteId }))],
  }),
});

export const startLoeschlauf = defineAction(api.startLoeschlauf, {
  run: async (context) => {
    const { tx, actor, clock, events } = context;
    const stichtag = clock.today().toString();
    const entscheidungen = await loadEntscheidungen(tx, stichtag);
    // Without this decision nobody knows whether records may go at all.
    if (!entscheidungen.anbietung) throw aktenFaults.ENTSCHEIDUNG_FEHLT({ was: 'zur Anbietung an das Archiv' });
    const all = await listAssessed(tx, ownRange(actor), entscheidungen, stichtag);
    const due = all.filter((one) => one.stand === 'faellig' && one.gegenstand !== 'datengruppe' && !one.imLauf);
    if (due.length === 0) throw aktenFaults.NICHTS_FAELLIG();
    const id = await insertLauf(tx, { stichtag, anbietung: toAnbietung(entscheidungen.anbietung), by: actor.id });
    // A document of an Akte that goes as a whole needs no item of its own.
    const whole = new Set(due.filter(({ gegenstand }) => gegenstand === 'akte').map(({ akteId }) => akteId));
    const posten = due
      .filter(({ gegenstand, akteId }) => gegenstand === 'akte' || !whole.has(akteId))
      .map((one) => ({ ...one, faelligAb: one.faelligAb as string }));
    if ((await insertPosten(tx, id, posten)) === 0) throw aktenFaults.NICHTS_FAELLIG();
    await events.emit(tx, loeschungBewegt, { id });
    return { id };
  },
  audit: (_input, result) => ({ what: 'loeschlauf.begonnen', objects: result ? lauf(result.id) : [] }),
});

export const excludeLoeschposten = defineAction(api.excludeLoeschposten, {
  run: async (context, { postenId, grund, ...seen }) => {
    await requireSeen(context, seen, 'entwurf');
    const akteId = await excludePostenRow(context.tx, seen.id, postenId, grund);
    if (akteId === undefined) throw commonFaults.KONFLIKT();
    await liftAnbietung(context.tx, [akteId], { by: context.actor.id, grund: 'Aus dem Löschlauf genommen.' });
    return moved(context, seen);
  },
  audit: ({ id, postenId }) => ({ what: 'loeschlauf.posten-ausgenommen', objects: lauf(id), details: { postenId } }),
});

export const offerToArchiv = defineAction(api.offerToArchiv, {
  run: async (context, { angebotenAm, ...seen }) => {
    const { tx, actor, clock } = context;
    const { anbietung } = await requireSeen(context, seen, 'entwurf');
    if (angebotenAm > clock.today().toString()) throw aktenFaults.EREIGNIS_KUENFTIG();
    const bis = Temporal.PlainDate.from(angebotenAm).add({ days: anbietung.fristTage }).toString();
    const akten = await setAngeboten(tx, seen.id, angebotenAm, bis);
    const grund = `Angeboten am ${angebotenAm.split('-').reverse().join('.')}`;
    for (const akteId of akten) await insertVermerk(tx, { akteId, art: 'archivanbietung', grund, by: actor.id });
    return moved(context, seen);
  },
  audit: ({ id, angebotenAm }) => ({
    what: 'loeschlauf.archiv-angeboten',
    objects: lauf(id),
    details: { angebotenAm },
  }),
});

export const recordArchivAntwort = defineAction(api.recordArchivAntwort, {
  run: async (context, { antwort, am, postenIds, ...seen }) => {
    const { tx, actor, clock } = context;
    await requireSeen(context, seen, 'entwurf');
    const waiting = await listWaiting(tx, seen.id, postenIds);
    if (waiting.length === 0 || (postenIds && waiting.length < postenIds.length)) throw commonFaults.KONFLIKT();
    const today = clock.today().toString();
    // Silence counts once the period is over, not before.
    const tooSoon = waiting.some((one) => am < one.angeboten_am || am > today);
    const stillWaiting = antwort === 'keine-antwort' && waiting.some((one) => am <= one.antwort_bis);
    if (tooSoon) throw aktenFaults.EREIGNIS_KUENFTIG();
    if (stillWaiting) throw aktenFaults.ARCHIVFRIST_LAEUFT();
    await setAntwort(
      tx,
      waiting.map(({ id }) => id),
      antwort,
      am,
    );
    const akten = waiting.map(({ akte_id }) => akte_id);
    await liftAnbietung(tx, akten, { by: actor.id, grund: ANTWORT_WORTE[antwort] });
    return moved(context, seen);
  },
  audit: ({ id, antwort }) => ({ what: 'loeschlauf.archiv-antwort', objects: lauf(id), details: { antwort } }),
});

const ANTWORT_WORTE = {
  uebernommen: 'Das Archiv hat die Akte übernommen.',
  'nicht-uebernommen': 'Das Archiv übernimmt die Akte nicht.',
  'keine-antwort': 'Das Archiv hat in der Frist nicht geantwortet.',
} as const;

export const proposeLoeschlauf = defineAction(api.proposeLoeschlauf, {
  run: async (context, seen) => {
    const row = await requireSeen(context, seen, 'entwurf');
    const { offen } = await toLauf(context.tx, row, context.clock.today().toString());
    if (offen[0] !== undefined) throw aktenFaults.LAUF_UNFERTIG({ was: offen[0] });
    return moved(context, seen, 'vorgeschlagen');
  },
  audit: ({ id }) => ({ what: 'loeschlauf.vorgeschlagen', objects: lauf(id) }),
});

export const releaseLoeschlauf = defineAction(api.releaseLoeschlauf, {
  run: async (context, { rechtsstandGeprueft, ...seen }) => {
    const { tx, actor, clock, jobs, events } = context;
    const row = await requireSeen(context, seen, 'vorgeschlagen');
    if (row.bearbeitet_von.includes(actor.id)) throw aktenFaults.ZWEITE_PERSON();
    const { rechtsstandOffen } = await toLauf(tx, row, clock.today().toString());
    if (rechtsstandOffen.length > 0 && !rechtsstandGeprueft) throw aktenFaults.RECHTSSTAND_UNGEPRUEFT();
    if (!(await setFreigegeben(tx, seen, { by: actor.id, rechtsstandGeprueft }))) throw commonFaults.KONFLIKT();
    await jobs.enqueue(tx, vernichteLoeschlauf, [{ laufId: seen.id }]);
    await events.emit(tx, loeschungBewegt, { id: seen.id });
    return { version: seen.version + 1 };
  },
  audit: ({ id, rechtsstandGeprueft }) => ({
    what: 'loeschlauf.freigegeben',
    objects: lauf(id),
    details: { rechtsstandGeprueft: rechtsstandGeprueft ?? false },
  }),
});

export const discardLoeschlauf = defineAction(api.discardLoeschlauf, {
  run: async (context, { grund, ...seen }) => {
    const { tx, actor, events } = context;
    await requireSeen(context, seen, 'entwurf', 'vorgeschlagen');
    const akten = await setVerworfen(tx, seen, grund);
    if (!akten) throw commonFaults.KONFLIKT();
    await liftAnbietung(tx, akten, { by: actor.id, grund: 'Der Löschlauf wurde verworfen.' });
    await events.emit(tx, loeschungBewegt, { id: seen.id });
    return { version: seen.version + 1 };
  },
  audit: ({ id, grund }) => ({ what: 'loeschlauf.verworfen', objects: lauf(id), reason: grund }),
});

const MOST = 20_000;
const HEAD = [
  'Aktenzeichen',
  'Akte',
  'Dokument',
  'Regel',
  'Norm',
  'Fällig ab',
  'Stand',
  'Antwort des Archivs',
  'Seiten',
];

/** Numbers, ids and rules: nothing in it tells who the person was. */
export const exportLoeschlauf = defineAction(api.exportLoeschlauf, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    const { stichtag } = await requireLauf(context, id);
    const rows = await listPostenRows(context.tx, context.actor, { laufId: id, anzahl: MOST });
    const lines = rows.map((row) => [
      row.aktenzeichen,
      row.akte_id,
      row.dokument_id ?? '',
      row.regel,
      row.norm,
      row.faellig_ab,
      row.status,
      row.antwort ?? '',
      String(row.seiten),
    ]);
    const text = `\uFEFF${[HEAD, ...lines].map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
    const bytes = Buffer.from(text);
    return {
      contentType: 'text/csv; charset=utf-8',
      length: bytes.length,
      filename: `loeschlauf-${stichtag}.csv`,
      open: (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
    };
  },
  audit: ({ id }) => ({ what: 'loeschlauf.ausgegeben', objects: lauf(id) }),
});

export const loeschlaufActions = [
  listLoeschlaeufe,
  getLoeschlauf,
  listLoeschposten,
  startLoeschlauf,
  excludeLoeschposten,
  offerToArchiv,
  recordArchivAntwort,
  proposeLoeschlauf,
  releaseLoeschlauf,
  discardLoeschlauf,
  exportLoeschlauf,
];
