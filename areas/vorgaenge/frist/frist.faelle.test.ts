/** Days as a calendar of 2024 to 2028 has them, counted by hand after §§ 187 to 193 BGB, § 31 and § 41 VwVfG NRW. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { abrufBis, bekanntgabeVon } from './bekanntgabe.rules.ts';
import { nachreichfrist, zustimmungBa, zustimmungZuzug } from './beteiligung.rules.ts';
import { naechsterWerktag, ruhetag } from './feiertag.rules.ts';
import { zaehle, zaehleAbTagesbeginn } from './frist.rules.ts';
import type { Bekanntgabeweg, Dauer } from './frist.schema.ts';
import { klagefrist, untaetigkeit } from './rechtsbehelf.rules.ts';

const rows = <T extends readonly unknown[]>(name: string, table: readonly T[], check: (...row: T) => void) =>
  test(`${name} (${table.length})`, () => {
    for (const row of table) check(...row);
  });

describe('§ 188 BGB: the day of the event does not count', () => {
  rows<[ereignis: string, dauer: Dauer, ende: string]>(
    'ends',
    [
      ['2026-04-28', { tage: 1 }, '2026-04-29'],
      ['2026-02-27', { tage: 2 }, '2026-03-01'],
      ['2028-02-27', { tage: 2 }, '2028-02-29'],
      ['2026-12-30', { tage: 3 }, '2027-01-02'],
      ['2026-04-14', { wochen: 2 }, '2026-04-28'],
      ['2026-12-24', { wochen: 1 }, '2026-12-31'],
      ['2026-03-31', { monate: 1 }, '2026-04-30'],
      ['2026-01-29', { monate: 1 }, '2026-02-28'],
      ['2026-01-31', { monate: 1 }, '2026-02-28'],
      ['2028-01-31', { monate: 1 }, '2028-02-29'],
      ['2026-02-28', { monate: 1 }, '2026-03-28'],
      ['2026-11-30', { monate: 3 }, '2027-02-28'],
      ['2026-08-31', { monate: 6 }, '2027-02-28'],
      ['2026-05-31', { monate: 13 }, '2027-06-30'],
      ['2024-02-29', { jahre: 1 }, '2025-02-28'],
      ['2024-02-29', { jahre: 4 }, '2028-02-29'],
      ['2025-02-28', { jahre: 3 }, '2028-02-28'],
    ],
    (ereignis, dauer, ende) => assert.equal(zaehle(ereignis, dauer), ende, `${ereignis} ${JSON.stringify(dauer)}`),
  );

  rows<[ersterTag: string, dauer: Dauer, ende: string]>(
    '§ 187 (2): where the first day counts',
    [
      ['2026-05-01', { monate: 1 }, '2026-05-31'],
      ['2026-01-01', { jahre: 1 }, '2026-12-31'],
      ['2026-02-15', { monate: 3 }, '2026-05-14'],
      ['2026-05-31', { monate: 1 }, '2026-06-30'],
      ['2026-04-28', { wochen: 1 }, '2026-05-04'],
      ['2024-02-29', { jahre: 1 }, '2025-02-28'],
      ['2026-03-01', { monate: 12 }, '2027-02-28'],
    ],
    (erster, dauer, ende) => assert.equal(zaehleAbTagesbeginn(erster, dauer), ende, erster),
  );
});

describe('§ 2 Feiertagsgesetz NW: on which days nothing is due', () => {
  rows<[tag: string, name: string | undefined]>(
    'days',
    [
      ['2026-04-03', 'Karfreitag'],
      ['2026-04-06', 'Ostermontag'],
      ['2026-05-01', 'Tag der Arbeit'],
      ['2026-05-14', 'Christi Himmelfahrt'],
      ['2026-05-25', 'Pfingstmontag'],
      ['2026-06-04', 'Fronleichnam'],
      ['2026-11-01', 'Allerheiligen'],
      ['2026-10-03', 'Tag der Deutschen Einheit'],
      ['2025-06-19', 'Fronleichnam'],
      ['2027-03-26', 'Karfreitag'],
      ['2027-05-27', 'Fronleichnam'],
      ['2028-04-17', 'Ostermontag'],
      ['2026-10-31', 'Samstag'],
      ['2027-01-06', undefined],
      ['2025-10-31', undefined],
      ['2026-08-15', 'Samstag'],
      ['2027-11-17', undefined],
      ['2026-12-24', undefined],
      ['2026-12-31', undefined],
      ['2026-04-02', undefined],
    ],
    (tag, name) => assert.equal(ruhetag(tag), name, tag),
  );

  rows<[von: string, bis: string]>(
    'moved',
    [
      ['2026-04-03', '2026-04-07'],
      ['2026-05-01', '2026-05-04'],
      ['2026-05-14', '2026-05-15'],
      ['2026-05-23', '2026-05-26'],
      ['2026-06-04', '2026-06-05'],
      ['2026-12-25', '2026-12-28'],
      ['2027-12-25', '2027-12-27'],
      ['2027-01-01', '2027-01-04'],
      ['2028-10-03', '2028-10-04'],
      ['2027-10-30', '2027-11-02'],
    ],
    (von, bis) => assert.equal(naechsterWerktag(von), bis, von),
  );
});

describe('§ 41 VwVfG NRW: when an act is announced', () => {
  const tag = (weg: Bekanntgabeweg, abgesandtAm: string, zugangAm?: string, stichtag = '2028-12-31') => {
    const found = bekanntgabeVon({ weg, abgesandtAm, stichtag, ...(zugangAm ? { zugangAm } : {}) });
    return found.stand === 'bewirkt' ? found.tag : found.stand;
  };
  rows<[weg: Bekanntgabeweg, abgesandt: string, zugang: string | undefined, tag: string]>(
    'ways',
    [
      ['brief', '2024-12-30', undefined, '2025-01-02'],
      ['brief', '2024-12-31', undefined, '2025-01-03'],
      ['brief', '2025-01-01', undefined, '2025-01-05'],
      ['brief', '2026-04-28', undefined, '2026-05-02'],
      ['brief', '2026-05-28', undefined, '2026-06-01'],
      ['brief', '2026-04-28', '2026-04-29', '2026-05-02'],
      ['brief', '2026-04-28', '2026-05-02', '2026-05-02'],
      ['brief', '2026-04-28', '2026-05-06', '2026-05-06'],
      ['einschreiben', '2026-12-22', undefined, '2026-12-26'],
      ['elektronisch', '2024-06-03', undefined, '2024-06-06'],
      ['elektronisch', '2026-02-26', undefined, '2026-03-02'],
      ['postfach', '2026-04-28', undefined, '2026-05-02'],
      ['brief_ausland', '2026-04-28', undefined, 'offen'],
      ['brief_ausland', '2026-04-28', '2026-05-20', '2026-05-20'],
      ['pzu', '2026-04-28', undefined, 'offen'],
      ['pzu', '2026-04-28', '2026-05-02', '2026-05-02'],
      ['pzu', '2026-04-28', '2026-05-03', '2026-05-03'],
      ['pzu', '2026-04-28', '2026-04-27', 'offen'],
      ['empfangsbekenntnis', '2026-04-28', '2026-05-11', '2026-05-11'],
      ['aushaendigung', '2026-04-28', '2026-04-28', '2026-04-28'],
      ['abruf', '2026-04-28', '2026-04-28', '2026-04-29'],
      ['abruf', '2026-04-28', '2026-05-08', '2026-05-09'],
      ['abruf', '2026-04-28', '2026-05-09', 'nicht_bewirkt'],
      ['abruf', '2026-04-29', '2026-05-11', '2026-05-12'],
      ['abruf', '2026-04-28', undefined, 'nicht_bewirkt'],
    ],
    (weg, abgesandt, zugang, erwartet) => assert.equal(tag(weg, abgesandt, zugang), erwartet, `${weg} ${abgesandt}`),
  );
  test('fetching is possible up to the tenth day, and that moves over a weekend', () => {
    assert.deepEqual([abrufBis('2026-04-28'), abrufBis('2026-04-29')], ['2026-05-08', '2026-05-11']);
    assert.equal(tag('abruf', '2026-04-28', undefined, '2026-05-08'), 'offen');
    assert.equal(tag('abruf', '2026-04-28', undefined, '2026-05-09'), 'nicht_bewirkt');
  });
});

describe('§§ 57, 58, 74, 75 VwGO', () => {
  rows<[bekannt: string, ende: string]>(
    '§ 74 (1) with § 222 (2) ZPO: a month',
    [
      ['2026-04-28', '2026-05-28'],
      ['2026-05-02', '2026-06-02'],
      ['2026-04-04', '2026-05-04'],
      ['2026-03-03', '2026-04-07'],
      ['2026-04-01', '2026-05-04'],
      ['2026-05-31', '2026-06-30'],
      ['2026-01-31', '2026-03-02'],
      ['2026-11-25', '2026-12-28'],
      ['2026-12-01', '2027-01-04'],
      ['2026-10-03', '2026-11-03'],
    ],
    (bekannt, ende) => assert.equal(klagefrist(bekannt, 'richtig').ende, ende, bekannt),
  );
  rows<[bekannt: string, ende: string]>(
    '§ 58 (2): a year',
    [
      ['2026-04-28', '2027-04-28'],
      ['2024-02-29', '2025-02-28'],
      ['2026-05-01', '2027-05-03'],
      ['2025-04-03', '2026-04-07'],
    ],
    (bekannt, ende) => {
      assert.equal(klagefrist(bekannt, 'fehlt').ende, ende, bekannt);
      assert.equal(klagefrist(bekannt, 'unrichtig').ende, ende, bekannt);
    },
  );
  rows<[antrag: string, warnung: string, klageAb: string]>(
    '§ 75: a waiting time moves over no weekend; warned at two and a half months',
    [
      ['2026-01-15', '2026-03-30', '2026-04-16'],
      ['2026-01-31', '2026-04-15', '2026-05-01'],
      ['2025-11-30', '2026-02-14', '2026-03-01'],
      ['2026-02-28', '2026-05-13', '2026-05-29'],
      ['2026-12-31', '2027-03-15', '2027-04-01'],
    ],
    (antrag, warnung, klageAb) => {
      const found = untaetigkeit(antrag, klageAb);
      assert.deepEqual([found.warnungAm, found.klageAb, found.stand], [warnung, klageAb, 'klage_moeglich'], antrag);
      const vorher = Temporal.PlainDate.from(klageAb).subtract({ days: 1 }).toString();
      assert.equal(untaetigkeit(antrag, vorher).stand, 'warnung', antrag);
    },
  );
});

describe('silence that gives consent', () => {
  const ba = (uebermitteltAm: string, beschleunigt: boolean, stichtag: string, more = {}) =>
    zustimmungBa({ uebermitteltAm, beschleunigt, ...more }, stichtag);
  rows<[am: string, beschleunigt: boolean, wirktAb: string]>(
    '§ 36 (2) BeschV: two weeks or one, from the day after on',
    [
      ['2026-04-13', false, '2026-04-28'],
      ['2026-04-14', false, '2026-04-29'],
      ['2026-04-20', true, '2026-04-28'],
      ['2026-04-17', false, '2026-05-05'],
      ['2026-04-24', true, '2026-05-05'],
      ['2026-03-20', false, '2026-04-08'],
      ['2026-12-18', true, '2026-12-29'],
      ['2026-05-21', false, '2026-06-06'],
    ],
    (am, beschleunigt, wirktAb) => {
      const vortag = Temporal.PlainDate.from(wirktAb).subtract({ days: 1 }).toString();
      assert.equal(ba(am, beschleunigt, vortag).stand, 'laeuft', am);
      assert.deepEqual(
        [ba(am, beschleunigt, wirktAb).stand, ba(am, beschleunigt, wirktAb).wirktAb],
        ['gilt_als_erteilt', wirktAb],
      );
    },
  );
  test('a question on the last day stops it, one on the day after does not', () => {
    assert.equal(ba('2026-04-13', false, '2026-06-01', { rueckfrageAm: '2026-04-27' }).stand, 'angehalten');
    assert.equal(ba('2026-04-13', false, '2026-06-01', { rueckfrageAm: '2026-04-28' }).stand, 'gilt_als_erteilt');
    const neu = { rueckfrageAm: '2026-04-27', erneutUebermitteltAm: '2026-05-04' };
    assert.equal(ba('2026-04-13', false, '2026-05-18', neu).stand, 'laeuft');
    assert.equal(ba('2026-04-13', false, '2026-05-19', neu).wirktAb, '2026-05-19');
  });
  rows<[zugang: string, wirktAb: string]>(
    '§ 72 (3a) sentence 3 AufenthG: four weeks from arrival',
    [
      ['2026-03-30', '2026-04-28'],
      ['2026-04-02', '2026-05-01'],
      ['2026-04-03', '2026-05-05'],
      ['2026-11-27', '2026-12-29'],
    ],
    (zugang, wirktAb) => {
      const vortag = Temporal.PlainDate.from(wirktAb).subtract({ days: 1 }).toString();
      assert.equal(zustimmungZuzug(zugang, vortag).stand, 'laeuft', zugang);
      assert.equal(zustimmungZuzug(zugang, wirktAb).wirktAb, wirktAb, zugang);
      assert.equal(zustimmungZuzug(zugang, '2028-01-01', vortag).stand, 'versagt', zugang);
      assert.equal(zustimmungZuzug(zugang, '2028-01-01', wirktAb).stand, 'gilt_als_erteilt', zugang);
    },
  );
  test('§ 31 (3) sentence 2 VwVfG: a day named with the hint stands, also a Sunday', () => {
    assert.equal(nachreichfrist('2026-04-02', { tage: 14 }).ende, '2026-04-16');
    assert.equal(nachreichfrist('2026-04-03', { tage: 28 }).ende, '2026-05-04');
    assert.equal(nachreichfrist('2026-04-02', { bis: '2026-05-03', mitHinweis: true }).ende, '2026-05-03');
    assert.equal(nachreichfrist('2026-04-02', { bis: '2026-05-03', mitHinweis: false }).ende, '2026-05-04');
  });
});

describe('whatever the day', () => {
  const tag = fc
    .integer({ min: 0, max: 5000 })
    .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }).toString());

  test('a suit is never due on a day of rest, and never less than a month after the announcement', () => {
    fc.assert(
      fc.property(tag, (bekannt) => {
        const { ende, gezaehlt } = klagefrist(bekannt, 'richtig');
        assert.ok(ruhetag(ende) === undefined && ende >= gezaehlt && gezaehlt === zaehle(bekannt, { monate: 1 }));
        assert.ok(Temporal.PlainDate.from(gezaehlt).until(ende).days <= 5, ende);
      }),
    );
  });
  test('a letter sent later is not announced earlier, and proof of a later day only makes it later', () => {
    fc.assert(
      fc.property(tag, fc.nat(20), fc.nat(20), (abgesandtAm, spaeter, tage) => {
        const am = (von: string, zugangAm?: string) => {
          const found = bekanntgabeVon({
            weg: 'brief',
            abgesandtAm: von,
            stichtag: '2050-01-01',
            ...(zugangAm ? { zugangAm } : {}),
          });
          assert.ok(found.stand === 'bewirkt');
          return found.tag;
        };
        const plus = (days: number) => Temporal.PlainDate.from(abgesandtAm).add({ days }).toString();
        assert.ok(am(plus(spaeter)) >= am(abgesandtAm));
        assert.equal(am(abgesandtAm, plus(tage)), plus(Math.max(4, tage)));
      }),
    );
  });
});
