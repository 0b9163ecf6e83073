/** Builds the browser's files once and again when a source has changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { PROGRAM_DIR } from '#platform/config/load.ts';
import { serverFaults } from './server.faults.ts';

/** Where the web server finds the built files. */
export const WEB_DIR = path.join(PROGRAM_DIR, 'dist', 'web');
const VITE_CONFIG = path.join(PROGRAM_DIR, 'apps', 'web', 'vite.config.ts');
const STAMP = '.stand';
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** What runs in the browser, as docs/architektur.md names it, and what decides how it is built. */
const ROOMS = ['apps/web', 'areas', 'ui', 'platform/http', 'platform/errors', 'platform/i18n', 'platform/principal'];
/** The Handbuch is part of the pages; of everything else in docs/ the browser sees nothing. */
const HANDBUCH = ['docs/handbuch', 'docs/bilder', 'docs/betrieb.md'];
const IN_AREAS = /(\/screens\/|\/texte\/|\.(api|schema|rules|data|faults)\.ts$)/;
const FOR_THE_SERVER = /^server\//;

/** Resolves when `WEB_DIR` fits the sources; `note` hears of a build, which takes some seconds. */
export async function buildWebIfNeeded(note: (line: string) => void): Promise<void> {
  const wanted = await hashOfSources();
  if ((await builtFrom()) === wanted) return;
  note('Die Oberfläche wird gebaut (einmalig, einige Sekunden) …');
  const fresh = `${WEB_DIR}.neu-${process.pid}`;
  try {
    await runVite(fresh);
    await compress(path.join(fresh, 'assets'));
    await writeFile(path.join(fresh, STAMP), wanted);
    await putInPlace(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function builtFrom(): Promise<string | undefined> {
  const file = path.join(WEB_DIR, STAMP);
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(path.join(PROGRAM_DIR, 'package-lock.json')));
  for (const room of ROOMS) {
    const folder = path.join(PROGRAM_DIR, room);
    if (!existsSync(folder)) continue;
    for (const file of await filesOf(folder, room === 'areas'))
      hash.update(file).update(await readFile(path.join(folder, file)));
  }
  for (const part of HANDBUCH) {
    const place = path.join(PROGRAM_DIR, part);
    const files = part.endsWith('.md') ? [''] : (await readdir(place)).sort();
    for (const file of files) hash.update(file).update(await readFile(path.join(place, file)));
  }
  return hash.digest('hex');
}

async function filesOf(folder: string, isArea: boolean): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts') && !entry.name.endsWith('.md'))
    .map((entry) => path.join(path.relative(folder, entry.parentPath), entry.name))
    .filter((file) => (isArea ? IN_AREAS.test(`/${file}`) : !FOR_THE_SERVER.test(file)))
    .sort();
}

/** In a process of its own: the bundler's memory is given back when it ends. */
function runVite(outDir: string): Promise<void> {
  const vite = path.join(PROGRAM_DIR, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', VITE_CONFIG, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: PROGRAM_DIR, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-4000);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(serverFaults.OBERFLAECHE_NICHT_GEBAUT({ grund: said.trim() || `Ende mit ${code}` }));
    });
  });
}

/** Beside each script and style sheet what is sent of it; browsers take brotli from TLS only, and gzip from everywhere. */
async function compress(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => /\.(js|css)$/.test(file));
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(path.join(folder, file));
      const br = await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      await writeFile(path.join(folder, `${file}.br`), br);
      await writeFile(path.join(folder, `${file}.gz`), await gzipped(bytes));
    }),
  );
}

/** Two renames, so that there is never half a folder; whoever builds at the same time builds the same. */
async function putInPlace(fresh: string): Promise<void> {
  const old = `${WEB_DIR}.alt-${process.pid}`;
  await mkdir(path.dirname(WEB_DIR), { recursive: true });
  if (existsSync(WEB_DIR)) await rename(WEB_DIR, old);
  await rename(fresh, WEB_DIR);
  await rm(old, { recursive: true, force: true });
}
