/** Sums that must come out, a forecast that says only what can be said, paper that goes only the ways it may go. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareStapel, differenzWorte } from './abgleich.rules.ts';
import { readListe } from './liste.ts';
import { mayMove, PAPIERWEGE } from './papier.rules.ts';
import { addWorkingDays, forecast } from './prognose.rules.ts';

const none = { dateien: 0, seiten: 0, trennseiten: 0, doppelt: 0, verdacht: 0, laeuft: false, gescheitert: 0 };

describe('counted and stored', () => {
  test('sheets times sides is pages without separator sheets', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.boolean(), fc.nat(60), (blaetter, beidseitig, sheets) => {
        const seiten = blaetter * (beidseitig ? 2 : 1);
        const stored = { ...none, dateien: 1, seiten: seiten + sheets, trennseiten: sheets };
        assert.deepEqual(compareStapel({ blaetter, beidseitig }, stored), { stand: 'stimmt', seiten });
      }),
    );
  });

  test('one page more or less is an alarm, and so is a file that cannot be read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 500 }), fc.constantFrom(-1, 1), (blaetter, off) => {
        const stored = { ...none, dateien: 1, seiten: blaetter + off };
        const result = compareStapel({ blaetter, beidseitig: false }, stored);
        assert.deepEqual(result, {
          stand: 'differenz',
          soll: blaetter,
          ist: blaetter + off,
          differenz: off,
          verdacht: 0,
        });
      }),
    );
    const broken = compareStapel(
      { blaetter: 3, beidseitig: false },
      { ...none, dateien: 1, seiten: 3, gescheitert: 1 },
    );
    assert.equal(broken.stand, 'differenz');
  });

  test('nothing scanned yet is no alarm', () => {
    assert.equal(compareStapel({ blaetter: 3, beidseitig: false }, none).stand, 'erwartet');
    assert.equal(compareStapel({ blaetter: 3, beidseitig: false }, { ...none, laeuft: true }).stand, 'laeuft');
  });

  test('the difference is told in sheets where it is sheets', () => {
    assert.match(differenzWorte({ differenz: -2, verdacht: 0 }, true), /^1 Blatt zu wenig/);
    assert.match(differenzWorte({ differenz: 3, verdacht: 0 }, true), /^3 Seiten zu viel/);
  });

  test('a page that was delivered twice explains itself, and does not count once somebody has said so', () => {
    const stored = { ...none, dateien: 1, seiten: 4, verdacht: 1 };
    const off = compareStapel({ blaetter: 3, beidseitig: false }, stored);
    assert.match(
      off.stand === 'differenz' ? differenzWorte(off, false) : '',
      /1 Seite zu viel. Zwei Seiten sehen gleich/,
    );
    const decided = compareStapel({ blaetter: 3, beidseitig: false }, { ...stored, verdacht: 0, doppelt: 1 });
    assert.deepEqual(decided, { stand: 'stimmt', seiten: 3 });
  });
});

describe('forecast', () => {
  const tage = ['2026-11-23', '2026-11-24', '2026-11-25'].map((tag) => ({ tag, akten: 40 }));

  test('forty Akten a day: four hundred are done in ten working days', () => {
    assert.deepEqual(forecast(400, tage, '2026-11-25'), { fertig: false, aktenJeTag: 40, ende: '2026-12-09' });
  });

  test('a working day on which nothing was scanned counts, a weekend does not, and today only when it was used', () => {
    const result = forecast(
      60,
      [
        { tag: '2026-11-20', akten: 60 },
        { tag: '2026-11-24', akten: 60 },
      ],
      '2026-11-25',
    );
    assert.equal(result.fertig === false && result.aktenJeTag, 40);
  });

  test('two days say nothing, and what is done is done', () => {
    assert.deepEqual(forecast(400, tage.slice(0, 2), '2026-11-24'), { fertig: false });
    assert.deepEqual(forecast(400, [], '2026-11-24'), { fertig: false });
    assert.deepEqual(forecast(0, tage, '2026-11-25'), { fertig: true });
  });

  test('working days are counted one by one, however many', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.nat(600),
        (date, count) => {
          let day = Temporal.PlainDate.from(date.toISOString().slice(0, 10));
          // From a weekend the first working day is the Monday after it.
          if (day.dayOfWeek > 5) return;
          const end = addWorkingDays(day.toString(), count);
          let left = 0;
          while (day.toString() < end) {
            day = day.add({ days: 1 });
            if (day.dayOfWeek <= 5) left++;
          }
          assert.equal(left, count);
        },
      ),
    );
  });
});

describe('paper', () => {
  test('nothing is destroyed that nobody released, and nothing comes back from there', () => {
    for (const [von, wege] of Object.entries(PAPIERWEGE))
      assert.ok(!(wege as readonly string[]).includes('vernichtet') || von === 'freigegeben', von);
    assert.equal(PAPIERWEGE.vernichtet.length, 0);
    assert.ok(mayMove('regal', 'vorbereitet') && !mayMove('regal', 'freigegeben'));
  });
});

describe('the list of the registry', () => {
  const HEAD = 'Aktenzeichen;Familienname;Vornamen;Geburtsdatum;Regal;Dicke mm;Blätter';

  test('is read with the separators and characters of office programs', () => {
    const utf8 = readListe(Buffer.from(`\ufeff${HEAD}\r\nABH-2019-004417;Yılmaz;Ayşe;17.05.1990;A3;12;90\r\n`));
    assert.deepEqual(utf8.fehler, []);
    const [first] = utf8.eintraege;
    assert.deepEqual(
      [first?.aktenzeichen, first?.familienname, first?.geburtsdatum, first?.regal, first?.dickeMm, first?.blaetter],
      ['ABH-2019-004417', 'Yılmaz', '1990-05-17', 'A3', 12, 90],
    );
    const latin = readListe(Buffer.from(`Aktenzeichen,Name\nABH-2019-004418,"M\u00fcller, Jörg"\n`, 'latin1'));
    assert.deepEqual([latin.eintraege[0]?.familienname, latin.eintraege[0]?.vornamen], ['Müller', 'Jörg']);
  });

  test('is read as Excel writes it in Unicode, with the line that names the separator', () => {
    const text = `sep=\t\r\n${HEAD.replaceAll(';', '\t')}\r\nABH-2019-004417\tÖztürk\tĐorđe\t\t\t\t\r\n`;
    for (const bytes of [
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      Buffer.from(text, 'utf16le'),
    ]) {
      const { eintraege, fehler } = readListe(bytes);
      assert.deepEqual(fehler, []);
      assert.deepEqual(
        eintraege.map(({ familienname, vornamen }) => [familienname, vornamen]),
        [['Öztürk', 'Đorđe']],
      );
    }
  });

  test('a quotation mark that swallows lines is named, so that no Akte is lost without a word', () => {
    const { fehler } = readListe(
      Buffer.from(
        `${HEAD}\nABH-2019-000001;"Meier;Hans;;;;\nABH-2019-000002;Kurz;"Eva";;;;\nABH-2019-000003;Lang;Ida;;;;\n`,
      ),
    );
    assert.ok(
      fehler.length > 0 && /Anführungszeichen|Trennzeichen/.test(fehler[0]?.grund ?? ''),
      JSON.stringify(fehler),
    );
  });

  test('a line that is wrong is named with its number, and the others go on', () => {
    const read = readListe(
      Buffer.from(
        `${HEAD}\nABH-2019-4417;A;B;;;;\nABH-2019-004419;C;D;31.02.1990;;;\nABH-2019-004420;E;F;;;;\nABH-2019-004420;E;F;;;;\n`,
      ),
    );
    assert.deepEqual(
      read.fehler.map(({ zeile }) => zeile),
      [2, 3, 5],
    );
    assert.deepEqual(
      read.eintraege.map(({ familienname }) => familienname),
      ['E'],
    );
  });

  test('a list without Aktenzeichen or names says which column is missing', () => {
    assert.match(readListe(Buffer.from('Nr;Ort\n1;x\n')).fehler[0]?.grund ?? '', /Aktenzeichen/);
  });

  test('any bytes at all are read without harm', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readListe(Buffer.from(bytes))));
    fc.assert(fc.property(fc.string(), (text) => void readListe(Buffer.from(`${HEAD}\n${text}`))));
  });
});
