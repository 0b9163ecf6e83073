/** Who did what how often to some things: for the area that knows what belongs together. */
import type { Tx } from '#platform/db/db.ts';
import { protokollFaults } from './protokoll.faults.ts';
import type { Eintrag } from './protokoll.schema.ts';
import { listZugriffRows, type Zugriffsfrage } from './suche.sql.ts';

export interface Zugriff {
  readonly akteur: { readonly art: Eintrag['akteur']['art']; readonly id: string };
  readonly was: string;
  readonly ergebnis: Eintrag['ergebnis'];
  readonly anzahl: number;
  readonly erstmals: string;
  readonly zuletzt: string;
}

/** Last first. Who calls it has asked for the right `protokoll.lesen`, and logs the question. */
export async function readZugriffe(tx: Tx, frage: Zugriffsfrage): Promise<Zugriff[]> {
  requireOrder(frage);
  const rows = await listZugriffRows(tx, frage);
  return rows.map(({ akteurArt, akteurId, ergebnis, ...row }) => ({
    ...row,
    akteur: { art: akteurArt as Eintrag['akteur']['art'], id: akteurId },
    ergebnis: ergebnis as Eintrag['ergebnis'],
  }));
}

export function requireOrder({ von, bis }: { von?: string | undefined; bis?: string | undefined }): void {
  if (von !== undefined && bis !== undefined && bis < von) throw protokollFaults.ZEITRAUM_UNGUELTIG();
}
