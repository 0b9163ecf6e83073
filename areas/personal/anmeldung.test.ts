/** Signing in with a password and a second factor. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { beginFirstTotp, confirmSecondFactor, finishFirstTotp, getSigninInfo, signIn } from './anmeldung.api.ts';
import { getMe, signOut } from './ich.api.ts';
import { Browser, givenKonto, givenTeam, type House, KENNWORT, openHouse } from './testing.ts';

let given: House;
before(async () => {
  given = await openHouse();
});
after(() => given.house.close());

test('password and code open a session that knows who it is', async () => {
  const { kernel } = given;
  const teamId = await givenTeam(kernel, 'Team A–K', 'A', 'K');
  await givenKonto(kernel, {
    email: 'jana@amt.example',
    name: 'Jana Beispiel',
    rollen: ['sachbearbeitung'],
    buchstaben: [{ teamId, von: 'A', bis: 'E' }],
  });
  const browser = new Browser(kernel);
  const step = await browser.call(signIn, { email: ' Jana@Amt.example ', kennwort: KENNWORT });
  assert.deepEqual(step, { schritt: 'zweiter-faktor', faktoren: ['totp'] });
  assert.equal(await browser.principal(), null, 'a password alone opens nothing');
  assert.deepEqual(await browser.call(confirmSecondFactor, { nachweis: { art: 'totp', code: browser.code() } }), {
    schritt: 'fertig',
  });
  const me = await browser.call(getMe, {});
  assert.equal(me.name, 'Jana Beispiel');
  assert.deepEqual(me.rollen, [{ id: 'sachbearbeitung', name: 'Sachbearbeitung' }]);
  assert.ok(me.rechte.includes('personal.notzugriff'));
  assert.ok(!me.rechte.includes('personal.konten'));
  assert.deepEqual((await browser.principal())?.scope, {
    all: false,
    ranges: [{ teamId, from: 'A', to: 'E' }],
    akten: [],
  });
  await browser.call(signOut, {});
  assert.equal(await browser.principal(), null);
});

test('who is deactivated while setting up a second factor is told so, and begins anew to no avail', async () => {
  const { kernel } = given;
  const email = 'geht@amt.example';
  const id = await givenKonto(kernel, { email, rollen: ['service'], ohneFaktor: true });
  const browser = new Browser(kernel);
  assert.equal((await browser.call(signIn, { email, kennwort: KENNWORT })).schritt, 'einrichtung');
  await browser.call(beginFirstTotp, {});
  await kernel.pool.pg.query(`update personal.konto set status = 'deaktiviert' where id = $1`, [id]);
  const fails = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `personal.${code}`;
  await assert.rejects(browser.call(beginFirstTotp, {}), fails('KONTO_GESPERRT'));
  await assert.rejects(browser.call(finishFirstTotp, { code: '123456' }), fails('KONTO_GESPERRT'));
  await assert.rejects(browser.call(signIn, { email, kennwort: KENNWORT }), fails('ANMELDUNG_FALSCH'));
});

test('the page before signing in names nobody outside of the demo', async () => {
  const info = await new Browser(given.kernel).call(getSigninInfo, {});
  assert.equal('demo' in info, false);
});
