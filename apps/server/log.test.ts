/** What the log tells of an error holds nothing of what people wrote. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '#platform/db/testing.ts';
import { defineFaults } from '#platform/errors/errors.ts';
import { describeError } from './log.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.drop());

const NAME = 'O\'Geheim "Müller" Üçüncü';
const faults = defineFaults('probe', {
  ABGELEHNT: { status: 422, title: 'Abgelehnt: {grund}', advice: 'Bitte prüfen Sie: {grund}.' },
});

const caught = async (run: () => unknown): Promise<unknown> => {
  try {
    return await run();
  } catch (cause) {
    return cause;
  }
};

test('neither the database nor a parser nor a fault brings a name into the log', async () => {
  const { pg } = database.pool;
  const errors = [
    await caught(() => pg.query('select $1::date', [NAME])),
    await caught(() => pg.query('select $1::uuid', [NAME])),
    await caught(() => pg.query(`insert into platform.idempotenz (key, input_hash) values ($1, null)`, [NAME])),
    await caught(() => JSON.parse(`{"name": ${NAME}`)),
    faults.ABGELEHNT({ grund: NAME }),
  ];
  for (const error of errors) {
    assert.ok(error instanceof Error);
    const told = JSON.stringify(describeError(error));
    assert.doesNotMatch(told, /Geheim|Müller|Üçüncü/);
    assert.match(told, /log\.test\.ts|node_modules/, 'the place stays');
  }
  assert.equal(describeError(errors[4]).message, 'probe.ABGELEHNT');
});

test('what helps stays: the state, the constraint, and what an ordinary error says', async () => {
  const told = describeError(
    await caught(() => database.pool.pg.query(`insert into platform.idempotenz (key, input_hash) values ('a', null)`)),
  );
  assert.deepEqual([told.code, told.type], ['23502', 'error']);
  const own = describeError(new Error("the folder 'druck' is gone"));
  assert.equal(own.message, "the folder 'druck' is gone");
});
