/**
 * The code on every letter that leaves: opaque, with a check value, as QR and in plain print below it. A page that comes
 * back with it files itself. Unlike a separator sheet the page stays part of its document. Pure.
 */
import { check, plain, toBase32, toUuid } from '../trennblatt/trennblatt.rules.ts';

/** `BLB1:R:0FVQ….:9K2M4XR` */
export function encodeKennung(kennung: string): string {
  const body = `BLB1:R:${toBase32(kennung)}`;
  return `${body}:${check(body)}`;
}

const CODE = /^[B8]L[B8][1IL]:R:([0-9A-Z]{26}):([0-9A-Z]{7})$/;
/** In a recognised text the colons may have got blanks around them. */
const IN_TEXT = /[B8]L[B8][1IL]\s?:\s?R\s?:\s?[0-9A-Z]{26}\s?:\s?[0-9A-Z]{7}(?![0-9A-Z])/g;

export function decodeKennung(code: string): string | undefined {
  const [, value = '', sum = ''] = CODE.exec(code.trim().toUpperCase()) ?? [];
  const read = plain(value);
  if (read === '' || check(`BLB1:R:${read}`) !== plain(sum)) return undefined;
  return toUuid(read);
}

/** None, too, when a page bears the codes of two letters: a person looks then. */
export function findKennung(codes: readonly { readonly text: string }[], text = ''): string | undefined {
  const printed = Array.from(text.toUpperCase().matchAll(IN_TEXT), ([code]) => code.replace(/\s/g, ''));
  const found = new Set([...codes.map((code) => code.text), ...printed].flatMap((code) => decodeKennung(code) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}
