/** The outbox against a real database: nothing is skipped, nothing comes twice, order holds, effect and place are one. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import pino from 'pino';
import { z } from 'zod';
import { openPool, type Pool, type Tx, transact } from '../db/db.ts';
import { countRoundTrips } from '../db/testing/round-trips.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import type { Kernel } from '../module/kernel.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { deleteOldEvents } from './events.sql.ts';
import { defineEvent, type EventHandler } from './events.ts';
import { createEvents, type OutboxEvents } from './outbox.ts';
import { createSignals, type Signals } from './signals.ts';

const log = pino({ level: 'silent' });
const ACTOR = systemPrincipal('test');
const ROLLED_BACK = new Error('rolled back');

const moved = defineEvent({
  name: 'test.moved',
  version: 1,
  payload: z.object({ nr: z.number() }),
  topics: ({ nr }) => [`akte:${nr}`],
});
const other = defineEvent({ name: 'test.other', version: 1, payload: z.object({}) });

describe('events', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let opened: { events: OutboxEvents; signals: Signals; pool: Pool }[] = [];

  /** A process of its own, as far as the database can tell. */
  async function open(handlers: readonly EventHandler[] = []): Promise<OutboxEvents> {
    const pool = openPool({
      url: database.url,
      max: 4,
      statementTimeoutMs: 30_000,
      lockTimeoutMs: 10_000,
      name: 'bleibe-test',
    });
    const signals = createSignals(pool, log);
    await signals.start();
    const events = createEvents({ pool, signals, log });
    opened.push({ events, signals, pool });
    await events.start({ pool, log } as unknown as Kernel, handlers);
    return events;
  }

  /** Writes each event into public.gesehen, in the handler's transaction. */
  function noting(name: string, before?: (nr: number, tx: Tx) => Promise<void>): EventHandler {
    return {
      name,
      event: moved,
      handle: async (_kernel, tx, { nr }) => {
        await sql`insert into public.gesehen (handler, nr) values (${name}, ${nr})`.execute(tx);
        await before?.(nr as number, tx);
      },
    } as EventHandler;
  }

  const emit = (events: OutboxEvents, nr: number) =>
    transact(database.pool.db, ACTOR, 'test', (tx) => events.emit(tx, moved, { nr }));
  const seenBy = async (name: string) =>
    (
      await owner.query<{ nr: number }>('select nr from public.gesehen where handler = $1 order by folge', [name])
    ).rows.map(({ nr }) => nr);
  /** An event travels with the next statement of its transaction. */
  const written = (tx: Tx) => sql`select pg_current_xact_id()`.execute(tx);
  const waitingFor = async (name: string) => {
    const { rows } = await owner.query<{ offen: number }>(
      `select count(*)::int as offen from platform.ereignis e, platform.ereignis_stand s
       where s.handler = $1 and e.name = 'test.moved' and (e.xid, e.id) > (s.bis_xid, s.bis_id)`,
      [name],
    );
    return rows[0]?.offen;
  };
  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) await sleep(10);
  };

  before(async () => {
    database = await testDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query('create table public.gesehen (folge bigint generated always as identity, handler text, nr int)');
    await owner.query('grant select, insert on public.gesehen to bleibe_app');
  });
  // A new handler may start a little before now (see insertPosition): there must be nothing of another test.
  beforeEach(() => owner.query('truncate platform.ereignis'));
  afterEach(async () => {
    for (const { events, signals, pool } of opened) {
      await events.stop();
      await signals.stop();
      await pool.close();
    }
    opened = [];
  });
  after(async () => {
    await owner?.end();
    await database?.drop();
  });

  it('passes over what does not concern a handler, many in one transaction, and keeps the order of the rest', async () => {
    const events = await open([{ ...noting('wählerisch'), concerns: ({ nr }) => (nr as number) % 50 === 0 }]);
    const work = async () => {
      await transact(database.pool.db, ACTOR, 'test', async (tx) => {
        for (let nr = 1; nr <= 501; nr += 1) await events.emit(tx, moved, { nr });
      });
      await until(async () => (await waitingFor('wählerisch')) === 0);
    };
    const asked = await countRoundTrips(work, /ereignis_stand where handler = .* skip locked/s);
    assert.deepEqual(
      await seenBy('wählerisch'),
      Array.from({ length: 10 }, (_, nr) => (nr + 1) * 50),
    );
    assert.ok(asked >= 11 && asked < 40, `${asked} transactions for 501 events of which 10 matter`);
  });

  it('gives each handler each event once and in order, however many processes run it', async () => {
    const [events] = await Promise.all([
      open([noting('a'), noting('b')]),
      open([noting('a'), noting('b')]),
      open([noting('a')]),
    ]);
    for (let nr = 1; nr <= 40; nr += 1) await emit(events, nr);
    await until(async () => (await seenBy('a')).length >= 40 && (await seenBy('b')).length >= 40);
    const expected = Array.from({ length: 40 }, (_, index) => index + 1);
    assert.deepEqual(await seenBy('a'), expected);
    assert.deepEqual(await seenBy('b'), expected);
  });

  it('does not skip a transaction that took its number early and committed late', async () => {
    const events = await open([noting('late')]);
    const slow = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const early = transact(database.pool.db, ACTOR, 'test', async (tx) => {
      await events.emit(tx, moved, { nr: 1 });
      await written(tx);
      begun.resolve();
      await slow.promise;
    });
    await begun.promise;
    await emit(events, 2);
    await emit(events, 3);
    slow.resolve();
    await early;
    await until(async () => (await seenBy('late')).length === 3);
    assert.deepEqual(await seenBy('late'), [1, 2, 3]);
  });

  it('waits for no transaction of another database, which shares nothing with it but the count', {
    timeout: 20_000,
  }, async () => {
    const elsewhere = new URL(database.superuserUrl);
    elsewhere.pathname = '/postgres';
    const foreign = new pg.Client({ connectionString: elsewhere.href });
    await foreign.connect();
    try {
      await foreign.query('begin; select pg_current_xact_id()');
      const events = await open([noting('beside')]);
      await emit(events, 1);
      await until(async () => (await seenBy('beside')).length === 1);
    } finally {
      await foreign.end();
    }
  });

  it('survives a race of many writers without loss or repetition', async () => {
    const events = await open([noting('race')]);
    await open([noting('race')]);
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let turn = 0; turn < 15; turn += 1) {
        await transact(database.pool.db, ACTOR, 'test', async (tx) => {
          await events.emit(tx, moved, { nr: writer * 100 + turn });
          await written(tx);
          if (turn % 3 === 0) await sleep(turn);
          if (turn % 5 === 4) throw ROLLED_BACK;
        }).catch((cause) => assert.equal(cause, ROLLED_BACK));
      }
    });
    await Promise.all(writers);
    await until(async () => (await seenBy('race')).length >= 8 * 12);
    const seen = await seenBy('race');
    assert.equal(new Set(seen).size, seen.length);
    assert.equal(seen.length, 8 * 12);
    for (let writer = 0; writer < 8; writer += 1) {
      const own = seen.filter((nr) => Math.floor(nr / 100) === writer);
      assert.deepEqual(
        own,
        own.toSorted((x, y) => x - y),
        'what one writer did in sequence is told in sequence',
      );
    }
  });

  it('rolls effect and place back together, and goes on with the same event', async () => {
    let failures = 2;
    const failing = noting('failing', async () => {
      failures -= 1;
      if (failures >= 0) throw new Error('not yet');
    });
    const events = await open([failing]);
    await emit(events, 1);
    await emit(events, 2);
    await until(async () => (await seenBy('failing')).length === 2);
    assert.deepEqual(await seenBy('failing'), [1, 2]);
  });

  it('tells browsers of every process the topics of what was committed, and only of that', async () => {
    const [here, there] = [await open(), await open()];
    const heard: string[][] = [[], []];
    here.subscribe((topics) => heard[0]?.push(...topics));
    there.subscribe((topics) => heard[1]?.push(...topics));
    // A listener hears from its first look on; the probe shows that both have looked.
    await until(async () => {
      await emit(here, 0);
      return heard.every((topics) => topics.includes('akte:0'));
    });
    await assert.rejects(
      transact(database.pool.db, ACTOR, 'test', async (tx) => {
        await here.emit(tx, moved, { nr: 66 });
        await written(tx);
        throw new Error('rolled back');
      }),
    );
    await emit(there, 5);
    await until(() => heard.every((topics) => topics.includes('akte:5')));
    assert.ok(heard.every((topics) => !topics.includes('akte:66')));
  });

  it('lets browsers hear at once, although an older transaction is still open', async () => {
    const events = await open();
    const heard: string[] = [];
    events.subscribe((topics) => heard.push(...topics));
    await until(async () => {
      await emit(events, 0);
      return heard.includes('akte:0');
    });
    const open_ = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const older = transact(database.pool.db, ACTOR, 'test', async (tx) => {
      await events.emit(tx, other, {});
      await written(tx);
      begun.resolve();
      await open_.promise;
    });
    await begun.promise;
    await emit(events, 8);
    await until(() => heard.includes('akte:8'));
    open_.resolve();
    await older;
  });

  it('forgets old events only behind every handler', async () => {
    const events = await open([noting('slow')]);
    await emit(events, 71);
    await until(async () => (await seenBy('slow')).includes(71));
    await opened[0]?.events.stop();
    await emit(events, 72);
    await owner.query(`update platform.ereignis set created_at = now() - interval '31 days'`);
    await owner.query(`delete from platform.ereignis_stand where handler <> 'slow'`);
    await transact(database.pool.db, ACTOR, 'test', (tx) => deleteOldEvents(tx, 30));
    const { rows } = await owner.query<{ nr: number }>(`select (payload->>'nr')::int as nr from platform.ereignis`);
    assert.deepEqual(rows, [{ nr: 72 }]);
  });

  it('goes on after a restore into a cluster with a smaller transaction count', async () => {
    await owner.query('truncate platform.ereignis_stand; truncate public.gesehen');
    const foreign = 1_000_000_000_000;
    await owner.query(
      `insert into platform.ereignis (xid, name, version, payload)
       select ($1::bigint + nr)::text::xid8, 'test.moved', 1, jsonb_build_object('nr', nr) from generate_series(1, 3) as nr`,
      [foreign],
    );
    await owner.query(
      `insert into platform.ereignis_stand (handler, bis_xid, bis_id)
       select 'restored', xid, id from platform.ereignis where payload->>'nr' = '1'`,
    );
    const events = await open([noting('restored')]);
    await emit(events, 4);
    await until(async () => (await seenBy('restored')).length === 3);
    assert.deepEqual(await seenBy('restored'), [2, 3, 4]);
  });

  it('refuses a topic that no area has registered', async () => {
    const events = await open();
    events.registerTopic('akte', async (_actor, id) => id === '7');
    assert.equal(await events.mayHear(ACTOR, 'akte:7'), true);
    assert.equal(await events.mayHear(ACTOR, 'akte:8'), false);
    await assert.rejects(events.mayHear(ACTOR, 'keins:1'), { code: 'ereignisse.THEMA_UNBEKANNT' });
  });
});
