import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNachrangige, type Quellenkopf } from './widerspruch.rules.ts';

const kopf = (werkId: string, tag: string, more: Partial<Quellenkopf> = {}): Quellenkopf => ({
  werkId,
  kurz: `AZ ${werkId}`,
  art: 'erlass',
  tag,
  bezug: ['§ 81 Abs. 4 AufenthG'],
  bezieht: [],
  ...more,
});
const nachrangig = (...koepfe: Quellenkopf[]) => [...findNachrangige(koepfe).keys()];

test('of two about the same norm the older goes behind, and says behind which', () => {
  const found = findNachrangige([kopf('alt', '2023-01-01'), kopf('neu', '2024-01-01')]);
  assert.deepEqual([...found.keys()], ['alt']);
  assert.match(found.get('alt')?.[0] ?? '', /^Geht nach: AZ neu ist jünger und behandelt auch § 81 Abs\. 4 AufenthG\./);
});

test('another Absatz, another law, another kind, the same day or a word about each other: none does', () => {
  const alt = kopf('alt', '2023-01-01');
  assert.deepEqual(nachrangig(alt, kopf('neu', '2024-01-01', { bezug: ['§ 81 Abs. 3 AufenthG'] })), []);
  assert.deepEqual(nachrangig(alt, kopf('neu', '2024-01-01', { bezug: ['§ 81 Abs. 4 AufenthV'] })), []);
  assert.deepEqual(nachrangig(alt, kopf('neu', '2024-01-01', { art: 'hausregel' })), []);
  assert.deepEqual(nachrangig(alt, kopf('neu', '2023-01-01')), []);
  assert.deepEqual(nachrangig(alt, kopf('neu', '2024-01-01', { bezieht: ['AZ alt'] })), []);
  assert.deepEqual(nachrangig(alt, kopf('neu', '2024-01-01', { bezug: ['§ 81 AufenthG'] })), ['alt']);
});
