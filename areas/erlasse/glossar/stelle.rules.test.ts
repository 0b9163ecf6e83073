import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatStelle, parseStelle, readZiel } from './stelle.rules.ts';

test('places are read as people of the office write them', () => {
  const stelle = { kurz: 'AufenthG', bezeichnung: '§ 81', absatz: '4' };
  for (const text of ['§ 81 Abs. 4 AufenthG', '§81 (4) AufenthG', '§ 81 IV AufenthG', '§ 81 Absatz 4 des AufenthG'])
    assert.deepEqual(parseStelle(text), stelle, text);
  assert.deepEqual(parseStelle('AufenthG § 81 Abs. 4'), stelle);
  assert.deepEqual(parseStelle('§ 7 SGB 2'), { kurz: 'SGB II', bezeichnung: '§ 7', absatz: '' });
  assert.deepEqual(parseStelle('Art. 6 Abs. 1 GG'), { kurz: 'GG', bezeichnung: 'Art 6', absatz: '1' });
  assert.deepEqual(parseStelle('Anlage D3 AufenthV'), { kurz: 'AufenthV', bezeichnung: 'Anlage D3', absatz: '' });
  assert.deepEqual(parseStelle('§ 2 Abs. 12a AufenthG')?.absatz, '12a');
  assert.deepEqual(parseStelle('512-39.01-14/2024 Abschnitt 3'), {
    kurz: '512-39.01-14/2024',
    bezeichnung: '3',
    absatz: '',
  });
});

test('what is no place is a word of the law', () => {
  assert.deepEqual(readZiel('Fiktionsbescheinigung; § 81 Abs. 5 AufenthG\nAussetzung der Abschiebung'), {
    woerter: ['Fiktionsbescheinigung', 'Aussetzung der Abschiebung'],
    stellen: [{ kurz: 'AufenthG', bezeichnung: '§ 81', absatz: '5' }],
  });
});

test('a place reads the same when it is shown and typed again', () => {
  for (const text of ['§ 81 Abs. 4 AufenthG', 'Art 6 GG', 'Anlage D3 AufenthV', '512-39.01-14/2024 Abschnitt 3']) {
    const found = parseStelle(text);
    assert.ok(found);
    assert.equal(formatStelle(found), text);
  }
});
