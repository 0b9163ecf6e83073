/**
 * The official site as a process of its own, for tests: `/NAME/xml.zip` out of a folder with `NAME.zip`, and some names that
 * behave badly: `langsam` never answers, `tropfen` sends a byte at a time, `abbruch` ends in the middle, `riesig` never ends,
 * `zu_gross` says a length beyond all, `fehler` fails, `weiter` leads elsewhere, `seite` is no ZIP.
 *
 *   node areas/erlasse/amtlich/amtsseite.simulator.ts '{"folder":"/tmp/x"}'
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const settings = JSON.parse(process.argv[2] ?? '{}') as { readonly folder: string };

const BAD: Readonly<Record<string, (response: ServerResponse) => void>> = {
  langsam: () => undefined,
  tropfen: (response) => {
    const timer = setInterval(() => response.write('x'), 100);
    response.on('close', () => clearInterval(timer));
  },
  abbruch: (response) => {
    response.writeHead(200, { 'content-length': 1_000 });
    response.write('PK');
    setTimeout(() => response.destroy(), 20);
  },
  riesig: (response) => {
    const part = Buffer.alloc(1 << 20);
    const more = () => {
      while (!response.destroyed && response.write(part));
    };
    response.on('drain', more);
    more();
  },
  zu_gross: (response) => {
    response.writeHead(200, { 'content-length': 1 << 30 });
    response.write('PK');
  },
  fehler: (response) => response.writeHead(503).end('busy'),
  weiter: (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  seite: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Wartung</html>'),
};

const server = createServer((request, response) => {
  const [, slug = '', file] = new URL(request.url ?? '/', 'http://x').pathname.split('/');
  const bad = BAD[slug];
  if (bad) return bad(response);
  const zip = path.join(settings.folder, `${slug}.zip`);
  if (file !== 'xml.zip' || !/^[a-z0-9_+-]+$/.test(slug) || !existsSync(zip))
    return response.writeHead(404).end('not found');
  response.writeHead(200, { 'content-type': 'application/zip' });
  createReadStream(zip).pipe(response);
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })}\n`),
);
process.stdin.on('end', () => process.exit()).resume();
