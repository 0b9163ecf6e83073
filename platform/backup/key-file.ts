/**
 * The wrapped keys of a state, apart from its tables: one line per key, first that of the state itself. A destroyed key
 * is taken out of the files of all states, and after a rotation all lines are wrapped anew; so the large rest of a
 * backup may lie wherever it likes.
 */
import { createReadStream } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { inWords } from '../blobs/trouble.ts';
import type { KeyRing, WrappedKey } from '../crypto/keyring.ts';
import { Fault } from '../errors/errors.ts';
import { backupFaults } from './backup.faults.ts';
import { linesOf, streamOfLines } from './lines.ts';

export interface KeyLine extends WrappedKey {
  /** `akte:ID` */
  readonly id: string;
}

export function stateKeyId(name: string): string {
  return `sicherung:${name}`;
}

/** Returns how many lines were written. */
export async function writeKeyFile(file: string, lines: AsyncIterable<string>): Promise<number> {
  let count = 0;
  const counted = (async function* () {
    for await (const line of lines) {
      count++;
      yield line;
    }
  })();
  await inWords(async () => {
    const handle = await open(`${file}.neu`, 'w', 0o600);
    try {
      for await (const part of streamOfLines(counted)) await handle.appendFile(part as Buffer);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${file}.neu`, file);
  });
  return count;
}

export async function* readKeyFile(file: string): AsyncIterable<KeyLine> {
  try {
    for await (const line of linesOf(createReadStream(file))) yield JSON.parse(line) as KeyLine;
  } catch (cause) {
    throw backupFaults.UNLESBAR({ grund: path.basename(file) }, { cause });
  }
}

export async function readStateKey(file: string, name: string): Promise<KeyLine> {
  for await (const line of readKeyFile(file)) if (line.id === stateKeyId(name)) return line;
  throw backupFaults.VERAENDERT({ was: path.basename(file) });
}

/** Without destroyed keys, all under the current master key. */
export async function renewKeyFile(file: string, keys: KeyRing, destroyed: ReadonlySet<string>): Promise<void> {
  await writeKeyFile(
    file,
    (async function* () {
      for await (const { id, by, data } of readKeyFile(file)) {
        if (destroyed.has(id)) continue;
        const wrapped = by === keys.currentMasterId ? { by, data } : rewrapOr(keys, id, { by, data });
        if (wrapped) yield JSON.stringify({ id, ...wrapped });
      }
    })(),
  );
}

/** What a retired master key had wrapped is closed for ever: the line says nothing any more. */
function rewrapOr(keys: KeyRing, id: string, wrapped: WrappedKey): WrappedKey | undefined {
  try {
    return keys.rewrap(id, wrapped);
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'schluessel.STILLGELEGT') return undefined;
    throw cause;
  }
}

/** Which master key wrapped the file's lines last. */
export async function masterOf(file: string): Promise<string | undefined> {
  for await (const { by } of readKeyFile(file)) return by;
  return undefined;
}

export async function readIds(file: string): Promise<Set<string>> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw cause;
  });
  return new Set(text.split('\n').filter(Boolean));
}
