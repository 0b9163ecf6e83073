/** Verbs on what is known and found: facts, findings, Fristen, who takes part. */
import { findDokumente } from '#areas/akten/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { noteAbweichungen } from '../angabe/angabe.ts';
import { einwandGegen } from '../angabe/tage.rules.ts';
import { settleAgreeing } from '../angabe/widerspruch.sql.ts';
import {
  endFeststellung,
  endTatsachen,
  listTatsacheRows,
  type NewTatsache,
  replaceFeststellung,
  replaceTatsachen,
} from '../tatsache.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import { finishFristen, insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { deleteBeteiligter, insertBeteiligter } from './beteiligter.sql.ts';
import * as api from './erhebung.api.ts';
import { pruefstandAm } from './pruefstand.ts';
import type { TatsacheInput } from './tatsache.schema.ts';
import { isWertErlaubt, tatsachenfeldOf } from './tatsachenform.rules.ts';

const objects = (id: string) => [{ art: 'verfahren', id }];
const field = (path: string, message: string) => commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });

export const noteTatsachen = defineAction(api.noteTatsachen, {
  run: async (context, { id, tatsachen }) => {
    const row = await requireVerfahrenToChange(context, id);
    await judge(context, row, tatsachen);
    await noteAbweichungen(context, id, tatsachen);
    await replaceTatsachen(context.tx, id, tatsachen.map(toNew), context.actor.id);
    for (const { feld, wert } of tatsachen) await settleAgreeing(context.tx, id, feld, wert, context.actor.id);
    await tellVerfahren(context, row);
    return {};
  },
  audit: ({ id, tatsachen }) => ({
    what: 'verfahren.tatsachen-erhoben',
    objects: objects(id),
    details: { felder: tatsachen.map(({ feld }) => feld) },
  }),
});

/** The vocabulary knows it, the value is one of it, and what proves it lies in this Akte. */
async function judge(context: ActionContext, row: VerfahrenRow, list: readonly TatsacheInput[]): Promise<void> {
  if (new Set(list.map(({ feld }) => feld)).size !== list.length)
    throw field('tatsachen', 'Jede Angabe kann nur einmal vorkommen.');
  for (const [at, { feld, wert, herkunft, beleg }] of list.entries()) {
    if (!tatsachenfeldOf(feld)) throw vorgaengeFaults.TATSACHE_UNBEKANNT();
    if (!isWertErlaubt(feld, wert)) throw field(`tatsachen.${at}.wert`, 'Dieser Wert passt nicht zu der Angabe.');
    if (herkunft === 'beleg' && !beleg)
      throw field(`tatsachen.${at}.beleg`, 'Bitte wählen Sie das Dokument, das es belegt.');
  }
  const known = await listTatsacheRows(context.tx, row.id);
  const others = [...list, ...known.filter(({ feld }) => !list.some((one) => one.feld === feld))];
  for (const [at, one] of list.entries()) {
    const why = einwandGegen(one, others, context.clock.today().toString());
    if (why) throw field(`tatsachen.${at}.wert`, why);
  }
  const ids = [...new Set(list.flatMap(({ beleg }) => (beleg ? [beleg.dokumentId] : [])))];
  const there = new Map((await findDokumente(context.tx, context.actor, ids)).map((one) => [one.id, one]));
  for (const { beleg } of list) {
    const dokument = beleg && there.get(beleg.dokumentId);
    if (beleg && (dokument?.akteId !== row.akte_id || (beleg.seite ?? 1) > dokument.seiten))
      throw vorgaengeFaults.BELEG_NICHT_IN_AKTE();
  }
}

function toNew({ feld, wert, herkunft, beleg, bemerkung }: TatsacheInput): NewTatsache {
  if (!beleg) return { feld, wert, herkunft, bemerkung };
  const { dokumentId, seite, stelle } = beleg;
  const place = seite === undefined ? {} : { seite, ...(stelle ? { stelle } : {}) };
  return { feld, wert, herkunft, bemerkung, beleg: { dokumentId, ...place } };
}

export const endTatsache = defineAction(api.endTatsache, {
  run: async (context, { id, feld }) => {
    const row = await requireVerfahrenToChange(context, id);
    await endTatsachen(context.tx, id, [feld]);
    await tellVerfahren(context, row);
    return {};
  },
  audit: ({ id, feld }) => ({ what: 'verfahren.tatsache-beendet', objects: objects(id), details: { feld } }),
});

