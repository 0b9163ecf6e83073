/** A ZIP of others, in a child of the sandbox: what is too much is refused before it is unfolded. */
import * as yauzl from 'yauzl';

const MOST_ENTRIES = 5_000;
const MOST_BYTES = 512 * 1024 ** 2;
/** An entry that is small anyway may be as empty as it likes. */
const FREE_BYTES = 8 * 1024 ** 2;
const MOST_RATIO = 200;

export interface OpenZip {
  readonly names: readonly string[];
  /** Throws when it is larger than `most`, also where the ZIP states less. */
  read(name: string, most: number): Promise<Buffer>;
  close(): void;
}

/** Throws a `RangeError` with a German sentence. */
export async function openZip(file: string): Promise<OpenZip> {
  const zip = await yauzl.openPromise(file, { autoClose: false, strictFileNames: true }).catch(refuse);
  try {
    const entries = await entriesOf(zip);
    return {
      names: [...entries.keys()],
      read: (name, most) => readEntry(zip, entries.get(name), most),
      close: () => zip.close(),
    };
  } catch (cause) {
    zip.close();
    return refuse(cause);
  }
}

async function entriesOf(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  if (zip.entryCount > MOST_ENTRIES) throw new RangeError(`Die ZIP-Datei enthält mehr als ${MOST_ENTRIES} Dateien.`);
  // yauzl refuses absolute paths, drive letters, backslashes and `..`.
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, uncompressedSize: size, compressedSize } = entry;
    if (name.endsWith('/')) continue;
    total += size;
    if (entry.isEncrypted())
      throw new RangeError('Die ZIP-Datei ist mit einem Kennwort geschützt. Speichern Sie sie ohne Kennwort.');
    if (entries.has(name)) throw new RangeError('In der ZIP-Datei heißen zwei Dateien gleich.');
    if (size > FREE_BYTES && size > compressedSize * MOST_RATIO)
      throw new RangeError('Eine Datei in der ZIP-Datei entfaltet sich übermäßig.');
    if (total > MOST_BYTES || entries.size >= MOST_ENTRIES)
      throw new RangeError(`Der Inhalt der ZIP-Datei ist größer als ${MOST_BYTES / 1024 ** 2} MB.`);
    entries.set(name, entry);
  }
  return entries;
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined, most: number): Promise<Buffer> {
  if (!entry) throw new RangeError('Diese Datei ist nicht mehr in der ZIP-Datei.');
  if (entry.uncompressedSize > most) throw zuGross(most);
  const parts: Buffer[] = [];
  try {
    // yauzl ends the stream with an error when more comes than the ZIP states.
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  } catch (cause) {
    return refuse(cause);
  }
  return Buffer.concat(parts);
}

export const zuGross = (most: number) => new RangeError(`Die Datei ist größer als ${Math.floor(most / 1024 ** 2)} MB.`);

function refuse(cause: unknown): never {
  if (cause instanceof RangeError) throw cause;
  const leadsOut = cause instanceof Error && /relative path|absolute path|invalid characters/.test(cause.message);
  throw new RangeError(
    leadsOut
      ? 'Ein Name in der ZIP-Datei führt aus ihr hinaus.'
      : 'Die ZIP-Datei ist beschädigt oder keine ZIP-Datei. Laden Sie sie noch einmal herunter.',
    { cause },
  );
}
