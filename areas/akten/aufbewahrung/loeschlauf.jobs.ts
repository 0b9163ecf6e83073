/**
 * Destroys what was released, one transaction per item: killed in between it goes on where it was, and what somebody
 * has blocked since the release is left alone.
 */
import { z } from 'zod';
import { readSicherungen } from '#areas/protokoll/index.ts';
import type { AuditRecord } from '#platform/actions/audit.ts';
import { officeDay } from '#platform/clock/clock.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { destroyAkteContent } from '../akte.sql.ts';
import { akteBewegt, akteVernichtet } from '../akten.events.ts';
import { entferneBlobs } from '../entfernung.jobs.ts';
import { listHindernisse } from './aufbewahrung.rules.ts';
import { findFaktenRow, isInAkte, lockAkteRow } from './aufbewahrung.sql.ts';
import { assess, loadEntscheidungen, toFakten } from './aufbewahrung.ts';
import {
  countPosten,
  listOpenPosten,
  listUnfinished,
  lockPosten,
  type OffenerPosten,
  setAbgeschlossen,
  setNichtVernichtet,
  setVernichtet,
} from './loeschlauf.sql.ts';
import { loeschungBewegt } from './loeschung.events.ts';
import { forgetBackups } from './sicherung.rules.ts';
import { deletePersonsOnlyIn, destroyDokumentContent, lockDokumenteOf } from './vernichtung.sql.ts';

const ACTOR = systemPrincipal('akten.loeschlauf');
const AT_ONCE = 50;

export const vernichteLoeschlauf = defineJob({
  name: 'akten.vernichte-loeschlauf',
  version: 1,
  payload: z.object({ laufId: z.uuid() }),
  concurrency: 1,
  retryLimit: 10,
  retryDelaySeconds: 30,
  expireInSeconds: 1800,
  title: 'Freigegebene Akten und Dokumente vernichten',
  run: (kernel, { laufId }, { signal }) => workOff(kernel, laufId, signal),
});

/** Whatever became of its queue: what was released is finished. */
export const setzeLoeschlaeufeFort = defineJob({
  name: 'akten.setze-loeschlaeufe-fort',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 1800,
  title: 'Unterbrochene Löschläufe fortsetzen',
  schedule: '17 * * * *',
  run: async (kernel, _nothing, { signal }) => {
    for (const laufId of await listUnfinished(kernel.pool.db)) await workOff(kernel, laufId, signal);
  },
});

async function workOff(kernel: Kernel, laufId: string, signal: AbortSignal): Promise<void> {
  const failed: string[] = [];
  for (;;) {
    const ids = await listOpenPosten(kernel.pool.db, laufId, AT_ONCE, failed);
    if (ids.length === 0) break;
    for (const id of ids) {
      // Shutdown: the job is given back and goes on with what is left.
      if (signal.aborted) throw new Error('the deletion run was interrupted');
      const work = transact(kernel.pool.db, ACTOR, `loeschlauf-${laufId}`, (tx) => workPosten(kernel, tx, laufId, id));
      await work.catch((err: unknown) => {
        kernel.log.error({ err, laufId, postenId: id }, 'an item of a deletion run failed and is tried again');
        failed.push(id);
      });
    }
  }
  // One that fails holds up none of the others, and the run is not over without it.
  if (failed.length > 0) throw new Error(`${failed.length} items of the deletion run ${laufId} failed`);
  await transact(kernel.pool.db, ACTOR, `loeschlauf-${laufId}`, (tx) => finish(kernel, tx, laufId));
}

async function workPosten(kernel: Kernel, tx: Tx, laufId: string, id: string): Promise<void> {
  const posten = await lockPosten(tx, id);
  if (!posten) return;
  // As everywhere: documents, then their Akte. From here on no mark can be set that this deletion does not see.
  await lockDokumenteOf(tx, posten.akte_id);
  await lockAkteRow(tx, posten.akte_id);
  const hindrance = await findHindernis(kernel, tx, posten);
  if (hindrance) return leave(kernel, tx, laufId, posten, hindrance);
  const { akte_id, dokument_id, regel, norm } = posten;
  if (dokument_id) await destroyDokumentContent(tx, dokument_id, { regel, norm, postenId: id });
  else {
    await destroyAkteContent(tx, akte_id);
    await deletePersonsOnlyIn(tx, akte_id);
    await kernel.events.emit(tx, akteVernichtet, { akteId: akte_id });
  }
  await setVernichtet(tx, id);
  await note(kernel, tx, laufId, {
    what: dokument_id ? 'dokument.vernichtet' : 'akte.vernichtet',
    objects: [{ art: 'akte', id: akte_id }, ...(dokument_id ? [{ art: 'dokument', id: dokument_id }] : [])],
    details: { lauf: laufId, regel },
  });
  await kernel.events.emit(tx, akteBewegt, { akteId: akte_id });
}

