/** Verbs of citizens on their own applications. */
import { Readable } from 'node:stream';
import { offerFiles } from '#areas/akten/index.ts';
import { buergerFaults, hasAddress } from '#areas/buerger/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { tellVerfahren } from '../verfahren.ts';
import { findVerfahrensart } from '../verfahrensart.data.ts';
import { finishFristen, insertEreignis } from '../zeitlauf.sql.ts';
import { nimmAn } from './annahme.ts';
import * as api from './antrag.api.ts';
import { antragFaults } from './antrag.faults.ts';
import { einwaende, fragenOf, geltende, requireArt, verfahrenOf } from './antrag.rules.ts';
import {
  type AntragRow,
  deleteAntrag,
  insertAntrag,
  insertMitantrag,
  listAntraegeOf,
  lockAntrag,
  setAntworten,
  setEingereicht,
} from './antrag.sql.ts';
import {
  holdEigen,
  holdEntwurf,
  newNummer,
  requireEigen,
  requireVollstaendig,
  toAntrag,
  toDatei,
  toKurz,
  toNachricht,
  toQuittung,
  toStand,
} from './antrag.ts';
import { findAntragsart } from './antragsart.data.ts';
import { entwurfSchema } from './antwort.schema.ts';
import { deleteDatei, findInhalt, insertDatei, listDateien, setEingaenge } from './datei.sql.ts';
import type { Antworten, Mitantrag } from './formular.schema.ts';
import { answerAnforderungen, insertNachricht, markGelesen } from './gespraech.sql.ts';
import { pruefeDatei } from './pruefwerk.ts';
import { druckeQuittung } from './quittung.ts';
import { textOf } from './texte/texte.data.ts';
import { uebernimmUnterlagen } from './uebernahme.jobs.ts';
import { UNTERLAGEN } from './unterlagen.data.ts';

const HOECHSTENS_DATEIEN = 60;
const UNTERLAGE_BY_KEY = new Map(UNTERLAGEN.map((one) => [one.schluessel, one]));
const antrag = (id: string | undefined) => (id ? [{ art: 'antrag', id }] : []);
const heute = ({ clock }: Pick<ActionContext, 'clock'>) => clock.today().toString();

export const createAntrag = defineAction(api.createAntrag, {
  run: async (context, { antragsart, sprache }) => {
    if (!findAntragsart(antragsart)) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    return toAntrag(context, await insertAntrag(context.tx, { kontoId: context.actor.id, antragsart, sprache }));
  },
  audit: ({ antragsart }, result) => ({
    what: 'antrag.begonnen',
    objects: antrag(result?.id),
    details: { antragsart },
  }),
});

export const listEigeneAntraege = defineAction(api.listEigeneAntraege, {
  run: async ({ tx, actor }) => ({ antraege: (await listAntraegeOf(tx, actor.id)).map(toKurz) }),
  audit: () => ({ withoutAudit: 'one’s own list' }),
});

export const getEigenerAntrag = defineAction(api.getEigenerAntrag, {
  run: async (context, { id }) => toAntrag(context, await requireEigen(context, id)),
  audit: ({ id }) => ({ what: 'antrag.gelesen', objects: antrag(id) }),
});

export const saveAntworten = defineAction(api.saveAntworten, {
  run: async (context, { id, version, seite, antworten, sprache }) => {
    const row = await holdEntwurf(context, id, version);
    const merged = mergeSeite(row, seite, antworten as Antworten, heute(context));
    const saved = await setAntworten(context.tx, id, { antworten: merged, seite, sprache });
    return { version: saved.version, gespeichertAm: saved.updated_at };
  },
  audit: ({ id, seite }) => ({ what: 'antrag.gespeichert', objects: antrag(id), details: { seite } }),
});

/** Answers of one page over those of before; the shape of the page checks them. */
function mergeSeite(row: AntragRow, schluessel: string, antworten: Antworten, tag: string): Antworten {
  const art = requireArt(row.antragsart);
  const seite = art.seiten.find((one) => one.schluessel === schluessel);
  if (!seite) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
  const given = { ...row.antworten, ...Object.fromEntries(seite.fragen.map((key) => [key, antworten[key]])) };
  const fragen = fragenOf(seite, given);
  const parsed = entwurfSchema(fragen).safeParse(
    Object.fromEntries(fragen.map((f) => [f.schluessel, given[f.schluessel]])),
  );
  const wrong = [
    ...(parsed.error?.issues.map(({ path, message }) => ({ path: path.join('.'), message })) ?? []),
    ...Object.entries(einwaende(geltende(art, given), tag))
      .filter(([key]) => seite.fragen.includes(key))
      .map(([path, message]) => ({ path, message })),
  ];
  if (wrong.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields: wrong });
  return { ...given, ...(parsed.data as Antworten) };
}

