/** Fewer round trips change nothing of what a transaction promises. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { systemPrincipal } from '../principal/principal.ts';
import { later, prepared, type Tx, transact } from './db.ts';
import { countRoundTrips } from './testing/round-trips.ts';
import { type TestDatabase, testDatabase } from './testing.ts';
import { sendTogether } from './wire.ts';

const WHO = systemPrincipal('drahttest');

let database: TestDatabase;
before(async () => {
  database = await testDatabase({ migrated: false });
  const owner = new pg.Client({ connectionString: database.superuserUrl.replace(/\/[^/?]*(\?|$)/, urlPart(database)) });
  await owner.connect();
  await owner.query('create table public.probe (id int primary key, wort text not null)');
  await owner.query('grant all on public.probe to public');
  await owner.end();
});
after(() => database.drop());
beforeEach(() => database.pool.pg.query('delete from public.probe'));

const urlPart = ({ url }: TestDatabase) => `${new URL(url).pathname}$1`;
const run = <T>(work: (tx: Tx) => Promise<T>) => transact(database.pool.db, WHO, 'anfrage', work);
const insert = (id: number, wort: string | null = 'wort') =>
  sql`insert into public.probe (id, wort) values (${id}, ${wort})`;
const ids = async () => (await database.pool.pg.query('select id from public.probe order by id')).rows.map((r) => r.id);
const code = (wanted: string) => (cause: unknown) => (cause as { code?: string }).code === wanted;

describe('a transaction', () => {
  test('opens with its first statement, knows who acts, and closes', async () => {
    const asked = await countRoundTrips(async () => {
      const row = await run(async (tx) => {
        const { rows } = await sql<{ wer: string; anfrage: string }>`
          select current_setting('bleibe.actor') as wer, current_setting('bleibe.request') as anfrage, ${1}::int`.execute(
          tx,
        );
        return rows[0];
      });
      assert.deepEqual([row?.wer, row?.anfrage], [WHO.id, 'anfrage']);
    });
    assert.equal(asked, 2);
    // The next one on the same connection has nothing of it.
    const { rows } = await database.pool.pg.query(`select current_setting('bleibe.actor', true) as wer`);
    assert.ok(!rows[0].wer);
  });

  test('that asks nothing costs nothing', async () => {
    assert.equal(await countRoundTrips(() => run(async () => undefined)), 0);
  });

  test('whose first statement fails leaves nothing open', async () => {
    await run((tx) => insert(1).execute(tx));
    for (let nr = 0; nr < 12; nr += 1)
      await assert.rejects(
        run((tx) => insert(1).execute(tx)),
        code('23505'),
      );
    assert.deepEqual(await ids(), [1]);
    const open = await database.pool.pg.query(
      `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    assert.equal(open.rowCount, 0);
  });

  test('that fails in its own code takes all with it, also what was put off', async () => {
    await assert.rejects(
      run(async (tx) => {
        await later(tx, insert(1));
        await insert(2).execute(tx);
        await later(tx, insert(3));
        throw new Error('anders überlegt');
      }),
      /anders überlegt/,
    );
    assert.deepEqual(await ids(), []);
  });

  test('takes several statements without values as they are', async () => {
    await run(async (tx) => {
      await later(tx, insert(1));
      await sql.raw(`insert into public.probe values (2, 'a'); insert into public.probe values (3, 'b')`).execute(tx);
    });
    assert.deepEqual(await ids(), [1, 2, 3]);
  });

  test('keeps its isolation', async () => {
    const { db } = database.pool;
    const level = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        const { rows } = await sql<{ a: string; b: string }>`
          select current_setting('transaction_isolation') as a, current_setting('transaction_read_only') as b`.execute(
          tx,
        );
        return rows[0];
      });
    assert.deepEqual(level, { a: 'repeatable read', b: 'on' });
  });
});

describe('a write that is put off', () => {
  test('is there for the next statement, in order, and costs no round trip', async () => {
    let seen: unknown;
    const asked = await countRoundTrips(() =>
      run(async (tx) => {
        await later(tx, insert(1, 'alt'));
        await later(tx, sql`update public.probe set wort = ${'neu'} where id = ${1}`);
        const { rows } = await sql<{ wort: string }>`select wort from public.probe where id = ${1}`.execute(tx);
        seen = rows[0]?.wort;
        await later(tx, insert(2));
      }),
    );
    assert.equal(seen, 'neu');
    assert.equal(asked, 2);
    assert.deepEqual(await ids(), [1, 2]);
  });

  test('that is refused stops the commit', async () => {
    await run((tx) => insert(1).execute(tx));
    await assert.rejects(
      run(async (tx) => {
        await insert(2).execute(tx);
        await later(tx, insert(1));
        await later(tx, insert(3));
      }),
      /put off failed.*probe_pkey/,
    );
    assert.deepEqual(await ids(), [1]);
  });

  test('that is refused is not taken for the refusal of the statement behind it', async () => {
    await run((tx) => insert(1).execute(tx));
    await assert.rejects(
      run(async (tx) => {
        await later(tx, insert(1));
        await insert(2).execute(tx);
      }),
      (cause) => (cause as { code?: string }).code === undefined && code('23505')((cause as Error).cause),
    );
    await assert.rejects(
      run(async (tx) => {
        await later(tx, insert(3));
        await insert(1).execute(tx);
      }),
      code('23505'),
    );
    assert.deepEqual(await ids(), [1]);
  });

  test('goes back to a savepoint with what was put off behind it', async () => {
    await run(async (tx) => {
      await later(tx, insert(1));
      await later(tx, sql`savepoint hier`);
      await later(tx, insert(2));
      await assert.rejects(insert(1).execute(tx), code('23505'));
      await sql`rollback to savepoint hier`.execute(tx);
      await later(tx, insert(3));
    });
    assert.deepEqual(await ids(), [1, 3]);
  });

  test('outside of a transaction it happens at once', async () => {
    await later(database.pool.db, insert(1));
    assert.deepEqual(await ids(), [1]);
  });
});

describe('a prepared statement', () => {
  const find = (id: number) => prepared(sql<{ wort: string }>`select wort from public.probe where id = ${id}`);

  test('answers each value, on each connection', async () => {
    for (const id of [1, 2, 3]) await insert(id, `wort ${id}`).execute(database.pool.db);
    const found = await Promise.all(
      Array.from({ length: 40 }, async (_, nr) => (await find((nr % 3) + 1).execute(database.pool.db)).rows[0]?.wort),
    );
    assert.deepEqual(
      found,
      Array.from({ length: 40 }, (_, nr) => `wort ${(nr % 3) + 1}`),
    );
  });

  test('that was left out after an error is prepared when it comes again', async () => {
    const fresh = (tx: Tx) => prepared(sql<{ n: number }>`select ${7}::int as n, 'übergangen'`).execute(tx);
    await run((tx) => insert(1).execute(tx));
    for (let nr = 0; nr < 10; nr += 1)
      await assert.rejects(
        run(async (tx) => {
          await later(tx, insert(1));
          await fresh(tx);
        }),
        /put off failed/,
      );
    for (let nr = 0; nr < 10; nr += 1) assert.equal((await run(fresh)).rows[0]?.n, 7);
  });

  test('of a table that has another shape now costs one error, and then works', async () => {
    const client = await database.pool.pg.connect();
    client.release();
    const all = () => prepared(sql`select ${1}::int, * from temporaer`);
    const work = () =>
      run(async (tx) => {
        await sql`create temporary table if not exists temporaer (a int)`.execute(tx);
        await all().execute(tx);
        await sql`alter table temporaer add column b int`.execute(tx);
        await all().execute(tx);
      });
    await assert.rejects(work(), code('0A000'));
    await run((tx) => sql`select ${1}::int`.execute(tx));
  });

  test('a value that cannot be sent spoils nothing but its transaction', async () => {
    const ring: { self?: unknown } = {};
    ring.self = ring;
    await assert.rejects(
      run(async (tx) => {
        await later(tx, insert(1));
        await prepared(sql`select ${ring}::jsonb`).execute(tx);
      }),
      /circular/i,
    );
    assert.deepEqual(await ids(), []);
    await run((tx) => insert(2).execute(tx));
    assert.deepEqual(await ids(), [2]);
  });
});

test('a connection that breaks in a batch rejects it and is not used again', async () => {
  const { pg: pool, db } = database.pool;
  await assert.rejects(
    run(async (tx) => {
      await later(tx, insert(1));
      await sql`select pg_terminate_backend(pg_backend_pid()), ${1}::int`.execute(tx);
    }),
    (cause) => /terminat/i.test((cause as Error).message),
  );
  assert.deepEqual(await ids(), []);
  await transact(db, WHO, 'danach', (tx) => insert(1).execute(tx));
  const client = await pool.connect();
  const answers = await sendTogether(client, [
    { text: 'select $1::int as a', values: [1] },
    { text: 'select 2 as b', values: [] },
  ]);
  client.release();
  assert.deepEqual(
    answers.map(({ rows }) => rows),
    [[{ a: 1 }], [{ b: 2 }]],
  );
});
