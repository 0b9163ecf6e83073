/** What a run touches in the office, said with each file that changed something. */
import type { ActionContext } from '#platform/actions/action.ts';
import { countBetroffene } from '../fassungen/betroffen.ts';
import type { DateiErgebnis } from './einlesung.schema.ts';

type Fragende = Pick<ActionContext, 'pool' | 'tx' | 'actor' | 'clock'>;

export async function withBetroffene(
  { pool, tx, actor, clock }: Fragende,
  dateien: readonly DateiErgebnis[],
): Promise<DateiErgebnis[]> {
  const changed = dateien.flatMap(({ fassungId, geaendert = 0 }) => (fassungId && geaendert > 0 ? [fassungId] : []));
  if (changed.length === 0) return [...dateien];
  const betrifft = await countBetroffene({ pool, tx, actor, heute: clock.today().toString() }, changed);
  return dateien.map((one) => {
    const found = one.fassungId && (one.geaendert ?? 0) > 0 ? betrifft.get(one.fassungId) : undefined;
    return found ? { ...one, betrifft: found.map((each) => ({ ...each })) } : one;
  });
}
