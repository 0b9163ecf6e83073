/** Who asks: the key by which one person is one person, and whether the office knows the number. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Terminpersonangabe } from '../buchung/angaben.schema.ts';
import { isAzrNummer, personMerkmal } from '../buchung/personschluessel.rules.ts';
import { termineFaults } from '../termine.faults.ts';

export interface Erkannt {
  /** HMACs, the same as those at a Termin. */
  readonly schluessel: readonly string[];
  /** Whether the office knows every one of them. */
  readonly bekannt: boolean;
}

export async function erkenne(
  { keys }: Pick<Kernel, 'keys'>,
  _tx: Tx,
  personen: readonly Terminpersonangabe[],
): Promise<Erkannt> {
  if (personen.some(({ nummer }) => nummer !== undefined && isAzrNummer(nummer))) throw termineFaults.AZR_NUMMER();
  return { schluessel: personen.map((one) => keys.hmac('termine.person', personMerkmal(one))), bekannt: false };
}
