/** The last requests are answered, and nobody who keeps a connection open for later keeps the server from ending. */
import type { FastifyInstance } from 'fastify';

const LOOK_MS = 100;
/** Whoever still sends or fetches then is cut: an upload goes on where it was, a download can be asked for again. */
const PATIENCE_MS = 20_000;

/** Node closes connections that idle when it begins to close; those that fall idle later would stay for their time-out. */
export function addDrain(app: FastifyInstance): void {
  let closing: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    closing = setInterval(() => app.server.closeIdleConnections(), LOOK_MS);
    patience = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
  });
  app.addHook('onClose', async () => {
    clearInterval(closing);
    clearTimeout(patience);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