export const uploadUnterlage = defineAction(api.uploadUnterlage, {
  prepare: async (kernel, { unterlage, inhalt }) => {
    const bytes = Buffer.from(inhalt, 'base64');
    if (bytes.length > api.DATEI_BYTES) throw antragFaults.DATEI_NICHT_BRAUCHBAR();
    return { bytes, befund: await pruefeDatei(kernel, bytes, erwartungOf(unterlage)) };
  },
  run: async (context, { id, unterlage, dateiname }, { bytes, befund }) => {
    const { tx } = context;
    const row = await holdEigen(context, id);
    // What the page asks for may follow from an answer that is not saved yet, so the list of the kind is what counts.
    const known = UNTERLAGEN.some((u) => u.schluessel === unterlage && u.antragsarten.includes(row.antragsart));
    if (!known && unterlage !== 'anlage') throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    if ((await listDateien(tx, id)).length >= HOECHSTENS_DATEIEN) throw antragFaults.ZU_VIELE_DATEIEN();
    const datei = await insertDatei(tx, { antragId: id, unterlage, dateiname, inhalt: bytes, ...befund });
    if (row.stand === 'zugeordnet')
      await reicheNach(context, row, datei.id, { dateiname, groesse: bytes.length, unterlage });
    return toDatei(datei);
  },
  audit: ({ id, unterlage }, result) => ({
    what: 'antrag.unterlage-hochgeladen',
    objects: antrag(id),
    details: { unterlage, seiten: result?.seiten ?? 0 },
  }),
});

function erwartungOf(unterlage: string) {
  const known = UNTERLAGE_BY_KEY.get(unterlage);
  return { dokumenttypen: known?.dokumenttypen ?? ['unbestimmt'], anzahl: known?.anzahl ?? 1 };
}

/** The Akte is known: what comes later goes the same way, and who works on the Vorgang sees that it came. */
async function reicheNach(
  context: ActionContext,
  row: AntragRow,
  dateiId: string,
  { dateiname, groesse, unterlage }: { dateiname: string; groesse: number; unterlage: string },
): Promise<void> {
  const { tx, actor, jobs } = context;
  if (row.lieferung_id === null) return;
  const [eingangId] = await offerFiles(context, tx, row.lieferung_id, [{ name: dateiname, groesse }]);
  if (eingangId) await setEingaenge(tx, [{ id: dateiId, eingangId }]);
  await jobs.enqueue(tx, uebernimmUnterlagen, [{ antragId: row.id }], { lane: 'normal' });
  if (row.verfahren_id === null) return;
  await settleAnforderungen(context, row.verfahren_id, row.id, { unterlage, dateiId });
  const text = `Unterlage nachgereicht: ${textOf('de', `unterlage.${unterlage}`)}`;
  await insertEreignis(
    tx,
    { verfahrenId: row.verfahren_id, art: 'unterlage', text, oeffentlich: true, bezug: dateiId },
    actor.id,
  );
}

/** What the office asked for is answered: its Fristen are done. */
async function settleAnforderungen(
  { tx, actor }: ActionContext,
  verfahrenId: string,
  antragId: string,
  what: Parameters<typeof answerAnforderungen>[2],
): Promise<void> {
  for (const bezug of await answerAnforderungen(tx, antragId, what))
    await finishFristen(tx, { verfahrenId, bezug }, actor.id);
}

export const removeUnterlage = defineAction(api.removeUnterlage, {
  run: async (context, { id, dateiId }) => {
    await holdEntwurf(context, id);
    await deleteDatei(context.tx, id, dateiId);
    return {};
  },
  audit: ({ id }) => ({ what: 'antrag.unterlage-entfernt', objects: antrag(id) }),
});

export const readUnterlage = defineAction(api.readUnterlage, {
  run: async (context, { id, dateiId }): Promise<ByteAnswer> => {
    await requireEigen(context, id);
    const file = await findInhalt(context.tx, id, dateiId);
    if (!file?.inhalt) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    return bytesOf(file.inhalt, file.dateiname, 'application/octet-stream');
  },
  audit: ({ id }) => ({ what: 'antrag.unterlage-gelesen', objects: antrag(id) }),
});

function bytesOf(inhalt: Buffer, filename: string, contentType: string): ByteAnswer {
  return {
    contentType,
    length: inhalt.length,
    filename,
    open: (range) => Readable.from(range ? inhalt.subarray(range.start, range.end + 1) : inhalt),
  };
}

