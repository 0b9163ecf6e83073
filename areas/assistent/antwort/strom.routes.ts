/** Answers as they come, by server-sent events on a POST. Access: session with `assistent.fragen`, asked by the action. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { perform } from '#platform/actions/action.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { askAction } from './antwort.actions.ts';
import { STROM_PFAD } from './antwort.api.ts';
import type { Antwort, Stromereignis } from './antwort.schema.ts';

export function registerStrom(app: FastifyInstance, kernel: Kernel): void {
  app.post(STROM_PFAD, { config: { access: 'assistent.fragen', perMinute: 30 } }, (request, reply) =>
    answerAsStream(kernel, request, reply),
  );
}

async function answerAsStream(kernel: Kernel, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const actor = request.getDecorator<Principal | null>('actor');
  const gone = new AbortController();
  reply.raw.on('close', () => gone.abort());
  let begun = false;
  const tell = (event: Stromereignis) => {
    if (!begun) begin(reply);
    begun = true;
    if (!reply.raw.destroyed) reply.raw.write(`data: ${JSON.stringify(event)}\n\n`);
  };
  const action = askAction(
    {
      satz: (satz) => tell({ art: 'satz', satz }),
      warten: (text) => tell({ art: 'warten', text }),
      verworfen: (text) => tell({ art: 'verworfen', text }),
    },
    gone.signal,
  );
  try {
    const caller = { actor, request: { id: request.id, ip: request.ip } };
    const antwort = (await perform(kernel, action, caller, request.body)) as Antwort;
    tell({ art: 'fertig', antwort });
  } catch (cause) {
    // Before the first event an ordinary problem answer tells it better.
    if (!begun) throw cause;
    if (!(cause instanceof Fault)) kernel.log.error({ err: cause, requestId: request.id }, 'an answer broke off');
    tell({
      art: 'fehler',
      title: cause instanceof Fault ? cause.title : 'Die Antwort ist abgebrochen',
      detail: cause instanceof Fault ? cause.advice : `Bitte fragen Sie noch einmal. Kennung: ${request.id}`,
    });
  }
  reply.raw.end();
}

function begin(reply: FastifyReply): void {
  const { raw } = reply;
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies must not gather it.
    'x-accel-buffering': 'no',
  });
}
