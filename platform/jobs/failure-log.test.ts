import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FailureLog } from './failure-log.ts';

test('an hour without a database is an hour of one line a minute, whatever the number of queues', () => {
  const lines: { queue?: string; meanwhile?: number }[] = [];
  let now = 0;
  const log = new FailureLog({ error: (line: object) => void lines.push(line) } as never, () => now);
  const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  for (now = 0; now < 3_600_000; now += 1_000)
    for (let queue = 0; queue < 50; queue += 1) log.tell(away, `q${queue}`, 'jobs could not be fetched');
  assert.equal(lines.length, 60);
  assert.equal(lines[1]?.meanwhile, 50 * 60 - 1);
  log.tell(Object.assign(new Error('starting'), { code: '57P03' }), 'q1', 'jobs could not be fetched');
  assert.equal(lines.length, 61, 'another trouble is told at once');
});
