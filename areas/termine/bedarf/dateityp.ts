/** What a file is, by its first bytes and never by its name. */
const KOPF: readonly (readonly [string, string])[] = [
  ['25504446', 'application/pdf'],
  ['ffd8ff', 'image/jpeg'],
  ['89504e470d0a1a0a', 'image/png'],
];

export function dateitypOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 8).toString('hex');
  return KOPF.find(([start]) => head.startsWith(start))?.[1];
}
