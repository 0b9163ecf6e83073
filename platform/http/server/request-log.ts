/** One line per request: which route, how it ended, how long it took. No addresses, no query, no names. */
import type { FastifyInstance } from 'fastify';

export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, id, is404 } = request;
    const { url, config } = request.routeOptions;
    const line = {
      requestId: id,
      method,
      // The pattern, `/api/akten/:id`: what stands in its place may be a person's.
      route: is404 ? undefined : url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (config.anonymous && reply.statusCode < 500) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  });
}
