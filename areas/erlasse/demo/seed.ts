/** Fills the demo: the invented law of Musterstadt, a dozen decrees with chains, two Hausregeln. */
import { type Tx, transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, raiseStand } from '../bestand/sammlung.sql.ts';
import { takeInWerk } from '../bestand/uebernahme.ts';
import { type Sammlungsart, type WerkInput, werkInputSchema } from '../bestand/werk.schema.ts';
import { takeInErlass } from '../erlass/aufnahme.ts';
import { ERLASSSAMMLUNG } from '../erlass/endung.data.ts';
import { toErlass } from '../erlass/erlass.rules.ts';
import { linesOfText } from '../erlass/text.rules.ts';
import { normenOfHausregel } from '../hausregeln/hausregel.rules.ts';
import { MUSTERERLASSE, MUSTERHAUSREGELN } from './mustererlasse.data.ts';
import { MUSTERGESETZE, MUSTERRECHT } from './musterrecht.data.ts';

const ACTOR = systemPrincipal('demo');

export async function seedDemo(kernel: Kernel): Promise<void> {
  await transact(kernel.pool.db, ACTOR, 'demo', async (tx) => {
    await takeIn(tx, MUSTERRECHT, 'recht', MUSTERGESETZE, 'Musterstadt');
    await takeInErlasse(tx, kernel);
    await takeIn(tx, 'Hausregeln', 'hausregel', MUSTERHAUSREGELN.map(toHausregel), 'im Browser geschrieben');
  });
}

async function takeIn(tx: Tx, name: string, art: Sammlungsart, werke: readonly WerkInput[], quelle: string) {
  const sammlungId = await ensureSammlung(tx, name, art, ACTOR.id);
  for (const werk of werke) await takeInWerk(tx, sammlungId, werkInputSchema.parse(werk), { quelle, by: ACTOR.id });
  await raiseStand(tx, sammlungId);
}

/** As a file of text, so that the demo shows what the reader of decrees finds. */
async function takeInErlasse(tx: Tx, kernel: Kernel): Promise<void> {
  const sammlungId = await ensureSammlung(tx, ERLASSSAMMLUNG, 'erlass', ACTOR.id);
  for (const [i, text] of MUSTERERLASSE.entries()) {
    const quelle = `muster-${i + 1}.txt`;
    const gelesen = toErlass({ zeilen: linesOfText(text, false), raender: [] }, quelle);
    await takeInErlass(tx, kernel, gelesen, { sammlungId, quelle, by: ACTOR.id });
  }
}

const toHausregel = ({ titel, gueltigAb, text }: (typeof MUSTERHAUSREGELN)[number]): WerkInput => ({
  schluessel: `hausregel ${titel}`,
  kurz: titel,
  titel,
  herausgeber: 'Hausregeln',
  datum: gueltigAb,
  gueltigAb,
  standAm: gueltigAb,
  normen: normenOfHausregel(text),
});
