import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type Attachment, attachToPdf } from './attach.ts';
import { readArchivePart } from './pdf/archive-part.ts';
import { bytesInMemory } from './pdf/byte-source.ts';
import { PdfDocument } from './pdf/document.ts';
import { unpack } from './pdf/filters.ts';
import { isKind, textOf } from './pdf/objects.ts';
import { sealPdf } from './seal-pdf.ts';
import { openOffice } from './testing/office.ts';
import { LETTER, streamOf, streamPdf, tablePdf, XMP_PART_2 } from './testing/small-pdf.ts';
import { verifyPdf } from './verify/verify-pdf.ts';

const office = openOffice();
const vermerk: Attachment = {
  name: 'transfervermerk.xml',
  mime: 'application/xml',
  data: Buffer.from('<vermerk>Ä</vermerk>'),
  relationship: 'Supplement',
  description: 'Transfervermerk',
  modifiedAt: office.trust.at,
};

function archive(xmp: string) {
  return {
    objects: [
      '<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>',
      ...LETTER.objects.slice(1),
      streamOf('/Type/Metadata/Subtype/XML', xmp),
    ],
  };
}

async function open(pdf: Buffer): Promise<PdfDocument> {
  return PdfDocument.open(bytesInMemory(pdf));
}

test('a PDF/A-2 becomes a PDF/A-3 with the file in it, and stays so under its seal', async () => {
  for (const pdf of [
    tablePdf(archive(XMP_PART_2)),
    streamPdf(
      archive(
        XMP_PART_2.replace('<pdfaid:part>2</pdfaid:part>', '').replace('rdf:about=""', 'rdf:about="" pdfaid:part="2"'),
      ),
    ),
  ]) {
    const attached = await attachToPdf(pdf, [vermerk]);
    assert.ok(attached.subarray(0, pdf.length).equals(pdf));
    const sealed = await sealPdf({ ...office.order(), pdf: attached });
    assert.equal((await verifyPdf({ pdf: sealed, ...office.trust })).indication, 'passed');
    const document = await open(sealed);
    assert.equal((await readArchivePart(document))?.part, 3);
    const list = await document.array((await document.catalog()).entries.get('AF'));
    const file = await document.dict(list?.items[0]);
    assert.equal(textOf(file?.entries.get('UF')), 'transfervermerk.xml');
    const content = await document.resolve((await document.dict(file?.entries.get('EF')))?.entries.get('UF'));
    assert.ok(isKind(content, 'stream') && unpack(content, document.budget).equals(Buffer.from(vermerk.data)));
  }
});

test('another library finds the files, those of before too, in their order', async () => {
  const first = await attachToPdf(tablePdf(LETTER), [{ ...vermerk, name: 'b.xml' }]);
  const both = await attachToPdf(first, [{ ...vermerk, name: 'a.xml' }]);
  const found = (await PDFDocument.load(both)).getAttachments();
  assert.deepEqual(
    found.map(({ name }) => name),
    ['a.xml', 'b.xml'],
  );
  assert.ok(Buffer.from(found[0]?.data ?? []).equals(Buffer.from(vermerk.data)));
});

test('not into a sealed file, not into a PDF/A-1; a file that claims nothing claims nothing afterwards', async () => {
  const sealed = await sealPdf({ ...office.order(), pdf: tablePdf(LETTER) });
  await assert.rejects(attachToPdf(sealed, [vermerk]), { code: 'sign.PDF_SCHON_GESIEGELT' });
  const one = tablePdf(archive(XMP_PART_2.replace('part>2<', 'part>1<')));
  await assert.rejects(attachToPdf(one, [vermerk]), { code: 'sign.PDF_A_OHNE_ANLAGEN' });
  assert.equal(await readArchivePart(await open(await attachToPdf(tablePdf(LETTER), [vermerk]))), undefined);
});
