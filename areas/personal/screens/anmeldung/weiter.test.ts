import assert from 'node:assert/strict';
import { test } from 'node:test';
import { continueTo } from './weiter.ts';

const to = (address: string) => continueTo(`?weiter=${encodeURIComponent(address)}`);

test('after sign-in one goes where one wanted to, within this house', () => {
  assert.equal(continueTo(''), '/');
  for (const own of ['/', '/akten/7?seite=2#treffer', '/suche?q=a%2Fb']) assert.equal(to(own), own);
});

test('a link leads nowhere else, however it is written', () => {
  const foreign = [
    '//boese.example',
    '/\\boese.example',
    '/\t/boese.example',
    '/\n/boese.example',
    '\t//boese.example',
  ];
  const more = [
    'https://boese.example',
    'javascript:alert(1)',
    '/.//boese.example',
    '/x/..//boese.example',
    '/\r\\x.example',
  ];
  for (const address of [...foreign, ...more]) assert.equal(to(address), '/', JSON.stringify(address));
  assert.equal(to('/anmeldung?weiter=/anmeldung'), '/');
});
