/**
 * A TrueType font with two empty glyphs: text in it can be searched and selected but leaves no ink, whatever its
 * script. Made here, so that no font file has to be kept; the idea is Tesseract's GlyphLessFont.
 */

/** Advance of every character in thousandths of the font size. */
export const ADVANCE = 500;
const UNITS_PER_EM = 1000;
const GLYPHS = 2;

export function glyphlessFont(): Buffer {
  const tables: readonly (readonly [tag: string, data: Buffer])[] = [
    ['OS/2', os2()],
    ['cmap', cmap()],
    ['glyf', Buffer.alloc(4)],
    ['head', head()],
    ['hhea', hhea()],
    ['hmtx', int16s(ADVANCE, 0, ADVANCE, 0)],
    ['loca', int16s(0, 0, 0)],
    ['maxp', maxp()],
    ['name', name('GlyphLessFont')],
    ['post', post()],
  ];
  return assemble(tables);
}

function assemble(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(tables.length * 16 - 2 ** power * 16, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  tables.forEach(([tag, data], index) => {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    parts.push(padded);
    offset += padded.length;
  });
  const font = Buffer.concat(parts);
  const headAt = font.indexOf('head', 0, 'latin1');
  // The whole file must add up to this number (OpenType, head.checksumAdjustment).
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, font.readUInt32BE(headAt + 8) + 8);
  return font;
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}

function int16s(...values: readonly number[]): Buffer {
  const table = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    table.writeUInt16BE(value & 0xffff, index * 2);
  });
  return table;
}

function head(): Buffer {
  const table = Buffer.alloc(54);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt32BE(0x5f0f3cf5, 12);
  table.writeUInt16BE(UNITS_PER_EM, 18);
  table.writeUInt16BE(8, 46);
  table.writeInt16BE(2, 48);
  return table;
}

function hhea(): Buffer {
  const table = Buffer.alloc(36);
  table.writeUInt32BE(0x00010000, 0);
  table.writeInt16BE(UNITS_PER_EM, 4);
  table.writeInt16BE(-1, 6);
  table.writeUInt16BE(ADVANCE, 10);
  table.writeInt16BE(1, 18);
  table.writeUInt16BE(GLYPHS, 34);
  return table;
}

function maxp(): Buffer {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00010000, 0);
  table.writeUInt16BE(GLYPHS, 4);
  table.writeUInt16BE(1, 14);
  return table;
}

/** Format 4 with the one segment that every cmap ends with: no character has a glyph of its own. */
function cmap(): Buffer {
  const subtable = int16s(4, 24, 0, 2, 2, 0, 0, 0xffff, 0, 0xffff, 1, 0);
  return Buffer.concat([int16s(0, 1, 3, 1, 0, 12), subtable]);
}

function name(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const entries = [1, 4, 6].map((id) => int16s(3, 1, 0x0409, id, text.length, 0));
  return Buffer.concat([int16s(0, entries.length, 6 + 12 * entries.length), ...entries, text]);
}

function post(): Buffer {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00030000, 0);
  table.writeUInt32BE(1, 12);
  return table;
}

function os2(): Buffer {
  const table = Buffer.alloc(78);
  table.writeInt16BE(ADVANCE, 2);
  table.writeUInt16BE(400, 4);
  table.writeUInt16BE(5, 6);
  table.write('BLBE', 58, 'latin1');
  table.writeUInt16BE(0x40, 62);
  table.writeUInt16BE(0xffff, 66);
  table.writeInt16BE(UNITS_PER_EM, 68);
  table.writeInt16BE(-1, 70);
  table.writeUInt16BE(UNITS_PER_EM, 74);
  table.writeUInt16BE(1, 76);
  return table;
}
