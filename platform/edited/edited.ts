/**
 * The verbs of edited data. They run in the transaction of the area's action, which has checked the right and writes
 * the audit row; here only what holds for every kind: shape of the content, versions, second person, no overlap.
 */
import type { z } from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Database, Tx } from '../db/db.ts';
import { commonFaults } from '../errors/errors.ts';
import { editedFaults } from './edited.faults.ts';
import { planRelease, versionOn } from './edited.rules.ts';
import type { EditedKind, Fassung } from './edited.schema.ts';
import {
  type DraftValues,
  findFassung,
  insertDraft,
  listFassungen,
  listFassungenOfKind,
  listGeltende,
  lockThing,
  setDiscarded,
  setEnd,
  setReleased,
  standOfGeltende,
  updateDraft,
} from './edited.sql.ts';

export interface DraftInput<S extends z.ZodType> {
  readonly inhalt: z.input<S>;
  /** ISO days, both inclusive; may be open while it is a draft. */
  readonly gueltigAb?: string | undefined;
  readonly gueltigBis?: string | undefined;
}

/** The version that the person had on screen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

type Person = { readonly id: string };

/** Starts a new version as a draft; a thing has at most one. */
export async function createDraft<S extends z.ZodType>(
  tx: Tx,
  kind: EditedKind<S>,
  schluessel: string,
  by: Person,
  input: DraftInput<S>,
): Promise<Fassung<z.output<S>>> {
  await lockThing(tx, kind.art, schluessel);
  const open = (await listFassungen(tx, kind.art, schluessel)).find(({ status }) => status === 'ENTWURF');
  if (open) throw editedFaults.ENTWURF_BESTEHT({ schluessel, nummer: open.nummer });
  const id = await insertDraft(tx, { art: kind.art, schluessel }, by.id, valuesOf(kind, input));
  return readFassung(tx, kind, id);
}

export async function changeDraft<S extends z.ZodType>(
  tx: Tx,
  kind: EditedKind<S>,
  seen: Seen,
  by: Person,
  input: DraftInput<S>,
): Promise<Fassung<z.output<S>>> {
  const draft = await lockFassung(tx, kind, seen);
  if (draft.status !== 'ENTWURF') throw editedFaults.KEIN_ENTWURF();
  if (!(await updateDraft(tx, seen, by.id, valuesOf(kind, input)))) throw commonFaults.KONFLIKT();
  return readFassung(tx, kind, seen.id);
}

/** Puts the draft in force; the version that was valid without end until now ends the day before. */
export async function releaseDraft<S extends z.ZodType>(
  tx: Tx,
  kind: EditedKind<S>,
  seen: Seen,
  by: Person,
  clock: Clock,
): Promise<Fassung<z.output<S>>> {
  const draft = await lockFassung(tx, kind, seen);
  const versions = await listFassungen(tx, kind.art, draft.schluessel);
  const released = versions.filter(({ status }) => status === 'FREIGEGEBEN');
  const plan = planRelease(draft, released, by.id);
  if (!plan.erlaubt) throw plan.grund;
  if (plan.endet) await setEnd(tx, plan.endet.id, plan.endet.gueltigBis);
  if (!(await setReleased(tx, seen, by.id, clock.now().toString()))) throw commonFaults.KONFLIKT();
  return readFassung(tx, kind, seen.id);
}

export async function discardDraft(tx: Tx, kind: EditedKind, seen: Seen): Promise<void> {
  const draft = await lockFassung(tx, kind, seen);
  if (draft.status !== 'ENTWURF') throw editedFaults.KEIN_ENTWURF();
  if (!(await setDiscarded(tx, seen))) throw commonFaults.KONFLIKT();
}

/** What is valid on the day (ISO); throws `fassung.KEINE_GELTENDE` outside known times. */
export async function readValid<S extends z.ZodType>(
  db: Database | Tx,
  kind: EditedKind<S>,
  schluessel: string,
  stichtag: string,
): Promise<Fassung<z.output<S>>> {
  const found = await listGeltende(db, kind.art, stichtag, schluessel);
  return typed(kind, versionOn(schluessel, found, stichtag));
}

/** One version, whatever holds now: what something was done by stays readable. */
export async function readVersion<S extends z.ZodType>(
  db: Database | Tx,
  kind: EditedKind<S>,
  id: string,
): Promise<Fassung<z.output<S>>> {
  const found = await findFassung(db, id);
  if (found?.art !== kind.art) throw editedFaults.NICHT_GEFUNDEN();
  return typed(kind, found);
}

/** All versions of all things of the kind; of each thing the newest first. */
export async function listAllVersions<S extends z.ZodType>(
  db: Database | Tx,
  kind: EditedKind<S>,
): Promise<Fassung<z.output<S>>[]> {
  return (await listFassungenOfKind(db, kind.art)).map((one) => typed(kind, one));
}

/** Everything of the kind that is valid on the day. */
export async function listValid<S extends z.ZodType>(
  db: Database | Tx,
  kind: EditedKind<S>,
  stichtag: string,
): Promise<Fassung<z.output<S>>[]> {
  return (await listGeltende(db, kind.art, stichtag)).map((one) => typed(kind, one));
}

/** For a statement of the caller's: equal as long as the same is valid on the day. */
export const validStand = (kind: Pick<EditedKind<z.ZodType>, 'art'>, stichtag: string) =>
  standOfGeltende(kind.art, stichtag);

/** All versions of a thing, newest first. */
export async function listVersions<S extends z.ZodType>(
  db: Database | Tx,
  kind: EditedKind<S>,
  schluessel: string,
): Promise<Fassung<z.output<S>>[]> {
  return (await listFassungen(db, kind.art, schluessel)).map((one) => typed(kind, one));
}

function valuesOf<S extends z.ZodType>(kind: EditedKind<S>, input: DraftInput<S>): DraftValues {
  const { gueltigAb = null, gueltigBis = null } = input;
  if (gueltigAb !== null && gueltigBis !== null && gueltigBis < gueltigAb) throw editedFaults.ENDE_VOR_BEGINN();
  const parsed = kind.inhalt.safeParse(input.inhalt);
  if (parsed.success) return { inhalt: parsed.data, gueltigAb, gueltigBis };
  const fields = parsed.error.issues.map((issue) => ({
    path: ['inhalt', ...issue.path].join('.'),
    message: issue.message,
  }));
  throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
}

/** Reads a version under the lock of its thing, and only if it still is the one that was seen. */
async function lockFassung<S extends z.ZodType>(tx: Tx, kind: EditedKind<S>, seen: Seen): Promise<Fassung<unknown>> {
  const found = await findFassung(tx, seen.id);
  if (found?.art !== kind.art) throw editedFaults.NICHT_GEFUNDEN();
  await lockThing(tx, kind.art, found.schluessel);
  const current = (await findFassung(tx, seen.id)) as Fassung<unknown>;
  if (current.version !== seen.version) throw commonFaults.KONFLIKT();
  return current;
}

async function readFassung<S extends z.ZodType>(
  tx: Tx,
  kind: EditedKind<S>,
  id: string,
): Promise<Fassung<z.output<S>>> {
  return typed(kind, (await findFassung(tx, id)) as Fassung<unknown>);
}

/** Content goes through its shape on the way out too: an old version gets what newer code takes for granted. */
function typed<S extends z.ZodType>(kind: EditedKind<S>, row: Fassung<unknown>): Fassung<z.output<S>> {
  return { ...row, inhalt: kind.inhalt.parse(row.inhalt) };
}
