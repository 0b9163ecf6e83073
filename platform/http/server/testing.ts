/** A web server with contracts of its own, on a real database. */
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { defineAction } from '../../actions/action.ts';
import { notPersonal } from '../../actions/audit.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { commonFaults } from '../../errors/errors.ts';
import { testKernel } from '../../jobs/testing/kernel.ts';
import type { Kernel } from '../../module/kernel.ts';
import type { Principal, Right } from '../../principal/principal.ts';
import type { Authenticator } from '../authenticator.ts';
import { contract } from '../contract.ts';
import { createWebServer, type WebServerOptions } from './server.ts';

/** `who=eva` in the cookie signs in as Eva; every session has the same token. */
export const CSRF = 'ein-merkmal-das-niemand-raet';

export class TestSessions implements Authenticator {
  readonly open = new Map<string, readonly Right[]>();

  async authenticate({ cookies, bearer }: Parameters<Authenticator['authenticate']>[0]) {
    const id = bearer ?? cookies.who;
    const rights = id === undefined ? undefined : this.open.get(id);
    if (id === undefined || !rights) return null;
    const principal = staff(id, rights);
    return bearer === undefined ? { principal, csrfToken: CSRF } : { principal };
  }
}

function staff(id: string, rights: readonly Right[]): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights),
    scope: { all: false, ranges: [], akten: [] },
    sessionId: `sitzung-${id}`,
  };
}

const BYTES = Buffer.from('0123456789');

export const echo = contract({
  name: 'echo',
  method: 'GET',
  path: '/api/test/echo/:id',
  summary: 'Sagt, was ankam',
  access: 'test.lesen',
  input: z.object({ id: z.string(), zahl: z.coerce.number().optional(), liste: z.array(z.string()).optional() }),
  output: z.object({ id: z.string(), zahl: z.number().optional(), liste: z.array(z.string()).optional() }),
});
export const save = contract({
  name: 'save',
  method: 'PUT',
  path: '/api/test/echo/:id',
  summary: 'Speichert nichts',
  access: 'test.schreiben',
  input: z.object({ id: z.string(), wert: z.string().min(2, 'Bitte mindestens zwei Zeichen.') }),
  output: z.object({ id: z.string(), wert: z.string() }),
});
export const file = contract({
  name: 'file',
  method: 'GET',
  path: '/api/test/datei',
  summary: 'Zehn Bytes',
  access: 'signed-in',
  input: z.object({ art: z.string().default('application/pdf') }),
  output: z.unknown(),
  bytes: true,
});
export const broken = contract({
  name: 'broken',
  method: 'GET',
  path: '/api/test/kaputt',
  summary: 'Scheitert',
  access: 'public',
  input: z.object({ wie: z.enum(['fehler', 'weg', 'voll', 'fault', 'unpassend']) }),
  output: z.object({}),
});
export const attempt = contract({
  name: 'attempt',
  method: 'POST',
  path: '/api/test/klopfen',
  summary: 'Ein Versuch ohne Anmeldung',
  access: 'public',
  input: z.object({}),
  output: z.object({}),
  idempotent: false,
});
export const rare = contract({
  name: 'rare',
  method: 'GET',
  path: '/api/test/selten',
  summary: 'Zweimal in der Minute',
  access: 'public',
  input: z.object({}),
  output: z.object({}),
  perMinute: 2,
});

const FAILURES = {
  fehler: () => new Error('geheime Einzelheit'),
  weg: () => Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
  voll: () => Object.assign(new Error('write'), { code: 'ENOSPC' }),
  fault: () => commonFaults.KONFLIKT(),
  unpassend: () => Object.assign(new Error('value "Meier" is out of range'), { code: '22003' }),
};

const audit = notPersonal('a test');
export const ACTIONS = [
  defineAction(echo, { run: async (_context, input) => input, audit }),
  defineAction(save, { run: async (_context, input) => input, audit }),
  defineAction(file, {
    run: async (_context, { art }) => ({
      contentType: art,
      length: BYTES.length,
      filename: 'Bescheid für Ö.pdf',
      etag: 'abc',
      open: (range?: { start: number; end: number }) =>
        Readable.from([range ? BYTES.subarray(range.start, range.end + 1) : BYTES]),
    }),
    audit,
  }),
  defineAction(broken, {
    run: async (_context, { wie }) => {
      throw FAILURES[wie]();
    },
    audit,
  }),
  defineAction(attempt, { run: async () => ({}), audit }),
  defineAction(rare, { run: async () => ({}), audit }),
];

export interface TestServer {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly kernel: Kernel;
  readonly sessions: TestSessions;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

export async function testServer(
  options: Partial<WebServerOptions> & { config?: Readonly<Record<string, string>> } = {},
): Promise<TestServer> {
  const database = await testDatabase();
  const { config, ...rest } = options;
  const { kernel, stop } = await testKernel(database, config ? { config } : {});
  await kernel.events.start(kernel, []);
  const sessions = new TestSessions();
  sessions.open.set('eva', ['test.lesen', 'test.schreiben']);
  sessions.open.set('udo', []);
  const app = await createWebServer({
    kernel,
    authenticator: sessions,
    actions: ACTIONS,
    routes: [],
    health: [],
    gauges: [],
    webDir: import.meta.dirname,
    openapi: () => ({ openapi: '3.1.0', info: { version: '0' }, tags: [], paths: {} }),
    heartbeatMs: 50,
    ...rest,
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    url,
    kernel,
    sessions,
    database,
    async close() {
      await app.close();
      await stop();
      await database.drop();
    },
  };
}
