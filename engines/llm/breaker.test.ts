/** Nobody waits for a server that is known to be away, and the first answer brings it back. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { Breaker } from './breaker.ts';
import { llmFaults } from './llm.faults.ts';

const silent = llmFaults.ANTWORTET_NICHT({ grund: 'keine Verbindung' });

test('three times silent is away; after a while one may try, and its answer opens the way', () => {
  let now = 0;
  const breaker = new Breaker(() => now);
  breaker.failed(silent);
  breaker.failed(silent);
  breaker.admit();
  assert.equal(breaker.state, 'unbekannt');
  breaker.failed(silent);
  assert.equal(breaker.state, 'antwortet_nicht');
  assert.throws(() => breaker.admit(), /antwortet nicht/);
  now += 15_000;
  breaker.admit();
  assert.throws(() => breaker.check(), /antwortet nicht/, 'one tries, the others do not');
  breaker.failed(silent);
  assert.throws(() => breaker.check());
  now += 15_000;
  breaker.admit();
  breaker.succeeded();
  breaker.check();
  assert.equal(breaker.state, 'verbunden');
  assert.equal(breaker.troubles.length, 4);
});

test('a wrong key is wrong at once; a bad answer is still an answer', () => {
  let now = 0;
  const breaker = new Breaker(() => now);
  breaker.failed(llmFaults.FALSCH_EINGERICHTET({ grund: 'er nimmt den Schlüssel nicht an' }));
  assert.equal(breaker.state, 'falsch_eingerichtet');
  assert.throws(() => breaker.check());
  now += 30_000;
  breaker.admit();
  breaker.failed(llmFaults.UNBRAUCHBAR({ grund: 'sie ist leer' }));
  assert.equal(breaker.state, 'verbunden');
});

test('a busy server is left alone for as long as it asked, a minute at most', () => {
  let now = 0;
  const breaker = new Breaker(() => now);
  breaker.failed(llmFaults.AUSGELASTET({ grund: 'x' }), 3_600_000);
  assert.equal(breaker.state, 'ausgelastet');
  now += 59_000;
  assert.throws(() => breaker.check());
  now += 1000;
  breaker.check();
});
