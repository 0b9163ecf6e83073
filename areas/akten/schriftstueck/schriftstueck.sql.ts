/** A document that the house made: it has no way through the Eingang, so all its rows are written at once. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { Tx } from '#platform/db/db.ts';

export interface SchriftstueckRow {
  readonly akteId: string;
  readonly vorgangId: string;
  readonly titel: string;
  readonly typ: string;
  /** ISO day. */
  readonly datum: string;
  readonly dateiname: string;
  readonly absender: string;
  readonly original: BlobRef;
  readonly seiten: number;
  readonly by: string;
}

export async function insertSchriftstueck(tx: Tx, s: SchriftstueckRow): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with l as (
      insert into akten.lieferung (herkunft, spur, akte_id, status, angeboten, created_by, abgeschlossen_at)
      values ('schreiben', 'later', ${s.akteId}, 'abgeschlossen', 1, ${s.by}, now()) returning id
    ), e as (
      insert into akten.eingang (lieferung_id, nr, dateiname, groesse, sha256, status)
      select id, 1, ${s.dateiname}, ${s.original.size}, ${s.original.sha256}, 'zugeordnet' from l returning id
    ), d as (
      insert into akten.dokument (eingang_id, akte_id, vorgang_id, titel, typ, datum, herkunft, dateiname, art, groesse,
        sha256, original, seiten, spur, zuordnung, created_by, absender, absender_bestaetigt)
      select id, ${s.akteId}, ${s.vorgangId}, ${s.titel}, ${s.typ}, ${s.datum}::date, 'schreiben', ${s.dateiname}, 'pdf',
        ${s.original.size}, ${s.original.sha256}, ${JSON.stringify(s.original)}::jsonb, ${s.seiten}, 'later',
        'Im Vorgang geschrieben', ${s.by}, ${s.absender}, true from e returning id
    )
    select id from d`.execute(tx);
  const { id } = rows[0] as { id: string };
  await sql`insert into akten.seite (dokument_id, nr) select ${id}, n from generate_series(1, ${s.seiten}::int) n`.execute(
    tx,
  );
  return id;
}
