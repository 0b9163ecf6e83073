/** Rotation while the office works: what was open stays readable, everything ends under the new key, also after a kill. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { lockBackup } from '#platform/backup/running.sql.ts';
import { runLine } from '#platform/cli/run.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import { addMasterKey, masterKeyFile } from '#platform/crypto/master-keys.ts';
import { countOld, rewrapAll } from '#platform/crypto/rotate.ts';
import { countByMaster } from '#platform/crypto/wrapped-keys.sql.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { isBusy } from '#platform/db/trouble.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { allAreas } from './areas.ts';
import { schluesselCommands } from './schluessel.cli.ts';
import { testKernel } from './testing/kernel.ts';

const COLUMN = { table: 'public.akte', id: 'id', column: 'schluessel', owner: 'akte' };
const area = { name: 'test', rights: {}, actions: [], wrappedKeys: [COLUMN] };

async function withKeys(count: number, use: (kernel: Kernel) => Promise<void>): Promise<void> {
  const house = await testKernel({ areas: [] });
  try {
    const { kernel, database } = house;
    const { default: pg } = await import('pg');
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('create table public.akte (id uuid primary key default uuidv7(), schluessel jsonb)');
    await owner.query('grant select, insert, update on public.akte to bleibe_app');
    await owner.query(`create trigger wache_hauptschluessel before insert or update of schluessel on public.akte
      for each row when (new.schluessel ->> 'by' is not null)
      execute function platform.wache_hauptschluessel('schluessel')`);
    await owner.end();
    await insertKeys(kernel, count);
    await use(kernel);
  } finally {
    await house.close();
  }
}

async function insertKeys(kernel: Kernel, count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => {
    const id = crypto.randomUUID();
    return { id, wrapped: JSON.stringify(kernel.keys.createKey(`akte:${id}`)) };
  });
  await sql`insert into public.akte (id, schluessel)
    select * from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ wrapped }) => wrapped)}::jsonb[])`.execute(
    kernel.pool.db,
  );
}

async function insertKey(db: Database | Tx, id: string, wrapped: WrappedKey): Promise<void> {
  await sql`insert into public.akte (id, schluessel) values (${id}, ${JSON.stringify(wrapped)}::jsonb)`.execute(db);
}

async function untilSomebodyWaits({ pool }: Kernel): Promise<void> {
  for (;;) {
    const { rows } = await sql`
      select from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()`.execute(pool.db);
    if (rows.length > 0) return;
    await sleep(10);
  }
}

async function openAll(kernel: Kernel): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string;
    schluessel: WrappedKey;
  }>`select id, schluessel from public.akte order by id`.execute(kernel.pool.db);
  return new Map(
    rows.map(({ id, schluessel }) => [id, kernel.keys.openKey(`akte:${id}`, schluessel).bytes.toString('hex')]),
  );
}

async function command(kernel: Kernel, ...words: string[]): Promise<{ code: number; out: string[]; notes: string[] }> {
  const [out, notes]: [string[], string[]] = [[], []];
  const code = await runLine(words, {
    commands: schluesselCommands(() => [area]),
    withKernel: (run) => run(kernel),
    out: (line) => out.push(line),
    note: (line) => notes.push(line),
    signal: new AbortController().signal,
  });
  return { code, out, notes };
}

test('every key is wrapped anew and stays the same key, while others are made', async () => {
  await withKeys(450, async (kernel) => {
    const before = await openAll(kernel);
    const old = kernel.keys.currentMasterId;
    const rotating = command(kernel, 'schluessel', 'rotieren', '--json');
    await insertKeys(kernel, 20);
    const { code, out } = await rotating;
    assert.equal(code, 0);
    const { current, left } = JSON.parse(out[0] ?? '') as { current: string; left: number };
    assert.notEqual(current, old);
    assert.equal(left, 0, 'at the moment of the answer');
    // Wrapped before the new key was there and stored after the answer: the next run takes it.
    assert.equal((await command(kernel, 'schluessel', 'rotieren', '--ohne-neuen')).code, 0);
    const after = await openAll(kernel);
    for (const [id, key] of before) assert.equal(after.get(id), key);
    assert.equal(after.size, 470);
    assert.deepEqual([...(await countByMaster(kernel.pool.db, [COLUMN]))], [[current, 470]]);
  });
});

test('the old key retires only when nothing needs it', async () => {
  await withKeys(3, async (kernel) => {
    const old = kernel.keys.currentMasterId;
    assert.equal((await command(kernel, 'schluessel', 'stilllegen', old)).code, 1, 'the current key stays');
    addMasterKey(masterKeyFile(kernel.config));
    assert.equal((await command(kernel, 'schluessel', 'stilllegen', old)).code, 1, 'it still wraps three keys');
    assert.equal((await command(kernel, 'schluessel', 'rotieren', '--ohne-neuen')).code, 0);
    assert.equal((await command(kernel, 'schluessel', 'stilllegen', old)).code, 0);
    assert.equal((await openAll(kernel)).size, 3);
    const { out } = await command(kernel, 'schluessel', 'liste', '--json');
    const lines = JSON.parse(out[0] ?? '') as { retired: boolean; wraps: number }[];
    assert.deepEqual(
      lines.map(({ retired, wraps }) => [retired, wraps]),
      [
        [true, 0],
        [false, 3],
      ],
    );
    assert.equal((await command(kernel, 'schluessel', 'stilllegen', 'm-gibt-es-nicht')).code, 1);
  });
});

test('a key that is stored at this moment is waited for and then counted', async () => {
  await withKeys(2, async (kernel) => {
    const old = kernel.keys.currentMasterId;
    const id = crypto.randomUUID();
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const stored = Promise.withResolvers<void>();
    const storing = kernel.pool.db.transaction().execute(async (tx) => {
      await insertKey(tx, id, kernel.keys.createKey(`akte:${id}`));
      stored.resolve();
      await held;
    });
    await stored.promise;
    addMasterKey(masterKeyFile(kernel.config));
    assert.equal((await command(kernel, 'schluessel', 'rotieren', '--ohne-neuen')).code, 0);
    const retiring = command(kernel, 'schluessel', 'stilllegen', old);
    await untilSomebodyWaits(kernel);
    letGo();
    await storing;
    assert.equal((await retiring).code, 1, 'it wraps one key after all');
    assert.equal((await openAll(kernel)).size, 3);
    assert.equal((await command(kernel, 'schluessel', 'rotieren', '--ohne-neuen')).code, 0);
    assert.equal((await command(kernel, 'schluessel', 'stilllegen', old)).code, 0);
    assert.equal((await openAll(kernel)).size, 3);
  });
});

test('a key that a retired master key has wrapped is not stored: the next attempt takes the current one', async () => {
  await withKeys(1, async (kernel) => {
    const old = kernel.keys.currentMasterId;
    const id = crypto.randomUUID();
    const wrapped = kernel.keys.createKey(`akte:${id}`);
    assert.equal((await command(kernel, 'schluessel', 'rotieren')).code, 0);
    assert.equal((await command(kernel, 'schluessel', 'stilllegen', old)).code, 0);
    await assert.rejects(insertKey(kernel.pool.db, id, wrapped), isBusy);
    await assert.rejects(
      sql`update public.akte set schluessel = ${JSON.stringify(wrapped)}::jsonb`.execute(kernel.pool.db),
      isBusy,
    );
    await insertKey(kernel.pool.db, id, kernel.keys.createKey(`akte:${id}`));
    assert.equal((await openAll(kernel)).size, 2);
  });
});

test('whoever stores keys while master keys come and go never stores one that does not open', async () => {
  await withKeys(1, async (kernel) => {
    const rounds = process.env.BLEIBE_TIEF === '1' ? 25 : 4;
    let stop = false;
    let refused = 0;
    const write = async (): Promise<void> => {
      while (!stop) {
        const id = crypto.randomUUID();
        const wrapped = kernel.keys.createKey(`akte:${id}`);
        await setImmediate();
        await kernel.pool.db
          .transaction()
          .execute(async (tx) => {
            await sql`select 1`.execute(tx);
            await insertKey(tx, id, wrapped);
            await setImmediate();
          })
          .catch((cause: unknown) => {
            if (!isBusy(cause)) throw cause;
            refused += 1;
          });
      }
    };
    const writers = [write(), write(), write()];
    let retired = 0;
    while (retired < rounds) {
      const old = kernel.keys.currentMasterId;
      await command(kernel, 'schluessel', 'rotieren');
      // Refused as long as a writer was faster; then the rest is wrapped anew and it is tried again.
      while ((await command(kernel, 'schluessel', 'stilllegen', old)).code !== 0)
        await command(kernel, 'schluessel', 'rotieren', '--ohne-neuen');
      retired += 1;
    }
    stop = true;
    await Promise.all(writers);
    assert.ok((await openAll(kernel)).size > rounds, `every stored key opens; ${refused} were refused`);
  });
});

test('while a backup runs no master key is retired', async () => {
  await withKeys(1, async (kernel) => {
    const old = kernel.keys.currentMasterId;
    await command(kernel, 'schluessel', 'rotieren');
    const client = await kernel.pool.pg.connect();
    try {
      await lockBackup(client);
      const { code, notes } = await command(kernel, 'schluessel', 'stilllegen', old);
      assert.equal(code, 1);
      assert.match(notes.join(), /läuft schon eine Sicherung/);
    } finally {
      client.release(true);
    }
    assert.equal((await openAll(kernel)).size, 1);
  });
});

test('every column in which an area keeps wrapped keys is guarded', async () => {
  const house = await testKernel({ areas: [] });
  try {
    const { rows } = await sql<{ guarded: string }>`
      select n.nspname || '.' || c.relname || '.' || convert_from(decode(regexp_replace(encode(t.tgargs, 'hex'), '00$', ''), 'hex'), 'utf8') as guarded
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where t.tgfoid = 'platform.wache_hauptschluessel'::regproc order by 1`.execute(house.kernel.pool.db);
    const declared = allAreas.flatMap((one) => one.wrappedKeys ?? []).map(({ table, column }) => `${table}.${column}`);
    assert.deepEqual(
      rows.map(({ guarded }) => guarded),
      declared.sort(),
    );
  } finally {
    await house.close();
  }
});

test('every command leaves a row in the audit log, also when it is refused', async () => {
  await withKeys(2, async (kernel) => {
    const old = kernel.keys.currentMasterId;
    await command(kernel, 'schluessel', 'liste');
    await command(kernel, 'schluessel', 'stilllegen', old);
    await command(kernel, 'schluessel', 'rotieren');
    await command(kernel, 'schluessel', 'stilllegen', old);
    const { rows } = await sql<{ was: string; ergebnis: string; akteur_id: string; gegenstaende: string[] }>`
      select was, ergebnis, akteur_id, gegenstaende from protokoll.eintrag order by id`.execute(kernel.pool.db);
    assert.deepEqual(
      rows.map(({ was, ergebnis, akteur_id }) => `${akteur_id} ${was} ${ergebnis}`),
      [
        'system:befehl schluessel.aufgelistet ok',
        'system:befehl schluessel.stillgelegt fehler',
        'system:befehl schluessel.rotiert ok',
        'system:befehl schluessel.stillgelegt ok',
      ],
    );
    assert.deepEqual(rows.at(-1)?.gegenstaende, [`hauptschluessel:${old}`]);
  });
});

test('a locked row is waited for', async () => {
  await withKeys(5, async (kernel) => {
    addMasterKey(masterKeyFile(kernel.config));
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const holding = kernel.pool.db.transaction().execute(async (tx) => {
      await sql`select from public.akte limit 1 for update`.execute(tx);
      locked.resolve();
      await held;
    });
    await locked.promise;
    const rotating = rewrapAll({
      db: kernel.pool.db,
      keys: kernel.keys,
      columns: [COLUMN],
      onProgress: (done) => done === 4 && letGo(),
    });
    assert.equal(await rotating, 5);
    await holding;
  });
});

test('a rotation that is killed in the middle leaves every key whole, and the next one finishes without a third key', async () => {
  await withKeys(1_500, async (kernel) => {
    const before = await openAll(kernel);
    addMasterKey(masterKeyFile(kernel.config));
    const child = spawn(
      process.execPath,
      [new URL('./testing/rotate.ts', import.meta.url).pathname, kernel.config.dataDir],
      {
        env: { ...process.env, DATABASE_URL: kernel.config.DATABASE_URL },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.ok((await countOld(kernel.pool.db, kernel.keys, [COLUMN])) > 0, 'it was killed in the middle');
    assert.deepEqual(await openAll(kernel), before);
    assert.equal((await command(kernel, 'schluessel', 'rotieren')).code, 0);
    assert.equal(await countOld(kernel.pool.db, kernel.keys, [COLUMN]), 0);
    assert.equal(kernel.keys.masterIds.length, 2);
    assert.deepEqual(await openAll(kernel), before);
  });
});
