/** The child in the sandbox in which a decree of somebody else is read. One JSON request a line, one answer a line. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isMalformed } from '#engines/xml/index.ts';
import { linesOfDocxBytes } from './docx.ts';
import { type GelesenerErlass, type Rohtext, toErlass } from './erlass.rules.ts';
import { linesOfHtml } from './html.ts';
import { linesOfPages, type Wort } from './seite.rules.ts';
import { linesOfText } from './text.rules.ts';

export type Erlassformat = 'docx' | 'html' | 'markdown' | 'text' | 'seiten';

export interface ErlassRequest {
  readonly datei: string;
  readonly name: string;
  readonly format: Erlassformat;
}

/** Of `seiten` the file holds this. */
export interface Seiten {
  readonly seiten: readonly (readonly Wort[])[];
  readonly erkannt: boolean;
}

export type ErlassAnswer =
  | { readonly ok: true; readonly erlass: GelesenerErlass }
  | { readonly ok: false; readonly grund: string };

async function answer({ datei, name, format }: ErlassRequest): Promise<ErlassAnswer> {
  try {
    return { ok: true, erlass: toErlass(await roh(readFileSync(datei), format), name) };
  } catch (cause) {
    if (cause instanceof RangeError) return { ok: false, grund: cause.message };
    if (isMalformed(cause))
      return { ok: false, grund: 'Die Datei ist beschädigt. Speichern Sie sie neu als DOCX oder PDF.' };
    throw cause;
  }
}

async function roh(bytes: Buffer, format: Erlassformat): Promise<Rohtext> {
  if (format === 'docx') return linesOfDocxBytes(bytes);
  if (format === 'seiten') {
    const { seiten, erkannt } = JSON.parse(bytes.toString()) as Seiten;
    return { ...linesOfPages(seiten), erkannt };
  }
  const text = decode(bytes);
  if (format === 'html') return { zeilen: linesOfHtml(text), raender: [] };
  return { zeilen: linesOfText(text, format === 'markdown'), raender: [] };
}

/** UTF-8 or UTF-16 where the bytes say so, else what Windows writes. */
function decode(bytes: Buffer): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line) as ErlassRequest))}\n`);
}
