/**
 * FIT-Connect's delivery service as a process of its own, with keys of its own, for the demo and for tests. It plays the
 * sender too: `POST /einreichen` takes plain parts, seals them for the destination and lays them ready.
 *
 *   node areas/vorgaenge/fitconnect/fitconnect.simulator.ts '{"einreichungen":[{"daten":"<xml/>"}]}'
 *
 * Prints one line of JSON: where it is, how to sign in, and the private keys of the destination, which nobody else has.
 * Believes whoever calls, so it belongs nowhere else. Ends when its standard input ends.
 */
import {
  constants,
  createCipheriv,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  publicEncrypt,
  randomBytes,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateRawSync } from 'node:zlib';

interface Einreichen {
  readonly daten: string;
  readonly mimeType?: string;
  readonly anlagen?: readonly { id?: string; name?: string; base64: string }[];
  readonly zip?: boolean;
  /** So many blanks instead of data: for what is too large, also only after it is unpacked. */
  readonly fuellen?: number;
  /** Ways to be broken that a receiver must notice. */
  readonly fault?:
    | 'hash'
    | 'schluessel'
    | 'metadaten'
    | 'anlage-fehlt'
    | 'verfaelscht'
    | 'ausgetauscht'
    | 'ohne-ereignis'
    | 'zwei-ereignisse'
    | 'falsche-signatur'
    | 'fremder-schluessel'
    | 'ohne-signatur'
    | 'anderer-vorgang'
    | 'anderer-dienst'
    | 'ohne-kennzeichen';
}

const settings = JSON.parse(process.argv[2] ?? '{}') as { port?: number; einreichungen?: Einreichen[] };
const oaep = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pss = generateKeyPairSync('rsa', { modulusLength: 2048 });
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** Of the service itself: signs that something was submitted. */
const service = generateKeyPairSync('rsa', { modulusLength: 2048 });
let origin = '';
const DESTINATION = randomUUID();
const CLIENT = { id: randomUUID(), secret: randomBytes(24).toString('base64url') };
const tokens = new Set<string>();
const submissions = new Map<
  string,
  { body: Record<string, unknown>; anlagen: Map<string, string>; events: string[]; log: string[] }
>();

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(500).end());
});
server.listen(settings.port ?? 0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  origin = url;
  for (const one of settings.einreichungen ?? []) submit(one);
  const keys = [
    { ...oaep.privateKey.export({ format: 'jwk' }), kid: 'auf-1', alg: 'RSA-OAEP-256', key_ops: ['unwrapKey'] },
    { ...pss.privateKey.export({ format: 'jwk' }), kid: 'sig-1', alg: 'PS512', key_ops: ['sign'] },
  ];
  const ready = {
    url: `${url}/v2/`,
    basis: url,
    tokenUrl: `${url}/token`,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    destination: DESTINATION,
    jwks: { keys },
  };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
});
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://x');
  if (pathname === '/token') return token(await bodyOf(request), response);
  if (pathname === '/einreichen') return json(response, submit(JSON.parse(await bodyOf(request)) as Einreichen));
  if (pathname === '/ereignisse')
    return json(response, Object.fromEntries([...submissions].map(([id, { events }]) => [id, events])));
  if (pathname === '/.well-known/jwks.json') {
    const key = { ...service.publicKey.export({ format: 'jwk' }), kid: 'dienst-1', alg: 'PS512', key_ops: ['verify'] };
    return json(response, { keys: [key] });
  }
  const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  if (!tokens.has(bearer)) return void response.writeHead(401).end();
  const [, , kind, id = '', sub, subId = ''] = pathname.split('/');
  if (kind === 'cases' && request.method === 'POST') return event(await bodyOf(request), response);
  if (kind === 'cases') return json(response, log(id));
  if (kind !== 'submissions') return void response.writeHead(404).end();
  if (id === '') return json(response, listing());
  const found = submissions.get(id);
  if (!found) return void response.writeHead(404).end();
  if (sub === 'attachments') return text(response, found.anlagen.get(subId));
  json(response, found.body);
}

function token(body: string, response: ServerResponse): void {
  const form = new URLSearchParams(body);
  const sound = form.get('client_id') === CLIENT.id && form.get('client_secret') === CLIENT.secret;
  if (!sound || form.get('grant_type') !== 'client_credentials') return void response.writeHead(401).end('{}');
  const access = randomBytes(24).toString('base64url');
  tokens.add(access);
  json(response, { access_token: access, token_type: 'Bearer', expires_in: 1800 });
}

function listing(): object {
  const open = [...submissions].filter(([, { events }]) => events.length === 0);
  const found = open.map(([submissionId, { body }]) => ({
    submissionId,
    caseId: body.caseId,
    destinationId: DESTINATION,
  }));
  return { offset: 0, count: found.length, totalCount: found.length, submissions: found };
}

