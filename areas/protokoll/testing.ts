/** What the tests of this room stand on: a kernel with keys and a folder for anchors, writers, and a superuser. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Action, perform } from '#platform/actions/action.ts';
import type { AuditEntry } from '#platform/actions/audit.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { openKeyRing } from '#platform/crypto/keyring.file.ts';
import { openPool, transact } from '#platform/db/db.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing.ts';
import type { Contract, RawInputOf } from '#platform/http/contract.ts';
import { testKernel } from '#platform/jobs/testing/kernel.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal, Right } from '#platform/principal/principal.ts';
import { createAuditPort } from './index.ts';
import { area } from './protokoll.module.ts';

export interface TestHouse {
  readonly kernel: Kernel;
  readonly database: TestDatabase;
  /** May do everything, as somebody who has taken over the database. */
  readonly superuser: pg.Client;
  close(): Promise<void>;
}

export async function openHouse(masterKey = newMasterKey()): Promise<TestHouse> {
  const database = await testDatabase();
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-protokoll-'));
  const { kernel, stop } = await openKernel(database.url, { dataDir, masterKey });
  return {
    kernel,
    database,
    superuser,
    async close() {
      await stop();
      await superuser.end();
      await database.drop();
      await rm(dataDir, { recursive: true });
    },
  };
}

export interface KernelParts {
  readonly dataDir: string;
  readonly masterKey?: string;
}

/** A process of its own, as far as the database can tell. */
export async function openKernel(
  url: string,
  { dataDir, masterKey }: KernelParts,
): Promise<{ kernel: Kernel; stop(): Promise<void> }> {
  const pool = openPool({ url, max: 12, statementTimeoutMs: 30_000, lockTimeoutMs: 10_000, name: 'bleibe-test' });
  const { kernel: small, signals, stop } = await testKernel({ pool }, { jobs: area.jobs ?? [] });
  const keys = await openKeyRing({
    BLEIBE_MASTER_KEY: masterKey ?? newMasterKey(),
    BLEIBE_MASTER_KEY_FILE: undefined,
    dataDir,
  });
  const config = { ...small.config, dataDir };
  const kernel = { ...small, pool, config, keys, clock: systemClock, audit: createAuditPort(signals) };
  return {
    kernel,
    async stop() {
      await stop();
      await pool.close();
    },
  };
}

export function newMasterKey(): string {
  return randomBytes(32).toString('base64');
}

export function entry(given: Partial<AuditEntry> = {}): AuditEntry {
  return {
    actor: { kind: 'staff', id: 'konto-1', sessionId: 'sitzung-1' },
    action: 'getAkte',
    what: 'akte.gelesen',
    objects: [{ art: 'akte', id: 'a1' }],
    result: 'ok',
    requestId: 'anfrage-1',
    ...given,
  };
}

/** Writes entries in one transaction of their own. */
export function write(kernel: Kernel, ...entries: readonly AuditEntry[]): Promise<void> {
  return transact(kernel.pool.db, { id: 'test' }, 'test', (tx) => kernel.audit.append(tx, entries));
}

export function staff(id: string, ...rights: readonly Right[]): Principal {
  return {
    kind: 'staff',
    id,
    displayName: id,
    roles: [],
    rights: new Set(rights),
    scope: { all: false, ranges: [], akten: [] },
  };
}

export const datenschutz = staff('datenschutz', ...(Object.keys(area.rights) as Right[]));

const ACTIONS = new Map(area.actions.map((action) => [action.contract.name, action]));
let requests = 0;

/** Performs the action of a contract as HTTP would: same gate, same transaction, same audit. */
export function act<C extends Contract>(kernel: Kernel, actor: Principal, contract: C, input: RawInputOf<C>) {
  requests += 1;
  const request = { id: `anfrage-${requests}`, idempotencyKey: `key-${requests}` };
  return perform<C>(kernel, ACTIONS.get(contract.name) as unknown as Action<C>, { actor, request }, input);
}
