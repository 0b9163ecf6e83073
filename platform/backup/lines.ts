/** Lines of any stream, one at a time. */
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Not `readline`, which never hears that its stream broke. */
export async function* linesOf(stream: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new StringDecoder();
  let rest = '';
  for await (const part of stream) {
    const lines = (rest + decoder.write(part)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.end();
  if (rest) yield rest;
}

export function streamOfLines(lines: AsyncIterable<string>): Readable {
  return Readable.from(inChunks(lines), { objectMode: false });
}

/** A chunk per line would cost more than what it carries. */
async function* inChunks(lines: AsyncIterable<string>): AsyncIterable<Buffer> {
  let held = '';
  for await (const line of lines) {
    held += `${line}\n`;
    if (held.length < 64 * 1024) continue;
    yield Buffer.from(held);
    held = '';
  }
  if (held) yield Buffer.from(held);
}
