/**
 * The embedded PostgreSQL: initialised once, started detached, shared by every Bleibe process of the data directory,
 * stopped by the last one that lets go. A server that a killed process left behind is adopted; one that dies under us
 * is started again.
 *
 * How several processes agree without a lock of our own: PostgreSQL's postmaster.pid lets only one server run on a
 * cluster; everyone else connects to that one. Whoever uses it holds a shared advisory lock; who gets the exclusive
 * one is alone and may stop it.
 */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ensureCluster } from './cluster.ts';
import { dbFaults } from './db.faults.ts';
import { findBinaries } from './postgres-binaries.ts';
import {
  freePort,
  isAlive,
  isPortFree,
  isServing,
  readPostmaster,
  spawnServer,
  stopServer,
} from './postgres-process.ts';
import { serverSettings } from './postgres-settings.ts';
import { giveTo, runsAs } from './postgres-user.ts';
import { prepareCluster } from './prepare.ts';
import { APP_ROLE, DATABASE_NAME, OWNER_ROLE, SUPERUSER } from './roles.ts';

export { APP_ROLE, DATABASE_NAME, OWNER_ROLE } from './roles.ts';

/** Advisory lock that users of the server share; any constant serves. */
const HOLDER_LOCK = 4_711_001;
const STOP_SECONDS = 30;
/** One segment of the write-ahead log; with less no server starts. */
const LEAST_ROOM = 16 * 1024 * 1024;

export interface SupervisorOptions {
  /** Folder of the cluster, its access file and the server's log; created when missing. */
  readonly dir: string;
  /** False only in tests: a crash of the machine may then lose the cluster. */
  readonly durable?: boolean;
  /** Called when the server had died and was started again. */
  readonly onRestart?: () => void;
  /** Called for each failed try to bring it back; it is tried again every second. */
  readonly onTrouble?: (cause: unknown) => void;
  readonly maxConnections?: number;
}

export interface EmbeddedDatabase {
  /** URL of the application's role. */
  readonly url: string;
  /** URL of the role that owns the schema and runs migrations. */
  readonly ownerUrl: string;
  /** URL of the superuser; for tests, bench and repairs only. */
  readonly superuserUrl: string;
  readonly port: number;
  /** Process id of the server. */
  readonly pid: number | undefined;
  /** True when a server was found running and taken over. */
  readonly adopted: boolean;
  /** Lets go; the last holder stops the server. */
  release(): Promise<void>;
}

export async function openEmbeddedDatabase(options: SupervisorOptions): Promise<EmbeddedDatabase> {
  const supervisor = new Supervisor(options);
  await supervisor.open();
  return supervisor;
}

