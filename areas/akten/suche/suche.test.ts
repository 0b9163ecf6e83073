/** What the search finds on pages, and on which: German words in any form, phrases, beginnings, the best page first. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { area } from '../akten.module.ts';
import { act, givenAkte, givenDokument, letter, nord, SYSTEM } from '../testing.ts';
import { prepareTextQuery } from './frage.sql.ts';
import { suche } from './suche.api.ts';
import { parseQuery } from './suche.rules.ts';
import { findHits } from './treffer.ts';

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

/** The way that is sure and slow: the whole page through the marking of the database. */
async function markedByDatabase(text: string, query: string): Promise<number[]> {
  const { rows } = await house.kernel.pool.pg.query<{ markiert: string }>(
    `select ts_headline('akten.deutsch', akten.falte($1), $2::tsquery, 'HighlightAll=true, StartSel="\u0002", StopSel=""') as markiert`,
    [text, query],
  );
  return (rows[0]?.markiert ?? '').split(/\s+/u).flatMap((token, at) => (token.includes('\u0002') ? [at] : []));
}

const ODD = [
  'Herr Al-Hassan, Frau Łukasiewicz-Öztürk, (Müller/Mueller) „Straße“ ﬁnden; Groß-/Kleinschreibung: HÄUSER Häusern',
  'post@stadt.example https://stadt.example/straße?frist=1 C:\\akten\\frist.pdf § 25b Abs. 4 1.234,50 € 12/2024 -12 +49',
  'Ёлка Юсуф محمد 李 naïve façade İstanbul ıspanak straßen­frist neue blaue quelle treue Aue aeußern',
];

test('hits are marked as the database marks a whole page, whatever stands around the words', async () => {
  const texts = [...PAGES, ...ODD];
  const questions = [
    'Straße',
    'Müller',
    'frist',
    'Häuser',
    'Al-Hassan ',
    'lukasiewicz',
    'stadt.example ',
    'finden',
    'neu',
    'Quelle',
  ];
  for (const q of [
    ...questions,
    '"Verlängerung der Aufenthaltserlaubnis" -Frist',
    'erteil',
    'Юсуф',
    'post@stadt.example ',
  ])
    await transact(house.kernel.pool.db, SYSTEM, 'test', async (tx) => {
      const query = await prepareTextQuery(tx, parseQuery(q));
      const expected = await Promise.all(texts.map((text) => markedByDatabase(text, query.query)));
      assert.deepEqual(await findHits(tx, texts, query), expected, q);
    });
});
