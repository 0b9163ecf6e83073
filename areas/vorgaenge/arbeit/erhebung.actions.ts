/** Verbs on what is known and found: facts, findings, Fristen, who takes part. */
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { endFeststellung, endTatsachen, listTatsacheRows, replaceFeststellung } from '../tatsache.sql.ts';
import { requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import { finishFristen, insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import { deleteBeteiligter, insertBeteiligter } from './beteiligter.sql.ts';
import * as api from './erhebung.api.ts';
import { erhebeTatsachen } from './erhebung.ts';
import { pruefstandAm } from './pruefstand.ts';

const objects = (id: string) => [{ art: 'verfahren', id }];
const field = (path: string, message: string) => commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path, message }] });

export const noteTatsachen = defineAction(api.noteTatsachen, {
  run: async (context, { id, tatsachen }) => {
    await erhebeTatsachen(context, await requireVerfahrenToChange(context, id), tatsachen);
    return {};
  },
  audit: ({ id, tatsachen }) => ({
    what: 'verfahren.tatsachen-erhoben',
    objects: objects(id),
    details: { felder: tatsachen.map(({ feld }) => feld) },
  }),
});

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
