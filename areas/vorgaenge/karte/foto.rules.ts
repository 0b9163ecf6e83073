/**
 * A digital photo by code: what is read from the paper, and whether the picture fits a card. Pure.
 * The shape follows what is public of BSI TR-03170: the photo lies sealed in a cloud, the key is in the code alone. The
 * protocol of a real provider was not seen; it is another driver behind the same code.
 */

export interface Fotocode {
  readonly id: string;
  /** 32 bytes, base64url. */
  readonly schluessel: string;
}

/** `ID.KEY`, alone or at the end of the address that a QR code holds. */
export function readFotocode(text: string): Fotocode | undefined {
  const found = /([A-Za-z0-9-]{4,64})\.([A-Za-z0-9_-]{43})$/.exec(text.trim());
  return found ? { id: found[1] as string, schluessel: found[2] as string } : undefined;
}

/** 35 × 45 mm at 300 dots per inch is the least, as § 60 AufenthV with ICAO Doc 9303 asks; cards are made with 600. */
export const FOTO_BREITE = 413;
export const FOTO_HOEHE = 531;
const VERHAELTNIS = 35 / 45;
const TOLERANZ = 0.03;

export interface Fotomass {
  readonly breite: number;
  readonly hoehe: number;
}

/** From the frame header of a JPEG; undefined for anything else, and where its end is missing: a card with half a face. */
export function jpegMass(bytes: Uint8Array): Fotomass | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || !hatEnde(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { hoehe: view.getUint16(at + 5), breite: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Cameras append a little of their own behind it. */
const ANHANG = 1_024;

function hatEnde(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= 2 && at >= bytes.length - ANHANG; at -= 1)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

/** A sentence where the picture does not fit. */
export function pruefeFoto(mass: Fotomass | undefined): string | undefined {
  if (!mass) return 'Die Datei ist kein vollständiges Foto im Format JPEG.';
  const { breite, hoehe } = mass;
  if (breite < FOTO_BREITE || hoehe < FOTO_HOEHE)
    return `Das Foto ist mit ${breite} × ${hoehe} Bildpunkten zu klein; nötig sind ${FOTO_BREITE} × ${FOTO_HOEHE}.`;
  if (Math.abs(breite / hoehe - VERHAELTNIS) > TOLERANZ) return 'Das Foto hat nicht das Format 35 × 45 mm.';
  return undefined;
}
