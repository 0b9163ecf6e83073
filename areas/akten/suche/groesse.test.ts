/**
 * The search at thousands of pages: the same finds as a naive query that reads everything, never a scan over all pages, and nobody
 * finds beyond their range. How fast it is, `./bleibe bench groesse` measures; nothing here looks at a clock.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { area } from '../akten.module.ts';
import { nord, SYSTEM, staff, sued } from '../testing.ts';
import { countFacetteRows } from './facetten.sql.ts';
import { findSeiten } from './finden.ts';
import { prepareTextQuery } from './frage.sql.ts';
import { findWege, type SeitenFilter } from './kandidaten.sql.ts';
import { parseQuery } from './suche.rules.ts';
import { searchSeiten } from './suche.sql.ts';
import { gatherSuchworte } from './suchwort.sql.ts';
import { openBestand } from './testing/fill-bestand.ts';
import { countScans } from './testing/scans.sql.ts';

const DEEP = process.env.BLEIBE_TIEF === '1';
/** 10,000 with `--tief`: filling that many takes a minute that nobody waits for at a desk or at a build server. */
const PAGES = DEEP ? 10_000 : 1_500;
const BODIES = DEEP ? 400 : 150;
/** Few enough hits that all of them are ranked. */
const RARE = [
  'Nordwesthafenkontrolle ',
  'ABH-2015-000015',
  '"Verlängerung Erteilung"',
  '13.05.2014',
  'Öztürk Elif Kindergeld ',
];
const COMMON = [
  'Aufenthaltserlaubnis ',
  'Aufenthaltserlaubnis Verlängerung ',
  'Antrag -Bescheid ',
  'aufenth',
  'Straße Frist ',
];

let house: TestKernel;
const all = staff('alle', { all: true });

before(async () => {
  house = await testKernel({ areas: [area], config: { BLEIBE_STATEMENT_TIMEOUT_MS: '120000' } });
  const { kernel, database } = house;
  const teams = [
    { id: 'nord', von: 'A', bis: 'K' },
    { id: 'sued', von: 'L', bis: 'Z' },
  ];
  const bestand = await openBestand({
    kernel,
    superuserUrl: database.superuserUrl,
    teams,
    note: () => undefined,
    bodies: BODIES,
  });
  await bestand.growTo(PAGES);
  await bestand.close();
});
after(() => house.close());

function within<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(house.kernel.pool.db, SYSTEM, 'test', run);
}

const FIRST = { anzahl: 20, versatz: 0 };

interface Naive {
  readonly key: string;
  readonly rang: number;
}

/** All pages with the words, read one by one, best first; of these Akten only. */
async function naive(q: string, teams: readonly string[]): Promise<Naive[]> {
  const query = await within((tx) => prepareTextQuery(tx, parseQuery(q)));
  const { rows } = await house.kernel.pool.pg.query<Naive>(
    `select d.id || '-' || s.nr as key, ts_rank(s.suchvektor, $1::tsquery, 1) as rang
     from akten.seite s join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id
     where s.suchvektor @@ $1::tsquery and ($2 = '' or not s.suchvektor @@ $2::tsquery)
       and (d.akte_id is null or a.team_id = any($3)) order by rang desc, d.id desc, s.nr`,
    [query.query, query.ohne, teams],
  );
  return rows;
}

const PEOPLE: readonly (readonly [Principal, readonly string[]])[] = [
  [all, ['nord', 'sued']],
  [nord, ['nord']],
  [sued, ['sued']],
];

for (const q of RARE)
  test(`“${q.trim()}” finds the same as reading every page`, async () => {
    for (const [actor, teams] of PEOPLE) {
      const expected = (await naive(q, teams)).slice(0, FIRST.anzahl).map(({ key }) => key);
      const found = await within(async (tx) => {
        const query = await prepareTextQuery(tx, parseQuery(q));
        return searchSeiten(tx, actor, query, {}, FIRST);
      });
      const keys = found.slice(0, FIRST.anzahl).map((row) => `${row.dokument_id}-${row.nr}`);
      assert.deepEqual(keys, expected, `${actor.id}: ${q}`);
    }
  });

for (const q of COMMON)
  test(`“${q.trim()}” finds only what is there and seen, near the best there is`, async () => {
    for (const [actor, teams] of PEOPLE) {
      const every = await naive(q, teams);
      const rankOf = new Map(every.map(({ key, rang }) => [key, rang]));
      const found = await within(async (tx) =>
        searchSeiten(tx, actor, await prepareTextQuery(tx, parseQuery(q)), {}, FIRST),
      );
      assert.equal(found.length, Math.min(every.length, FIRST.anzahl + 1));
      for (const row of found)
        assert.ok(rankOf.has(`${row.dokument_id}-${row.nr}`), `${actor.id} must not see this page`);
      // Only some 160 of the pages with common words are ranked; that none of the best twentieth is among them by chance
      // happens once in thousands of fillings.
      const place = every.findIndex(({ rang }) => rang <= (found[0]?.rang ?? 0));
      assert.ok(
        place <= Math.max(20, every.length / 20),
        `${actor.id}: ${q} begins with number ${place + 1} of ${every.length}`,
      );
    }
  });

