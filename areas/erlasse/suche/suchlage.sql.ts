/** What a search asks before it looks: whose Sammlungen, and which Glossar is in force on the day. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import { validStand } from '#platform/edited/edited.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { darfLesen, type SammlungStand } from '../bestand/sammlung.sql.ts';
import { glossarKind } from '../glossar/glossar.ts';

export interface Suchlage {
  readonly sammlungen: readonly SammlungStand[];
  /** Another text as soon as other entries of the office's Glossar are in force on the day. */
  readonly glossar: string;
}

/** Asked anew for each question: who lost the right to a Sammlung finds nothing of it with the next. */
export async function readSuchlage(db: Database | Tx, actor: Principal, stichtag: string): Promise<Suchlage> {
  const { rows } = await sql<SammlungStand & { glossar: string }>`
    select s.id, s.name, s.art, s.stand, ${validStand(glossarKind, stichtag)} as glossar
    from erlasse.sammlung s where ${darfLesen(actor, 's')} order by s.art, s.name`.execute(db);
  return { sammlungen: rows, glossar: rows[0]?.glossar ?? '' };
}