interface Hindernis {
  readonly status: 'gesperrt' | 'entfallen';
  readonly grund: string;
}

/** The facts of now, not those of the proposal: a court may have spoken since, a person may have come back. */
async function findHindernis(kernel: Kernel, tx: Tx, posten: OffenerPosten): Promise<Hindernis | undefined> {
  const row = await findFaktenRow(tx, ACTOR, posten.akte_id);
  if (!row) return { status: 'entfallen', grund: 'Der Inhalt der Akte ist schon gelöscht.' };
  const [sperre] = listHindernisse(toFakten(row));
  if (sperre !== undefined) return { status: 'gesperrt', grund: sperre };
  if (posten.dokument_id && !(await isInAkte(tx, posten.akte_id, posten.dokument_id)))
    return { status: 'entfallen', grund: 'Das Dokument liegt nicht mehr in dieser Akte.' };
  const stichtag = kernel.clock.today().toString();
  const { akte, weitere } = assess(row, await loadEntscheidungen(tx, stichtag), stichtag);
  const own = posten.dokument_id
    ? weitere.find((one) => one.dokumentId === posten.dokument_id && one.regel === posten.regel)
    : akte;
  if (own?.stand === 'faellig') return undefined;
  return { status: 'entfallen', grund: 'Die Frist ist nach den jetzigen Angaben nicht abgelaufen.' };
}

async function leave(kernel: Kernel, tx: Tx, laufId: string, posten: OffenerPosten, { status, grund }: Hindernis) {
  await setNichtVernichtet(tx, posten.id, status, grund);
  await note(kernel, tx, laufId, {
    what: 'loeschlauf.posten-nicht-vernichtet',
    objects: [{ art: 'akte', id: posten.akte_id }],
    details: { lauf: laufId, stand: status },
  });
}

async function finish(kernel: Kernel, tx: Tx, laufId: string): Promise<void> {
  const today = kernel.clock.today();
  const { sicherungen } = await loadEntscheidungen(tx, today.toString());
  // Who has decided nothing is shown a year of backups.
  const since = today.subtract({ days: (sicherungen ? daysOf(sicherungen, today) : 365) + 1 }).toString();
  const known = await readSicherungen(tx, since);
  const staende = known.map((stand) => ({ ...stand, tag: officeDay(stand.erstelltAm) }));
  const tage = sicherungen ? daysOf(sicherungen, today) : undefined;
  if (!(await setAbgeschlossen(tx, laufId, forgetBackups(staende, today.toString(), tage)))) return;
  const destroyed = (await countPosten(tx, laufId)).filter(({ status }) => status === 'vernichtet');
  await note(kernel, tx, laufId, {
    what: 'loeschlauf.abgeschlossen',
    objects: [{ art: 'loeschlauf', id: laufId }],
    details: {
      posten: destroyed.reduce((sum, { posten }) => sum + posten, 0),
      regeln: [...new Set(destroyed.map(({ regel }) => regel))],
    },
  });
  await kernel.events.emit(tx, loeschungBewegt, { id: laufId });
  await kernel.jobs.enqueue(tx, entferneBlobs, [{}]);
}

/** Years of a decided period as days from today backwards. */
function daysOf({ jahre, tage }: { jahre: number; tage: number }, today: Temporal.PlainDate): number {
  return today.subtract({ years: jahre, days: tage }).until(today).days;
}

async function note(kernel: Kernel, tx: Tx, laufId: string, record: AuditRecord): Promise<void> {
  const requestId = `loeschlauf-${laufId}`;
  await kernel.audit.append(tx, [
    { ...record, actor: ACTOR, action: vernichteLoeschlauf.name, result: 'ok', requestId },
  ]);
}
