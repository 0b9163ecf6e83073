/** Verbs of casework on fees. A claim is frozen as it is issued; whether it is paid follows from what comes in. */
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { InputOf } from '#platform/http/contract.ts';
import { readGebuehrenrecht } from '../regelwerk/regelwerk.ts';
import { requireVerfahren, requireVerfahrenToChange } from '../verfahren.ts';
import { berechneBearbeitungsgebuehren } from './bearbeitung.rules.ts';
import type { Forderung } from './forderung.schema.ts';
import {
  bearbeitungGuthaben,
  type ForderungRow,
  insertForderung,
  listForderungRowsOf,
  lockGebuehren,
  nextNummer,
} from './forderung.sql.ts';
import { forderungObject, offenOf, toForderung } from './forderung.ts';
import * as api from './gebuehr.api.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import { berechneGebuehren, type GebuehrAntwort } from './gebuehr.rules.ts';
import type { GebuehrErgebnis } from './gebuehr.schema.ts';
import { kassenzeichenOf } from './kassenzeichen.rules.ts';
import { listErstattungRows } from './rueckzahlung.sql.ts';
import { listErlassRows, listStornoRows } from './verzicht.sql.ts';
import { listZahlungRows } from './zahlung.sql.ts';

function requireErgebnis(antwort: GebuehrAntwort): GebuehrErgebnis {
  if (!antwort.moeglich) throw gebuehrFaults.NICHT_BERECHENBAR({ grund: antwort.grund });
  return antwort.ergebnis;
}

export const computeGebuehren = defineAction(api.computeGebuehren, {
  run: async ({ tx }, anfrage) => {
    const recht = await readGebuehrenrecht(tx, anfrage.stichtag);
    return {
      gebuehr: requireErgebnis(berechneGebuehren(anfrage, recht)),
      bearbeitung: requireErgebnis(berechneBearbeitungsgebuehren(anfrage, undefined, recht)),
    };
  },
  audit: notPersonal('an arithmetic on what was sent; nothing is read or kept'),
});

export const listForderungen = defineAction(api.listForderungen, {
  run: async (context, { vorgangId }) => {
    await requireVerfahren(context, vorgangId);
    const forderungen: Forderung[] = [];
    for (const row of await listForderungRowsOf(context.tx, vorgangId)) forderungen.push(await loaded(context, row));
    return { forderungen };
  },
  audit: ({ vorgangId }) => ({ what: 'forderungen.gelesen', objects: [{ art: 'vorgang', id: vorgangId }] }),
});

async function loaded({ tx, actor }: ActionContext, row: ForderungRow): Promise<Forderung> {
  const erlasse = await listErlassRows(tx, row.id);
  const erstattungen = await listErstattungRows(tx, row.id);
  const stornos = await listStornoRows(tx, row.id);
  const ids = [...new Set([...erlasse, ...erstattungen, ...stornos].map(({ created_by }) => created_by))];
  const leute = new Map((await findNamen(tx, ids)).map(({ id, name }) => [id, name]));
  const zahlungen = await listZahlungRows(tx, row.id);
  return toForderung(row, { zahlungen, erlasse, erstattungen, stornos }, { leute, ich: actor.id });
}

export const issueForderung = defineAction(api.issueForderung, {
  run: async (context, input) => {
    await requireVerfahrenToChange(context, input.vorgangId);
    return writeForderung(context, input);
  },
  audit: ({ vorgangId, art }, result) => ({
    what: 'forderung.festgesetzt',
    objects: [{ art: 'vorgang', id: vorgangId }, ...(result ? [forderungObject(result.id)] : [])],
    details: { art },
  }),
});

/** In the caller's transaction; also for a decision that is released. The caller has asked for the Vorgang. */
export async function writeForderung(
  { tx, actor, clock }: Pick<ActionContext, 'tx' | 'actor' | 'clock'>,
  { vorgangId, art, zahler, zahlerArt, anschrift, anfrage, faelligAm }: InputOf<typeof api.issueForderung>,
): Promise<{ id: string; kassenzeichen: string }> {
  const asked = { ...anfrage, ermessen: [] };
  // The law of the Stichtag: a later change never touches a claim of before.
  const recht = await readGebuehrenrecht(tx, anfrage.stichtag);
  const { zeilen, summeCent } = requireErgebnis(
    art === 'gebuehr' ? berechneGebuehren(asked, recht) : berechneBearbeitungsgebuehren(asked, undefined, recht),
  );
  await lockGebuehren(tx, vorgangId);
  if (art === 'gebuehr') await requireBearbeitungPaid(tx, vorgangId);
  const guthaben = art === 'gebuehr' ? await bearbeitungGuthaben(tx, vorgangId) : 0;
  const jahr = clock.today().year;
  const kassenzeichen = kassenzeichenOf(jahr, await nextNummer(tx, 'kassenzeichen', jahr));
  const frozen = {
    ...{ vorgangId, art, kassenzeichen, zahler, zahlerArt, anschrift, zeilen, summeCent, faelligAm },
    stichtag: anfrage.stichtag,
    angerechnetCent: Math.min(summeCent, guthaben),
  };
  return { id: await insertForderung(tx, frozen, actor.id), kassenzeichen };
}

/** What is paid on it afterwards could not be credited any more (§ 69 (7) AufenthG). */
async function requireBearbeitungPaid(tx: ActionContext['tx'], vorgangId: string): Promise<void> {
  const rows = await listForderungRowsOf(tx, vorgangId);
  if (rows.some((row) => row.art === 'bearbeitung' && offenOf(row) > 0)) throw gebuehrFaults.BEARBEITUNG_OFFEN();
}

export const festsetzungActions = [computeGebuehren, listForderungen, issueForderung];
