/** Turns by person, a bound on the wait, and everybody knows their place. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '#platform/errors/errors.ts';
import { FairQueue } from './queue.ts';

const busy = (cause: unknown) => cause instanceof Fault && cause.code === 'ki.AUSGELASTET';
const limits = { parallel: 1, mostWaiting: 9, mostPerPerson: 5, waitMs: 1000 };

test('one who asks much does not keep the others waiting', async () => {
  const queue = new FairQueue(limits);
  const leave = await queue.enter({ person: 'a' });
  const served: string[] = [];
  const ask = async (person: string, name: string, background = false) => {
    const done = await queue.enter({ person, background });
    served.push(name);
    await sleep(1);
    done();
  };
  const all = [
    ask('job', 'job', true),
    ask('a', 'a1'),
    ask('a', 'a2'),
    ask('a', 'a3'),
    ask('b', 'b1'),
    ask('b', 'b2'),
    ask('c', 'c1'),
  ];
  leave();
  await Promise.all(all);
  assert.deepEqual(served, ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'job']);
  assert.equal(queue.running, 0);
});

test('places are told, and told again when they change', async () => {
  const queue = new FairQueue(limits);
  const leave = await queue.enter({ person: 'a' });
  const places: string[] = [];
  const giveUp = new AbortController();
  const first = queue.enter({ person: 'b', signal: giveUp.signal });
  const second = queue.enter({ person: 'c', onPlace: ({ place, of }) => places.push(`${place} von ${of}`) });
  giveUp.abort();
  await assert.rejects(first);
  leave();
  (await second)();
  assert.deepEqual(places, ['2 von 2', '1 von 1']);
  assert.equal(queue.waiting, 0);
});

test('what cannot be served in time is refused at once, or when the time is over', async () => {
  const full = new FairQueue({ ...limits, mostWaiting: 2 });
  const leave = await full.enter({ person: 'a' });
  const waiting = [full.enter({ person: 'b' }), full.enter({ person: 'c' })];
  await assert.rejects(full.enter({ person: 'd' }), busy);
  leave();
  (await waiting[0])?.();
  (await waiting[1])?.();

  const greedy = new FairQueue({ ...limits, mostPerPerson: 1 });
  const stay = await greedy.enter({ person: 'a' });
  const own = greedy.enter({ person: 'a' });
  await assert.rejects(greedy.enter({ person: 'a' }), busy);
  stay();
  (await own)();

  const slow = new FairQueue({ ...limits, waitMs: 10 });
  await slow.enter({ person: 'a' });
  await assert.rejects(slow.enter({ person: 'b' }), busy);
  assert.equal(slow.waiting, 0);
});

test('background work leaves a place to persons', async () => {
  const queue = new FairQueue({ ...limits, parallel: 2 });
  const job = await queue.enter({ person: 'job', background: true });
  const second = queue.enter({ person: 'job', background: true });
  const person = await queue.enter({ person: 'a' }).catch(() => undefined);
  assert.equal(queue.running, 2);
  job();
  (await second)();
  person?.();
  assert.equal(queue.running, 0);
});
