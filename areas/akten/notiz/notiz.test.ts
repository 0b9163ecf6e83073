/** Notes and stamps lie over the pages: their author, their trace, their place; and a page that is turned takes them along. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../akten.module.ts';
import {
  findTrefferInDokument,
  getDokument,
  getOriginal,
  getSeiteBild,
  getSeiteWorte,
  moveDokument,
} from '../dokument.api.ts';
import { personHooks } from '../person-hooks.ts';
import { act, givenAkte, givenDokument, letter, nord, SYSTEM, staff } from '../testing.ts';
import { turnSeite } from './drehung.api.ts';
import { turnKasten, type Um } from './drehung.rules.ts';
import { createNotiz, createStempel, listNotizen, listNotizFassungen, strikeNotiz, updateNotiz } from './notiz.api.ts';

let house: TestKernel;
let akteId = '';
let personId = '';
let dokumentId = '';
const kollegin = staff('kollegin', nord.scope);

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  ({ akteId, personId } = await givenAkte(house.kernel, 'nord', { familienname: 'Notiz' }));
  ({ dokumentId } = await givenDokument(house.kernel, letter(['Sehr geehrte Damen und Herren']), { akteId }));
});
after(() => house.close());

const refusedAs = (code: string) => (cause: unknown) => {
  assert.ok(cause instanceof Fault);
  assert.equal(cause.code, code);
  return true;
};
const notes = async () => (await act(house.kernel, nord, listNotizen, { akteId })).notizen;

test('a note is changed by who wrote it, and what stood there before stays readable', async () => {
  const { kernel } = house;
  const { id, version } = await act(kernel, nord, createNotiz, { akteId, text: 'Ruft morgen an.' });
  await assert.rejects(
    act(kernel, kollegin, updateNotiz, { id, version, text: 'Ruft nie an.' }),
    refusedAs('akten.NOTIZ_VON_ANDEREN'),
  );
  const second = await act(kernel, nord, updateNotiz, { id, version, text: 'Ruft übermorgen an.' });
  await assert.rejects(
    act(kernel, nord, updateNotiz, { id, version, text: 'Aus altem Stand' }),
    refusedAs('allgemein.KONFLIKT'),
  );
  const { fassungen } = await act(kernel, kollegin, listNotizFassungen, { id });
  assert.deepEqual(
    fassungen.map(({ text }) => text),
    ['Ruft morgen an.'],
  );
  await act(kernel, kollegin, strikeNotiz, { id, version: second.version });
  const [struck] = (await notes()).filter((one) => one.id === id);
  assert.deepEqual([struck?.text, struck?.gestrichen?.von.id], ['Ruft übermorgen an.', 'kollegin']);
  await assert.rejects(
    act(kernel, nord, strikeNotiz, { id, version: second.version + 1 }),
    refusedAs('akten.NOTIZ_GESTRICHEN'),
  );
});

test('two cross out the same note: one trace', async () => {
  const { id, version } = await act(house.kernel, nord, createNotiz, { akteId, text: 'Doppelt' });
  const strike = (who: typeof nord) => act(house.kernel, who, strikeNotiz, { id, version });
  const results = await Promise.allSettled([strike(nord), strike(kollegin)]);
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('a stamp has a place on a page and never touches the original', async () => {
  const { kernel } = house;
  const bytes = async () => {
    const answer = (await act(kernel, nord, getOriginal, { id: dokumentId })) as { etag: string };
    return answer.etag;
  };
  const before_ = await bytes();
  const kasten = { x: 0.6, y: 0.05, w: 0.3, h: 0.08 };
  await act(kernel, nord, createStempel, { akteId, dokumentId, seite: 1, kasten, stempel: 'eingang' });
  assert.equal(await bytes(), before_);
  await assert.rejects(
    act(kernel, nord, createStempel, { akteId, dokumentId, seite: 7, kasten, stempel: 'kopie' }),
    refusedAs('akten.SEITE_NICHT_GEFUNDEN'),
  );
});

test('a page turned by hand turns its words, the hits and what is pinned to it; four quarters are none', async () => {
  const { kernel } = house;
  const seite = async () => (await act(kernel, nord, getDokument, { id: dokumentId })).seitenliste[0];
  const words = async () => (await act(kernel, nord, getSeiteWorte, { id: dokumentId, nr: 1 })).worte;
  const kasten = { x: 0.1, y: 0.2, w: 0.3, h: 0.1 };
  const { id } = await act(kernel, nord, createNotiz, { akteId, dokumentId, seite: 1, kasten, text: 'Hier' });
  const place = async () => (await notes()).find((one) => one.id === id)?.kasten;
  await act(kernel, nord, getSeiteBild, { id: dokumentId, nr: 1, breite: 160 });
  const [page, first] = [await seite(), await words()];
  const turn = (um: Um, gesehen: number) => act(kernel, nord, turnSeite, { id: dokumentId, nr: 1, um, gesehen });
  const upright = page?.drehung ?? 0;
  const results = await Promise.allSettled([turn(90, upright), turn(90, upright)]);
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1, 'two who turn at once turn once');
  const turned = await seite();
  assert.deepEqual([turned?.breite, turned?.hoehe], [page?.hoehe, page?.breite]);
  const near = (one: unknown, other: unknown) => {
    const [a, b] = [one as Record<string, number>, other as Record<string, number>];
    for (const key of ['x', 'y', 'w', 'h']) assert.ok(Math.abs((a[key] ?? 9) - (b[key] ?? -9)) < 0.0002, key);
  };
  for (const [index, word] of (await words()).entries()) near(word, turnKasten(first[index] as typeof word, 90));
  near(await place(), turnKasten(kasten, 90));
  const { seiten } = await act(kernel, nord, findTrefferInDokument, { id: dokumentId, q: 'Damen' });
  const damen = (await words()).find(({ text }) => text === 'Damen');
  near(seiten[0]?.kasten[0], damen);
  const { rows } = await kernel.pool.pg.query('select vorschau from akten.seite where dokument_id = $1', [dokumentId]);
  assert.equal(rows[0].vorschau, null, 'the thumbnail is made anew');
  await turn(180, turned?.drehung ?? 0);
  await turn(90, ((turned?.drehung ?? 0) + 180) % 360);
  for (const [index, word] of (await words()).entries()) near(word, first[index]);
  near(await place(), kasten);
  assert.equal((await seite())?.drehung, upright);
});

test('turning there and back leaves every box where it was, and on the page', () => {
  const part = fc.double({ min: 0.001, max: 0.5, noNaN: true });
  const um = fc.constantFrom<Um[]>(90, 180, 270);
  fc.assert(
    fc.property(part, part, part, part, um, (x, y, w, h, by) => {
      const there = turnKasten({ x, y, w, h }, by);
      assert.ok(there.x >= 0 && there.y >= 0 && there.x + there.w <= 1 + 1e-9 && there.y + there.h <= 1 + 1e-9);
      const back = turnKasten(there, (360 - by) as Um);
      for (const key of ['x', 'y', 'w', 'h'] as const) assert.ok(Math.abs(back[key] - { x, y, w, h }[key]) < 1e-9);
    }),
  );
});

test('notes go with their document into another Akte, and are told to the person who asks for what is kept', async () => {
  const { kernel } = house;
  const other = await givenAkte(kernel, 'nord', { familienname: 'Ziel' });
  const { version } = await act(kernel, nord, getDokument, { id: dokumentId });
  await act(kernel, nord, moveDokument, { id: dokumentId, version, akteId: other.akteId });
  const there = await act(kernel, nord, listNotizen, { akteId: other.akteId });
  assert.deepEqual(
    there.notizen.map(({ art }) => art),
    ['stempel', 'notiz'],
  );
  const told = await transact(kernel.pool.db, SYSTEM, 'test', (tx) => personHooks.exportData(tx, personId));
  assert.match(JSON.stringify(told), /Ruft übermorgen an/);
});
