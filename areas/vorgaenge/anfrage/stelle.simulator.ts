/**
 * Other bodies as a process of its own, for the demo and for tests: it takes enquiries, gives numbers and answers after a
 * while. Nothing here is a real body; it believes whoever calls, so it belongs nowhere else.
 *
 *   node areas/vorgaenge/anfrage/stelle.simulator.ts '{"sekunden":5}'
 *
 * Prints one line of JSON with its address, ends when its standard input ends. What it answers is decided by words in the
 * enquiry: `[ablehnung]`, `[rueckfrage]`, `[bedenken]`, `[schweigen]`, `[annahme verweigert]`; otherwise it agrees.
 * `[dokument]` brings a letter along.
 */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Settings {
  readonly port?: number;
  /** Until an answer lies ready. */
  readonly sekunden?: number;
  /** `verschlucken`: takes the message and breaks off before it says so. Once for each message. */
  readonly fault?: 'verschlucken' | 'stumm' | 'unsinn';
}

const settings = JSON.parse(process.argv[2] ?? '{}') as Settings;
const NS = 'urn:bleibe:stelle:1';
const received = new Map<string, { nummer: string; zustellungen: number }>();
const answers = new Map<string, { xml: string; abMs: number }>();
let last = 0;

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(500).end());
});
server.listen(settings.port ?? 0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}/` })}\n`);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, first = '', kind = '', id = ''] = new URL(request.url ?? '/', 'http://x').pathname.split('/');
  if (settings.fault === 'stumm') return void response.writeHead(503).end();
  if (settings.fault === 'unsinn') return xml(response, '<html>Wartung</html>');
  if (first === 'zaehler') return void response.end(JSON.stringify(Object.fromEntries(received)));
  if (first === 'antworten') return handOut(request, response, kind);
  if (kind !== 'anfragen') return void response.writeHead(404).end();
  const known = received.get(id);
  if (request.method === 'GET') return known ? receipt(response, id, known.nummer) : void response.writeHead(404).end();
  await take(request, response, first, id);
}

async function take(request: IncomingMessage, response: ServerResponse, stelle: string, id: string): Promise<void> {
  const body = await bodyOf(request);
  const known = received.get(id);
  if (known) {
    known.zustellungen += 1;
    return receipt(response, id, known.nummer);
  }
  if (body.includes('[annahme verweigert]'))
    return void response.writeHead(422).end('Die Angaben zur Person sind unvollständig.');
  last += 1;
  const nummer = `${stelle.slice(0, 3).toUpperCase()}-${new Date().getFullYear()}-${String(last).padStart(6, '0')}`;
  received.set(id, { nummer, zustellungen: 1 });
  prepare(body, stelle);
  if (settings.fault === 'verschlucken') return void response.destroy();
  receipt(response, id, nummer);
}

function prepare(body: string, stelle: string): void {
  const bezug = /<bezug>([0-9a-f-]{36})<\/bezug>/.exec(body)?.[1];
  if (!bezug || body.includes('[schweigen]')) return;
  const id = randomUUID();
  const [art, text] = replyOf(body, stelle);
  const day = new Date().toISOString().slice(0, 10);
  answers.set(id, {
    abMs: Date.now() + (settings.sekunden ?? 8) * 1000,
    xml: `<antwort><nachrichtId>${id}</nachrichtId><bezug>${bezug}</bezug><art>${art}</art><text>${text}</text><erstelltAm>${day}</erstelltAm>${letterFor(body)}</antwort>`,
  });
}

function letterFor(body: string): string {
  if (!body.includes('[dokument]')) return '';
  return `<dokument>${Buffer.from('%PDF-1.4 Schreiben (Simulator)').toString('base64')}</dokument>`;
}

function replyOf(body: string, stelle: string): readonly [string, string] {
  if (body.includes('[rueckfrage]')) return ['rueckfrage', 'Es fehlt die Stellenbeschreibung (Simulator).'];
  if (stelle === 'sicherheit')
    return body.includes('[bedenken]')
      ? ['bedenken', 'Es bestehen Bedenken. Näheres auf dem vorgesehenen Weg (Simulator).']
      : ['keine_bedenken', 'Es bestehen keine Bedenken (Simulator).'];
  if (['azr', 'melderegister', 'bamf', 'standesamt', 'sonstige'].includes(stelle))
    return ['auskunft', 'Ein Datensatz stimmt mit den Angaben überein (Simulator).'];
  return body.includes('[ablehnung]')
    ? ['ablehnung', 'Die Arbeitsbedingungen sind ungünstiger als die vergleichbarer Beschäftigter (Simulator).']
    : ['zustimmung', 'Es wird zugestimmt (Simulator).'];
}

function handOut(request: IncomingMessage, response: ServerResponse, id: string): void {
  if (request.method === 'DELETE') {
    answers.delete(id);
    response.writeHead(204).end();
    return;
  }
  const ready = [...answers.values()].filter(({ abMs }) => abMs <= Date.now()).slice(0, 50);
  xml(response, `<antworten xmlns="${NS}">${ready.map((one) => one.xml).join('')}</antworten>`);
}

function receipt(response: ServerResponse, id: string, nummer: string): void {
  xml(response, `<quittung xmlns="${NS}"><nachrichtId>${id}</nachrichtId><nummer>${nummer}</nummer></quittung>`);
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/xml; charset=utf-8' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
