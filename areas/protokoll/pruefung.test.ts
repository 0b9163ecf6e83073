/**
 * Whatever somebody with all rights on the database does to a sealed log is found and named: each kind of change to
 * each column, at places that a random log and a random choice give.
 */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { Ankerbuch, ankerDir } from './anker.ts';
import { ANFANG, type SegmentZeile, textOfSiegel } from './kette.rules.ts';
import { inSnapshot, listEintraege, listSegmente } from './kette.sql.ts';
import { hashEintrag, hashSegment, newSiegelschluessel, type Siegelschluessel, signText } from './kette.ts';
import type { Befund, Pruefbericht } from './protokoll.schema.ts';
import { pruefeKette } from './pruefung.ts';
import { insertSegment } from './siegel.sql.ts';
import { trustedKeys } from './siegelschluessel.ts';
import { sealBatch } from './siegler.ts';
import { changed, columnsOf, keep, swapNumbers, update } from './testing/manipulation.ts';
import { entry, openHouse, type TestHouse, write } from './testing.ts';

const TIEF = process.env.BLEIBE_TIEF === '1';
const RUNS = TIEF ? 400 : 5;

let house: TestHouse;
let restore: () => Promise<void>;
let segmente: SegmentZeile[];
let ids: number[];

/** A log as an office leaves it: segments of all sizes, an entry that was rolled back here and there. */
async function writeRandomLog(): Promise<void> {
  const buch = new Ankerbuch(ankerDir(house.kernel.config.dataDir));
  await buch.open();
  const plan = fc.sample(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), {
    numRuns: 12,
    seed: 7,
  });
  let nr = 0;
  for (const transactions of plan) {
    for (const count of transactions) {
      const entries = Array.from({ length: count }, () => {
        nr += 1;
        return entry({
          actor: { kind: 'staff', id: `konto-${nr % 5}`, ...(nr % 3 ? { sessionId: `s-${nr}` } : {}) },
          objects: Array.from({ length: nr % 4 }, (_, at) => ({ art: 'akte', id: `a-${nr + at}` })),
          details: { anzahl: nr, felder: ['b', 'a'] },
          requestId: `anfrage-${nr}`,
          ...(nr % 2 ? { reason: `weil ${nr}` } : {}),
        });
      });
      await write(house.kernel, ...entries);
      if (nr % 7 === 0) await house.superuser.query(`select nextval('protokoll.eintrag_id_seq')`);
    }
    const sealed = await sealBatch(house.kernel);
    if (sealed?.kopf) await buch.note(sealed.kopf);
    if (sealed?.kopf && sealed.kopf.nummer % 3 === 0) await buch.write();
  }
}

const check = (): Promise<Pruefbericht> => pruefeKette(house.kernel);
const findings = async (): Promise<Befund[]> => (await check()).befunde;

/** Does it, checks, and undoes it. */
async function undone(change: () => Promise<unknown>): Promise<Befund[]> {
  try {
    await change();
    return await findings();
  } finally {
    await restore();
  }
}

function names(befunde: readonly Befund[], wanted: Partial<Befund>): boolean {
  return befunde.some((befund) =>
    Object.entries(wanted).every(([key, value]) => befund[key as keyof Befund] === value),
  );
}

function assertNames(befunde: readonly Befund[], wanted: Partial<Befund>, what: string): void {
  assert.ok(
    names(befunde, wanted),
    `${what}: expected ${JSON.stringify(wanted)}, found ${JSON.stringify(befunde.slice(0, 5))}`,
  );
}

before(async () => {
  house = await openHouse();
  await writeRandomLog();
  restore = await keep(house.superuser);
  segmente = await inSnapshot(house.kernel.pool.db, (tx) => listSegmente(tx, { nach: 0, eintraege: 10_000 }));
  ids = segmente.flatMap((segment) => segment.ids);
});
after(() => house?.close());

