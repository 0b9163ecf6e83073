/** A Vermerk lies in the Akte as a document; one open draft of a kind; where an answer of a model comes from is on record. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS: readonly string[] = [
  `alter table assistent.entwurf add column dokument_id uuid`,
  `alter table assistent.entwurf add constraint entwurf_dokument
     check (dokument_id is null or (art = 'vermerk' and stand = 'uebernommen'))`,
  // Two steps at once made two; the older one gives way, as it does since.
  `update assistent.entwurf e set stand = 'verworfen', entschieden_von = e.created_by, entschieden_at = now(),
     version = version + 1
   where e.stand = 'offen' and exists (select from assistent.entwurf o where o.verfahren_id = e.verfahren_id
     and o.art = e.art and o.stand = 'offen' and o.id > e.id)`,
  `create unique index entwurf_offen on assistent.entwurf (verfahren_id, art) where stand = 'offen'`,

  // Art. 12 and 19 of the Verordnung (EU) 2024/1689: the other half of antwort_check1. What a model answered names it,
  // its settings and the hash of what it said.
  `alter table assistent.antwort add constraint antwort_herkunft
     check (art <> 'modell' or (modell is not null and roh_sha256 is not null
       and coalesce(modell ->> 'model', '') ~ '\\S' and modell ? 'temperature' and modell ? 'maxTokens'))`,
  `alter table assistent.schritt add constraint schritt_herkunft
     check (modell is null or (roh_sha256 is not null and coalesce(modell ->> 'model', '') ~ '\\S'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
