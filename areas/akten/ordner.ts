/**
 * The watched folder. Scanners and people put files in; each is taken when it has stopped growing, and then moved to
 * `erledigt` or, with a file that says why, to `abgelehnt`. A subfolder named as an Aktenzeichen assigns what lies in
 * it. What is known of a file is in the database under its `merkmal`, so a folder looked through again after a crash
 * offers nothing twice and loses nothing.
 */
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { aktenFaults } from './akten.faults.ts';
import { closeLieferung, type FolderFile, findByMerkmal } from './erfassung.sql.ts';
import { isPassing, offerFiles, openLieferung, storeOffered } from './erfassung.ts';
import { findOrdnerProfile, noteOrdnerScan } from './ersetzung/scan.ts';
import type { Scanwahl } from './ersetzung/vorgabe.ts';
import { whileLeading } from './ordner.sql.ts';

export const ERLEDIGT = 'erledigt';
export const ABGELEHNT = 'abgelehnt';
const ACTOR = systemPrincipal('akten.ordner');

/** A file as it lay there at one moment. */
interface Seen {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

export function watchDir(kernel: Pick<Kernel, 'config'>): string {
  const { BLEIBE_WATCH_DIR, dataDir } = kernel.config;
  return BLEIBE_WATCH_DIR ? path.resolve(BLEIBE_WATCH_DIR) : path.join(dataDir, 'eingang');
}

export interface WatchOptions {
  readonly everyMs?: number;
}

/** Watches until stopped; resolves its stop when the round at work is done. */
export async function startOrdner(
  kernel: Kernel,
  { everyMs = 2_000 }: WatchOptions = {},
): Promise<() => Promise<void>> {
  const folder = watchDir(kernel);
  const stop = new AbortController();
  const ordner = new Ordner(kernel, folder);
  const running = run(kernel, ordner, everyMs, stop.signal);
  return async () => {
    stop.abort();
    await running;
  };
}

async function run(kernel: Kernel, ordner: Ordner, everyMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await whileLeading(kernel.pool, async (lost) => {
        const ended = AbortSignal.any([signal, lost]);
        while (!ended.aborted) {
          await ordner.round(ended);
          await pause(everyMs, ended);
        }
      });
    } catch (cause) {
      // Folder or database are away for a while: say so and look again.
      kernel.log.error({ err: cause }, 'the watched folder could not be read');
    }
    await pause(everyMs * 2, signal);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}

export class Ordner {
  private readonly kernel: Kernel;
  private readonly folder: string;
  private before = new Map<string, Seen>();
  private ready = false;
  /** The day on which old files were last removed. */
  private tidied = '';

  constructor(kernel: Kernel, folder: string) {
    this.kernel = kernel;
    this.folder = folder;
  }

  /** Looks once: takes what has not changed since the last look, and moves what has been decided. */
  async round(signal?: AbortSignal): Promise<void> {
    await this.prepare();
    const now = new Map((await this.list('')).map((seen) => [seen.name, seen]));
    const stable = [...now.values()].filter((seen) => isSame(this.before.get(seen.name), seen));
    this.before = now;
    await this.offer(stable, signal);
    await this.tidy();
    for (const seen of stable) if (!signal?.aborted) await this.settle(seen);
  }

  private async prepare(): Promise<void> {
    if (this.ready) return;
    for (const sub of ['', ERLEDIGT, ABGELEHNT])
      await mkdir(path.join(this.folder, sub), { recursive: true, mode: 0o770 });
    this.ready = true;
  }

