/** The command of the last resort. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { resetPassword, signIn } from './anmeldung.api.ts';
import { retteKonto } from './retten.ts';
import { Browser, givenKonto, type House, KENNWORT, openHouse } from './testing.ts';

let given: House;
before(async () => {
  given = await openHouse();
});
after(() => given.house.close());

test('the only administration lost everything and comes in again, and the log knows', async () => {
  const { kernel } = given;
  const email = 'admin@amt.example';
  const id = await givenKonto(kernel, { email, rollen: ['administration'] });
  const { adresse } = await retteKonto(kernel, ` ${email.toUpperCase()}`, { faktoren: true });
  const token = adresse.split('#')[1] ?? '';
  const browser = new Browser(kernel);
  await assert.rejects(browser.call(signIn, { email, kennwort: KENNWORT }), Fault);
  const kennwort = 'fünf Enten auf dem Teich';
  await browser.call(resetPassword, { token, kennwort });
  assert.equal((await browser.call(signIn, { email, kennwort })).schritt, 'einrichtung');
  const { rows } = await kernel.pool.pg.query(
    `select to_jsonb(e)::text as text from protokoll.eintrag e where e.was = 'konto.gerettet'`,
  );
  assert.equal(rows.length, 1);
  assert.ok(rows[0].text.includes(id));
});

test('without the switch the second factor stays', async () => {
  const email = 'person@amt.example';
  await givenKonto(given.kernel, { email, rollen: ['service'] });
  const { adresse } = await retteKonto(given.kernel, email, { faktoren: false });
  const input = { token: adresse.split('#')[1] ?? '', kennwort: 'sechs Hühner im Garten' };
  await assert.rejects(new Browser(given.kernel).call(resetPassword, input), Fault);
  await assert.rejects(retteKonto(given.kernel, 'niemand@amt.example', { faktoren: false }), Fault);
});
