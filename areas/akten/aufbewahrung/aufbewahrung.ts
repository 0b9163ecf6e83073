/** From rows to facts and findings, and the one way in which an event is written. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { listValid } from '#platform/edited/edited.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { aktenFaults } from '../akten.faults.ts';
import type { SPERREN } from './aufbewahrung.data.ts';
import { assessAkte, assessWeitere, type Fakten, findUebernahme, listHindernisse } from './aufbewahrung.rules.ts';
import type { Aufbewahrung, Befund, Ereignis, Sperrvermerk } from './aufbewahrung.schema.ts';
import {
  type EreignisRow,
  type EreignisValues,
  type FaktenRow,
  type FehlblattRow,
  findFaktenRow,
  insertEreignis,
  isInAkte,
  lockAkteRow,
  setZustand,
  type VermerkRow,
} from './aufbewahrung.sql.ts';
import type { Entscheidungen } from './entscheidung.schema.ts';
import { entscheidungKind } from './entscheidung.ts';
import { rechtsgrundWorte } from './herausnahme.schema.ts';
import { lockDokumenteOf } from './vernichtung.sql.ts';

export async function loadEntscheidungen(db: Database | Tx, stichtag: string): Promise<Entscheidungen> {
  const valid = await listValid(db, entscheidungKind, stichtag);
  return Object.fromEntries(valid.map(({ schluessel, inhalt }) => [schluessel, inhalt]));
}

export function toFakten(row: FaktenRow): Fakten {
  return {
    zustand: row.zustand,
    ereignisse: row.ereignisse,
    sperren: row.sperren,
    personEingeschraenkt: row.eingeschraenkt,
  };
}

export function assess(
  row: FaktenRow,
  entscheidungen: Entscheidungen,
  stichtag: string,
): { akte: Befund; weitere: Befund[] } {
  const fakten = toFakten(row);
  return {
    akte: assessAkte(fakten, entscheidungen, stichtag),
    weitere: assessWeitere(fakten, entscheidungen, stichtag),
  };
}

/** Throws when something stops every deletion in this Akte. Holds it until commit, so that no mark comes in between. */
export async function requireLoeschbar(tx: Tx, actor: Principal, akteId: string): Promise<void> {
  await lockDokumenteOf(tx, akteId);
  await lockAkteRow(tx, akteId);
  const row = await findFaktenRow(tx, actor, akteId);
  if (!row) return;
  const [first] = listHindernisse(toFakten(row));
  if (first !== undefined) throw aktenFaults.LOESCHUNG_GESPERRT({ grund: first });
}

/**
 * Writes an event under the lock of its Akte; the Ausländerdatei follows it (§ 67 AufenthV). Undefined when the report
 * it came with is known. The caller has asked whether the actor may.
 */
export async function writeEreignis(
  context: Pick<ActionContext, 'tx' | 'actor' | 'clock'>,
  values: Omit<EreignisValues, 'createdBy'>,
): Promise<string | undefined> {
  const { tx, actor, clock } = context;
  const akte = await lockAkteRow(tx, values.akteId);
  if (!akte || akte.vernichtet_at) throw aktenFaults.AKTE_VERNICHTET();
  // Known ends of periods lie ahead; what has happened does not.
  const planned = ['verbot-ende', 'visumzustimmung-ablauf', 'passersatz-ablauf'].includes(values.art);
  if (!planned && values.tag > clock.today().toString()) throw aktenFaults.EREIGNIS_KUENFTIG();
  if (values.dokumentId && !(await isInAkte(tx, values.akteId, values.dokumentId)))
    throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
  if (values.art === 'uebernahme-b' && (await takeOverOf(tx, actor, values.akteId)))
    throw aktenFaults.SCHON_UEBERNOMMEN();
  const id = await insertEreignis(tx, { ...values, createdBy: actor.id });
  if (id !== undefined) await followUebernahme(context, values.akteId);
  return id;
}

async function takeOverOf(tx: Tx, actor: Principal, akteId: string) {
  const row = await findFaktenRow(tx, actor, akteId);
  return row && findUebernahme(row.ereignisse);
}

/**
 * Lets the Ausländerdatei follow the events. An Akte from paper may stand in B without one: without any it stays where
 * it is, or goes where it was before a move that was withdrawn.
 */
export async function followUebernahme(
  { tx, actor }: Pick<ActionContext, 'tx' | 'actor'>,
  akteId: string,
  before?: 'A' | 'B',
): Promise<void> {
  const row = await findFaktenRow(tx, actor, akteId);
  const isMoved = row?.ereignisse.some(({ art }) => art === 'uebernahme-b' || art === 'rueckkehr-a');
  if (!row || (!isMoved && !before)) return;
  const moved = findUebernahme(row.ereignisse) ? 'B' : 'A';
  await setZustand(tx, akteId, isMoved ? moved : (before as 'A' | 'B'));
}

export function toAufbewahrung(
  row: FaktenRow,
  parts: {
    entscheidungen: Entscheidungen;
    stichtag: string;
    ereignisse: readonly EreignisRow[];
    vermerke: readonly VermerkRow[];
    fehlblaetter: readonly FehlblattRow[];
  },
): Aufbewahrung {
  return {
    akteId: row.id,
    zustand: row.zustand,
    stichtag: parts.stichtag,
    ...assess(row, parts.entscheidungen, parts.stichtag),
    ereignisse: parts.ereignisse.map(toEreignis),
    vermerke: parts.vermerke.map(toVermerk),
    fehlblaetter: parts.fehlblaetter.map(toFehlblatt),
  };
}

function toEreignis(row: EreignisRow): Ereignis {
  return {
    id: row.id,
    art: row.art,
    tag: row.tag,
    ...(row.grund ? { grund: row.grund } : {}),
    ...(row.empfaenger ? { empfaenger: row.empfaenger } : {}),
    ...(row.regel ? { regel: row.regel } : {}),
    ...(row.dokument_id ? { dokumentId: row.dokument_id } : {}),
    ...(row.bemerkung ? { bemerkung: row.bemerkung } : {}),
    herkunft: row.herkunft,
    eingetragenVon: row.created_by,
    eingetragenAm: row.created_at,
    ...(row.ersetzt ? { ersetzt: row.ersetzt } : {}),
    ...aufgehobenOf(row),
  };
}

function toVermerk(row: VermerkRow): Sperrvermerk {
  return {
    id: row.id,
    art: row.art,
    grund: row.grund,
    ...(row.geschaeftszeichen ? { geschaeftszeichen: row.geschaeftszeichen } : {}),
    gesetztVon: row.created_by,
    gesetztAm: row.created_at,
    ...aufgehobenOf(row),
  };
}

function aufgehobenOf(row: {
  aufgehoben_at: string | null;
  aufgehoben_von: string | null;
  aufgehoben_grund: string | null;
}) {
  if (!row.aufgehoben_at) return {};
  return {
    aufgehoben: { am: row.aufgehoben_at, von: row.aufgehoben_von ?? '', grund: row.aufgehoben_grund ?? '' },
  };
}

function toFehlblatt(row: FehlblattRow) {
  return {
    dokumentId: row.dokument_id,
    platz: row.platz,
    blattVon: row.blatt_von,
    seiten: row.seiten,
    entferntAm: row.entfernt_at,
    regel: row.regel,
    norm: row.norm,
    grund: rechtsgrundWorte(row.regel),
  };
}

/** Whether such a mark needs a case number. */
export function needsGeschaeftszeichen(art: keyof typeof SPERREN): boolean {
  return art === 'aufbewahrungssperre';
}
