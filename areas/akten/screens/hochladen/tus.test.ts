import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { UploadRefused, upload } from './tus.ts';

const PATH = '/api/akten/hochladen';
let directory = '';
let endpoint = '';
let close: () => void;
/** Requests that lose their line before an answer. */
let cut: (method: string, count: number) => boolean = () => false;
const counts = new Map<string, number>();

before(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'bleibe-tus-'));
  const tus = new Server({
    path: PATH,
    datastore: new FileStore({ directory }),
    namingFunction: (_request, metadata) => metadata?.eingangId ?? '',
    maxSize: 1_000_000,
  });
  const listener: RequestListener = (request, response) => {
    const method = request.method ?? '';
    counts.set(method, (counts.get(method) ?? 0) + 1);
    if (cut(method, counts.get(method) ?? 0)) {
      request.socket.destroy();
      return;
    }
    void tus.handle(request, response);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`;
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});

after(async () => {
  close();
  await rm(directory, { recursive: true });
});

const target = (eingangId: string) => ({ endpoint, eingangId, headers: { 'x-csrf-token': 'test' } });
const quick = { pieceBytes: 10_000, pauses: [1] };

test('a file arrives whole, and progress says how much is there', async () => {
  const bytes = randomBytes(35_000);
  const id = randomUUID();
  const seen: number[] = [];
  const signal = new AbortController().signal;
  await upload(new Blob([bytes]), target(id), { ...quick, signal, onProgress: (there) => seen.push(there) });
  assert.deepEqual(seen, [0, 10_000, 20_000, 30_000, 35_000]);
  assert.deepEqual(await readFile(path.join(directory, id)), bytes);
});

test('a lost line costs one piece, not the file', async () => {
  const bytes = randomBytes(50_000);
  const id = randomUUID();
  counts.clear();
  cut = (method, count) => method === 'PATCH' && [2, 3, 5].includes(count);
  let waited = 0;
  const signal = new AbortController().signal;
  await upload(new Blob([bytes]), target(id), { ...quick, signal, onProgress() {}, onWaiting: () => (waited += 1) });
  cut = () => false;
  assert.equal(waited, 3);
  assert.deepEqual(await readFile(path.join(directory, id)), bytes);
});

test('after a reload the upload goes on where it was', async () => {
  const bytes = randomBytes(40_000);
  const id = randomUUID();
  const first = new AbortController();
  const stopHalfway = (there: number) => {
    if (there >= 20_000) first.abort(new Error('reload'));
  };
  const file = new Blob([bytes]);
  await assert.rejects(upload(file, target(id), { ...quick, signal: first.signal, onProgress: stopHalfway }));
  const seen: number[] = [];
  const signal = new AbortController().signal;
  await upload(file, target(id), { ...quick, signal, onProgress: (there) => seen.push(there) });
  assert.equal(seen[0], 20_000);
  assert.deepEqual(await readFile(path.join(directory, id)), bytes);
});

test('an empty file is offered too', async () => {
  const id = randomUUID();
  const signal = new AbortController().signal;
  await upload(new Blob([]), target(id), { ...quick, signal, onProgress() {} });
  assert.equal((await readFile(path.join(directory, id))).length, 0);
});

test('what the server will not have is not tried again', async () => {
  const signal = new AbortController().signal;
  const large = new Blob([new Uint8Array(1_000_001)]);
  await assert.rejects(
    upload(large, target(randomUUID()), { ...quick, signal, onProgress() {} }),
    (error) => error instanceof UploadRefused && error.status === 413,
  );
});
