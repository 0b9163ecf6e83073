/** Edited data: pure rules first, then the same promises kept by the database against two people at once. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { fixedClock } from '../clock/clock.ts';
import { type Tx, transact } from '../db/db.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { Fault } from '../errors/errors.ts';
import { planRelease, versionOn } from './edited.rules.ts';
import { defineEdited } from './edited.schema.ts';
import { changeDraft, createDraft, discardDraft, listVersions, readValid, releaseDraft } from './edited.ts';

const hasCode = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

describe('planRelease', () => {
  const draft = {
    status: 'ENTWURF',
    bearbeitetVon: ['anna', 'bert'],
    gueltigAb: '2026-03-01',
    gueltigBis: null,
  } as const;
  const first = { id: '1', nummer: 1, gueltigAb: '2025-01-01', gueltigBis: null };

  test('the open version in front ends the day before', () => {
    const plan = planRelease({ ...draft, bearbeitetVon: [...draft.bearbeitetVon] }, [first], 'carla');
    assert.deepEqual(plan, { erlaubt: true, endet: { id: '1', gueltigBis: '2026-02-28' } });
  });

  const refused: [string, Parameters<typeof planRelease>, string][] = [
    [
      'who wrote on it may not release it',
      [{ ...draft, bearbeitetVon: ['anna', 'bert'] }, [], 'bert'],
      'fassung.ZWEITE_PERSON',
    ],
    [
      'a release needs a first day',
      [{ ...draft, bearbeitetVon: ['anna'], gueltigAb: null }, [], 'carla'],
      'fassung.BEGINN_FEHLT',
    ],
    [
      'a version that begins on the same day is not pushed aside',
      [{ ...draft, bearbeitetVon: ['anna'], gueltigAb: '2025-01-01' }, [first], 'carla'],
      'fassung.UEBERSCHNEIDUNG',
    ],
    [
      'a closed time stays closed',
      [{ ...draft, bearbeitetVon: ['anna'] }, [{ ...first, gueltigBis: '2026-03-01' }], 'carla'],
      'fassung.UEBERSCHNEIDUNG',
    ],
    [
      'released is released',
      [{ ...draft, bearbeitetVon: ['anna'], status: 'FREIGEGEBEN' }, [], 'carla'],
      'fassung.KEIN_ENTWURF',
    ],
  ];
  for (const [name, input, code] of refused) {
    test(name, () => {
      const plan = planRelease(...input);
      assert.equal(plan.erlaubt ? 'erlaubt' : plan.grund.code, code);
    });
  }

  test('a Stichtag outside known times fails loudly', () => {
    assert.throws(
      () => versionOn('gebuehr', [{ ...first, gueltigBis: '2025-12-31' }], '2026-01-01'),
      hasCode('fassung.KEINE_GELTENDE'),
    );
  });
});

describe('in the database', () => {
  const text = defineEdited('test.text', z.object({ satz: z.string() }));
  const clock = fixedClock('2026-02-01T08:00:00Z');
  const [anna, bert, carla] = ['anna', 'bert', 'carla'].map((id) => ({ id })) as [
    { id: string },
    { id: string },
    { id: string },
  ];
  let db: TestDatabase;
  const run = <T>(work: (tx: Tx) => Promise<T>) => transact(db.pool.db, anna, 'test', work);

  before(async () => {
    db = await testDatabase();
  });
  after(() => db.drop());

  test('a draft is changed, released by a second person, and valid on its days', async () => {
    const draft = await run((tx) =>
      createDraft(tx, text, 'gruss', anna, { inhalt: { satz: 'Guten Tag' }, gueltigAb: '2026-01-01' }),
    );
    const changed = await run((tx) =>
      changeDraft(tx, text, draft, bert, { inhalt: { satz: 'Moin' }, gueltigAb: '2026-01-01' }),
    );
    assert.deepEqual(changed.bearbeitetVon, ['anna', 'bert']);
    await assert.rejects(
      run((tx) => releaseDraft(tx, text, changed, bert, clock)),
      hasCode('fassung.ZWEITE_PERSON'),
    );
    await run((tx) => releaseDraft(tx, text, changed, carla, clock));
    assert.equal((await readValid(db.pool.db, text, 'gruss', '2026-01-01')).inhalt.satz, 'Moin');
    await assert.rejects(readValid(db.pool.db, text, 'gruss', '2025-12-31'), hasCode('fassung.KEINE_GELTENDE'));
  });

  test('the next version follows without a gap', async () => {
    const next = await run((tx) =>
      createDraft(tx, text, 'gruss', bert, { inhalt: { satz: 'Hallo' }, gueltigAb: '2026-06-01' }),
    );
    await run((tx) => releaseDraft(tx, text, next, carla, clock));
    assert.equal((await readValid(db.pool.db, text, 'gruss', '2026-05-31')).inhalt.satz, 'Moin');
    assert.equal((await readValid(db.pool.db, text, 'gruss', '2026-06-01')).inhalt.satz, 'Hallo');
    assert.deepEqual(
      (await listVersions(db.pool.db, text, 'gruss')).map(({ nummer }) => nummer),
      [2, 1],
    );
  });

  test('a stale version and a second draft are refused', async () => {
    const draft = await run((tx) => createDraft(tx, text, 'schluss', anna, { inhalt: { satz: 'MfG' } }));
    await assert.rejects(
      run((tx) => createDraft(tx, text, 'schluss', bert, { inhalt: { satz: 'x' } })),
      hasCode('fassung.ENTWURF_BESTEHT'),
    );
    await run((tx) => changeDraft(tx, text, draft, anna, { inhalt: { satz: 'Mit freundlichen Grüßen' } }));
    await assert.rejects(
      run((tx) => discardDraft(tx, text, draft)),
      hasCode('allgemein.KONFLIKT'),
    );
    await run((tx) => discardDraft(tx, text, { ...draft, version: draft.version + 1 }));
  });

  test('two releases at once: one wins, the other is told', async () => {
    const draft = await run((tx) =>
      createDraft(tx, text, 'wettlauf', anna, { inhalt: { satz: 'a' }, gueltigAb: '2026-01-01' }),
    );
    const both = await Promise.allSettled(
      [bert, carla].map((who) => run((tx) => releaseDraft(tx, text, draft, who, clock))),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  test('what the program forgets, the database refuses: change of a released text, own release, overlap', async () => {
    const direct = (statement: string) => db.pool.pg.query(statement);
    const released = `art = 'test.text' and schluessel = 'gruss' and nummer = 1`;
    await assert.rejects(direct(`update platform.fassung set inhalt = '{}' where ${released}`), /stays as it is/);
    await assert.rejects(direct(`delete from platform.fassung where ${released}`), /stays as it is/);
    const insert = (who: string) =>
      `insert into platform.fassung (art, schluessel, nummer, inhalt, status, gueltig_ab, erstellt_von, bearbeitet_von, freigegeben_von, freigegeben_at)
       values ('test.text', 'gruss', 9, '{}', 'FREIGEGEBEN', '2026-07-01', 'anna', '{anna}', '${who}', now())`;
    await assert.rejects(direct(insert('anna')), /fassung_zweite_person/);
    await assert.rejects(direct(insert('bert')), /fassung_nicht_ueberschnitten/);
  });
});
