/** Every language of the portal can be set in a letter: shaped, embedded, and readable again. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { pdfText } from '#engines/pages/testing/pdf-text.ts';
import { toAbsaetze } from './absatz.rules.ts';
import { type Brief, setBrief } from './brief.ts';
import { area } from './post.module.ts';

const SAETZE = [
  ['ar', true, 'تصريح إقامتك ينتهي قريبًا. قدّم الطلب قبل 27.11.2026.'],
  ['fa', true, 'اجازهٔ اقامت شما به‌زودی تمام می‌شود؛ گذرنامه را نشان دهید.'],
  ['ps', true, 'ستاسو د استوګنې اجازه ژر پای ته رسېږي. ټول پاڼې راوړئ.'],
  ['uk', false, 'Ваш дозвіл на проживання скоро закінчується; ґанок, їжак, є.'],
  ['ru', false, 'Ваш вид на жительство скоро закончится, объявление ёлка.'],
  ['tr', false, 'Oturma izninizin süresi yakında doluyor: ığdır, şimşek, İstanbul.'],
  ['fr', false, 'Votre titre de séjour arrive à sa fin, cœur, façade, où.'],
  ['sq', false, 'Leja juaj e qëndrimit mbaron së shpejti, çështje.'],
] as const;

const BEFEHLE = [
  '#import "/etc/passwd"',
  '#eval("1+1")',
  '$ x^2 $',
  '*fett* _kursiv_',
  '`roh` ```js alert(1)```',
  '@verweis <marke>',
  '\\u{1F600} \\n',
  '= Titel',
  '/* weg */ // weg',
  '-- --- ... ~',
  '#pagebreak()',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  'https://x.example/#a',
] as const;

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area] });
});
after(() => house?.close());

function briefIn(sprache: string, rechts: boolean, text: string): Brief {
  return {
    amt: {
      traeger: 'Stadt Beispielstadt',
      behoerde: 'Ausländerbehörde',
      strasse: 'Rathausplatz 1',
      plz: '50001',
      ort: 'Beispielstadt',
      telefon: '',
      email: '',
      internet: '',
      gericht: { name: 'Verwaltungsgericht', strasse: 'Am Gericht 1', plz: '50001', ort: 'Beispielstadt' },
    },
    datum: '2026-11-27',
    betreff: 'Probe',
    vermerk: '',
    anschrift: ['Amina Musterfrau', 'Musterweg 3', '50999 Musterstadt'],
    angaben: [],
    teile: [
      { art: 'text', ueberschrift: '', absaetze: toAbsaetze('Guten Tag') },
      { art: 'uebersetzung', ueberschrift: 'Übersetzung', absaetze: toAbsaetze(text), sprache, rechts, hinweis: '' },
    ],
    unterzeichner: 'Anna Amt',
    anlagen: [],
    kennung: randomUUID(),
    entwurf: false,
  };
}

/** Readers give Arabic as letters or as their forms, in the order of the page; compared are the letters themselves. */
const letters = (text: string) => [...text.normalize('NFKC').replace(/[^\p{L}]/gu, '')].sort().join('');

describe('setting', () => {
  for (const [sprache, rechts, satz] of SAETZE)
    test(`${sprache}: no sign is missing, and the text is read back`, async () => {
      // An archivable PDF with a sign that has no glyph is refused by the typesetter (`SATZ_MISSLUNGEN`).
      const pdf = await setBrief(house.kernel, briefIn(sprache, rechts, satz));
      const found = letters((await pdfText(pdf)).join(' '));
      const missing = [...new Set(letters(satz))].filter((sign) => !found.includes(sign));
      assert.deepEqual(missing, []);
      assert.doesNotMatch((await pdfText(pdf)).join(' '), /\ufffd/);
      assert.equal(pdf.includes('NotoNaskhArabic'), rechts, 'Arabic script has its own font in the file');
    });

  test('what looks like a command of the typesetter is printed as it stands, in every part of a letter', async () => {
    const satz = BEFEHLE.join(' ');
    const brief = briefIn('de', false, satz);
    const pdf = await setBrief(house.kernel, {
      ...brief,
      amt: { ...brief.amt, behoerde: BEFEHLE[0] as string },
      betreff: satz,
      vermerk: BEFEHLE[1] as string,
      anschrift: [...BEFEHLE.slice(0, 4)],
      angaben: BEFEHLE.map((one) => [one.slice(0, 8), one] as const),
      unterzeichner: satz,
      anlagen: [...BEFEHLE],
    });
    const signs = (text: string) => text.replace(/\s/g, '');
    const found = signs((await pdfText(pdf)).join(' '));
    for (const one of BEFEHLE) {
      const times = found.split(signs(one)).length - 1;
      assert.ok(times >= 4, `${one} stands there ${times} times`);
    }
    assert.doesNotMatch(pdf.toString('latin1'), /\/(JavaScript|JS|Launch|URI|EmbeddedFile)\b/);
  });

  test('a name of 200 signs, an apostrophe and Vietnamese come out whole', async () => {
    const namen = ["O'Brien D’Arc", 'Nguyễn Thị Phượng Hằng', 'Łukasz Žižka-Đorđević', 'Abcdefghij'.repeat(20)];
    const pdf = await setBrief(house.kernel, {
      ...briefIn('de', false, 'x'),
      anschrift: namen,
      betreff: namen.join(' '),
    });
    const found = letters((await pdfText(pdf)).join(''));
    for (const sign of new Set(letters(namen.join('')))) assert.ok(found.includes(sign), sign);
    assert.equal((await pdfText(pdf)).join('').replace(/\s/g, '').split('Abcdefghij').length - 1, 40);
  });

  test('a sign that no font has is named instead of printed as a box', async () => {
    await assert.rejects(setBrief(house.kernel, briefIn('am', false, 'ሰላም')), { code: 'post.SATZ_MISSLUNGEN' });
  });
});
