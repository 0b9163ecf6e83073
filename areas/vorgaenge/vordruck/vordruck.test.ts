/** Secure forms against a real database: numbers leave the shelf in their order, once, and end before two persons. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { AREAS, act, anna, bert, givenAkte, sued } from '../titel/testing.ts';
import { listTitelDerPerson } from '../titel/titel.api.ts';
import * as api from './vordruck.api.ts';

let house: TestKernel;
let who: { akteId: string; personId: string };
const art = 'fiktionsbescheinigung';
before(async () => {
  house = await testKernel({ areas: AREAS });
  who = await givenAkte(house.kernel, 'nord', { familienname: 'Kranich', geburtsdatum: '1991-02-03' });
});
after(() => house.close());

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `vorgaenge.${code}`;
const receive = (ort: string, von: number, bis: number) =>
  act(house.kernel, anna, api.receiveVordrucke, { art, ort, serie: 'a', von, bis });
const take = (ort: string, by = anna) =>
  act(house.kernel, by, api.takeVordruck, { art, ort, akteId: who.akteId, personId: who.personId });

test('many take at once: each gets another form, and the numbers have no gap', async () => {
  await receive('Tresor 1', 101, 120);
  const taken = await Promise.all(Array.from({ length: 12 }, (_, at) => take('Tresor 1', at % 2 ? anna : bert)));
  const kennungen = taken.map(({ kennung }) => kennung).sort();
  assert.deepEqual(
    kennungen,
    Array.from({ length: 12 }, (_, at) => `A 0000${101 + at}`),
  );
  const { bestand } = await act(house.kernel, anna, api.listVordruckbestand, {});
  const here = bestand.find(({ ort }) => ort === 'Tresor 1');
  assert.deepEqual([here?.lager, here?.entnommen, here?.naechster], [8, 12, 'A 0000113']);
});

test('a range that overlaps is refused whole; an empty shelf says so', async () => {
  await receive('Tresor 2', 201, 202);
  await assert.rejects(receive('Tresor 2', 202, 205), refused('VORDRUCK_VERGEBEN'));
  await Promise.all([take('Tresor 2'), take('Tresor 2')]);
  await assert.rejects(take('Tresor 2'), refused('VORDRUCK_AUS'));
});

test('printed, handed out once, and its end stands with the person', async () => {
  const { kernel } = house;
  await receive('Tresor 3', 301, 301);
  const one = await take('Tresor 3');
  const { pdf } = await act(kernel, anna, api.printVordruck, {
    id: one.id,
    angaben: { wirkung: 'Der bisherige Titel gilt fort.', gueltigBis: '31.12.2027' },
  });
  assert.match(Buffer.from(pdf, 'base64').subarray(0, 5).toString(), /%PDF-/);
  await assert.rejects(
    act(kernel, sued, api.issueVordruck, { id: one.id, version: one.version }),
    refused('VORDRUCK_NICHT_GEFUNDEN'),
  );
  const issue = () =>
    act(kernel, anna, api.issueVordruck, { id: one.id, version: one.version, gueltigBis: '2027-12-31' });
  const results = await Promise.allSettled([issue(), issue()]);
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  const { papiere } = await act(kernel, anna, listTitelDerPerson, { personId: who.personId });
  assert.deepEqual(
    papiere.map(({ art: kind, gueltigBis }) => [kind, gueltigBis]),
    [['fiktion', '2027-12-31']],
  );
});

test('spoilt forms are destroyed by two persons, whoever writes to the table', async () => {
  const { kernel } = house;
  await receive('Tresor 4', 401, 402);
  const one = await take('Tresor 4');
  await act(kernel, anna, api.spoilVordruck, { id: one.id, version: one.version, grund: 'schief gedruckt' });
  const record = await act(kernel, anna, api.prepareVernichtung, { ort: 'Tresor 4', grund: 'Schredder P-5' });
  assert.deepEqual(record.kennungen, ['A 0000401']);
  await assert.rejects(
    act(kernel, anna, api.prepareVernichtung, { ort: 'Tresor 4', grund: 'noch einmal' }),
    refused('VERNICHTUNG_LEER'),
  );
  await assert.rejects(
    act(kernel, anna, api.confirmVernichtung, { id: record.id }),
    refused('VERNICHTUNG_ZWEITE_PERSON'),
  );
  const { pg } = kernel.pool;
  await assert.rejects(
    pg.query(`update vorgaenge.vordruck set stand = 'vernichtet' where id = $1`, [one.id]),
    /two persons/,
  );
  await assert.rejects(
    pg.query(
      `update vorgaenge.vordruck_vernichtung set bestaetigt_von = created_by, bestaetigt_at = now() where id = $1`,
      [record.id],
    ),
    /check/,
  );
  const done = await act(kernel, bert, api.confirmVernichtung, { id: record.id });
  assert.equal(done.bestaetigtVon, 'bert');
});

test('a count names each piece; with a difference it is written down only when it is explained', async () => {
  const { kernel } = house;
  await receive('Tresor 5', 501, 505);
  const count = (gezaehlt: string, erklaerung = '') =>
    act(kernel, anna, api.countVordrucke, { art, ort: 'Tresor 5', gezaehlt, erklaerung });
  const first = await count('A 501-503, A 505, A 900');
  assert.deepEqual([first.gespeichert, first.fehlend, first.zusaetzlich], [false, ['A 0000504'], ['A 0000900']]);
  assert.equal((await count('A 501-503, A 505', 'Eine fehlt seit der Lieferung, gemeldet.')).gespeichert, true);
  assert.equal((await count('A 501-503, A 505')).gespeichert, true);
  await Promise.all([1, 2, 3].map(() => take('Tresor 5')));
  assert.equal((await take('Tresor 5')).kennung, 'A 0000505');
});
