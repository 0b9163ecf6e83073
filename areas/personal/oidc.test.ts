/** Sign-in through an identity provider, over the true protocol with a provider of our own in another process. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Provider, startProvider } from '#engines/signin/testing/oidc-provider.ts';
import { Fault } from '#platform/errors/errors.ts';
import { beginFirstTotp, beginOidc, finishFirstTotp, finishOidc, getSigninInfo } from './anmeldung.api.ts';
import { getMe, signOut } from './ich.api.ts';
import { createKonto } from './konto.api.ts';
import { Browser, givenKonto, type House, openHouse } from './testing.ts';
import { currentTotpCode } from './totp.ts';

const PEOPLE = [
  {
    sub: 'u1',
    name: 'Ida Fern',
    email: 'Ida@amt.example',
    email_verified: true,
    groups: ['/abh-sb', 'drucker'],
    amr: ['pwd', 'otp'],
  },
  {
    sub: 'u2',
    name: 'Nur Kennwort',
    email: 'nur@amt.example',
    email_verified: true,
    groups: ['abh-leitung'],
    amr: ['pwd'],
  },
  {
    sub: 'u3',
    name: 'Ohne Gruppe',
    email: 'ohne@amt.example',
    email_verified: true,
    groups: ['drucker'],
    amr: ['mfa'],
  },
  {
    sub: 'u4',
    name: 'Zu Viel',
    email: 'zuviel@amt.example',
    email_verified: true,
    groups: ['abh-admin', 'abh-sb'],
    amr: ['mfa'],
  },
  { sub: 'u5', name: 'Vor Bereitet', email: 'vor@amt.example', email_verified: true, groups: ['abh-sb'], amr: ['mfa'] },
  {
    sub: 'u6',
    name: 'Lokal Schon',
    email: 'lokal@amt.example',
    email_verified: true,
    groups: ['abh-sb'],
    amr: ['mfa'],
  },
  {
    sub: 'u7',
    name: 'Unbestätigt',
    email: 'unklar@amt.example',
    email_verified: false,
    groups: ['abh-sb'],
    amr: ['mfa'],
  },
];
const CLIENT = { clientId: 'bleibe', secret: 'geheim & mit Zeichen' };

let provider: Provider;
let given: House;

function configFor({ issuer }: Provider): Record<string, string> {
  return {
    BLEIBE_OIDC_ISSUER: issuer,
    BLEIBE_OIDC_CLIENT_ID: CLIENT.clientId,
    BLEIBE_OIDC_CLIENT_SECRET: CLIENT.secret,
    BLEIBE_OIDC_GROUPS: 'abh-sb=sachbearbeitung, abh-leitung=leitung, abh-admin=administration',
  };
}

before(async () => {
  provider = await startProvider({ ...CLIENT, people: PEOPLE });
  given = await openHouse({ config: configFor(provider) });
});
after(async () => {
  await given.house.close();
  await provider.stop();
});

async function comeThrough(browser: Browser, sub: string, at = provider) {
  const { adresse } = await browser.call(beginOidc, {});
  return browser.call(finishOidc, { adresse: await at.signInAs(adresse, sub) });
}

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `personal.${code}`;

test('who has shown the provider two factors is in, with the roles of their groups', async () => {
  const browser = new Browser(given.kernel);
  assert.equal((await browser.call(getSigninInfo, {})).oidc, true);
  assert.deepEqual(await comeThrough(browser, 'u1'), { schritt: 'fertig' });
  const me = await browser.call(getMe, {});
  assert.deepEqual(
    [me.name, me.email, me.rollen.map(({ id }) => id)],
    ['Ida Fern', 'ida@amt.example', ['sachbearbeitung']],
  );
  assert.deepEqual((await browser.principal())?.scope, { all: false, ranges: [], akten: [] });
  const { abmeldeadresse } = await browser.call(signOut, {});
  assert.ok(abmeldeadresse);
  const logout = new URL(abmeldeadresse);
  assert.equal(logout.origin + logout.pathname, `${provider.issuer}/logout`);
  assert.ok(logout.searchParams.get('id_token_hint'));
});

test('a second coming finds the same account', async () => {
  const browser = new Browser(given.kernel);
  await comeThrough(browser, 'u1');
  const { rows } = await given.kernel.pool.pg.query(`select id from personal.konto where oidc_kennung = 'u1'`);
  assert.equal(rows.length, 1);
});

test('who has shown the provider a password only owes Bleibe a second factor', async () => {
  const browser = new Browser(given.kernel);
  assert.deepEqual(await comeThrough(browser, 'u2'), { schritt: 'einrichtung', name: 'Nur Kennwort' });
  assert.equal(await browser.principal(), null);
  const { geheimnis } = await browser.call(beginFirstTotp, {});
  const { code } = currentTotpCode(geheimnis, given.clock.now());
  await browser.call(finishFirstTotp, { code });
  assert.equal((await browser.call(getMe, {})).name, 'Nur Kennwort');
  assert.ok((await browser.call(signOut, {})).abmeldeadresse, 'the token of the provider was carried along');
});

test('no group, no way in; groups whose roles exclude each other neither', async () => {
  await assert.rejects(comeThrough(new Browser(given.kernel), 'u3'), refused('OIDC_KEINE_ROLLE'));
  await assert.rejects(comeThrough(new Browser(given.kernel), 'u4'), refused('OIDC_ROLLEN_UNVEREINBAR'));
});

test('an account that was prepared is taken over by a verified address, one with a password never', async () => {
  const { kernel } = given;
  await givenKonto(kernel, { email: 'admin@amt.example', rollen: ['administration'] });
  await givenKonto(kernel, { email: 'lokal@amt.example', rollen: ['sachbearbeitung'] });
  const admin = new Browser(kernel);
  await admin.signIn('admin@amt.example');
  const zustaendig = { rollen: ['sachbearbeitung' as const], zustaendigkeiten: [] };
  const prepared = await admin.call(createKonto, { name: 'Vor Bereitet', email: 'vor@amt.example', ...zustaendig });
  await admin.call(createKonto, { name: 'Un Klar', email: 'unklar@amt.example', ...zustaendig });
  const browser = new Browser(kernel);
  await comeThrough(browser, 'u5');
  assert.equal((await browser.call(getMe, {})).id, prepared.id);
  await assert.rejects(comeThrough(new Browser(kernel), 'u6'), refused('OIDC_KONTO_BESTEHT'));
  await assert.rejects(comeThrough(new Browser(kernel), 'u7'), refused('OIDC_KONTO_BESTEHT'));
});

test('an answer counts once, in the browser that asked, and for what it asked', async () => {
  const browser = new Browser(given.kernel);
  const { adresse } = await browser.call(beginOidc, {});
  const back = await provider.signInAs(adresse, 'u1');
  await assert.rejects(new Browser(given.kernel).call(finishOidc, { adresse: back }), refused('ANMELDUNG_ABGELAUFEN'));
  const forged = new URL(back);
  forged.searchParams.set('state', 'another');
  await assert.rejects(browser.call(finishOidc, { adresse: forged.href }), refused('OIDC_GESCHEITERT'));
  await assert.rejects(browser.call(finishOidc, { adresse: back }), refused('ANMELDUNG_ABGELAUFEN'));
  const denied = await browser.call(beginOidc, {});
  const state = new URL(denied.adresse).searchParams.get('state') ?? '';
  const answer = `http://localhost:4000/anmeldung/oidc?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`;
  await assert.rejects(browser.call(finishOidc, { adresse: answer }), refused('OIDC_GESCHEITERT'));
});

for (const fault of ['wrong-nonce', 'wrong-signature', 'wrong-audience', 'expired']) {
  test(`a token with a fault is refused: ${fault}`, async () => {
    const bad = await startProvider({ ...CLIENT, people: PEOPLE, fault });
    try {
      const config = { ...given.kernel.config, BLEIBE_OIDC_ISSUER: bad.issuer };
      const browser = new Browser({ ...given.kernel, config });
      await assert.rejects(comeThrough(browser, 'u1', bad), refused('OIDC_GESCHEITERT'));
      assert.equal(await browser.principal(), null);
    } finally {
      await bad.stop();
    }
  });
}

test('a provider that is away is said to be away', async () => {
  const config = { ...given.kernel.config, BLEIBE_OIDC_ISSUER: 'http://127.0.0.1:9' };
  await assert.rejects(new Browser({ ...given.kernel, config }).call(beginOidc, {}), refused('OIDC_NICHT_ERREICHBAR'));
});
