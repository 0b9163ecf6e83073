/** Other ministries write other heads: each way of writing in each format gives the same decree. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../erlasse.module.ts';
import { closeErlassleser, type GelesenerErlass, readErlass } from './lesen.ts';
import { asDocx, asHtml, asMarkdown, asPdf, asText, type Entwurf, zip } from './testing/entwurf.ts';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area] });
});
after(async () => {
  await closeErlassleser(house.kernel);
  await house.close();
});
const read = (bytes: Buffer, name: string) => readErlass(house.kernel, bytes, name);
const inAll = async (entwurf: Entwurf): Promise<[string, GelesenerErlass][]> => [
  ['txt', await read(asText(entwurf), 'a.txt')],
  ['md', await read(asMarkdown(entwurf), 'a.md')],
  ['html', await read(asHtml(entwurf), 'a.html')],
  ['docx', await read(await asDocx(entwurf), 'a.docx')],
  ['pdf', await read(await asPdf(entwurf), 'a.pdf')],
  ['pdf2', await read(await asPdf(entwurf, { spalten: 2 }), 'b.pdf')],
];
const ziele = ({ beziehungen }: GelesenerErlass, art: string) =>
  beziehungen.filter((one) => one.art === art).map(({ ziel }) => ziel);

const LANG =
  'Die Behörde prüft jeden Antrag binnen vier Wochen und teilt der antragstellenden Person mit, welche Nachweise noch fehlen. Eine Nachfrist von drei Wochen genügt im Regelfall.';
const KURZ =
  'Näheres regelt die Leitung der Behörde durch eine schriftliche Verfügung, die allen Beschäftigten bekannt zu geben ist.';

const NORD: Entwurf = {
  briefkopf: ['Innenministerium des Landes Nordmark', 'Postfach 12 34, 24000 Hafenstadt'],
  kopf: [
    ['Gz.:', 'II 4 - 20471/7'],
    ['Datum:', '12.03.2024'],
  ],
  titel: 'Erteilung von Beschäftigungserlaubnissen nach § 4a AufenthG',
  anrede: ['An die Ausländerbehörden', 'Sehr geehrte Damen und Herren,'],
  abschnitte: [
    {
      nummer: '1.',
      titel: 'Anlass',
      absaetze: [
        'Mein Erlass vom 3. Februar 2021 (Az. II 4 - 20471/2) wird hiermit aufgehoben. Der Erlass vom 5. Mai 2020 (II 4 - 20100/1) bleibt unberührt.',
      ],
    },
    {
      nummer: '2.',
      titel: 'Verfahren',
      absaetze: [LANG, 'Vorzulegen sind:\n- der Arbeitsvertrag,\n- die Zustimmung der Bundesagentur.'],
    },
    { nummer: '2.1', titel: 'Fristen', ebene: 2, absaetze: [KURZ] },
    { nummer: '2.2', titel: 'Zuständigkeit', ebene: 2, absaetze: [KURZ, LANG] },
    {
      nummer: '3.',
      titel: 'Schlussbestimmungen',
      absaetze: ['Dieser Erlass tritt am 1. April 2024 in Kraft und mit Ablauf des 31. März 2029 außer Kraft.'],
    },
  ],
  schluss: ['Mit freundlichen Grüßen', 'gez. Dr. Beispiel'],
  fuss: 'Innenministerium Nordmark',
};

const SUED: Entwurf = {
  briefkopf: ['Staatsministerium für Inneres und Integration', 'Musterhausen, den 7. Juni 2025'],
  kopf: [
    ['Geschäftszeichen:', 'F3-2085-11-4'],
    ['Inkrafttreten:', '1. Juli 2025'],
    ['Befristet bis:', '30.06.2027'],
    ['Rechtsgrundlage:', '§ 25 Abs. 5 AufenthG; § 60a Abs. 2 AufenthG'],
  ],
  titel: 'Änderung der Hinweise zur Duldung',
  abschnitte: [
    {
      nummer: '1.',
      titel: 'Neufassung',
      absaetze: ['Abschnitt 4 des Erlasses vom 2. Mai 2022 (F3-2085-11-1) erhält folgende Fassung:', `„${LANG}“`],
    },
    {
      nummer: '2.',
      titel: 'Streichung',
      absaetze: ['Abschnitt 6.2 des Erlasses vom 2. Mai 2022 (F3-2085-11-1) wird gestrichen.', KURZ],
    },
    { nummer: '3.', titel: 'Berichtspflicht', absaetze: [LANG] },
  ],
  schluss: ['Im Auftrag', 'Beispiel'],
};

describe('in each format', () => {
  it('a letter with nested sections, a repeal in its text and its end in a sentence', async () => {
    for (const [format, erlass] of await inAll(NORD)) {
      const { werk } = erlass;
      assert.deepEqual(
        [werk.kurz, werk.datum, werk.gueltigAb, werk.gueltigBis, werk.titel],
        ['II 4 - 20471/7', '2024-03-12', '2024-04-01', '2029-03-31', NORD.titel],
        format,
      );
      assert.equal(werk.herausgeber, 'Innenministerium des Landes Nordmark', format);
      assert.deepEqual(
        werk.normen.map(({ bezeichnung, ueberschrift }) => `${bezeichnung} ${ueberschrift}`),
        ['1 Anlass', '2 Verfahren', '2.1 Fristen', '2.2 Zuständigkeit', '3 Schlussbestimmungen'],
        format,
      );
      assert.deepEqual(ziele(erlass, 'hebt_auf'), ['II 4 - 20471/2'], format);
      assert.deepEqual(ziele(erlass, 'legt_aus'), ['§ 4a AufenthG'], format);
      const verfahren = werk.normen[1]?.absaetze ?? [];
      assert.equal(verfahren[0]?.text, LANG, format);
      assert.match(
        verfahren[1]?.text ?? '',
        /^Vorzulegen sind:\n\S+ der Arbeitsvertrag,\n\S+ die Zustimmung der Bundesagentur\.$/,
        format,
      );
      assert.deepEqual(
        werk.normen[3]?.absaetze.map(({ text }) => text),
        [KURZ, LANG],
        format,
      );
      assert.deepEqual(erlass.zuPruefen, [], format);
    }
  });

  it('an amendment says which section it replaces and which it strikes', async () => {
    for (const [format, erlass] of await inAll(SUED)) {
      const { werk, beziehungen } = erlass;
      assert.deepEqual(
        [werk.kurz, werk.datum, werk.gueltigAb, werk.gueltigBis],
        ['F3-2085-11-4', '2025-06-07', '2025-07-01', '2027-06-30'],
        format,
      );
      assert.deepEqual(werk.bezug, ['§ 25 Abs. 5 AufenthG', '§ 60a Abs. 2 AufenthG'], format);
      assert.deepEqual(ziele(erlass, 'hebt_auf'), [], format);
      const amends = beziehungen.find(({ art }) => art === 'aendert');
      assert.equal(amends?.ziel, 'F3-2085-11-1', format);
      assert.deepEqual(
        amends?.abschnitte,
        [
          { ersetzt: '4', abschnitt: '1' },
          { ersetzt: '6.2', abschnitt: '' },
        ],
        format,
      );
    }
  });
});

describe('in plain words', () => {
  const text = (kopf: string[], body: string[]) => Buffer.from([...kopf, '', ...body].join('\n'));
  const BODY = ['I. Ziel', LANG, '', 'II. Weg', '1. Antrag', KURZ, '', '2. Entscheidung', LANG, '', 'III. Ende'];

  it('roman parts with arabic sections; the head of a gazette', async () => {
    const { werk, beziehungen } = await read(
      text(
        ['RdErl. d. Innenministeriums v. 12. 3. 2024 – 14.11-12230/7 –', '', 'Betr.: Aufnahme aus humanitären Gründen'],
        [...BODY, 'Dieser Runderlass tritt mit sofortiger Wirkung in Kraft. Er ersetzt den Runderlass vom 1. 2. 2019.'],
      ),
      'a.txt',
    );
    assert.deepEqual([werk.kurz, werk.datum, werk.gueltigAb], ['14.11-12230/7', '2024-03-12', '2024-03-12']);
    assert.deepEqual(
      werk.normen.map(({ bezeichnung }) => bezeichnung),
      ['I', 'II', 'II.1', 'II.2', 'III'],
    );
    assert.deepEqual(
      beziehungen.map(({ art, ziel }) => [art, ziel]),
      [['hebt_auf', 'Erlass vom 2019-02-01']],
    );
  });

  it('a list inside a section is none', async () => {
    const { werk } = await read(
      text(
        ['Az.: 4-77.01/2024', 'Datum: 1. Mai 2024', 'Gültig ab: 1. Mai 2024', 'Betreff: Listen'],
        [
          '1. Unterlagen',
          'Vorzulegen sind',
          '1. Reisepass',
          '2. Meldebescheinigung',
          '3. Mietvertrag',
          '',
          '2. Prüfung',
          LANG,
        ],
      ),
      'a.txt',
    );
    assert.deepEqual(
      werk.normen.map(({ bezeichnung, ueberschrift }) => `${bezeichnung} ${ueberschrift}`),
      ['1 Unterlagen', '2 Prüfung'],
    );
  });

  it('“am … außer Kraft” ends the day before, “bis zum” on that day', async () => {
    const end = async (sentence: string) =>
      (
        await read(
          text(
            ['Az.: 4-77.01/2024', 'Datum: 1. Mai 2024', 'Betreff: Ende'],
            ['1. Text', LANG, '', '2. Geltung', sentence],
          ),
          'a.txt',
        )
      ).werk.gueltigBis;
    assert.equal(await end('Diese Regelung tritt am 1. Januar 2026 außer Kraft.'), '2025-12-31');
    assert.equal(await end('Dieses Rundschreiben gilt bis zum 31. Dezember 2025.'), '2025-12-31');
    assert.equal(await end('Dieser Erlass tritt mit Ablauf des 30. Juni 2026 außer Kraft.'), '2026-06-30');
    assert.equal(await end('Dieser Erlass ist bis zum 30. Juni 2026 befristet.'), '2026-06-30');
    assert.equal(await end('Der Erlass vom 1. Mai 2019 (4-77.01/2019) tritt am 1. Juni 2024 außer Kraft.'), undefined);
  });

  it('without headings, and without any section', async () => {
    const head = [
      'Az.: 4-77.01/2024',
      'Datum: 1. Mai 2024',
      'Gültig ab: 1. Mai 2024',
      'Betreff: Kurz',
      '',
      'An die Ausländerbehörden',
      '',
    ];
    const unnumbered = await read(text(head, ['Anlass', '', LANG, '', 'Verfahren', '', KURZ]), 'a.txt');
    assert.deepEqual(
      unnumbered.werk.normen.map(({ bezeichnung, ueberschrift }) => `${bezeichnung} ${ueberschrift}`),
      ['1 Anlass', '2 Verfahren'],
    );
    const plain = await read(text(head, [LANG, '', KURZ]), 'a.txt');
    assert.deepEqual(
      plain.werk.normen.map(({ absaetze }) => absaetze.map(({ text: one }) => one)),
      [[LANG, KURZ]],
    );
  });

  it('VS-NfD is seen in a stamp, not in a sentence that speaks of it', async () => {
    const head = ['Az.: 4-77.01/2024', 'Datum: 1. Mai 2024', 'Gültig ab: 1. Mai 2024', 'Betreff: Geheim'];
    const stamp = await read(
      text(['VS – NUR FÜR DEN DIENSTGEBRAUCH', ...head], ['1. A', LANG, '', '2. B', KURZ]),
      'a.txt',
    );
    assert.equal(stamp.werk.einstufung, 'VS-NfD');
    const foot = await read(await asPdf({ ...NORD, fuss: 'VS-NfD' }), 'a.pdf');
    assert.equal(foot.werk.einstufung, 'VS-NfD');
    const spoken = await read(
      text(head, ['1. A', 'Schreiben, die als VS-NfD eingestuft sind, werden gesondert aufbewahrt.', '', '2. B', KURZ]),
      'a.txt',
    );
    assert.equal(spoken.werk.einstufung, undefined);
  });
});

describe('what is unclear is said, not guessed', () => {
  const unclear = async (lines: string[]) =>
    read(Buffer.from([...lines, '', '1. Text', LANG, '', '2. Mehr', KURZ].join('\n')), 'a.txt');

  it('two dates, no Aktenzeichen, no first day', async () => {
    const { werk, zuPruefen, beginnUnklar } = await unclear([
      'Datum: 1. Mai 2024',
      'Musterstadt, den 3. Mai 2024',
      'Betreff: Zwei',
    ]);
    assert.equal(werk.datum, undefined);
    assert.equal(werk.gueltigAb, undefined);
    assert.equal(beginnUnklar, false);
    assert.deepEqual(
      new Set(zuPruefen.map(({ feld }) => feld)),
      new Set(['aktenzeichen', 'datum', 'gueltigAb', 'herausgeber']),
    );
    for (const { satz } of zuPruefen) assert.match(satz, /\.$/);
  });

  it('two first days: valid on no day', async () => {
    const { werk, beginnUnklar, zuPruefen } = await unclear([
      'Az.: 4-77.01/2024',
      'Datum: 1. Mai 2024',
      'Gültig ab: 1. Juni 2024',
      'Inkrafttreten: 1. Juli 2024',
      'Betreff: Zwei',
    ]);
    assert.equal(werk.gueltigAb, undefined);
    assert.equal(beginnUnklar, true);
    assert.match(zuPruefen.find(({ feld }) => feld === 'gueltigAb')?.satz ?? '', /01\.06\.2024 und 01\.07\.2024/);
  });

  it('an end before the beginning', async () => {
    const { werk, beginnUnklar } = await unclear([
      'Az.: 4-77.01/2024',
      'Datum: 1. Mai 2024',
      'Gültig ab: 1. Juni 2024',
      'Gültig bis: 1. Mai 2023',
      'Betreff: Falsch',
    ]);
    assert.deepEqual([werk.gueltigAb, werk.gueltigBis, beginnUnklar], [undefined, undefined, true]);
  });
});

describe('what cannot be read is refused with one sentence', () => {
  const refused = async (bytes: Buffer, name: string): Promise<string> => {
    try {
      await read(bytes, name);
    } catch (cause) {
      assert.ok(cause instanceof Fault, String(cause));
      assert.equal(cause.code, 'erlasse.ERLASS_UNLESBAR');
      return cause.advice;
    }
    assert.fail(`${name} was read`);
  };

  it('empty, binary, an old Word file, RTF', async () => {
    assert.match(await refused(Buffer.alloc(0), 'a.txt'), /leer/);
    assert.match(await refused(Buffer.from('   \n\n '), 'a.txt'), /keinen lesbaren Text/);
    assert.match(await refused(Buffer.from([1, 0, 2, 0, 0, 9]), 'a.txt'), /weder PDF/);
    assert.match(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.docx'), /Kennwort/);
    assert.match(await refused(Buffer.from('{\\rtf1 x}'), 'a.rtf'), /RTF/);
  });

  it('macros, a bomb, a broken ZIP, entities', async () => {
    assert.match(
      await refused(
        await asDocx(NORD, { extra: [{ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }] }),
        'a.docx',
      ),
      /Makros/,
    );
    assert.match(
      await refused(await zip([{ name: 'word/document.xml', bytes: Buffer.alloc(30 * 1024 ** 2, 'a') }]), 'a.docx'),
      /übermäßig/,
    );
    assert.match(await refused((await asDocx(NORD)).subarray(0, 900), 'a.docx'), /beschädigt/);
    const dtd = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>';
    assert.match(await refused(await zip([{ name: 'word/document.xml', bytes: Buffer.from(dtd) }]), 'a.docx'), /\.$/);
    assert.match(await refused(await zip([{ name: 'x.txt', bytes: Buffer.from('x') }]), 'a.docx'), /kein DOCX/);
  });

  it('an encrypted and a broken PDF', async () => {
    const pdf = await asPdf(NORD);
    assert.match(await refused(pdf.subarray(0, 600), 'a.pdf'), /\.$/);
    assert.match(await refused(Buffer.from(`%PDF-1.4\n${'x'.repeat(500)}`), 'a.pdf'), /\.$/);
  });

  it('a text of two million characters ends within its time', async () => {
    const huge = Buffer.from(
      `Az.: 1-22.33/2024\nDatum: 1. Mai 2024\nBetreff: Lang\n\n1. Text\n${'Der Erlass vom 1. Mai 2020 gilt. '.repeat(60_000)}`,
    );
    const started = performance.now();
    await read(huge, 'a.txt').catch(() => undefined);
    assert.ok(performance.now() - started < 120_000);
  });
});
