/** The Glossar in force, and whether it is still the same. */
import { createHash } from 'node:crypto';
import type { Database, Tx } from '#platform/db/db.ts';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listValid } from '#platform/edited/edited.ts';
import { inForce, toSuchglossar } from './glossar.rules.ts';
import { glossarInhaltSchema, type Suchglossar } from './glossar.schema.ts';
import { readMitgeliefert } from './mitgeliefert.ts';

export const glossarKind = defineEdited('erlasse.glossar', glossarInhaltSchema);

/** What the search looks for besides the words of a question on this day: shipped and released entries. */
export async function readGlossar(db: Database | Tx, stichtag: string): Promise<Suchglossar> {
  return toSuchglossar(inForce(await readMitgeliefert(), await listValid(db, glossarKind, stichtag), stichtag));
}

/** Another text as soon as another entry is in force on the day: by a release, or because its time begins or ends. */
export async function readGlossarStand(db: Database | Tx, stichtag: string): Promise<string> {
  const valid = await listValid(db, glossarKind, stichtag);
  const own = valid.map(({ id, version }) => `${id}:${version}`).sort();
  return createHash('sha256').update(own.join('\n')).digest('base64url').slice(0, 16);
}
