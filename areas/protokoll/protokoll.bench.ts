/**
 * `./bleibe bench protokoll`: what the chain costs. The same writers on the same database, in turns:
 * entries without any chain (no queue, no sealer), and entries with queue and sealer at work.
 */
import pg from 'pg';
import { transact } from '#platform/db/db.ts';
import { pruefeKette } from './pruefung.ts';
import { sealAll, startSiegler } from './siegler.ts';
import { entry, openHouse, type TestHouse } from './testing.ts';

const CLIENTS = 8;
const SECONDS = 4;
const ROUNDS = 3;
const BACKLOG = 50_000;

interface Measured {
  readonly perSecond: number;
  readonly p95: number;
}

async function measure(house: TestHouse): Promise<Measured> {
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1_000;
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let nr = 0; performance.now() < end; nr += 1) {
        const begin = performance.now();
        await transact(house.kernel.pool.db, { id: 'bench' }, 'bench', (tx) =>
          house.kernel.audit.append(tx, [entry({ requestId: `bench-${client}-${nr}`, objects: thing(nr) })]),
        );
        times.push(performance.now() - begin);
      }
    }),
  );
  times.sort((a, b) => a - b);
  return {
    perSecond: Math.round(times.length / SECONDS),
    p95: Number((times[Math.floor(0.95 * times.length)] ?? 0).toFixed(1)),
  };
}

const thing = (nr: number) => [
  { art: 'akte', id: `a-${nr % 500}` },
  { art: 'person', id: `p-${nr % 700}` },
];

function median(of: readonly Measured[]): Measured {
  const sorted = of.toSorted((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] as Measured;
}

/** Entries per second from a long queue, and through the check. */
async function measureBulk(house: TestHouse) {
  await house.superuser.query(
    `insert into protokoll.eintrag (akteur_art, akteur_id, aktion, was, gegenstaende, einzelheiten, ergebnis, anfrage_id)
     select 'staff', 'k-' || nr % 50, 'getAkte', 'akte.gelesen', array['akte:a-' || nr % 900], '{"anzahl":3}', 'ok', 'r-' || nr
     from generate_series(1, ${BACKLOG}) as nr`,
  );
  const begin = performance.now();
  const sealed = (await sealAll(house.kernel)) ?? 0;
  const sealedPerSecond = Math.round((sealed * 1_000) / (performance.now() - begin));
  const { eintraege, dauerMs, unversehrt } = await pruefeKette(house.kernel);
  return { sealedPerSecond, checkedPerSecond: Math.round((eintraege * 1_000) / dauerMs), unversehrt };
}

async function protokoll(): Promise<Record<string, unknown>> {
  const house = await openHouse();
  const owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
  try {
    const plain: Measured[] = [];
    const chained: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await owner.query('alter table protokoll.eintrag disable trigger eintrag_reihe_ein');
      plain.push(await measure(house));
      await owner.query('alter table protokoll.eintrag enable trigger eintrag_reihe_ein');
      const stop = await startSiegler(house.kernel);
      chained.push(await measure(house));
      await stop();
    }
    const [without, withChain] = [median(plain), median(chained)];
    // The entries of the rounds without a queue belong to no chain; the check would rightly name them.
    await house.superuser.query('set session_replication_role = replica');
    await house.superuser.query(
      `delete from protokoll.eintrag where id not in (select unnest(ids) from protokoll.segment)
         and id not in (select eintrag_id from protokoll.offen)`,
    );
    await house.superuser.query('set session_replication_role = origin');
    const bulk = await measureBulk(house);
    return {
      clients: CLIENTS,
      withoutChain: without,
      withChain,
      share: Number((withChain.perSecond / without.perSecond).toFixed(2)),
      ...bulk,
    };
  } finally {
    await owner.end();
    await house.close();
  }
}

export const benchmarks = { protokoll };
