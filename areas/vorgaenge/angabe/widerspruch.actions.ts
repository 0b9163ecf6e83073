/** The verb by which a contradiction is settled. */
import { defineAction } from '#platform/actions/action.ts';
import { tatsachenfeldOf } from '../arbeit/tatsachenform.rules.ts';
import { replaceTatsachen } from '../tatsache.sql.ts';
import { requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import * as api from './widerspruch.api.ts';
import { settleRow } from './widerspruch.sql.ts';

export const settleWiderspruch = defineAction(api.settleWiderspruch, {
  run: async (context, { id, widerspruchId, ergebnis, grund }) => {
    const { tx, actor } = context;
    const row = await requireVerfahrenToChange(context, id);
    const settled = await settleRow(tx, { verfahrenId: id, id: widerspruchId }, { ergebnis, grund }, actor.id);
    if (!settled) throw vorgaengeFaults.WIDERSPRUCH_GEKLAERT();
    const { feld, wert, quelle } = settled;
    if (ergebnis === 'uebernommen')
      await replaceTatsachen(tx, id, [{ feld, wert, herkunft: 'antrag', bemerkung: quelle }], actor.id);
    const label = tatsachenfeldOf(feld)?.label ?? feld;
    const how = ergebnis === 'geblieben' ? 'es bleibt bei dem, was galt' : 'die Angabe der Person gilt';
    const text = [`${label}: ${how}`, grund].filter(Boolean).join('. ');
    await insertEreignis(tx, { verfahrenId: id, art: 'widerspruch', text, bezug: widerspruchId }, actor.id);
    await tellVerfahren(context, row);
    return {};
  },
  audit: ({ id, ergebnis }) => ({
    what: 'verfahren.widerspruch-geklaert',
    objects: [{ art: 'verfahren', id }],
    details: { ergebnis },
  }),
});