describe('the check of the chain', () => {
  const anyId = () => fc.constantFrom(...ids);
  const anySegment = () => fc.constantFrom(...segmente);
  const some = <T>(arbitrary: fc.Arbitrary<T>, run: (value: T) => Promise<void>) =>
    fc.assert(fc.asyncProperty(arbitrary, run), { numRuns: RUNS, endOnFailure: true, ...(TIEF ? {} : { seed: 26 }) });

  it('finds nothing in a log that nobody touched, and names what is not sealed yet', async () => {
    const clean = await check();
    assert.deepEqual([clean.unversehrt, clean.eintraege, clean.segmente], [true, ids.length, segmente.length]);
    assert.deepEqual(clean.ungesiegelt, { anzahl: 0, ids: [] });
    await house.superuser.query('set session_replication_role = origin');
    await write(house.kernel, entry(), entry());
    await house.superuser.query('set session_replication_role = replica');
    const { rows } = await house.superuser.query<{ id: string }>(
      'select eintrag_id as id from protokoll.offen order by 1',
    );
    const open = await check();
    assert.deepEqual(open.ungesiegelt, { anzahl: 2, ids: rows.map(({ id }) => Number(id)) });
    assert.equal(open.unversehrt, true);
    await restore();
  });

  it('finds a change to any column of an entry', async () => {
    const columns = await columnsOf(house.superuser, 'eintrag');
    for (const column of columns.filter(({ name }) => name !== 'id')) {
      await some(anyId(), async (id) => {
        const befunde = await undone(() =>
          update(house.superuser, 'eintrag', `id = ${id}`, column.name, changed(column)),
        );
        assertNames(befunde, { art: 'veraendert', eintragId: id }, `${column.name} of ${id}`);
      });
    }
  });

  it('finds an entry that was removed, also one that was never sealed', async () => {
    await some(anyId(), async (id) => {
      const befunde = await undone(() => house.superuser.query('delete from protokoll.eintrag where id = $1', [id]));
      assertNames(befunde, { art: 'entfernt', eintragId: id }, 'removed');
    });
    const befunde = await undone(() => house.superuser.query('insert into protokoll.offen values (5000)'));
    assertNames(befunde, { art: 'entfernt', eintragId: 5000 }, 'removed before it was sealed');
  });

  it('finds an entry that was put in: into a gap, at the end, with the time of long ago', async () => {
    const copy = (id: number, from: number) =>
      house.superuser.query(
        `insert into protokoll.eintrag overriding system value
         select $1, zeit, akteur_art, akteur_id, sitzung_id, aktion, was, gegenstaende, grund, einzelheiten, ergebnis, anfrage_id
         from protokoll.eintrag where id = $2`,
        [id, from],
      );
    const last = Math.max(...ids);
    const free = Array.from({ length: last + 5 }, (_, at) => at + 1).filter((id) => !ids.includes(id));
    await some(fc.tuple(fc.constantFrom(...free), anyId()), async ([id, from]) => {
      assertNames(await undone(() => copy(id, from)), { art: 'eingefuegt', eintragId: id }, 'put in');
    });
    // Through the front door of the queue: the sealer takes it, its time tells.
    const befunde = await undone(async () => {
      await copy(last + 1, last);
      await update(house.superuser, 'eintrag', `id = ${last + 1}`, 'zeit', `zeit - interval '3 days'`);
      await house.superuser.query('insert into protokoll.offen values ($1)', [last + 1]);
      await sealBatch(house.kernel);
    });
    assertNames(befunde, { art: 'eingefuegt', eintragId: last + 1 }, 'put in with an old time');
  });

  it('finds entries that swapped their numbers or took another one', async () => {
    await some(fc.uniqueArray(anyId(), { minLength: 2, maxLength: 2 }), async ([a = 0, b = 0]) => {
      const befunde = await undone(() => swapNumbers(house.superuser, 'eintrag', 'id', a, b));
      for (const eintragId of [a, b]) assertNames(befunde, { art: 'veraendert', eintragId }, 'swapped');
    });
    await some(anyId(), async (id) => {
      const befunde = await undone(() => update(house.superuser, 'eintrag', `id = ${id}`, 'id', '70000'));
      assertNames(befunde, { art: 'entfernt', eintragId: id }, 'renumbered');
      assertNames(befunde, { art: 'eingefuegt', eintragId: 70_000 }, 'renumbered');
    });
  });

  it('finds a change to any column of a segment', async () => {
    for (const column of await columnsOf(house.superuser, 'segment')) {
      await some(anySegment(), async ({ nummer, ids: own }) => {
        if (column.name === 'ids' && own.length === 0) return;
        const value = column.name === 'nummer' ? '80000' : changed(column);
        const befunde = await undone(() =>
          update(house.superuser, 'segment', `nummer = ${nummer}`, column.name, value),
        );
        assert.ok(
          befunde.some((befund) => befund.segment === nummer || befund.segment === 80_000),
          `${column.name} of segment ${nummer}: ${JSON.stringify(befunde)}`,
        );
      });
    }
  });

  it('finds segments that were removed, swapped or doubled', async () => {
    await some(anySegment(), async ({ nummer }) => {
      const gone = await undone(() =>
        house.superuser.query('delete from protokoll.segment where nummer = $1', [nummer]),
      );
      const art = nummer === segmente.length ? 'anker' : 'kette';
      assertNames(gone, { art, segment: nummer }, `segment ${nummer} removed`);
    });
    await some(fc.uniqueArray(anySegment(), { minLength: 2, maxLength: 2 }), async ([a, b]) => {
      if (!a || !b) return;
      const befunde = await undone(() => swapNumbers(house.superuser, 'segment', 'nummer', a.nummer, b.nummer));
      for (const { nummer: segment } of [a, b]) assertNames(befunde, { art: 'kette', segment }, 'swapped');
    });
    await some(anySegment(), async ({ nummer, ids: [eintragId = 0] }) => {
      const befunde = await undone(() =>
        house.superuser.query(
          `insert into protokoll.segment select ${segmente.length + 1}, fassung, zeit, von_zeit, bis_zeit, anzahl, gesamt, ids,
             hashes, vorgaenger, hash, schluessel, signatur from protokoll.segment where nummer = $1`,
          [nummer],
        ),
      );
      assertNames(befunde, { art: 'kette', eintragId }, 'doubled');
    });
  });

  it('finds a tail that was cut off, with its entries and also after the sealer went on', async () => {
    await some(anySegment(), async ({ nummer }) => {
      const cut = () =>
        house.superuser.query(
          `with weg as (delete from protokoll.segment where nummer >= ${nummer} returning ids)
           delete from protokoll.eintrag where id in (select unnest(ids) from weg)`,
        );
      assertNames(await undone(cut), { art: 'anker', segment: segmente.length }, 'cut');
    });
    const buch = new Ankerbuch(ankerDir(house.kernel.config.dataDir));
    await buch.open();
    const befunde = await undone(async () => {
      await house.superuser.query(`delete from protokoll.segment where nummer > 4`);
      await house.superuser.query(`delete from protokoll.eintrag where id > ${segmente[3]?.ids.at(-1)}`);
      await house.superuser.query('set session_replication_role = origin');
      await write(house.kernel, entry());
      await house.superuser.query('set session_replication_role = replica');
      const { kopf } = (await sealBatch(house.kernel)) ?? {};
      assert.equal((kopf && (await buch.note(kopf)))?.nummer, segmente.length, 'the sealer itself notices');
    });
    assertNames(befunde, { art: 'anker', segment: segmente.length }, 'cut and continued');
  });

  it('finds a chain written anew: without the key of the house by its signature, with it by the anchors', async () => {
    const rewrite = async (key: Siegelschluessel) => {
      await update(house.superuser, 'eintrag', `id = ${ids[0]}`, 'akteur_id', `'jemand-anderes'`);
      await house.superuser.query('truncate protokoll.segment');
      let vorgaenger = ANFANG;
      for (const segment of segmente) {
        const eintraege = await inSnapshot(house.kernel.pool.db, (tx) => listEintraege(tx, segment.ids));
        const content = { ...segment, vorgaenger, schluessel: key.id, hashes: eintraege.map(hashEintrag) };
        const hash = hashSegment(content);
        await house.kernel.pool.db.transaction().execute((tx) =>
          insertSegment(tx, {
            ...content,
            hash,
            signatur: signText(key, textOfSiegel({ nummer: segment.nummer, hash })),
          }),
        );
        vorgaenger = hash;
      }
    };
    const foreign = await undone(() => rewrite(newSiegelschluessel()));
    assertNames(foreign, { art: 'unterschrift', segment: 1 }, 'foreign key');
    const [own] = (await trustedKeys(house.kernel.pool.db, house.kernel.keys)).values();
    const insider = await undone(() => rewrite(own as Siegelschluessel));
    assert.deepEqual([...new Set(insider.map(({ art }) => art))], ['anker']);
  });

  it('does not trust a key that somebody put beside the one of the house', async () => {
    for (const column of ['oeffentlich', 'versiegelt', 'id']) {
      const befunde = await undone(() => update(house.superuser, 'schluessel', 'true', column, `${column} || 'A'`));
      assertNames(befunde, { art: 'unterschrift', segment: 1 }, column);
    }
  });

  it('keeps the anchors as plain lines', async () => {
    const files = await readdir(ankerDir(house.kernel.config.dataDir));
    assert.ok(files.includes('kopf.txt'));
    assert.equal(files.filter((name) => /^\d{4}-\d{2}\.txt$/.test(name)).length, 1);
  });
});
