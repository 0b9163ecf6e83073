/** Uploads over HTTP as a browser makes them: resumable, by the one who announced them, with a receipt of every file. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestOffice, type TestSession, testOffice } from '#apps/server/testing.ts';
import * as eingangApi from './eingang.api.ts';
import { openHochladen } from './hochladen.ts';
import { letter } from './testing.ts';

let office: TestOffice;
let scanstelle: TestSession;
before(async () => {
  office = await testOffice();
  scanstelle = await office.signIn('scanstelle');
});
after(() => office.close());

const TUS = { 'tus-resumable': '1.0.0' };

async function announce(files: Readonly<Record<string, Buffer>>) {
  const dateien = Object.entries(files).map(([name, bytes]) => ({ name, groesse: bytes.length }));
  return scanstelle.call(eingangApi.startLieferung, { dateien });
}

function create(session: TestSession, pfad: string, eingangId: string, size: number): Promise<Response> {
  const headers = { ...TUS, 'upload-length': String(size), 'upload-metadata': `eingangId ${btoa(eingangId)}` };
  return session.fetch(pfad, { method: 'POST', headers });
}

function send(session: TestSession, url: string, offset: number, bytes: Buffer): Promise<Response> {
  const headers = { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return session.fetch(url, { method: 'PATCH', headers, body: new Uint8Array(bytes) });
}

test('a line that breaks costs nothing: HEAD says how much is there, and the rest is sent on', async () => {
  const bytes = letter(['Ein Brief, der in zwei Stücken kam.']);
  const { uploadPfad, dateien } = await announce({ 'brief.pdf': bytes });
  const id = dateien[0]?.eingangId ?? '';
  const created = await create(scanstelle, uploadPfad, id, bytes.length);
  assert.equal(created.status, 201);
  const url = `${uploadPfad}/${id}`;
  assert.equal((await send(scanstelle, url, 0, bytes.subarray(0, 1000))).status, 204);
  const head = await scanstelle.fetch(url, { method: 'HEAD', headers: TUS });
  assert.equal(head.headers.get('upload-offset'), '1000');
  assert.equal((await send(scanstelle, url, 500, bytes.subarray(500))).status, 409, 'a gap or an overlap is refused');
  const last = await send(scanstelle, url, 1000, bytes.subarray(1000));
  assert.equal(last.headers.get('bleibe-status'), 'gespeichert');
  const eingang = await scanstelle.call(eingangApi.getEingang, { id });
  assert.equal(eingang.groesse, bytes.length);
  assert.deepEqual(await readdir(path.join(office.kernel.config.dataDir, 'hochladen')), [], 'no plain copy stays');
});

test('only the one who announced a file uploads it, and only what was announced', async () => {
  const bytes = letter(['Fremder Leute Brief.']);
  const { uploadPfad, dateien } = await announce({ 'fremd.pdf': bytes });
  const id = dateien[0]?.eingangId ?? '';
  const poststelle = await office.signIn('poststelle');
  assert.equal((await create(poststelle, uploadPfad, id, bytes.length)).status, 404);
  assert.equal((await create(scanstelle, uploadPfad, id, bytes.length + 1)).status, 422);
  assert.ok((await create(scanstelle, uploadPfad, '../../etc/passwd', 10)).status >= 400);
  assert.equal((await office.stranger().fetch(uploadPfad, { method: 'POST', headers: TUS })).status, 401);
  const datenschutz = await office.signIn('datenschutz');
  assert.equal((await create(datenschutz, uploadPfad, id, bytes.length)).status, 403);
});

test('an answer about an upload is as careful as any other, and tells nothing of the machine', async () => {
  const bytes = letter(['Ein Brief ohne Ablage.']);
  const { uploadPfad, dateien } = await announce({ 'ablage.pdf': bytes });
  const id = dateien[0]?.eingangId ?? '';
  const created = await create(scanstelle, uploadPfad, id, bytes.length);
  assert.equal(created.headers.get('access-control-allow-origin'), null);
  assert.ok(created.headers.get('x-request-id'));
  assert.match(created.headers.get('content-security-policy') ?? '', /default-src 'self'/);
  const copy = path.join(office.kernel.config.dataDir, 'hochladen', id);
  await rename(copy, `${copy}.beiseite`);
  await symlink(copy, copy);
  const failed = await send(scanstelle, `${uploadPfad}/${id}`, 0, bytes);
  assert.equal(failed.status, 503);
  assert.doesNotMatch(await failed.text(), /ELOOP|hochladen/);
  await rename(`${copy}.beiseite`, copy);
  assert.equal((await send(scanstelle, `${uploadPfad}/${id}`, 0, bytes)).status, 204);
});

const CANNOT_FILL = existsSync('/dev/full') ? false : '/dev/full is missing: only Linux has a file that is always full';

test('no room for an upload: the answer and the receipt say so, and when there is room it is sent on', {
  skip: CANNOT_FILL,
}, async () => {
  const bytes = letter(['Ein Brief, für den kein Platz war.']);
  const { lieferungId, uploadPfad, dateien } = await announce({ 'platz.pdf': bytes });
  const id = dateien[0]?.eingangId ?? '';
  await create(scanstelle, uploadPfad, id, bytes.length);
  const copy = path.join(office.kernel.config.dataDir, 'hochladen', id);
  await rename(copy, `${copy}.beiseite`);
  await symlink('/dev/full', copy);
  const full = await send(scanstelle, `${uploadPfad}/${id}`, 0, bytes);
  assert.equal(full.status, 507);
  assert.match(await full.text(), /kein Platz mehr/);
  const { dateien: told } = await scanstelle.call(eingangApi.getLieferung, { id: lieferungId });
  assert.match(told[0]?.fehler?.titel ?? '', /kein Platz mehr/);
  await rename(`${copy}.beiseite`, copy);
  const again = await send(scanstelle, `${uploadPfad}/${id}`, 0, bytes);
  assert.equal(again.headers.get('bleibe-status'), 'gespeichert');
  const eingang = await scanstelle.call(eingangApi.getEingang, { id });
  assert.equal(eingang.fehler, undefined, 'what is past is not told any more');
});

test('the receipt lists every file that was offered, also those that never came', async () => {
  const bytes = letter(['Ein Brief von zweien.']);
  const { lieferungId, uploadPfad, dateien } = await announce({ 'da.pdf': bytes, 'weg.pdf': Buffer.alloc(10) });
  const id = dateien[0]?.eingangId ?? '';
  await create(scanstelle, uploadPfad, id, bytes.length);
  await send(scanstelle, `${uploadPfad}/${id}`, 0, bytes);
  const quittung = await scanstelle.call(eingangApi.finishLieferung, { id: lieferungId });
  assert.deepEqual([quittung.angeboten, quittung.gespeichert, quittung.fehler], [2, 1, 1]);
  assert.deepEqual(
    quittung.dateien.map(({ dateiname }) => dateiname),
    ['da.pdf', 'weg.pdf'],
  );
  assert.match(quittung.dateien[1]?.fehler?.titel ?? '', /nicht vollständig angekommen/);
  const late = await create(scanstelle, uploadPfad, dateien[1]?.eingangId ?? '', 10);
  assert.equal(late.status, 409);
});

test('an upload that was complete when the process ended is taken in afterwards', async () => {
  const bytes = letter(['Ein Brief, nach dem das Licht ausging.']);
  const { dateien } = await announce({ 'dunkel.pdf': bytes });
  const id = dateien[0]?.eingangId ?? '';
  const folder = path.join(office.kernel.config.dataDir, 'hochladen');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, id), bytes);
  const info = {
    id,
    size: bytes.length,
    offset: bytes.length,
    metadata: { eingangId: id },
    creation_date: new Date().toISOString(),
  };
  await writeFile(path.join(folder, `${id}.json`), JSON.stringify(info));
  await openHochladen(office.kernel).sweep();
  assert.equal((await scanstelle.call(eingangApi.getEingang, { id })).status, 'gespeichert');
  assert.deepEqual(await readdir(folder), []);
});
