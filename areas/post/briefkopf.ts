/** The letterhead in force. */
import type { Database, Tx } from '#platform/db/db.ts';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listValid } from '#platform/edited/edited.ts';
import { type Briefkopf, briefkopfSchema } from './briefkopf.schema.ts';

export const briefkopfKind = defineEdited('post.briefkopf', briefkopfSchema);
export const BRIEFKOPF = 'amt';

/** Undefined until the office has released one: then nothing can go out. */
export async function readBriefkopf(db: Database | Tx, stichtag: string): Promise<Briefkopf | undefined> {
  const [valid] = await listValid(db, briefkopfKind, stichtag);
  return valid?.inhalt;
}
