import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

/** Papers of the demo that are read and lie in no Vorgang yet, and that nobody has filed by hand. */
export async function putDemoPapers(
  tx: Tx,
  types: readonly { readonly bezeichnung: string; readonly typ: string }[],
): Promise<void> {
  await sql`with ziel as (
      select d.id, min(v.id::text)::uuid as vorgang_id
      from akten.dokument d join akten.vorgang v on v.akte_id = d.akte_id and v.zustand = 'offen'
      join jsonb_to_recordset(${JSON.stringify(types)}::jsonb) as t (bezeichnung text, typ text)
        on t.bezeichnung = v.bezeichnung and t.typ = d.typ
      where d.herkunft = 'demo' and d.status = 'fertig' and d.vorgang_id is null
        and not exists (select from akten.ablage_stueck s where s.dokument_id = d.id)
      group by d.id)
    update akten.dokument d set vorgang_id = ziel.vorgang_id, version = version + 1 from ziel where d.id = ziel.id`.execute(
    tx,
  );
}
