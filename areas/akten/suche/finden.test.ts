/** Beyond the word itself: numbers, compounds, sounds, slips, facets and work lists, and never beyond one's range. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { destroyAkteContent } from '../akte.sql.ts';
import { area } from '../akten.module.ts';
import { act, givenAkte, givenDokument, letter, nord, runJob, SYSTEM, staff, sued } from '../testing.ts';
import * as listenApi from './arbeitsliste.api.ts';
import { countFacetten, suche } from './suche.api.ts';
import { sammleSuchworte, vergissArbeitslisten } from './suche.jobs.ts';
import { takeNumbers } from './zahl.rules.ts';

let house: TestKernel;
const akten: string[] = [];
const dokumente: string[] = [];
const colleague = staff('kollegin', { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] });

const LETTERS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Yusuf',
    [
      'Az. 12 345/67, Konto DE12 3456 7890, am 01.02.2025 vorgelegt. Yusuf war selbst hier.',
      'Die Aufenthaltserlaubnis und der Mietvertrag liegen vor. Widerspruch.',
    ],
  ],
  [
    'Maier',
    ['Die Erlaubnis zum Aufenthalt, die Aufenthaltserlaubnis, der Mietvertrag. Herr Maier, 2025-02-01. Widerspruch.'],
  ],
  ['Öztürk', ['Erlaubnis und Aufenthalt, Aufenthaltserlaubnis, Mietvertrag, Widerspruch. Vorgang 1234567.']],
];

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  for (const [familienname, pages] of LETTERS) {
    const { akteId } = await givenAkte(house.kernel, 'nord', { familienname });
    const { dokumentId } = await givenDokument(house.kernel, letter(...pages.map((text) => [text])), { akteId });
    akten.push(akteId);
    dokumente.push(dokumentId);
  }
  const theirs = await givenAkte(house.kernel, 'sued', { familienname: 'Jusuff' });
  await givenDokument(house.kernel, letter(['Jusuff Aufenthaltserlaubnis Geheimniskraemerei']), {
    akteId: theirs.akteId,
  });
  await runJob(house.kernel, sammleSuchworte, {});
});
after(() => house.close());

const search = (q: string, more: object = {}) =>
  act(house.kernel, nord, suche, { q, art: 'seiten', anzahl: 50, ...more });
async function found(q: string): Promise<string[]> {
  const { seiten } = await search(q);
  return seiten.map(({ dokumentId, seite, weg }) => `${dokumente.indexOf(dokumentId) + 1}.${seite} ${weg}`).sort();
}

test('numbers with any spacing, and dates in any form', async () => {
  for (const q of ['1234567', '12 345/67', '12.345.67 ', '12-345-67'])
    assert.deepEqual(await found(q), ['1.1 wort', '3.1 wort'], q);
  for (const q of ['DE1234567890', 'de12 3456 7890', '3456 7890']) assert.deepEqual(await found(q), ['1.1 wort'], q);
  for (const q of ['1.2.2025', '2025-02-01', '1. Februar 2025'])
    assert.deepEqual(await found(q), ['1.1 wort', '2.1 wort'], q);
  assert.deepEqual(await found('DE1234'), ['1.1 wort'], 'a number while it is being typed');
});

test('the places of a number are marked, over several words', async () => {
  const { seiten } = await search('DE1234567890 ');
  const marked = seiten[0]?.ausschnitt.filter(({ treffer }) => treffer).map(({ text }) => text.trim());
  assert.deepEqual(marked, ['DE12 3456 7890,']);
  assert.equal(seiten[0]?.kaesten.length, 3);
});

test('SQL and rules see the same numbers', async () => {
  const texts = ['12 345', '12.345', 'DE12 3456 7890', '12-345/67', 'A1 2 3 4 5'];
  for (const text of texts) {
    const { rows } = await house.kernel.pool.pg.query<{ z: string[] }>('select akten.zahlmarken($1) as z', [text]);
    const [zahl] = takeNumbers(text).zahlen;
    assert.ok(rows[0]?.z.includes(`#n${zahl?.form}`), `${text}: ${rows[0]?.z}`);
  }
});

test('words are excluded', async () => {
  assert.deepEqual(await found('Widerspruch -Erlaubnis '), ['1.2 wort']);
  assert.deepEqual(await found('-Erlaubnis '), []);
});

test('a part of a compound comes after the word itself, and says so', async () => {
  assert.deepEqual(await found('Erlaubnis '), ['1.2 wortteil', '2.1 wort', '3.1 wort']);
  const { seiten } = await search('Erlaubnis ');
  assert.equal(seiten.at(-1)?.weg, 'wortteil');
});

test('a name that sounds alike comes last, only from names one may see', async () => {
  assert.deepEqual(await found('Meier '), ['2.1 klang']);
  assert.deepEqual(await found('Юсуф '), ['1.1 klang']);
  const { seiten } = await act(house.kernel, sued, suche, { q: 'Yussuf ', art: 'seiten' });
  assert.equal(seiten.length, 1);
  const { personen } = await act(house.kernel, nord, suche, { q: 'يوسف' });
  assert.deepEqual(
    personen.map(({ familienname }) => familienname),
    ['Yusuf'],
  );
});

test('what was meant, never a word of an Akte one does not see', async () => {
  assert.equal((await search('Wiederspruch ')).meintenSie, 'Widerspruch');
  assert.equal((await search('Geheimniskramerie ')).meintenSie, undefined);
  const { meintenSie } = await act(house.kernel, staff('niemand', {}), suche, { q: 'Wiederspruch ' });
  assert.equal(meintenSie, undefined);
});

test('facets count documents, once each, narrow down together, and only what one sees', async () => {
  const all = await act(house.kernel, nord, countFacetten, { q: 'Aufenthaltserlaubnis ' });
  assert.deepEqual([all.dokumente, all.mindestens], [3, false]);
  assert.deepEqual(new Set(all.akte.map(({ wert }) => wert)), new Set(akten));
  assert.equal(all.herkunft[0]?.dokumente, 3);
  const one = await act(house.kernel, nord, countFacetten, { q: 'Aufenthaltserlaubnis ', akteId: akten[0] as string });
  assert.equal(one.dokumente, 1);
  const { seiten } = await search('Aufenthaltserlaubnis ', { akteId: akten[0] });
  assert.deepEqual(
    seiten.map(({ seite }) => seite),
    [2],
  );
  const none = await act(house.kernel, staff('niemand', {}), countFacetten, { q: 'Aufenthaltserlaubnis ' });
  assert.deepEqual([none.dokumente, none.akte], [0, []]);
});

test('a shared list is worked off together, each in their own range', async () => {
  const { kernel } = house;
  const frage = { q: 'Widerspruch' };
  const { id } = await act(kernel, nord, listenApi.createArbeitsliste, { name: 'Widersprüche', frage });
  await assert.rejects(
    act(kernel, colleague, listenApi.lookAtArbeitsliste, { id }),
    isFault('ARBEITSLISTE_NICHT_GEFUNDEN'),
  );
  await kernel.pool.pg.query(`update akten.arbeitsliste set team_id = 'nord' where id = $1`, [id]);
  await kernel.pool.pg.query(`delete from akten.arbeitsliste_blick where liste_id = $1`, [id]);
  await kernel.pool.pg.query(`update akten.arbeitsliste set created_at = now() - interval '1 day' where id = $1`, [id]);
  const seen = async (actor: typeof nord) => {
    const { listen } = await act(kernel, actor, listenApi.listArbeitslisten, {});
    return listen.find((one) => one.id === id);
  };
  assert.deepEqual([(await seen(colleague))?.neu, (await seen(colleague))?.eigene], [3, false]);
  assert.equal(await seen(sued), undefined);
  await act(kernel, colleague, listenApi.setErledigt, { id, dokumentId: dokumente[0] as string, erledigt: true });
  assert.equal((await seen(nord))?.neu, 2);
  assert.equal((await seen(nord))?.erledigt, 1);
  const open = await search('Widerspruch', { offenIn: id });
  assert.ok(open.seiten.every(({ dokumentId }) => dokumentId !== dokumente[0]));
  const { dokumente: done } = await act(kernel, nord, listenApi.listErledigte, { id });
  assert.deepEqual(
    done.map(({ dokumentId }) => dokumentId),
    [dokumente[0]],
  );
  await act(kernel, colleague, listenApi.lookAtArbeitsliste, { id });
  assert.equal((await seen(colleague))?.neu, 0);
  assert.equal((await seen(nord))?.neu, 2, 'each has looked for themselves');
  await assert.rejects(
    act(kernel, colleague, listenApi.deleteArbeitsliste, { id, version: 1 }),
    isFault('ARBEITSLISTE_VON_ANDEREN'),
  );
  await assert.rejects(
    act(kernel, sued, listenApi.setErledigt, { id, dokumentId: dokumente[1] as string, erledigt: true }),
    isFault('ARBEITSLISTE_NICHT_GEFUNDEN'),
  );
});

test('with the Akte goes what lists say about its person; a name that others bear stays', async () => {
  const { kernel } = house;
  const make = async (name: string, q: string) =>
    (await act(kernel, nord, listenApi.createArbeitsliste, { name, frage: { q } })).id;
  const ids = [await make('Herr Maier', 'Bescheid'), await make('Post', 'Maier'), await make('Fristen', 'Frist')];
  const other = await givenAkte(kernel, 'nord', { familienname: 'Öztürk', vornamen: 'Elif' });
  ids.push(await make('Familie', 'Öztürk'));
  for (const akteId of [akten[1], akten[2]] as string[])
    await transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, akteId));
  const { listen } = await act(kernel, nord, listenApi.listArbeitslisten, {});
  const words = ids.map((id) => listen.find((one) => one.id === id)).map((one) => [one?.name, one?.frage?.q]);
  assert.deepEqual(words, [
    ['Arbeitsliste ohne Namen', undefined],
    ['Post', undefined],
    ['Fristen', 'Frist'],
    ['Familie', 'Öztürk'],
  ]);
  assert.ok(listen.find(({ id }) => id === ids[1])?.geleertAm);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, other.akteId));
  const after = await act(kernel, nord, listenApi.listArbeitslisten, {});
  assert.equal(after.listen.find(({ id }) => id === ids[3])?.frage, undefined, 'nobody bears it any more');
});

test('lists of closed accounts and such that nobody opens are forgotten', async () => {
  const { pg } = house.kernel.pool;
  // The people of this test have no accounts: all their lists that are shared with nobody go.
  await runJob(house.kernel, vergissArbeitslisten, {});
  const left = await pg.query<{ team_id: string }>('select team_id from akten.arbeitsliste');
  assert.deepEqual(left.rows, [{ team_id: 'nord' }]);
  await pg.query(`update akten.arbeitsliste set benutzt_at = now() - interval '2 years'`);
  await runJob(house.kernel, vergissArbeitslisten, {});
  assert.equal((await pg.query('select 1 from akten.arbeitsliste')).rows.length, 0);
});

function isFault(code: string) {
  return (cause: unknown) => cause instanceof Fault && cause.code === `akten.${code}`;
}
