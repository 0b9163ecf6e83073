/** The embedded server against kills, races and closed folders: real processes, one cluster for the whole file. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CANNOT_MOUNT, mountSmallDisk } from '../blobs/testing/small-disk.ts';
import { Fault } from '../errors/errors.ts';
import { openPool } from './db.ts';
import { isAlive } from './postgres-process.ts';
import { openEmbeddedDatabase } from './supervisor.ts';

let root: string;
let dir: string;
before(() => {
  // Closed to everybody else, like root's home or what mktemp makes.
  root = mkdtempSync(path.join(os.tmpdir(), 'bleibe-postgres-'));
  chmodSync(root, 0o700);
  dir = path.join(root, 'daten');
});
after(() => rmSync(root, { recursive: true }));

const open = (options: { onRestart?: () => void } = {}) => openEmbeddedDatabase({ dir, durable: false, ...options });

async function ask<T extends object>(url: string, query: string): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(query)).rows[0] as T;
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 600; i += 1) {
    if (await holds()) return;
    await sleep(25);
  }
  assert.fail(`waited in vain: ${what}`);
}

/** Another process that uses the server until it is told or killed. */
async function otherUser(): Promise<{ child: ChildProcess; adopted: boolean }> {
  const module = new URL('./supervisor.ts', import.meta.url).href;
  const code = `const { openEmbeddedDatabase } = await import('${module}');
    const database = await openEmbeddedDatabase({ dir: process.argv[1], durable: false });
    process.on('SIGTERM', () => database.release().then(() => process.exit()));
    console.log(JSON.stringify({ adopted: database.adopted }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await new Promise<Buffer>((resolve) => child.stdout?.once('data', resolve));
  return { child, ...(JSON.parse(line.toString()) as { adopted: boolean }) };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

test('three at once make one cluster and one server; the last to go stops it', async () => {
  const all = await Promise.all([open(), open(), open()]);
  const [one, two, three] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
  assert.equal(new Set(all.map(({ port }) => port)).size, 1);
  const pid = one.pid as number;
  await one.release();
  await two.release();
  assert.ok(isAlive(pid), 'stopped under a user');
  await three.release();
  // Ended already; our own child is a zombie until the event loop has turned once more.
  await until(() => !isAlive(pid), 'the server ends without a user');
  assert.deepEqual(readdirSync(dir).sort(), ['cluster', 'postgres.log']);
});

test('the application role owns nothing and may not create; secrets lie in a file for its owner only', async () => {
  const database = await open();
  const app = await ask<{ name: string; strong: boolean; creates: boolean }>(
    database.url,
    `select current_user as name, rolsuper or rolcreatedb or rolcreaterole as strong,
            has_schema_privilege('public', 'create') or has_database_privilege(current_database(), 'create') as creates
     from pg_roles where rolname = current_user`,
  );
  assert.deepEqual(app, { name: 'bleibe_app', strong: false, creates: false });
  assert.equal((await ask<{ name: string }>(database.ownerUrl, 'select current_user as name')).name, 'bleibe_owner');
  const wrong = new URL(database.url);
  wrong.password = 'falsch';
  await assert.rejects(ask(wrong.href, 'select 1'), /password authentication failed/);
  assert.equal(statSync(path.join(dir, 'cluster', 'bleibe-zugang.json')).mode & 0o077, 0);
  await database.release();
});

test('an orphan of a killed process is adopted, with its data', async () => {
  const { child } = await otherUser();
  child.kill('SIGKILL');
  await ended(child);
  const database = await open();
  assert.equal(database.adopted, true);
  await ask(database.ownerUrl, 'create table public.bleibt (wert text)');
  await ask(database.ownerUrl, `insert into public.bleibt values ('da')`);
  await database.release();
  const again = await open();
  assert.equal(again.adopted, false);
  assert.equal((await ask<{ wert: string }>(again.ownerUrl, 'select wert from public.bleibt')).wert, 'da');
  await again.release();
});

test('a server that is killed comes back at the same address, and an open pool goes on', async () => {
  let restarts = 0;
  const database = await open({ onRestart: () => (restarts += 1) });
  const pool = openPool({ url: database.url, max: 3, statementTimeoutMs: 5000, lockTimeoutMs: 5000, name: 'test' });
  await pool.pg.query('select 1');
  const [pid, port] = [database.pid as number, database.port];
  process.kill(pid, 'SIGKILL');
  await until(() => restarts === 1, 'restart');
  await until(
    () =>
      pool.pg.query('select 1').then(
        () => true,
        () => false,
      ),
    'the pool answers again',
  );
  assert.equal(database.port, port);
  assert.notEqual(database.pid, pid);
  await pool.close();
  await database.release();
});

test('one lets go in the moment in which another comes: both are served', async () => {
  const first = await otherUser();
  for (let round = 0; round < 3; round += 1) {
    const [database] = await Promise.all([
      open(),
      sleep(round * 5)
        .then(() => otherUser())
        .then(async ({ child }) => {
          const gone = ended(child);
          child.kill('SIGTERM');
          await gone;
        }),
    ]);
    await ask(database.url, 'select 1');
    await database.release();
  }
  first.child.kill('SIGTERM');
  await ended(first.child);
});

test('a pid file whose number now belongs to another program is put away', async () => {
  const file = path.join(dir, 'cluster', 'postmaster.pid');
  writeFileSync(file, `${process.pid}\n${dir}/cluster\n1\n1\n\n127.0.0.1\n1 1\nready\n`);
  const database = await open();
  assert.notEqual(Number(readFileSync(file, 'utf8').split('\n')[0]), process.pid);
  await database.release();
});

test('a cluster of another PostgreSQL is refused in words', async () => {
  const other = path.join(root, 'alt');
  mkdirSync(path.join(other, 'cluster'), { recursive: true });
  writeFileSync(path.join(other, 'cluster', 'bleibe-zugang.json'), '{"port":1,"secret":"x"}');
  writeFileSync(path.join(other, 'cluster', 'PG_VERSION'), '14\n');
  const refused = openEmbeddedDatabase({ dir: other, durable: false });
  await assert.rejects(refused, (cause) => cause instanceof Fault && cause.code === 'db.ANDERE_FASSUNG');
});

test('a full disk is told at once and in words; with room again the same cluster starts', {
  skip: CANNOT_MOUNT,
}, async () => {
  const folder = mkdtempSync(path.join(root, 'voll-'));
  const disk = mountSmallDisk(folder, '400m');
  try {
    await (await openEmbeddedDatabase({ dir: folder, durable: false })).release();
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(path.join(folder, 'fuellung'), Buffer.alloc(bavail * bsize));
    // The server writes its pid file first, and finds no room for it.
    await assert.rejects(openEmbeddedDatabase({ dir: folder, durable: false }), (cause) => {
      return cause instanceof Fault && cause.code === 'db.KEIN_PLATZ' && cause.advice.includes(folder);
    });
    rmSync(path.join(folder, 'fuellung'));
    await (await openEmbeddedDatabase({ dir: folder, durable: false })).release();
  } finally {
    disk.unmount();
  }
});
