/** A list of many thousand lines goes to the server in pieces; each is complete with the heading line. */

/** Lines in a piece: about a second of work for the server. */
const LINES = 400;
const LINE_FEED = 10;

export interface Stueck {
  readonly bytes: Uint8Array;
  /** Lines of the list that lie before this piece, so that errors are told with the numbers of the whole file. */
  readonly vorher: number;
}

/** Cut at line ends only. A value with a line break in it may be cut; the server names such lines. */
export function inPieces(file: Uint8Array): Stueck[] {
  const ends: number[] = [];
  for (let at = file.indexOf(LINE_FEED); at >= 0; at = file.indexOf(LINE_FEED, at + 1)) ends.push(at + 1);
  if (ends.at(-1) !== file.length) ends.push(file.length);
  const headEnd = ends[0] ?? file.length;
  const head = file.subarray(0, headEnd);
  if (ends.length <= LINES + 1) return [{ bytes: file, vorher: 0 }];
  const pieces: Stueck[] = [];
  for (let from = 1; from < ends.length; from += LINES) {
    const begin = ends[from - 1] as number;
    const end = ends[Math.min(from + LINES, ends.length) - 1] as number;
    const bytes = new Uint8Array(head.length + end - begin);
    bytes.set(head);
    bytes.set(file.subarray(begin, end), head.length);
    pieces.push({ bytes, vorher: from - 1 });
  }
  return pieces;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
