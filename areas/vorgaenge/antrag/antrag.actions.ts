/** Verbs of citizens on their own applications. */
import { buergerFaults, hasAddress } from '#areas/buerger/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { findVerfahrensartAm, listOnline, readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { nimmAn } from './annahme.ts';
import * as api from './antrag.api.ts';
import { antragFaults } from './antrag.faults.ts';
import { einwaende, fragenOf, geltende, requireArt, verfahrenOf } from './antrag.rules.ts';
import {
  type AntragRow,
  deleteAntrag,
  findAntrag,
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
  toKurz,
  toNachricht,
  toQuittung,
} from './antrag.ts';
import { ANTRAGSARTEN, findAntragsart } from './antragsart.data.ts';
import { entwurfSchema } from './antwort.schema.ts';
import { bytesOf } from './bytes.ts';
import { insertNachricht, markGelesen } from './datei.sql.ts';
import { mitAntworten } from './familie.rules.ts';
import type { Antworten, Mitantrag } from './formular.schema.ts';
import { druckeQuittung } from './quittung.ts';
import { toStand } from './stand.ts';
import { deleteTeile } from './teil.sql.ts';

const antrag = (id: string | undefined) => (id ? [{ art: 'antrag', id }] : []);
const heute = ({ clock }: Pick<ActionContext, 'clock'>) => clock.today().toString();

export const listAntragsangebot = defineAction(api.listAntragsangebot, {
  run: async (context) => {
    const known = ANTRAGSARTEN.map(({ schluessel }) => schluessel);
    return { antragsarten: await listOnline(context.tx, known, heute(context)) };
  },
  audit: () => ({ withoutAudit: 'what the office offers to everybody' }),
});

export const createAntrag = defineAction(api.createAntrag, {
  run: async (context, { antragsart, sprache }) => {
    if (!findAntragsart(antragsart)) throw antragFaults.ANTRAG_NICHT_GEFUNDEN();
    const { online } = await readUnterlagenliste(context.tx, antragsart, heute(context));
    if (!online) throw antragFaults.ANTRAG_NICHT_ONLINE();
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
  const today = clock.today();
  const tage = (await findVerfahrensartAm(tx, verfahrensart, today.toString()))?.erwarteteTage ?? 60;
  const at = clock.now().toString();
  const erwartetBis = today.add({ days: tage }).toString();
  await deleteTeile(tx, row.id);
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
    await markGelesen(context.tx, id, 'amt');
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
    if (row.verfahren_id !== null)
      await insertEreignis(
        tx,
        { verfahrenId: row.verfahren_id, art: 'nachricht', text: 'Nachricht aus dem Portal', bezug: id },
        actor.id,
      );
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
  listAntragsangebot,
  createAntrag,
  listEigeneAntraege,
  getEigenerAntrag,
  saveAntworten,
  submitAntrag,
  readQuittung,
  getAntragStand,
  sendAntragNachricht,
  deleteEntwurf,
];
