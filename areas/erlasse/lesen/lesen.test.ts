/** Reading on a day: outline, links, terms, history, two days side by side; and nothing of what one may not read. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../erlasse.module.ts';
import { act, ERLASSE, givenWerk, norm, reader, SYSTEM } from '../testing.ts';
import {
  compareNormtage,
  compareWerktage,
  getNorm,
  getStelle,
  getWerk,
  listBezuege,
  listNormfassungen,
  listNormtexte,
  listWerke,
  resolveStellen,
} from './lesen.api.ts';

let house: TestKernel;
let gesetz = '';
let erlass = '';
const leser = reader('leser');

const KOPF = { schluessel: 'BJNR1', kurz: 'AufenthG', titel: 'Gesetz über den Aufenthalt' };
const GRUND = norm(
  [
    '§ 1',
    'Zweck',
    '(1) Wer bleibt, braucht eine Erlaubnis zum Bleiben (Bleibeerlaubnis).',
    '(2) § 2 Absatz 1 bleibt unberührt, ebenso § 9 der Prüfordnung.',
  ],
  ['Kapitel 1 Anfang'],
);

before(async () => {
  house = await testKernel({ areas: [area] });
  const { kernel } = house;
  const second = (text: string) =>
    norm(['§ 2', 'Dauer', `(1) ${text}`, '(2) Absatz 1 gilt für Kinder.'], ['Kapitel 2 Dauer', 'Abschnitt 1 Regel']);
  gesetz = await givenWerk(kernel, {
    ...KOPF,
    standAm: '2024-01-01',
    stand: 'alt',
    normen: [GRUND, second('Die Bleibeerlaubnis gilt sechs Monate.'), norm(['§ 3', 'Fort', 'Fällt weg.'])],
  });
  await givenWerk(kernel, {
    ...KOPF,
    standAm: '2025-06-01',
    hinweise: ['Änderung noch nicht berücksichtigt'],
    normen: [GRUND, second('Die Bleibeerlaubnis gilt zwölf Monate.'), norm(['§ 4', 'Neu', 'Kommt dazu.'])],
  });
  erlass = await givenWerk(
    kernel,
    {
      schluessel: '512-1.01-2/2025',
      kurz: '512-1.01-2/2025',
      titel: 'Hinweise zur Dauer',
      gueltigAb: '2025-01-01',
      gueltigBis: '2025-12-31',
      bezug: ['§ 2 Absatz 1 AufenthG'],
      standAm: '2025-01-01',
      normen: [norm(['1', 'Dauer', 'Zu § 2 Abs. 1 AufenthG: Es wird aufgerundet.'])],
    },
    ERLASSE,
  );
});
after(() => house.close());

const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

test('a work on a day: its text, its outline, every version', async () => {
  const one = await act(house.kernel, leser, getWerk, { werkId: gesetz, tag: '2024-12-31' });
  assert.deepEqual(one.fassung.gueltigBis, '2025-05-31');
  assert.deepEqual(one.fassungen, ['2024-01-01', '2025-06-01']);
  assert.deepEqual(
    one.normen.map(({ kennung }) => kennung),
    ['§ 1', '§ 2', '§ 3'],
  );
  assert.deepEqual(
    one.kapitel.map(({ titel, tiefe, ab }) => `${tiefe} ${ab} ${titel}`),
    ['0 0 Kapitel 1 Anfang', '0 1 Kapitel 2 Dauer', '1 1 Abschnitt 1 Regel'],
  );
});

test('a day before the oldest text is answered with the oldest, and says so', async () => {
  const one = await act(house.kernel, leser, getWerk, { werkId: gesetz, tag: '2020-01-01' });
  assert.equal(one.fassung.lage, 'vor der ältesten');
  assert.equal(one.fassung.gueltigAb, '2024-01-01');
});

test('a norm says since when it has its text, where its citations lead and what its terms mean', async () => {
  const two = await act(house.kernel, leser, getNorm, { werkId: gesetz, kennung: '§ 2', tag: '2025-07-01' });
  assert.deepEqual([two.seit, two.bis, two.seitUnbekannt], ['2025-06-01', null, false]);
  assert.equal(two.begriffe[0]?.wort, 'Bleibeerlaubnis');
  assert.match(two.begriffe[0]?.zitat ?? '', /^§ 1 Abs. 1 AufenthG/);
  assert.equal(two.absaetze[1]?.marken[0]?.verweis?.kennung, '§ 2');
  assert.deepEqual([two.davor?.kennung, two.danach?.kennung], ['§ 1', '§ 4']);
  const first = await act(house.kernel, leser, getNorm, { werkId: gesetz, kennung: '§ 1', tag: '2025-07-01' });
  assert.deepEqual([first.seit, first.seitUnbekannt], ['2024-01-01', true]);
  // A law that is not there is no link, and not taken for this one.
  assert.deepEqual(
    first.absaetze[1]?.marken.map(({ verweis }) => verweis),
    [{ werkId: gesetz, kurz: 'AufenthG', kennung: '§ 2', absatz: '1' }],
  );
});

test('a norm that did not exist on the day says so', async () => {
  await assert.rejects(
    act(house.kernel, leser, getNorm, { werkId: gesetz, kennung: '§ 4', tag: '2024-05-01' }),
    refusedAs('erlasse.NORM_AM_TAG_NICHT'),
  );
});

test('its versions, and two days side by side with the words that differ', async () => {
  const { fassungen } = await act(house.kernel, leser, listNormfassungen, { werkId: gesetz, kennung: '§ 3' });
  assert.deepEqual(
    fassungen.map(({ von, ueberschrift }) => [von, ueberschrift]),
    [
      ['2025-06-01', null],
      ['2024-01-01', 'Fort'],
    ],
  );
  const days = { werkId: gesetz, alt: '2024-06-01', neu: '2025-06-01' };
  const { absaetze } = await act(house.kernel, leser, compareNormtage, { ...days, kennung: '§ 2' });
  assert.deepEqual(
    absaetze[0]?.neu.filter(({ anders }) => anders).map(({ text }) => text),
    ['zwölf'],
  );
  assert.equal(absaetze[1]?.was, 'gleich');
  const { normen } = await act(house.kernel, leser, compareWerktage, days);
  assert.deepEqual(
    normen.map(({ kennung, was }) => `${kennung} ${was}`),
    ['§ 2 geaendert', '§ 4 neu', '§ 3 entfallen'],
  );
});

test('a citation leads to its place, also in short, and of an Erlass by its Aktenzeichen', async () => {
  const ask = (zitat: string) => act(house.kernel, leser, resolveStellen, { zitat, tag: '2025-07-01' });
  const { stellen } = await ask('2 I aufenthg');
  assert.equal(stellen[0]?.zitat, '§ 2 Abs. 1 AufenthG (Stand 1.6.2025)');
  assert.match(stellen[0]?.text ?? '', /zwölf Monate/);
  assert.equal((await ask('512-1.01-2/2025 Abschnitt 1')).stellen[0]?.werkId, erlass);
  assert.deepEqual((await ask('§ 99 AufenthG')).unbekannt, ['§ 99 AufenthG']);
  const { zitat } = await act(house.kernel, leser, getStelle, { werkId: erlass, kennung: '1' });
  assert.equal(zitat, '512-1.01-2/2025, Abschnitt 1');
});

test('the Erlasse about a norm with their validity on the day, and who cites it', async () => {
  const at = (tag: string) => act(house.kernel, leser, listBezuege, { werkId: gesetz, kennung: '§ 2', tag });
  const { erlasse, normen } = await at('2025-07-01');
  assert.deepEqual(
    erlasse.map(({ kurz, gilt }) => [kurz, gilt]),
    [['512-1.01-2/2025', true]],
  );
  assert.deepEqual(
    normen.map(({ kurz, kennung, absatz }) => [kurz, kennung, absatz]),
    [
      ['AufenthG', '§ 1', '2'],
      ['512-1.01-2/2025', '1', null],
    ],
  );
  assert.equal((await at('2026-02-01')).erlasse[0]?.gilt, false);
});

test('the texts come in parts; works are found by name and kind', async () => {
  const { normen, weiter } = await act(house.kernel, leser, listNormtexte, { werkId: gesetz });
  assert.equal(normen.length, 3);
  assert.equal(weiter, undefined);
  const named = async (input: object) =>
    (await act(house.kernel, leser, listWerke, input)).werke.map(({ kurz }) => kurz);
  assert.deepEqual(await named({ suche: 'aufenth' }), ['AufenthG']);
  assert.deepEqual(await named({ art: 'erlass' }), ['512-1.01-2/2025']);
  assert.deepEqual(await named({ suche: '%' }), []);
});

test('what somebody may not read is not there, in no list and behind no link', async () => {
  const { kernel } = house;
  const geheim = { schluessel: '99-1.01-1/2025', kurz: '99-1.01-1/2025', titel: 'Vertraulich', standAm: '2025-01-01' };
  const werkId = await givenWerk(
    kernel,
    { ...geheim, bezug: ['§ 2 AufenthG'], normen: [norm(['1', '', 'Zu § 2 AufenthG und 512-1.01-2/2025.'])] },
    { name: 'Vertraulich', art: 'erlass' },
  );
  await transact(kernel.pool.db, SYSTEM, 'test', async (tx) => {
    await sql`update erlasse.sammlung set sichtbar = 'vertraulich', personen = '{eingeweiht}' where name = 'Vertraulich'`.execute(
      tx,
    );
    await sql`insert into erlasse.beziehung (von_werk_id, art, ziel, ziel_werk_id) values (${werkId}, 'hebt_auf', 'x', ${erlass})`.execute(
      tx,
    );
  });
  for (const [wer, sees] of [
    [leser, false],
    [reader('eingeweiht'), true],
  ] as const) {
    const { werke } = await act(kernel, wer, listWerke, { suche: '99-1' });
    assert.equal(werke.length, sees ? 1 : 0);
    const { stellen } = await act(kernel, wer, resolveStellen, { zitat: '99-1.01-1/2025' });
    assert.equal(stellen.length, sees ? 1 : 0);
    const { erlasse, normen } = await act(kernel, wer, listBezuege, { werkId: gesetz, kennung: '§ 2' });
    assert.equal(
      erlasse.some((one) => one.werkId === werkId),
      sees,
    );
    assert.equal(
      normen.some((one) => one.werkId === werkId),
      sees,
    );
    const { beziehungen } = await act(kernel, wer, getWerk, { werkId: erlass });
    assert.equal(beziehungen.length, sees ? 1 : 0);
    const asked = act(kernel, wer, getWerk, { werkId });
    if (sees) await asked;
    else await assert.rejects(asked, refusedAs('erlasse.NICHT_GEFUNDEN'));
  }
});
