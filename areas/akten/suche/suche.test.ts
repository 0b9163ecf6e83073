/** What the search finds on pages, and on which: German words in any form, phrases, beginnings, the best page first. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { area } from '../akten.module.ts';
import { act, givenAkte, givenDokument, letter, nord } from '../testing.ts';
import { suche } from './suche.api.ts';

let house: TestKernel;
let dokumentId: string;

/** One page each, in this order. */
const PAGES = [
  'Die Verlängerung der Aufenthaltserlaubnis wurde beantragt.',
  'Zur Aufenthaltserlaubnis: über die Verlängerung ist noch nicht entschieden.',
  'Die Verlängerung dcr Aufenthaltserlaubnis ist schlecht gescannt.',
  'Der Antrag auf die Erteilung liegt vor. Erteilung und Antrag stehen hier auch umgekehrt.',
  'Straße, Müller, Überprüfung und die Pässe der Kinder.',
  'Zustellung. Zustellung. Zustellung. Zustellung. Zustellung. Zustellung. Nur davon ist hier die Rede.',
  'Eine lange Seite, auf der neben vielem anderen, das niemand sucht, einmal die Zustellung vorkommt.',
  'Das Wort am Ende ist Widerspruch.',
  'Bescheid beginnt diese Seite, der Widerspruch kommt später.',
] as const;

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const { akteId } = await givenAkte(house.kernel, 'nord', { familienname: 'Suchmann' });
  ({ dokumentId } = await givenDokument(house.kernel, letter(...PAGES.map((text) => [text])), { akteId }));
});
after(() => house.close());

async function pages(q: string): Promise<number[]> {
  const { seiten } = await act(house.kernel, nord, suche, { q, art: 'seiten', anzahl: 50 });
  assert.ok(seiten.every((hit) => hit.dokumentId === dokumentId));
  return seiten.map((hit) => hit.seite);
}
const found = async (q: string) => (await pages(q)).sort((a, b) => a - b);

test('words in any form and order: a page has all of them', async () => {
  assert.deepEqual(await found('Aufenthaltserlaubnis Verlängerungen'), [1, 2, 3]);
  assert.deepEqual(await found('Pass'), [5]);
});

test('umlauts and ß may be written either way', async () => {
  for (const q of ['Straße', 'strasse', 'Mueller', 'müller', 'Ueberpruefung']) assert.deepEqual(await found(q), [5], q);
});

test('a phrase stands together, over stop words too, also where one of them was misread', async () => {
  assert.deepEqual(await found('"Verlängerung der Aufenthaltserlaubnis"'), [1, 3]);
  assert.deepEqual(await found('„Antrag auf die Erteilung“'), [4]);
  assert.deepEqual(await found('"Erteilung Antrag"'), []);
});

test('a phrase does not run from one page to the next', async () => {
  assert.deepEqual(await found('"Widerspruch Bescheid"'), []);
});

test('phrases and words together', async () => {
  assert.deepEqual(await found('"Verlängerung der Aufenthaltserlaubnis" beantragt'), [1]);
  assert.deepEqual(await found('"Verlängerung der Aufenthaltserlaubnis" "Antrag auf die Erteilung"'), []);
});

test('the last word while it is typed is found by its beginning', async () => {
  assert.deepEqual(await found('widerspr'), [8, 9]);
  assert.deepEqual(await found('widerspr '), [], 'a finished word is a word');
});

test('the page that is about the word comes first', async () => {
  assert.deepEqual(await pages('Zustellung'), [6, 7]);
});

test('signs that mean something to the database are only signs', async () => {
  for (const q of ["' or 1=1", 'a & | ! ( ) <-> :*', '"', '„“', '\\', "''''", '*:*', '%_%']) await pages(q);
});
