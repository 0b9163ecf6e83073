/**
 * Taking time. The pools' days are held from the look that decides to the commit; only where somebody else holds them, who
 * has no chance learns it without standing in the queue.
 */
import type { Tx } from '#platform/db/db.ts';
import { emitIn } from '#platform/events/outbox.ts';
import { termineFaults } from '../termine.faults.ts';
import type { Herkunft, Klasse } from '../termine.schema.ts';
import {
  type Ausgang,
  type Bedarf,
  type Belegungszeile,
  deleteAbgelaufene,
  deleteRuhendeOf,
  deleteTeil,
  insertBelegung,
  type Lage,
  type Lagefrage,
  type NeueBelegung,
  type Platzspanne,
  readLage,
} from './belegung.sql.ts';
import type { Besuchsplan } from './besuchsplan.schema.ts';
import { poolminutenOf } from './frei.ts';
import {
  lockPooltage,
  type Pooltag,
  releaseSavepoint,
  rollbackToSavepoint,
  setSavepoint,
  tryLockPooltage,
} from './sperre.sql.ts';
import { terminBewegt } from './termin.events.ts';
import { insertTerminMitBelegung, type NewTermin, type Terminzeile } from './termin.sql.ts';
import { bedarfOf, requireZeit, zeitOf } from './zeit.ts';

/** Tries with another Platz after somebody came first there. */
const VERSUCHE = 5;
/** Who may have what rests. */
export const RUHE_FUER: readonly Herkunft[] = ['warteliste', 'zuteilung'];

interface Vergabe {
  readonly plan: Besuchsplan;
  readonly beginn: Temporal.Instant;
  readonly klasse: Klasse;
  readonly terminId: string;
  readonly haeltBis: string | null;
  readonly jetzt: Temporal.Instant;
  readonly ruhendes: boolean;
  /** A Termin that is written with its first spans. */
  readonly neu?: NewTermin;
  /** What it has now, and how it is given back once it is clear that there is a chance. */
  readonly alte?: readonly Belegungszeile[];
  gibZurueck?(): Promise<void>;
}

/** Takes the spans, or throws `NICHT_MEHR_FREI` and leaves nothing: the caller may try another day. Returns a new row. */
export async function takeZeit(tx: Tx, vergabe: Vergabe): Promise<Terminzeile | undefined> {
  const { plan, beginn, klasse, terminId, jetzt, ruhendes, alte = [] } = vergabe;
  requireZeit(plan, beginn, klasse, jetzt);
  const { tag } = zeitOf(plan, beginn);
  const frage: Lagefrage = {
    ...{ tag, klasse, ruhendes },
    bedarf: bedarfOf(plan, beginn),
    jetzt: jetzt.toString(),
    streuung: terminId,
    ohne: alte.length > 0 ? terminId : null,
  };
  const pooltage = [...frage.bedarf.map(({ poolId }) => ({ poolId, tag })), ...alte];
  await setSavepoint(tx);
  const lage = (await seheFrei(tx, vergabe, frage, pooltage)) ?? (await seheNachWarten(tx, vergabe, frage, pooltage));
  const ausgang = lage && (await versuche(tx, vergabe, frage, lage));
  if (ausgang?.ausgang === 'ja') {
    await releaseSavepoint(tx);
    return ausgang.termin;
  }
  await rollbackToSavepoint(tx);
  throw termineFaults.NICHT_MEHR_FREI();
}

const requireChance = async (tx: Tx, { plan, klasse, ruhendes, alte = [] }: Vergabe, lage: Lage, tag: string) => {
  if (moeglich(plan, lage, alte, tag, klasse, ruhendes)) return;
  await rollbackToSavepoint(tx);
  throw termineFaults.NICHT_MEHR_FREI();
};

/** Nobody holds these days: one look under the lock. Undefined where somebody does, or where more days must be held. */
async function seheFrei(
  tx: Tx,
  vergabe: Vergabe,
  frage: Lagefrage,
  pooltage: readonly Pooltag[],
): Promise<Lage | undefined> {
  if (await tryLockPooltage(tx, pooltage)) {
    const lage = await readLage(tx, frage);
    await requireChance(tx, vergabe, lage, frage.tag);
    if (lage.abgelaufen.length === 0) return lage;
    const gehalten = new Set(pooltage.filter(({ tag }) => tag === frage.tag).map(({ poolId }) => poolId));
    if (lage.abgelaufen.every(({ poolId }) => gehalten.has(poolId))) {
      await raeume(tx, lage.abgelaufen, pooltage, vergabe.jetzt);
      return readLage(tx, frage);
    }
  }
  // Locks are taken in one order or not at all.
  await rollbackToSavepoint(tx);
  return undefined;
}

