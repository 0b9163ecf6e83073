/** The child in the sandbox in which files of others meet a parser. One JSON request a line, one answer a line. */
import { readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isMalformed } from '#engines/xml/index.ts';
import { readGesetz } from '../recht/gii.ts';
import type { QuelleRequest } from './quelle.schema.ts';
import { type OpenZip, openZip, zuGross } from './zip.ts';

/** The largest law is below 4 MB. */
const MOST_FILE = 44 * 1024 ** 2;
const MOST_ZIP = 256 * 1024 ** 2;

/** The one that was asked for last stays open: its files come one after the other. */
let open: { readonly datei: string; readonly zip: OpenZip } | undefined;

async function zipOf(datei: string): Promise<OpenZip> {
  if (open?.datei === datei) return open.zip;
  open?.zip.close();
  open = undefined;
  requireSize(datei, MOST_ZIP);
  open = { datei, zip: await openZip(datei) };
  return open.zip;
}

function requireSize(datei: string, most: number): void {
  const { size } = statSync(datei);
  if (size === 0) throw new RangeError('Die Datei ist leer.');
  if (size > most) throw zuGross(most);
}

async function bytesOf(request: Exclude<QuelleRequest, { op: 'inhalt' }>): Promise<Buffer> {
  if (request.eintrag !== undefined) return (await zipOf(request.datei)).read(request.eintrag, MOST_FILE);
  requireSize(request.datei, MOST_FILE);
  return readFileSync(request.datei);
}

async function answer(request: QuelleRequest): Promise<object> {
  try {
    if (request.op === 'inhalt') {
      // Looked at anew: another file may lie under the same name by now.
      if (open?.datei === request.datei) open = void open.zip.close();
      return { ok: true, eintraege: (await zipOf(request.datei)).names };
    }
    const bytes = await bytesOf(request);
    if (bytes.length === 0) throw new RangeError('Die Datei ist leer.');
    return request.op === 'bytes'
      ? { ok: true, inhalt: bytes.toString('base64') }
      : { ok: true, werk: readGesetz(bytes) };
  } catch (cause) {
    const grund = sentenceOf(cause);
    if (grund === undefined) throw cause;
    return { ok: false, grund };
  }
}

function sentenceOf(cause: unknown): string | undefined {
  if (cause instanceof RangeError) return cause.message;
  if (isMalformed(cause)) return xmlSentence(cause);
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return 'Die Datei ist nicht da.';
    case 'EACCES':
    case 'EPERM':
      return 'Bleibe darf die Datei nicht lesen.';
    case 'EISDIR':
      return 'Das ist ein Ordner, keine Datei.';
    default:
      return undefined;
  }
}

/** What the library says is English and changes with it. */
function xmlSentence(cause: Error & { readonly details?: readonly { readonly line: number }[] }): string {
  if (/encod|utf-?8|invalid bytes/i.test(cause.message))
    return 'Die Zeichen der Datei passen nicht zu der Kodierung, die sie nennt. Speichern Sie sie als UTF-8.';
  const line = cause.details?.[0]?.line;
  return `Die Datei ist kein lesbares XML${line ? ` (Zeile ${line})` : ''}. Laden Sie sie noch einmal herunter.`;
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line) as QuelleRequest))}\n`);
}
