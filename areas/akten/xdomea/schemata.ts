/**
 * The schemas an office has installed, and asking the child that knows XML. None is shipped: they belong to the standard
 * and come from the XRepository.
 */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import type { SandboxWorker } from '#platform/sandbox/sandbox.ts';
import { aktenFaults } from '../akten.faults.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { openZip, readEntry } from './auspacken.ts';
import type { Nachricht } from './lesen.rules.ts';
import { FASSUNGEN, type Fassung, PROFILE } from './profil.data.ts';
import { xdomeaFaults } from './xdomea.faults.ts';
import type { XdomeaAnswer, XdomeaRequest } from './xdomea.worker.ts';

type Haus = Pick<Kernel, 'sandbox' | 'config' | 'log'>;

const WORKERS = new WeakMap<object, SandboxWorker>();
const MOST_FILES = 500;
const MOST_BYTES = 5 * 1024 * 1024;

async function ask(haus: Haus, request: XdomeaRequest): Promise<Extract<XdomeaAnswer, { ok: true }>> {
  const { sandbox } = haus;
  const worker =
    WORKERS.get(sandbox) ??
    sandbox.openWorker({
      module: path.join(import.meta.dirname, 'xdomea.worker.ts'),
      name: 'xdomea',
      limits: { residentMiB: 1_500 },
      maxRequests: 200,
    });
  WORKERS.set(sandbox, worker);
  const answer = await worker.request<XdomeaAnswer>(request, { wallSeconds: 120, cpuSeconds: 60 });
  if (!answer.ok) throw xdomeaFaults.XDOMEA_UNLESBAR({ grund: answer.grund });
  return answer;
}

/** Throws XDOMEA_UNLESBAR with a reason. */
export async function parseNachricht(haus: Haus, datei: string): Promise<Nachricht> {
  const answer = await ask(haus, { op: 'lesen', datei: path.resolve(datei) });
  if (!('nachricht' in answer)) throw xdomeaFaults.XDOMEA_UNLESBAR({ grund: 'keine Nachricht' });
  return answer.nachricht;
}

export interface Pruefung {
  readonly ergebnis: 'gueltig' | 'ungueltig' | 'ungeprueft';
  readonly fehler: readonly string[];
}

const folderOf = ({ config }: Haus, fassung: string) => path.join(config.dataDir, 'schemata', 'xdomea', fassung);

/** `ungeprueft` where no schemas of that version are installed. */
export async function pruefeDatei(haus: Haus, fassung: Fassung, datei: string): Promise<Pruefung> {
  const schemata = path.resolve(folderOf(haus, fassung));
  if (!(await stat(path.join(schemata, 'xdomea.xsd')).catch(() => undefined)))
    return { ergebnis: 'ungeprueft', fehler: [] };
  const answer = await ask(haus, { op: 'pruefen', datei: path.resolve(datei), schemata });
  const fehler = 'fehler' in answer ? answer.fehler : [];
  return { ergebnis: fehler.length === 0 ? 'gueltig' : 'ungueltig', fehler };
}

export async function pruefeNachricht(haus: Haus, fassung: Fassung, nachricht: string): Promise<Pruefung> {
  const { dateien } = seitenwerk(haus);
  const datei = dateien.fresh();
  try {
    await writeFile(datei, nachricht, { mode: 0o600 });
    return await pruefeDatei(haus, fassung, datei);
  } finally {
    await dateien.remove(datei);
  }
}

interface SchemaFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Takes the schema files of a folder or a ZIP into the data folder, each version for itself; what belongs to no version
 * (types of XÖV) goes to every one. Returns the versions.
 */
export async function installSchemata(haus: Haus, source: string): Promise<Fassung[]> {
  const files = (await stat(source)).isDirectory() ? await filesOfFolder(source) : await filesOfZip(source);
  const installed: Fassung[] = [];
  for (const fassung of FASSUNGEN) {
    const own = files.filter(({ bytes }) => bytes.includes(`targetNamespace="${PROFILE[fassung].namespace}"`));
    if (!own.some(({ name }) => name === 'xdomea.xsd')) continue;
    const shared = files.filter(({ bytes }) => !bytes.includes('targetNamespace="urn:xoev-de:xdomea:'));
    await replaceFolder(folderOf(haus, fassung), [...shared, ...own]);
    installed.push(fassung);
  }
  if (installed.length === 0)
    throw aktenFaults.BEFEHL_FALSCH({
      grund: `Dort liegt keine xdomea.xsd der Fassung ${FASSUNGEN.join(' oder ')}. Laden Sie die Schemata aus dem XRepository.`,
    });
  return installed;
}

/** Complete or not at all. */
async function replaceFolder(folder: string, files: readonly SchemaFile[]): Promise<void> {
  const fresh = `${folder}.neu`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  for (const { name, bytes } of files) await writeFile(path.join(fresh, name), bytes);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

const isSchema = (name: string) => name.toLowerCase().endsWith('.xsd');

async function filesOfFolder(folder: string): Promise<SchemaFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile() && isSchema(entry.name));
  requireFew(found.length);
  return Promise.all(
    found.map(async ({ name, parentPath }) => {
      const file = path.join(parentPath, name);
      if ((await stat(file)).size > MOST_BYTES) throw aktenFaults.BEFEHL_FALSCH({ grund: `${name} ist zu groß.` });
      return { name, bytes: await readFile(file) };
    }),
  );
}

async function filesOfZip(source: string): Promise<SchemaFile[]> {
  const zip = await openZip(source);
  try {
    const found = zip.entries.filter(({ name }) => isSchema(name));
    requireFew(found.length);
    const files: SchemaFile[] = [];
    for (const entry of found)
      files.push({ name: path.posix.basename(entry.name), bytes: await readEntry(zip, entry, MOST_BYTES) });
    return files;
  } finally {
    zip.close();
  }
}

function requireFew(count: number): void {
  if (count > MOST_FILES) throw aktenFaults.BEFEHL_FALSCH({ grund: `Das sind zu viele Schemata (${count}).` });
}
