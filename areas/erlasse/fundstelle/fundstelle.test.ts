import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findAktenzeichen } from './aktenzeichen.rules.ts';
import { type Fundstelle, findFundstellen, type Lesart } from './fundstelle.rules.ts';
import { readNamen } from './gesetzesname.rules.ts';
import { zitat } from './zitat.rules.ts';

/** `§ 25b|4|1|2|a|AufenthG` */
function brief({ paragraf, absatz, satz, nummer, buchstabe, doppelbuchstabe, gesetz }: Fundstelle): string {
  return [
    paragraf,
    absatz && `A${absatz}`,
    satz && `S${satz}`,
    nummer && `N${nummer}`,
    buchstabe && `B${buchstabe}`,
    doppelbuchstabe && `D${doppelbuchstabe}`,
    gesetz,
  ]
    .filter(Boolean)
    .join(' ');
}

const read = (text: string, lesart?: Lesart): string[] => findFundstellen(text, lesart).map(brief);

const FORMEN: readonly (readonly [string, readonly string[]])[] = [
  ['§ 25b Abs. 4 Satz 1 Nr. 2 Buchst. a AufenthG', ['§ 25b A4 S1 N2 Ba AufenthG']],
  ['25b IV 2 AufenthG', ['§ 25b A4 S2 AufenthG']],
  ['25b IV 2', ['§ 25b A4 S2']],
  ['§ 28 Abs. 1 VwVfG NRW', ['§ 28 A1 VwVfG NRW']],
  ['§5 I Nr 1a', ['§ 5 A1 N1a']],
  ['§ 5 Abs.1 Nr.1a AufenthG', ['§ 5 A1 N1a AufenthG']],
  ['§5Abs1Nr1a AufenthG', ['§ 5 A1 N1a AufenthG']],
  ['§25bAufenthG', ['§ 25b AufenthG']],
  ['§§ 3 bis 5 AufenthG', ['§ 3 AufenthG', '§ 4 AufenthG', '§ 5 AufenthG']],
  ['§§ 3-5 AufenthG', ['§ 3 AufenthG', '§ 4 AufenthG', '§ 5 AufenthG']],
  ['§§ 16a bis 16d', ['§ 16a', '§ 16b', '§ 16c', '§ 16d']],
  ['§ 81 Absatz 3 und 4', ['§ 81 A3', '§ 81 A4']],
  ['§ 81 Abs. 3, 4 oder 5a AufenthG', ['§ 81 A3 AufenthG', '§ 81 A4 AufenthG', '§ 81 A5a AufenthG']],
  ['Paragraf 25b', ['§ 25b']],
  ['Paragraph 25b Absatz 4', ['§ 25b A4']],
  ['paragraf 25 b'.replace(' b', 'b'), ['§ 25b']],
  ['Reicht das für 25b?', ['§ 25b']],
  ['Gilt noch 104c?', ['§ 104c']],
  ['81 IV', ['§ 81 A4']],
  ['Was heißt 81 IV AufenthG für ihn?', ['§ 81 A4 AufenthG']],
  ['18g AufenthG', ['§ 18g AufenthG']],
  ['18G AufenthG', ['§ 18g AufenthG']],
  ['18g aufenthg', ['§ 18g AufenthG']],
  ['5 AufenthG', ['§ 5 AufenthG']],
  ['AufenthG § 5', ['§ 5 AufenthG']],
  ['AufenthG 5 I 1', ['§ 5 A1 S1 AufenthG']],
  ['Aufenthaltsgesetz, § 5 Abs. 1', ['§ 5 A1 AufenthG']],
  ['Art. 6 GG', ['Art 6 GG']],
  ['Art 6 I GG', ['Art 6 A1 GG']],
  ['Artikel 6 Absatz 1 des Grundgesetzes', ['Art 6 A1 GG']],
  ['Artikeln 1 und 2 GG', ['Art 1 GG', 'Art 2 GG']],
  ['§ 16b AufenthG i. V. m. § 5 Abs. 2 S. 2', ['§ 16b AufenthG', '§ 5 A2 S2 AufenthG']],
  ['§ 16b AufenthG i.V.m. § 5 Abs. 2 S. 2', ['§ 16b AufenthG', '§ 5 A2 S2 AufenthG']],
  ['§ 16b in Verbindung mit § 5 Abs. 2 AufenthG', ['§ 16b AufenthG', '§ 5 A2 AufenthG']],
  ['§ 16b iVm § 5 AufenthG', ['§ 16b AufenthG', '§ 5 AufenthG']],
  ['§ 28 I 1 Nr. 3 iVm § 27 AufenthG', ['§ 28 A1 S1 N3 AufenthG', '§ 27 AufenthG']],
  ['Anlage II AufenthV', ['Anlage II AufenthV']],
  ['Anlage A zur AufenthV', ['Anlage A AufenthV']],
  ['Anlage 1 der Aufenthaltsverordnung', ['Anlage 1 AufenthV']],
  ['§ 2 des Asylgesetzes', ['§ 2 AsylG']],
  ['§ 7 SGB 2', ['§ 7 SGB II']],
  ['§ 7 Abs. 1 SGB II', ['§ 7 A1 SGB II']],
  ['§ 7 des Zweiten Buches Sozialgesetzbuch', ['§ 7 SGB II']],
  ['§ 44 SGB-X', ['§ 44 SGB X']],
  ['SGB II § 7', ['§ 7 SGB II']],
  ['§ 5 FreizügG', ['§ 5 FreizügG/EU']],
  ['§ 5 FreizügG/EU', ['§ 5 FreizügG/EU']],
  ['§ 5 Absatz 5 Satz 1 des Freizügigkeitsgesetzes/EU', ['§ 5 A5 S1 FreizügG/EU']],
  ['§ 26 Beschäftigungsverordnung', ['§ 26 BeschV']],
  ['§ 4 AZRG-DV', ['§ 4 AZRG-DV']],
  ['§ 10 StAG', ['§ 10 StAG']],
  ['§ 823 des Bürgerlichen Gesetzbuchs', ['§ 823 BGB']],
  ['§ 45 AuslG', ['§ 45 AuslG']],
  ['§ 5 Abs. 1 Hs. 2 AufenthG', ['§ 5 A1 AufenthG']],
  ['§ 25 Abs. 4 a Satz 1'.replace(' a', 'a'), ['§ 25 A4a S1']],
  ['§ 55 Abs. 2 Nr. 1 bis 3 AufenthG', ['§ 55 A2 N1 AufenthG', '§ 55 A2 N2 AufenthG', '§ 55 A2 N3 AufenthG']],
  ['§ 2 Abs. 3 Buchst. a bis c', ['§ 2 A3 Ba', '§ 2 A3 Bb', '§ 2 A3 Bc']],
  ['§ 3 Nummer 2 Buchstabe b Doppelbuchstabe aa AZRG', ['§ 3 N2 Bb Daa AZRG']],
  ['§ 5 lit. a)', ['§ 5 Ba']],
  ['§ 5 Absatz 1 Nummer 1 und 2 sowie Absatz 2 Satz 1', ['§ 5 A1 N1', '§ 5 A1 N2', '§ 5 A2 S1']],
  ['§§ 53 Absatz 1 und 54 AufenthG', ['§ 53 A1 AufenthG', '§ 54 AufenthG']],
  ['§§ 5, 6 und 8 AufenthV; § 48 AufenthV', ['§ 5 AufenthV', '§ 6 AufenthV', '§ 8 AufenthV', '§ 48 AufenthV']],
  ['§ 25a oder 25b?', ['§ 25a', '§ 25b']],
  ['§ 53 ff. AufenthG', ['§ 53 AufenthG']],
  ['§ 15 der Abgabenordnung', ['§ 15 AO']],
  ['§ 9 des Rechtspflegergesetzes', ['§ 9 Rechtspflegergesetz']],
  ['§ 11 UkraineAufenthFGV', ['§ 11 UkraineAufenthFGV']],
  ['Artikel 6 der Verordnung (EU) 2016/399', ['Art 6 Verordnung (EU) 2016/399']],
  ['Artikel 3 der Richtlinie 2009/50/EG', ['Art 3 Richtlinie 2009/50/EG']],
  ['(§ 24 Abs. 1 AufenthG)', ['§ 24 A1 AufenthG']],
  ['§ 1901 BGB', ['§ 1901 BGB']],
  ['§ 4 Absatz III', ['§ 4 A3']],
  ['§ 4 Abs. 2 und § 5 AsylG', ['§ 4 A2 AsylG', '§ 5 AsylG']],
  ['§ 4 AsylG und § 5 AufenthG', ['§ 4 AsylG', '§ 5 AufenthG']],
];

