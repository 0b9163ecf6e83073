/**
 * The readers by kind of file. Runs in a child of the sandbox only (`quelle.worker.ts`): the bytes are foreign. A new kind
 * is a reader here and its ending in `endung.data.ts`.
 */
import { readGesetz } from '../recht/gii.ts';
import { endungOf } from './endung.rules.ts';
import type { Gelesen } from './quelle.schema.ts';

/** Throws a `RangeError` with one German sentence for what the file has wrong. */
type Leser = (bytes: Buffer, name: string) => Gelesen | Promise<Gelesen>;

const LESER: Readonly<Record<string, Leser>> = {
  xml: (bytes) => ({ art: 'recht', werk: readGesetz(bytes) }),
};

export async function readQuelle(bytes: Buffer, name: string): Promise<Gelesen> {
  if (bytes.length === 0) throw new RangeError('Die Datei ist leer.');
  const leser = LESER[endungOf(name)];
  if (!leser) throw new RangeError('Dateien dieser Art liest Bleibe hier nicht.');
  return leser(bytes, name);
}
