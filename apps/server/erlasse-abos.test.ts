/** Notes of a team at a norm, and news of what somebody subscribed to: on screen at once, by mail once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createAbo, deleteAbo, listAbos, markAboSeen, setAboMail } from '#areas/erlasse/abo/abo.api.ts';
import { sendeAboMails } from '#areas/erlasse/abo/abo.jobs.ts';
import { area } from '#areas/erlasse/erlasse.module.ts';
import { getNorm } from '#areas/erlasse/lesen/lesen.api.ts';
import { createNormnotiz, deleteNormnotiz, listNormnotizen, updateNormnotiz } from '#areas/erlasse/notiz/notiz.api.ts';
import { act, ERLASSE, givenWerk, norm, reader } from '#areas/erlasse/testing.ts';
import { area as personal } from '#areas/personal/personal.module.ts';
import { givenKonto, lastMailTo } from '#areas/personal/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { type TestKernel, testKernel } from './testing.ts';

let house: TestKernel;
let werkId = '';
const NORD = '01900000-0000-7000-8000-000000000001';
const SUED = '01900000-0000-7000-8000-000000000002';
const autor = reader('autor', [NORD]);
const KOPF = { schluessel: 'BJNR1', kurz: 'AufenthG', titel: 'Gesetz über den Aufenthalt' };

const given = (standAm: string, dauer: string) =>
  givenWerk(house.kernel, {
    ...KOPF,
    standAm,
    normen: [norm(['§ 1', 'Zweck', 'Bleibt.']), norm(['§ 2', 'Dauer', `Gilt ${dauer} Monate.`])],
  });

before(async () => {
  house = await testKernel({ areas: [personal, area], work: true });
  werkId = await given('2024-01-01', 'sechs');
});
after(() => house.close());

const refusedAs = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

test('a note is seen by the team and changed by its author', async () => {
  const { kernel } = house;
  const ort = { werkId, kennung: '§ 2' };
  const { id, version } = await act(kernel, autor, createNormnotiz, { ...ort, absatz: '1', text: 'Immer aufrunden.' });
  const seen = async (id: string, team: string) =>
    (await act(kernel, reader(id, [team]), listNormnotizen, ort)).notizen.map(({ text, eigene }) => [text, eigene]);
  assert.deepEqual(await seen('kollegin', NORD), [['Immer aufrunden.', false]]);
  assert.deepEqual(await seen('fremd', SUED), []);
  await assert.rejects(
    act(kernel, reader('kollegin', [NORD]), updateNormnotiz, { id, version, text: 'Nie.' }),
    refusedAs('erlasse.NOTIZ_VON_ANDEREN'),
  );
  const changed = await act(kernel, autor, updateNormnotiz, { id, version, text: 'Fast immer.' });
  await assert.rejects(
    act(kernel, autor, updateNormnotiz, { id, version, text: 'alt' }),
    refusedAs('allgemein.KONFLIKT'),
  );
  await act(kernel, autor, deleteNormnotiz, changed);
  assert.deepEqual(await seen('kollegin', NORD), []);
});

test('a changed norm is news to whoever subscribed to it, another one is not, and once seen it is none', async () => {
  const { kernel } = house;
  const konto = await givenKonto(kernel, {
    name: 'Abo Nentin',
    email: 'abo@musterstadt.example',
    rollen: ['sachbearbeitung'],
  });
  const person = reader(konto);
  const first = await act(kernel, person, createAbo, { werkId, kennung: '§ 1' });
  const second = await act(kernel, person, createAbo, { werkId, kennung: '§ 2', mail: true });
  await given('2025-06-01', 'zwölf');
  await givenWerk(
    kernel,
    {
      schluessel: '5-1.1-2/2025',
      kurz: '5-1.1-2/2025',
      titel: 'Zur Dauer',
      bezug: ['§ 2 AufenthG'],
      standAm: '2025-07-01',
      normen: [norm(['1', '', 'Aufrunden.'])],
    },
    ERLASSE,
  );
  const news = async () =>
    (await act(kernel, person, listAbos, {})).abos.map(({ kennung, neues }) => [
      kennung,
      neues.map(({ art, tag, kurz }) => `${art} ${tag} ${kurz}`),
    ]);
  assert.deepEqual(await news(), [
    ['§ 1', []],
    ['§ 2', ['fassung 2025-06-01 AufenthG', 'auslegung null 5-1.1-2/2025']],
  ]);
  const job = { id: 'test', signal: new AbortController().signal, attempt: 0 };
  await sendeAboMails.run(kernel, {}, job);
  const mail = await lastMailTo(kernel, 'abo@musterstadt.example');
  assert.match(mail, /– § 2 AufenthG: neuer Text/);
  assert.doesNotMatch(mail, /§ 1/);
  await act(kernel, person, markAboSeen, second);
  assert.deepEqual(await news(), [
    ['§ 1', []],
    ['§ 2', []],
  ]);
  await assert.rejects(
    act(kernel, reader('fremd'), setAboMail, { ...first, mail: true }),
    refusedAs('erlasse.NICHT_GEFUNDEN'),
  );
  await act(kernel, person, deleteAbo, first);
  assert.equal((await news()).length, 1);
  // The norm is read as before, whoever subscribed to it.
  assert.equal((await act(kernel, person, getNorm, { werkId, kennung: '§ 2', tag: '2025-06-01' })).seit, '2025-06-01');
});
