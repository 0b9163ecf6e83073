import assert from 'node:assert/strict';
import { test } from 'node:test';
import { radians } from '../image/raster.ts';
import type { OcrCopy } from '../worker/protocol.ts';
import { isNoise } from './assess.ts';
import { joinText, placeWords } from './place.ts';
import { judgeText } from './plausible.ts';
import { repairSigns } from './repair.ts';
import { type CopyWord, parseTsv } from './tsv.ts';

function words(text: string): CopyWord[] {
  const place = { left: 0, top: 0, width: 1, height: 1, confidence: 90 };
  return text
    .split('\n')
    .flatMap((line, number) => line.split(' ').map((word) => ({ ...place, text: word, line: number, paragraph: 0 })));
}

const repaired = (text: string) => joinText(repairSigns(words(text)));

test('the paragraph sign is put back where a citation follows', () => {
  assert.equal(repaired('gemäß 8 28 Abs. 1 AufenthG'), 'gemäß § 28 Abs. 1 AufenthG');
  assert.equal(repaired('nach $ 18b AufenthG'), 'nach § 18b AufenthG');
  assert.equal(repaired('(8 84 Abs. 1 AufenthG)'), '(§ 84 Abs. 1 AufenthG)');
  assert.equal(repaired('vor\n8 19 BMG)'), 'vor\n§ 19 BMG)');
  assert.equal(repaired('88 48 VwVfG'), '§§ 48 VwVfG');
});

test('numbers that are numbers stay', () => {
  for (const text of ['8 28 Personen', 'am 8 September', 'Haus 8 12345 Musterstadt', '8 Uhr', 'Seite 8']) {
    assert.equal(repaired(text), text);
  }
});

test('square metres', () => {
  assert.equal(repaired('74,5 m2 und 80 m? groß'), '74,5 m² und 80 m² groß');
  assert.equal(repaired('von m2 zu m2'), 'von m2 zu m2');
});

test('the table of words is read with lines and paragraphs', () => {
  const row = (cells: readonly (string | number)[]) => cells.join('\t');
  const tsv = [
    row([1, 1, 0, 0, 0, 0, 0, 0, 100, 100, -1, '']),
    row([5, 1, 1, 1, 1, 1, 10, 20, 30, 12, 96.5, 'Sehr']),
    row([5, 1, 1, 1, 2, 1, 10, 40, 30, 12, 91, 'geehrte']),
    row([5, 1, 1, 2, 1, 1, 10, 60, 30, 12, -1, 'Frau']),
    row([5, 1, 1, 2, 1, 2, 10, 60, 30, 12, 95, ' ']),
  ].join('\n');
  const found = parseTsv(tsv);
  assert.deepEqual(
    found.map(({ text, line, paragraph, confidence }) => [text, line, paragraph, confidence]),
    [
      ['Sehr', 0, 0, 96.5],
      ['geehrte', 1, 0, 91],
      ['Frau', 2, 1, 0],
    ],
  );
  assert.equal(joinText(found), 'Sehr\ngeehrte\n\nFrau');
});

test('a word on the levelled copy is placed where it lies on the page', () => {
  const copy: OcrCopy = {
    ...{ file: '', dpi: 300, turn: 0, skew: 2, masked: false },
    ...{ width: 1070, height: 1070, turnedWidth: 1000, turnedHeight: 1000 },
  };
  const [word] = placeWords(
    [{ text: 'x', left: 835, top: 530, width: 0, height: 10, confidence: 90, line: 0, paragraph: 0 }],
    copy,
  );
  // 300 pixels right of the centre the line has fallen by 300 · sin 2°.
  assert.ok(word && Math.abs(word.x - (0.5 + 0.3 * Math.cos(radians(2)))) < 0.001);
  assert.ok(word && Math.abs(word.y + word.h / 2 - (0.5 + 0.3 * Math.sin(radians(2)))) < 0.001);
});

test('language is told from rubbish', () => {
  const letter = judgeText('Sehr geehrte Frau Müller, wir bitten Sie um die Vorlage der Unterlagen bis zum Freitag.');
  assert.ok(letter.common > 0.4 && letter.wellFormed > 0.9);
  const upsideDown = judgeText('ʇxǝT uǝƃunɹǝ1ɥnJ qwZ xKtr GgTTz uUnN bcdfghjk rRrR');
  assert.ok(upsideDown.common < 0.1 && upsideDown.wellFormed < 0.6);
});

test('what Tesseract reads well and rates zero is kept', () => {
  assert.equal(isNoise('AufenthG', 0), false);
  assert.equal(isNoise('19.10.2015', 0), false);
  assert.equal(isNoise('|', 95), true);
  assert.equal(isNoise('—', 20), true);
  assert.equal(isNoise('i', 12), true);
});
