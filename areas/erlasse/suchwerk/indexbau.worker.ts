/**
 * A thread that brings the index of one Sammlung up to date and ends: the process that answers goes on answering. The
 * bytes of the index travel back without being copied; the file is for the next process.
 */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openPool, type Tx } from '#platform/db/db.ts';
import { Ablage } from './ablage.ts';
import { buildIndex, compareWithIndex, type Lage, readLage } from './indexbau.ts';
import { readSchnappschuss, type Schnappschuss, writeSchnappschuss } from './schnappschuss.ts';
import { letIdle } from './suchindex.sql.ts';

export interface Auftrag {
  readonly url: string;
  readonly dataDir: string;
  readonly sammlungId: string;
  readonly heute: string;
  /** File of the index that the process has; missing or unreadable builds the whole. */
  readonly basis?: string;
  /** Nobody waits for it: others go first. */
  readonly nebenbei: boolean;
  /** Build the whole also where little differs. */
  readonly ganz: boolean;
}

export type Ergebnis =
  | { readonly art: 'fort' }
  | { readonly art: 'neu'; readonly name: string; readonly bytes: Uint8Array; readonly ungespeichert?: string }
  /** What came since the basis; empty bytes where nothing did. */
  | {
      readonly art: 'nachtrag';
      readonly stand: number;
      readonly bytes: Uint8Array | undefined;
      readonly veraltet: readonly string[];
      readonly entfallen: boolean;
    };

/** Beyond this the whole is built: a second part as large as this would cost every search. */
const MOST_BESIDE = 400;
const MOST_SHARE = 0.05;
/** A third of the time of who answers, and not next to nothing. */
const BEHIND_OTHERS = 5;
const STATEMENT_MS = 10 * 60 * 1000;

async function run(auftrag: Auftrag): Promise<Ergebnis> {
  const pool = openPool({
    url: auftrag.url,
    max: 1,
    statementTimeoutMs: STATEMENT_MS,
    lockTimeoutMs: STATEMENT_MS,
    name: 'bleibe-suche',
  });
  try {
    return await pool.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        await letIdle(tx);
        return build(tx, auftrag);
      });
  } finally {
    await pool.close();
  }
}

async function build(tx: Tx, auftrag: Auftrag): Promise<Ergebnis> {
  const lage = await readLage(tx, auftrag.sammlungId, auftrag.heute);
  if (!lage) return { art: 'fort' };
  const ablage = new Ablage(auftrag.dataDir);
  const basis = auftrag.ganz ? undefined : await readBasis(ablage, auftrag, lage);
  if (basis) {
    const { neu, veraltet, entfallen } = compareWithIndex(lage, basis.werke);
    if (neu.length + veraltet.length <= Math.max(MOST_BESIDE, basis.werke.length * MOST_SHARE)) {
      const beside = neu.length > 0 ? await buildIndex(tx, lage, neu, basis.vocabulary) : undefined;
      const bytes = beside && writeSchnappschuss(beside);
      return { art: 'nachtrag', stand: lage.stand, bytes, veraltet, entfallen };
    }
  }
  const bytes = writeSchnappschuss(await buildIndex(tx, lage));
  const name = `${lage.sammlungId}-${lage.stand}.index`;
  try {
    await ablage.write(lage.sammlungId, lage.stand, bytes);
    return { art: 'neu', name, bytes };
  } catch (cause) {
    // A full disk costs the next start its time, and nobody the search.
    return { art: 'neu', name, bytes, ungespeichert: String(cause) };
  }
}

/** An index with the words of another Glossar is none to add to. */
async function readBasis(ablage: Ablage, { basis }: Auftrag, lage: Lage): Promise<Schnappschuss | undefined> {
  const bytes = basis === undefined ? undefined : await ablage.read(basis);
  if (!bytes) return undefined;
  try {
    const read = readSchnappschuss(bytes);
    return read.glossar === lage.glossarStand && read.sammlungId === lage.sammlungId ? read : undefined;
  } catch {
    return undefined;
  }
}

if (parentPort) {
  const auftrag = workerData as Auftrag;
  try {
    // On Linux of this thread alone: who asks meanwhile goes first.
    if (auftrag.nebenbei) setPriority(BEHIND_OTHERS);
  } catch {
    // Then it takes turns with the others.
  }
  const ergebnis = await run(auftrag);
  if ('bytes' in ergebnis && ergebnis.bytes) {
    // A small Buffer lies in a pool of Node that nobody may give away.
    const { bytes: built } = ergebnis;
    const bytes = built.byteLength === built.buffer.byteLength ? built : new Uint8Array(built);
    parentPort.postMessage({ ...ergebnis, bytes }, [bytes.buffer as ArrayBuffer]);
  } else parentPort.postMessage(ergebnis);
}
