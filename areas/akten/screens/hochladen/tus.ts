/**
 * Resumable upload by tus 1.0 (https://tus.io/protocols/resumable-upload), as much of it as our server speaks: create,
 * ask how much is there, send on. In pieces, so that a lost line costs one piece and progress has a number.
 */

export interface UploadTarget {
  /** The tus endpoint. */
  readonly endpoint: string;
  /** Row in the Eingang that this file was announced as; it is also the name of the upload. */
  readonly eingangId: string;
  /** Headers that every request carries. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
}

export interface UploadOptions {
  readonly signal: AbortSignal;
  /** Bytes that are safely there. */
  onProgress(bytes: number): void;
  /** The line is gone; the next try is in so many milliseconds. */
  onWaiting?(milliseconds: number): void;
  readonly pieceBytes?: number;
  /** Waits between tries after a failure, in milliseconds; the last one again and again. */
  readonly pauses?: readonly number[];
}

/** The server will not have this file; trying again changes nothing. */
export class UploadRefused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'UploadRefused';
    this.status = status;
  }
}

const PIECE = 4 * 1024 * 1024;
const PAUSES = [500, 1500, 4000, 10_000];
const VERSION = { 'tus-resumable': '1.0.0' };

/** Sends what is missing, through lost lines and restarts of the server. Resolves when the last byte is there. */
export async function upload(file: Blob, target: UploadTarget, options: UploadOptions): Promise<void> {
  const { signal, onProgress, onWaiting, pauses = PAUSES } = options;
  for (let failures = 0; ; ) {
    try {
      let offset = await findOffset(file, target, signal);
      onProgress(offset);
      while (offset < file.size) {
        offset = await sendPiece(file, offset, target, options);
        failures = 0;
        onProgress(offset);
      }
      return;
    } catch (cause) {
      if (signal.aborted || cause instanceof UploadRefused) throw cause;
      const pause = pauses[Math.min(failures, pauses.length - 1)] ?? 1000;
      failures += 1;
      onWaiting?.(pause);
      await wait(pause, signal);
    }
  }
}

/** Where to go on: what a former try left, or a fresh upload. */
async function findOffset(file: Blob, target: UploadTarget, signal: AbortSignal): Promise<number> {
  const known = await send(target, `/${target.eingangId}`, { method: 'HEAD', signal });
  if (known.ok) return Number(known.headers.get('upload-offset') ?? 0);
  if (known.status !== 404 && known.status !== 410) throw await failureOf(known);
  const created = await send(target, '', {
    method: 'POST',
    signal,
    headers: { 'upload-length': String(file.size), 'upload-metadata': `eingangId ${btoa(target.eingangId)}` },
  });
  if (!created.ok) throw await failureOf(created);
  return 0;
}

async function sendPiece(file: Blob, offset: number, target: UploadTarget, options: UploadOptions): Promise<number> {
  const piece = file.slice(offset, offset + (options.pieceBytes ?? PIECE));
  const response = await send(target, `/${target.eingangId}`, {
    method: 'PATCH',
    signal: options.signal,
    body: piece,
    headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
  });
  if (!response.ok) throw await failureOf(response);
  return Number(response.headers.get('upload-offset') ?? offset + piece.size);
}

function send(target: UploadTarget, path: string, init: RequestInit): Promise<Response> {
  const run = target.fetch ?? fetch;
  return run(`${target.endpoint}${path}`, {
    ...init,
    credentials: 'same-origin',
    headers: { ...VERSION, ...target.headers, ...(init.headers as Record<string, string> | undefined) },
  });
}

/** Conflicts, locks and overload pass; other refusals do not. 409 is an offset that moved: the next look finds it. */
async function failureOf(response: Response): Promise<Error> {
  const passing =
    response.status >= 500 ? response.status !== 507 : [408, 409, 423, 429, 460].includes(response.status);
  const text = (await response.text().catch(() => '')).trim();
  return passing ? new Error(`the server answered ${response.status}`) : new UploadRefused(response.status, text);
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
