/**
 * A manufacturer of cards and a photo service as a process of its own, for tests and for trying things out.
 *
 *   node areas/vorgaenge/karte/bestellweg.simulator.ts '{"port":8700,"fotos":["FOTO-1234"]}'
 *
 * Prints one line of JSON with its address. An order is made as soon as its state is asked for the second time.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Auftrag {
  readonly bestellnummer: string;
  readonly direktversand: boolean;
  asked: number;
  serie: string;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as { port?: number; fotos?: string[] };
const auftraege = new Map<string, Auftrag>();
const fotos = new Set(settings.fotos ?? []);
let made = 0;

const server = createServer((request, response) => {
  answer(request, response).catch((cause: unknown) => reply(response, 500, { error: String(cause) }));
});
server.listen(settings.port ?? 0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, what, key = ''] = decodeURIComponent(request.url ?? '').split('/');
  if (request.method === 'PUT' && what === 'auftraege') return take(response, key, await readJson(request));
  if (request.method === 'POST' && what === 'stand') return tell(response, (await readJson(request)) as string[]);
  if (request.method === 'POST' && what === 'fotos') return reply(response, fotos.delete(key) ? 200 : 404, {});
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
