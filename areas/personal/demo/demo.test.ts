/** The demo lets everybody in and says how; without `--demo` nothing of it opens a door. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { confirmSecondFactor, getSigninInfo, signIn } from '../anmeldung.api.ts';
import { createAuthenticator } from '../authenticator.ts';
import { holdsDemo, needsFirstStart } from '../erster-start.ts';
import { getMe } from '../ich.api.ts';
import { PERSONENROLLEN } from '../rolle.data.ts';
import { findUnvereinbareRollen } from '../rolle.rules.ts';
import { Browser, type House, openHouse } from '../testing.ts';
import { DEMO_LEUTE } from './leute.data.ts';
import { seedDemo } from './seed.ts';
import { DEMO_KENNWORT, DEMO_TOTP } from './zugang.data.ts';

let given: House;
before(async () => {
  given = await openHouse({ demo: true });
  await seedDemo(given.kernel);
});
after(() => given.house.close());

test('somebody works in every role, and nobody has roles that may not stand together', () => {
  for (const rolle of PERSONENROLLEN)
    assert.ok(
      DEMO_LEUTE.some(({ rollen }) => rollen.includes(rolle)),
      rolle,
    );
  for (const { rollen } of DEMO_LEUTE) assert.equal(findUnvereinbareRollen(rollen), undefined);
});

test('everybody signs in with what the sign-in page shows, also twice within the same half minute', async () => {
  const { demo } = await new Browser(given.kernel).call(getSigninInfo, {});
  assert.ok(demo);
  assert.equal(demo.konten.length, DEMO_LEUTE.length);
  for (const { email } of [...demo.konten.slice(0, 3), ...demo.konten.slice(0, 1)]) {
    const browser = new Browser(given.kernel);
    await browser.call(signIn, { email, kennwort: demo.kennwort });
    await browser.call(confirmSecondFactor, { nachweis: { art: 'totp', code: demo.totpCode } });
    assert.equal((await browser.call(getMe, {})).demo, true);
  }
});

test('seeding again changes nothing', async () => {
  await seedDemo(given.kernel);
  assert.equal(await needsFirstStart(given.kernel), false);
  assert.equal(await holdsDemo(given.kernel), true);
});

test('without --demo its people cannot sign in, their sessions are closed and the page does not name them', async () => {
  const browser = new Browser(given.kernel);
  const { demo } = await browser.call(getSigninInfo, {});
  const [somebody] = demo?.konten ?? [];
  assert.ok(somebody && demo);
  await browser.call(signIn, { email: somebody.email, kennwort: demo.kennwort });
  const half = { ...browser.cookies };
  await browser.call(confirmSecondFactor, { nachweis: { art: 'totp', code: demo.totpCode } });
  assert.ok(await browser.principal());

  const real = { ...given.kernel, config: { ...given.kernel.config, demo: false } };
  assert.equal(await createAuthenticator(real).authenticate({ cookies: browser.cookies }), null);
  const stranger = new Browser(real);
  assert.equal(JSON.stringify(await stranger.call(getSigninInfo, {})).includes('musterstadt.example'), false);
  await assert.rejects(
    stranger.call(signIn, { email: somebody.email, kennwort: DEMO_KENNWORT }),
    (cause) => cause instanceof Fault && cause.code === 'personal.ANMELDUNG_FALSCH',
  );
  Object.assign(stranger.cookies, half);
  await assert.rejects(
    stranger.call(confirmSecondFactor, { nachweis: { art: 'totp', code: demo.totpCode } }),
    (cause) => cause instanceof Fault && cause.code === 'personal.ANMELDUNG_ABGELAUFEN',
  );
});

test('the secret of the demo is one that every app takes', () => {
  assert.match(DEMO_TOTP, /^[A-Z2-7]{32}$/);
});
