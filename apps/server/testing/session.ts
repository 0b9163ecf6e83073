/** A browser's worth of a client: cookies, CSRF token, idempotency keys; no page. */
import { randomUUID } from 'node:crypto';
import { type Problem, ProblemError, urlOf } from '#platform/http/client.ts';
import {
  type Contract,
  needsIdempotencyKey,
  type OutputOf,
  pathParams,
  type RawInputOf,
} from '#platform/http/contract.ts';

export interface TestCallOptions {
  readonly idempotencyKey?: string;
}

export class TestSession {
  readonly url: string;
  csrfToken = '';
  /** The token of a robot or station. */
  bearer = '';
  /** Where the browser stands, for a house behind a proxy (BLEIBE_TRUST_PROXY). */
  address = '';
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The same browser before another process of the same house. */
  at(url: string): TestSession {
    const moved = new TestSession(url);
    moved.csrfToken = this.csrfToken;
    moved.bearer = this.bearer;
    for (const [name, value] of this.#cookies) moved.#cookies.set(name, value);
    return moved;
  }

  /** Like the browser's `call`: throws a ProblemError for everything that is no success. */
  async call<C extends Contract>(
    contract: C,
    input: RawInputOf<C>,
    options: TestCallOptions = {},
  ): Promise<OutputOf<C>> {
    const hasBody = contract.method !== 'GET' && contract.method !== 'DELETE';
    const params = new Set(pathParams(contract));
    const body = Object.fromEntries(Object.entries(input as object).filter(([name]) => !params.has(name)));
    const response = await this.fetch(urlOf(contract, input), {
      method: contract.method,
      headers: {
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...(needsIdempotencyKey(contract) ? { 'idempotency-key': options.idempotencyKey ?? randomUUID() } : {}),
      },
      body: hasBody ? JSON.stringify(body) : null,
    });
    if (!response.ok) throw new ProblemError((await response.json()) as Problem);
    return (response.status === 204 ? undefined : await response.json()) as OutputOf<C>;
  }

  /** What says who asks, and from where. */
  headersFor(method = 'GET'): Record<string, string> {
    return {
      ...(this.#cookies.size > 0 ? { cookie: this.cookie } : {}),
      ...(this.address ? { 'x-forwarded-for': this.address } : {}),
      ...(this.bearer ? { authorization: `Bearer ${this.bearer}` } : {}),
      ...(this.csrfToken && method !== 'GET' ? { 'x-csrf-token': this.csrfToken } : {}),
    };
  }

  /** With the cookies and the token of this session. Redirects are not followed. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(this.headersFor(init.method))) headers.set(name, value);
    const response = await fetch(new URL(path, this.url), { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const gone = value === '' || attributes.some((one) => /^max-age=0$/i.test(one));
    if (gone) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
