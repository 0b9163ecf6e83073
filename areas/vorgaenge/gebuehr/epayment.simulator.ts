/**
 * A small payment service as a process of its own, for tests and the demo. It pays whatever it is asked to, so it belongs
 * nowhere else.
 *
 *   node areas/vorgaenge/gebuehr/epayment.simulator.ts '{"secret":"…","port":4070}'
 *
 * Prints one line of JSON with its address. `POST /payments` opens a payment, `/pay/ID` shows its page, `POST /pay/ID` with
 * `act=paid` or `act=cancelled` ends it and sends the signed message; `times=2` sends it twice, `times=0` not at all.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Payment {
  readonly id: string;
  readonly reference: string;
  readonly amount: number;
  readonly returnUrl: string;
  readonly notifyUrl: string;
  status: 'open' | 'paid' | 'cancelled';
}

const settings = JSON.parse(process.argv[2] ?? '{}') as { readonly secret: string; readonly port?: number };
const payments = new Map<string, Payment>();

const server = createServer((request, response) => {
  answer(request, response).catch((cause: unknown) => reply(response, 500, { error: String(cause) }));
});
server.listen(settings.port ?? 0, '127.0.0.1', () => process.stdout.write(`${JSON.stringify({ url: base() })}\n`));

function base(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', base());
  if (request.method === 'POST' && pathname === '/payments') return open(request, response);
  const [, where, id = ''] = pathname.split('/');
  const payment = payments.get(id);
  if (!payment) return reply(response, 404, { error: 'not_found' });
  if (where === 'pay') return request.method === 'POST' ? end(payment, request, response) : page(payment, response);
  if (!isClient(request)) return reply(response, 401, { error: 'unauthorized' });
  return reply(response, 200, report(payment));
}

async function open(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isClient(request)) return reply(response, 401, { error: 'unauthorized' });
  const given = JSON.parse(await bodyOf(request)) as Omit<Payment, 'id' | 'status'>;
  const payment: Payment = { ...given, id: randomUUID(), status: 'open' };
  payments.set(payment.id, payment);
  reply(response, 201, { id: payment.id, redirect: `${base()}/pay/${payment.id}` });
}

async function end(payment: Payment, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams(await bodyOf(request));
  if (payment.status === 'open') payment.status = form.get('act') === 'paid' ? 'paid' : 'cancelled';
  const message = JSON.stringify(report(payment));
  const signature = createHmac('sha256', settings.secret).update(message).digest('hex');
  const sent = Array.from({ length: Number(form.get('times') ?? '1') }, () =>
    fetch(payment.notifyUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ meldung: message, signatur: signature }),
    }).catch(() => undefined),
  );
  await Promise.all(sent);
  response.writeHead(303, { location: payment.returnUrl });
  response.end();
}

function page({ id, reference, amount, status }: Payment, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const euro = (amount / 100).toFixed(2).replace('.', ',');
  const button = (act: string, words: string) => `<button name="act" value="${act}">${words}</button>`;
  response.end(`<!doctype html><html lang="de"><title>Bezahlen (Simulator)</title><h1>${euro} € bezahlen</h1>
    <p>Kassenzeichen ${reference.replace(/\D/g, '')}. Hier fließt kein Geld.</p>
    ${status === 'open' ? `<form method="post" action="/pay/${id}">${button('paid', 'Bezahlen')} ${button('cancelled', 'Abbrechen')}</form>` : '<p>Erledigt.</p>'}</html>`);
}

function report({ id, amount, status }: Payment) {
  return { id, amount, status };
}

function isClient(request: IncomingMessage): boolean {
  return request.headers.authorization === `Bearer ${settings.secret}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
