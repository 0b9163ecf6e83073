/** The catalogue of a day: what comes with Bleibe, and over it what the office released. */
import type { Database, Tx } from '#platform/db/db.ts';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listValid } from '#platform/edited/edited.ts';
import { onceIn } from '#platform/edited/once.ts';
import { ANLIEGEN } from './anliegen.data.ts';
import { type Anliegen, anliegenSchema } from './anliegen.schema.ts';
import { ANLIEGEN_ART, readAnliegenStand } from './anliegen.sql.ts';

type Db = Database | Tx;
type Katalog = readonly Anliegen[];

export const anliegenKind = defineEdited(ANLIEGEN_ART, anliegenSchema);

/** Days around a release have one each; more are not asked for at the same time. */
const GEMERKT = 16;
const gemerkt = new Map<string, Katalog>();

/** ISO day. Also those that are switched off; who offers them filters by `aktiv`. */
export async function listAnliegenAm(db: Db, tag: string): Promise<Katalog> {
  const [stand = ''] = await onceIn(db, `termine.katalog ${tag}`, async () => [await readAnliegenStand(db, tag)]);
  return listAnliegenByStand(db, tag, stand);
}

/**
 * It is read and checked once for each state, which names its versions by their ids: no other catalogue can have it. Kept
 * only where the state is the same after reading.
 */
export async function listAnliegenByStand(db: Db, tag: string, stand: string): Promise<Katalog> {
  const known = gemerkt.get(stand);
  if (known) return known;
  const katalog = await readKatalog(db, tag);
  if ((await readAnliegenStand(db, tag)) !== stand) return katalog;
  const [oldest] = gemerkt.keys();
  if (gemerkt.size >= GEMERKT && oldest !== undefined) gemerkt.delete(oldest);
  gemerkt.set(stand, katalog);
  return katalog;
}

async function readKatalog(db: Db, tag: string): Promise<Katalog> {
  const eigene = new Map(
    (await listValid(db, anliegenKind, tag)).map(({ schluessel, inhalt }) => [schluessel, inhalt]),
  );
  const bekannt = new Set(ANLIEGEN.map(({ schluessel }) => schluessel));
  return Object.freeze([
    ...ANLIEGEN.map((eines) => eigene.get(eines.schluessel) ?? eines),
    ...[...eigene].filter(([schluessel]) => !bekannt.has(schluessel)).map(([, inhalt]) => inhalt),
  ]);
}

export async function findAnliegenAm(db: Db, schluessel: string, tag: string): Promise<Anliegen | undefined> {
  return (await listAnliegenAm(db, tag)).find((eines) => eines.schluessel === schluessel);
}
