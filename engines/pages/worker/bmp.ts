/** Reads BMP, which libvips does not: uncompressed pictures of 1, 4, 8, 24 and 32 bits. */
import { failed } from './worker-error.ts';

export interface RgbPicture {
  readonly width: number;
  readonly height: number;
  readonly dpi: number | undefined;
  /** Red, green, blue. */
  readonly rgb: Buffer;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly topDown: boolean;
  readonly bits: number;
  readonly pixelsAt: number;
  readonly paletteAt: number;
  readonly paletteEntry: 3 | 4;
  readonly perMetre: number;
}

export function bmpSize(file: Buffer): { width: number; height: number } {
  const { width, height } = readHeader(file);
  return { width, height };
}

/** Throws ABGESCHNITTEN when pixels are missing, BESCHAEDIGT for kinds of BMP that nobody scans to. */
export function readBmp(file: Buffer): RgbPicture {
  const header = readHeader(file);
  const { width, height, bits } = header;
  const stride = Math.ceil((width * bits) / 32) * 4;
  if (file.length < header.pixelsAt + stride * height) throw failed('ABGESCHNITTEN');
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    const row = header.pixelsAt + stride * (header.topDown ? y : height - 1 - y);
    for (let x = 0; x < width; x++) {
      const blue = bits >= 24 ? row + x * (bits / 8) : paletteColour(file, header, row, x);
      const to = (y * width + x) * 3;
      rgb[to] = file[blue + 2] ?? 0;
      rgb[to + 1] = file[blue + 1] ?? 0;
      rgb[to + 2] = file[blue] ?? 0;
    }
  }
  return { width, height, dpi: header.perMetre > 0 ? header.perMetre * 0.0254 : undefined, rgb };
}

/** Where the blue, green, red of a pixel stand that is an index of 1, 4 or 8 bits. */
function paletteColour(file: Buffer, header: Header, row: number, x: number): number {
  const perByte = 8 / header.bits;
  const byte = file[row + Math.floor(x / perByte)] ?? 0;
  const shift = 8 - header.bits * ((x % perByte) + 1);
  return header.paletteAt + ((byte >> shift) & ((1 << header.bits) - 1)) * header.paletteEntry;
}

function readHeader(file: Buffer): Header {
  if (file.length < 54) throw failed('ABGESCHNITTEN');
  const size = file.readUInt32LE(14);
  const old = size === 12;
  const height = old ? file.readUInt16LE(20) : file.readInt32LE(22);
  const compression = old ? 0 : file.readUInt32LE(30);
  const header: Header = {
    width: old ? file.readUInt16LE(18) : file.readInt32LE(18),
    height: Math.abs(height),
    topDown: height < 0,
    bits: file.readUInt16LE(old ? 24 : 28),
    pixelsAt: file.readUInt32LE(10),
    paletteAt: 14 + size,
    paletteEntry: old ? 3 : 4,
    perMetre: old ? 0 : file.readInt32LE(38),
  };
  // 3 is BI_BITFIELDS, which 32-bit pictures of common programs use with the usual order of colours.
  const plain = compression === 0 || (compression === 3 && header.bits === 32);
  if (!plain || ![1, 4, 8, 24, 32].includes(header.bits) || header.width < 1 || header.height < 1) {
    throw failed('BESCHAEDIGT');
  }
  return header;
}
