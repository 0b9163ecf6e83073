/** Verbs of the desk on proxies of a Vorgang (§ 14 VwVfG NRW). */
import { beendeVollmacht, confirmVollmacht } from '#areas/buerger/index.ts';
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { confirmBeteiligter, endBeteiligter, lockBeteiligter } from '../arbeit/beteiligter.sql.ts';
import { requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { vorgaengeFaults } from '../vorgaenge.faults.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import * as api from './beteiligung.api.ts';

/** A helper and an employer get no letters, also with a Vollmacht that was seen. */
const BEKOMMT_SCHREIBEN = new Set(['bevollmaechtigt', 'sorgeberechtigt', 'betreuung']);

async function hold(context: ActionContext, { id, beteiligterId }: { id: string; beteiligterId: string }) {
  const verfahren = await requireVerfahrenToChange(context, id);
  const row = await lockBeteiligter(context.tx, id, beteiligterId);
  if (!row) throw vorgaengeFaults.BETEILIGTER_NICHT_DA();
  return { verfahren, row };
}

const confirm = defineAction(api.confirmBeteiligtenvollmacht, {
  run: async (context, { nachweis, ...which }) => {
    const { tx, actor } = context;
    const { verfahren, row } = await hold(context, which);
    await confirmBeteiligter(tx, row.id, { empfaengt: BEKOMMT_SCHREIBEN.has(row.rolle), by: actor.id });
    if (row.vollmacht_id !== null) await confirmVollmacht(context, row.vollmacht_id, actor.id);
    const text = `Vollmacht von ${row.name} bestätigt: ${nachweis}`;
    await insertEreignis(tx, { verfahrenId: which.id, art: 'vollmacht', text, bezug: row.id }, actor.id);
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id, beteiligterId }) => ({
    what: 'verfahren.vollmacht-bestaetigt',
    objects: [{ art: 'verfahren', id }],
    details: { beteiligter: beteiligterId },
  }),
});

const end = defineAction(api.endBeteiligtenvollmacht, {
  run: async (context, { grund, ...which }) => {
    const { tx, actor, clock } = context;
    const { verfahren, row } = await hold(context, which);
    await endBeteiligter(tx, row.id, clock.today().toString());
    if (row.vollmacht_id !== null) await beendeVollmacht(context, row.vollmacht_id, actor.id);
    const text = `Vollmacht von ${row.name} beendet: ${grund}`;
    await insertEreignis(tx, { verfahrenId: which.id, art: 'vollmacht', text, bezug: row.id }, actor.id);
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id, beteiligterId }) => ({
    what: 'verfahren.vollmacht-beendet',
    objects: [{ art: 'verfahren', id }],
    details: { beteiligter: beteiligterId },
  }),
});

export const beteiligungActions: readonly Action[] = [confirm, end];
