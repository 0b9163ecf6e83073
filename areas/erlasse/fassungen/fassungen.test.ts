/** New versions as people see them: difference, who uses a norm, another first day, upload with its receipt. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../erlasse.module.ts';
import * as hochladen from '../quellen/hochladen.api.ts';
import { closeLeser } from '../quellen/leser.ts';
import { giiXml, zipOf } from '../testing/gii.ts';
import { act, leitung, sachbearbeitung, staff } from '../testing/haus.ts';
import { registerVerwender, type Stelle } from '../verwender.ts';
import * as api from './fassungen.api.ts';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area] });
});
after(async () => {
  await closeLeser(house.kernel);
  await house.close();
});

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

const fassung = (tag: string, zwei: string, hinweise: readonly string[] = []) =>
  giiXml({
    doknr: 'BJNR7',
    jurabk: 'ProbeG',
    tag,
    stand: 'zuletzt geändert',
    hinweise,
    normen: [
      { enbez: '§ 1', titel: 'Eins', absaetze: ['(1) Erster Absatz.', `(2) ${zwei}`] },
      { enbez: '§ 2', titel: 'Zwei', absaetze: ['Bleibt.'] },
    ],
  });

async function upload(files: Readonly<Record<string, string | Buffer>>, who = leitung) {
  const { id } = await act(house.kernel, who, hochladen.startEinlesung, { gesamt: Object.keys(files).length });
  for (const [nr, [dateiname, bytes]] of Object.entries(files).entries())
    await act(house.kernel, who, hochladen.readEinlesungDatei, {
      id,
      nr,
      dateiname,
      inhalt: Buffer.from(bytes).toString('base64'),
    });
  await act(house.kernel, who, hochladen.endEinlesung, { id });
  return act(house.kernel, who, hochladen.getEinlesung, { id });
}

test('uploaded files come with the same receipt as those of the command', async () => {
  const quittung = await upload({
    'alt.xml': fassung('2026-01-10', 'Es sind sechs Jahre nötig.'),
    'kaputt.xml': '<x',
    'neu.zip': await zipOf({
      'BJNR7.xml': fassung('2026-03-10', 'Es sind vier Jahre nötig.', [
        'Änderung durch Art. 2 G v. 1.2.2026 I Nr. 9 mWv 1.3.2026 noch nicht berücksichtigt',
      ]),
    }),
  });
  assert.equal(quittung.stand, 'fertig');
  assert.deepEqual(
    quittung.dateien.map(({ name, ergebnis, geaendert }) => [name, ergebnis, geaendert]),
    [
      ['kaputt.xml', 'fehler', undefined],
      ['alt.xml', 'neu', 0],
      ['neu.zip', 'neue Fassung', 1],
    ],
  );
});

const newest = async () => {
  const { eintraege } = await act(house.kernel, sachbearbeitung, api.listNeueFassungen, {});
  const [first] = eintraege;
  assert.ok(first);
  return first;
};

test('the list names what changes; the first version of a law is no news', async () => {
  const { eintraege, weiter } = await act(house.kernel, sachbearbeitung, api.listNeueFassungen, {});
  assert.equal(weiter, undefined);
  assert.deepEqual(
    eintraege.map(({ kurz, gueltigAb, geaendert, neu, entfallen }) => [kurz, gueltigAb, geaendert, neu, entfallen]),
    [['ProbeG', '2026-03-10', 1, 0, 0]],
  );
});

test('old and new text of the changed Absatz, who uses it, and what the file says that it lacks', async () => {
  const asked: Stelle[] = [];
  registerVerwender(house.kernel, {
    name: 'probe',
    findVerwendungen: async (_tx, _actor, stellen) => {
      asked.push(...stellen);
      return [{ stelle: 0, art: 'Textbaustein', titel: 'Ablehnung', zitat: '§ 1 Abs. 2 ProbeG', link: '/bausteine/x' }];
    },
  });
  const { id } = await newest();
  const unterschied = await act(house.kernel, sachbearbeitung, api.getUnterschied, { id });
  assert.deepEqual(asked, [{ kurz: 'ProbeG', bezeichnung: '§ 1', absaetze: ['2'] }]);
  assert.deepEqual(unterschied.normen, [
    {
      bezeichnung: '§ 1',
      was: 'geaendert',
      altUeberschrift: 'Eins',
      neuUeberschrift: 'Eins',
      absaetze: [
        {
          was: 'geaendert',
          altNr: '2',
          neuNr: '2',
          alt: 'Es sind sechs Jahre nötig.',
          neu: 'Es sind vier Jahre nötig.',
        },
      ],
      verwendet: [{ art: 'Textbaustein', titel: 'Ablehnung', zitat: '§ 1 Abs. 2 ProbeG', link: '/bausteine/x' }],
    },
  ]);
  assert.equal(unterschied.vorher?.gueltigAb, '2026-01-10');
  assert.equal(unterschied.warnungen[0]?.seit, '2026-03-01');
});

test('an editor corrects the first day; a stale page, a later day and one before the last version are refused', async () => {
  const { id } = await newest();
  const { version } = await act(house.kernel, leitung, api.getUnterschied, { id });
  const set = (values: { gueltigAb?: string; grund?: string; version?: number }, who = leitung) =>
    act(house.kernel, who, api.correctGueltigAb, { id, version, ...values });
  const grund = 'BGBl. 2026 I Nr. 9, Art. 3';
  await assert.rejects(set({ gueltigAb: '2026-03-11', grund }), refused('erlasse.TAG_NACH_BELEG'));
  await assert.rejects(set({ gueltigAb: '2026-01-10', grund }), refused('erlasse.TAG_VOR_VORIGER'));
  await assert.rejects(set({ gueltigAb: '2026-03-01' }));
  await assert.rejects(set({ gueltigAb: '2026-03-01', grund }, sachbearbeitung), refused('allgemein.KEIN_RECHT'));
  assert.equal((await set({ gueltigAb: '2026-03-01', grund })).gueltigAb, '2026-03-01');
  await assert.rejects(set({ gueltigAb: '2026-03-02', grund }), refused('allgemein.KONFLIKT'));
  const told = await act(house.kernel, sachbearbeitung, api.getUnterschied, { id });
  assert.deepEqual([told.gueltigAb, told.belegtAb, told.vonHand?.grund], ['2026-03-01', '2026-03-10', grund]);
});

test('the day stays when the file comes again, and goes when a file of those days says otherwise', async () => {
  const { id } = await newest();
  await upload({
    'neu.xml': fassung('2026-03-12', 'Es sind vier Jahre nötig.', [
      'Änderung durch Art. 2 G v. 1.2.2026 I Nr. 9 mWv 1.3.2026 noch nicht berücksichtigt',
    ]),
  });
  const still = await act(house.kernel, leitung, api.getUnterschied, { id });
  assert.deepEqual([still.gueltigAb, still.belegtBis], ['2026-03-01', '2026-03-12']);
  const late = await upload({ 'spaet.xml': fassung('2026-02-20', 'Es sind sechs Jahre nötig.') });
  assert.equal(late.zahlen.fehler, 0);
  assert.equal((await act(house.kernel, leitung, api.getUnterschied, { id })).gueltigAb, '2026-03-01');
  const other = await upload({ 'anders.xml': fassung('2026-03-05', 'Es sind fünf Jahre nötig.') });
  assert.equal(other.zahlen['neue Fassung'], 1);
  const after = await act(house.kernel, leitung, api.getUnterschied, { id });
  assert.deepEqual([after.gueltigAb, after.vonHand, after.vorher?.gueltigAb], ['2026-03-10', undefined, '2026-03-05']);
});

test('a run belongs to the one who began it, and ends once', async () => {
  const { id } = await act(house.kernel, leitung, hochladen.startEinlesung, { gesamt: 1 });
  const send = (who = leitung) =>
    act(house.kernel, who, hochladen.readEinlesungDatei, { id, nr: 0, dateiname: 'x.xml', inhalt: 'eA==' });
  await assert.rejects(send(staff('andere')), refused('erlasse.EINLESUNG_NICHT_GEFUNDEN'));
  await act(house.kernel, leitung, hochladen.endEinlesung, { id });
  await assert.rejects(send(), refused('erlasse.EINLESUNG_BEENDET'));
});

test('nobody learns of a version of a Sammlung that they may not read', async () => {
  const { id } = await newest();
  await house.kernel.pool.pg.query(
    `update erlasse.sammlung set sichtbar = 'vertraulich', personen = '{leitung}' where name = 'Bundesrecht'`,
  );
  const { eintraege } = await act(house.kernel, sachbearbeitung, api.listNeueFassungen, {});
  assert.deepEqual(eintraege, []);
  await assert.rejects(
    act(house.kernel, sachbearbeitung, api.getUnterschied, { id }),
    refused('erlasse.NICHT_GEFUNDEN'),
  );
  const other = staff('andere');
  const [run] = (await act(house.kernel, other, hochladen.listEinlesungen, {})).eintraege;
  const { dateien } = await act(house.kernel, other, hochladen.getEinlesung, { id: run?.id ?? '' });
  assert.deepEqual(dateien, []);
});