const KEINE = [
  'am 3.2.2025',
  '25 Euro',
  '56.400 €',
  '3 Monate',
  'ist 16 und hat 2 Kinder',
  'Sprachniveau A1',
  'B1 oder B2',
  'Musterstraße 5a',
  'Zimmer 12b',
  'Nr. 2b',
  'seit 2024 im Land',
  '512-39.01-14/2024',
  '1,5a',
  'Hausnummer 7c',
  'um 10.30 Uhr',
  '25 b'.replace(' b', ''),
  'IV. Kapitel',
  '',
  '§',
  '§§ und',
  'Anlage 1 zum Brief',
  'Kind von 3 x 2 m',
];

test('a citation is read in every form in which laws, decrees and people write it', () => {
  for (const [text, expected] of FORMEN) assert.deepEqual(read(text), expected, text);
});

test('dates, amounts, ages, levels of language, house numbers and file numbers are none', () => {
  for (const text of KEINE) assert.deepEqual(read(text), [], text);
});

test('a count after a citation does not belong to it', () => {
  assert.deepEqual(read('§ 25b und 2 Kinder'), ['§ 25b']);
  assert.deepEqual(read('§ 81 Absatz 4 und 3 Monate'), ['§ 81 A4']);
  assert.deepEqual(read('§ 16b, 2 Jahre'), ['§ 16b']);
  assert.deepEqual(read('§ 5 AufenthG am 3.2.2025'), ['§ 5 AufenthG']);
});

