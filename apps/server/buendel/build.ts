/** Builds the bundle: `node apps/server/buendel/build.ts`. One at a time; put in its place by one rename of a small file. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { setPriority } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import { type Buendelstand, CODE, FOLDER, findBuendel, LOCKFILE, markOf, ROOT, standFile } from './buendel.ts';

const LOCK = path.join(FOLDER, 'bau');
/** A builder that was killed leaves its lock. */
const LOCK_MS = 5 * 60_000;
/** Packages of many small modules; the others are few files, or bring their own reasons not to be moved. */
const TAKEN_IN = ['kysely', 'zod', '@cantoo/pdf-lib', 'culori'];
const LATER = 19;
const KEPT_MS = 24 * 60 * 60_000;

/** Places of files are those of the sources, wherever the code lies. */
function house(seen: Set<string>): Plugin {
  return {
    name: 'house',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('#') ? path.join(ROOT, id.slice(1)) : null),
    transform(code, id) {
      if (!id.startsWith(ROOT) || id.includes('node_modules')) return null;
      seen.add(path.relative(ROOT, id));
      if (!code.includes('import.meta')) return null;
      const placed = code
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
        .replaceAll('import.meta.filename', JSON.stringify(id))
        .replaceAll('import.meta.url', JSON.stringify(`file://${id}`))
        .replaceAll('import.meta.main', 'false');
      return { code: placed, map: null };
    },
  };
}

async function buildTo(outDir: string): Promise<readonly string[]> {
  const seen = new Set<string>();
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    publicDir: false,
    plugins: [house(seen)],
    ssr: { noExternal: TAKEN_IN },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'esnext',
      minify: false,
      rolldownOptions: {
        input: { main: path.join(ROOT, 'apps/server/command-line.ts') },
        preserveEntrySignatures: 'strict',
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return [...seen].sort();
}

function takeLock(): boolean {
  mkdirSync(FOLDER, { recursive: true });
  const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since > LOCK_MS) rmSync(LOCK, { recursive: true, force: true });
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

/** A process of an older program may still load parts of its own for a while. */
function removeOld(): void {
  for (const other of readdirSync(FOLDER)) {
    const place = path.join(FOLDER, other);
    if (place !== standFile() && Date.now() - statSync(place).mtimeMs > KEPT_MS)
      rmSync(place, { recursive: true, force: true });
  }
}

/** What a start loads, so that the next one finds it compiled. */
async function compile(folder: string): Promise<void> {
  enableCompileCache(CODE);
  for (const file of readdirSync(folder).filter((one) => /^(?:main|start|web)[.-]/.test(one)))
    await import(pathToFileURL(path.join(folder, file)).href);
  flushCompileCache();
}

async function main(): Promise<void> {
  if (findBuendel() || !takeLock()) return;
  try {
    const name = randomUUID();
    const began = Date.now();
    const files = [...(await buildTo(path.join(FOLDER, name))), LOCKFILE].map(markOf);
    // What changed while it was built may stand in it as it was before.
    if (files.some(([, , changedMs]) => changedMs >= began)) return;
    const stand: Buendelstand = { node: process.version, root: ROOT, main: path.join(name, 'main.mjs'), files };
    const beside = `${standFile()}.${name}`;
    writeFileSync(beside, JSON.stringify(stand));
    renameSync(beside, standFile());
    removeOld();
    await compile(path.join(FOLDER, name));
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

setPriority(LATER);
await main();
// What was loaded to be compiled may hold the process open.
process.exit(0);
