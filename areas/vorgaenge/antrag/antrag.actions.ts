/** Verbs of citizens on their own applications. */
import { buergerFaults, declareVertretung, hasAddress, isSamePerson, provenIdentity } from '#areas/buerger/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { findVerfahrensartAm, listOnline, readUnterlagenliste } from '../regelwerk/regelwerk.ts';
import { tellVerfahren } from '../verfahren.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { settleAnforderungen } from './anforderung.ts';
import { nimmAn } from './annahme.ts';
import * as api from './antrag.api.ts';
import { antragFaults } from './antrag.faults.ts';
import { einwaende, fragenOf, geltende, nameIn, requireArt, verfahrenOf, vertretungIn } from './antrag.rules.ts';
import {
  type AntragRow,
  countEntwuerfe,
  deleteAntrag,
  insertAntrag,
  insertMitantrag,
  listAntraegeOf,
  lockAntrag,
  setAbsender,
  setAntworten,
  setEingereicht,
} from './antrag.sql.ts';
import {
  holdEigen,
  holdEntwurf,
  isWithin,
  kontoOf,
  mayDo,
  newNummer,
  requireBesitz,
  requireEigen,
  requireUmfang,
  requireVollstaendig,
  toAntrag,
  toKurz,
  toNachricht,
  toQuittung,
} from './antrag.ts';
import { ANTRAGSARTEN, findAntragsart } from './antragsart.data.ts';
import { entwurfSchema } from './antwort.schema.ts';
import { bytesOf } from './bytes.ts';
import { mitAntworten } from './familie.rules.ts';
import type { Antworten, Mitantrag } from './formular.schema.ts';
import { insertNachricht, markGelesen } from './gespraech.sql.ts';
import { druckeQuittung } from './quittung.ts';
import { toStand } from './stand.ts';
import { deleteTeile } from './teil.sql.ts';

/** Anybody may begin an account and drafts with files; a family does not need more at a time. */
const HOECHSTENS_ENTWUERFE = 20;

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
    // Who helps with one application begins no other.
    if (context.actor.vertretung?.bezug !== undefined)
      throw buergerFaults.VOLLMACHT_REICHT_NICHT({}, { refusal: true });
    requireUmfang(context, 'ausfuellen');
    if ((await countEntwuerfe(context.tx, kontoOf(context))) >= HOECHSTENS_ENTWUERFE)
      throw antragFaults.ZU_VIELE_ENTWUERFE();
    const row = await insertAntrag(context.tx, { kontoId: kontoOf(context), antragsart, sprache });
    if (!context.actor.vertretung || !asksFuerWen(antragsart)) return toAntrag(context, row);
    // Whoever acts for somebody applies for that person: nobody is asked for whom once more.
    await setAntworten(context.tx, row.id, { antworten: { fuer_wen: 'ich' }, seite: '' });
    return toAntrag(context, (await lockAntrag(context.tx, row.id)) ?? row);
  },
  audit: ({ antragsart }, result) => ({
    what: 'antrag.begonnen',
    objects: antrag(result?.id),
    details: { antragsart },
  }),
});

const asksFuerWen = (antragsart: string): boolean =>
  requireArt(antragsart).seiten.some(({ fragen }) => fragen.includes('fuer_wen'));

export const listEigeneAntraege = defineAction(api.listEigeneAntraege, {
  run: async (context) => {
    if (!mayDo(context, 'lesen')) return { antraege: [] };
    const rows = await listAntraegeOf(context.tx, kontoOf(context));
    const within: AntragRow[] = [];
    for (const row of rows) if (await isWithin(context, row)) within.push(row);
    return { antraege: within.map(toKurz) };
  },
  audit: () => ({ withoutAudit: 'one’s own list' }),
});

export const getEigenerAntrag = defineAction(api.getEigenerAntrag, {
  run: async (context, { id }) => toAntrag(context, await requireEigen(context, id, 'lesen')),
  audit: ({ id }) => ({ what: 'antrag.gelesen', objects: antrag(id) }),
});

export const saveAntworten = defineAction(api.saveAntworten, {
  run: async (context, { id, version, seite, antworten, sprache }) => {
    const row = await holdEntwurf(context, id, 'ausfuellen', version);
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
    const row = await holdEigen(context, id, 'einreichen');
    if (row.stand === 'entwurf') {
      if (row.version !== version) throw commonFaults.KONFLIKT();
      if (!(await hasAddress(tx, actor.id)) && !(await hasAddress(tx, row.konto_id)))
        throw buergerFaults.ADRESSE_FEHLT();
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
  await noteAbsender(context, row, antworten);
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

/** Who it was, as far as it was proven; and for whom they say they act. */
async function noteAbsender(context: ActionContext, row: AntragRow, antworten: Antworten): Promise<void> {
  const proven = context.actor.vertretung ? undefined : await provenIdentity(context);
  const fuer = vertretungIn(row.antragsart, antworten);
  const vollmachtId =
    fuer === undefined || context.actor.vertretung
      ? null
      : await declareVertretung(context, { ...fuer, bezug: row.id, fuerName: nameIn(antworten) });
  const same = proven && fuer === undefined ? isSamePerson(proven.angaben, antworten) : undefined;
  await setAbsender(context.tx, row.id, {
    vertrauen: proven?.vertrauen ?? 'niedrig',
    broker: proven?.broker ?? null,
    nameStimmt: same ?? null,
    vollmachtId,
  });
}

export const readQuittung = defineAction(api.readQuittung, {
  prepare: async (kernel, { id }, { actor }) => {
    await transact(kernel.pool.db, actor, id, (tx) => requireEigen({ ...kernel, tx, actor }, id, 'lesen'));
    return druckeQuittung(kernel, id);
  },
  run: async (context, { id }, pdf): Promise<ByteAnswer> => {
    const row = await requireEigen(context, id, 'lesen');
    return bytesOf(pdf, `Antrag-${row.nummer}.pdf`, 'application/pdf');
  },
  audit: ({ id }) => ({ what: 'antrag.kopie-gelesen', objects: antrag(id) }),
});

export const getAntragStand = defineAction(api.getAntragStand, {
  run: async (context, { id }) => {
    const row = await requireEigen(context, id, 'lesen');
    const stand = await toStand(context, row);
    if (mayDo(context, 'nachrichten')) await markGelesen(context.tx, [id], 'amt');
    return stand;
  },
  audit: ({ id }) => ({ what: 'antrag.stand-gelesen', objects: antrag(id) }),
});

export const sendAntragNachricht = defineAction(api.sendAntragNachricht, {
  run: async (context, { id, text }) => {
    const { tx, actor } = context;
    const row = await holdEigen(context, id, 'nachrichten');
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
    await requireBesitz(context, id);
    await holdEntwurf(context, id, 'ausfuellen');
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
