import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { rawOf } from './cms/asn1.ts';
import { OID } from './cms/oids.ts';
import { readSignedMessage } from './cms/signed-message.ts';
import { sealBytes } from './seal-bytes.ts';
import { sealPdf, sealPdfFile } from './seal-pdf.ts';
import type { Signer } from './signer.ts';
import { openOffice, withTimestamps } from './testing/office.ts';
import { cadesVerify, opensslMissing, pdfsig, pdfsigMissing, timestampVerify } from './testing/programs.ts';
import { appended, gapOf, LETTER, streamOf, streamPdf, tablePdf } from './testing/small-pdf.ts';
import { verifyBytes } from './verify/verify-bytes.ts';
import { verifyPdf } from './verify/verify-pdf.ts';

const office = openOffice();
const FORMS = { table: tablePdf(LETTER), stream: streamPdf(LETTER) };

function sealedContent(pdf: Buffer): Buffer {
  const { start, end } = gapOf(pdf);
  return Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)]);
}

describe('PAdES B-B', () => {
  for (const kind of ['rsa', 'p256', 'p384'] as const)
    for (const [form, pdf] of Object.entries(FORMS))
      test(`${kind}, cross references as ${form}: the original stays in front, the seal passes`, async () => {
        const sealed = await sealPdf({ ...office.order(kind), pdf });
        assert.ok(sealed.subarray(0, pdf.length).equals(pdf));
        const { indication, signatures } = await verifyPdf({ pdf: sealed, ...office.trust });
        assert.equal(indication, 'passed');
        assert.deepEqual(
          signatures.map(({ level, coversWholeFile, reason }) => ({ level, coversWholeFile, reason })),
          [{ level: 'B-B', coversWholeFile: true, reason: 'Ersetzendes Scannen – geprüft' }],
        );
      });

  test('openssl verifies signature, chain and signing-certificate-v2', { skip: opensslMissing }, async () => {
    for (const kind of ['rsa', 'p256', 'p384'] as const) {
      const sealed = await sealPdf({ ...office.order(kind), pdf: FORMS.stream });
      const { ok, output } = cadesVerify(gapOf(sealed).signature, sealedContent(sealed), office.anchorsPem);
      assert.ok(ok, `${kind}: ${output}`);
    }
  });

  test('pdfsig finds it valid and the whole document signed', { skip: pdfsigMissing }, async () => {
    for (const pdf of Object.values(FORMS)) {
      const { output } = pdfsig(await sealPdf({ ...office.order(), pdf }));
      assert.match(output, /Signature Type: ETSI\.CAdES\.detached/);
      assert.match(output, /Total document signed/);
      assert.match(output, /Signature is Valid/);
    }
  });

  test('EN 319 142-1: no signing-time in the signature, content-type, message-digest and the certificate bound', async () => {
    const sealed = await sealPdf({ ...office.order('p384'), pdf: FORMS.table });
    const { signed, certificates } = readSignedMessage(gapOf(sealed).signature);
    assert.deepEqual([...signed.keys()].sort(), [OID.contentType, OID.messageDigest, OID.signingCertificateV2].sort());
    assert.equal(certificates.length, 2);
  });

  test('several seals one after another: each stays valid, also in the eyes of pdfsig', async () => {
    let pdf: Buffer = FORMS.stream;
    for (const kind of ['rsa', 'p256', 'p384'] as const) pdf = await sealPdf({ ...office.order(kind), pdf });
    const { indication, signatures } = await verifyPdf({ pdf, ...office.trust });
    assert.equal(indication, 'passed');
    assert.deepEqual(
      signatures.map(({ field, coversWholeFile }) => [field, coversWholeFile]),
      [
        ['Siegel 1', false],
        ['Siegel 2', false],
        ['Siegel 3', true],
      ],
    );
    if (!pdfsigMissing) assert.equal(pdfsig(pdf).output.match(/Signature is Valid/g)?.length, 3);
  });

  test('forms, lists and annotations in objects of their own are extended where they stand', async () => {
    const pdf = tablePdf({
      objects: [
        '<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots 7 0 R>>',
        streamOf('', 'q Q'),
        '<</Fields 6 0 R/DA(/Helv 0 Tf)>>',
        '[8 0 R]',
        '[8 0 R]',
        '<</Type/Annot/Subtype/Widget/FT/Tx/T(Siegel 2)/V(x)/Rect[0 0 1 1]>>',
      ],
    });
    const once = await sealPdf({ ...office.order(), pdf });
    const twice = await sealPdf({ ...office.order('rsa'), pdf: once });
    const { indication, signatures } = await verifyPdf({ pdf: twice, ...office.trust });
    assert.equal(indication, 'passed');
    assert.equal(signatures.length, 2);
    if (!pdfsigMissing) assert.equal(pdfsig(twice).output.match(/Signature is Valid/g)?.length, 2);
  });

  test('a file is sealed in place of its copy; a failure leaves none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-sign-'));
    try {
      const [source, target, no] = ['a.pdf', 'b.pdf', 'c.pdf'].map((each) => path.join(folder, each)) as [
        string,
        string,
        string,
      ];
      await writeFile(source, FORMS.table);
      const { size } = await sealPdfFile({ ...office.order(), source, target });
      assert.equal((await readFile(target)).length, size);
      assert.equal((await verifyPdf({ pdf: { file: target }, ...office.trust })).indication, 'passed');
      const deaf: Signer = { ...office.signer(), sign: () => Promise.reject(new Error('no')) };
      await assert.rejects(sealPdfFile({ ...office.order(), signer: deaf, source, target: no }));
      await assert.rejects(readFile(no), { code: 'ENOENT' });
      await assert.rejects(sealPdfFile({ ...office.order(), source, target }), { code: 'EEXIST' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('what is not sealed', () => {
  const refused = (code: string) => ({ name: 'Fault', code: `sign.${code}` });

  test('a service whose signature is wrong', async () => {
    const wrong: Signer = { ...office.signer('rsa'), sign: () => Promise.resolve(Buffer.alloc(256, 7)) };
    await assert.rejects(sealPdf({ ...office.order(), signer: wrong, pdf: FORMS.table }), refused('SIEGEL_MISSLUNGEN'));
  });

  test('an expired certificate, one that is not yet valid, one that may not seal', async () => {
    const at = (hours: number) => ({ ...office.order(), at: office.trust.at.add({ hours }), pdf: FORMS.table });
    await assert.rejects(sealPdf(at(24 * 800)), refused('SCHLUESSEL_UNBRAUCHBAR'));
    await assert.rejects(sealPdf(at(-2)), refused('SCHLUESSEL_UNBRAUCHBAR'));
    const keyAgreement = office.pki.signer(office.pki.seal('p256', { keyUsage: [4] }));
    await assert.rejects(
      sealPdf({ ...office.order(), signer: keyAgreement, pdf: FORMS.table }),
      refused('SCHLUESSEL_UNBRAUCHBAR'),
    );
  });

  test('files that are cut off, no PDF, or certified against any change', async () => {
    const seal = (pdf: Buffer) => sealPdf({ ...office.order(), pdf });
    await assert.rejects(seal(FORMS.table.subarray(0, -20)), refused('PDF_BESCHAEDIGT'));
    await assert.rejects(seal(Buffer.from('no pdf')), refused('PDF_BESCHAEDIGT'));
    await assert.rejects(seal(Buffer.alloc(0)), refused('PDF_BESCHAEDIGT'));
    const certified = appended(
      FORMS.table,
      new Map([
        [1, '<</Type/Catalog/Pages 2 0 R/Perms<</DocMDP 5 0 R>>>>'],
        [5, '<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P 1>>>>]>>'],
      ]),
    );
    await assert.rejects(seal(certified), refused('PDF_GESPERRT'));
  });
});

describe('PAdES B-T', () => {
  test('the token stamps the signature; openssl ts agrees', async () => {
    await withTimestamps(office, async (timestamp) => {
      const sealed = await sealPdf({ ...office.order('rsa'), timestamp, pdf: FORMS.table });
      const { indication, signatures } = await verifyPdf({ pdf: sealed, ...office.trust });
      assert.equal(indication, 'passed');
      assert.equal(signatures[0]?.level, 'B-T');
      assert.equal(signatures[0]?.provenAt, '2026-11-26T09:00:00Z');
      if (opensslMissing) return;
      const message = readSignedMessage(gapOf(sealed).signature);
      const token = message.unsigned.get(OID.signatureTimestamp)?.[0];
      assert.ok(token);
      const { ok, output } = timestampVerify(rawOf(token), message.signature, office.timestampAnchorsPem);
      assert.ok(ok, output);
      assert.ok(cadesVerify(gapOf(sealed).signature, sealedContent(sealed), office.anchorsPem).ok);
    });
  });

  test('a token that is longer than expected gets the room it needs', async () => {
    await withTimestamps(office, async (timestamp) => {
      const sealed = await sealPdf({
        ...office.order(),
        timestamp: { ...timestamp, tokenBytes: -1500 },
        pdf: FORMS.table,
      });
      assert.equal((await verifyPdf({ pdf: sealed, ...office.trust })).indication, 'passed');
    });
  });
});

describe('CAdES beside a file', () => {
  const data = Buffer.from('<transfervermerk><blatt nummer="1"/></transfervermerk>');

  test('openssl and we agree; another file does not pass', async () => {
    await withTimestamps(office, async (timestamp) => {
      for (const kind of ['rsa', 'p256', 'p384'] as const) {
        const signature = await sealBytes({ ...office.order(kind), timestamp, data });
        const verdict = await verifyBytes({ data, signature, ...office.trust });
        assert.deepEqual(
          [verdict.indication, verdict.level, verdict.claimedAt],
          ['passed', 'B-T', '2026-11-26T09:00:00Z'],
        );
        if (!opensslMissing) assert.ok(cadesVerify(signature, data, office.anchorsPem).ok);
        const other = await verifyBytes({ data: Buffer.from(`${data} `), signature, ...office.trust });
        assert.deepEqual(
          other.checks.map(({ code, result }) => [code, result]),
          [['INHALT', 'failed']],
        );
      }
    });
  });
});
