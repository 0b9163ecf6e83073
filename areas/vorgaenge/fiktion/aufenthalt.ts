/** What holds for the person of a Vorgang after its application was refused or withdrawn. */
import type { ActionContext } from '#platform/actions/action.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { listTitelOf } from '../titel/titel.sql.ts';
import type { VerfahrenRow } from '../verfahren.sql.ts';
import { type Aufenthalt, aufenthaltVon, type Entschieden } from './ende.rules.ts';
import { findEntscheid, listOffeneRechtsbehelfe } from './ende.sql.ts';

type Who = Pick<ActionContext, 'tx' | 'actor' | 'clock'>;

/** Undefined while the application still has its effect, and where it was granted. */
export async function findEntschieden({ tx }: Pick<Who, 'tx'>, row: VerfahrenRow): Promise<Entschieden | undefined> {
  const found = await findEntscheid(tx, row.id);
  const versagt = found?.massnahme === 'versagung';
  if (found && (found.entscheidung === 'ablehnung' || versagt))
    return {
      wie: versagt ? 'versagung' : 'ablehnung',
      am: found.bekannt_am,
      ...(found.rechtsbehelf_bis === null ? {} : { klageBis: found.rechtsbehelf_bis }),
    };
  if (row.erledigt_at === null) return undefined;
  if (row.ergebnis === 'zurueckgenommen') return { wie: 'ruecknahme', am: officeDay(row.erledigt_at) };
  return row.ergebnis === 'eingestellt' ? { wie: 'einstellung', am: officeDay(row.erledigt_at) } : undefined;
}

export async function loadAufenthalt(context: Who, row: VerfahrenRow): Promise<Aufenthalt | undefined> {
  const entschieden = await findEntschieden(context, row);
  if (!entschieden) return undefined;
  const { tx, actor, clock } = context;
  const heute = clock.today().toString();
  const antragAm = officeDay(row.eingegangen_at);
  const titel = (await listTitelOf(tx, actor, row.person_id)).find(
    (one) =>
      one.gueltig_ab <= heute &&
      one.verfahren_id !== row.id &&
      (one.beendet === null || (one.beendet_am ?? '') > antragAm),
  );
  // A title that was ended otherwise goes on for nothing.
  const held = titel?.beendet === null ? titel : undefined;
  const arbeit = held?.nebenbestimmungen.find(({ art }) => art === 'erwerbstaetigkeit')?.text;
  const rechtsbehelfe = await listOffeneRechtsbehelfe(tx, row.id);
  return aufenthaltVon({
    ...{ heute, entschieden },
    ...(held ? { titel: { bis: held.endet ?? undefined, ...(arbeit ? { erwerb: arbeit } : {}) } } : {}),
    klage: rechtsbehelfe.includes('klage'),
    eilantrag: rechtsbehelfe.includes('eilantrag'),
  });
}