class Supervisor implements EmbeddedDatabase {
  adopted = false;
  port = 0;
  readonly #options: SupervisorOptions;
  readonly #cluster: string;
  readonly #logFile: string;
  #secret = '';
  #holder: pg.Client | undefined;
  #comingBack: Promise<void> | undefined;
  #released = false;
  /** Once other parts know our address, only that address will do. */
  #addressKnown = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#cluster = path.join(path.resolve(options.dir), 'cluster');
    this.#logFile = path.join(path.resolve(options.dir), 'postgres.log');
  }

  get url(): string {
    return this.#urlFor(APP_ROLE);
  }

  get ownerUrl(): string {
    return this.#urlFor(OWNER_ROLE);
  }

  get superuserUrl(): string {
    return this.#urlFor(SUPERUSER);
  }

  get pid(): number | undefined {
    return readPostmaster(this.#cluster)?.pid;
  }

  async open(): Promise<void> {
    await mkdir(this.#options.dir, { recursive: true, mode: 0o700 });
    const { port, secret } = await ensureCluster(this.#cluster, { durable: this.#options.durable !== false });
    this.port = port;
    this.#secret = secret;
    await this.#connectOrStart();
    try {
      const passwordOf = (role: string) => rolePassword(this.#secret, role);
      await prepareCluster(this.#holder as pg.Client, (database) => this.#urlFor(SUPERUSER, database), passwordOf);
    } catch (cause) {
      await this.release();
      throw cause;
    }
  }

  async release(): Promise<void> {
    if (this.#released) return;
    this.#released = true;
    await this.#comingBack;
    const holder = this.#holder;
    if (!holder) return;
    try {
      await holder.query('select pg_advisory_unlock_shared($1)', [HOLDER_LOCK]);
      const { rows } = await holder.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
        HOLDER_LOCK,
      ]);
      if (rows[0]?.alone && this.pid) await stopServer(this.#cluster, this.pid, STOP_SECONDS);
    } catch (cause) {
      // A server that died in this moment needs no stopping.
      if (!isGoneOrNotYet(cause)) throw cause;
    } finally {
      // The stop has usually cut the connection already; there is nothing left to end then.
      await holder.end().catch(() => undefined);
    }
  }

  #urlFor(role: string, database = DATABASE_NAME): string {
    const password = role === SUPERUSER ? this.#secret : rolePassword(this.#secret, role);
    return `postgresql://${role}:${password}@127.0.0.1:${this.port}/${database}`;
  }

  async #connectOrStart(): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const running = readPostmaster(this.#cluster);
      if (running && isServing(this.#cluster, running.pid)) {
        if (running.port > 0) this.port = running.port;
        if (await this.#hold()) {
          this.adopted = attempt === 0;
          return;
        }
      } else {
        if (running && isAlive(running.pid)) await this.#removeStalePidFile(running.pid);
        if (!(await this.#start())) await this.#requireRoom();
      }
      await sleep(attempt < 20 ? 20 : 150);
    }
    throw dbFaults.START_FEHLGESCHLAGEN({ protokoll: this.#logFile, zeile: reasonIn(this.#logFile) });
  }

  /** A server that ends at once for want of room would do so for as long as we try. */
  async #requireRoom(): Promise<void> {
    const { bavail, bsize } = await statfs(this.#options.dir);
    if (bavail * bsize < LEAST_ROOM) throw dbFaults.KEIN_PLATZ({ ordner: path.resolve(this.#options.dir) });
  }

  /**
   * PostgreSQL itself overwrites the file of a dead process, but refuses when the number lives on as some other
   * program. Renamed first: should a server have just started, its file is put back.
   */
  async #removeStalePidFile(pid: number): Promise<void> {
    const file = path.join(this.#cluster, 'postmaster.pid');
    const aside = `${file}.alt-${process.pid}`;
    await rename(file, aside);
    if (Number((await readFile(aside, 'utf8')).split('\n')[0]) === pid) await rm(aside);
    else await rename(aside, file);
  }

  /** Returns when the server accepts connections or has ended; whether it has not. */
  async #start(): Promise<boolean> {
    // The port stays the same over restarts, so that open pools find the server again.
    if (!this.#addressKnown && !(await isPortFree(this.port))) this.port = await freePort();
    const as = runsAs(this.#cluster);
    await giveTo(as, this.#cluster);
    const durable = this.#options.durable !== false;
    const args = [
      '-D',
      this.#cluster,
      ...serverSettings({ port: this.port, durable, maxConnections: this.#options.maxConnections ?? 120 }),
    ];
    const child = spawnServer(as, findBinaries().postgres, args, this.#logFile);
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
      if (readPostmaster(this.#cluster)?.ready) return true;
      await sleep(10);
    }
    return true;
  }

  /** Opens the connection that marks this process as a user of the server. */
  async #hold(): Promise<boolean> {
    const client = new pg.Client({
      connectionString: this.#urlFor(SUPERUSER, 'postgres'),
      application_name: 'bleibe-halter',
      keepAlive: true,
    });
    // Without a listener the cut of a server that stops under us would end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select pg_advisory_lock_shared($1)', [HOLDER_LOCK]);
    } catch (cause) {
      await client.end().catch(() => undefined);
      if (isGoneOrNotYet(cause)) return false;
      throw cause;
    }
    client.on('end', () => this.#lost(client));
    this.#holder = client;
    this.#addressKnown = true;
    return true;
  }

  /** The server died under us: bring it back, unless we are leaving. */
  #lost(client: pg.Client): void {
    if (this.#released || this.#holder !== client) return;
    this.#holder = undefined;
    this.#comingBack = this.#comeBack().finally(() => {
      this.#comingBack = undefined;
    });
  }

  async #comeBack(): Promise<void> {
    while (!this.#released) {
      try {
        await this.#connectOrStart();
        this.#options.onRestart?.();
        return;
      } catch (cause) {
        this.#options.onTrouble?.(cause);
        await sleep(1000);
      }
    }
  }
}

function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(role).digest('hex');
}

/** What a server that is starting, stopping or gone answers: try again. */
function isGoneOrNotYet(cause: unknown): boolean {
  const code = (cause as { code?: string }).code ?? '';
  const codes = ['57P03', '57P01', '57P02', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
  return codes.includes(code) || /terminated|not queryable/.test(String(cause));
}

/** Why the server ended: its last complaint, else its last line. */
function reasonIn(file: string): string {
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n').slice(-50);
    return lines.findLast((line) => / (FATAL|PANIC): /.test(line)) ?? lines.at(-1) ?? '';
  } catch {
    // The reader is told the cause in words anyway; a missing log is no second fault.
    return 'keine Meldung';
  }
}