test('within a law what names no law is its own, and what names another is not', () => {
  const own = { gesetz: 'AufenthG', paragraf: '§ 81' };
  assert.deepEqual(read('nach § 5 Absatz 1', own), ['§ 5 A1 AufenthG']);
  assert.deepEqual(read('§ 5 Absatz 1 dieses Gesetzes', own), ['§ 5 A1 AufenthG']);
  assert.deepEqual(read('nach § 9 des Rechtspflegergesetzes', own), ['§ 9 Rechtspflegergesetz']);
  assert.deepEqual(read('§ 2 des Asylgesetzes und § 7', own), ['§ 2 AsylG', '§ 7 AufenthG']);
  assert.deepEqual(read('Absatz 4 Satz 1 gilt entsprechend', own), ['§ 81 A4 S1 AufenthG']);
  assert.deepEqual(read('in den Fällen der Absätze 1 bis 3', own), [
    '§ 81 A1 AufenthG',
    '§ 81 A2 AufenthG',
    '§ 81 A3 AufenthG',
  ]);
  assert.deepEqual(read('Artikel 6 der Verordnung (EU) 2016/399', own), ['Art 6 Verordnung (EU) 2016/399']);
  assert.deepEqual(read('Im Falle der Absätze 5a und 5b ist', own), ['§ 81 A5a AufenthG', '§ 81 A5b AufenthG']);
  assert.deepEqual(read('Absatz 4'), []);
  assert.deepEqual(read('nach Artikel 6 des Schengener Grenzkodex', own), ['Art 6 Grenzkodex']);
  assert.deepEqual(read('Anhang I zu der Richtlinie (EU) 2021/1883', own), ['Anhang I Richtlinie (EU) 2021/1883']);
});

test('in the text of a law the number before an item of a list is none', () => {
  const lesart = { gesetz: 'AufenthG', paragraf: '§ 4', imText: true };
  assert.deepEqual(read('2. Blaue Karte EU (§ 18g),\n2a. ICT-Karte (§ 19),\n2b. Mobiler', lesart), [
    '§ 18g AufenthG',
    '§ 19 AufenthG',
  ]);
  assert.deepEqual(read('1. mit Titel,\n1a. ohne Titel'), []);
});