export const noteFeststellung = defineAction(api.noteFeststellung, {
  run: async (context, { id, schluessel, ergebnis, vorschlag, grund }) => {
    const row = await requireVerfahrenToChange(context, id);
    const facts = await listTatsacheRows(context.tx, id);
    const stand = await pruefstandAm(context.tx, row.pruefart, facts, context.clock.today().toString());
    const now = stand?.zeilen.find((zeile) => zeile.schluessel === schluessel)?.ergebnis;
    if (!now) throw vorgaengeFaults.VORAUSSETZUNG_UNBEKANNT();
    if (now !== vorschlag) throw vorgaengeFaults.VORSCHLAG_GEAENDERT();
    if (now !== ergebnis && grund === '')
      throw vorgaengeFaults.FESTSTELLUNG_OHNE_GRUND(
        {},
        { fields: [{ path: 'grund', message: 'Ihre Feststellung weicht vom Vorschlag ab. Bitte sagen Sie, warum.' }] },
      );
    await replaceFeststellung(context.tx, id, { schluessel, ergebnis, vorschlag, grund }, context.actor.id);
    await tellVerfahren(context, row);
    return {};
  },
  audit: ({ id, schluessel, ergebnis, vorschlag }) => ({
    what: 'verfahren.festgestellt',
    objects: objects(id),
    details: { schluessel, ergebnis, weichtAb: ergebnis !== vorschlag },
  }),
});

export const withdrawFeststellung = defineAction(api.withdrawFeststellung, {
  run: async (context, { id, schluessel }) => {
    const row = await requireVerfahrenToChange(context, id);
    await endFeststellung(context.tx, id, schluessel);
    await tellVerfahren(context, row);
    return {};
  },
  audit: ({ id, schluessel }) => ({
    what: 'verfahren.feststellung-zurueckgenommen',
    objects: objects(id),
    details: { schluessel },
  }),
});

export const noteFrist = defineAction(api.noteFrist, {
  run: async (context, { id, art, faellig, text, norm, wartetAuf }) => {
    const row = await requireVerfahrenToChange(context, id);
    if (faellig < context.clock.today().toString())
      throw field('faellig', 'Dieser Tag ist vorbei. Bitte nennen Sie heute oder einen späteren Tag.');
    const frist = { verfahrenId: id, art, faellig, text, norm, ...(wartetAuf ? { wartetAuf } : {}) };
    const fristId = await insertFrist(context.tx, frist, context.actor.id);
    await tellVerfahren(context, row);
    return { fristId };
  },
  audit: ({ id, art }, result) => ({
    what: 'verfahren.frist-gesetzt',
    objects: objects(id),
    details: { art, ...(result ? { frist: result.fristId } : {}) },
  }),
});

export const finishFrist = defineAction(api.finishFrist, {
  run: async (context, { id, fristId }) => {
    const row = await requireVerfahrenToChange(context, id);
    const done = await finishFristen(context.tx, { verfahrenId: id, id: fristId }, context.actor.id);
    if (done === 0) throw vorgaengeFaults.FRIST_NICHT_OFFEN();
    await tellVerfahren(context, row);
    return {};
  },
  audit: ({ id, fristId }) => ({
    what: 'verfahren.frist-erledigt',
    objects: objects(id),
    details: { frist: fristId },
  }),
});

export const addBeteiligter = defineAction(api.addBeteiligter, {
  run: async (context, { id, ...beteiligter }) => {
    const row = await requireVerfahrenToChange(context, id);
    const beteiligterId = await insertBeteiligter(context.tx, id, beteiligter, context.actor.id);
    const text = 'Beteiligte aufgenommen';
    await insertEreignis(context.tx, { verfahrenId: id, art: 'beteiligung', text }, context.actor.id);
    await tellVerfahren(context, row);
    return { beteiligterId };
  },
  audit: ({ id, rolle }) => ({ what: 'verfahren.beteiligter-aufgenommen', objects: objects(id), details: { rolle } }),
});

export const removeBeteiligter = defineAction(api.removeBeteiligter, {
  run: async (context, { id, beteiligterId }) => {
    const row = await requireVerfahrenToChange(context, id);
    if (!(await deleteBeteiligter(context.tx, id, beteiligterId))) throw vorgaengeFaults.BETEILIGTER_NICHT_DA();
    await tellVerfahren(context, row);
    return {};
  },
  audit: ({ id }) => ({ what: 'verfahren.beteiligter-entfernt', objects: objects(id) }),
});

export const erhebungActions = [
  noteTatsachen,
  endTatsache,
  noteFeststellung,
  withdrawFeststellung,
  noteFrist,
  finishFrist,
  addBeteiligter,
  removeBeteiligter,
];
