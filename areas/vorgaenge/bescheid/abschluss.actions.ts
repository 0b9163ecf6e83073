/** The end of a Vorgang that was decided. How it ended says the announced Bescheid, not whoever closes it. */
import { closeMappe } from '#areas/akten/index.ts';
import { defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { ausreiseFaults } from '../ausreise/ausreise.faults.ts';
import { hasOffeneAusreisefrist } from '../ausreise/ausreise.sql.ts';
import { setErledigt } from '../verfahren.sql.ts';
import { requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { insertEreignis } from '../zeitlauf.sql.ts';
import { closeEntschiedenes as contract } from './abschluss.api.ts';
import { type Abschluss, abschlussVon } from './abschluss.rules.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { tagWorte } from './brief.rules.ts';
import { listRechtsbehelfRows } from './rechtsbehelf.sql.ts';
import { listSchreibenRows } from './schreiben.sql.ts';

const WORTE = {
  erteilt: 'Erteilt, Vorgang abgeschlossen',
  abgelehnt: 'Abgelehnt, Vorgang abgeschlossen',
  erledigt: 'Bescheid unanfechtbar, Vorgang abgeschlossen',
} as const;

function faultOf(no: Extract<Abschluss, { moeglich: false }>) {
  if (no.grund === 'frist-laeuft') return bescheidFaults.FRIST_LAEUFT({ bis: tagWorte(no.bis) });
  return no.grund === 'klage-laeuft' ? bescheidFaults.KLAGE_LAEUFT() : bescheidFaults.NICHT_BEKANNT();
}

export const closeEntschiedenes = defineAction(contract, {
  run: async (context, { id, version, zda }) => {
    const { tx, actor, clock } = context;
    const row = await requireVerfahrenToChange(context, id);
    if (row.version !== version) throw commonFaults.KONFLIKT();
    const klageOffen = (await listRechtsbehelfRows(tx, id)).some(({ erledigt_am }) => erledigt_am === null);
    const end = abschlussVon(await listSchreibenRows(tx, id), clock.today().toString(), klageOffen);
    if (!end.moeglich) throw faultOf(end);
    // § 59 (1) AufenthG: a period that was set is watched until the person has left.
    if (await hasOffeneAusreisefrist(tx, id)) throw ausreiseFaults.AUSREISE_OFFEN();
    await setErledigt(tx, id, end.ergebnis, actor.id);
    await insertEreignis(
      tx,
      { verfahrenId: id, art: 'erledigt', text: WORTE[end.ergebnis], oeffentlich: true },
      actor.id,
    );
    if (zda) await closeMappe(context, id, WORTE[end.ergebnis]);
    await tellVerfahren(context, row);
    return { ergebnis: end.ergebnis };
  },
  audit: ({ id }, result) => ({
    what: 'verfahren.abgeschlossen',
    objects: [{ art: 'verfahren', id }],
    ...(result ? { details: { ergebnis: result.ergebnis } } : {}),
  }),
});
