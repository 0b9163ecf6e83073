/** Vorgänge of a message become Vorgänge of the Akte that takes it in. */
import type { Clock } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import { holdAkten } from '../akte.sql.ts';
import { findEintrag } from '../vorgang/aktenplan.rules.ts';
import { readPlan } from '../vorgang/aktenplan.ts';
import { insertVorgang, type VorgangValues } from '../vorgang/vorgang.sql.ts';
import type { NachrichtVorgang } from './lesen.rules.ts';

/** Stands where the sender's Kennzeichen is none of this office: somebody chooses one later. */
const FREMD = 'ohne';
const FREMD_NAME = 'übernommen, noch ohne Kennzeichen dieses Amtes';

/** Ids at the places of the message, for those that something lies in. A Kennzeichen is kept where the Aktenplan of this office has it. */
export async function openVorgaenge(
  { tx, clock }: { tx: Tx; clock: Clock },
  akteId: string,
  vorgaenge: readonly NachrichtVorgang[],
  gefuellt: ReadonlySet<number | undefined>,
  by: string,
): Promise<readonly (string | undefined)[]> {
  await holdAkten(tx, [akteId]);
  const today = clock.today().toString();
  const { eintraege } = await readPlan(tx, today);
  const ids: (string | undefined)[] = [];
  for (const [at, { betreff, kennzeichen, beginn, ende }] of vorgaenge.entries()) {
    if (!gefuellt.has(at)) continue;
    const known = kennzeichen === undefined ? undefined : findEintrag(eintraege, kennzeichen);
    const von = beginn ?? ende ?? today;
    const werte: VorgangValues = {
      bezeichnung: (betreff ?? kennzeichen ?? `Übernommener Vorgang ${at + 1}`).slice(0, 200),
      kennzeichen: known?.kennzeichen ?? FREMD,
      kennzeichenName: known?.bezeichnung ?? FREMD_NAME,
      laufzeitVon: von,
      laufzeitBis: ende !== undefined && ende >= von ? ende : null,
      teamId: null,
      bearbeiter: null,
      vertraulichkeit: 'offen',
    };
    ids[at] = await insertVorgang(tx, akteId, werte, by);
  }
  return ids;
}
