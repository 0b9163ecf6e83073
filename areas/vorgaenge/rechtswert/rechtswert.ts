/** The Rechtswerte of a day, for everything that computes with them. */
import type { Database, Tx } from '#platform/db/db.ts';
import { listValid } from '#platform/edited/edited.ts';
import { findRechtswert, RECHTSWERTE, type Rechtswert } from './rechtswert.data.ts';
import { type EigenerWert, geltendAm } from './rechtswert.rules.ts';
import { rechtswertKind } from './rechtswert.schema.ts';

async function eigeneAm(db: Database | Tx, stichtag: string): Promise<Map<string, EigenerWert[]>> {
  const own = new Map<string, EigenerWert[]>();
  for (const { schluessel, inhalt, gueltigAb, gueltigBis } of await listValid(db, rechtswertKind, stichtag))
    own.set(schluessel, [...(own.get(schluessel) ?? []), { ...inhalt, gueltigAb, gueltigBis }]);
  return own;
}

/** Undefined when none is known on the day: what needs it stays open, and nobody computes with a guess. */
export async function readRechtswert(
  db: Database | Tx,
  schluessel: string,
  stichtag: string,
): Promise<number | undefined> {
  const rechtswert = findRechtswert(schluessel);
  if (!rechtswert) throw new Error(`no such Rechtswert: ${schluessel}`);
  const own = await eigeneAm(db, stichtag);
  return geltendAm(rechtswert, own.get(schluessel) ?? [], stichtag)?.wert;
}

/** What the Pruefschema is told of the law of a day: `{ feld: 'recht.bafoeg_bedarf_monat', wert: 992 }`, in euros. */
export async function listRechtstatsachen(
  db: Database | Tx,
  stichtag: string,
): Promise<{ readonly feld: string; readonly wert: number }[]> {
  const own = await eigeneAm(db, stichtag);
  return RECHTSWERTE.flatMap((one: Rechtswert) => {
    const now = geltendAm(one, own.get(one.schluessel) ?? [], stichtag);
    return one.feld && now ? [{ feld: one.feld, wert: now.wert / 100 }] : [];
  });
}
