/** Verbs of the desk on applications of the portal. */
import { Readable } from 'node:stream';
import { findAehnliche, requireAkteToChange } from '#areas/akten/index.ts';
import { tellBuerger } from '#areas/buerger/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { requireVerfahren } from '../verfahren.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import * as api from './annahme.api.ts';
import { WARUM } from './annahme.schema.ts';
import { ordneZu } from './annahme.ts';
import { antragFaults } from './antrag.faults.ts';
import { requireArt, verfahrenOf } from './antrag.rules.ts';
import { type AntragRow, findAntrag, listAntraegeOfVerfahren, listWartende, lockAntrag } from './antrag.sql.ts';
import { toDatei, toNachricht } from './antrag.ts';
import { findInhalt, insertNachricht, listDateien, listNachrichten, markGelesen } from './datei.sql.ts';
import { zeilenOf } from './quittung.ts';

const antrag = (id: string) => [{ art: 'antrag', id }];
const verfahren = (id: string) => [{ art: 'verfahren', id }];

function toWartend(row: AntragRow) {
  const { antworten } = row;
  const warum = row.mit_antrag !== null && row.warum_offen === null ? 'mitantrag' : row.warum_offen;
  return {
    id: row.id,
    nummer: row.nummer ?? '',
    antragsart: row.antragsart,
    name: [antworten.familienname, antworten.vornamen].filter(Boolean).join(', '),
    ...(typeof antworten.geburtsdatum === 'string' ? { geburtsdatum: antworten.geburtsdatum } : {}),
    eingereichtAm: row.eingereicht_at ?? '',
    warum: WARUM.find((one) => one === warum) ?? ('mensch' as const),
  };
}

async function requireWartend({ tx }: Pick<ActionContext, 'tx'>, id: string): Promise<AntragRow> {
  const row = await findAntrag(tx, id);
  if (!row || row.stand === 'entwurf' || row.stand === 'zurueckgezogen') throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
  if (row.stand === 'zugeordnet') throw antragFaults.ANTRAG_ZUGEORDNET();
  return row;
}

export const listWartendeAntraege = defineAction(api.listWartendeAntraege, {
  run: async ({ tx }) => ({ antraege: (await listWartende(tx)).map(toWartend) }),
  audit: (_input, result) => ({
    what: 'antraege.angesehen',
    objects: (result?.antraege ?? []).flatMap(({ id }) => antrag(id)),
  }),
});

export const getWartenderAntrag = defineAction(api.getWartenderAntrag, {
  run: async (context, { id }) => {
    const { tx, actor, clock } = context;
    const row = await requireWartend(context, id);
    const { antworten } = row;
    const text = (key: string) => String(antworten[key] ?? '');
    const wanted = {
      familienname: text('familienname'),
      vornamen: text('vornamen'),
      geburtsdatum: text('geburtsdatum') || undefined,
    };
    const liste = await readUnterlagenliste(tx, row.antragsart, clock.today().toString());
    const kandidaten = await findAehnliche(tx, actor, wanted, { limit: 8 });
    return {
      ...toWartend(row),
      ...verfahrenOf(requireArt(row.antragsart), antworten),
      sprache: row.sprache,
      bloecke: zeilenOf(row).map(({ titel, zeilen }) => ({
        titel,
        zeilen: zeilen.map(({ frage, antwort }) => ({ frage, antwort })),
      })),
      dateien: (await listDateien(tx, id)).map((one) => toDatei(one, liste.zeilen)),
      kandidaten: kandidaten.map((one) => ({
        personId: one.id,
        name: [one.familienname, one.vornamen].filter(Boolean).join(', '),
        ...(one.geburtsdatum ? { geburtsdatum: one.geburtsdatum } : {}),
        gruende: one.gruende,
        akten: one.akten,
      })),
    };
  },
  audit: ({ id }) => ({ what: 'antrag.gelesen', objects: antrag(id) }),
});

export const assignAntrag = defineAction(api.assignAntrag, {
  run: async (context, { id, akteId, personId, verfahrensart, pruefart }) => {
    await requireWartend(context, id);
    await requireAkteToChange(context, akteId);
    const row = (await lockAntrag(context.tx, id)) as AntragRow;
    if (row.stand !== 'eingereicht') throw antragFaults.ANTRAG_ZUGEORDNET();
    const proposed = verfahrenOf(requireArt(row.antragsart), row.antworten);
    const chosen = verfahrensart === undefined ? proposed : { verfahrensart, pruefart: pruefart ?? null };
    return { verfahrenId: await ordneZu(context, row, { akteId, personId, ...chosen }), akteId };
  },
  audit: ({ id, akteId, personId }, result) => ({
    what: 'antrag.zugeordnet',
    objects: [
      ...antrag(id),
      { art: 'akte', id: akteId },
      { art: 'person', id: personId },
      ...(result ? verfahren(result.verfahrenId) : []),
    ],
  }),
});

export const readAntragDatei = defineAction(api.readAntragDatei, {
  run: async (context, { id, dateiId }): Promise<ByteAnswer> => {
    await requireWartend(context, id);
    const file = await findInhalt(context.tx, id, dateiId);
    if (!file?.inhalt) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    const { inhalt, dateiname } = file;
    return {
      contentType: 'application/octet-stream',
      length: inhalt.length,
      filename: dateiname,
      open: (range) => Readable.from(range ? inhalt.subarray(range.start, range.end + 1) : inhalt),
    };
  },
  audit: ({ id }) => ({ what: 'antrag.unterlage-gelesen', objects: antrag(id) }),
});

export const listAntragNachrichten = defineAction(api.listAntragNachrichten, {
  run: async (context, { verfahrenId }) => {
    await requireVerfahren(context, verfahrenId);
    const antraege = await listAntraegeOfVerfahren(context.tx, verfahrenId);
    const [first] = antraege;
    const rows = await listNachrichten(
      context.tx,
      antraege.map(({ id }) => id),
    );
    return { ...(first ? { antragId: first.id } : {}), nachrichten: rows.map(toNachricht) };
  },
  audit: ({ verfahrenId }) => ({ what: 'antrag.nachrichten-gelesen', objects: verfahren(verfahrenId) }),
});

export const answerAntragNachricht = defineAction(api.answerAntragNachricht, {
  run: async (context, { verfahrenId, text }) => {
    const { tx, actor } = context;
    await requireVerfahren(context, verfahrenId);
    const row = (await listAntraegeOfVerfahren(tx, verfahrenId)).at(-1);
    if (!row) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    const nachricht = await insertNachricht(tx, { antragId: row.id, von: 'amt', text }, actor.id);
    await markGelesen(tx, row.id, 'buerger');
    await insertEreignis(
      tx,
      { verfahrenId, art: 'nachricht', text: 'Nachricht an die antragstellende Person', bezug: row.id },
      actor.id,
    );
    await tellBuerger(context, row.konto_id);
    return toNachricht(nachricht);
  },
  audit: ({ verfahrenId }) => ({ what: 'antrag.nachricht-geschrieben', objects: verfahren(verfahrenId) }),
});

export const annahmeActions = [
  listWartendeAntraege,
  getWartenderAntrag,
  assignAntrag,
  readAntragDatei,
  listAntragNachrichten,
  answerAntragNachricht,
];
