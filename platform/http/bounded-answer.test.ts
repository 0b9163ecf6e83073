/** A server that never stops talking. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { readBytes, readJson } from './bounded-answer.ts';

const MIB = 1024 * 1024;
let server: Server;
let url: string;
let sent = 0;
before(async () => {
  server = createServer((request, response) => {
    if (request.url === '/json') return void response.end('{"gut":[1,2]}');
    if (request.url === '/leer') return void response.writeHead(204).end();
    const part = Buffer.alloc(MIB, 'x');
    const pour = () => {
      while (!response.destroyed) {
        sent += MIB;
        if (!response.write(part)) return void response.once('drain', pour);
      }
    };
    pour();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('an answer without an end is cut off where it is too large', async () => {
  await assert.rejects(readBytes(await fetch(`${url}/endlos`), 3 * MIB), /larger than/);
  const then = sent;
  assert.ok(then < 64 * MIB, `${then / MIB} MiB were fetched`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.ok(sent - then < 16 * MIB, 'nobody goes on fetching');
});

test('what fits is read whole', async () => {
  assert.deepEqual(await readJson(await fetch(`${url}/json`)), { gut: [1, 2] });
  assert.equal((await readBytes(await fetch(`${url}/leer`), 10)).length, 0);
});
