/**
 * A manufacturer of cards and a photo service as a process of its own, for tests and for trying things out.
 *
 *   node areas/vorgaenge/karte/bestellweg.simulator.ts '{"port":8700,"fotos":["musterfoto-1"]}'
 *
 * Prints one line of JSON with its address and the codes of its photos. An order is made as soon as its state is asked
 * for the second time; a photo is sealed with the key that only its code holds.
 */
import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { drawFoto } from './musterfoto.ts';

interface Auftrag {
  readonly bestellnummer: string;
  readonly direktversand: boolean;
  asked: number;
  serie: string;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as { port?: number; fotos?: string[] };
const auftraege = new Map<string, Auftrag>();
/** The same key for the same id each time, so that a code of the demo stays good. */
const keyOf = (id: string) => createHash('sha256').update(`musterfoto:${id}`).digest();
const fotos = new Set(settings.fotos ?? []);
const bild = await drawFoto();
let made = 0;

const server = createServer((request, response) => {
  answer(request, response).catch((cause: unknown) => reply(response, 500, { error: String(cause) }));
});
server.listen(settings.port ?? 0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const codes = [...fotos].map((id) => `${id}.${keyOf(id).toString('base64url')}`);
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}`, codes })}\n`);
});
// Ends with whoever started it.
process.stdin.on('end', () => process.exit()).resume();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, what, key = ''] = decodeURIComponent(request.url ?? '').split('/');
  if (request.method === 'PUT' && what === 'auftraege') return take(response, key, await readJson(request));
  if (request.method === 'POST' && what === 'stand') return tell(response, (await readJson(request)) as string[]);
  if (request.method === 'GET' && what === 'lichtbilder') return sendFoto(response, key);
  return reply(response, 404, {});
}

function take(response: ServerResponse, bestellnummer: string, body: unknown): void {
  const { direktversand = false } = body as { direktversand?: boolean };
  if (!auftraege.has(bestellnummer)) {
    made += 1;
    const serie = `YS${String(made).padStart(7, '0')}`;
    auftraege.set(bestellnummer, { bestellnummer, direktversand, asked: 0, serie });
  }
  reply(response, 200, {});
}

function sendFoto(response: ServerResponse, id: string): void {
  if (!fotos.has(id)) {
    reply(response, 404, {});
    return;
  }
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(id), iv);
  const sealed = Buffer.concat([iv, cipher.update(bild), cipher.final(), cipher.getAuthTag()]);
  response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(sealed);
}

function tell(response: ServerResponse, wanted: readonly string[]): void {
  const list = wanted.flatMap((nummer) => {
    const auftrag = auftraege.get(nummer);
    if (!auftrag) return [];
    auftrag.asked += 1;
    if (auftrag.asked < 2) return [{ bestellnummer: nummer, stand: 'angenommen' }];
    const stand = auftrag.direktversand ? 'verschickt' : 'produziert';
    return [{ bestellnummer: nummer, stand, serie: auftrag.serie }];
  });
  reply(response, 200, list);
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8') || '{}');
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
