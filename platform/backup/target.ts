/**
 * The folder of backups:
 *
 *     blobs/ab/cd/ADDRESS-SHA256   stored (encrypted) bytes, shared by all states
 *     staende/NAME/                one consistent state: manifest.json and the tables, encrypted
 *     schluessel/NAME.jsonl        the wrapped keys of that state; the only thing in here that is ever rewritten
 *     vernichtet.txt               ids of destroyed keys
 */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { EncryptedBlobStore } from '../blobs/encrypted-store.ts';
import { FileShelf } from '../blobs/file-shelf.ts';
import { inWords } from '../blobs/trouble.ts';
import type { KeyRing } from '../crypto/keyring.ts';
import { backupFaults } from './backup.faults.ts';
import { MAC_PURPOSE, type Manifest, manifestFileSchema, manifestSchema } from './manifest.ts';

const PART = '.teil';

export class BackupTarget {
  readonly dir: string;

  constructor(dir: string) {
    this.dir = path.resolve(dir);
  }

  get blobs(): string {
    return path.join(this.dir, 'blobs');
  }

  get destroyed(): string {
    return path.join(this.dir, 'vernichtet.txt');
  }

  get masterKeys(): string {
    return path.join(this.dir, 'hauptschluessel');
  }

  keysOf(name: string): string {
    return path.join(this.dir, 'schluessel', `${name}.jsonl`);
  }

  /** Makes the folders and removes what a broken-off run left. */
  async prepare(): Promise<void> {
    for (const folder of ['blobs', 'staende', 'schluessel'])
      await inWords(() => mkdir(path.join(this.dir, folder), { recursive: true, mode: 0o700 }));
    for (const name of await readdir(path.join(this.dir, 'staende')))
      if (name.endsWith(PART)) await rm(path.join(this.dir, 'staende', name), { recursive: true, force: true });
  }

  /** Names of complete states, oldest first. */
  async states(): Promise<string[]> {
    const names = await readdir(path.join(this.dir, 'staende')).catch(() => []);
    return names.filter((name) => !name.endsWith(PART)).sort();
  }

  /** The tables of a state that is being written. */
  async begin(name: string): Promise<EncryptedBlobStore> {
    return new EncryptedBlobStore(await FileShelf.open(`${this.#state(name)}${PART}`));
  }

  async openTables(name: string): Promise<EncryptedBlobStore> {
    return new EncryptedBlobStore(await FileShelf.open(this.#state(name)));
  }

  /** Makes the state visible. */
  async complete(manifest: Manifest, keys: KeyRing): Promise<void> {
    const text = JSON.stringify(manifest);
    const file = { manifest: text, mac: keys.hmac(MAC_PURPOSE, text) };
    await writeWhole(path.join(`${this.#state(manifest.name)}${PART}`, 'manifest.json'), JSON.stringify(file));
    await rename(`${this.#state(manifest.name)}${PART}`, this.#state(manifest.name));
  }

  /** Throws when the manifest is not what this house wrote. */
  async read(name: string, keys: KeyRing): Promise<Manifest> {
    const text = await readFile(path.join(this.#state(name), 'manifest.json'), 'utf8').catch((cause: Error) => {
      throw backupFaults.UNLESBAR({ grund: cause.message }, { cause });
    });
    const file = manifestFileSchema.safeParse(parseOr(text));
    if (!file.success) throw backupFaults.UNLESBAR({ grund: 'manifest.json ist beschädigt' });
    if (keys.hmac(MAC_PURPOSE, file.data.manifest) !== file.data.mac)
      throw backupFaults.VERAENDERT({ was: 'manifest.json, oder der Hauptschlüssel gehört nicht zu dieser Sicherung' });
    return manifestSchema.parse(JSON.parse(file.data.manifest));
  }

  #state(name: string): string {
    if (!/^[\w-]+$/.test(name))
      throw backupFaults.KEIN_STAND({ ordner: this.dir, staende: `„${name}“ ist kein Stand` });
    return path.join(this.dir, 'staende', name);
  }
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** All of it or nothing, also when the machine stops. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await inWords(async () => {
    const handle = await open(`${file}.neu`, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.neu`, file);
  });
}
