/**
 * The lockfile names every optional package of every platform. Some registries lack a few of them; npm then writes a
 * lockfile with which `npm ci` fails on another machine.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Counts, type Part, type PartContext, ROOT, runProgram, skip, verdict } from './part.ts';

export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export async function readLockfile(): Promise<Lockfile> {
  return JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lockfile;
}

export const lockfile: Part = {
  name: 'lockfile',
  run: async (context) => verdict(context, findGaps(await readLockfile())),
};

/** Dependencies that the lockfile promises but does not hold, and packages without a hash. */
export function findGaps({ packages }: Lockfile): string[] {
  const gaps: string[] = [];
  for (const [place, entry] of Object.entries(packages)) {
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      if (!isLocked(packages, place, name))
        gaps.push(`${place || 'package.json'} needs ${name}, which is not in package-lock.json`);
    }
    if (place !== '' && !entry.link && !entry.integrity) gaps.push(`${place} has no hash in package-lock.json`);
  }
  return gaps;
}

/** As Node looks it up: in the package's own node_modules, then outward. */
function isLocked(packages: Lockfile['packages'], place: string, name: string): boolean {
  if (packages[place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`]) return true;
  if (place === '') return false;
  const outer = place.lastIndexOf('/node_modules/');
  return isLocked(packages, outer === -1 ? '' : place.slice(0, outer), name);
}

/** Takes a minute and the network, so only a build server does it; on a fresh checkout `./bleibe` has just done it. */
export const cleanInstall: Part = {
  name: 'npm-ci',
  beside: 'quiet',
  async run(context): Promise<Counts> {
    if (!context.ci) return skip(context, 'npm ci on an empty cache runs with CI=true only');
    if (process.env.EMPTY_CACHE_INSTALL === 'yes') {
      context.say('  this run began with it');
      return verdict(context, []);
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'bleibe-npm-ci-'));
    try {
      return await installInto(context, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function installInto(context: PartContext, folder: string): Promise<Counts> {
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    cpSync(path.join(ROOT, file), path.join(folder, file));
  const { code, output } = await runProgram('npm', ['ci', '--cache', path.join(folder, '.cache')], {
    signal: context.signal,
    cwd: folder,
  });
  return verdict(context, code === 0 ? [] : output.trimEnd().split('\n').slice(-20));
}
