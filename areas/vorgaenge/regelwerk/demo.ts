/** Around Musterstadt: whom the portal names to those who live elsewhere. All of it invented. */
import { transact } from '#platform/db/db.ts';
import { createDraft, releaseDraft } from '#platform/edited/edited.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { STELLEN } from './regelwerk.data.ts';
import { stellenAus } from './regelwerk.rules.ts';
import { regelKind } from './regelwerk.schema.ts';

const WROTE = { id: 'system:vorgaenge.demo' };
const RELEASED = { id: 'system:vorgaenge.demo-freigabe' };

const NACHBARN = `
50321-50389, 50391; Kreis Nordfeld, Ausländerbehörde; Kreisplatz 1, 50321 Nordfeld; 02232 10-0; https://www.kreis-nordfeld.example
50374; Stadt Lindenhausen, Ausländeramt; Marktstraße 8, 50374 Lindenhausen; 02235 40-0; https://www.lindenhausen.example
51103-51149; Stadt Südufer, Amt für Migration; Uferallee 20, 51105 Südufer; 02203 55-0; https://www.suedufer.example
`;

export async function seedStellen(kernel: Kernel): Promise<void> {
  await transact(kernel.pool.db, WROTE, 'demo', async (tx) => {
    const heute = kernel.clock.today();
    const draft = await createDraft(tx, regelKind, STELLEN, WROTE, {
      gueltigAb: heute.with({ month: 1, day: 1 }).toString(),
      inhalt: {
        abschnitt: 'stellen',
        stellen: stellenAus(NACHBARN),
        quelle: 'Verzeichnis der Bezirksregierung Musterland',
        geprueftBis: heute.toString(),
      },
    });
    await releaseDraft(tx, regelKind, draft, RELEASED, kernel.clock);
  });
}
