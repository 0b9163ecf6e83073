/** Signed requests to an S3-compatible service, with what can go wrong in words. */
import { AwsClient } from 'aws4fetch';
import { blobFaults } from './blobs.faults.ts';

export interface S3Options {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface S3Request {
  readonly method?: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Blob | string;
  /** Answers that are no trouble beside those of success. */
  readonly accept?: readonly number[];
}

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 100;
/** Until the answer begins; how long a body takes depends on who reads it. */
const ANSWER_MS = 60_000;
const FULL = /QuotaExceeded|StorageFull|InsufficientStorage/;

export class S3Client {
  readonly #aws: AwsClient;
  readonly #base: string;

  constructor({ endpoint, bucket, region, accessKeyId, secretAccessKey }: S3Options) {
    this.#aws = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
    this.#base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;
  }

  /** `key` empty means the bucket. Repeats what failed by chance; throws Faults. */
  async send(key: string, request: S3Request = {}): Promise<Response> {
    const url = new URL(`${this.#base}/${key}`);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#attempt(url, request).catch((cause: unknown) => cause as Error);
      const last = attempt === ATTEMPTS;
      if (answer instanceof Response) {
        if (answer.ok || request.accept?.includes(answer.status)) return answer;
        if (last || !isPassing(answer.status)) throw await faultOf(answer);
        await answer.body?.cancel();
      } else if (last) throw blobFaults.NICHT_ERREICHBAR({ grund: reasonOf(answer) }, { cause: answer });
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt));
    }
  }

  async #attempt(url: URL, { method = 'GET', headers = {}, body }: S3Request): Promise<Response> {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(new Error('keine Antwort')), ANSWER_MS);
    try {
      const init = { method, headers: { ...headers }, signal: abort.signal, ...(body === undefined ? {} : { body }) };
      return await this.#aws.fetch(url, init);
    } finally {
      clearTimeout(timer);
    }
  }
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 507);
}

async function faultOf(answer: Response): Promise<Error> {
  const text = (await answer.text().catch(() => '')).slice(0, 2000);
  const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? String(answer.status);
  if (answer.status === 507 || FULL.test(code)) return blobFaults.KEIN_PLATZ();
  if (answer.status === 412) return blobFaults.BESCHAEDIGT();
  return blobFaults.NICHT_ERREICHBAR({ grund: code });
}

function reasonOf(cause: Error): string {
  const inner = cause.cause as NodeJS.ErrnoException | undefined;
  return inner?.code ?? cause.message;
}
