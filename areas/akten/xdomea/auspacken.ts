/** Opens ZIPs of others with bounds: what is too much is refused before anything of it is unfolded. */
import type { Readable } from 'node:stream';
import * as yauzl from 'yauzl';
import { aktenFaults } from '../akten.faults.ts';
import { xdomeaFaults } from './xdomea.faults.ts';

const MOST_ENTRIES = 50_000;
const MOST_BYTES = 64 * 1024 ** 3;
/** A file that is small anyway may be as empty as it likes. */
const FREE_BYTES = 64 * 1024 ** 2;
const MOST_RATIO = 200;

export interface ZipEntry {
  readonly name: string;
  /** Unfolded, as the ZIP states; a stream that gives more fails. */
  readonly groesse: number;
  readonly entry: yauzl.Entry;
}

export interface OpenZip {
  readonly entries: readonly ZipEntry[];
  open(entry: ZipEntry): Promise<Readable>;
  close(): void;
}

/** Throws XDOMEA_ZIP with a reason. */
export async function openZip(file: string): Promise<OpenZip> {
  const zip = await yauzl.openPromise(file, { autoClose: false, strictFileNames: true }).catch(refuse);
  try {
    const entries = await entriesOf(zip);
    return {
      entries,
      open: ({ entry }) => zip.openReadStreamPromise(entry).catch(refuse),
      close: () => zip.close(),
    };
  } catch (cause) {
    zip.close();
    throw cause;
  }
}

async function entriesOf(zip: yauzl.ZipFile): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  if (zip.entryCount > MOST_ENTRIES) refuse(`Sie enthält ${zip.entryCount} Einträge`);
  try {
    for await (const entry of zip.eachEntry()) {
      const { fileName: name, uncompressedSize: groesse, compressedSize } = entry;
      if (name.endsWith('/')) continue;
      total += groesse;
      // yauzl refuses absolute paths, drive letters, backslashes and `..`.
      if (name.includes('\0') || names.has(name)) refuse('Zwei Einträge heißen gleich oder ein Name ist ungültig');
      if (entry.isEncrypted()) refuse('Sie ist verschlüsselt');
      if (groesse > FREE_BYTES && groesse > compressedSize * MOST_RATIO) refuse('Ein Eintrag entfaltet sich übermäßig');
      if (entries.length >= MOST_ENTRIES || total > MOST_BYTES) refuse('Ihr Inhalt ist zu groß');
      names.add(name);
      entries.push({ name, groesse, entry });
    }
  } catch (cause) {
    refuse(cause);
  }
  return entries;
}

/** A small entry as a whole. */
export async function readEntry(zip: OpenZip, entry: ZipEntry, most: number): Promise<Buffer> {
  if (entry.groesse > most) refuse(`${entry.name.slice(0, 100)} ist zu groß`);
  const parts: Buffer[] = [];
  try {
    for await (const part of await zip.open(entry)) parts.push(part as Buffer);
  } catch (cause) {
    refuse(cause);
  }
  return Buffer.concat(parts);
}

function refuse(cause: unknown): never {
  if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('akten.')) throw cause;
  if (!(cause instanceof Error)) throw xdomeaFaults.XDOMEA_ZIP({ grund: String(cause) });
  if (/^E(NOENT|ACCES|PERM|ISDIR)$/.test((cause as NodeJS.ErrnoException).code ?? ''))
    throw aktenFaults.DATEI_NICHT_LESBAR({}, { cause });
  const leadsOut = /relative path|absolute path|invalid characters/.test(cause.message);
  const grund = leadsOut ? 'Ein Eintrag führt aus dem Ordner heraus' : 'Sie ist beschädigt oder keine ZIP-Datei';
  throw xdomeaFaults.XDOMEA_ZIP({ grund }, { cause });
}
