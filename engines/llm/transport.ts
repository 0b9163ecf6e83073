/**
 * The `fetch` under the SDK, because the usual one takes what it is given: this one follows no redirect, uses no proxy,
 * connects to private addresses only (asked at every connection, so a name cannot change its mind), trusts the office's
 * own certificates, sends no header that it was not told, and reads no more bytes than allowed.
 */
import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net, { type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { isOwnAddress } from '#platform/config/ki.ts';

export interface TransportOptions {
  readonly ca?: string;
  readonly connectMs: number;
  readonly sockets: number;
  /** Private addresses only. */
  readonly ownOnly: boolean;
}

export type TransportProblem = 'foreign' | 'redirect' | 'connect-timeout' | 'encoding' | 'too-large';

export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly problem: TransportProblem;
  constructor(problem: TransportProblem, cause?: unknown) {
    super(`transport: ${problem}`, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}

const SENT = ['authorization', 'content-type'];
/** Header of our own, never sent: the most bytes of the answer. */
export const MOST_BYTES = 'x-bleibe-most-bytes';
const STANDARD_MOST = 4 * 1024 * 1024;
const TOO_OLD_SOCKET = new Set(['ECONNRESET', 'EPIPE']);

export type Transport = { fetch: typeof fetch; close(): void };

export function openTransport(options: TransportOptions): Transport {
  const agentOptions = { keepAlive: true, maxSockets: options.sockets, keepAliveMsecs: 5000 };
  const lookup = options.ownOnly ? ownLookup : undefined;
  const plain = new http.Agent(agentOptions);
  const secure = new https.Agent({ ...agentOptions, ...(options.ca ? { ca: options.ca } : {}) });
  const send = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (options.ownOnly && net.isIP(host) !== 0 && !isOwnAddress(host)) throw new TransportError('foreign');
    const given = new Headers(init.headers);
    const body = typeof init.body === 'string' ? init.body : undefined;
    const headers: Record<string, string> = { accept: given.get('accept') ?? '*/*', 'accept-encoding': 'identity' };
    for (const name of SENT) if (given.has(name)) headers[name] = given.get(name) as string;
    const call = () =>
      request(url, { method: init.method ?? 'GET', headers, body, lookup, signal: init.signal ?? undefined });
    const most = Number(given.get(MOST_BYTES) ?? STANDARD_MOST);
    const answer = await call().catch((cause: unknown) => (isStale(cause) ? call() : Promise.reject(cause)));
    return toResponse(answer, most);
  };
  const request = (url: URL, asked: Asked) => exchange(url, asked, url.protocol === 'https:' ? secure : plain, options);
  const close = () => {
    plain.destroy();
    secure.destroy();
  };
  return { fetch: send as typeof fetch, close };
}

interface Asked {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
  readonly lookup: LookupFunction | undefined;
  readonly signal: AbortSignal | undefined;
}

function exchange(
  url: URL,
  { body, lookup, signal, ...asked }: Asked,
  agent: http.Agent,
  { connectMs }: TransportOptions,
): Promise<http.IncomingMessage> {
  const { promise, resolve: done, reject } = Promise.withResolvers<http.IncomingMessage>();
  const start = url.protocol === 'https:' ? https.request : http.request;
  const request = start(url, { ...asked, agent, ...(lookup ? { lookup } : {}), ...(signal ? { signal } : {}) });
  const timer = setTimeout(() => request.destroy(new TransportError('connect-timeout')), connectMs);
  request.once('socket', (socket) => {
    if (!socket.connecting) return clearTimeout(timer);
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => clearTimeout(timer));
  });
  request.once('response', done);
  request.on('error', (cause) => {
    clearTimeout(timer);
    reject(Object.assign(cause, { reused: request.reusedSocket }));
  });
  request.end(body);
  return promise;
}

/** A server closes idle connections when it likes; ours was closed while we took it up again, and nothing was answered. */
function isStale(cause: unknown): boolean {
  const { reused, code } = cause as { reused?: boolean; code?: string };
  return reused === true && TOO_OLD_SOCKET.has(code ?? '');
}

function toResponse(answer: http.IncomingMessage, most: number): Response {
  const status = answer.statusCode ?? 0;
  const refuse = (problem: TransportProblem): never => {
    answer.destroy();
    throw new TransportError(problem);
  };
  if (status >= 300 && status < 400) refuse('redirect');
  if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') refuse('encoding');
  if (Number(answer.headers['content-length'] ?? 0) > most) refuse('too-large');
  const headers = new Headers();
  for (const name of ['content-type', 'retry-after', 'server'])
    if (typeof answer.headers[name] === 'string') headers.set(name, answer.headers[name]);
  if (status === 204 || status < 200) {
    answer.destroy();
    return new Response(null, { status: 204, headers });
  }
  const body = Readable.toWeb(Readable.from(bounded(answer, most), { objectMode: false, highWaterMark: 64 * 1024 }));
  return new Response(body as unknown as ReadableStream<Uint8Array>, { status, headers });
}

async function* bounded(answer: http.IncomingMessage, most: number): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const part of answer) {
    length += (part as Buffer).length;
    if (length > most) throw new TransportError('too-large');
    yield part as Buffer;
  }
}

const ownLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (cause, found) => {
    if (cause) return callback(cause, '', 0);
    const own = found.filter(({ address }) => isOwnAddress(address));
    const [first] = own;
    if (!first) return callback(new TransportError('foreign'), '', 0);
    if (options.all) return callback(null, own);
    callback(null, first.address, first.family);
  });
};
