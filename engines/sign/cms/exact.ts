/**
 * Elements fill their surroundings exactly (X.690, 8.1). The library reads on where lengths disagree; a signature whose
 * parts can be read in two ways is none.
 */
export function isExact(bytes: Uint8Array): boolean {
  try {
    return element(bytes, 0, bytes.length, 0) === bytes.length;
  } catch (error) {
    if (error instanceof Inexact) return false;
    throw error;
  }
}

class Inexact extends Error {}

const DEPTH = 40;

/** The place behind the element that begins at `start`. */
function element(bytes: Uint8Array, start: number, end: number, depth: number): number {
  const tag = byteAt(bytes, start, end);
  // Tags above 30 take more bytes and occur in no structure that is read here.
  // Tag 0 ends an indefinite length and is no element.
  if (depth > DEPTH || tag === 0 || (tag & 0x1f) === 0x1f) throw new Inexact();
  const isConstructed = (tag & 0x20) !== 0;
  const { at, length } = lengthAt(bytes, start + 1, end);
  if (length === undefined) return indefinite(bytes, at, end, isConstructed, depth);
  const stop = at + length;
  if (stop > end) throw new Inexact();
  if (!isConstructed) return stop;
  let next = at;
  while (next < stop) next = element(bytes, next, stop, depth + 1);
  return next;
}

/** Until two zeros (8.1.5). */
function indefinite(bytes: Uint8Array, start: number, end: number, isConstructed: boolean, depth: number): number {
  if (!isConstructed) throw new Inexact();
  let next = start;
  while (byteAt(bytes, next, end) !== 0 || byteAt(bytes, next + 1, end) !== 0)
    next = element(bytes, next, end, depth + 1);
  return next + 2;
}

function lengthAt(bytes: Uint8Array, start: number, end: number): { at: number; length?: number } {
  const first = byteAt(bytes, start, end);
  if (first < 0x80) return { at: start + 1, length: first };
  const digits = first & 0x7f;
  if (digits === 0) return { at: start + 1 };
  if (digits > 4) throw new Inexact();
  let length = 0;
  for (let digit = 1; digit <= digits; digit++) length = length * 256 + byteAt(bytes, start + digit, end);
  return { at: start + 1 + digits, length };
}

function byteAt(bytes: Uint8Array, at: number, end: number): number {
  const byte = at < end ? bytes[at] : undefined;
  if (byte === undefined) throw new Inexact();
  return byte;
}
