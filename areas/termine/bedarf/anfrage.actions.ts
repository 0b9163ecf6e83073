/** Verbs of the public. What strangers ask leaves no row in the log until something of the office's is touched. */

import { hashToken } from '#areas/personal/index.ts';
import { type ActionContext, defineAction, type PreparingCaller } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { judgeLoesung, useLoesung } from '../buchung/aufgabe.ts';
import { netzOf, readGrenzen, readGrenzenWithin, requireWithin } from '../buchung/grenzen.ts';
import { isHeic } from '../buchung/heic.rules.ts';
import { newCode } from '../buchung/schluessel.ts';
import { planBesuch } from '../termin/vergabe.ts';
import { termineFaults } from '../termine.faults.ts';
import { toAsciiDigits } from '../termine.schema.ts';
import {
  type Anfragezeile,
  countGuess,
  findAnfrageBySchluessel,
  insertNachweis,
  listNachweise,
  lockAnfrageBySchluessel,
  setBeendet,
  setCode,
  setConfirmed,
} from './anfrage.sql.ts';
import { registriere, requireAnliegen } from './anfrage.ts';
import { gibZurueck, nimmAn, wartetWieder } from './angebot.ts';
import * as api from './bedarf.api.ts';
import { NACHWEIS_BYTES } from './bedarf.schema.ts';
import { dateitypOf } from './dateityp.ts';
import { druckeEingangsbestaetigung } from './eingangsbestaetigung.ts';
import { hashCode, readGeheim, sealNachweis } from './geheim.ts';
import { findLauf, findLaufById, listErgebnisse, listLaeufe } from './lauf.sql.ts';
import { ACTOR } from './lauf.ts';
import { readRegel } from './regel.ts';
import { loadPlatz, toAnfrage } from './stand.ts';
import { schreibe } from './worte.ts';
import { toLauf } from './zuteilung.ts';

export const OHNE = { withoutAudit: 'asked by a stranger, or by the one whom it is about' } as const;
const MOST_GUESSES = 5;
const MOST_NACHWEISE = 8;

const spur = (what: string, id: string | undefined, details: Record<string, string | number> = {}) =>
  id === undefined ? OHNE : { what, objects: [{ art: 'terminanfrage', id }], details };

export async function zugang(kernel: Kernel, loesung: string, { request }: PreparingCaller) {
  const geloest = judgeLoesung(kernel, loesung);
  await readGrenzenWithin(kernel, 'nennen-netz', netzOf(kernel, request));
  return geloest;
}

export const previewStand = defineAction(api.previewStand, {
  run: async (context, { anliegen, titelBis, fruehestens }) => {
    const found = await requireAnliegen(context, anliegen);
    const wish = { anliegen: [{ schluessel: found.schluessel, personen: 1 }] };
    const plan = await planBesuch(context.tx, wish, context.clock.now());
    const tag = context.clock.today().toString();
    const fakten = { id: '', tag, fruehestens: fruehestens ?? tag, titelBis: titelBis ?? null };
    const claim = { titelGeprueft: false, haerte: null, haerteGeprueft: false };
    return loadPlatz(context, { ...fakten, ...claim }, plan.poolId);
  },
  audit: () => OHNE,
});

export const getZuteilungsregel = defineAction(api.getZuteilungsregel, {
  run: async ({ tx, clock }) => {
    const { regel, gueltigAb } = await readRegel(tx, clock.today().toString());
    const planned = await Promise.all((['tag', 'freigeworden'] as const).map((art) => findLauf(tx, art, 'geplant')));
    return {
      regel,
      ...(gueltigAb === null ? {} : { gueltigAb }),
      naechste: planned.flatMap((one) => (one ? [{ art: one.art, saatHash: one.saatHash }] : [])),
      laeufe: (await listLaeufe(tx, 10)).map(toLauf),
    };
  },
  audit: () => OHNE,
});

/** All who took part, else nobody could recompute it. */
const MOST_LOSE = 20_000;

export const listLose = defineAction(api.listLose, {
  run: async ({ tx }, { id }) => {
    const lauf = await findLaufById(tx, id);
    if (!lauf?.saat) throw termineFaults.LAUF_NICHT_GEFUNDEN();
    const lose = (await listErgebnisse(tx, id, MOST_LOSE)).map(({ rang, anfrageId, grund, los, ergebnis }) => ({
      ...{ rang, anfrageId, stufe: grund.schluessel, gruppe: grund.gruppe ?? 0, los },
      ...(ergebnis === null ? {} : { ergebnis }),
    }));
    return { saat: lauf.saat, saatHash: lauf.saatHash, lose };
  },
  audit: () => OHNE,
});

export const createTerminanfrage = defineAction(api.createTerminanfrage, {
  prepare: (kernel, { loesung }, caller) => zugang(kernel, loesung, caller),
  run: async (context, input, geloest) => {
    await useLoesung(context.tx, geloest);
    const { anfrage, schluessel, code, antraege } = await registriere(context, input);
    return {
      schluessel,
      kennung: anfrage.kennung,
      code: input.email === undefined ? ('telefon' as const) : ('email' as const),
      antraege: antraege.map(({ nummer, eingegangenAm }) => ({ nummer, eingegangenAm })),
      ...demoCode(context, code),
    };
  },
  audit: () => OHNE,
});

const demoCode = ({ config }: Pick<Kernel, 'config'>, code: string) => (config.demo ? { demoCode: code } : {});

async function hold({ tx }: Pick<ActionContext, 'tx'>, schluessel: string): Promise<Anfragezeile> {
  const row = await lockAnfrageBySchluessel(tx, hashToken(schluessel));
  if (!row) throw termineFaults.ANFRAGE_NICHT_GEFUNDEN();
  return row;
}

