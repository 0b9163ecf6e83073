/** Encrypted with an empty user password, as services do; made by another library in every form it knows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { bytesInMemory } from './byte-source.ts';
import { PdfDocument } from './document.ts';
import { rc4 } from './encryption-key.ts';
import { unpack } from './filters.ts';
import { isKind, textOf } from './objects.ts';
import { firstPage } from './pages.ts';

const ALGORITHMS = ['RC4-40', 'RC4-128', 'AES-128', 'AES-256'] as const;

async function encrypted(
  algorithm: (typeof ALGORITHMS)[number],
  userPassword: string,
  packed: boolean,
): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setTitle('Öffentlich');
  document.addPage([100, 100]).drawRectangle({ x: 1, y: 1, width: 50, height: 50 });
  document.encrypt({ userPassword, ownerPassword: 'owner', algorithm, allowWeakCryptography: true });
  return Buffer.from(await document.save({ useObjectStreams: packed }));
}

for (const algorithm of ALGORITHMS)
  for (const packed of [false, true])
    test(`${algorithm}${packed ? ', in object streams' : ''}: strings and streams are readable`, async () => {
      const document = await PdfDocument.open(bytesInMemory(await encrypted(algorithm, '', packed)));
      const info = await document.dict(document.trailer.entries.get('Info'));
      // The other library leaves strings outside of object streams in clear, which they should not be.
      if (packed) assert.equal(textOf(await document.resolve(info?.entries.get('Title'))), 'Öffentlich');
      const { dict } = await firstPage(document);
      const contents = await document.array(dict.entries.get('Contents'));
      const stream = await document.resolve(contents?.items[0] ?? dict.entries.get('Contents'));
      assert.ok(isKind(stream, 'stream'));
      assert.match(unpack(stream, document.budget).toString('latin1'), /50 l|re|h/);
    });

test('with a password nothing is opened', async () => {
  for (const algorithm of ALGORITHMS)
    await assert.rejects(PdfDocument.open(bytesInMemory(await encrypted(algorithm, 'secret', false))), {
      code: 'sign.PDF_VERSCHLUESSELT',
    });
});

test('RC4 as RFC 6229 writes it', () => {
  const stream = rc4(Buffer.from('0102030405', 'hex'), Buffer.alloc(16));
  assert.equal(stream.toString('hex'), 'b2396305f03dc027ccc3524a0a1118a8');
});
