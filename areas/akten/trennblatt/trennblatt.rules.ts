/**
 * What a separator sheet says: a QR code, and the same characters in plain print below it for a sheet whose code is
 * torn. Both carry a check value, because a wrong Akte is worse than a sheet that was not understood. Pure.
 */

export type Trennblatt =
  /** From here the pages belong to this Akte. */
  | { readonly art: 'akte'; readonly id: string }
  /** From here the pages belong to this Vorgang and so to its Akte. */
  | { readonly art: 'vorgang'; readonly id: string }
  /** A new document of this type begins, in the same Akte as before. */
  | { readonly art: 'typ'; readonly typ: string }
  /** A new document begins, in the same Akte as before. Also the sheet Patch T that scanners know. */
  | { readonly art: 'dokument' }
  /** Cover of a stack: whose sheets were counted before scanning. */
  | { readonly art: 'stapel'; readonly id: string };

const LETTER = { akte: 'A', vorgang: 'V', typ: 'T', dokument: 'D', stapel: 'S' } as const;

/** Crockford's base 32: no letter looks like a digit or like another letter. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `BLB1:A:0FVQ….:9K2M4XR`: capital letters, digits, hyphen and colon, which QR packs densely. */
export function encodeTrennblatt(sheet: Trennblatt): string {
  const value = 'id' in sheet ? toBase32(sheet.id) : sheet.art === 'typ' ? sheet.typ.toUpperCase() : '';
  const body = `BLB1:${LETTER[sheet.art]}:${value}`;
  return `${body}:${check(body)}`;
}

/** `undefined` when it is no sheet of ours, or was misread. Digits that recognition takes for letters are put right. */
export function decodeTrennblatt(code: string): Trennblatt | undefined {
  const [, kind = '', value = '', sum = ''] = SHEET.exec(code.trim().toUpperCase()) ?? [];
  const read = kind === 'T' || kind === 'D' ? value : plain(value);
  if (kind === '' || check(`BLB1:${kind}:${read}`) !== plain(sum)) return undefined;
  switch (kind) {
    case 'T':
      return { art: 'typ', typ: read.toLowerCase() };
    case 'D':
      return { art: 'dokument' };
    default: {
      const id = toUuid(read);
      const art = kind === 'A' ? 'akte' : kind === 'V' ? 'vorgang' : 'stapel';
      return id === undefined ? undefined : { art, id };
    }
  }
}

const SHEET = /^[B8]L[B8][1IL]:([AVTDS]):([0-9A-Z-]*):([0-9A-Z]{7})$/;
/** In a recognised text the colons may have got blanks around them. */
const IN_TEXT = /[B8]L[B8][1IL]\s?:\s?[AVTDS]\s?:\s?[0-9A-Z-]*\s?:\s?[0-9A-Z]{7}(?![0-9A-Z])/g;

/** Sheets that are sold for every scanner, in Code 39 or Code 128. */
const PATCH_T = /^PATCH-?T$/;

/** No Akte has this id: what two sheets on one page claim waits for a human, like the sheet of an Akte that is not there. */
export const UNDECIDED: Trennblatt = { art: 'akte', id: '00000000-0000-0000-0000-000000000000' };

/**
 * The sheet that a page is, from its codes, else from its text.
 * @param codes in the order of their size or place; the first that means something counts, unless another names another Akte
 */
export function findTrennblatt(codes: readonly { readonly text: string }[], text = ''): Trennblatt | undefined {
  const found = onlyOne(codes.flatMap((code) => decodeTrennblatt(code.text) ?? []));
  if (found) return found;
  if (codes.some((code) => PATCH_T.test(code.text.trim().toUpperCase()))) return { art: 'dokument' };
  const printed = Array.from(text.toUpperCase().matchAll(IN_TEXT), ([sheet]) => sheet.replace(/\s/g, ''));
  return onlyOne(printed.flatMap((sheet) => decodeTrennblatt(sheet) ?? []));
}

/** Two on one page, one scanned over the other's edge: neither is sure when they name different Akten or Vorgänge. */
function onlyOne(sheets: readonly Trennblatt[]): Trennblatt | undefined {
  const [first] = sheets;
  const differs = (art: 'akte' | 'vorgang') =>
    new Set(sheets.flatMap((sheet) => (sheet.art === art ? [sheet.id] : []))).size > 1;
  return differs('akte') || differs('vorgang') ? UNDECIDED : first;
}

/** What recognition and people take for each other. */
export function plain(text: string): string {
  return text.replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('U', 'V');
}

export function toBase32(uuid: string): string {
  let value = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let out = '';
  for (let place = 0; place < 26; place++, value >>= 5n) out = DIGITS.charAt(Number(value & 31n)) + out;
  return out;
}

export function toUuid(text: string): string | undefined {
  if (text.length !== 26) return undefined;
  let value = 0n;
  for (const digit of text) {
    const place = DIGITS.indexOf(digit);
    if (place < 0) return undefined;
    value = (value << 5n) | BigInt(place);
  }
  if (value >> 128n) return undefined;
  const hex = value.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** CRC-32 (IEEE 802.3) in seven digits of base 32. */
export function check(text: string): string {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let value = (crc ^ 0xffffffff) >>> 0;
  let out = '';
  for (let place = 0; place < 7; place++, value = Math.floor(value / 32)) out = DIGITS.charAt(value % 32) + out;
  return out;
}
