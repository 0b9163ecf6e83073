/**
 * Seals a checked scan. The order stands in the database with the decision that caused it; the sealed copy is the working
 * copy, byte for byte, followed by what the seal adds, and that addition is stored in one transaction with the note that
 * it is there. So a process may be killed at any moment: either there is one seal or none, and none is tried again.
 */
import { randomUUID } from 'node:crypto';
import { open, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { attachToPdf, sealPdfFile, verifyPdf } from '#engines/sign/index.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { openOwner } from '../schluessel.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { findWorkDokument, lockWorkDokument, type WorkDokument } from '../verarbeitung.sql.ts';
import { ersetzungBewegt } from './ersetzung.events.ts';
import { ersetzungFaults } from './ersetzung.faults.ts';
import {
  findSiegelung,
  insertAuftrag,
  listStillOpen,
  type NewSiegel,
  storeSiegel,
  storeSiegelFehler,
} from './siegel.sql.ts';
import { openSiegelwerk, type Siegelwerk } from './siegelwerk.ts';
import { VERMERK_NAME, writeTransfervermerk } from './vermerk.ts';
import { readVermerkFakten } from './vermerk-fakten.ts';

const ACTOR = systemPrincipal('akten.siegel');

/** In the transaction that decides that a document is to be sealed. Safe to repeat. */
export async function orderSiegel(kernel: Pick<Kernel, 'jobs'>, tx: Tx, dokumentId: string): Promise<void> {
  await insertAuftrag(tx, dokumentId);
  await kernel.jobs.enqueue(tx, sealDokument, [{ dokumentId }]);
}

export const sealDokument = defineJob({
  name: 'akten.siegle-dokument',
  version: 1,
  payload: z.object({ dokumentId: z.uuid() }),
  // A sealed file is built in memory, so one after the other.
  concurrency: 1,
  retryLimit: 5,
  retryDelaySeconds: 20,
  expireInSeconds: 600,
  title: 'Transfervermerke schreiben und Scans siegeln',
  run: async (kernel, { dokumentId }, { signal }) => {
    const siegelung = await findSiegelung(kernel.pool.db, dokumentId);
    const dokument = await findWorkDokument(kernel.pool.db, dokumentId);
    if (!siegelung || siegelung.stand === 'gesiegelt' || !dokument?.arbeitskopie) return;
    try {
      const siegelwerk = await openSiegelwerk(kernel);
      if (!siegelwerk) return await wait(kernel, dokumentId);
      const made = await seal(kernel, siegelwerk, dokument, signal);
      await note(kernel, dokument, made);
    } catch (cause) {
      // What is wrong with the file or the key does not pass by trying again; a service that is away may.
      if (!(cause instanceof Fault)) throw cause;
      if (PASSING.has(cause.status)) {
        await tell(kernel, dokumentId, 'beauftragt', `${cause.title}. Es wird von selbst wieder versucht.`);
        throw cause;
      }
      await fail(kernel, dokumentId, `${cause.title}. ${cause.advice}`);
    }
  },
  onDead: async (kernel, { dokumentId }, message) => {
    kernel.log.error({ dokumentId, message }, 'a document could not be sealed');
    await fail(kernel, dokumentId, 'Das Siegeln ist mehrmals gescheitert. Es wird jede Stunde noch einmal versucht.');
  },
});

/** A service that is away, a store that is full. */
const PASSING: ReadonlySet<number> = new Set([502, 503, 507]);

/** Without a key the order stays: the document is checked, and is sealed once there is one. */
async function wait(kernel: Kernel, dokumentId: string): Promise<void> {
  const { title, advice } = ersetzungFaults.KEIN_SIEGELSCHLUESSEL();
  await tell(kernel, dokumentId, 'beauftragt', `${title}. ${advice}`);
}

const fail = (kernel: Kernel, dokumentId: string, words: string) => tell(kernel, dokumentId, 'fehler', words);

async function tell(kernel: Kernel, dokumentId: string, stand: 'beauftragt' | 'fehler', words: string): Promise<void> {
  await transact(kernel.pool.db, ACTOR, `siegel:${dokumentId}`, async (tx) => {
    if (await storeSiegelFehler(tx, dokumentId, stand, words))
      await kernel.events.emit(tx, ersetzungBewegt, { dokumentId });
  });
}

/** Vermerk, attachment, seal; nothing of it is stored yet. The files are gone afterwards, whatever happens. */
async function seal(
  kernel: Kernel,
  siegelwerk: Siegelwerk,
  dokument: WorkDokument,
  signal: AbortSignal,
): Promise<NewSiegel> {
  const { erkennung, dateien } = seitenwerk(kernel);
  const { arbeitskopie } = dokument;
  if (!arbeitskopie) throw ersetzungFaults.NICHT_GESIEGELT();
  const [source, target] = [dateien.fresh(), dateien.fresh()];
  const at = kernel.clock.now();
  try {
    const copy = await readCopy(kernel, dokument);
    await writeFile(source, copy, { mode: 0o600 });
    const { pages } = await erkennung.probe(source);
    if (pages !== dokument.seiten)
      throw ersetzungFaults.KOPIE_UNVOLLSTAENDIG({ kopie: pages, original: dokument.seiten });
    const { sha256, size } = arbeitskopie;
    const { timestamp, test } = siegelwerk;
    const vermerk = writeTransfervermerk(
      await readVermerkFakten(
        kernel.pool.db,
        kernel.clock,
        dokument.id,
        { sha256, groesse: size, seiten: pages },
        { zeitstempel: timestamp !== undefined, test },
      ),
    );
    await writeFile(source, await withVermerk(copy, vermerk, at), { mode: 0o600 });
    await sealPdfFile({
      source,
      target,
      signer: siegelwerk.signer,
      ...(timestamp ? { timestamp } : {}),
      at,
      reason: test ? 'TEST: Ersetzendes Scannen, ohne Beweiswert' : 'Ersetzendes Scannen nach BSI TR-03138',
      signal,
    });
    const stufe = await levelOf(target, siegelwerk, at);
    const nachtrag = await readTail(target, size);
    return { kopie: { sha256, size }, seiten: pages, nachtrag, vermerk, stufe, test, at: at.toString() };
  } finally {
    await dateien.remove(source);
    await dateien.remove(target);
  }
}

async function readCopy(kernel: Kernel, dokument: WorkDokument): Promise<Buffer> {
  const owner = await openOwner(kernel, kernel.pool.db, {
    eingangId: dokument.eingang_id,
    akteId: dokument.akte_id,
    eingangSchluessel: dokument.eingang_schluessel,
  });
  return kernel.blobs.readAll(owner, dokument.arbeitskopie as NonNullable<WorkDokument['arbeitskopie']>);
}

function withVermerk(copy: Buffer, vermerk: string, modifiedAt: Temporal.Instant): Promise<Buffer> {
  return attachToPdf(copy, [
    {
      name: VERMERK_NAME,
      mime: 'application/xml',
      data: Buffer.from(vermerk),
      relationship: 'Supplement',
      description: 'Transfervermerk nach BSI TR-03138',
      modifiedAt,
    },
  ]);
}

/** Looked at as anybody else would, before it counts: whoever issued the certificate, the bytes have to be sealed. */
async function levelOf(file: string, { timestamp }: Siegelwerk, at: Temporal.Instant): Promise<'B-B' | 'B-T'> {
  const verdict = await verifyPdf({ pdf: { file }, anchors: [], timestampAnchors: timestamp?.anchors ?? [], at });
  const [signature] = verdict.signatures;
  const wanted = timestamp ? 'B-T' : 'B-B';
  if (verdict.indication === 'failed' || !signature?.coversWholeFile || signature.level !== wanted)
    throw new Error(`the seal does not hold: ${verdict.words} (${signature?.level ?? 'none'} instead of ${wanted})`);
  return wanted;
}

async function readTail(file: string, from: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(size - from);
    await handle.read(tail, 0, tail.length, from);
    return tail;
  } finally {
    await handle.close();
  }
}

