/** A stack of several people's letters waits for a human; and how the human finds the Akte. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { area } from './akten.module.ts';
import * as dokumentApi from './dokument.api.ts';
import * as eingangApi from './eingang.api.ts';
import { act, givenAkte, givenDokument, letter, nord, staff } from './testing.ts';

let house: TestKernel;
let ayse: { akteId: string; aktenzeichen: string };
let piotr: { akteId: string; aktenzeichen: string };
let fremd: { akteId: string; aktenzeichen: string };

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const given = (team: string, familienname: string, vornamen: string, geburtsdatum: string) =>
    givenAkte(house.kernel, team, { familienname, vornamen, geburtsdatum });
  ayse = await given('nord', 'Yılmaz', 'Ayşe', '1990-05-17');
  piotr = await given('nord', 'Kowalczyk', 'Piotr', '1985-02-03');
  fremd = await given('sued', 'Zaubermann', 'Quentin', '1980-02-03');
});
after(() => house.close());

const eingangOf = (id: string, actor = nord) => act(house.kernel, actor, eingangApi.getEingang, { id });

test('pages of two people are not filed with the first, and it is shown what contradicts', async () => {
  for (const second of [`Ihr Zeichen ${piotr.aktenzeichen}`, 'Herr Piotr Kowalczyk, geboren am 03.02.1985']) {
    const stack = letter([`Ihr Zeichen ${ayse.aktenzeichen}`], ['Ein Blatt, das niemanden nennt'], [second]);
    const { eingangId, status } = await givenDokument(house.kernel, stack, { name: 'Stapel.pdf' });
    assert.equal(status, 'zuzuordnen', second);
    const { unstimmigkeit, vorschlaege } = await eingangOf(eingangId);
    assert.deepEqual(
      unstimmigkeit.map(({ akte, seiten }) => [akte?.id, seiten]),
      [
        [ayse.akteId, [1]],
        [piotr.akteId, [3]],
      ],
    );
    assert.deepEqual(new Set(vorschlaege.map(({ akte }) => akte.id)), new Set([ayse.akteId, piotr.akteId]));
    assert.ok(vorschlaege.every(({ gruende }) => gruende.some((grund) => /^Seite [13]$/.test(grund))));
    await act(house.kernel, nord, eingangApi.assignEingang, { id: eingangId, akteId: ayse.akteId });
    assert.deepEqual((await eingangOf(eingangId)).unstimmigkeit, [], 'once decided nothing of it is left');
  }
});

test('also when it stands far behind the first pages', async () => {
  const pages = Array.from({ length: 6 }, (_, index) => [`Blatt ${index + 1} zu ${ayse.aktenzeichen}`]);
  pages.push(['Frau Zaubermann, Quentin, geb. 03.02.1980']);
  const { eingangId, status } = await givenDokument(house.kernel, letter(...pages), { name: 'Stapel2.pdf' });
  assert.equal(status, 'zuzuordnen');
  const { unstimmigkeit } = await eingangOf(eingangId);
  assert.ok(!JSON.stringify(unstimmigkeit).includes(fremd.akteId), 'an Akte beyond the scope is not named');
});

test('an Aktenzeichen that the office does not have makes somebody look', async () => {
  const [prefix] = ayse.aktenzeichen.split('-');
  const other = `${prefix}-1999-999999`;
  const { eingangId, status } = await givenDokument(house.kernel, letter([ayse.aktenzeichen], [other]));
  assert.equal(status, 'zuzuordnen');
  assert.deepEqual((await eingangOf(eingangId)).unstimmigkeit.at(-1), {
    aktenzeichen: other,
    seiten: [2],
    personen: [],
  });
});

test('a letter that names a second person beside the first is filed as before', async () => {
  const beside = letter(
    [`Ihr Zeichen ${ayse.aktenzeichen}`],
    [`Zu ${ayse.aktenzeichen}: Ehemann Piotr Kowalczyk, geboren am 03.02.1985`],
  );
  const { dokumentId, status } = await givenDokument(house.kernel, beside);
  assert.equal(status, 'zugeordnet');
  assert.equal((await act(house.kernel, nord, dokumentApi.getDokument, { id: dokumentId })).akte?.id, ayse.akteId);
});

test('the Akte is found by a part of its number, by a name as it sounds, and with whose it is', async () => {
  const post = staff('post', { all: true }, ['akten.eingang']);
  const find = (q: string, actor = post) => act(house.kernel, actor, eingangApi.findZielakten, { q });
  for (const q of [piotr.aktenzeichen, piotr.aktenzeichen.slice(4), 'kowalczyk', 'Kovalchik', 'piotr kow']) {
    const { akten } = await find(q);
    const found = akten.find(({ id }) => id === piotr.akteId);
    assert.deepEqual(
      found?.personen.map(({ familienname, geburtsdatum }) => [familienname, geburtsdatum]),
      [['Kowalczyk', '1985-02-03']],
      q,
    );
  }
  assert.deepEqual(await find('Zaubermann', nord), { akten: [], mehr: false }, 'only what the actor may see');
  assert.deepEqual(
    (await find('Zaubermann')).akten.map(({ id }) => id),
    [fremd.akteId],
  );
});
