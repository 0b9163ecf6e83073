/** The fictional Musterstadt: a dozen decrees with chains, two Hausregeln. */
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, raiseStand } from './bestand/sammlung.sql.ts';
import { takeInWerk } from './bestand/uebernahme.ts';
import { werkInputSchema } from './bestand/werk.schema.ts';
import { takeInErlass } from './erlass/aufnahme.ts';
import { ERLASSSAMMLUNG } from './erlass/endung.data.ts';
import { toErlass } from './erlass/erlass.rules.ts';
import { linesOfText } from './erlass/text.rules.ts';
import { MUSTERERLASSE, MUSTERHAUSREGELN } from './erlasse.muster.ts';
import { normenOfHausregel } from './hausregeln/hausregel.rules.ts';

const ACTOR = systemPrincipal('demo');

export async function seedDemo(kernel: Kernel): Promise<void> {
  await transact(kernel.pool.db, ACTOR, 'demo', async (tx) => {
    const sammlungId = await ensureSammlung(tx, ERLASSSAMMLUNG, 'erlass', ACTOR.id);
    for (const [i, text] of MUSTERERLASSE.entries()) {
      const gelesen = toErlass({ zeilen: linesOfText(text, false), raender: [] }, `muster-${i + 1}.txt`);
      await takeInErlass(tx, kernel, gelesen, { sammlungId, quelle: `muster-${i + 1}.txt`, by: ACTOR.id });
    }
    const hausregelnId = await ensureSammlung(tx, 'Hausregeln', 'hausregel', ACTOR.id);
    for (const { titel, gueltigAb, text } of MUSTERHAUSREGELN) {
      const werk = werkInputSchema.parse({
        schluessel: `hausregel ${titel}`,
        kurz: titel,
        titel,
        herausgeber: 'Hausregeln',
        datum: gueltigAb,
        gueltigAb,
        standAm: gueltigAb,
        normen: normenOfHausregel(text),
      });
      await takeInWerk(tx, hausregelnId, werk, { quelle: 'im Browser geschrieben', by: ACTOR.id });
    }
    await raiseStand(tx, hausregelnId);
  });
}
