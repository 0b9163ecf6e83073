/** The first start: a name, an administration, once. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { getSigninInfo, signIn } from './anmeldung.api.ts';
import { needsFirstStart, performFirstStart } from './erster-start.ts';
import { Browser, type House, openHouse } from './testing.ts';

const GIVEN = {
  amt: ' Ausländerbehörde Beispielstadt ',
  name: 'Erste Administration',
  email: 'Erste@Amt.example',
  kennwort: 'vier Tauben auf dem Rathaus',
};
let given: House;
before(async () => {
  given = await openHouse();
});
after(() => given.house.close());

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `personal.${code}`;

test('an empty house says so', async () => {
  assert.equal(await needsFirstStart(given.kernel), true);
  assert.equal((await new Browser(given.kernel).call(getSigninInfo, {})).leer, true);
});

test('every mistake is named at once', async () => {
  const wrong = { amt: '', name: 'X', email: 'keine', kennwort: 'kurz' };
  await assert.rejects(performFirstStart(given.kernel, wrong), (cause) => {
    assert.ok(refused('ERSTER_START_UNGUELTIG')(cause));
    for (const word of ['Behörde', 'Nachnamen', 'E-Mail', '12 Zeichen']) assert.ok(String(cause).includes(word), word);
    return true;
  });
  await assert.rejects(
    performFirstStart(given.kernel, { ...GIVEN, kennwort: 'passwort20262026' }),
    refused('ERSTER_START_UNGUELTIG'),
  );
});

test('of two first starts at the same moment one wins, and its administration signs in and owes a second factor', async () => {
  const starts = [GIVEN, { ...GIVEN, email: 'zweite@amt.example' }].map((one) => performFirstStart(given.kernel, one));
  const outcomes = await Promise.allSettled(starts);
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const lost = outcomes.find((one) => one.status === 'rejected') as PromiseRejectedResult;
  assert.ok(refused('BEHOERDE_BESTEHT')(lost.reason), String(lost.reason));
  const { rows } = await given.kernel.pool.pg.query<{ email: string }>('select email from personal.konto');
  const browser = new Browser(given.kernel);
  const { amt, leer } = await browser.call(getSigninInfo, {});
  assert.deepEqual([amt, leer], ['Ausländerbehörde Beispielstadt', false]);
  const step = await browser.call(signIn, { email: rows[0]?.email ?? '', kennwort: GIVEN.kennwort });
  assert.equal(step.schritt, 'einrichtung');
  await assert.rejects(performFirstStart(given.kernel, GIVEN), refused('BEHOERDE_BESTEHT'));
});
