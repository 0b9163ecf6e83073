/** Unpacks the streams that hold structure: object streams, cross-reference streams, metadata. Images are not our business. */
import { inflateSync } from 'node:zlib';
import type { Budget } from './budget.ts';
import { integerOf, isKind, type PdfDict, type PdfObject, type PdfStream } from './objects.ts';
import { broken, unknownForm } from './pdf-error.ts';

export function unpack({ dict, data }: PdfStream, budget: Budget): Buffer {
  const filters = listOf(dict.entries.get('Filter'));
  const parameters = listOf(dict.entries.get('DecodeParms'));
  return filters.reduce<Buffer>((bytes, filter, index) => {
    if (!isKind(filter, 'name') || filter.name !== 'FlateDecode') throw unknownForm('eine Packung ist unbekannt');
    return unpredict(inflate(bytes, budget), parameters[index]);
  }, data);
}

function listOf(object: PdfObject | undefined): readonly PdfObject[] {
  if (object === undefined || object === null) return [];
  return isKind(object, 'array') ? object.items : [object];
}

function inflate(bytes: Buffer, budget: Budget): Buffer {
  try {
    const out = inflateSync(bytes, { maxOutputLength: Math.max(1, budget.bytesLeft) });
    budget.bytes(out.length);
    return out;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') budget.bytes(Number.POSITIVE_INFINITY);
    throw broken('gepackte Daten sind unlesbar');
  }
}

/** PNG's row filters (ISO 32000-1, 7.4.4.4; ISO/IEC 15948, 9). */
function unpredict(bytes: Buffer, parameters: PdfObject | undefined): Buffer {
  if (!isKind(parameters, 'dict')) return bytes;
  const predictor = integerOf(parameters.entries.get('Predictor')) ?? 1;
  if (predictor === 1) return bytes;
  if (predictor < 10) throw unknownForm('eine Vorhersage ist unbekannt');
  const { pixel, row } = rowOf(parameters);
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = Buffer.alloc(rows * row);
  for (let index = 0; index < rows; index++) {
    const from = index * (row + 1);
    const line = out.subarray(index * row, (index + 1) * row);
    const above = index === 0 ? Buffer.alloc(row) : out.subarray((index - 1) * row, index * row);
    bytes.copy(line, 0, from + 1, Math.min(from + 1 + row, bytes.length));
    unfilterRow(bytes[from] ?? 0, line, above, pixel);
  }
  return out;
}

function rowOf({ entries }: PdfDict): { pixel: number; row: number } {
  const bits = (integerOf(entries.get('Colors')) ?? 1) * (integerOf(entries.get('BitsPerComponent')) ?? 8);
  const row = Math.ceil((bits * (integerOf(entries.get('Columns')) ?? 1)) / 8);
  if (!(row > 0 && row < 1 << 20 && bits > 0)) throw broken('gepackte Daten sind unlesbar');
  return { pixel: Math.max(1, bits >> 3), row };
}

function unfilterRow(filter: number, line: Buffer, above: Buffer, pixel: number): void {
  for (let at = 0; at < line.length; at++) {
    const left = line[at - pixel] ?? 0;
    const up = above[at] ?? 0;
    const corner = above[at - pixel] ?? 0;
    line[at] = (line[at] ?? 0) + addend(filter, left, up, corner);
  }
}

function addend(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      throw broken('gepackte Daten sind unlesbar');
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
