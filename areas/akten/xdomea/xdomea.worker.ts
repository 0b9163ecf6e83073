/** The child in the sandbox in which a message of another office meets a parser. One JSON request a line, one answer a line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { checkSchema, isMalformed, readTree } from '#engines/xml/index.ts';
import { type Nachricht, readNachricht } from './lesen.rules.ts';

export type XdomeaRequest =
  | { readonly op: 'lesen'; readonly datei: string }
  | { readonly op: 'pruefen'; readonly datei: string; readonly schemata: string };

export type XdomeaAnswer =
  | { readonly ok: true; readonly nachricht: Nachricht }
  | { readonly ok: true; readonly fehler: readonly string[] }
  | { readonly ok: false; readonly grund: string };

const LIMITS = { depth: 120, elements: 2_000_000 };

function answer(request: XdomeaRequest): XdomeaAnswer {
  const bytes = readFileSync(request.datei);
  try {
    if (request.op === 'pruefen')
      return { ok: true, fehler: checkSchema(bytes, path.join(request.schemata, 'xdomea.xsd')) };
    const { root, namespace } = readTree(bytes, LIMITS);
    return { ok: true, nachricht: readNachricht(root, namespace) };
  } catch (cause) {
    if (cause instanceof RangeError) return { ok: false, grund: cause.message };
    if (isMalformed(cause)) return { ok: false, grund: `Das XML ist nicht lesbar: ${cause.message.trim()}` };
    throw cause;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as XdomeaRequest))}\n`);
}
