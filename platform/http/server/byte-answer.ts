/** Bytes with ranges and validators (RFC 9110): pages of a document, originals, exports. */
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteAnswer } from '../../actions/action.ts';
import { httpFaults } from '../http.faults.ts';

/** What a browser may show in place. Everything else is saved: somebody's HTML must not run in our name. */
const SHOWN = /^(image\/(png|jpeg|webp|gif|avif)|application\/pdf|text\/plain)(;|$)/;

export async function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: ByteAnswer,
): Promise<FastifyReply> {
  setHeaders(reply, answer);
  if (answer.etag !== undefined && matches(request.headers['if-none-match'], answer.etag))
    return reply.code(304).send();
  const range = rangeOf(request, answer);
  if (range === 'none') {
    reply.header('content-range', `bytes */${answer.length}`);
    throw httpFaults.BEREICH_UNGUELTIG();
  }
  const length = range ? range.end - range.start + 1 : answer.length;
  reply.type(answer.contentType).header('content-length', length);
  if (range) reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${answer.length}`);
  // An empty stream: for no payload at all Fastify would set the length to 0.
  if (request.method === 'HEAD') return reply.send(Readable.from([]));
  return reply.send(await answer.open(range));
}

function setHeaders(reply: FastifyReply, { contentType, filename, etag, maxAge }: ByteAnswer): void {
  const shown = SHOWN.test(contentType);
  reply.header('accept-ranges', 'bytes');
  reply.header('content-disposition', dispositionOf(shown ? 'inline' : 'attachment', filename));
  // Whatever these bytes are: they load nothing and run nothing.
  reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
  // At a shared desk the next session must not be shown what the last one was allowed to see.
  reply.header('vary', 'cookie, authorization');
  reply.header('cache-control', maxAge === undefined ? 'private, no-store' : `private, max-age=${maxAge}`);
  if (etag !== undefined) reply.header('etag', quoted(etag));
}

/** RFC 6266: an ASCII name for old programs, the true one beside it. */
function dispositionOf(kind: string, filename: string | undefined): string {
  if (filename === undefined) return kind;
  const ascii = filename.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(filename.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

function quoted(etag: string): string {
  return `"${etag.replaceAll('"', '')}"`;
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === quoted(etag));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** `undefined`: send all of it; `none`: nothing of what was asked for is there. Several ranges at once get all of it. */
function rangeOf(request: FastifyRequest, { length, etag }: ByteAnswer): Range | 'none' | undefined {
  const condition = request.headers['if-range'];
  if (condition !== undefined && (etag === undefined || condition !== quoted(etag))) return undefined;
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return undefined;
  const [first, last] = [asked[1] ?? '', asked[2] ?? ''];
  if (first === '') {
    const start = Math.max(0, length - Number(last));
    return Number(last) === 0 || length === 0 ? 'none' : { start, end: length - 1 };
  }
  const start = Number(first);
  const end = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= length ? 'none' : { start, end };
}
