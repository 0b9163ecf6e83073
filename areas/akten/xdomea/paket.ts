/** Message, files and list of hashes as a ZIP, streamed: memory holds no file. */
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { DateiZumAbgeben } from './akte.model.ts';

export const MANIFEST = '_manifest-sha256.txt';

export interface PaketOrder {
  /** Beginning of the names, see `nachrichtName`. */
  readonly name: string;
  readonly prozessId: string;
  readonly nachricht: string;
  readonly manifest: string;
  readonly dateien: readonly DateiZumAbgeben[];
  /** Time of all entries. */
  readonly zeitpunkt: Date;
  open(datei: DateiZumAbgeben): Promise<Readable>;
}

/** A file that cannot be read ends the stream with its error. */
export function writePaket(order: PaketOrder): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const options = { mtime: order.zeitpunkt, mode: 0o100644 };
  // Until somebody reads, an error must not end the process; who reads then hears of it.
  out.on('error', () => undefined);
  zip.on('error', (cause: Error) => out.destroy(cause));
  zip.addBuffer(Buffer.from(order.nachricht), `${order.name}.xml`, options);
  if (order.dateien.length > 0) zip.addBuffer(Buffer.from(order.manifest), `${order.prozessId}${MANIFEST}`, options);
  for (const datei of order.dateien) {
    // Scans and PDFs are compressed already.
    const stored = { ...options, compress: false, size: datei.groesse };
    zip.addReadStreamLazy(datei.dateiname, stored, (give) => {
      order.open(datei).then(
        (stream) => {
          stream.once('error', (cause) => out.destroy(cause));
          give(null, stream);
        },
        (cause: unknown) => out.destroy(cause as Error),
      );
    });
  }
  zip.end();
  return out;
}
