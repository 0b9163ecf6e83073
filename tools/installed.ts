/**
 * Asked by the launcher when its stamp does not fit: does node_modules hold what the lockfile names? Exit code 0 or 1.
 * npm keeps a list of what it really installed; packages for other platforms are rightly missing from it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

const root = path.resolve(process.argv[2] ?? '.');
const wanted = read('package-lock.json').packages;
const there = read('node_modules/.package-lock.json').packages;
const fits = Object.entries(wanted).every(
  ([place, { version, optional }]) => place === '' || there[place]?.version === version || (optional && !there[place]),
);
process.exit(fits ? 0 : 1);

function read(file: string): Lock {
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Lock;
}
