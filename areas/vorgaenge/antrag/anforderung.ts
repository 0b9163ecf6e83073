/** What the office asked for in a conversation, and what answers it. */
import type { ActionContext } from '#platform/actions/action.ts';
import { finishFristen } from '../zeitlauf.sql.ts';
import { answerAnforderungen } from './gespraech.sql.ts';

/** It is answered: its Fristen are done. */
export async function settleAnforderungen(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  verfahrenId: string,
  antragId: string,
  what: Parameters<typeof answerAnforderungen>[2],
): Promise<void> {
  for (const bezug of await answerAnforderungen(tx, antragId, what))
    await finishFristen(tx, { verfahrenId, bezug }, actor.id);
}
