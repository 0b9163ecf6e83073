/** Verbs of casework on fees. A claim is frozen as it is issued; whether it is paid follows from what comes in. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { createDraft, listValid, listVersions, releaseDraft } from '#platform/edited/edited.ts';
import type { InputOf } from '#platform/http/contract.ts';
import { berechneBearbeitungsgebuehren } from './bearbeitung.rules.ts';
import { brauchtZweitePerson } from './forderung.rules.ts';
import { erlassgrenze } from './forderung.schema.ts';
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
import { requireVorgang } from './vorgang-zugang.ts';
import { listZahlungRows } from './zahlung.sql.ts';

function requireErgebnis(antwort: GebuehrAntwort): GebuehrErgebnis {
  if (!antwort.moeglich) throw gebuehrFaults.NICHT_BERECHENBAR({ grund: antwort.grund });
  return antwort.ergebnis;
}

export const computeGebuehren = defineAction(api.computeGebuehren, {
  run: async (_context, anfrage) => ({
    gebuehr: requireErgebnis(berechneGebuehren(anfrage)),
    bearbeitung: requireErgebnis(berechneBearbeitungsgebuehren(anfrage)),
  }),
  audit: notPersonal('an arithmetic on what was sent; nothing is read or kept'),
});

export const listForderungen = defineAction(api.listForderungen, {
  authorise: (context, { vorgangId }) => requireVorgang(context, vorgangId, 'lesen'),
  run: async ({ tx }, { vorgangId }) => {
    const rows = await listForderungRowsOf(tx, vorgangId);
    return { forderungen: await Promise.all(rows.map((row) => loaded(tx, row))) };
  },
  audit: ({ vorgangId }) => ({ what: 'forderungen.gelesen', objects: [{ art: 'vorgang', id: vorgangId }] }),
});

async function loaded(tx: ActionContext['tx'], row: ForderungRow) {
  return toForderung(row, await listZahlungRows(tx, row.id), await listErlassRows(tx, row.id));
}

export const issueForderung = defineAction(api.issueForderung, {
  authorise: (context, { vorgangId }) => requireVorgang(context, vorgangId, 'aendern'),
  run: (context, input) => writeForderung(context, input),
  audit: ({ vorgangId, art }, result) => ({
    what: 'forderung.festgesetzt',
    objects: [{ art: 'vorgang', id: vorgangId }, ...(result ? [forderungObject(result.id)] : [])],
    details: { art },
  }),
});

/** In the caller's transaction; also for a decision that is released. The caller has asked for the Vorgang. */
export async function writeForderung(
  { tx, actor, clock }: Pick<ActionContext, 'tx' | 'actor' | 'clock'>,
  { vorgangId, art, zahler, anfrage, faelligAm }: InputOf<typeof api.issueForderung>,
): Promise<{ id: string; kassenzeichen: string }> {
  const asked = { ...anfrage, ermessen: [] };
  const compute = art === 'gebuehr' ? berechneGebuehren : berechneBearbeitungsgebuehren;
  const { zeilen, summeCent } = requireErgebnis(compute(asked));
  await lockGebuehren(tx, vorgangId);
  if (art === 'gebuehr') await requireBearbeitungPaid(tx, vorgangId);
  const guthaben = art === 'gebuehr' ? await bearbeitungGuthaben(tx, vorgangId) : 0;
  const jahr = clock.today().year;
  const kassenzeichen = kassenzeichenOf(jahr, await nextNummer(tx, 'kassenzeichen', jahr));
  const frozen = {
    ...{ vorgangId, art, kassenzeichen, zahler, zeilen, summeCent, faelligAm },
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
    await requireVorgang(context, row.vorgang_id, 'aendern');
    if (row.storniert_at !== null) throw gebuehrFaults.SCHON_BEZAHLT();
    await setStorniert(context.tx, id, context.actor.id, context.clock.now().toString(), grund);
    return {};
  },
  audit: ({ id, grund }) => ({ what: 'forderung.storniert', objects: [forderungObject(id)], reason: grund }),
});

async function currentGrenze({ tx, clock }: Pick<ActionContext, 'tx' | 'clock'>): Promise<number | undefined> {
  const [valid] = await listValid(tx, erlassgrenze, clock.today().toString());
  return valid?.inhalt.grenzeCent;
}

export const requestErlass = defineAction(api.requestErlass, {
  run: async (context, { id, version, ...wanted }) => {
    const { tx, actor, clock } = context;
    const row = await requireForderung(context, id, version);
    await requireVorgang(context, row.vorgang_id, 'aendern');
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
    await requireVorgang(context, row.vorgang_id, 'aendern');
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

const GRENZE = 'erlassgrenze';

export const getErlassgrenze = defineAction(api.getErlassgrenze, {
  run: async (context) => {
    const grenzeCent = await currentGrenze(context);
    const draft = (await listVersions(context.tx, erlassgrenze, GRENZE)).find(({ status }) => status === 'ENTWURF');
    return {
      ...(grenzeCent === undefined ? {} : { grenzeCent }),
      ...(draft
        ? {
            entwurf: {
              ...{ id: draft.id, version: draft.version, gueltigAb: draft.gueltigAb },
              grenzeCent: draft.inhalt.grenzeCent,
            },
          }
        : {}),
    };
  },
  audit: notPersonal('a rule of the office'),
});

export const draftErlassgrenze = defineAction(api.draftErlassgrenze, {
  run: async ({ tx, actor }, { grenzeCent, gueltigAb }) => {
    const { id, version } = await createDraft(tx, erlassgrenze, GRENZE, actor, { inhalt: { grenzeCent }, gueltigAb });
    return { id, version };
  },
  audit: ({ grenzeCent }, result) => ({
    what: 'erlassgrenze.entworfen',
    objects: result ? [{ art: 'fassung', id: result.id }] : [],
    details: { grenzeCent },
  }),
});

export const releaseErlassgrenze = defineAction(api.releaseErlassgrenze, {
  run: async ({ tx, actor, clock }, seen) => {
    await releaseDraft(tx, erlassgrenze, seen, actor, clock);
    return {};
  },
  audit: ({ id }) => ({ what: 'erlassgrenze.freigegeben', objects: [{ art: 'fassung', id }] }),
});

export const festsetzungActions = [
  computeGebuehren,
  listForderungen,
  issueForderung,
  cancelForderung,
  requestErlass,
  decideErlass,
  getErlassgrenze,
  draftErlassgrenze,
  releaseErlassgrenze,
];
