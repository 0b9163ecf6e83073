/** The state of the catalogue, and how much hangs on an Anliegen. */
import { type RawBuilder, sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import { validStand } from '#platform/edited/edited.ts';

export const ANLIEGEN_ART = 'termine.anliegen';

/** Part of a statement: another text as soon as something else of the catalogue is valid on the day (ISO). */
export const anliegenStand = (tag: string): RawBuilder<string> => validStand({ art: ANLIEGEN_ART }, tag);

export async function readAnliegenStand(db: Database | Tx, tag: string): Promise<string> {
  const { rows } = await prepared(sql<{ stand: string }>`select ${anliegenStand(tag)} as stand`).execute(db);
  return rows[0]?.stand ?? '';
}

/** Promised and not yet begun. */
export async function countVereinbarte(db: Database | Tx, schluessel: string, jetzt: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from termine.termin t
    where t.stand in ('gebucht', 'angeboten', 'unbestaetigt') and t.beginn > ${jetzt}
      and t.anliegen @> ${JSON.stringify([{ schluessel }])}::jsonb`.execute(db);
  return rows[0]?.anzahl ?? 0;
}