function submit({
  daten,
  mimeType = 'application/xml',
  anlagen = [],
  zip = false,
  fuellen,
  fault,
}: Einreichen): object {
  const submissionId = randomUUID();
  const caseId = randomUUID();
  const files = anlagen.map((one) => ({
    id: one.id ?? randomUUID(),
    name: one.name,
    bytes: Buffer.from(one.base64, 'base64'),
  }));
  const hash = (bytes: Buffer) => ({ type: 'sha512', content: createHash('sha512').update(bytes).digest('hex') });
  const plain = fuellen === undefined ? Buffer.from(daten) : Buffer.alloc(fuellen, ' ');
  const metadaten = {
    $schema: 'https://schema.fitko.de/fit-connect/metadata/2.1.0/metadata.schema.json',
    contentStructure: {
      data: {
        submissionSchema: { schemaUri: 'urn:xoev-de:kosit:standard:xinneres.xauslaender', mimeType },
        hash: fault === 'hash' ? hash(Buffer.from('anders')) : hash(plain),
      },
      attachments: files.map(({ id, name, bytes }) => ({
        attachmentId: id,
        hash: hash(bytes),
        mimeType: 'application/pdf',
        purpose: 'attachment',
        ...(name ? { filename: name } : {}),
      })),
    },
  };
  const key = fault === 'schluessel' ? foreign.publicKey : oaep.publicKey;
  const seal = (bytes: Buffer) => jwe(bytes, key, zip);
  const sealed = seal(plain);
  const encryptedMetadata = seal(
    Buffer.from(fault === 'metadaten' ? '{"contentStructure":{}}' : JSON.stringify(metadaten)),
  );
  const sealedFiles = new Map(files.map(({ id, bytes }) => [id, seal(bytes)]));
  const tags = {
    metadata: tagOf(encryptedMetadata),
    data: tagOf(sealed),
    attachments: Object.fromEntries([...sealedFiles].map(([id, one]) => [id, tagOf(one)])),
  };
  submissions.set(submissionId, {
    events: [],
    log: submitEvents({ submissionId, caseId, tags, fault }),
    anlagen: sealedFiles,
    body: {
      submissionId,
      caseId,
      destinationId: DESTINATION,
      encryptedMetadata,
      encryptedData:
        fault === 'verfaelscht' ? `${sealed.slice(0, -4)}AAAA` : fault === 'ausgetauscht' ? seal(plain) : sealed,
      attachments: fault === 'anlage-fehlt' ? [] : files.map(({ id }) => id),
    },
  });
  return { submissionId, caseId };
}

const tagOf = (sealed: string): string => sealed.split('.')[4] ?? '';

function log(caseId: string): object {
  const events = [...submissions.values()].find(({ body }) => body.caseId === caseId)?.log ?? [];
  return { offset: 0, count: events.length, totalCount: events.length, events };
}

interface Abgesendet {
  readonly submissionId: string;
  readonly caseId: string;
  readonly tags: object;
  readonly fault: Einreichen['fault'];
}

/** What the service signs when something was sent, or what somebody else would like it to have signed. */
function submitEvents({ submissionId, caseId, tags, fault }: Abgesendet): string[] {
  if (fault === 'ohne-ereignis') return [];
  const head = {
    typ: 'secevent+jwt',
    alg: fault === 'ohne-signatur' ? 'none' : 'PS512',
    kid: fault === 'fremder-schluessel' ? 'dienst-9' : 'dienst-1',
  };
  const claims = {
    iss: fault === 'anderer-dienst' ? 'https://dienst.example' : origin,
    iat: Math.floor(Date.now() / 1000),
    jti: randomUUID(),
    sub: `submission:${submissionId}`,
    txn: `case:${fault === 'anderer-vorgang' ? randomUUID() : caseId}`,
    events: {
      'https://schema.fitko.de/fit-connect/events/submit-submission':
        fault === 'ohne-kennzeichen' ? {} : { authenticationTags: tags },
    },
  };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode(head)}.${encode(claims)}`;
  const { privateKey } = fault === 'falsche-signatur' || fault === 'fremder-schluessel' ? foreign : service;
  const options = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 };
  const set = `${signed}.${sign('sha512', Buffer.from(signed), options).toString('base64url')}`;
  return fault === 'zwei-ereignisse' ? [set, set] : [set];
}

function jwe(plain: Buffer, key: typeof oaep.publicKey, zip: boolean): string {
  const cek = randomBytes(32);
  const iv = randomBytes(12);
  const header = {
    alg: 'RSA-OAEP-256',
    enc: 'A256GCM',
    kid: 'auf-1',
    cty: 'application/octet-stream',
    ...(zip ? { zip: 'DEF' } : {}),
  };
  const head = Buffer.from(JSON.stringify(header)).toString('base64url');
  const cipher = createCipheriv('aes-256-gcm', cek, iv);
  cipher.setAAD(Buffer.from(head, 'ascii'));
  const text = Buffer.concat([cipher.update(zip ? deflateRawSync(plain) : plain), cipher.final()]);
  const wrapped = publicEncrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, cek);
  return [head, ...[wrapped, iv, text, cipher.getAuthTag()].map((one) => one.toString('base64url'))].join('.');
}

function event(set: string, response: ServerResponse): void {
  const [head = '', body = '', signature = ''] = set.split('.');
  const key = createPublicKey(pss.privateKey);
  const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 64 };
  const good = verify('sha512', Buffer.from(`${head}.${body}`), options, Buffer.from(signature, 'base64url'));
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as { iss: string; sub: string; events: object };
  const found = submissions.get(claims.sub.replace('submission:', ''));
  if (!good || claims.iss !== DESTINATION || !found) return void response.writeHead(400).end();
  if (found.events.length > 0) return void response.writeHead(409).end();
  found.events.push(...Object.keys(claims.events).map((uri) => uri.split('/').at(-1) ?? ''));
  response.writeHead(204).end();
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function text(response: ServerResponse, body: string | undefined): void {
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/jose' });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
