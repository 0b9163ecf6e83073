/** The letterhead of Musterstadt. */
import { transact } from '#platform/db/db.ts';
import { createDraft, releaseDraft } from '#platform/edited/edited.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { BRIEFKOPF, briefkopfKind, readBriefkopf } from './briefkopf.ts';

const WROTE = { id: 'system:post.demo' };
const RELEASED = { id: 'system:post.demo-freigabe' };

export async function seedDemo(kernel: Kernel): Promise<void> {
  await transact(kernel.pool.db, WROTE, 'demo', async (tx) => {
    if (await readBriefkopf(tx, kernel.clock.today().toString())) return;
    const draft = await createDraft(tx, briefkopfKind, BRIEFKOPF, WROTE, {
      gueltigAb: kernel.clock.today().with({ month: 1, day: 1 }).toString(),
      inhalt: {
        traeger: 'Stadt Musterstadt',
        behoerde: 'Der Bürgermeister – Ausländerbehörde',
        strasse: 'Rathausplatz 1',
        plz: '50999',
        ort: 'Musterstadt',
        telefon: '02200 99-0',
        email: 'auslaenderbehoerde@musterstadt.example',
        internet: 'www.musterstadt.example',
        gericht: {
          name: 'Verwaltungsgericht Musterstadt',
          strasse: 'Gerichtsstraße 5',
          plz: '50998',
          ort: 'Musterstadt',
        },
      },
    });
    await releaseDraft(tx, briefkopfKind, draft, RELEASED, kernel.clock);
  });
}
