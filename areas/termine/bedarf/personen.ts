/** Who asks: the same keys as at a Termin, and what the office knows of them. The stranger learns nothing of it. */
import { findTitelende } from '#areas/vorgaenge/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Terminpersonangabe } from '../buchung/angaben.schema.ts';
import { readPersonen } from '../buchung/personen.ts';

export interface Erkannt {
  /** HMACs. */
  readonly schluessel: readonly string[];
  /** Whether the office knows every one of them; others wait for a look. */
  readonly bekannt: boolean;
  readonly personId: string | null;
  /** The end of the title that was named is that which the office knows. */
  readonly titelStimmt: boolean;
}

export async function erkenne(
  kernel: Pick<Kernel, 'keys' | 'clock'>,
  tx: Tx,
  personen: readonly Terminpersonangabe[],
  titelBis: string | undefined,
): Promise<Erkannt> {
  const { schluessel, pruefgrund, personId } = await readPersonen(kernel, tx, personen);
  // Of a family only the earliest end is named: a person looks.
  const known = personId !== undefined && personen.length === 1 ? await findTitelende(tx, personId) : undefined;
  return {
    schluessel,
    bekannt: pruefgrund.length === 0,
    personId: personId ?? null,
    titelStimmt: known !== undefined && known === titelBis,
  };
}
