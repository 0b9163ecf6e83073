/** Takes one work with one version of its text into a Sammlung. Repeating it changes nothing, in whatever order they come. */
import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/db.ts';
import {
  copyFassung,
  dropHandTag,
  type FassungRow,
  listFassungen,
  listNormenOfFassung,
  type NewFassung,
  removeFassungen,
  replaceAenderungen,
  saveTage,
  writeFassung,
} from './fassung.sql.ts';
import { type GeplanterLauf, planFassungen } from './fassungsfolge.rules.ts';
import { splitAbsatz } from './satz.rules.ts';
import { compareNormen } from './unterschied.rules.ts';
import type { Norm, Normaenderung, WerkMitText } from './werk.schema.ts';
import { type NewNorm, saveKopf, saveNormen, saveWerk } from './werk.sql.ts';

export interface Uebernahme {
  readonly werkId: string;
  /** The version that has this text on that day. */
  readonly fassungId: string;
  readonly was: 'neu' | 'neue Fassung' | 'berichtigt' | 'unveraendert';
  /** Against the version before; empty for the first one. */
  readonly aenderungen: readonly Normaenderung[];
  /** A first day that an editor had set is contradicted by this file, and was taken back. */
  readonly handTagAufgehoben: boolean;
}

export interface Herkunft {
  readonly quelle: string;
  readonly by: string;
}

/** In the transaction of its caller, who also calls `raiseStand` where something changed. */
export async function takeInWerk(
  tx: Tx,
  sammlungId: string,
  werk: WerkMitText,
  { quelle, by }: Herkunft,
): Promise<Uebernahme> {
  const werkId = await saveWerk(tx, sammlungId, werk, by);
  const stored = await listFassungen(tx, werkId);
  const normen = werk.normen.map(toNewNorm);
  const sha256 = hash(JSON.stringify([werk.stand, werk.hinweise, normen.map((norm) => norm.sha256)]));
  const newest = stored.at(-1)?.tage.at(-1);
  if (newest === undefined || newest <= werk.standAm) await saveKopf(tx, werkId, werk);
  const known = stored.find((one) => one.tage.includes(werk.standAm));
  if (known?.sha256 === sha256)
    return { werkId, fassungId: known.id, was: 'unveraendert', aenderungen: [], handTagAufgehoben: false };

  const plan = planFassungen(stored, werk.standAm, sha256);
  const neu: NewFassung = { stand: werk.stand, hinweise: werk.hinweise, quelle, sha256, normen: [] };
  const write = async (lauf: GeplanterLauf) => {
    const idOf = await saveNormen(tx, werkId, normen);
    const mine = normen.map((norm, i) => ({
      id: idOf.get(norm.sha256) as string,
      gliederung: werk.normen[i]?.gliederung ?? [],
    }));
    return writeFassung(tx, werkId, lauf.id, lauf.tage, { ...neu, normen: mine }, by);
  };
  const contradicted = stored.filter((one) => isContradicted(one, plan.laeufe));
  for (const { id } of contradicted) await dropHandTag(tx, id);
  const ids = await carryOut(tx, plan, stored, write, by);
  const at = plan.laeufe.findIndex(({ tage }) => tage.includes(werk.standAm));
  const aenderungen = await compareAnew(tx, ids, stored, at);
  const was = stored.length === 0 ? 'neu' : known ? 'berichtigt' : wasOf(plan.laeufe[at], stored);
  return { werkId, fassungId: ids[at] as string, was, aenderungen, handTagAufgehoben: contradicted.length > 0 };
}

/** A text that was known before and is now seen on one more day is no new version. */
function wasOf(lauf: GeplanterLauf | undefined, stored: readonly FassungRow[]): Uebernahme['was'] {
  const before = stored.find(({ id, sha256 }) => id === lauf?.id && sha256 === lauf.sha256);
  if (!before) return 'neue Fassung';
  return before.tage[0] === lauf?.tage[0] ? 'unveraendert' : 'berichtigt';
}

/** The editor said valid since a day before the first file; now another text begins on one of those days. */
function isContradicted({ id, von_hand, gueltig_ab, tage }: FassungRow, laeufe: readonly GeplanterLauf[]): boolean {
  const first = tage[0] as string;
  return (
    von_hand &&
    laeufe.some((one) => one.id !== id && gueltig_ab <= (one.tage[0] as string) && (one.tage[0] as string) < first)
  );
}

/** Returns the ids of the versions, ascending by their days. */
async function carryOut(
  tx: Tx,
  { laeufe, weg }: ReturnType<typeof planFassungen>,
  stored: readonly FassungRow[],
  write: (lauf: GeplanterLauf) => Promise<string>,
  by: string,
): Promise<string[]> {
  const textOf = new Map(stored.map(({ id, sha256 }) => [id, sha256]));
  if (weg.length > 0) await removeFassungen(tx, weg);
  // Those that are there move first: what comes new may take a day that one of them leaves.
  for (const { id, tage, sha256 } of laeufe) if (id && textOf.get(id) === sha256) await saveTage(tx, id, tage);
  const ids: string[] = [];
  for (const lauf of laeufe) {
    if (lauf.id && textOf.get(lauf.id) === lauf.sha256) ids.push(lauf.id);
    else if (!lauf.id && lauf.textVon && !weg.includes(lauf.textVon))
      ids.push(await copyFassung(tx, lauf.textVon, lauf.tage, by));
    else ids.push(await write(lauf));
  }
  return ids;
}

/** Versions whose forerunner is another one than before, or whose text is new; returns the changes of the one at `at`. */
async function compareAnew(
  tx: Tx,
  ids: readonly string[],
  stored: readonly FassungRow[],
  at: number,
): Promise<readonly Normaenderung[]> {
  const before = new Map(stored.map((one) => [one.id, one.verglichen_mit]));
  let changes: readonly Normaenderung[] = [];
  for (const [i, id] of ids.entries()) {
    const vorher = ids[i - 1] ?? null;
    const isNear = i === at || i === at + 1;
    if (!isNear && before.get(id) === vorher) continue;
    const found = vorher ? compareNormen(await listNormenOfFassung(tx, vorher), await listNormenOfFassung(tx, id)) : [];
    await replaceAenderungen(tx, id, vorher, found);
    if (i === at) changes = found;
  }
  return changes;
}

function toNewNorm({ bezeichnung, ueberschrift, absaetze }: Norm): NewNorm {
  return {
    sha256: hash(JSON.stringify([bezeichnung, ueberschrift, absaetze])),
    bezeichnung,
    ueberschrift,
    absaetze: absaetze.map((absatz) => ({ ...absatz, teile: () => splitAbsatz(absatz.text) })),
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
