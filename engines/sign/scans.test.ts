/** PDFs made elsewhere, beside the checkout: each is sealed and checked, or refused for the reason written here. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { sealPdf } from './seal-pdf.ts';
import { openOffice } from './testing/office.ts';
import { pdfsig, pdfsigMissing } from './testing/programs.ts';
import { verifyPdf } from './verify/verify-pdf.ts';

const FOLDER = process.env.BLEIBE_SCANS ?? path.resolve(import.meta.dirname, '../../../shared/scans');
const missing: string | false = existsSync(FOLDER)
  ? false
  : `Der Ordner mit den Probescans fehlt (${FOLDER}); BLEIBE_SCANS nennt einen anderen.`;

const REFUSED: Readonly<Record<string, string>> = {
  'ocrmypdf/invalid.pdf': 'sign.PDF_BESCHAEDIGT',
  'paperless/password-is-test.pdf': 'sign.PDF_VERSCHLUESSELT',
  // Open to everybody, but nobody may write into it.
  'paperless/signed.pdf': 'sign.PDF_VERSCHLUESSELT',
};

describe('probe scans', { skip: missing }, () => {
  const office = openOffice();
  const names = missing
    ? []
    : ['ocrmypdf', 'paperless'].flatMap((folder) =>
        readdirSync(path.join(FOLDER, folder))
          .filter((name) => name.endsWith('.pdf'))
          .map((name) => `${folder}/${name}`),
      );
  for (const name of names)
    test(name, async () => {
      const pdf = readFileSync(path.join(FOLDER, name));
      const sealed = await sealPdf({ ...office.order(), pdf }).catch((error: unknown) => {
        if (error instanceof Fault) return error.code;
        throw error;
      });
      if (typeof sealed === 'string') {
        assert.equal(sealed, REFUSED[name]);
        return;
      }
      assert.equal(REFUSED[name], undefined);
      assert.ok(sealed.subarray(0, pdf.length).equals(pdf));
      assert.equal((await verifyPdf({ pdf: sealed, ...office.trust })).indication, 'passed');
      if (!pdfsigMissing) assert.match(pdfsig(sealed).output, /Total document signed[\s\S]*Signature is Valid/);
    });

  test('a document signed elsewhere, encrypted for everybody: unchanged, its certificate expired, nobody known', async () => {
    const pdf = readFileSync(path.join(FOLDER, 'paperless/signed.pdf'));
    const { indication, signatures } = await verifyPdf({ pdf, ...office.trust });
    assert.equal(indication, 'indeterminate');
    const [signature] = signatures;
    assert.deepEqual(
      signature?.checks.map(({ code, result }) => `${code} ${result}`),
      ['INHALT passed', 'SIGNATUR passed', 'ZERTIFIKAT indeterminate', 'AENDERUNG passed'],
    );
    assert.match(signature?.signer?.subject ?? '', /Adobe Sign/);
    const changed = Buffer.from(pdf);
    changed[20_000] = (changed[20_000] ?? 0) ^ 1;
    assert.equal((await verifyPdf({ pdf: changed, ...office.trust })).indication, 'failed');
  });
});
