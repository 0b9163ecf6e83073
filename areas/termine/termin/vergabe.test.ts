/** Taking and giving back time, one after the other; who comes at once is in rennen.test.ts. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import {
  bookTermin,
  findTermin,
  holdTermin,
  listFreieTage,
  listFreieZeiten,
  moveTermin,
  nameTermin,
  planBesuch,
  releaseTermin,
} from './vergabe.ts';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 30 });
});
after(() => amt.close());

const jetzt = () => amt.clock.now();
const plan = (schluessel: string, personen = 1) =>
  planBesuch(amt.kernel.pool.db, { anliegen: [{ schluessel, personen }] }, jetzt());

test('a time that is shown can be held, named, confirmed, moved and given back', async () => {
  const { db } = amt.kernel.pool;
  const abholung = await plan('abholung');
  const tage = await listFreieTage(db, abholung, {
    von: '2026-12-01',
    bis: '2026-12-31',
    klasse: 'oeffentlich',
    jetzt: jetzt(),
  });
  assert.deepEqual(tage[0], { tag: '2026-12-01', zeiten: 48 });
  assert.ok(!tage.some(({ tag }) => tag === '2026-12-25'));
  const [beginn = '', naechste = ''] = await listFreieZeiten(db, abholung, {
    tag: '2026-12-02',
    klasse: 'oeffentlich',
    jetzt: jetzt(),
  });
  assert.equal(beginn, '2026-12-02T07:00:00Z');
  const held = await amt.tx((tx) =>
    holdTermin(tx, {
      plan: abholung,
      beginn,
      klasse: 'oeffentlich',
      herkunft: 'direkt',
      stand: 'gehalten',
      sprache: 'de',
      jetzt: jetzt(),
    }),
  );
  assert.equal(held.stand, 'gehalten');
  const named = await amt.tx((tx) =>
    nameTermin(tx, {
      id: held.id,
      version: held.version,
      angaben: 'versiegelt',
      kontaktHmac: 'k',
      schluesselHash: Buffer.from('s'),
      personen: ['p1'],
      haeltBis: jetzt().add({ minutes: 30 }),
      jetzt: jetzt(),
    }),
  );
  assert.equal(named.stand, 'unbestaetigt');
  const booked = await amt.tx((tx) => bookTermin(tx, { id: held.id, version: named.version, jetzt: jetzt() }));
  assert.equal(booked.stand, 'gebucht');
  const moved = await amt.tx((tx) =>
    moveTermin(tx, {
      id: held.id,
      version: booked.version,
      plan: abholung,
      beginn: naechste,
      klasse: 'oeffentlich',
      jetzt: jetzt(),
    }),
  );
  assert.equal(moved.beginn, naechste);
  const gone = await amt.tx((tx) =>
    releaseTermin(tx, { id: held.id, version: moved.version, stand: 'abgesagt', jetzt: jetzt() }),
  );
  assert.equal(gone.stand, 'abgesagt');
  assert.equal((await findTermin(db, held.id))?.verschoben, 1);
  const { rows } = await sql`select from termine.belegung`.execute(db);
  assert.equal(rows.length, 0);
  const { rows: zaehler } = await sql`select from termine.kontingent where belegt <> 0`.execute(db);
  assert.equal(zaehler.length, 0);
});
