/** Signatures that we do not make and have to understand: plain CMS, document time-stamps, fields that wait for a signature. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { buildSignature } from '../cms/build-signature.ts';
import { bytesInMemory } from '../pdf/byte-source.ts';
import { PdfDocument } from '../pdf/document.ts';
import { signatureUpdate } from '../pdf/signature-update.ts';
import { sealPdf } from '../seal-pdf.ts';
import { openOffice, withTimestamps } from '../testing/office.ts';
import { pdfsig, pdfsigMissing } from '../testing/programs.ts';
import { appended, LETTER, streamPdf, tablePdf } from '../testing/small-pdf.ts';
import type { TimestampService } from '../timestamp/client.ts';
import { fetchTimestamp } from '../timestamp/client.ts';
import { verifyPdf } from './verify-pdf.ts';

const office = openOffice();
const verify = (pdf: Buffer) => verifyPdf({ pdf, ...office.trust });

/** Signs with another format in the dictionary than ours; `fill` gets the bytes that are covered. */
async function signedAs(subFilter: string, pdf: Buffer, fill: (covered: Buffer) => Promise<Buffer>): Promise<Buffer> {
  const { bytes, gap } = await signatureUpdate(
    await PdfDocument.open(bytesInMemory(pdf)),
    { at: office.trust.at },
    8000,
  );
  const place = bytes.indexOf('/ETSI.CAdES.detached');
  bytes.write(`/${subFilter}`.padEnd('/ETSI.CAdES.detached'.length), place, 'latin1');
  const signature = await fill(Buffer.concat([pdf, bytes.subarray(0, gap.start), bytes.subarray(gap.end)]));
  bytes.write(signature.toString('hex'), gap.start + 1, 'latin1');
  return Buffer.concat([pdf, bytes]);
}

const plainCms = (profile: 'pades' | 'cades') => (covered: Buffer) =>
  buildSignature({
    signer: office.signer(),
    contentDigest: createHash('sha256').update(covered).digest(),
    profile,
    at: office.trust.at,
  });

const withDocumentTimestamp = (pdf: Buffer, service: TimestampService) =>
  signedAs('ETSI.RFC3161', pdf, (covered) => fetchTimestamp(service, covered));

test('adbe.pkcs7.detached is checked; it is no PAdES and is told so', async () => {
  const { indication, signatures } = await verify(
    await signedAs('adbe.pkcs7.detached', tablePdf(LETTER), plainCms('cades')),
  );
  assert.deepEqual([indication, signatures[0]?.level], ['passed', 'none']);
  assert.match(signatures[0]?.remarks.join() ?? '', /kein europäisches Profil/);
});

test('EN 319 142-1: a signing-time inside a PAdES signature costs the level', async () => {
  const { signatures } = await verify(await signedAs('ETSI.CAdES.detached', tablePdf(LETTER), plainCms('cades')));
  assert.deepEqual([signatures[0]?.indication, signatures[0]?.level], ['passed', 'none']);
});

test('adbe.pkcs7.sha1 and unknown formats fail', async () => {
  for (const format of ['adbe.pkcs7.sha1', 'x']) {
    const { indication } = await verify(await signedAs(format, tablePdf(LETTER), plainCms('pades')));
    assert.equal(indication, 'failed');
  }
});

test('a document time-stamp over a seal proves the time of the whole; its tampering is noticed', async () => {
  await withTimestamps(office, async (service) => {
    for (const original of [tablePdf(LETTER), streamPdf(LETTER)]) {
      const stamped = await withDocumentTimestamp(await sealPdf({ ...office.order(), pdf: original }), service);
      const { indication, signatures } = await verify(stamped);
      assert.equal(indication, 'passed');
      assert.deepEqual(
        signatures.map(({ kind, provenAt }) => [kind, provenAt]),
        [
          ['seal', undefined],
          ['documentTimestamp', '2026-11-26T09:00:00Z'],
        ],
      );
      if (!pdfsigMissing) assert.match(pdfsig(stamped).output, /Signature #2/);
      stamped[20] = (stamped[20] ?? 0) ^ 1;
      assert.equal((await verify(stamped)).indication, 'failed');
    }
  });
});

test('a field that waited for its signature may be signed later', async () => {
  const waiting = tablePdf({
    objects: [
      '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[5 0 R]>>',
      '<<>>',
      '<</Type/Annot/Subtype/Widget/FT/Sig/T(Unterschrift)/Rect[0 0 0 0]/P 3 0 R>>',
    ],
  });
  const first = await sealPdf({ ...office.order(), pdf: waiting });
  const field = '<</Type/Annot/Subtype/Widget/FT/Sig/T(Unterschrift)/Rect[0 0 0 0]/P 3 0 R/V 90 0 R>>';
  const later = appended(
    first,
    new Map([
      [5, field],
      [90, '<</Type/Sig>>'],
    ]),
  );
  const { signatures } = await verify(await sealPdf({ ...office.order(), pdf: later }));
  assert.equal(signatures.find((each) => each.field === 'Siegel 2')?.indication, 'passed');
  // The waiting field holds no real signature, and that is said of it.
  assert.equal(signatures.find((each) => each.field === 'Unterschrift')?.indication, 'failed');
});
