/**
 * Checks the chain in the database against itself, the keys of the house and the anchors outside. Reads in short
 * transactions, a few thousand entries at a time, while the office works on and the sealer seals.
 */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type Anker, ankerDir, readAnker } from './anker.ts';
import type { Befunde } from './befunde.ts';
import type { PruefpunktZeile, SegmentZeile } from './kette.rules.ts';
import * as kette from './kette.sql.ts';
import { Kettenpruefer } from './kettenpruefer.ts';
import type { Spanne } from './luecken.ts';
import type { Pruefbericht } from './protokoll.schema.ts';
import { publicKeys, trustedKeys } from './siegelschluessel.ts';

export type PruefKernel = Pick<Kernel, 'pool' | 'keys' | 'clock' | 'config'>;

export interface PruefOptions {
  readonly signal?: AbortSignal;
  /** Called after each stretch. */
  readonly onProgress?: (segmente: number, eintraege: number) => void | Promise<void>;
  /** Up to and with this segment, for expiry; what is behind it and the anchors are left out. */
  readonly bis?: number;
}

/** Entries of one stretch; about two megabytes. */
const STRETCH = 4_000;
const SPANS = 1_000;
const NAMED_UNSEALED = 100;

export async function pruefeKette(kernel: PruefKernel, options: PruefOptions = {}): Promise<Pruefbericht> {
  const begonnenAm = kernel.clock.now();
  const begin = performance.now();
  const { pruefer, ungesiegelt } = await pruefeUngestoert(kernel, options);
  return {
    unversehrt: pruefer.befunde.total === 0,
    begonnenAm: begonnenAm.toString(),
    dauerMs: Math.round(performance.now() - begin),
    eintraege: pruefer.eintraege,
    segmente: pruefer.segmente,
    ...(pruefer.vonSegment === undefined ? {} : { vonSegment: pruefer.vonSegment, bisSegment: pruefer.bisSegment }),
    ungesiegelt,
    befunde: pruefer.befunde.named,
    befundeGesamt: pruefer.befunde.total,
  };
}

interface Ergebnis {
  readonly pruefer: Kettenpruefer;
  readonly ungesiegelt: { anzahl: number; ids: number[] };
}

/** Again from the start when segments expired under the check: they would look as if they had been cut out. */
async function pruefeUngestoert(kernel: PruefKernel, options: PruefOptions): Promise<Ergebnis> {
  for (;;) {
    const before = await kette.listPruefpunkte(kernel.pool.db);
    const result = await pruefeEinmal(kernel, before, options);
    const after = await kette.listPruefpunkte(kernel.pool.db);
    if (result.pruefer.befunde.total === 0 || after.length === before.length) return result;
  }
}

async function pruefeEinmal(
  { pool, keys, config }: PruefKernel,
  pruefpunkte: readonly PruefpunktZeile[],
  { signal, onProgress, bis }: PruefOptions,
): Promise<Ergebnis> {
  const pruefer = new Kettenpruefer({ schluessel: publicKeys(await trustedKeys(pool.db, keys)), pruefpunkte });
  const ungesiegelt = { anzahl: 0, ids: [] as number[] };
  for (let more = true; more; ) {
    signal?.throwIfAborted();
    more = await kette.inSnapshot(pool.db, async (tx) => {
      if (await readStretch(tx, pruefer, bis)) return true;
      if (bis === undefined) await pruefeRest(tx, pruefer, ungesiegelt);
      return false;
    });
    await onProgress?.(pruefer.segmente, pruefer.eintraege);
  }
  pruefer.end();
  if (bis === undefined) {
    const punkt = pruefpunkte.at(-1);
    for await (const some of inBatches(readAnker(ankerDir(config.dataDir)))) {
      await kette.inSnapshot(pool.db, (tx) => pruefeAnker(tx, some, punkt, pruefer.befunde));
    }
  }
  return { pruefer, ungesiegelt };
}

/** The next stretch of the chain; false when there is none. */
async function readStretch(tx: Tx, pruefer: Kettenpruefer, bis: number | undefined): Promise<boolean> {
  const segmente = await kette.listSegmente(tx, {
    nach: pruefer.bisSegment,
    eintraege: STRETCH,
    ...(bis === undefined ? {} : { bis }),
  });
  if (segmente.length === 0) return false;
  const eintraege = new Map(
    (
      await kette.listEintraege(
        tx,
        segmente.flatMap(({ ids }) => ids),
      )
    ).map((e) => [e.id, e]),
  );
  for (const segment of segmente) {
    pruefer.segment(segment, presentOf(segment, eintraege));
  }
  return true;
}

function presentOf<E>({ ids }: SegmentZeile, eintraege: ReadonlyMap<number, E>): E[] {
  return ids.flatMap((id) => eintraege.get(id) ?? []);
}

/** What is there and in no segment: it waits for the sealer, or somebody put it there. */
async function pruefeRest(
  tx: Tx,
  pruefer: Kettenpruefer,
  ungesiegelt: { anzahl: number; ids: number[] },
): Promise<void> {
  const { gesehen, befunde } = pruefer;
  const spans = [...gesehen.spans, { von: gesehen.last + 1, bis: Number.MAX_SAFE_INTEGER }];
  for (let at = 0; at < spans.length; at += SPANS) {
    for await (const { id, wartet } of readSpans(tx, spans.slice(at, at + SPANS))) {
      if (!wartet) {
        befunde.eintrag('eingefuegt', id, `Der Eintrag ${id} steht in keinem Segment und wartet auch auf keines.`);
        continue;
      }
      ungesiegelt.anzahl += 1;
      if (ungesiegelt.ids.length < NAMED_UNSEALED) ungesiegelt.ids.push(id);
    }
  }
  for (const id of await kette.listVerwaiste(tx, STRETCH)) {
    befunde.eintrag('entfernt', id, `Der Eintrag ${id} wurde entfernt, bevor er in die Kette kam.`);
  }
}

async function* readSpans(tx: Tx, spans: readonly Spanne[]): AsyncGenerator<{ id: number; wartet: boolean }> {
  for (let nach = 0; ; ) {
    const rows = await kette.listInLuecken(tx, spans, nach, STRETCH);
    yield* rows;
    if (rows.length < STRETCH) return;
    nach = rows.at(-1)?.id ?? 0;
  }
}

async function pruefeAnker(
  tx: Tx,
  anker: readonly Anker[],
  punkt: PruefpunktZeile | undefined,
  befunde: Befunde,
): Promise<void> {
  const hashes = await kette.listHashes(
    tx,
    anker.map(({ nummer }) => nummer),
  );
  const named = new Set<number>();
  for (const { nummer, hash } of anker) {
    const found = hashes.get(nummer) ?? (nummer === punkt?.nummer ? punkt.hash : undefined);
    const expired = found === undefined && punkt !== undefined && nummer < punkt.nummer;
    if (expired || found === hash || named.has(nummer)) continue;
    named.add(nummer);
    const what = found === undefined ? 'die Kette hat es nicht' : 'in der Kette steht dort ein anderes';
    befunde.segment('anker', nummer, `Außerhalb der Datenbank ist das Segment ${nummer} vermerkt; ${what}.`);
  }
}

async function* inBatches<T>(items: AsyncIterable<T>, size = 500): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
