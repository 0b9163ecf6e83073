/** Writing entries. What reads them is in `suche.sql.ts`, what chains them in `siegel.sql.ts`. */
import { sql } from 'kysely';
import { later, type Tx } from '#platform/db/db.ts';

export interface NeuerEintrag {
  readonly akteur_art: string;
  readonly akteur_id: string;
  readonly sitzung_id: string | null;
  readonly aktion: string;
  readonly was: string;
  readonly gegenstaende: readonly string[];
  readonly grund: string | null;
  /** Canonical JSON, stored as these very characters. */
  readonly einzelheiten: string;
  readonly ergebnis: string;
  readonly anfrage_id: string;
}

/** One statement whatever the number; ids follow the order given. */
export async function insertEintraege(tx: Tx, rows: readonly NeuerEintrag[]): Promise<void> {
  await later(
    tx,
    sql`insert into protokoll.eintrag
      (akteur_art, akteur_id, sitzung_id, aktion, was, gegenstaende, grund, einzelheiten, ergebnis, anfrage_id)
    select akteur_art, akteur_id, sitzung_id, aktion, was, gegenstaende, grund, einzelheiten::json, ergebnis, anfrage_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as neu (
      akteur_art text, akteur_id text, sitzung_id text, aktion text, was text, gegenstaende text[], grund text,
      einzelheiten text, ergebnis text, anfrage_id text)`,
  );
}
