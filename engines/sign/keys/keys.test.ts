import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { sealBytes } from '../seal-bytes.ts';
import { createTestPki, pemOf } from '../test-pki.simulator.ts';
import { NOW } from '../testing/office.ts';
import { opensslMissing, run } from '../testing/programs.ts';
import { verifyBytes } from '../verify/verify-bytes.ts';
import { signerFromPkcs8, signerFromPkcs12 } from './local-signer.ts';

const pki = createTestPki(NOW);
const data = Buffer.from('x');
const trust = { anchors: [pki.root.certificate], timestampAnchors: [], at: NOW };
const fault = (code: string) => ({ name: 'Fault', code: `sign.${code}` });

/** A `.p12` as openssl writes it. */
function exportP12(kind: 'rsa' | 'p256' | 'p384', more: readonly string[], password = 'geheim ä'): Buffer {
  const { certificate, key } = pki.seal(kind);
  const folder = mkdtempSync(path.join(tmpdir(), 'bleibe-sign-'));
  try {
    writeFileSync(path.join(folder, 'key.pem'), key.export({ format: 'pem', type: 'pkcs8' }));
    writeFileSync(path.join(folder, 'certs.pem'), pemOf([certificate, pki.intermediate.certificate]));
    const args = [
      'pkcs12',
      '-export',
      '-inkey',
      'key.pem',
      '-in',
      'certs.pem',
      '-out',
      'out.p12',
      '-passout',
      `pass:${password}`,
    ];
    const { status, stderr } = spawnSync('openssl', [...args, ...more], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return readFileSync(path.join(folder, 'out.p12'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('PKCS#12', { skip: opensslMissing }, () => {
  const FORMS: Record<string, readonly string[]> = {
    'AES, SHA-256': [],
    'Triple-DES and SHA-1, as Windows writes it': [
      '-keypbe',
      'PBE-SHA1-3DES',
      '-certpbe',
      'PBE-SHA1-3DES',
      '-macalg',
      'sha1',
    ],
    'SHA-512': ['-macalg', 'sha512', '-iter', '5000'],
  };
  for (const [form, more] of Object.entries(FORMS))
    for (const kind of ['rsa', 'p256', 'p384'] as const)
      test(`${kind}, ${form}: opens, seals, brings its chain`, async () => {
        const signer = signerFromPkcs12(exportP12(kind, more), 'geheim ä');
        assert.equal(signer.chain.length, 1);
        const signature = await sealBytes({ signer, at: NOW, data });
        assert.equal((await verifyBytes({ data, signature, ...trust })).indication, 'passed');
      });

  test('another password, damaged bytes, no PKCS#12', () => {
    const file = exportP12('p256', []);
    assert.throws(() => signerFromPkcs12(file, 'anders'), fault('SCHLUESSEL_KENNWORT'));
    assert.throws(() => signerFromPkcs12(file.subarray(0, -9), 'geheim ä'), fault('SCHLUESSEL_UNBRAUCHBAR'));
    assert.throws(() => signerFromPkcs12(Buffer.from('no'), ''), fault('SCHLUESSEL_UNBRAUCHBAR'));
  });
});

describe('PKCS#8', () => {
  const { certificate, key } = pki.seal('rsa');
  const certificates = pemOf([pki.intermediate.certificate, pki.root.certificate, certificate]);

  test('PEM, DER and encrypted PEM; certificates in any order', () => {
    for (const [bytes, passphrase] of [
      [Buffer.from(key.export({ format: 'pem', type: 'pkcs8' })), undefined],
      [key.export({ format: 'der', type: 'pkcs8' }), undefined],
      [Buffer.from(key.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'p' })), 'p'],
    ] as const) {
      const signer = signerFromPkcs8({ key: bytes, certificates, ...(passphrase ? { passphrase } : {}) });
      assert.equal(signer.algorithm, 'rsa-sha256');
      assert.ok(signer.certificate.equals(certificate.der));
      assert.equal(signer.chain.length, 2);
    }
  });

  test('a key without its certificate, a wrong password, other kinds of keys', () => {
    const own = Buffer.from(key.export({ format: 'pem', type: 'pkcs8' }));
    const locked = Buffer.from(key.export({ format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'p' }));
    const open = (bytes: Buffer, passphrase?: string) =>
      signerFromPkcs8({ key: bytes, certificates, ...(passphrase ? { passphrase } : {}) });
    assert.throws(
      () => signerFromPkcs8({ key: own, certificates: pemOf([pki.root.certificate]) }),
      fault('SCHLUESSEL_UNBRAUCHBAR'),
    );
    assert.throws(() => open(locked, 'q'), fault('SCHLUESSEL_KENNWORT'));
    assert.throws(() => open(locked), fault('SCHLUESSEL_KENNWORT'));
    assert.throws(
      () => open(Buffer.from('-----BEGIN PRIVATE KEY-----\nno\n-----END PRIVATE KEY-----')),
      fault('SCHLUESSEL_UNBRAUCHBAR'),
    );
  });
});

test('what openssl says about our certificates', { skip: opensslMissing }, () => {
  const seal = pki.seal('p384').certificate;
  const epoch = String(Math.floor(NOW.epochMilliseconds / 1000));
  const { ok, output } = run(
    'openssl',
    ['verify', '-x509_strict', '-attime', epoch, '-CAfile', 'root.pem', '-untrusted', 'between.pem', 'seal.pem'],
    {
      'root.pem': pemOf([pki.root.certificate]),
      'between.pem': pemOf([pki.intermediate.certificate]),
      'seal.pem': pemOf([seal]),
    },
  );
  assert.ok(ok, output);
});
