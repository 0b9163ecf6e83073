/** `/health/live`: the process answers. `/health/ready`: it can do its work. Neither tells a stranger more than that. */
import type { FastifyInstance } from 'fastify';

export interface HealthCheck {
  readonly name: string;
  /** False or a rejection: not well. */
  check(): Promise<boolean>;
  /** A process can serve without it (a worker that is away); the answer says so and stays 200. */
  readonly optional?: boolean;
}

const PATIENCE_MS = 3_000;

export function addHealth(app: FastifyInstance, checks: readonly HealthCheck[]): void {
  const config = { access: 'public', anonymous: true } as const;
  app.get('/health/live', { config, logLevel: 'warn' }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/health/ready', { config, logLevel: 'warn' }, async (_request, reply) => {
    const results = await Promise.all(checks.map(isWell));
    const broken = checks.some(({ optional }, index) => !optional && !results[index]);
    const limited = results.includes(false);
    reply.code(broken ? 503 : 200).header('cache-control', 'no-store');
    const status = broken ? 'nicht bereit' : limited ? 'eingeschränkt' : 'ok';
    return { status, teile: Object.fromEntries(checks.map(({ name }, index) => [name, results[index]])) };
  });
}

async function isWell({ check }: HealthCheck): Promise<boolean> {
  const timeout = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => timeout.resolve(false), PATIENCE_MS);
  try {
    return await Promise.race([check(), timeout.promise]);
  } catch {
    // What is wrong stands in the log of whoever needed it; here only that it is.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
