/** Backups that were made, as the log tells: for whoever has to say when a backup has forgotten something too. */
import type { Tx } from '#platform/db/db.ts';
import { searchEintraege } from './suche.sql.ts';

export interface Sicherung {
  /** Name of the state in the folder of backups. */
  readonly stand: string;
  readonly erstelltAm: string;
}

const MOST = 400;

/** Since a calendar day, newest first. Backups made by other means (copies of disks) no log knows. */
export async function readSicherungen(tx: Tx, seit: string): Promise<Sicherung[]> {
  const rows = await searchEintraege(tx, { was: 'sicherung.erstellt', ergebnis: 'ok', von: seit, limit: MOST });
  return rows.map(({ zeit, einzelheiten }) => {
    const { stand } = JSON.parse(einzelheiten) as { stand?: unknown };
    return { stand: typeof stand === 'string' ? stand : '', erstelltAm: zeit };
  });
}
