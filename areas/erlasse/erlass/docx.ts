/** Bytes of a DOCX as lines. Runs in a child of the sandbox: the bytes are foreign. */

import * as yauzl from 'yauzl';
import { readMixed } from '#engines/xml/index.ts';
import { type Knoten, linesOfDocx } from './docx.rules.ts';
import type { Zeile } from './zeile.rules.ts';

const MOST_ENTRIES = 3_000;
const MOST_BYTES = 40 * 1024 ** 2;
const MOST_ALL = 300 * 1024 ** 2;
const MOST_RATIO = 200;
const FREE_BYTES = 4 * 1024 ** 2;
const LIMITS = { depth: 200, elements: 1_500_000 };
const WANTED = /^word\/(?:document|styles|numbering|header\d*|footer\d*)\.xml$/;

/** Throws a `RangeError` with a German sentence for what is no DOCX, has macros or unfolds too far. */
export async function linesOfDocxBytes(bytes: Buffer): Promise<{ zeilen: Zeile[]; raender: readonly string[] }> {
  const parts = await readParts(bytes);
  const parse = (name: string): Knoten | undefined => {
    const part = parts.get(name);
    return part && (readMixed(part, LIMITS) as Knoten);
  };
  const document = parse('word/document.xml');
  if (!document) throw new RangeError('Die Datei ist kein DOCX. Speichern Sie den Text als DOCX oder PDF.');
  return linesOfDocx({
    document,
    styles: parse('word/styles.xml'),
    numbering: parse('word/numbering.xml'),
    raender: [...parts.keys()].filter((name) => /\/(?:header|footer)/.test(name)).flatMap((name) => parse(name) ?? []),
  });
}

async function readParts(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true }).catch(() => {
    throw new RangeError('Die Datei ist beschädigt. Speichern Sie sie neu als DOCX oder PDF.');
  });
  const wanted: yauzl.Entry[] = [];
  let total = 0;
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge();
  for await (const entry of zip.eachEntry()) {
    const { fileName: name, uncompressedSize: size, compressedSize } = entry;
    total += size;
    if (/vbaProject\.bin$/i.test(name))
      throw new RangeError('Die Datei enthält Makros. Speichern Sie sie als DOCX ohne Makros.');
    if (total > MOST_ALL || (size > FREE_BYTES && size > compressedSize * MOST_RATIO)) throw tooLarge();
    if (entry.isEncrypted()) throw new RangeError('Die Datei ist verschlüsselt. Speichern Sie sie ohne Kennwort.');
    if (!WANTED.test(name)) continue;
    if (size > MOST_BYTES) throw tooLarge();
    wanted.push(entry);
  }
  const parts = new Map<string, Buffer>();
  for (const entry of wanted) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

const tooLarge = () => new RangeError('Die Datei entfaltet sich übermäßig. Sie wird nicht geöffnet.');