test('places are the words themselves', () => {
  const text = 'Nach § 81 Absatz 3 und 4 AufenthG gilt er.';
  assert.deepEqual(
    findFundstellen(text).map(({ von, bis }) => text.slice(von, bis)),
    ['§ 81 Absatz 3', '4 AufenthG'],
  );
});

test('a law that is stored is known by its short name, in small letters too', () => {
  const namen = readNamen(['AWaffV', 'FPersV']);
  assert.deepEqual(read('fpersv 5 I', { namen }), ['§ 5 A1 FPersV']);
});

test('file numbers of Erlasse, with the Abschnitt that is meant', () => {
  const of = (text: string) => findAktenzeichen(text).map(({ aktenzeichen, abschnitt }) => [aktenzeichen, abschnitt]);
  assert.deepEqual(of('Erlass 512-39.01-14/2024 vom 3.2.2024'), [['512-39.01-14/2024', undefined]]);
  assert.deepEqual(of('512-39.01-14/2024, Abschnitt 3.2.'), [['512-39.01-14/2024', '3.2']]);
  assert.deepEqual(of('M3-20010/5#12 und Az.: 12-3/24'), [
    ['M3-20010/5#12', undefined],
    ['12-3/24', undefined],
  ]);
  for (const none of ['3.2.2025', '2023/2024', 'Verordnung (EU) 2016/399', '1.1.2024-31.12.2024', '0151-234567'])
    assert.deepEqual(of(none), [], none);
});

const nr = fc
  .tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom('', 'a', 'b', 'c', 'g'))
  .map(([n, a]) => `${n}${a}`);
const stelle = fc.record(
  {
    paragraf: fc.tuple(fc.constantFrom('§', 'Art', 'Anlage'), nr).map((one) => one.join(' ')),
    gesetz: fc.constantFrom('AufenthG', 'GG', 'SGB II', 'FreizügG/EU', 'AZRG-DV', 'BeschV', 'StAG', 'SGB XII'),
    absatz: nr,
    satz: fc.integer({ min: 1, max: 20 }).map(String),
    nummer: nr,
    buchstabe: fc.constantFrom('a', 'b', 'ff'),
  },
  { requiredKeys: ['paragraf', 'gesetz'] },
);

test('what is cited in full is read as the same place', () => {
  fc.assert(
    fc.property(stelle, fc.constantFrom(undefined, '2026-04-28'), (one, stand) => {
      const [found, ...more] = findFundstellen(zitat(one, stand));
      assert.equal(more.length, 0);
      const { von: _, bis: __, ...rest } = found as Fundstelle;
      assert.deepEqual(rest, { ...one });
    }),
    { numRuns: 400 },
  );
});

const WORTE =
  '§,§§,25b,5,IV,Abs.,Absatz,Satz,Nr.,bis,und,AufenthG,des,Gesetzes,Art.,(,),i. V. m.,\n,3.2.2025,SGB,II,-'.split(',');

test('no text makes it throw, and places lie within the text in order', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom(...WORTE)).map((w) => w.join(' ')),
      ),
      (text) => {
        for (const { von, bis } of findFundstellen(text, { gesetz: 'AufenthG', paragraf: '§ 1' }))
          assert.ok(von >= 0 && bis > von && bis <= text.length);
      },
    ),
    { numRuns: 500 },
  );
});

test('50,000 characters of anything are read in a moment', () => {
  for (const part of [
    '§ 1 bis 60, ',
    '5 und ',
    '25b ',
    '§§ 1, ',
    'Absatz 1, 2, ',
    '1234',
    'a',
    '(',
    '§',
    'SGB ',
    'II ',
    '1-2/3.',
    'des ',
    '. ',
    'Az. ',
  ]) {
    const text = part.repeat(Math.ceil(50_000 / part.length));
    // CPU, not the clock: the machine may be busy with other tests.
    const begin = process.cpuUsage();
    findFundstellen(text, { gesetz: 'AufenthG', paragraf: '§ 1' });
    assert.ok(process.cpuUsage(begin).user / 1000 < 3000, part);
  }
});
