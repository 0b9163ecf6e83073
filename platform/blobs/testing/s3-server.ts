/**
 * A small service that speaks S3, for tests, as a process of its own. It checks every signature (SigV4) and every hash by
 * itself, and keeps objects in memory. Prints `{"port":N}` once it listens. `POST /_fail?status=503&count=2&skip=1` makes
 * the second and third request from now fail.
 */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const ACCESS_KEY = 'test-kennung';
const SECRET_KEY = 'test-geheimnis';
const PAGE = 3;

const objects = new Map<string, Buffer>();
const uploads = new Map<string, Map<number, Buffer>>();
const failing = { status: 503, count: 0, skip: 0 };

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');
const hmac = (key: Buffer | string, data: string) => createHmac('sha256', key).update(data).digest();
const etagOf = (data: Buffer) => `"${createHash('md5').update(data).digest('hex')}"`;
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

class Refused extends Error {
  readonly status: number;
  constructor(status: number, code: string) {
    super(code);
    this.status = status;
  }
}

function checkSignature(request: IncomingMessage, url: URL, body: Buffer): void {
  const { authorization = '' } = request.headers;
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
      authorization,
    );
  const [, accessKey, day = '', region = '', signedHeaders = '', signature] = match ?? [];
  if (accessKey !== ACCESS_KEY) throw new Refused(403, 'InvalidAccessKeyId');
  const date = String(request.headers['x-amz-date']);
  if (Math.abs(Date.now() - parseDate(date)) > 15 * 60_000) throw new Refused(403, 'RequestTimeTooSkewed');
  const payload = String(request.headers['x-amz-content-sha256']);
  const names = signedHeaders.split(';');
  if (!names.includes('host') || !names.includes('x-amz-date')) throw new Refused(403, 'AccessDenied');
  const canonical = [
    request.method,
    url.pathname
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/'),
    [...url.searchParams]
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders,
    payload,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = ['s3', 'aws4_request'].reduce(hmac, hmac(hmac(`AWS4${SECRET_KEY}`, day), region));
  const expected = hmac(key, ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')).toString('hex');
  if (expected !== signature) throw new Refused(403, 'SignatureDoesNotMatch');
  if (request.method === 'PUT' && payload !== sha256(body)) throw new Refused(400, 'XAmzContentSHA256Mismatch');
}

function parseDate(text: string): number {
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
}

function answer(request: IncomingMessage, url: URL, body: Buffer): Answer {
  checkSignature(request, url, body);
  const [, bucket, ...rest] = url.pathname.split('/');
  if (bucket !== 'akten') throw new Refused(404, 'NoSuchBucket');
  const key = rest.join('/');
  if (key === '') return list(url.searchParams);
  switch (request.method) {
    case 'GET':
      return get(key, request);
    case 'PUT':
      return put(key, url.searchParams, body);
    case 'POST':
      return post(key, url.searchParams, body);
    case 'DELETE':
      if (url.searchParams.has('uploadId')) uploads.delete(url.searchParams.get('uploadId') ?? '');
      else objects.delete(key);
      return { status: 204 };
    default:
      throw new Refused(405, 'MethodNotAllowed');
  }
}

function list(query: URLSearchParams): Answer {
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, PAGE);
  const contents = page.map((key) => `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length}</Size></Contents>`);
  const next = keys.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return { status: 200, body: `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${next}</ListBucketResult>` };
}

function get(key: string, request: IncomingMessage): Answer {
  const object = objects.get(key);
  if (!object) throw new Refused(404, 'NoSuchKey');
  const wanted = request.headers['if-match'];
  if (wanted && wanted !== etagOf(object)) throw new Refused(412, 'PreconditionFailed');
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (start === undefined) return { status: 200, headers: { etag: etagOf(object) }, body: object };
  const until = Math.min(Number(end), object.length - 1);
  if (Number(start) > until) throw new Refused(416, 'InvalidRange');
  return {
    status: 206,
    headers: { etag: etagOf(object), 'content-range': `bytes ${start}-${until}/${object.length}` },
    body: object.subarray(Number(start), until + 1),
  };
}

function put(key: string, query: URLSearchParams, body: Buffer): Answer {
  const uploadId = query.get('uploadId');
  if (uploadId === null) objects.set(key, body);
  else {
    const parts = uploads.get(uploadId);
    if (!parts) throw new Refused(404, 'NoSuchUpload');
    parts.set(Number(query.get('partNumber')), body);
  }
  return { status: 200, headers: { etag: etagOf(body) } };
}

function post(key: string, query: URLSearchParams, body: Buffer): Answer {
  if (query.has('uploads')) {
    const id = randomUUID();
    uploads.set(id, new Map());
    return {
      status: 200,
      body: `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    };
  }
  const parts = uploads.get(query.get('uploadId') ?? '');
  if (!parts) throw new Refused(404, 'NoSuchUpload');
  const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g)];
  const bytes = named.map(([, number, etag]) => {
    const part = parts.get(Number(number));
    if (!part || etagOf(part) !== etag) throw new Refused(400, 'InvalidPart');
    return part;
  });
  objects.set(key, Buffer.concat(bytes));
  uploads.delete(query.get('uploadId') ?? '');
  return { status: 200, body: '<CompleteMultipartUploadResult/>' };
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const send = ({ status, headers = {}, body = '' }: Answer) => response.writeHead(status, headers).end(body);
  if (url.pathname === '/_fail') {
    failing.status = Number(url.searchParams.get('status'));
    failing.count = Number(url.searchParams.get('count'));
    failing.skip = Number(url.searchParams.get('skip'));
    send({ status: 200 });
    return;
  }
  if (url.pathname === '/_uploads') {
    send({ status: 200, body: String(uploads.size) });
    return;
  }
  try {
    if (failing.skip-- <= 0 && failing.count-- > 0) throw new Refused(failing.status, 'SlowDown');
    send(answer(request, url, Buffer.concat(parts)));
  } catch (cause) {
    const status = cause instanceof Refused ? cause.status : 500;
    send({ status, body: `<?xml version="1.0"?><Error><Code>${(cause as Error).message}</Code></Error>` });
  }
}

const server = createServer((request, response) => void handle(request, response));
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
});
// Whoever started it has gone.
process.stdin.resume().on('end', () => process.exit(0));
