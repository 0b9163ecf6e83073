/** How the bytes of a foreign CSV are read: nobody who exports a table knows its encoding or its delimiter. Pure. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** UTF-16 by its mark or, as database tools write it, without one; `undefined` for everything that writes a letter as a byte. */
export function wideEncodingOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096);
  for (let at = 0; at < length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  // Of Latin text every second byte is zero; of one damaged file a few are.
  if (odd > length / 4 && even < odd / 8) return 'utf-16le';
  return even > length / 4 && odd < even / 8 ? 'utf-16be' : undefined;
}

/** What is valid UTF-8 to its end is UTF-8; German text in Windows-1252 never is by chance. */
export function decodeTable(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `sep=;` is what Excel wants to be told in a first line; it is no row. */
export const SEPARATOR_LINE = /^\ufeff?"?sep=([;,\t])?"?[;,\t]*$/i;

/** The delimiter that the file names, else the sign that stands most often in its line of headings. */
export function delimiterOf(text: string): string {
  const head = text.split(/\r\n|\r|\n/, 50).find((line) => line.trim() !== '') ?? '';
  const named = SEPARATOR_LINE.exec(head)?.[1];
  if (named) return named;
  const plain = head.replaceAll(/"[^"]*"/g, '');
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: plain.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';';
}
