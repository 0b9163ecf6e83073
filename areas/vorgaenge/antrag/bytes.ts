/** Bytes as an answer. */
import { Readable } from 'node:stream';
import type { ByteAnswer } from '#platform/actions/action.ts';

export function bytesOf(inhalt: Buffer, filename: string, contentType: string): ByteAnswer {
  return {
    contentType,
    length: inhalt.length,
    filename,
    open: (range) => Readable.from(range ? inhalt.subarray(range.start, range.end + 1) : inhalt),
  };
}
