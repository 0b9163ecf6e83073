/**
 * The child in the sandbox: the only process of this area in which foreign XML meets a parser. One JSON request a line, one
 * answer a line.
 */
import { createInterface } from 'node:readline';
import { checkSchema, isMalformed, readTree } from '#engines/xml/index.ts';
import type { XmlAnswer, XmlRequest } from './xml.schema.ts';

/** A base64 text of a scan is longer than the usual limit. */
const LIMITS = { depth: 60, elements: 100_000, huge: true };

function answer(request: XmlRequest): XmlAnswer {
  const bytes = Buffer.from(request.xml, 'base64');
  try {
    const { root: wurzel, namespace } = readTree(bytes, LIMITS);
    const gelesen = { wurzel, namespace };
    return { ok: true, gelesen, ...(request.schema ? { fehler: checkSchema(bytes, request.schema, LIMITS) } : {}) };
  } catch (cause) {
    if (cause instanceof RangeError) return { ok: false, grund: cause.message };
    if (isMalformed(cause)) return { ok: false, grund: 'Das XML ist nicht wohlgeformt.' };
    throw cause;
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(JSON.parse(line) as XmlRequest))}\n`);
}
