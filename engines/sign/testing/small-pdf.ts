/** Small PDFs as different programs write them: cross references as a table or as a stream, with object streams or without. */
import { deflateSync } from 'node:zlib';

export interface SmallPdf {
  /** Bodies of the objects 1, 2, 3, …; a stream is given whole. */
  readonly objects: readonly (string | Buffer)[];
  readonly root?: number;
  readonly trailer?: string;
}

export const LETTER: SmallPdf = {
  objects: [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    streamOf('', 'BT ET 0 0 100 100 re f'),
  ],
};

export const XMP_PART_2 =
  '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ' +
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part>' +
  '<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';

export function streamOf(dict: string, data: string | Buffer): Buffer {
  const bytes = Buffer.from(data as string, 'latin1');
  return Buffer.concat([
    Buffer.from(`<<${dict}/Length ${bytes.length}>>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

const HEAD = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');
const ID = '/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]';

/** Cross references as a table, every object in the open. */
export function tablePdf({ objects, root = 1, trailer = '' }: SmallPdf): Buffer {
  const { body, offsets } = layOut(objects);
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  return Buffer.concat([
    body,
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}trailer\n<</Size ${size}/Root ${root} 0 R${ID}${trailer}>>\n` +
        `startxref\n${body.length}\n%%EOF\n`,
      'latin1',
    ),
  ]);
}

/** Cross references as a stream with PNG prediction; what is no stream lies in an object stream. */
export function streamPdf({ objects, root = 1, trailer = '' }: SmallPdf): Buffer {
  const packed = objects.flatMap((object, index) => (typeof object === 'string' ? [{ num: index + 1, object }] : []));
  const container = objects.length + 1;
  const self = container + 1;
  let head = '';
  let inside = '';
  for (const { num, object } of packed) {
    head += `${num} ${inside.length} `;
    inside += `${object} `;
  }
  const first = head.length;
  const bag = streamOf(
    `/Type/ObjStm/N ${packed.length}/First ${first}/Filter/FlateDecode`,
    deflateSync(Buffer.from(head + inside, 'latin1')),
  );
  const open = objects.flatMap((object, index) => (typeof object === 'string' ? [] : [{ num: index + 1, object }]));
  const { body, offsets } = layOut(
    [...open.map(({ object }) => object), bag],
    [...open.map(({ num }) => num), container],
  );
  const rows = Array.from({ length: self + 1 }, (_, num) => {
    const index = packed.findIndex((each) => each.num === num);
    if (index !== -1) return [2, container, index];
    const at = num === container ? open.length : open.findIndex((each) => each.num === num);
    if (num === self) return [1, body.length, 0];
    return at === -1 ? [0, 0, 255] : [1, offsets[at] ?? 0, 0];
  });
  const xref = streamOf(
    `/Type/XRef/Size ${self + 1}/W[1 4 1]/Root ${root} 0 R${ID}${trailer}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 6>>`,
    deflateSync(predicted(rows)),
  );
  return Buffer.concat([
    body,
    Buffer.from(`${self} 0 obj\n`),
    xref,
    Buffer.from(`\nendobj\nstartxref\n${body.length}\n%%EOF`),
  ]);
}

function layOut(
  objects: readonly (string | Buffer)[],
  numbers: readonly number[] = objects.map((_, index) => index + 1),
) {
  const parts = [HEAD];
  const offsets: number[] = [];
  let at = HEAD.length;
  for (const [index, object] of objects.entries()) {
    const bytes = Buffer.concat([
      Buffer.from(`${numbers[index]} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += bytes.length;
    parts.push(bytes);
  }
  return { body: Buffer.concat(parts), offsets };
}

/** PNG filter "up" on rows of type, four bytes and one byte. */
function predicted(rows: readonly (readonly number[])[]): Buffer {
  let before = Buffer.alloc(6);
  return Buffer.concat(
    rows.map(([type = 0, second = 0, third = 0]) => {
      const row = Buffer.alloc(6);
      row[0] = type;
      row.writeUInt32BE(second, 1);
      row[5] = third;
      const out = Buffer.from([2, ...row.map((byte, at) => (byte - (before[at] ?? 0)) & 0xff)]);
      before = row;
      return out;
    }),
  );
}

/** An update by somebody who seals nothing: objects with their numbers, in front of a table. */
export function appended(pdf: Buffer, objects: ReadonlyMap<number, string | Buffer>, trailer = ''): Buffer {
  const text = pdf.toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0';
  const root = [...text.matchAll(/\/Root (\d+ \d+ R)/g)].at(-1)?.[1] ?? '1 0 R';
  const size = Math.max(...[...text.matchAll(/\/Size (\d+)/g)].map(([, each]) => Number(each)), ...objects.keys()) + 1;
  const parts = [pdf];
  let at = pdf.length;
  let rows = '';
  for (const [num, object] of objects) {
    const bytes = Buffer.concat([
      Buffer.from(`${num} 0 obj\n`),
      Buffer.from(object as string, 'latin1'),
      Buffer.from('\nendobj\n'),
    ]);
    rows += `${num} 1\n${String(at).padStart(10, '0')} 00000 n \n`;
    parts.push(bytes);
    at += bytes.length;
  }
  const tail = `xref\n${rows}trailer\n<</Size ${size}/Root ${root}/Prev ${previous}${ID}${trailer}>>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(tail, 'latin1')]);
}

/** Where the last signature of a file lies, by its text. */
export function gapOf(pdf: Buffer): { start: number; end: number; signature: Buffer } {
  const ranges = [...pdf.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)/g)];
  const [, start = '0', end = '0'] = ranges.at(-1) ?? [];
  const gap = Buffer.from(pdf.toString('latin1', Number(start) + 1, Number(end) - 1), 'hex');
  const length = 4 + gap.readUInt16BE(2);
  return { start: Number(start), end: Number(end), signature: gap.subarray(0, length) };
}
