/** Secure forms against a real database: numbers leave the shelf in their order, once, and end before two persons. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { Fault } from '#platform/errors/errors.ts';
import { AREAS, act, anna, bert, givenAkte, givenTitel, runJob, sued } from '../titel/testing.ts';
import { listTitelDerPerson } from '../titel/titel.api.ts';
import { createVerfahren } from '../verfahren.api.ts';
import { legeVordruckAb } from './ablage.jobs.ts';
import * as api from './vordruck.api.ts';

let house: TestKernel;
let who: { akteId: string; personId: string };
let verfahrenId: string;
const art = 'fiktionsbescheinigung';
before(async () => {
  house = await testKernel({ areas: AREAS, clock: fixedClock('2026-12-01T08:00:00Z') });
  const titel = { art: 'AE_16b', gueltigAb: '2024-01-01', gueltigBis: '2026-12-31' };
  who = await givenTitel(house.kernel, { familienname: 'Kranich', geburtsdatum: '1991-02-03' }, titel);
  const antrag = { verfahrensart: 'P05', pruefart: 'AE_16b', kanal: 'schalter' } as const;
  const { akteId, personId } = who;
  verfahrenId = (await act(house.kernel, anna, createVerfahren, { akteId, personId, ...antrag })).id;
});
after(() => house.close());

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `vorgaenge.${code}`;
const receive = (ort: string, von: number, bis: number) =>
  act(house.kernel, anna, api.receiveVordrucke, { art, ort, serie: 'a', von, bis });
const take = (ort: string, by = anna) =>
  act(house.kernel, by, api.takeVordruck, { art, ort, akteId: who.akteId, personId: who.personId, verfahrenId });

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
  await assert.rejects(
    act(kernel, anna, api.issueVordruck, { id: one.id, version: one.version }),
    refused('VORDRUCK_UNGEDRUCKT'),
  );
  const { pdf } = await act(kernel, anna, api.printVordruck, { id: one.id });
  assert.match(Buffer.from(pdf, 'base64').subarray(0, 5).toString(), /%PDF-/);
  await assert.rejects(
    act(kernel, sued, api.issueVordruck, { id: one.id, version: one.version + 1 }),
    refused('VORDRUCK_NICHT_GEFUNDEN'),
  );
  const issue = () => act(kernel, anna, api.issueVordruck, { id: one.id, version: one.version + 1 });
  const results = await Promise.allSettled([issue(), issue()]);
  assert.equal(results.filter(({ status }) => status === 'fulfilled').length, 1);
  const { papiere } = await act(kernel, anna, listTitelDerPerson, { personId: who.personId });
  assert.deepEqual(
    papiere.map(({ art: kind, gueltigBis }) => [kind, gueltigBis]),
    [['fiktion', '2027-05-31']],
  );
  const filed = () =>
    kernel.pool.pg.query<{ dokument_id: string | null; angaben: unknown }>(
      'select dokument_id, angaben from vorgaenge.vordruck where id = $1',
      [one.id],
    );
  await runJob(kernel, legeVordruckAb, { vordruckId: one.id, by: 'anna' });
  await runJob(kernel, legeVordruckAb, { vordruckId: one.id, by: 'anna' });
  const [row] = (await filed()).rows;
  assert.ok(row?.dokument_id && row.angaben === null, 'the copy lies in the Akte, what was printed lies there only');
});

test('what is printed comes from the rules of § 81; without an application there is no Fiktionsbescheinigung', async () => {
  const { kernel } = house;
  const wen = { akteId: who.akteId, personId: who.personId };
  const inhalt = await act(kernel, anna, api.proposeVordruck, { art, ...wen, verfahrenId });
  assert.equal(inhalt.hindernis, undefined);
  assert.equal(inhalt.gueltigBis, '2027-05-31');
  const wert = (feld: string) => inhalt.felder.find((one) => one.feld === feld)?.wert ?? '';
  assert.match(wert('wirkung'), /gilt als fortbestehend/);
  assert.match(wert('arbeit'), /wie im bisherigen Aufenthaltstitel: Erwerbstätigkeit erlaubt/);
  assert.deepEqual([wert('familienname'), wert('geburtsdatum')], ['Kranich', '03.02.1991']);
  const ohne = await act(kernel, anna, api.proposeVordruck, { art, ...wen });
  assert.match(ohne.hindernis?.satz ?? '', /kein Antrag aufgenommen/);
  await receive('Tresor 6', 601, 601);
  await assert.rejects(
    act(kernel, anna, api.takeVordruck, { art, ort: 'Tresor 6', ...wen }),
    refused('VORDRUCK_HINDERNIS'),
  );
  const secured = { art, ort: 'Tresor 6', ...wen, verfahrenId, lage: { identitaetZuSichern: true } } as const;
  await assert.rejects(act(kernel, anna, api.takeVordruck, secured), refused('VORDRUCK_HINDERNIS'));
});

test('a Duldung asks for its reason, and carries its norm and its work', async () => {
  const { kernel } = house;
  const wen = await givenAkte(kernel, 'nord', { familienname: 'Lerche' });
  const ask = { art: 'duldung-traeger', akteId: wen.akteId, personId: wen.personId } as const;
  assert.equal((await act(kernel, anna, api.proposeVordruck, ask)).frage, 'duldungsgrund');
  const said = await act(kernel, anna, api.proposeVordruck, { ...ask, lage: { duldungsgrund: '60b' } });
  const text = said.felder.map(({ wert }) => wert).join(' ');
  assert.match(
    text,
    /§ 60b AufenthG.*Erwerbstätigkeit nicht gestattet.*ungeklärter Identität.*erlischt mit der Ausreise/,
  );
  const valid = await act(kernel, anna, api.proposeVordruck, { ...ask, ...who, art: 'duldung-traeger' });
  assert.match(valid.hindernis?.satz ?? '', /gültigen Titel/);
});

test('the least stock and the offset of the printer belong to a place; the test print shows every place', async () => {
  const { kernel } = house;
  await receive('Tresor 7', 701, 705);
  const set = (mindest: number) =>
    act(kernel, anna, api.setVordruckbestand, { art, ort: 'Tresor 7', mindest, dx: 1.5, dy: -2 });
  const here = async () =>
    (await act(kernel, anna, api.listVordruckbestand, {})).bestand.find(({ ort }) => ort === 'Tresor 7');
  assert.equal((await here())?.knapp, true);
  await set(5);
  const now = await here();
  assert.deepEqual([now?.knapp, now?.dx, now?.dy], [false, 1.5, -2]);
  const { pdf } = await act(kernel, anna, api.testVordruck, { art, dx: 1.5, dy: -2 });
  assert.match(Buffer.from(pdf, 'base64').subarray(0, 5).toString(), /%PDF-/);
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
  const { zaehlungen } = await act(kernel, anna, api.listZaehlungen, {});
  assert.deepEqual(
    zaehlungen.filter(({ ort }) => ort === 'Tresor 5').map(({ soll, ist }) => [soll, ist]),
    [
      [4, 4],
      [5, 4],
    ],
  );
  await Promise.all([1, 2, 3].map(() => take('Tresor 5')));
  assert.equal((await take('Tresor 5')).kennung, 'A 0000505');
});

test('the application of one person is no reason for a paper of another', async () => {
  const { kernel } = house;
  await receive('Tresor 9', 901, 901);
  const titel = { art: 'AE_16b', gueltigAb: '2024-01-01', gueltigBis: '2026-12-31' };
  const { akteId, personId } = await givenTitel(kernel, { familienname: 'Elster', geburtsdatum: '1990-01-01' }, titel);
  const wen = { akteId, personId, verfahrenId };
  await assert.rejects(
    act(kernel, anna, api.takeVordruck, { art, ort: 'Tresor 9', ...wen }),
    refused('VORGANG_PASST_NICHT'),
  );
  const { bestand } = await act(kernel, anna, api.listVordruckbestand, {});
  assert.equal(bestand.find(({ ort }) => ort === 'Tresor 9')?.lager, 1);
});