/** Who has no chance does not stand in the queue of those who have. */
async function seheNachWarten(tx: Tx, vergabe: Vergabe, frage: Lagefrage, pooltage: readonly Pooltag[]): Promise<Lage> {
  const vorher = await readLage(tx, frage);
  await requireChance(tx, vergabe, vorher, frage.tag);
  const alle = [...pooltage, ...vorher.abgelaufen.map(({ poolId }) => ({ poolId, tag: frage.tag }))];
  await lockPooltage(tx, alle);
  if (vorher.abgelaufen.length > 0) await raeume(tx, vorher.abgelaufen, alle, vergabe.jetzt);
  return readLage(tx, frage);
}

interface Genommen {
  readonly ausgang: Ausgang;
  readonly termin?: Terminzeile | undefined;
}

async function versuche(tx: Tx, vergabe: Vergabe, frage: Lagefrage, lage: Lage): Promise<Genommen> {
  const { terminId, haeltBis, ruhendes, neu, gibZurueck } = vergabe;
  const { bedarf, tag, klasse } = frage;
  const belegt = new Set<string>();
  let termin: Terminzeile | undefined;
  for (let versuch = 0; versuch < VERSUCHE; versuch += 1) {
    const spannen = waehle(bedarf, versuch === 0 ? lage : await readLage(tx, frage), belegt);
    if (!spannen) break;
    if (versuch === 0) await gibZurueck?.();
    if (ruhendes) await deleteRuhendeOf(tx, spannen);
    const belegung = { terminId, tag, klasse, haeltBis, spannen };
    const genommen = await nimm(tx, belegung, versuch === 0 ? neu : undefined);
    termin ??= genommen.termin;
    if (genommen.ausgang !== 'jemand') return { ausgang: genommen.ausgang, termin };
    await deleteTeil(tx, terminId);
    for (const { platzId } of spannen) belegt.add(platzId);
  }
  return { ausgang: 'jemand' };
}

async function nimm(tx: Tx, belegung: NeueBelegung, neu: NewTermin | undefined): Promise<Genommen> {
  return neu ? insertTerminMitBelegung(tx, neu, belegung) : { ausgang: await insertBelegung(tx, belegung) };
}

/** Takes away what ended, and tells of it. */
export async function raeume(
  tx: Tx,
  abgelaufen: readonly { readonly terminId: string | null }[],
  pooltage: readonly Pooltag[],
  jetzt: Temporal.Instant,
): Promise<void> {
  const ids = [...new Set(abgelaufen.map(({ terminId }) => terminId))].filter((id) => id !== null);
  for (const { id, tag, poolId } of await deleteAbgelaufene(tx, ids, pooltage, jetzt.toString()))
    await emitIn(tx, terminBewegt, { terminId: id, tag, poolId, stand: 'verfallen' });
}

/** Free places for every station and minutes in every pool; what ended or is given back counts as free. */
function moeglich(
  plan: Besuchsplan,
  { kandidaten, kontingente, abgelaufen }: Lage,
  alte: readonly Belegungszeile[],
  tag: string,
  klasse: Klasse,
  ruhendes: boolean,
): boolean {
  if (plan.stationen.some((_, nr) => !kandidaten.some(({ station }) => station === nr))) return false;
  if (ruhendes) return kontingente.length > 0;
  return [...poolminutenOf(plan)].every(([poolId, minuten]) => {
    const kontingent = kontingente.find((eines) => eines.poolId === poolId);
    if (!kontingent) return false;
    const wieder = [...abgelaufen, ...alte.filter((eine) => eine.tag === tag)]
      .filter((eine) => eine.poolId === poolId && eine.klasse === klasse)
      .reduce((sum, eine) => sum + eine.minuten, 0);
    return kontingent.belegt + minuten - wieder <= kontingent.minuten;
  });
}

function waehle(
  bedarf: readonly Bedarf[],
  { kandidaten }: Lage,
  belegt: ReadonlySet<string>,
): Platzspanne[] | undefined {
  const spannen = bedarf.flatMap(({ station, poolId, von, bis, minuten }) => {
    const platz = kandidaten.find((einer) => einer.station === station && !belegt.has(einer.platzId));
    return platz ? [{ station, platzId: platz.platzId, poolId, von, bis, minuten }] : [];
  });
  return spannen.length === bedarf.length ? spannen : undefined;
}
