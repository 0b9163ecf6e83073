/** Take-over from the old Fachverfahren: read in any dress, compared, applied once, gone on with after a stop. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { AREAS, act, anna, givenTeam, runJob } from './testing.ts';
import * as api from './uebernahme.api.ts';
import { UEBERNAHME_ACTOR, uebernehmeListe } from './uebernahme.jobs.ts';
import { readUebernahme } from './uebernahme.liste.ts';
import { readTag, readTitelart } from './uebernahme.rules.ts';
import { applyUebernahme } from './uebernahme.ts';

const HEAD = ['Aktenzeichen', 'Familienname', 'Vornamen', 'Geburtsdatum', 'Titel', 'Gültig ab', 'Gültig bis'];
const row = (nr: number, name: string, titel: string, ab: string, bis: string) => [
  `ABH-2019-${String(nr).padStart(6, '0')}`,
  ...[name, 'Vera', '17.05.1990', titel, ab, bis],
];
const csv = (rows: readonly (readonly string[])[], sign = ';') =>
  [HEAD, ...rows].map((one) => one.join(sign)).join('\r\n');

describe('reading', () => {
  const rows = [row(1, 'Müller', '§ 18b', '01.02.2024', '31.1.2028')];
  const text = csv(rows);
  const dresses: Readonly<Record<string, Buffer>> = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with mark and commas': Buffer.from(`\ufeff${csv(rows, ',')}`),
    'Windows-1252': Buffer.from(text, 'latin1'),
    'UTF-16 with tabs': Buffer.from(`\ufeff${csv(rows, '\t')}`, 'utf16le'),
    'Excel with sep=': Buffer.from(`sep=;\r\n${text}`),
  };
  for (const [name, bytes] of Object.entries(dresses))
    test(name, () => {
      const read = readUebernahme(bytes);
      const satz = typeof read === 'string' ? read : read[0]?.satz;
      assert.ok(typeof satz === 'object', String(satz));
      assert.deepEqual(
        [satz.person.familienname, satz.art, satz.gueltigAb, satz.gueltigBis],
        ['Müller', 'AE_18b', '2024-02-01', '2028-01-31'],
      );
    });
  test('what cannot be read is said in one sentence with its line', () => {
    const read = readUebernahme(
      Buffer.from(
        csv([
          row(1, 'Weiß', '§ 18b', '01.02.2024', '30.02.2028'),
          row(2, 'Schwarz', '§ 18b', '01.02.2024', ''),
          ['12345', 'Grau', 'Ida', '', '§ 9', '01.01.2020', ''],
          row(4, '', '§ 9', '01.01.2020', ''),
        ]),
      ),
    );
    assert.ok(typeof read !== 'string');
    assert.deepEqual(
      read.map(({ zeile, satz }) => [zeile, typeof satz]),
      [2, 3, 4, 5].map((zeile) => [zeile, 'string']),
    );
    assert.equal(read[0]?.satz, 'Das Ende ist kein Datum wie 17.05.2027.');
  });
  test('a list without a needed column is refused as a whole', () => {
    assert.equal(
      readUebernahme(Buffer.from('Name;Titel\r\nA;B')),
      'Die Spalte „Aktenzeichen“ fehlt in der ersten Zeile.',
    );
  });
  test('norms as people write them; what fits two kinds is kept, not guessed', () => {
    assert.equal(readTitelart('§ 25 Abs. 3 AufenthG')?.art, 'AE_25_3');
    assert.equal(readTitelart('NE § 9')?.art, 'NE_9');
    assert.equal(readTitelart('24')?.art, 'AE_24');
    assert.deepEqual(readTitelart('§ 25 Abs. 2'), { art: 'sonstige', grundlage: '§ 25 Abs. 2' });
    assert.equal(readTitelart('bk_18g')?.art, 'BK_18g');
  });
  test('no text breaks it, and a day that is read exists', () => {
    // To the database too, which counts no year 0: one such line would stop the whole list.
    for (const text of ['01.01.0000', '0000-05-01']) assert.equal(readTag(text), undefined);
    fc.assert(
      fc.property(fc.string(), (text) => {
        readTitelart(text);
        const tag = readTag(text);
        if (tag) Temporal.PlainDate.from(tag, { overflow: 'reject' });
      }),
    );
  });
});

describe('taking over', () => {
  let house: TestKernel;
  let teamId: string;
  before(async () => {
    house = await testKernel({ areas: AREAS });
    teamId = await givenTeam(house.kernel, 'Nord', 'A', 'Z');
  });
  after(() => house.close());
  const boss = { ...anna, scope: { all: true, ranges: [], akten: [] } };
  const check = (text: string) =>
    act(house.kernel, boss, api.checkUebernahme, {
      ...{ datei: 'titel.csv', teamId, inhalt: Buffer.from(text).toString('base64') },
    });
  const count = async (table: string) => {
    const { rows } = await house.kernel.pool.pg.query<{ n: number }>(`select count(*)::int as n from ${table}`);
    return rows[0]?.n;
  };

  test('checked, applied once, compared again', async () => {
    const { kernel } = house;
    const first = csv([
      row(1, 'Ahorn', '§ 18b', '01.02.2024', '31.01.2028'),
      row(1, 'Ahorn', 'NE § 9', '01.02.2026', ''),
      row(2, 'Buche', '§ 28', '01.03.2025', '28.02.2028'),
      row(2, 'Buche', '§ 28', '01.03.2025', '28.02.2028'),
      row(3, 'Eiche', '§ 28', 'gestern', '28.02.2028'),
    ]);
    const checked = await check(first);
    assert.deepEqual(checked.zahlen, { neu: 3, gleich: 0, abweichend: 0, doppelt: 1, unlesbar: 1 });
    assert.equal(await count('vorgaenge.titel'), 0);
    await act(kernel, boss, api.applyUebernahme, { id: checked.id });
    await Promise.all([1, 2].map(() => runJob(kernel, uebernehmeListe, { uebernahmeId: checked.id })));
    assert.deepEqual([await count('vorgaenge.titel'), await count('akten.akte')], [3, 2]);
    const { rows } = await kernel.pool.pg.query('select daten from vorgaenge.uebernahme_zeile where daten is not null');
    assert.equal(rows.length, 0);

    const again = await check(first);
    assert.deepEqual(again.zahlen, { neu: 0, gleich: 3, abweichend: 0, doppelt: 1, unlesbar: 1 });
    await assert.rejects(
      act(kernel, boss, api.applyUebernahme, { id: again.id }),
      (cause: unknown) => cause instanceof Fault && cause.code === 'vorgaenge.UEBERNAHME_SCHON_GESCHEHEN',
    );

    const later = await check(
      csv([row(2, 'Buche', '§ 28', '01.03.2025', '28.02.2029'), row(1, 'Zeder', '§ 28', '01.03.2025', '28.02.2029')]),
    );
    const { eintraege } = await act(kernel, boss, api.listUebernahmezeilen, { id: later.id, befund: 'abweichend' });
    assert.deepEqual(
      eintraege.map(({ satz }) => satz),
      [
        'Gültig bis 28.02.2029 statt 28.02.2028; wird angepasst.',
        'In dieser Akte steht eine andere Person. Bitte Name und Geburtsdatum vergleichen.',
      ],
    );
    await act(kernel, boss, api.applyUebernahme, { id: later.id });
    await runJob(kernel, uebernehmeListe, { uebernahmeId: later.id });
    assert.deepEqual([await count('vorgaenge.titel'), await count('akten.akte')], [3, 2]);
  });

  test('stopped in between it goes on where it was', async () => {
    const { kernel } = house;
    const before = (await count('vorgaenge.titel')) ?? 0;
    const rows = Array.from({ length: 1200 }, (_, at) => row(10_000 + at, 'Linde', '§ 30', '01.02.2024', '31.01.2028'));
    const { id } = await check(csv(rows));
    const stop = new AbortController();
    await applyUebernahme(kernel, UEBERNAHME_ACTOR, id, stop.signal, () => stop.abort());
    assert.equal(await count('vorgaenge.titel'), before + 500);
    await applyUebernahme(kernel, UEBERNAHME_ACTOR, id, new AbortController().signal);
    assert.equal(await count('vorgaenge.titel'), before + 1200);
    const { uebernahmen } = await act(kernel, boss, api.listUebernahmen, {});
    assert.deepEqual([uebernahmen[0]?.stand, uebernahmen[0]?.offen], ['fertig', 0]);
  });
});
