/**
 * A contract is what browser and server agree on: method, path, input, output and the right it needs. It imports Zod
 * only, so the browser can use it as it is. Types, validation, OpenAPI and the client all flow from it.
 */
import type { z } from 'zod';
import type { Right } from '../principal/principal.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `public`: anyone, also without a session. `signed-in`: any session. Otherwise the named right. */
export type Access = Right | 'public' | 'signed-in';

export interface Contract<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  /** Verb and noun, the same as the action's: `createPerson`. Also the OpenAPI operationId. */
  readonly name: string;
  readonly method: Method;
  /** Fastify form: `/api/akten/personen/:id`. Input fields named as a path parameter travel there. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly access: Access;
  /** GET and DELETE: the rest of the input travels in the query. Others: in the JSON body. */
  readonly input: I;
  /** Undeclared fields are dropped before they leave the server. */
  readonly output: O;
  /** Bytes instead of JSON; the action returns a `ByteAnswer` and ranges are honoured. */
  readonly bytes?: boolean;
  /** Writing contracts need an Idempotency-Key. Default: every method but GET. Sign-in steps turn it off. */
  readonly idempotent?: boolean;
  /** Largest JSON body where the server's default (1 MiB) is too small. */
  readonly maxBodyBytes?: number;
  /** Requests per minute and client, where tighter than the server's default. */
  readonly perMinute?: number;
}

export type InputOf<C extends Contract> = z.output<C['input']>;
export type RawInputOf<C extends Contract> = z.input<C['input']>;
export type OutputOf<C extends Contract> = z.output<C['output']>;

export function contract<const I extends z.ZodObject, const O extends z.ZodType>(
  definition: Contract<I, O>,
): Contract<I, O> {
  return definition;
}

export function isWrite(c: Contract): boolean {
  return c.method !== 'GET';
}

export function needsIdempotencyKey(c: Contract): boolean {
  return c.idempotent ?? isWrite(c);
}

/** Names of the path's parameters, in order. */
export function pathParams(c: Pick<Contract, 'path'>): string[] {
  return [...c.path.matchAll(/:(\w+)/g)].map((match) => match[1] as string);
}
