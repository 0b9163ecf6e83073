import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeTrennblatt } from '../trennblatt/trennblatt.rules.ts';
import { decodeKennung, encodeKennung, findKennung } from './kennung.rules.ts';

const EINE = '6a0f9f0e-3c51-4b0a-9c55-0a7d52f4f6c1';
const ANDERE = '00000000-0000-4000-8000-000000000001';

test('what is printed is read back, from the code and from the text beside it', () => {
  const code = encodeKennung(EINE);
  assert.equal(decodeKennung(code), EINE);
  assert.equal(findKennung([{ text: code }]), EINE);
  assert.equal(findKennung([], `Bei Antworten bitte beilegen: ${code.replaceAll(':', ' : ')} Seite 1`), EINE);
  assert.equal(findKennung([{ text: code }], code), EINE, 'the same twice is one');
});

test('a misread digit is no code, and it is no separator sheet either', () => {
  const code = encodeKennung(EINE);
  const spoilt = `${code.slice(0, 9)}${code[9] === '7' ? '8' : '7'}${code.slice(10)}`;
  assert.equal(decodeKennung(spoilt), undefined);
  assert.equal(decodeTrennblatt(code), undefined);
});

test('two letters on one page: a person looks', () => {
  assert.equal(findKennung([{ text: encodeKennung(EINE) }, { text: encodeKennung(ANDERE) }]), undefined);
});