async function note(kernel: Kernel, before: WorkDokument, made: NewSiegel): Promise<void> {
  await transact(kernel.pool.db, ACTOR, `siegel:${before.id}`, async (tx) => {
    const dokument = await lockWorkDokument(tx, before.id);
    if (dokument?.arbeitskopie?.sha256 !== made.kopie.sha256 || !(await storeSiegel(tx, before.id, made))) return;
    await kernel.audit.append(tx, [
      {
        what: 'dokument.gesiegelt',
        objects: [{ art: 'dokument', id: before.id }],
        details: { stufe: made.stufe, test: made.test, kopie: made.kopie.sha256 },
        actor: { kind: 'system', id: ACTOR.id },
        action: 'sealDokument',
        result: 'ok',
        requestId: randomUUID(),
      },
    ]);
    await kernel.events.emit(tx, ersetzungBewegt, { dokumentId: before.id });
  });
}

const AT_ONCE = 500;

/** What waits for a key or for a service that was away comes again by itself. */
export const sealStillOpen = defineJob({
  name: 'akten.siegle-ausstehende',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 2,
  retryDelaySeconds: 60,
  expireInSeconds: 120,
  title: 'Nach ausstehenden Siegeln sehen',
  schedule: '7 * * * *',
  run: async (kernel) => {
    // An unusable key is told at each document.
    if (!(await openSiegelwerk(kernel).catch(() => true))) return;
    const waiting = await listStillOpen(kernel.pool.db, 30, AT_ONCE);
    if (waiting.length === 0) return;
    await transact(kernel.pool.db, ACTOR, 'siegel', (tx) =>
      kernel.jobs.enqueue(
        tx,
        sealDokument,
        waiting.map((dokumentId) => ({ dokumentId })),
        { lane: 'later' },
      ),
    );
  },
});
