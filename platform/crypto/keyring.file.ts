/** The key ring over master keys in a file or in the environment. */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { decrypt, encrypt, KEY_BYTES, unwrapKey, wrapKey } from './aead.ts';
import { cryptoFaults } from './crypto.faults.ts';
import type { KeyRing, OpenKey, WrappedKey } from './keyring.ts';
import {
  ensureKeyFile,
  fileStamp,
  keysOfEnvironment,
  type MasterKey,
  type MasterKeys,
  masterKeyFile,
  readKeyFile,
} from './master-keys.ts';

type KeyConfig = Pick<Config, 'BLEIBE_MASTER_KEY' | 'BLEIBE_MASTER_KEY_FILE' | 'dataDir'>;

/** Opens the master keys; makes the first one at the first start. */
export async function openKeyRing(config: KeyConfig): Promise<KeyRing> {
  if (config.BLEIBE_MASTER_KEY) return new MasterKeyRing(new FixedKeys(keysOfEnvironment(config.BLEIBE_MASTER_KEY)));
  const file = masterKeyFile(config);
  ensureKeyFile(file, config.dataDir);
  return new MasterKeyRing(new KeysOfFile(file));
}

interface KeySource {
  keys(): MasterKeys;
}

class FixedKeys implements KeySource {
  readonly #keys: MasterKeys;
  constructor(keys: MasterKeys) {
    this.#keys = keys;
  }
  keys(): MasterKeys {
    return this.#keys;
  }
}

/** Notices a rotation by another process: the file is read again when it was written anew. */
class KeysOfFile implements KeySource {
  readonly #file: string;
  #keys: MasterKeys;
  #stamp: string;

  constructor(file: string) {
    this.#file = file;
    this.#stamp = fileStamp(file);
    this.#keys = readKeyFile(file);
  }

  keys(): MasterKeys {
    // A file that is away for a moment changes nothing for a process that knows its keys.
    const stamp = stampOr(this.#file, this.#stamp);
    if (stamp !== this.#stamp) {
      this.#keys = readKeyFile(this.#file);
      this.#stamp = stamp;
    }
    return this.#keys;
  }
}

function stampOr(file: string, known: string): string {
  try {
    return fileStamp(file);
  } catch {
    return known;
  }
}

class MasterKeyRing implements KeyRing {
  readonly #source: KeySource;
  readonly #derived = new Map<string, Buffer>();

  constructor(source: KeySource) {
    this.#source = source;
  }

  get currentMasterId(): string {
    return this.#current().id;
  }

  get masterIds(): readonly string[] {
    return this.#source.keys().map(({ id }) => id);
  }

  createKey(id: string): WrappedKey {
    return wrapKey(this.#wrapper(this.#current()), randomBytes(KEY_BYTES), `master:${id}`);
  }

  openKey(id: string, wrapped: WrappedKey): OpenKey {
    return { id, bytes: unwrapKey(this.#wrapper(this.#master(wrapped.by)), wrapped, `master:${id}`) };
  }

  rewrap(id: string, wrapped: WrappedKey): WrappedKey {
    return wrapKey(this.#wrapper(this.#current()), this.openKey(id, wrapped).bytes, `master:${id}`);
  }

  /** Under the oldest master key for ever: a value must be found again after a rotation. */
  hmac(purpose: string, value: string): string {
    const [oldest] = this.#source.keys();
    return createHmac('sha256', this.#purposeKey(oldest, `hmac:${purpose}`))
      .update(value)
      .digest('base64url');
  }

  /** `id of the master key . base64url`, so that it opens after a rotation. */
  seal(purpose: string, plain: string): string {
    const master = this.#current();
    const key = this.#purposeKey(master, `seal:${purpose}`);
    return `${master.id}.${encrypt(key, Buffer.from(plain), `bleibe-seal:${purpose}`).toString('base64url')}`;
  }

  unseal(purpose: string, sealed: string): string {
    const [id = '', data = ''] = sealed.split('.');
    const key = this.#purposeKey(this.#master(id), `seal:${purpose}`);
    return decrypt(key, Buffer.from(data, 'base64url'), `bleibe-seal:${purpose}`).toString();
  }

  #current(): MasterKey {
    const keys = this.#source.keys();
    return keys[keys.length - 1] ?? keys[0];
  }

  #master(id: string): MasterKey {
    const found = this.#source.keys().find((key) => key.id === id);
    if (!found) throw cryptoFaults.HAUPTSCHLUESSEL_UNBEKANNT({ kennung: id });
    return found;
  }

  #wrapper({ id, wrap }: MasterKey): { id: string; bytes: Buffer } {
    if (!wrap) throw cryptoFaults.STILLGELEGT({ kennung: id });
    return { id, bytes: wrap };
  }

  #purposeKey(master: MasterKey, purpose: string): Buffer {
    const name = `${master.id} ${purpose}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', master.purposes, '', `bleibe ${purpose}`, KEY_BYTES));
    this.#derived.set(name, key);
    return key;
  }
}
