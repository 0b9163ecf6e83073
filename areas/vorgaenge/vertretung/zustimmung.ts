/** What the consent of the other parent means in the procedure (§ 1629 BGB, § 80 (4) AufenthG). */
import { isProvenByItself } from '#areas/buerger/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { AntragRow } from '../antrag/antrag.sql.ts';
import { replaceTatsachen } from '../tatsache.sql.ts';
import { finishFristen, insertEreignis } from '../zeitlauf.sql.ts';
import { listZustimmungen, type ZustimmungRow } from './zustimmung.sql.ts';

/** True: an identified parent has consented, and nothing more is asked for. */
export async function noteZustimmungen(context: ActionContext, row: AntragRow, verfahrenId: string): Promise<boolean> {
  const all = await listZustimmungen(context.tx, row.id);
  for (const one of all) await noteZustimmung(context, row, verfahrenId, one);
  return all.some(({ vertrauen }) => isProvenByItself(vertrauen));
}

/**
 * Said by somebody who was identified it is proved. Said by whoever holds a code it is only said: the Frist stays, and a
 * person of the office looks whether the signed paper is needed.
 */
export async function noteZustimmung(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  row: Pick<AntragRow, 'id'>,
  verfahrenId: string,
  { name, vertrauen }: ZustimmungRow,
): Promise<void> {
  const sure = isProvenByItself(vertrauen);
  const text = sure
    ? `${name} hat im Portal zugestimmt (ausgewiesen, Vertrauensniveau ${vertrauen})`
    : `${name} hat im Portal zugestimmt, ohne sich auszuweisen. Bitte prüfen Sie, ob ein unterschriebenes Einverständnis nötig ist.`;
  await insertEreignis(tx, { verfahrenId, art: 'einverstaendnis', text, bezug: row.id }, actor.id);
  if (!sure) return;
  const wert = { feld: 'eltern.einverstaendnis_anderer_elternteil', wert: true, herkunft: 'antrag' as const };
  await replaceTatsachen(tx, verfahrenId, [{ ...wert, bemerkung: `Zustimmung im Portal: ${name}` }], actor.id);
  await finishFristen(tx, { verfahrenId, art: 'einverstaendnis', bezug: row.id }, actor.id);
}
