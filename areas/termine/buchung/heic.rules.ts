/** HEIC, the format of iPhones, by its first bytes: nothing that we have reads it, so people are told what to do instead. */
const MARKEN: readonly string[] = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

export function isHeic(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(4, 12));
  return text.startsWith('ftyp') && MARKEN.includes(text.slice(4));
}
