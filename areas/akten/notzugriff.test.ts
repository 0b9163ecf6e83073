/** Naming an Akte beyond one's range: exact, with a reason, one answer, and a row in the log also when there is none. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { findAkteForNotzugriff } from './akte.api.ts';
import { destroyAkteContent } from './akte.sql.ts';
import { area } from './akten.module.ts';
import { act, givenAkte, SYSTEM, staff } from './testing.ts';

const GRUND = 'Die Person steht am Schalter.';
const helferin = staff('helferin', { ranges: [{ teamId: 'sued', from: 'A', to: 'Z' }] }, ['personal.notzugriff']);

let house: TestKernel;
let fremd: { akteId: string; aktenzeichen: string };
before(async () => {
  house = await testKernel({ areas: [area] });
  fremd = await givenAkte(house.kernel, 'nord', { familienname: 'Fremd', vornamen: 'Frieda' });
});
after(() => house.close());

const ask = (aktenzeichen: string, grund = GRUND) =>
  act(house.kernel, helferin, findAkteForNotzugriff, { aktenzeichen, grund });

const refusedWith = (code: string) => (error: unknown) => error instanceof Fault && error.code === code;

async function lastRow(): Promise<Record<string, unknown>> {
  const { rows } = await house.kernel.pool.pg.query<Record<string, unknown>>(
    `select ergebnis, grund, gegenstaende, einzelheiten from protokoll.eintrag
     where aktion = 'findAkteForNotzugriff' order by id desc limit 1`,
  );
  return rows[0] ?? {};
}

test('the whole number gives the id and nothing else, and the reason is kept', async () => {
  assert.deepEqual(await ask(` ${fremd.aktenzeichen.toLowerCase()} `), { akteId: fremd.akteId, imBereich: false });
  const { ergebnis, grund, gegenstaende } = await lastRow();
  assert.deepEqual([ergebnis, grund], ['ok', GRUND]);
  assert.match(JSON.stringify(gegenstaende), new RegExp(fremd.akteId));
});

test('what lies in the own range is named as such, so that nobody is told for nothing', async () => {
  const own = await givenAkte(house.kernel, 'sued', { familienname: 'Eigen' });
  assert.deepEqual(await ask(own.aktenzeichen), { akteId: own.akteId, imBereich: true });
});

test('a miss is a row in the log with the number that was tried', async () => {
  await assert.rejects(ask('ABH-1999-999999'), refusedWith('akten.AKTENZEICHEN_UNBEKANNT'));
  const { ergebnis, grund, gegenstaende, einzelheiten } = await lastRow();
  assert.deepEqual(
    [ergebnis, grund, gegenstaende, einzelheiten],
    ['fehler', GRUND, [], { aktenzeichen: 'ABH-1999-999999', fehler: 'akten.AKTENZEICHEN_UNBEKANNT' }],
  );
});

test('a part of a number, a number without a reason and a destroyed Akte find nothing', async () => {
  for (const part of [fremd.aktenzeichen.slice(0, -1), 'ABH-', '%', `${fremd.aktenzeichen} `.repeat(2)])
    await assert.rejects(ask(part), refusedWith('allgemein.EINGABE_UNGUELTIG'));
  await assert.rejects(ask(fremd.aktenzeichen, 'eilig'), refusedWith('allgemein.EINGABE_UNGUELTIG'));
  const gone = await givenAkte(house.kernel, 'nord', { familienname: 'Vorbei' });
  await transact(house.kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, gone.akteId));
  await assert.rejects(ask(gone.aktenzeichen), refusedWith('akten.AKTENZEICHEN_UNBEKANNT'));
});
