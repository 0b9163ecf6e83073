/**
 * Verbs by which the office gives money up: waiver and cancellation. Small amounts one person decides; from the limit on,
 * counted over everything the debtor was given in the period, a second one (§ 32 KomHVO NRW).
 */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { readRechtswert } from '../rechtswert/rechtswert.ts';
import { requireEigenesVerfahren } from '../verfahren.ts';
import { brauchtZweitePerson } from './forderung.rules.ts';
import { bearbeitungGuthaben, type ForderungRow, lockGebuehren, touchForderung } from './forderung.sql.ts';
import { forderungObject, offenOf, requireForderung, sollOf } from './forderung.ts';
import { gebuehrFaults } from './gebuehr.faults.ts';
import * as api from './verzicht.api.ts';
import {
  findErlass,
  findStorno,
  insertErlass,
  insertStorno,
  isStornoOffen,
  listErlassRows,
  lockVerzicht,
  setErlassEntschieden,
  setStornoEntschieden,
  sumVerzichtet,
} from './verzicht.sql.ts';

type Grenze = 'gebuehrenverzicht-vier-augen' | 'gebuehrenstorno-vier-augen';

/** The caller holds the claim. Small pieces, several claims and two desks at once must not avoid the second person. */
async function needsZweitePerson(
  { tx, clock }: Pick<ActionContext, 'tx' | 'clock'>,
  row: ForderungRow,
  { personId, grenze, betragCent }: { personId: string; grenze: Grenze; betragCent: number },
): Promise<boolean> {
  if (betragCent === 0) return false;
  const heute = clock.today();
  const schuldner = {
    ...{ forderungId: row.id, vorgangId: row.vorgang_id, personId },
    ...(row.zahler_art === 'andere' ? { andere: row.zahler } : {}),
  };
  await lockVerzicht(tx, schuldner);
  const monate = (await readRechtswert(tx, 'gebuehrenverzicht-zeitraum', heute.toString())) ?? 0;
  const bisher = await sumVerzichtet(tx, schuldner, heute.subtract({ months: monate }).toString());
  return brauchtZweitePerson(bisher + betragCent, await readRechtswert(tx, grenze, heute.toString()));
}

export const cancelForderung = defineAction(api.cancelForderung, {
  run: async (context, { id, version, grund }) => {
    const { tx, actor, clock } = context;
    const row = await requireForderung(context, id, version);
    const { person_id: personId } = await requireEigenesVerfahren(context, row.vorgang_id);
    await requireStornierbar(context, row);
    if (await isStornoOffen(tx, id)) throw gebuehrFaults.STORNO_LAEUFT();
    const betragCent = sollOf(row);
    const wanted = { personId, grenze: 'gebuehrenstorno-vier-augen', betragCent } as const;
    const zweitePerson = await needsZweitePerson(context, row, wanted);
    const stornoId = await insertStorno(tx, { forderungId: id, betragCent, grund, zweitePerson }, actor.id);
    const storno = { id: stornoId, forderung_id: id, grund };
    if (!zweitePerson) await setStornoEntschieden(tx, storno, 'freigegeben', actor.id, clock.now().toString());
    await touchForderung(tx, id);
    return { id: stornoId, freigegeben: !zweitePerson };
  },
  audit: ({ id, grund }, result) => ({
    what: result?.freigegeben ? 'forderung.storniert' : 'storno.vorgeschlagen',
    objects: [forderungObject(id), ...(result ? [{ art: 'storno', id: result.id }] : [])],
    reason: grund,
  }),
});

export const decideStorno = defineAction(api.decideStorno, {
  run: async (context, { id, entscheidung }) => {
    const { tx, actor, clock } = context;
    const seen = await findStorno(tx, id);
    if (!seen) throw gebuehrFaults.FORDERUNG_NICHT_GEFUNDEN();
    const row = await requireForderung(context, seen.forderung_id);
    await requireEigenesVerfahren(context, row.vorgang_id);
    // Under the lock of its claim: of two decisions at once the second finds the first.
    const found = (await findStorno(tx, id)) ?? seen;
    if (found.entscheidung !== null) throw gebuehrFaults.STORNO_ENTSCHIEDEN();
    if (entscheidung === 'freigegeben') {
      if (found.created_by === actor.id) throw gebuehrFaults.ZWEITE_PERSON();
      await requireStornierbar(context, row);
    }
    await setStornoEntschieden(tx, found, entscheidung, actor.id, clock.now().toString());
    await touchForderung(tx, row.id);
    return { forderungId: row.id };
  },
  audit: ({ id, entscheidung }, result) => ({
    what: `storno.${entscheidung}`,
    objects: [{ art: 'storno', id }, ...(result ? [forderungObject(result.forderungId)] : [])],
  }),
});

async function requireStornierbar(context: ActionContext, row: ForderungRow): Promise<void> {
  if (row.storniert_at !== null) throw gebuehrFaults.STORNIERT();
  // Not under a decision that is just released and counts on it.
  await lockGebuehren(context.tx, row.vorgang_id);
  await requireNichtAngerechnet(context, row);
}

/** What was credited to a fee cannot be taken away under it. */
async function requireNichtAngerechnet({ tx }: ActionContext, row: ForderungRow): Promise<void> {
  if (row.art !== 'bearbeitung') return;
  const behalten = row.bezahlt_cent - row.erstattet_cent;
  if (behalten > 0 && (await bearbeitungGuthaben(tx, row.vorgang_id)) < behalten) throw gebuehrFaults.ANGERECHNET();
}

export const requestErlass = defineAction(api.requestErlass, {
  run: async (context, { id, version, ...wanted }) => {
    const { tx, actor, clock } = context;
    const row = await requireForderung(context, id, version);
    const { person_id: personId } = await requireEigenesVerfahren(context, row.vorgang_id);
    if ((await listErlassRows(tx, id)).some(({ entscheidung }) => entscheidung === null))
      throw gebuehrFaults.ERLASS_LAEUFT();
    if (await isStornoOffen(tx, id)) throw gebuehrFaults.STORNO_LAEUFT();
    if (wanted.betragCent > offenOf(row)) throw gebuehrFaults.NICHTS_ZU_ERLASSEN();
    const { betragCent } = wanted;
    const zweitePerson = await needsZweitePerson(context, row, {
      ...{ personId, betragCent, grenze: 'gebuehrenverzicht-vier-augen' },
    });
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

export const verzichtActions = [cancelForderung, decideStorno, requestErlass, decideErlass];
