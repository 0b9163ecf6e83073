/** The files of the embedded server: made once, in one step, and known by the port and secret that lie in them. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dbFaults } from './db.faults.ts';
import { findBinaries } from './postgres-binaries.ts';
import { freePort, runToEnd } from './postgres-process.ts';
import { giveTo, runsAs } from './postgres-user.ts';
import { SUPERUSER } from './roles.ts';

const ACCESS_FILE = 'bleibe-zugang.json';

export interface Access {
  readonly port: number;
  /** The superuser's password, from which those of the roles follow. */
  readonly secret: string;
}

/** Creates the cluster beside its place and renames it in one step, so that a kill leaves no half cluster. */
export async function ensureCluster(cluster: string, options: { durable: boolean }): Promise<Access> {
  const accessFile = path.join(cluster, ACCESS_FILE);
  if (!existsSync(accessFile)) {
    const fresh = `${cluster}.neu-${process.pid}-${randomBytes(3).toString('hex')}`;
    try {
      await createCluster(fresh, options);
      await rename(fresh, cluster);
    } catch (cause) {
      await rm(fresh, { recursive: true, force: true });
      // Another process was faster.
      if (!existsSync(accessFile)) throw cause;
    }
  }
  await requireSameMajor(cluster);
  return JSON.parse(await readFile(accessFile, 'utf8')) as Access;
}

async function requireSameMajor(cluster: string): Promise<void> {
  const alt = (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim();
  const neu = findBinaries().major;
  if (alt !== neu) throw dbFaults.ANDERE_FASSUNG({ ordner: cluster, alt, neu });
}

async function createCluster(fresh: string, { durable }: { durable: boolean }): Promise<void> {
  const as = runsAs(fresh);
  const secret = randomBytes(24).toString('hex');
  await mkdir(fresh, { mode: 0o700 });
  await giveTo(as, fresh);
  const passwordFile = `${fresh}.kennwort`;
  await writeFile(passwordFile, secret, { mode: 0o600 });
  try {
    const args = ['-D', fresh, '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
    args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions');
    if (!durable) args.push('--no-sync');
    await runToEnd(as, findBinaries().initdb, args);
    const access: Access = { port: await freePort(), secret };
    await writeFile(path.join(fresh, ACCESS_FILE), JSON.stringify(access), { mode: 0o600 });
  } finally {
    await rm(passwordFile, { force: true });
  }
}
