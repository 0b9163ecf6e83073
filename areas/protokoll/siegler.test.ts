/**
 * The sealer in races: many writers, slow and failing transactions, several sealers that come, go and are killed.
 * Every committed entry is sealed exactly once; nothing else is.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { transact } from '#platform/db/db.ts';
import { inSnapshot, listSegmente } from './kette.sql.ts';
import { pruefeKette } from './pruefung.ts';
import { trustedKeys } from './siegelschluessel.ts';
import { sealAll, sealBatch, startSiegler } from './siegler.ts';
import { entry, newMasterKey, openHouse, openKernel, type TestHouse, write } from './testing.ts';

const WORKER = fileURLToPath(new URL('./testing/siegler-prozess.ts', import.meta.url));
const TIEF = process.env.BLEIBE_TIEF === '1';
const WRITERS = TIEF ? 24 : 8;
const TURNS = TIEF ? 200 : 25;
const KILLS = TIEF ? 40 : 3;

const masterKey = newMasterKey();
let house: TestHouse;
before(async () => {
  house = await openHouse(masterKey);
});
after(() => house?.close());

async function assertSealedOnce(): Promise<void> {
  const bericht = await pruefeKette(house.kernel);
  assert.deepEqual(bericht.befunde, []);
  const { rows } = await house.superuser.query<{ id: string }>(
    `select id from protokoll.eintrag where id not in (select eintrag_id from protokoll.offen) order by id`,
  );
  const segmente = await inSnapshot(house.kernel.pool.db, (tx) => listSegmente(tx, { nach: 0, eintraege: 1_000_000 }));
  const sealed = segmente.flatMap(({ ids }) => ids).toSorted((a, b) => a - b);
  assert.deepEqual(
    sealed,
    rows.map(({ id }) => Number(id)),
  );
}

/** Writes, is slow now and then, and fails now and then. */
async function writers(): Promise<void> {
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; turn < TURNS; turn += 1) {
        await transact(house.kernel.pool.db, { id: 'test' }, 'test', async (tx) => {
          await house.kernel.audit.append(
            tx,
            Array.from({ length: 1 + ((writer + turn) % 3) }, () => entry({ requestId: `${writer}-${turn}` })),
          );
          if (turn % 4 === 0) await sleep((writer * 7) % 40);
          if (turn % 6 === 5) throw new Error('rolled back');
        }).catch(() => undefined);
      }
    }),
  );
}

async function untilEmpty(): Promise<void> {
  for (;;) {
    const { rows } = await house.superuser.query('select from protokoll.offen limit 1');
    if (rows.length === 0) return;
    await sleep(20);
  }
}

it('seals every entry once while sealers compete, stop and start', async () => {
  const stops = await Promise.all([startSiegler(house.kernel), startSiegler(house.kernel)]);
  const done = writers();
  let over = false;
  void done.finally(() => {
    over = true;
  });
  for (let turn = 0; !over; turn += 1) {
    await sleep(60);
    await stops[turn % 2]?.();
    stops[turn % 2] = await startSiegler(house.kernel);
    // And some that just grab what is there.
    await Promise.all([sealBatch(house.kernel), sealBatch(house.kernel)]);
  }
  await done;
  await untilEmpty();
  for (const stop of stops) await stop();
  await assertSealedOnce();
});

it('does not wait for a transaction that stays open, and seals it when it ends', async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const slow = transact(house.kernel.pool.db, { id: 'test' }, 'test', async (tx) => {
    await house.kernel.audit.append(tx, [entry({ requestId: 'langsam' })]);
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  await write(house.kernel, entry({ requestId: 'danach' }));
  assert.equal(await sealAll(house.kernel), 1);
  end.resolve();
  await slow;
  assert.equal(await sealAll(house.kernel), 1);
  await assertSealedOnce();
});

it('makes segments of a bounded size from a long queue', async () => {
  await house.superuser.query(
    `insert into protokoll.eintrag (akteur_art, akteur_id, aktion, was, gegenstaende, einzelheiten, ergebnis, anfrage_id)
     select 'system', 'viel', 'a', 'b', '{}', '{}', 'ok', 'n' from generate_series(1, 4500)`,
  );
  assert.equal(await sealAll(house.kernel), 4_500);
  await assertSealedOnce();
});

it('survives kill -9 of sealing processes', async () => {
  let over = false;
  const writing = (async () => {
    while (!over) await write(house.kernel, entry(), entry());
  })();
  const victims: ChildProcess[] = [];
  for (let turn = 0; turn < KILLS; turn += 1) {
    const victim = spawn(process.execPath, [WORKER, house.database.url, masterKey], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    victims.push(victim);
    // It says so with each segment; killed at another moment each time.
    await once(victim.stdout as NodeJS.ReadableStream, 'data');
    await sleep(turn * 9);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
  }
  over = true;
  await writing;
  await sealAll(house.kernel);
  await assertSealedOnce();
});

it('signs with a new key after the master key has changed, and keeps trusting the old segments', async () => {
  const next = newMasterKey();
  const { kernel, stop } = await openKernel(house.database.url, {
    dataDir: house.kernel.config.dataDir,
    masterKey: `${next},${masterKey}`,
  });
  await write(kernel, entry());
  await sealAll(kernel);
  assert.equal((await trustedKeys(kernel.pool.db, kernel.keys)).size, 2);
  assert.deepEqual((await pruefeKette(kernel)).befunde, []);
  const alone = await openKernel(house.database.url, { dataDir: house.kernel.config.dataDir, masterKey: next });
  assert.deepEqual((await pruefeKette(alone.kernel)).befunde, [], 'the old master key may go');
  await alone.stop();
  await stop();
});
