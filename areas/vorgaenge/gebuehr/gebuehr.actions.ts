/** Verbs of casework on fees. A claim is frozen as it is issued; whether it is paid follows from what comes in. */
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import type { InputOf } from '#platform/http/contract.ts';
import { readRechtswert } from '../rechtswert/rechtswert.ts';
import { readGebuehrenrecht } from '../regelwerk/regelwerk.ts';
import { requireEigenesVerfahren, requireVerfahren, requireVerfahrenToChange } from '../verfahren.ts';
import { berechneBearbeitungsgebuehren } from './bearbeitung.rules.ts';
import { brauchtZweitePerson } from './forderung.rules.ts';
import type { Forderung } from './forderung.schema.ts';
import {
  bearbeitungGuthaben,
  type ForderungRow,
  findErlass,
  insertErlass,
  insertForderung,
  listErlassRows,
  listForderungRowsOf,
  lockGebuehren,
  nextNummer,
  setErlassEntschieden,
  setStorniert,
  touchForderung,
} from './forderung.sql.ts';
import { forderungObject, offenOf, requireForderung, toForderung } from './forderung.ts';
import * as api from './gebuehr.api.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import { berechneGebuehren, type GebuehrAntwort } from './gebuehr.rules.ts';
import type { GebuehrErgebnis } from './gebuehr.schema.ts';
import { kassenzeichenOf } from './kassenzeichen.rules.ts';
import { listErstattungRows } from './rueckzahlung.sql.ts';
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
  const ids = [...new Set([...erlasse, ...erstattungen].map(({ created_by }) => created_by))];
  const leute = new Map((await findNamen(tx, ids)).map(({ id, name }) => [id, name]));
  const zahlungen = await listZahlungRows(tx, row.id);
  return toForderung(row, { zahlungen, erlasse, erstattungen }, { leute, ich: actor.id });
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

export const cancelForderung = defineAction(api.cancelForderung, {
  run: async (context, { id, version, grund }) => {
    const row = await requireForderung(context, id, version);
    await requireEigenesVerfahren(context, row.vorgang_id);
    if (row.storniert_at !== null) throw gebuehrFaults.STORNIERT();
    await requireNichtAngerechnet(context, row);
    await setStorniert(context.tx, id, context.actor.id, context.clock.now().toString(), grund);
    return {};
  },
  audit: ({ id, grund }) => ({ what: 'forderung.storniert', objects: [forderungObject(id)], reason: grund }),
});

/** What was credited to a fee cannot be taken away under it. */
async function requireNichtAngerechnet({ tx }: ActionContext, row: ForderungRow): Promise<void> {
  if (row.art !== 'bearbeitung') return;
  await lockGebuehren(tx, row.vorgang_id);
  const behalten = row.bezahlt_cent - row.erstattet_cent;
  if (behalten > 0 && (await bearbeitungGuthaben(tx, row.vorgang_id)) < behalten) throw gebuehrFaults.ANGERECHNET();
}

async function currentGrenze({ tx, clock }: Pick<ActionContext, 'tx' | 'clock'>): Promise<number | undefined> {
  return readRechtswert(tx, 'gebuehrenverzicht-vier-augen', clock.today().toString());
}

export const requestErlass = defineAction(api.requestErlass, {
  run: async (context, { id, version, ...wanted }) => {
    const { tx, actor, clock } = context;
    const row = await requireForderung(context, id, version);
    await requireEigenesVerfahren(context, row.vorgang_id);
    if ((await listErlassRows(tx, id)).some(({ entscheidung }) => entscheidung === null))
      throw gebuehrFaults.ERLASS_LAEUFT();
    if (wanted.betragCent > offenOf(row)) throw gebuehrFaults.NICHTS_ZU_ERLASSEN();
    // What was waived before counts too: small pieces must not avoid the second person.
    const zweitePerson = brauchtZweitePerson(row.erlassen_cent + wanted.betragCent, await currentGrenze(context));
    const erlassId = await insertErlass(tx, { forderungId: id, zweitePerson, ...wanted }, actor.id);
    if (!zweitePerson) await setErlassEntschieden(tx, erlassId, 'freigegeben', actor.id, clock.now().toString());
    await touchForderung(tx, id);
    return { id: erlassId, freigegeben: !zweitePerson };
  },
  audit: ({ id, betragCent, norm, begruendung }, result) => ({
    what: result?.freigegeben ? 'erlass.freigegeben' : 'erlass.vorgeschlagen',
    objects: [forderungObject(id), ...(result ? [{ art: 'erlass', id: result.id }] : [])],
    reason: begruendung,
    details: { betragCent, norm },
  }),
});

export const decideErlass = defineAction(api.decideErlass, {
  run: async (context, { id, entscheidung }) => {
    const { tx, actor, clock } = context;
    const found = await findErlass(tx, id);
    if (!found) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    const row = await requireForderung(context, found.forderung_id);
    await requireEigenesVerfahren(context, row.vorgang_id);
    if (found.entscheidung !== null) throw gebuehrFaults.ERLASS_ENTSCHIEDEN();
    if (entscheidung === 'freigegeben' && found.created_by === actor.id) throw gebuehrFaults.ZWEITE_PERSON();
    // Somebody may have paid meanwhile.
    if (entscheidung === 'freigegeben' && found.betrag_cent > offenOf(row)) throw gebuehrFaults.NICHTS_ZU_ERLASSEN();
    await setErlassEntschieden(tx, id, entscheidung, actor.id, clock.now().toString());
    await touchForderung(tx, row.id);
    return {};
  },
  audit: ({ id, entscheidung }) => ({ what: `erlass.${entscheidung}`, objects: [{ art: 'erlass', id }] }),
});

export const festsetzungActions = [
  computeGebuehren,
  listForderungen,
  issueForderung,
  cancelForderung,
  requestErlass,
  decideErlass,
];
