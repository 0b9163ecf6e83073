/** The built pages: five entries, each with its own client-side addresses, and their files with hashes in their names. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { commonFaults } from '../../errors/errors.ts';
import { sendProblem } from './problem.ts';

/** First part of the address to the folder of the entry; everything else belongs to the staff's. */
const ENTRIES = ['buerger', 'termine', 'kiosk', 'anzeige'] as const;
const STAFF = 'amt';
const ASSETS = '/assets/';
const YEAR_MS = 31_536_000_000;

export interface WebFilesOptions {
  /** Folder of the build; may still be missing. */
  readonly dir: string;
}

/** Takes every address that no route has. */
export async function addWebFiles(app: FastifyInstance, { dir }: WebFilesOptions): Promise<void> {
  // The build lays compressed ones beside its files: a phone on a slow line waits for a third of the bytes.
  await app.register(fastifyStatic, { root: dir, serve: false, dotfiles: 'deny', preCompressed: true });
  app.setNotFoundHandler({}, async (request, reply) => {
    const address = pathOf(request);
    if (!isForPages(request, address)) return sendProblem(request, reply, commonFaults.NICHT_GEFUNDEN());
    if (isFile(dir, address)) return sendFile(reply, address);
    // A missing picture or script is missing; only pages fall back to their entry.
    if (path.posix.extname(address) !== '') return sendProblem(request, reply, commonFaults.NICHT_GEFUNDEN());
    return sendEntry(reply, dir, address);
  });
}

function pathOf(request: FastifyRequest): string {
  const [raw = '/'] = request.url.split('?');
  try {
    return path.posix.normalize(decodeURIComponent(raw));
  } catch {
    // Not UTF-8: no file of ours is called that.
    return '/api/';
  }
}

function isForPages(request: FastifyRequest, address: string): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return !/^\/(api|health|metrics)(\/|$)|\/\.|\0/.test(address);
}

function isFile(dir: string, address: string): boolean {
  return (
    path.posix.extname(address) !== '' &&
    !address.split('/').some((part) => part.startsWith('.')) &&
    existsSync(path.join(dir, address))
  );
}

function sendFile(reply: FastifyReply, address: string): FastifyReply {
  if (address.endsWith('.html'))
    return reply.header('cache-control', 'no-store').sendFile(address, { cacheControl: false });
  const hashed = address.startsWith(ASSETS);
  return reply.sendFile(address, { maxAge: hashed ? YEAR_MS : 3_600_000, immutable: hashed });
}

function sendEntry(reply: FastifyReply, dir: string, address: string): FastifyReply {
  const first = address.split('/')[1];
  const entry = ENTRIES.find((one) => one === first) ?? STAFF;
  reply.header('cache-control', 'no-store');
  if (entry === 'kiosk') allowCamera(reply);
  const found = [`${entry}/index.html`, `${entry}.html`].find((file) => existsSync(path.join(dir, file)));
  if (found === undefined) return reply.type('text/html; charset=utf-8').send(PLACEHOLDER);
  return reply.sendFile(found, { cacheControl: false });
}

/** The kiosk reads QR codes: by the camera, and by a reader in WebAssembly that comes with the house. */
function allowCamera(reply: FastifyReply): void {
  reply.header(
    'permissions-policy',
    String(reply.getHeader('permissions-policy')).replace('camera=()', 'camera=(self)'),
  );
  const policy = String(reply.getHeader('content-security-policy'));
  reply.header('content-security-policy', `${policy};script-src 'self' 'wasm-unsafe-eval'`);
}

const PLACEHOLDER = `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bleibe</title></head>
<body><main><h1>Bleibe läuft</h1>
<p>Die Oberfläche ist hier noch nicht gebaut. Die Schnittstelle steht unter <a href="/api/docs">/api/docs</a>.</p></main></body>
</html>
`;
