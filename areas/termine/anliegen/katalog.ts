/** The catalogue of a day: what comes with Bleibe, and over it what the office released. */
import { type RawBuilder, sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listValid, validStand } from '#platform/edited/edited.ts';
import { onceIn } from '#platform/edited/once.ts';
import { ANLIEGEN } from './anliegen.data.ts';
import { type Anliegen, anliegenSchema } from './anliegen.schema.ts';

type Db = Database | Tx;
type Katalog = readonly Anliegen[];

export const anliegenKind = defineEdited('termine.anliegen', anliegenSchema);

/** Days around a release have one each; more are not asked for at the same time. */
const GEMERKT = 16;
const gemerkt = new Map<string, Katalog>();

/** ISO day. Also those that are switched off; who offers them filters by `aktiv`. */
export async function listAnliegenAm(db: Db, tag: string): Promise<Katalog> {
  const [stand = ''] = await onceIn(db, `termine.katalog ${tag}`, async () => [await readStand(db, tag)]);
  return katalogZu(db, tag, stand);
}

/** Part of a statement: another text as soon as something else is valid on the day. */
export const katalogstand = (tag: string): RawBuilder<string> => validStand(anliegenKind, tag);

/**
 * It is read and checked once for each state, which names its versions by their ids: no other catalogue can have it. Kept
 * only where the state is the same after reading.
 */
export async function katalogZu(db: Db, tag: string, stand: string): Promise<Katalog> {
  const known = gemerkt.get(stand);
  if (known) return known;
  const katalog = await readKatalog(db, tag);
  if ((await readStand(db, tag)) !== stand) return katalog;
  const [oldest] = gemerkt.keys();
  if (gemerkt.size >= GEMERKT && oldest !== undefined) gemerkt.delete(oldest);
  gemerkt.set(stand, katalog);
  return katalog;
}

async function readStand(db: Db, tag: string): Promise<string> {
  const { rows } = await prepared(sql<{ stand: string }>`select ${katalogstand(tag)} as stand`).execute(db);
  return rows[0]?.stand ?? '';
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
