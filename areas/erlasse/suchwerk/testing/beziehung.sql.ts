/** Relations between generated Erlasse. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

export async function insertBeziehung(
  tx: Tx,
  vonWerkId: string,
  { art, ziel }: { readonly art: 'hebt_auf' | 'aendert'; readonly ziel: string },
): Promise<void> {
  const abschnitte = art === 'aendert' ? [{ abschnitt: '2', ersetzt: '2' }] : [];
  await sql`insert into erlasse.beziehung (von_werk_id, art, ziel, abschnitte)
    values (${vonWerkId}, ${art}, ${ziel}, ${JSON.stringify(abschnitte)}::jsonb)`.execute(tx);
}