const THROUGH_ALL = { marken: false, durchsicht: 100_000, eng: true };
const THROUGH_FEW = { marken: false, durchsicht: 40, eng: true };
const THROUGH_NEWEST = { marken: true, durchsicht: 200, eng: false };

test('looking through the pages finds the same as the index, also where it ends before the last of them', async () => {
  for (const q of RARE)
    for (const [actor, teams] of PEOPLE) {
      const expected = (await naive(q, teams)).slice(0, FIRST.anzahl).map(({ key }) => key);
      for (const wege of [THROUGH_ALL, THROUGH_FEW, THROUGH_NEWEST]) {
        const found = await within(async (tx) =>
          searchSeiten(tx, actor, await prepareTextQuery(tx, parseQuery(q)), {}, FIRST, wege),
        );
        const keys = found.slice(0, FIRST.anzahl).map((row) => `${row.dokument_id}-${row.nr}`);
        assert.deepEqual(keys, expected, `${actor.id}: ${q} ${JSON.stringify(wege)}`);
      }
    }
});

/** As many pages as facets are counted over (`facetten.sql.ts`). */
const MOST_COUNTED = 2_000;

test('facets by looking through are exact where they say so, and say so wherever few enough pages have the words', async () => {
  for (const q of ['Frist ', 'Öztürk Elif Kindergeld '])
    for (const [actor, teams] of PEOPLE)
      for (const wege of [THROUGH_ALL, THROUGH_FEW]) {
        const pages = await naive(q, teams);
        const documents = new Set(pages.map(({ key }) => key.replace(/-\d+$/, '')));
        const rows = await within(async (tx) =>
          countFacetteRows(tx, actor, await prepareTextQuery(tx, parseQuery(q)), {}, wege),
        );
        const total = rows.find(({ art }) => art === null);
        const where = `${actor.id}, ${q}: ${documents.size} documents, ${JSON.stringify(wege)}`;
        if (total?.genau) assert.equal(total.dokumente, documents.size, where);
        else assert.ok((total?.dokumente ?? 0) <= documents.size, where);
        assert.equal(total?.genau, pages.length <= MOST_COUNTED, where);
      }
});

test('a way is chosen by how many pages have the words', async () => {
  const ways = (q: string, filter: SeitenFilter) =>
    within(async (tx) => {
      const query = await prepareTextQuery(tx, parseQuery(q));
      // As in a registry that is large enough for it to matter.
      return findWege(tx, { ...query, seiten: Math.max(query.seiten, 20_000) }, filter);
    });
  const { rows } = await house.kernel.pool.pg.query<{ id: string }>('select id from akten.akte limit 1');
  assert.deepEqual(await ways('Nordwesthafenkontrolle ', {}), { marken: true, durchsicht: 0, eng: false });
  assert.equal((await ways('der ', { akteId: rows[0]?.id })).eng, false, 'a stop word is no question');
  assert.equal((await ways('Antrag ', { akteId: rows[0]?.id })).eng, true);
});

test('no question reads the pages one after the other', async () => {
  await within(gatherSuchworte);
  for (const q of [...RARE, ...COMMON, 'Wiederspruhc ', 'Schäffer ', 'Erlaubnis '])
    for (const [actor] of PEOPLE)
      await within(async (tx) => {
        const before = await countScans(tx);
        await findSeiten(tx, actor, q, {}, FIRST);
        await findSeiten(tx, actor, q, { typ: 'urteil', jahr: 2014 }, FIRST);
        await countFacetteRows(tx, actor, await prepareTextQuery(tx, parseQuery(q)), {});
        assert.equal((await countScans(tx)) - before, 0, q);
      });
});

test('facets count over what one sees, and say where they were cut off', async () => {
  for (const [actor, teams] of PEOPLE) {
    const every = await naive('Nordwesthafenkontrolle ', teams);
    const documents = new Set(every.map(({ key }) => key.replace(/-\d+$/, '')));
    const rows = await within(async (tx) =>
      countFacetteRows(tx, actor, await prepareTextQuery(tx, parseQuery('Nordwesthafenkontrolle ')), {}),
    );
    assert.equal(rows.find(({ art }) => art === null)?.dokumente, documents.size, actor.id);
  }
  const cut = await within(async (tx) =>
    countFacetteRows(tx, all, await prepareTextQuery(tx, parseQuery('Antrag ')), {}),
  );
  const total = cut.find(({ art }) => art === null);
  assert.equal(total?.genau, false);
  assert.ok((total?.seiten ?? 0) >= 100 && (total?.dokumente ?? 0) <= new Set(await documentsOf('Antrag ')).size);
});

async function documentsOf(q: string): Promise<string[]> {
  return (await naive(q, ['nord', 'sued'])).map(({ key }) => key.replace(/-\d+$/, ''));
}
