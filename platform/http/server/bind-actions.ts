/** Binds actions to routes from their contracts: path parameters, query or body become one input. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Action, type ByteAnswer, perform } from '../../actions/action.ts';
import { commonFaults } from '../../errors/errors.ts';
import type { Kernel } from '../../module/kernel.ts';
import { type Contract, isWrite } from '../contract.ts';
import { sendBytes } from './byte-answer.ts';
import { answerHeadersOf, requestInfoOf } from './request-context.ts';

export interface BindOptions {
  readonly kernel: Kernel;
  readonly actions: readonly Action[];
  /** Cookies travel over https only. */
  readonly secure: boolean;
}

export function bindActions(app: FastifyInstance, { kernel, actions, secure }: BindOptions): void {
  for (const action of actions) {
    const { contract } = action;
    const lists = listFields(contract.input);
    app.route({
      method: contract.method,
      url: contract.path,
      ...(contract.maxBodyBytes === undefined ? {} : { bodyLimit: contract.maxBodyBytes }),
      config: {
        access: contract.access,
        boundBy: 'action',
        ...perMinuteOf(contract),
      },
      handler: async (request, reply) => {
        const caller = {
          actor: request.actor,
          request: requestInfoOf(request),
          answer: answerHeadersOf(reply, secure),
        };
        const answer = await perform(kernel, action, caller, inputOf(contract, lists, request));
        return contract.bytes ? sendBytes(request, reply, answer as ByteAnswer) : sendJson(reply, answer);
      },
    });
  }
}

/** A try of a stranger that fails leaves a row in a log that only grows; a whole office signs in from one address. */
const TRIES_OF_STRANGERS = 120;

function perMinuteOf(contract: Contract): { perMinute?: number } {
  const { access, perMinute = access === 'public' && isWrite(contract) ? TRIES_OF_STRANGERS : undefined } = contract;
  return perMinute === undefined ? {} : { perMinute };
}

function sendJson(reply: FastifyReply, answer: unknown): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (answer === undefined || answer === null) return reply.code(204).send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer));
}

type Fields = Readonly<Record<string, unknown>>;

/** The path wins over query and body: what was authorised by its address cannot be swapped. */
function inputOf(contract: Contract, lists: ReadonlySet<string>, request: FastifyRequest): Fields {
  const params = request.params as Fields;
  if (contract.method !== 'GET' && contract.method !== 'DELETE') return { ...bodyOf(request), ...params };
  const query = Object.entries(request.query as Fields).map(([name, value]) => [
    name,
    lists.has(name) && typeof value === 'string' ? [value] : value,
  ]);
  return { ...Object.fromEntries(query), ...params };
}

function bodyOf(request: FastifyRequest): Fields {
  const { body } = request;
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw commonFaults.EINGABE_UNGUELTIG();
  return body as Fields;
}

/** In a query a list of one looks like a single value. */
function listFields(input: z.ZodObject): ReadonlySet<string> {
  return new Set(Object.keys(input.shape).filter((name) => isList(input.shape[name] as z.ZodType)));
}

function isList(schema: z.ZodType): boolean {
  const { type, innerType } = schema.def as { type: string; innerType?: z.ZodType };
  return type === 'array' || (innerType !== undefined && isList(innerType));
}
