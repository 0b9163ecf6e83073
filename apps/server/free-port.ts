/** Asked before anything is opened or filled: a start that cannot serve in the end should not have done anything. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Config } from '#platform/config/config.ts';
import { serverFaults } from './server.faults.ts';

type Where = Pick<Config, 'HOST' | 'PORT'>;

export async function requireFreePort({ HOST, PORT }: Where): Promise<void> {
  const server = createServer();
  try {
    server.listen({ host: HOST, port: PORT });
    await once(server, 'listening');
  } catch (cause) {
    throw portFault(cause, { HOST, PORT });
  }
  server.close();
  await once(server, 'close');
}

/** What a failed `listen` means for whoever starts Bleibe. */
export function portFault(cause: unknown, { HOST, PORT }: Where): unknown {
  const { code } = cause as { code?: string };
  if (code === 'EADDRINUSE') return serverFaults.ANSCHLUSS_BELEGT({ adresse: `${HOST}:${PORT}` }, { cause });
  if (code === 'EACCES') return serverFaults.ANSCHLUSS_GESPERRT({ anschluss: String(PORT) }, { cause });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return serverFaults.ADRESSE_FREMD({ adresse: HOST }, { cause });
  return cause;
}
