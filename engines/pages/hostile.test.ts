/**
 * PDFs made to hang or to bloat whoever draws them: each ends within the limits of the child, with a sentence or a page, and the
 * healthy file behind it goes through.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { Fault } from '#platform/errors/errors.ts';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { createPages } from './pages.ts';
import { drawPdf } from './testing/drawn-letter.ts';

const stream = (entries: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(`<<${entries}/Length ${bytes.length}>>\nstream\n`), bytes, Buffer.from('\nendstream')]);

/** @param trailer goes into the trailer beside size and root */
function assemble(objects: readonly (Buffer | string)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let at = 9;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    offsets.push(at);
    at += part.length;
    parts.push(part);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer<</Size ${size}/Root 1 0 R${trailer.replace('HERE', String(at))}>>\nstartxref\n${at}\n%%EOF\n`;
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}${end}`));
  return Buffer.concat(parts);
}

const CATALOGUE = '<</Type/Catalog/Pages 2 0 R>>';
const TREE = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page = (more: string, box = '0 0 595 842') => `<</Type/Page/Parent 2 0 R/MediaBox[${box}]${more}>>`;
const picture = (filter: string, bytes: Buffer, side = 40_000) => [
  CATALOGUE,
  TREE,
  page('/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R'),
  stream(
    `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/${filter}`,
    bytes,
  ),
  stream('', Buffer.from('q 595 0 0 842 0 0 cm /I Do Q')),
];
/** A form that draws itself ten times, and each of these, nine levels deep: a thousand million fills. */
const forms = Array.from({ length: 9 }, (_, level) =>
  stream(
    `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F ${5 + level} 0 R>>>>`,
    Buffer.from(level === 8 ? '0 0 595 842 re f' : '/F Do '.repeat(10)),
  ),
);

const HOSTILE: Readonly<Record<string, Buffer>> = {
  'a page of 200 by 200 kilometres': assemble([CATALOGUE, TREE, page('', '0 0 567000000 567000000')]),
  'a tree of pages that is its own child': assemble([CATALOGUE, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']),
  'a table of objects that names itself as the one before': assemble([CATALOGUE, TREE, page('')], '/Prev HERE'),
  'forms within forms, a thousand million times': assemble([
    CATALOGUE,
    TREE,
    page('/Resources<</XObject<</F 4 0 R>>>>/Contents 13 0 R'),
    ...forms,
    stream('', Buffer.from('/F Do')),
  ]),
  'brackets ten thousand deep': assemble([CATALOGUE, TREE, page(`/X ${'['.repeat(10_000)}${']'.repeat(10_000)}`)]),
  'zeros packed into zeros': assemble([
    CATALOGUE,
    TREE,
    page('/Contents 4 0 R'),
    stream('/Filter[/FlateDecode/FlateDecode]', deflateSync(deflateSync(Buffer.alloc(200 << 20), { level: 9 }))),
  ]),
  'a JPEG 2000 that says it is huge': assemble(picture('JPXDecode', Buffer.from('0000000c6a5020200d0a870a', 'hex'))),
  'a JBIG2 that says it is huge': assemble(
    picture('JBIG2Decode', Buffer.from('00000000300001000000130000ffff0000ffff00000000000000000000', 'hex')),
  ),
  'a hundred thousand objects': assemble([CATALOGUE, TREE, page(''), ...Array.from({ length: 100_000 }, () => 'null')]),
};

describe('PDFs that are made to hang or bloat', () => {
  const sandbox = createSandbox();
  const pages = createPages({ sandbox, lanes: 1 });
  let folder: string;
  let healthy: string;
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'bleibe-feindlich-'));
    healthy = path.join(folder, 'gesund.pdf');
    await writeFile(healthy, drawPdf([['Der gesunde Nachbar der feindlichen Dateien.']]));
  });
  after(async () => {
    await pages.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  for (const [name, bytes] of Object.entries(HOSTILE)) {
    test(`${name}: a sentence or a page, and the next file goes through`, async () => {
      const file = path.join(folder, `${name}.pdf`);
      await writeFile(file, bytes);
      const end = await pages
        .probe(file)
        .then(() => pages.recognise(file, 1))
        .catch((cause: unknown) => cause);
      // Whatever it is, it is about this file, and tells people what to do.
      if (end instanceof Error)
        assert.ok(end instanceof Fault && end.status === 422 && end.advice.length > 20, `${end}`);
      assert.match((await pages.recognise(healthy, 1)).text, /gesunde Nachbar/);
    });
  }
});
