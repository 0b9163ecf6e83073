/**
 * A bucket of an S3-compatible service as store. A draft is spooled to a local file (encrypted, like everything here),
 * because its front is known last; the service shows an object only when all of it has arrived.
 */
import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import type { ReadableStream } from 'node:stream/web';
import { FileDraft } from './file-draft.ts';
import { S3Client, type S3Options } from './s3-client.ts';
import type { Draft, Shelf, Stored } from './shelf.ts';

export interface S3ShelfOptions extends S3Options {
  /** Local folder for drafts. */
  readonly drafts: string;
  /** Larger blobs go in parts of this size. */
  readonly partBytes?: number;
}

const PREFIX = 'blobs/';
const ADDRESS = /^[0-9a-f]{64}$/;
const PART_BYTES = 32 << 20;
/** Read with the first request, so that a small blob costs one. */
const FRONT_BYTES = 128 * 1024;

export class S3Shelf implements Shelf {
  readonly #s3: S3Client;
  readonly #drafts: string;
  readonly #partBytes: number;

  private constructor(options: S3ShelfOptions) {
    this.#s3 = new S3Client(options);
    this.#drafts = options.drafts;
    this.#partBytes = options.partBytes ?? PART_BYTES;
  }

  /** Throws a Fault when the bucket cannot be used. */
  static async open(options: S3ShelfOptions): Promise<S3Shelf> {
    const shelf = new S3Shelf(options);
    await (await shelf.#s3.send('', { query: { 'list-type': '2', 'max-keys': '1' } })).text();
    return shelf;
  }

  async draft(reserved: number): Promise<Draft> {
    const draft = await FileDraft.create(this.#drafts, reserved);
    return {
      append: (bytes) => draft.append(bytes),
      writeFront: (bytes) => draft.writeFront(bytes),
      commit: async (address) => {
        await draft.close();
        await this.#upload(keyOf(address), draft.file, draft.size);
        await draft.discard();
      },
      discard: () => draft.discard(),
    };
  }

  async #upload(key: string, file: string, size: number): Promise<void> {
    if (size > this.#partBytes) return this.#uploadInParts(key, file, size);
    await this.#putFile(key, file, 0, size);
  }

  async #uploadInParts(key: string, file: string, size: number): Promise<void> {
    const begun = await this.#s3.send(key, { method: 'POST', query: { uploads: '' } });
    const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(await begun.text())?.[1] ?? '';
    try {
      const parts: string[] = [];
      for (let start = 0; start < size; start += this.#partBytes) {
        const number = parts.length + 1;
        const end = Math.min(size, start + this.#partBytes);
        const etag = await this.#putFile(key, file, start, end, { partNumber: String(number), uploadId });
        parts.push(`<Part><PartNumber>${number}</PartNumber><ETag>${etag}</ETag></Part>`);
      }
      const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
      await (await this.#s3.send(key, { method: 'POST', query: { uploadId }, body })).text();
    } catch (cause) {
      // What arrived would lie there, unseen and paid for.
      await this.#s3.send(key, { method: 'DELETE', query: { uploadId }, accept: [404] }).catch(() => undefined);
      throw cause;
    }
  }

  async #putFile(key: string, file: string, start: number, end: number, query = {}): Promise<string> {
    const body = (await openAsBlob(file)).slice(start, end);
    const headers = { 'x-amz-content-sha256': await hashOf(file, start, end) };
    const answer = await this.#s3.send(key, { method: 'PUT', query, headers, body });
    await answer.text();
    return answer.headers.get('etag') ?? '';
  }

  async open(address: string): Promise<Stored | undefined> {
    const key = keyOf(address);
    const answer = await this.#s3.send(key, { headers: { range: `bytes=0-${FRONT_BYTES - 1}` }, accept: [404] });
    const front = Buffer.from(await answer.arrayBuffer());
    if (answer.status === 404) return undefined;
    const size = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? front.length);
    const etag = answer.headers.get('etag');
    return {
      size,
      read: (start, end) => this.#read(key, etag, front, start, end),
      close: async () => undefined,
    };
  }

  async *#read(key: string, etag: string | null, front: Buffer, start: number, end: number): AsyncIterable<Buffer> {
    if (start < front.length) yield front.subarray(start, Math.min(end, front.length));
    const from = Math.max(start, front.length);
    if (from >= end) return;
    const headers = { range: `bytes=${from}-${end - 1}`, ...(etag ? { 'if-match': etag } : {}) };
    const { body } = await this.#s3.send(key, { headers });
    for await (const part of body as unknown as ReadableStream<Uint8Array>)
      yield Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  }

  async remove(address: string): Promise<void> {
    await this.#s3.send(keyOf(address), { method: 'DELETE', accept: [404] });
  }

  async *list(): AsyncIterable<{ address: string; storedSize: number }> {
    let token: string | undefined;
    do {
      const query = { 'list-type': '2', prefix: PREFIX, ...(token ? { 'continuation-token': token } : {}) };
      const page = await (await this.#s3.send('', { query })).text();
      for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const address = /<Key>([^<]*)<\/Key>/.exec(entry)?.[1]?.slice(PREFIX.length) ?? '';
        if (ADDRESS.test(address)) yield { address, storedSize: Number(/<Size>(\d+)<\/Size>/.exec(entry)?.[1]) };
      }
      token = unescapeXml(/<NextContinuationToken>([^<]+)</.exec(page)?.[1]);
    } while (token);
  }
}

function keyOf(address: string): string {
  if (!ADDRESS.test(address)) throw new RangeError('not the address of a blob');
  return `${PREFIX}${address}`;
}

async function hashOf(file: string, start: number, end: number): Promise<string> {
  const hash = createHash('sha256');
  if (end > start)
    for await (const part of createReadStream(file, { start, end: end - 1 })) hash.update(part as Buffer);
  return hash.digest('hex');
}

function unescapeXml(text: string | undefined): string | undefined {
  return text?.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
