/** Uploads by tus, which is no contract. Access: session with the right `akten.erfassen`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { openHochladen, UPLOAD_PATH } from './hochladen.ts';

/** HEAD asks how much is there, PATCH continues. GET is left out: nobody reads an upload back. */
const METHODS = ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** Uploads that are complete but not taken in: the process ended in between, or there was no room. */
const SWEEP_EVERY_MS = 60_000;

export function registerRoutes(app: FastifyInstance, kernel: Kernel): void {
  const hochladen = openHochladen(kernel);
  app.register(async (scope) => {
    // The body goes to tus as it comes.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = requireRight(request);
      // tus writes the answer itself; what every answer carries is handed over.
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      reply.hijack();
      await hochladen.as(actor, () => hochladen.tus.handle(request.raw, reply.raw));
    };
    for (const url of [UPLOAD_PATH, `${UPLOAD_PATH}/*`]) {
      scope.route({ method: [...METHODS], url, handler, config: { access: 'akten.erfassen' }, exposeHeadRoute: false });
    }
  });
  let timer: NodeJS.Timeout | undefined;
  const sweep = () =>
    hochladen.sweep().catch((cause) => kernel.log.error({ err: cause }, 'uploads could not be looked through'));
  app.addHook('onReady', async () => {
    await sweep();
    timer = setInterval(sweep, SWEEP_EVERY_MS).unref();
  });
  app.addHook('onClose', async () => clearInterval(timer));
}

function requireRight(request: FastifyRequest): Principal {
  const actor = request.getDecorator<Principal | null>('actor');
  if (!actor) throw commonFaults.NICHT_ANGEMELDET();
  if (!actor.rights.has('akten.erfassen')) throw commonFaults.KEIN_RECHT();
  return actor;
}
