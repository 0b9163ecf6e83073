/**
 * As whom PostgreSQL runs: it refuses root. Tried in this order when we are root:
 *
 * 1. A cluster that already belongs to another user is run as that user.
 * 2. A user namespace that maps root to an ordinary id. It needs no user on the system and keeps access to data and
 *    binaries below a closed directory (mode 0700), which a system user would not have.
 * 3. A system user, where namespaces are forbidden (containers). The capability to pass closed directories is left to
 *    it for the data; the binaries must be reachable by themselves, because PostgreSQL asks access(2) about them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { chown, readdir } from 'node:fs/promises';
import path from 'node:path';
import { dbFaults } from './db.faults.ts';
import { findBinaries } from './postgres-binaries.ts';

export interface RunsAs {
  /** Words in front of the program; empty when it runs as we do. */
  readonly prefix: readonly string[];
  /** Who must own the cluster, seen from outside; undefined where nothing is to be changed. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
}

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
const AS_WE_ARE: RunsAs = { prefix: [], owner: undefined };
const SYSTEM_USERS = ['postgres', 'nobody', 'daemon'];

/** How to run PostgreSQL's programs on this cluster (which need not exist yet). */
export function runsAs(cluster: string): RunsAs {
  if (process.getuid?.() !== 0) return AS_WE_ARE;
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (owner && owner.uid !== 0 && works(asUser(owner.uid, owner.gid))) return asUser(owner.uid, owner.gid);
  const choice = preferredForRoot();
  if (choice) return choice;
  throw dbFaults.KEINE_EIGENE_DATENBANK({
    grund:
      'PostgreSQL läuft nicht als root, dieses System erlaubt keine Benutzer-Namensräume, und kein Systembenutzer ' +
      `erreicht ${path.dirname(findBinaries().postgres)}`,
  });
}

let known: RunsAs | undefined;

function preferredForRoot(): RunsAs | undefined {
  known ??= [{ prefix: NAMESPACE, owner: { uid: 0, gid: 0 } }, ...systemUsers()].find(works);
  return known;
}

function systemUsers(): RunsAs[] {
  return SYSTEM_USERS.flatMap((name) => {
    const [uid, gid] = ['-u', '-g'].map((what) => spawnSync('id', [what, name], { encoding: 'utf8' }).stdout?.trim());
    return uid && gid ? [asUser(Number(uid), Number(gid))] : [];
  });
}

function asUser(uid: number, gid: number): RunsAs {
  const capabilities = '+dac_override,+fowner';
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return {
    prefix: [...prefix, `--inh-caps=${capabilities}`, `--ambient-caps=${capabilities}`, '--'],
    owner: { uid, gid },
  };
}

/** initdb looks for its postgres as the server itself later does; if it finds it, both will run. */
function works({ prefix }: RunsAs): boolean {
  const [command, ...args] = [...prefix, findBinaries().postgres, '--version'];
  const probe = spawnSync(command as string, args, { encoding: 'utf8', cwd: '/' });
  return probe.status === 0 && !probe.stderr.includes('invalid binary');
}

/** Gives the cluster to whom it will run as; a folder written by an earlier start as somebody else stays usable. */
export async function giveTo({ owner }: RunsAs, folder: string): Promise<void> {
  if (!owner || statSync(folder).uid === owner.uid) return;
  // The folder itself last: it is the mark that all within is done.
  for (const entry of await readdir(folder, { recursive: true }))
    await chown(path.join(folder, entry), owner.uid, owner.gid);
  await chown(folder, owner.uid, owner.gid);
}
