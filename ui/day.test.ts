import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayWords, parseDay } from './day.ts';

test('a day is typed as people write it', () => {
  for (const typed of [
    '17.05.2024',
    '17.5.2024',
    '17.5.24',
    '17,5,2024',
    '17 5 2024',
    '17052024',
    '2024-05-17',
    ' 17.5.2024 ',
  ])
    assert.equal(parseDay(typed), '2024-05-17', typed);
});

test('what is no day, or not yet, is none', () => {
  for (const typed of ['', '1', '17.5', '17.5.202', '31.02.2024', '00.01.2024', 'morgen', '1.13.2024'])
    assert.equal(parseDay(typed), undefined, typed);
});

test('and shown as it is written here', () => {
  assert.equal(dayWords('2024-05-07'), '07.05.2024');
  assert.equal(dayWords('31.02.2024'), '31.02.2024');
});
