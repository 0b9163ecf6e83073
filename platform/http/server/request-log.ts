/** One line per request: which route, how it ended, how long it took. No addresses, no query, no names. */
import { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { isAnonymous } from './request-context.ts';

export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, id, is404 } = request;
    const { url } = request.routeOptions;
    const line = {
      requestId: id,
      method,
      // The pattern, `/api/akten/:id`: what stands in its place may be a person's.
      route: is404 ? undefined : url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (isAnonymous(request) && reply.statusCode < 500) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  });
}

/** Of Fastify's own lines only this one: the others would write down whole addresses. */
export class QuietLog extends LogController {
  constructor() {
    super({ disableRequestLogging: true });
  }

  /** The answer had begun and could not be ended: a damaged blob, or a browser that went away. */
  override streamError(error: Error & { code?: string }, request: FastifyRequest): void {
    const line = { err: error, requestId: request.id };
    if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') request.log.debug(line, 'an answer was not read to its end');
    else request.log.error(line, 'an answer broke off');
  }
}