  private async list(under: string): Promise<Seen[]> {
    const found: Seen[] = [];
    for (const entry of await readdir(path.join(this.folder, under), { withFileTypes: true })) {
      const name = under ? `${under}/${entry.name}` : entry.name;
      // Hidden and half-copied files are none of ours; links could lead anywhere.
      if (entry.name.startsWith('.') || /\.(part|tmp|crdownload)$/i.test(entry.name) || entry.isSymbolicLink())
        continue;
      if (entry.isDirectory()) {
        if (under === '' && (entry.name === ERLEDIGT || entry.name === ABGELEHNT)) continue;
        found.push(...(await this.list(name)));
      } else if (entry.isFile()) {
        const seen = await look(this.folder, name);
        if (seen) found.push(seen);
      }
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** One delivery for all that is new in this round. */
  private async offer(stable: readonly Seen[], signal: AbortSignal | undefined): Promise<void> {
    const fresh: Seen[] = [];
    for (const seen of stable) if (!(await findByMerkmal(this.kernel.pool.db, merkmalOf(seen)))) fresh.push(seen);
    // What was scanned with a Scanprofil is a delivery of its own.
    const profilOf = await findOrdnerProfile(this.kernel);
    for (const [profil, files] of Map.groupBy(fresh, ({ name }) => profilOf(name)))
      await this.deliver(files, profil, signal);
  }

  private async deliver(fresh: readonly Seen[], profil: Scanwahl | undefined, signal: AbortSignal | undefined) {
    const { lieferungId, ids } = await transact(this.kernel.pool.db, ACTOR, 'ordner', async (tx) => {
      const id = await openLieferung(tx, ACTOR, { herkunft: 'ordner' });
      if (profil) await noteOrdnerScan(tx, id, ACTOR.id, profil);
      const files = fresh.map((seen) => ({ name: seen.name, groesse: seen.size, merkmal: merkmalOf(seen) }));
      return { lieferungId: id, ids: await offerFiles(this.kernel, tx, id, files) };
    });
    for (const [index, seen] of fresh.entries()) {
      if (signal?.aborted) return;
      await this.take(ids[index] as string, seen);
    }
    await transact(this.kernel.pool.db, ACTOR, 'ordner', (tx) => closeLieferung(tx, lieferungId));
  }

  private async take(eingangId: string, seen: Seen): Promise<void> {
    await storeOffered(this.kernel, ACTOR, eingangId, () => this.read(seen));
  }

  /** The bytes, provided the file is the same at their end as it was at their beginning. */
  private read(seen: Seen): Readable {
    const { folder } = this;
    return Readable.from(
      (async function* bytes() {
        yield* createReadStream(path.join(folder, seen.name));
        if (!isSame(await look(folder, seen.name), seen)) throw aktenFaults.DATEI_ENTFERNT();
      })(),
      { objectMode: false },
    );
  }

  /** What was taken in lies here unencrypted, for the case that a scan must be looked at again: not for ever. */
  private async tidy(): Promise<void> {
    const { clock, config } = this.kernel;
    const today = clock.today();
    if (this.tidied === today.toString()) return;
    const kept = today.subtract({ days: config.BLEIBE_WATCH_KEEP_DAYS }).toString();
    const dir = path.join(this.folder, ERLEDIGT);
    for (const day of await readdir(dir)) {
      if (/^\d{4}-\d{2}-\d{2}$/.test(day) && day < kept)
        await rm(path.join(dir, day), { recursive: true, force: true });
    }
    this.tidied = today.toString();
  }

  /** Moves a file whose fate is known: taken in, or refused with the reason beside it. */
  private async settle(seen: Seen): Promise<void> {
    const known = await findByMerkmal(this.kernel.pool.db, merkmalOf(seen));
    if (!known || known.status === 'gespeichert') return;
    // A crash came between offering and storing.
    if (known.status === 'angeboten') return this.take(known.id, seen);
    // The store was full or away: the file stays where it is and is tried again.
    if (known.status === 'fehler' && isPassing(known.fehler)) {
      if (known.ruht) await this.take(known.id, seen);
      return;
    }
    if (known.status === 'fehler') await this.refuse(seen, known);
    else await this.move(seen, ERLEDIGT);
  }

  private async refuse(seen: Seen, { fehler, id }: FolderFile): Promise<void> {
    const target = await this.move(seen, ABGELEHNT);
    const { titel = 'Die Datei konnte nicht aufgenommen werden', rat = '' } = fehler ?? {};
    await writeFile(`${target}.txt`, `${titel}.\n${rat}\n\nVorgang: ${id}\n`, { mode: 0o660 });
  }

  /** Into the folder of the day; a name that is taken gets a number. Gone meanwhile is no error: it was taken in. */
  private async move(seen: Seen, into: string): Promise<string> {
    const day = this.kernel.clock.today().toString();
    const dir = path.join(this.folder, into, day, path.dirname(seen.name));
    await mkdir(dir, { recursive: true, mode: 0o770 });
    const target = await freeName(dir, path.basename(seen.name));
    await rename(path.join(this.folder, seen.name), target).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT') throw cause;
    });
    return target;
  }
}

function merkmalOf({ name, size, mtimeMs, ino }: Seen): string {
  return `ordner:${name}:${size}:${Math.round(mtimeMs)}:${ino}`;
}

function isSame(a: Seen | undefined, b: Seen): boolean {
  return a !== undefined && a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;
}

async function look(folder: string, name: string): Promise<Seen | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path.join(folder, name));
    return { name, size, mtimeMs, ino };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}

async function freeName(dir: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name);
  for (let number = 1; ; number += 1) {
    const target = path.join(dir, number === 1 ? name : `${stem} (${number})${ext}`);
    const taken = await stat(target).catch(() => undefined);
    if (!taken) return target;
  }
}
