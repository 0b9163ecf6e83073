/**
 * An intermediary that takes replies over HTTP, as a process of its own. It knows a message by its id, so a second PUT of
 * the same is the same message. `GET /nachrichten` says what it has; `PUT /verhalten` how it behaves: `ok`, `500`, `422`,
 * `stumm` (never answers), `taub` (takes it and drops the connection before it answers).
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const taken = new Map<string, { xml: string; mal: number }>();
let verhalten = 'ok';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const server = createServer((request, response) => {
  void answer(request, response);
});

async function answer(request: IncomingMessage, response: import('node:http').ServerResponse): Promise<void> {
  const body = await bodyOf(request);
  if (request.url === '/verhalten') {
    verhalten = body;
    return void response.end();
  }
  if (request.method === 'GET') return void response.end(JSON.stringify(Object.fromEntries(taken)));
  const id = request.url?.split('/').at(-1) ?? '';
  if (verhalten === 'stumm') return;
  if (verhalten === '500' || verhalten === '422') {
    response.statusCode = Number(verhalten);
    return void response.end();
  }
  taken.set(id, { xml: body, mal: (taken.get(id)?.mal ?? 0) + 1 });
  if (verhalten === 'taub') return void request.socket.destroy();
  response.statusCode = 204;
  response.end();
}

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ basis: `http://127.0.0.1:${port}/` })}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
