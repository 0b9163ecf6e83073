/** What the tests of retention begin with: decisions of the office that two people have put in force. */
import { transact } from '#platform/db/db.ts';
import { createDraft, releaseDraft } from '#platform/edited/edited.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { SYSTEM } from '../testing.ts';
import type { Entscheidung, EntscheidungInhalt } from './entscheidung.schema.ts';
import { entscheidungKind } from './entscheidung.ts';

export async function givenEntscheidungen(
  kernel: Kernel,
  inhalte: Partial<Record<Entscheidung, Partial<EntscheidungInhalt>>>,
): Promise<void> {
  await transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
    for (const [schluessel, inhalt] of Object.entries(inhalte)) {
      const input = { inhalt: { grundlage: 'Dienstanweisung Akten', ...inhalt }, gueltigAb: '2020-01-01' };
      const draft = await createDraft(tx, entscheidungKind, schluessel, { id: 'eins' }, input);
      await releaseDraft(tx, entscheidungKind, draft, { id: 'zwei' }, kernel.clock);
    }
  });
}
