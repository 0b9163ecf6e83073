/** Addresses of pictures of pages. */
import { urlOf } from '#platform/http/client.ts';
import { getSeiteBild } from '../../dokument.api.ts';
import type { SEITENBREITEN } from '../../dokument.schema.ts';

/**
 * The turn is part of the address though the server knows it: a page that was found to lie on its side is another
 * picture, and the browser must not show the one it kept.
 */
export function bildVon(id: string, nr: number, breite: (typeof SEITENBREITEN)[number], drehung = 0): string {
  const url = urlOf(getSeiteBild, { id, nr, breite });
  return drehung === 0 ? url : `${url}&gedreht=${drehung}`;
}
