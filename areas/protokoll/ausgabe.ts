/**
 * Exports a part of the log with its proof: the segments, their entries, the public keys, and a signature over all of
 * it. Written to a file without a name first, since HTTP wants to know the length; never more than a stretch in memory.
 */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { AUSGABE_FORMAT, textOfAusgabe, type Zeile } from './ausgabe.schema.ts';
import { findSegmentspanne, listUngesiegelte, type Zeitraum } from './ausgabe.sql.ts';
import { inSnapshot, listEintraege, listSegmente } from './kette.sql.ts';
import { exportOeffentlich, signText } from './kette.ts';
import { lockKette } from './siegel.sql.ts';
import { signingKey, trustedKeys } from './siegelschluessel.ts';
import { sealAll } from './siegler.ts';

export type AusgabeKernel = Pick<Kernel, 'pool' | 'keys' | 'clock' | 'config' | 'log'>;

const STRETCH = 4_000;
/** Characters that are gathered before they are written. */
const BUFFERED = 256 * 1024;
/** A client that never came to fetch. */
const FORGOTTEN_MS = 10 * 60_000;

export interface Ausgabe {
  readonly segmente: number;
  readonly eintraege: number;
  readonly ungesiegelt: number;
  readonly answer: ByteAnswer;
}

export async function gibAus(kernel: AusgabeKernel, zeitraum: Zeitraum): Promise<Ausgabe> {
  // What is open now gets its proof; when another process is at it, the rest is put out as unsealed.
  await sealAll(kernel);
  const file = await openNameless(path.join(kernel.config.dataDir, 'protokoll', 'ausgabe'));
  try {
    const counted = await writeAusgabe(kernel, zeitraum, file);
    return { ...counted, answer: await answerOf(file, nameOf(zeitraum, kernel.clock.today())) };
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

/** Writes the lines and returns how many there are of each kind. */
async function writeAusgabe(
  kernel: AusgabeKernel,
  zeitraum: Zeitraum,
  file: FileHandle,
): Promise<Omit<Ausgabe, 'answer'>> {
  const writer = new LineWriter(file);
  const keys = await trustedKeys(kernel.pool.db, kernel.keys);
  await writer.line({
    art: 'kopf',
    format: AUSGABE_FORMAT,
    erstellt: kernel.clock.now().toString(),
    ...(zeitraum.von === undefined ? {} : { von: zeitraum.von }),
    ...(zeitraum.bis === undefined ? {} : { bis: zeitraum.bis }),
    schluessel: [...keys.values()].map(({ id, oeffentlich }) => ({ id, oeffentlich: exportOeffentlich(oeffentlich) })),
  });
  const counted = {
    ...(await writeSegmente(kernel, zeitraum, writer)),
    ungesiegelt: await writeRest(kernel, zeitraum, writer),
  };
  const hash = writer.hash();
  const key = await transact(kernel.pool.db, systemPrincipal('protokoll.ausgabe'), 'ausgabe', async (tx) => {
    await lockKette(tx);
    return signingKey(tx, kernel.keys);
  });
  await writer.line({
    art: 'ende',
    ...counted,
    hash,
    schluessel: key.id,
    signatur: signText(key, textOfAusgabe(hash)),
  });
  await writer.end();
  return counted;
}

async function writeSegmente({ pool }: AusgabeKernel, zeitraum: Zeitraum, writer: LineWriter) {
  const spanne = await inSnapshot(pool.db, (tx) => findSegmentspanne(tx, zeitraum));
  let [segmente, eintraege, nach] = [0, 0, (spanne?.erstes ?? 1) - 1];
  while (spanne && nach < spanne.letztes) {
    const [some, entries] = await inSnapshot(pool.db, async (tx) => {
      const found = await listSegmente(tx, { nach, bis: spanne.letztes, eintraege: STRETCH });
      return [
        found,
        await listEintraege(
          tx,
          found.flatMap(({ ids }) => ids),
        ),
      ] as const;
    });
    if (some.length === 0) break;
    const byId = new Map(entries.map((eintrag) => [eintrag.id, eintrag]));
    for (const segment of some) {
      await writer.line({ art: 'segment', ...segment, ids: [...segment.ids], hashes: [...segment.hashes] });
      for (const eintrag of segment.ids.flatMap((id) => byId.get(id) ?? [])) {
        await writer.line({ art: 'eintrag', ...eintrag, gegenstaende: [...eintrag.gegenstaende] });
        eintraege += 1;
      }
      segmente += 1;
      nach = segment.nummer;
    }
  }
  return { segmente, eintraege };
}

async function writeRest({ pool }: AusgabeKernel, zeitraum: Zeitraum, writer: LineWriter): Promise<number> {
  for (let [count, nach] = [0, 0]; ; ) {
    const rows = await inSnapshot(pool.db, (tx) => listUngesiegelte(tx, zeitraum, nach, STRETCH));
    for (const row of rows) await writer.line({ art: 'ungesiegelt', ...row, gegenstaende: [...row.gegenstaende] });
    count += rows.length;
    nach = rows.at(-1)?.id ?? nach;
    if (rows.length < STRETCH) return count;
  }
}

class LineWriter {
  readonly #hash: Hash = createHash('sha256');
  readonly #file: FileHandle;
  #waiting: string[] = [];
  #length = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async line(zeile: Zeile): Promise<void> {
    // JSON allows these two as they are, but programs that read lines end one there.
    const text = `${JSON.stringify(zeile).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
    this.#hash.update(text);
    this.#waiting.push(text);
    this.#length += text.length;
    if (this.#length > BUFFERED) await this.end();
  }

  /** Over all lines so far. */
  hash(): string {
    return this.#hash.copy().digest('hex');
  }

  async end(): Promise<void> {
    await this.#file.appendFile(this.#waiting.join(''));
    this.#waiting = [];
    this.#length = 0;
  }
}

/** A file without a name is gone with its handle, also after a kill -9. */
async function openNameless(dir: string): Promise<FileHandle> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const name = path.join(dir, `${crypto.randomUUID()}.ndjson`);
  const file = await open(name, 'wx+', 0o600);
  try {
    await rm(name);
    return file;
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

async function answerOf(file: FileHandle, filename: string): Promise<ByteAnswer> {
  const { size } = await file.stat();
  const forgotten = setTimeout(() => void file.close(), FORGOTTEN_MS).unref();
  return {
    contentType: 'application/x-ndjson',
    length: size,
    filename,
    open(range): Readable {
      clearTimeout(forgotten);
      const { start = 0, end = size - 1 } = range ?? {};
      return file.createReadStream({ start, end });
    },
  };
}

function nameOf({ von, bis }: Zeitraum, today: Temporal.PlainDate): string {
  const span = von || bis ? `${von ?? 'anfang'}_${bis ?? today.toString()}` : today.toString();
  return `protokoll_${span}.ndjson`;
}
