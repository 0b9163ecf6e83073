/** Second step, once per page: recognise it. The last page of a document calls for its closing, exactly once. */
import { z } from 'zod';
import type { RecognisedPage } from '#engines/pages/index.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { schliesseDokument } from './abschluss.jobs.ts';
import { eingangBewegt } from './akten.events.ts';
import { noteDoppelte } from './doppelt/doppelt.ts';
import { openOriginal } from './original.ts';
import { findKennung } from './ruecklauf/kennung.rules.ts';
import { composeText } from './seitentext.rules.ts';
import { seitenwerk } from './seitenwerk.ts';
import { findTrennblatt } from './trennblatt/trennblatt.rules.ts';
import { hasTrennblatt } from './umordnung/trennung.sql.ts';
import { teileStapel } from './umordnung/umordnung.jobs.ts';
import {
  countOpenSeiten,
  failSeite,
  findWorkDokument,
  lockWorkDokument,
  type RecognisedSeite,
  startSeite,
  storeSeite,
} from './verarbeitung.sql.ts';
import { packWords } from './worte.ts';

const ACTOR = systemPrincipal('akten.verarbeitung');

export const erkenneSeite = defineJob({
  name: 'akten.erkenne-seite',
  version: 1,
  payload: z.object({ dokumentId: z.uuid(), nr: z.number().int().min(1) }),
  concurrency: 'cores',
  // Faults of the page itself end it at once; what is retried is a disk that is full or a process that was killed.
  retryLimit: 5,
  retryDelaySeconds: 5,
  expireInSeconds: 300,
  title: 'Seiten erkennen',
  run: async (kernel, { dokumentId, nr }, { signal }) => {
    const dokument = await findWorkDokument(kernel.pool.db, dokumentId);
    // Discarded or destroyed meanwhile.
    if (!dokument) return;
    const open = await transact(kernel.pool.db, ACTOR, `seite:${dokumentId}:${nr}`, (tx) =>
      startSeite(tx, dokumentId, nr),
    );
    if (!open) return;
    try {
      const { erkennung, dateien } = seitenwerk(kernel);
      const page = await dateien.with(
        dokument.eingang_id,
        () => openOriginal(kernel, dokumentId),
        (file) => erkennung.recognise(file, nr, { signal, isSheet: (codes) => findTrennblatt(codes) !== undefined }),
      );
      const seite = await toSeite(page);
      await finishSeite(kernel, dokumentId, (tx) => storeSeite(tx, dokumentId, nr, seite));
    } catch (cause) {
      if (!(cause instanceof Fault) || cause.status !== 422) throw cause;
      await finishSeite(kernel, dokumentId, (tx) => failSeite(tx, dokumentId, nr, `${cause.title}. ${cause.advice}`));
    }
  },
  onDead: (kernel, { dokumentId, nr }) =>
    finishSeite(kernel, dokumentId, (tx) =>
      failSeite(
        tx,
        dokumentId,
        nr,
        'Die Erkennung ist mehrmals gescheitert. Stoßen Sie sie am Dokument noch einmal an.',
      ),
    ),
});

async function toSeite(page: RecognisedPage): Promise<RecognisedSeite> {
  const { text } = composeText(page.words);
  return {
    text,
    worte: await packWords(page.words),
    konfidenz: page.confidence,
    drehung: page.rotation,
    neigung: page.skew,
    leer: page.blank,
    qualitaet: page.quality,
    quelle: page.source,
    breite: page.width,
    hoehe: page.height,
    ms: page.ms,
    trennblatt: findTrennblatt(page.codes, text) ?? null,
    kennung: findKennung(page.codes, text) ?? null,
    abdruck: page.print ?? null,
  };
}

/** Writes the page's end; under the document's lock, so that exactly one page sees that it was the last. */
async function finishSeite(kernel: Kernel, dokumentId: string, write: (tx: Tx) => Promise<boolean>): Promise<void> {
  await transact(kernel.pool.db, ACTOR, `dokument:${dokumentId}`, async (tx) => {
    const dokument = await lockWorkDokument(tx, dokumentId);
    if (!dokument || !(await write(tx))) return;
    const open = await countOpenSeiten(tx, dokumentId);
    if (open === 0) {
      await noteDoppelte(tx, dokumentId, dokument.seiten);
      const next = (await hasTrennblatt(tx, dokumentId)) ? teileStapel : schliesseDokument;
      await kernel.jobs.enqueue(tx, next, [{ dokumentId }], { lane: dokument.spur });
    }
    if (open === 0 || isDue(dokumentId)) {
      const payload = { lieferungId: dokument.lieferung_id, ...(dokument.akte_id ? { akteId: dokument.akte_id } : {}) };
      await kernel.events.emit(tx, eingangBewegt, payload);
    }
  });
}

const EVENT_EVERY_MS = 1_000;
const lastEvent = new Map<string, number>();

/** At most one hint a second for a document: 2,000 pages must not be 2,000 reloads in every browser. */
function isDue(dokumentId: string): boolean {
  const now = performance.now();
  if (now - (lastEvent.get(dokumentId) ?? Number.NEGATIVE_INFINITY) < EVENT_EVERY_MS) return false;
  if (lastEvent.size > 1_000) lastEvent.clear();
  lastEvent.set(dokumentId, now);
  return true;
}
