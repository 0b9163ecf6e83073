/** Keys in files: made once, told apart, noticed when rotated, and of no use when altered or missing. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { Fault } from '../errors/errors.ts';
import { openKeyRing } from './keyring.file.ts';
import { addMasterKey, masterKeyFile, retireMasterKey } from './master-keys.ts';

const fails = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

async function withDataDir(use: (dataDir: string, file: string) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-keys-'));
  try {
    await use(dataDir, masterKeyFile({ dataDir }));
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

test('the first start makes a key that only its owner reads; all who start at once get the same', async () => {
  await withDataDir(async (dataDir, file) => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => openKeyRing({ dataDir })));
    assert.equal(new Set(rings.map((ring) => ring.currentMasterId)).size, 1);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.equal((await stat(path.dirname(file))).mode & 0o777, 0o700);
    assert.deepEqual(await readdir(path.dirname(file)), ['master.json']);
    await chmod(file, 0o644);
    await openKeyRing({ dataDir });
    assert.equal((await stat(file)).mode & 0o777, 0o600, 'tightened again');
  });
});

test('a wrapped key opens for its owner only, and not at all when a character changed', async () => {
  await withDataDir(async (dataDir) => {
    const ring = await openKeyRing({ dataDir });
    const wrapped = ring.createKey('akte:1');
    assert.equal(ring.openKey('akte:1', wrapped).bytes.length, 32);
    assert.throws(() => ring.openKey('akte:2', wrapped), fails('schluessel.PASST_NICHT'));
    fc.assert(
      fc.property(fc.nat(59), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const data = Buffer.from(wrapped.data, 'base64');
        data.writeUInt8((data[place] as number) ^ change, place);
        const altered = { ...wrapped, data: data.toString('base64') };
        assert.throws(() => ring.openKey('akte:1', altered), fails('schluessel.PASST_NICHT'));
      }),
      { numRuns: 60, seed: 2_607 },
    );
    assert.throws(
      () => ring.openKey('akte:1', { by: 'm-0', data: wrapped.data }),
      fails('schluessel.HAUPTSCHLUESSEL_UNBEKANNT'),
    );
  });
});

test('guarded values open for their purpose only; lookups are the same for the same value', async () => {
  await withDataDir(async (dataDir) => {
    const ring = await openKeyRing({ dataDir });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(ring.unseal('azr', ring.seal('azr', text)), Buffer.from(text).toString());
      }),
      { numRuns: 50, seed: 2_607 },
    );
    const sealed = ring.seal('azr', '123456789012');
    assert.throws(() => ring.unseal('totp', sealed), fails('schluessel.PASST_NICHT'));
    assert.throws(() => ring.unseal('azr', 'm-0.AAAA'), fails('schluessel.HAUPTSCHLUESSEL_UNBEKANNT'));
    assert.notEqual(sealed, ring.seal('azr', '123456789012'));
    assert.equal(ring.hmac('azr', '1'), ring.hmac('azr', '1'));
    assert.notEqual(ring.hmac('azr', '1'), ring.hmac('totp', '1'));
  });
});

test('after a rotation an open ring uses the new key, opens what was before and finds what it looked up before', async () => {
  await withDataDir(async (dataDir, file) => {
    const ring = await openKeyRing({ dataDir });
    const before = {
      id: ring.currentMasterId,
      wrapped: ring.createKey('akte:1'),
      sealed: ring.seal('azr', '1'),
      hmac: ring.hmac('azr', '1'),
    };
    const key = ring.openKey('akte:1', before.wrapped).bytes;
    const added = addMasterKey(file);
    assert.equal(ring.currentMasterId, added);
    assert.ok(ring.openKey('akte:1', before.wrapped).bytes.equals(key));
    const rewrapped = ring.rewrap('akte:1', before.wrapped);
    assert.equal(rewrapped.by, added);

    retireMasterKey(file, before.id);
    assert.ok(ring.openKey('akte:1', rewrapped).bytes.equals(key));
    assert.throws(() => ring.openKey('akte:1', before.wrapped), fails('schluessel.STILLGELEGT'));
    assert.equal(ring.unseal('azr', before.sealed), '1');
    assert.equal(ring.hmac('azr', '1'), before.hmac);
    assert.throws(() => retireMasterKey(file, added), fails('schluessel.NICHT_STILLZULEGEN'), 'the current key stays');
    assert.ok(!(await readFile(file, 'utf8')).includes('"wrap": ""'));
  });
});

test('keys of the environment: the newest first, older ones still open', async () => {
  await withDataDir(async (dataDir) => {
    const [old, fresh] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
    const before = await openKeyRing({ dataDir, BLEIBE_MASTER_KEY: old });
    const wrapped = before.createKey('akte:1');
    const after = await openKeyRing({ dataDir, BLEIBE_MASTER_KEY: `${fresh},${old}` });
    assert.notEqual(after.currentMasterId, before.currentMasterId);
    assert.ok(after.openKey('akte:1', wrapped).bytes.equals(before.openKey('akte:1', wrapped).bytes));
    assert.equal(after.hmac('azr', '1'), before.hmac('azr', '1'));
    assert.deepEqual(await readdir(dataDir), [], 'no file is made');
  });
});

test('documents without their keys: no new key is made over them, and the words say what to do', async () => {
  await withDataDir(async (dataDir, file) => {
    await mkdir(path.join(dataDir, 'blobs', 'ab'), { recursive: true });
    await assert.rejects(
      openKeyRing({ dataDir }),
      (cause) => fails('schluessel.DATEI_FEHLT')(cause) && String(cause).includes(file),
    );
    assert.deepEqual(await readdir(dataDir), ['blobs']);
  });
});

test('an altered or foreign file of keys is refused', async () => {
  await withDataDir(async (dataDir, file) => {
    await openKeyRing({ dataDir });
    const sound = await readFile(file, 'utf8');
    for (const broken of ['', '{}', '{"keys":[]}', sound.slice(0, -20), flipKey(sound)]) {
      await writeFile(file, broken);
      await assert.rejects(openKeyRing({ dataDir }), fails('schluessel.DATEI_UNBRAUCHBAR'), broken.slice(0, 20));
    }
  });
});

function flipKey(text: string): string {
  return text.replace(/"wrap": "(.)/, (whole, letter: string) => whole.slice(0, -1) + (letter === 'A' ? 'B' : 'A'));
}
