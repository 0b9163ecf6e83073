/** Verbs on print runs. Printing changes nothing of a Sendung; that it left, somebody says. */
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { readBriefkopf } from '../briefkopf.ts';
import { postFaults } from '../post.faults.ts';
import { sendOff } from '../sendung.actions.ts';
import { lockSendungen } from '../sendung.sql.ts';
import * as api from './drucklauf.api.ts';
import { druckeLauf } from './drucklauf.jobs.ts';
import { stapelVon } from './drucklauf.rules.ts';
import type { Drucklauf } from './drucklauf.schema.ts';
import {
  type DrucklaufRow,
  findDrucklauf,
  insertDrucklauf,
  laufKeyId,
  listDrucklaufRows,
  lockDrucklauf,
  setLaufWartet,
} from './drucklauf.sql.ts';

const objects = (id: string, sendungen: readonly string[] = []) => [
  { art: 'drucklauf', id },
  ...sendungen.map((sendung) => ({ art: 'sendung', id: sendung })),
];

async function toLaeufe({ tx }: ActionContext, rows: readonly DrucklaufRow[]): Promise<Drucklauf[]> {
  const ids = [...new Set(rows.map(({ created_by }) => created_by))];
  const namen = new Map((await findNamen(tx, ids)).map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    weg: row.weg,
    anBevollmaechtigte: row.an_bevollmaechtigte,
    anzahl: row.sendungen.length,
    offen: row.offen,
    deckblatt: row.deckblatt,
    beidseitig: row.beidseitig,
    stand: row.stand,
    gelesen: row.gelesen,
    ...(row.seiten === null ? {} : { seiten: row.seiten }),
    ...(row.fehler === null ? {} : { fehler: row.fehler }),
    version: row.version,
    createdAt: row.created_at,
    von: namen.get(row.created_by) ?? row.created_by,
  }));
}

async function requireLauf(context: ActionContext, id: string, version?: number): Promise<DrucklaufRow> {
  const row = await lockDrucklauf(context.tx, context.actor, id);
  if (!row) throw postFaults.DRUCKLAUF_NICHT_GEFUNDEN();
  if (version !== undefined && row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

async function readBack(context: ActionContext, id: string): Promise<Drucklauf> {
  const row = await findDrucklauf(context.tx, id);
  const [lauf] = row ? await toLaeufe(context, [row]) : [];
  if (!lauf) throw postFaults.DRUCKLAUF_NICHT_GEFUNDEN();
  return lauf;
}

export const listDrucklaeufe = defineAction(api.listDrucklaeufe, {
  run: async (context, { anzahl }) => ({
    laeufe: await toLaeufe(context, await listDrucklaufRows(context.tx, context.actor, anzahl)),
  }),
  audit: (_input, result) => ({
    what: 'drucklaeufe.gelesen',
    objects: (result?.laeufe ?? []).map(({ id }) => ({ art: 'drucklauf', id })),
  }),
});

export const startDrucklauf = defineAction(api.startDrucklauf, {
  run: async (context, { sendungen, deckblatt, beidseitig }) => {
    const { tx, actor, jobs, clock } = context;
    if (!(await readBriefkopf(tx, clock.today().toString()))) throw postFaults.BRIEFKOPF_FEHLT();
    const wanted = [...new Set(sendungen)];
    const rows = await lockSendungen(tx, actor, wanted);
    if (rows.length !== wanted.length) throw postFaults.SENDUNG_NICHT_GEFUNDEN();
    const place = new Map(wanted.map((id, at) => [id, at]));
    const inOrder = rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    const stapel = stapelVon(inOrder.map((row) => ({ ...row, anBevollmaechtigte: row.an_bevollmaechtigte })));
    if (stapel.length === 0) throw postFaults.NICHTS_ZU_DRUCKEN();
    const laeufe: Drucklauf[] = [];
    for (const { weg, anBevollmaechtigte, stuecke } of stapel) {
      const ids = stuecke.map(({ id }) => id);
      const values = { weg, anBevollmaechtigte, sendungen: ids, deckblatt, beidseitig };
      const id = await insertDrucklauf(tx, values, actor.id);
      await jobs.enqueue(tx, druckeLauf, [{ laufId: id }], { lane: 'now' });
      laeufe.push(await readBack(context, id));
    }
    return { laeufe };
  },
  audit: ({ sendungen }, result) => ({
    what: 'drucklauf.begonnen',
    objects: [
      ...(result?.laeufe ?? []).map(({ id }) => ({ art: 'drucklauf', id })),
      ...sendungen.map((id) => ({ art: 'sendung', id })),
    ],
  }),
});

export const getDrucklaufPdf = defineAction(api.getDrucklaufPdf, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    const { datei, schluessel } = await requireLauf(context, id);
    if (!datei || !schluessel) throw postFaults.DRUCKLAUF_NICHT_FERTIG();
    const owner = context.keys.openKey(laufKeyId(id), schluessel);
    return {
      contentType: 'application/pdf',
      length: datei.size,
      filename: `drucklauf-${id.slice(-8)}.pdf`,
      etag: datei.sha256,
      open: (range) => context.blobs.read(owner, datei, range),
    };
  },
  audit: ({ id }) => ({ what: 'drucklauf.gedruckt', objects: objects(id) }),
});

export const repeatDrucklauf = defineAction(api.repeatDrucklauf, {
  run: async (context, { id, version }) => {
    const row = await requireLauf(context, id, version);
    if (row.stand !== 'fehler' && row.stand !== 'geleert') throw postFaults.STAND_PASST_NICHT();
    await setLaufWartet(context.tx, id);
    await context.jobs.enqueue(context.tx, druckeLauf, [{ laufId: id }], { lane: 'now' });
    return readBack(context, id);
  },
  audit: ({ id }) => ({ what: 'drucklauf.wiederholt', objects: objects(id) }),
});

export const markLaufVersandt = defineAction(api.markLaufVersandt, {
  run: async (context, { id, version, am }) => {
    const { sendungen } = await requireLauf(context, id, version);
    const rows = await lockSendungen(context.tx, context.actor, sendungen);
    const ready = rows.filter(({ stand }) => stand === 'bereit');
    if (ready.length === 0) throw postFaults.STAND_PASST_NICHT();
    return { anzahl: await sendOff(context, ready, am) };
  },
  audit: ({ id, am }) => ({ what: 'drucklauf.versandt', objects: objects(id), details: { am } }),
});

export const drucklaufActions = [listDrucklaeufe, startDrucklauf, getDrucklaufPdf, repeatDrucklauf, markLaufVersandt];
