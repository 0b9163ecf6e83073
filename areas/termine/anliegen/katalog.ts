/** The catalogue of a day: what comes with Bleibe, and over it what the office released. */
import type { Database, Tx } from '#platform/db/db.ts';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listValid } from '#platform/edited/edited.ts';
import { ANLIEGEN } from './anliegen.data.ts';
import { type Anliegen, anliegenSchema } from './anliegen.schema.ts';

type Db = Database | Tx;

export const anliegenKind = defineEdited('termine.anliegen', anliegenSchema);

/** ISO day. Also those that are switched off; who offers them filters by `aktiv`. */
export async function listAnliegenAm(db: Db, tag: string): Promise<readonly Anliegen[]> {
  const eigene = new Map(
    (await listValid(db, anliegenKind, tag)).map(({ schluessel, inhalt }) => [schluessel, inhalt]),
  );
  const bekannt = new Set(ANLIEGEN.map(({ schluessel }) => schluessel));
  return [
    ...ANLIEGEN.map((eines) => eigene.get(eines.schluessel) ?? eines),
    ...[...eigene].filter(([schluessel]) => !bekannt.has(schluessel)).map(([, inhalt]) => inhalt),
  ];
}

export async function findAnliegenAm(db: Db, schluessel: string, tag: string): Promise<Anliegen | undefined> {
  return (await listAnliegenAm(db, tag)).find((eines) => eines.schluessel === schluessel);
}