/** A second tap, or one after a lost answer, gets the same receipt. */
export const submitAntrag = defineAction(api.submitAntrag, {
  run: async (context, { id, version }) => {
    const { tx, actor } = context;
    const row = await holdEigen(context, id);
    if (row.stand === 'entwurf') {
      if (row.version !== version) throw commonFaults.KONFLIKT();
      if (!(await hasAddress(tx, actor.id))) throw buergerFaults.ADRESSE_FEHLT();
      await reicheEin(context, row);
    }
    return toQuittung(context, (await lockAntrag(tx, id)) as AntragRow);
  },
  audit: ({ id }, result) => ({
    what: 'antrag.eingereicht',
    objects: antrag(id),
    details: { nummer: result?.nummer ?? '' },
  }),
});

async function reicheEin(context: ActionContext, row: AntragRow): Promise<void> {
  const { tx, clock } = context;
  const art = requireArt(row.antragsart);
  const antworten = requireVollstaendig(art, row.antworten, heute(context));
  const { verfahrensart } = verfahrenOf(art, antworten);
  const tage = findVerfahrensart(verfahrensart)?.erwarteteTage ?? 60;
  const today = clock.today();
  const at = clock.now().toString();
  const erwartetBis = today.add({ days: tage }).toString();
  await setAntworten(tx, row.id, { antworten, seite: row.seite ?? '' });
  await setEingereicht(tx, row.id, { nummer: newNummer(today.year), at, erwartetBis });
  await nimmAn(context, (await lockAntrag(tx, row.id)) as AntragRow);
  for (const person of (antworten.mitantraege as readonly Mitantrag[] | undefined) ?? [])
    await insertMitantrag(tx, {
      mitAntrag: row.id,
      kontoId: row.konto_id,
      antragsart: row.antragsart,
      sprache: row.sprache,
      antworten: mitAntworten(antworten, person),
      nummer: newNummer(today.year),
      at,
      erwartetBis,
    });
}

/** What holds for the household is said once; what is one's own is not taken from another. */
function mitAntworten(antworten: Antworten, person: Mitantrag): Antworten {
  const shared = ['anschrift', 'telefon', 'aktenzeichen', 'versichert', 'staatsangehoerigkeit'];
  return {
    ...Object.fromEntries(shared.map((key) => [key, antworten[key]])),
    ...person,
    fuer_wen: 'andere',
    vertreter_art: 'vertrauensperson',
    vertreter_name: `${antworten.vornamen ?? ''} ${antworten.familienname ?? ''}`.trim(),
  };
}

export const readQuittung = defineAction(api.readQuittung, {
  prepare: (kernel, { id }, { actor }) => druckeQuittung(kernel, id, actor.id),
  run: async (context, { id }, pdf): Promise<ByteAnswer> => {
    const row = await requireEigen(context, id);
    return bytesOf(pdf, `Antrag-${row.nummer}.pdf`, 'application/pdf');
  },
  audit: ({ id }) => ({ what: 'antrag.kopie-gelesen', objects: antrag(id) }),
});

export const getAntragStand = defineAction(api.getAntragStand, {
  run: async (context, { id }) => {
    const row = await requireEigen(context, id);
    const stand = await toStand(context, row);
    await markGelesen(context.tx, [id], 'amt');
    return stand;
  },
  audit: ({ id }) => ({ what: 'antrag.stand-gelesen', objects: antrag(id) }),
});

export const sendAntragNachricht = defineAction(api.sendAntragNachricht, {
  run: async (context, { id, text }) => {
    const { tx, actor } = context;
    const row = await holdEigen(context, id);
    if (row.stand === 'entwurf') throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    const nachricht = await insertNachricht(tx, { antragId: id, von: 'buerger', text }, actor.id);
    if (row.verfahren_id !== null) {
      await settleAnforderungen(context, row.verfahren_id, id, 'fragen');
      await insertEreignis(
        tx,
        { verfahrenId: row.verfahren_id, art: 'nachricht', text: 'Nachricht aus dem Portal', bezug: id },
        actor.id,
      );
      if (row.akte_id !== null) await tellVerfahren(context, { id: row.verfahren_id, akte_id: row.akte_id });
    }
    return toNachricht(nachricht);
  },
  audit: ({ id }) => ({ what: 'antrag.nachricht-geschrieben', objects: antrag(id) }),
});

export const deleteEntwurf = defineAction(api.deleteEntwurf, {
  run: async (context, { id }) => {
    await holdEntwurf(context, id);
    await deleteAntrag(context.tx, id);
    return {};
  },
  audit: ({ id }) => ({ what: 'antrag.entwurf-verworfen', objects: antrag(id) }),
});

export const antragActions = [
  createAntrag,
  listEigeneAntraege,
  getEigenerAntrag,
  saveAntworten,
  uploadUnterlage,
  removeUnterlage,
  readUnterlage,
  submitAntrag,
  readQuittung,
  getAntragStand,
  sendAntragNachricht,
  deleteEntwurf,
];
