/** The smallest PDF that shows one picture, its compressed bytes unchanged. */
import type { QuarterTurn } from '../image/raster.ts';
import { num } from './object-writer.ts';

export interface PlacedImage {
  readonly data: Buffer;
  /** A JPEG file, or the data of a PNG (rows with their predictors). */
  readonly filter: 'DCTDecode' | 'FlateDecode';
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** Size of the picture in points, before any turn. */
  readonly widthPoints: number;
  readonly heightPoints: number;
  readonly turn: QuarterTurn;
}

export function imagePdf(image: PlacedImage): Buffer {
  const { width, height, channels, filter, data, turn } = image;
  const box = `${num(image.widthPoints)} ${num(image.heightPoints)}`;
  const content = `q ${num(image.widthPoints)} 0 0 ${num(image.heightPoints)} 0 0 cm/I Do Q`;
  const rows =
    filter === 'FlateDecode'
      ? `/DecodeParms<</Predictor 15/Colors ${channels}/BitsPerComponent 8/Columns ${width}>>`
      : '';
  const picture =
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8` +
    `/ColorSpace/${channels === 1 ? 'DeviceGray' : 'DeviceRGB'}/Filter/${filter}${rows}/Length ${data.length}>>`;
  return write([
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Count 1/Kids[3 0 R]>>'],
    [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box}]/Rotate ${turn}/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`,
    ],
    [`<</Length ${content.length}>>`, Buffer.from(content, 'latin1')],
    [picture, data],
  ]);
}

/** Objects from 1, the first is the catalogue. */
function write(objects: readonly (readonly [string, Buffer?])[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let position = (parts[0] as Buffer).length;
  const add = (bytes: Buffer) => {
    parts.push(bytes);
    position += bytes.length;
  };
  for (const [index, [dictionary, stream]] of objects.entries()) {
    offsets.push(position);
    add(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`, 'latin1'));
    if (stream) {
      add(Buffer.from('stream\n', 'latin1'));
      add(stream);
      add(Buffer.from('\nendstream\n', 'latin1'));
    }
    add(Buffer.from('endobj\n', 'latin1'));
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = position;
  add(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}
