/** The browser's only way to the server: a typed function over the shared contracts. */
import { type Contract, needsIdempotencyKey, type OutputOf, pathParams, type RawInputOf } from './contract.ts';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly reference?: string;
  readonly fields?: readonly { path: string; message: string }[];
}

/** What the server refused, with German sentences ready to show. `status` 0 means: not reached. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Give the same key again to repeat a write without doing it twice; default: a fresh one. */
  readonly idempotencyKey?: string;
  /** Asked by the page itself, not by a person: does not prolong the session. Reading only. */
  readonly passive?: boolean;
  /** Token of a station, which has no session; cookies then count for nothing. */
  readonly bearer?: string;
}

let csrfToken = '';
/** Set once the session is known (`getMe`); sent with every write. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** For the few writes that are no contract, such as uploads. */
export function csrfHeaders(): Record<string, string> {
  return { 'x-csrf-token': csrfToken };
}

/** Address of a contract with its input in path and query; for links, images and downloads. */
export function urlOf<C extends Contract>(c: C, input: RawInputOf<C>): string {
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) };
  let path: string = c.path;
  for (const name of pathParams(c)) {
    path = path.replace(`:${name}`, encodeURIComponent(String(rest[name])));
    delete rest[name];
  }
  if (c.method !== 'GET' && c.method !== 'DELETE') return path;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

export async function call<C extends Contract>(
  c: C,
  input: RawInputOf<C>,
  options: CallOptions = {},
): Promise<OutputOf<C>> {
  const hasBody = c.method !== 'GET' && c.method !== 'DELETE';
  const params = new Set(pathParams(c));
  const body = Object.fromEntries(
    Object.entries(input as Record<string, unknown>).filter(([name]) => !params.has(name)),
  );
  const headers: Record<string, string> = { accept: 'application/json' };
  if (hasBody) headers['content-type'] = 'application/json';
  if (c.method !== 'GET') headers['x-csrf-token'] = csrfToken;
  else if (options.passive) headers['x-bleibe-passiv'] = '1';
  if (options.bearer !== undefined) headers.authorization = `Bearer ${options.bearer}`;
  if (needsIdempotencyKey(c)) headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID();
  let response: Response;
  try {
    response = await fetch(urlOf(c, input), {
      method: c.method,
      headers,
      body: hasBody ? JSON.stringify(body) : null,
      signal: options.signal ?? null,
      credentials: 'same-origin',
    });
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new ProblemError({
      status: 0,
      code: 'allgemein.NICHT_ERREICHBAR',
      title: 'Bleibe ist gerade nicht erreichbar',
      detail: 'Ihre Eingaben bleiben hier stehen. Bitte prüfen Sie die Verbindung und versuchen Sie es erneut.',
    });
  }
  if (!response.ok) throw new ProblemError(await readProblem(response));
  if (response.status === 204) return undefined as OutputOf<C>;
  return (await response.json()) as OutputOf<C>;
}

async function readProblem(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {
      status: response.status,
      code: 'allgemein.UNERWARTET',
      title: 'Das hat nicht geklappt',
      detail: 'Bitte versuchen Sie es in einer Minute erneut.',
    };
  }
}
