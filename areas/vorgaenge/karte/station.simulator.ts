/**
 * A capture station as a process of its own, for tests and for trying things out.
 *
 *   node areas/vorgaenge/karte/station.simulator.ts '{"port":8710,"sekunden":3}'
 *
 * Prints one line of JSON with its address. A session is taken after so many seconds; `schlecht` gives a finger that is
 * too worn. `GET /` tells what it still holds, so that a test sees that fingerprints are gone.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawFoto } from './musterfoto.ts';

interface Sitzung {
  readonly foto: boolean;
  readonly fingerabdruck: boolean;
  readonly unterschrift: boolean;
  readonly beginn: number;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as { port?: number; sekunden?: number; schlecht?: boolean };
const wait = (settings.sekunden ?? 0) * 1000;
const sitzungen = new Map<string, Sitzung>();
const bild = await drawFoto();

const server = createServer((request, response) => {
  answer(request, response).catch((cause: unknown) => reply(response, 500, { error: String(cause) }));
});
server.listen(settings.port ?? 0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
// Ends with whoever started it.
process.stdin.on('end', () => process.exit()).resume();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, what, key = '', part] = decodeURIComponent(request.url ?? '').split('/');
  if (what === '') return reply(response, 200, { sitzungen: [...sitzungen.keys()] });
  if (what !== 'sitzungen') return reply(response, 404, {});
  if (request.method === 'PUT') return begin(response, key, await readJson(request));
  const sitzung = sitzungen.get(key);
  if (!sitzung) return reply(response, 404, {});
  if (request.method === 'DELETE') {
    sitzungen.delete(key);
    return reply(response, 200, {});
  }
  if (part === 'foto') return sendFoto(response);
  return reply(response, 200, standOf(sitzung));
}

function begin(response: ServerResponse, key: string, body: unknown): void {
  const { foto = false, fingerabdruck = false, unterschrift = false } = body as Partial<Sitzung>;
  if (!sitzungen.has(key)) sitzungen.set(key, { foto, fingerabdruck, unterschrift, beginn: Date.now() });
  reply(response, 200, {});
}

function standOf({ beginn, foto, fingerabdruck, unterschrift }: Sitzung): object {
  if (Date.now() - beginn < wait) return { stand: 'laeuft' };
  const finger = fingerabdruck
    ? [
        { finger: 'Zeigefinger rechts', qualitaet: settings.schlecht ? 12 : 78 },
        { finger: 'Zeigefinger links', qualitaet: 71 },
      ]
    : [];
  return { stand: 'fertig', foto, finger, unterschrift };
}

function sendFoto(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/jpeg', 'content-length': bild.length }).end(bild);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8') || '{}');
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