async function reload(context: ActionContext, schluessel: string) {
  const row = await findAnfrageBySchluessel(context.tx, hashToken(schluessel));
  if (!row) throw termineFaults.ANFRAGE_NICHT_GEFUNDEN();
  return toAnfrage(context, row);
}

/** A wrong guess counts outside the acting transaction. */
export const confirmTerminanfrage = defineAction(api.confirmTerminanfrage, {
  prepare: (kernel, { schluessel }) =>
    transact(kernel.pool.db, ACTOR, 'anfrage-code', (tx) => countGuess(tx, hashToken(schluessel))),
  run: async (context, { schluessel, code }, guesses) => {
    const row = await hold(context, schluessel);
    if (row.stand !== 'unbestaetigt') return toAnfrage(context, row);
    if ((guesses ?? 0) > MOST_GUESSES) throw termineFaults.CODE_VERBRAUCHT();
    const given = hashCode(schluessel, toAsciiDigits(code).replace(/\D/g, ''));
    if (!row.codeHash?.equals(given)) throw termineFaults.CODE_FALSCH();
    await setConfirmed(context.tx, row.id);
    return reload(context, schluessel);
  },
  audit: () => OHNE,
});

export const sendAnfragecode = defineAction(api.sendAnfragecode, {
  prepare: async (kernel, { schluessel }) => {
    const row = await findAnfrageBySchluessel(kernel.pool.db, hashToken(schluessel));
    const grenzen = await readGrenzen(kernel.pool.db);
    await requireWithin(kernel, grenzen, 'code-kontakt', row?.kontaktHmac ?? undefined);
  },
  run: async (context, { schluessel }) => {
    const row = await hold(context, schluessel);
    if (row.stand !== 'unbestaetigt') return {};
    const code = newCode();
    await setCode(context.tx, row.id, hashCode(schluessel, code));
    await schreibe(context, context.tx, { sprache: row.sprache, geheim: readGeheim(context, row) }, 'code', { code });
    return demoCode(context, code);
  },
  audit: () => OHNE,
});

export const getTerminanfrage = defineAction(api.getTerminanfrage, {
  run: (context, { schluessel }) => reload(context, schluessel),
  audit: () => OHNE,
});

export const uploadNachweis = defineAction(api.uploadNachweis, {
  run: async (context, { schluessel, wozu, dateiname, inhalt }) => {
    const bytes = Buffer.from(inhalt, 'base64');
    if (bytes.length > NACHWEIS_BYTES) throw termineFaults.NACHWEIS_ZU_GROSS();
    if (isHeic(bytes)) throw termineFaults.FOTO_HEIC();
    const typ = dateitypOf(bytes);
    if (!typ) throw termineFaults.NACHWEIS_FORMAT();
    const row = await hold(context, schluessel);
    if (!['unbestaetigt', 'offen', 'angeboten'].includes(row.stand)) throw termineFaults.ANFRAGE_BEENDET();
    if ((await listNachweise(context.tx, row.id)).length >= MOST_NACHWEISE) throw termineFaults.NACHWEISE_VIELE();
    const sealed = sealNachweis(context, { dateiname, typ, inhalt });
    await insertNachweis(context.tx, { anfrageId: row.id, wozu, groesse: bytes.length, inhalt: sealed });
    return reload(context, schluessel);
  },
  audit: () => OHNE,
});

export const claimAngebot = defineAction(api.claimAngebot, {
  run: async (context, { schluessel }) => {
    await nimmAn(context, await hold(context, schluessel));
    return reload(context, schluessel);
  },
  audit: (_, result) => spur('terminanfrage.angenommen', result?.angebot?.terminId),
});

export const declineAngebot = defineAction(api.declineAngebot, {
  run: async (context, { schluessel }) => {
    const row = await hold(context, schluessel);
    if (row.stand !== 'angeboten') throw termineFaults.ANGEBOT_VORBEI();
    const { regel } = await readRegel(context.tx, context.clock.today().toString());
    await wartetWieder(context, row, regel, 'abgelehnt');
    return reload(context, schluessel);
  },
  audit: () => OHNE,
});

export const withdrawTerminanfrage = defineAction(api.withdrawTerminanfrage, {
  run: async (context, { schluessel }) => {
    const row = await hold(context, schluessel);
    if (row.stand === 'angenommen') throw termineFaults.ANFRAGE_BEENDET();
    if (row.stand === 'angeboten' && row.terminId !== null)
      await gibZurueck(context, row.terminId, 'Anfrage zurückgenommen');
    if (row.stand !== 'beendet') await setBeendet(context.tx, row.id, 'zurueckgezogen', '');
    return reload(context, schluessel);
  },
  audit: () => OHNE,
});

/** Typesetting holds no connection. */
export const readEingangsbestaetigung = defineAction(api.readEingangsbestaetigung, {
  prepare: async (kernel, { schluessel }) => {
    const row = await findAnfrageBySchluessel(kernel.pool.db, hashToken(schluessel));
    if (!row || row.antraege.length === 0) throw termineFaults.ANFRAGE_NICHT_GEFUNDEN();
    return druckeEingangsbestaetigung(kernel, row);
  },
  run: async (_context, _input, pdf) => ({ dateiname: 'Eingangsbestaetigung.pdf', pdf: pdf.toString('base64') }),
  audit: () => OHNE,
});

export const anfrageActions = [
  previewStand,
  getZuteilungsregel,
  listLose,
  createTerminanfrage,
  confirmTerminanfrage,
  sendAnfragecode,
  getTerminanfrage,
  uploadNachweis,
  claimAngebot,
  declineAngebot,
  withdrawTerminanfrage,
  readEingangsbestaetigung,
];
