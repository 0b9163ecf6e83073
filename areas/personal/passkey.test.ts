/** Passkeys, with an authenticator in software that speaks the bytes of WebAuthn. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import {
  beginFirstPasskey,
  beginPasskeySignIn,
  confirmSecondFactor,
  finishFirstPasskey,
  finishPasskeySignIn,
  signIn,
} from './anmeldung.api.ts';
import { beginPasskey, finishPasskey, getMe, listFaktoren, removePasskey, signOut } from './ich.api.ts';
import { SoftPasskey, type SoftPasskeyOptions } from './testing/authenticator.ts';
import { Browser, givenKonto, type House, KENNWORT, openHouse } from './testing.ts';

let given: House;
let people = 0;
let email: string;
before(async () => {
  given = await openHouse();
});
after(() => given.house.close());
beforeEach(() => {
  people += 1;
  email = `person${people}@amt.example`;
});

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `personal.${code}`;

/** A person whose second factor is an app and who has added a passkey. */
async function withPasskey(options?: SoftPasskeyOptions): Promise<{ browser: Browser; passkey: SoftPasskey }> {
  await givenKonto(given.kernel, { email, rollen: ['sachbearbeitung'] });
  const browser = new Browser(given.kernel);
  await browser.signIn(email);
  const passkey = new SoftPasskey(options);
  const { optionen } = await browser.call(beginPasskey, {});
  await browser.call(finishPasskey, { antwort: passkey.register(optionen), name: 'Notebook' });
  return { browser, passkey };
}

async function comeIn(browser: Browser, passkey: SoftPasskey): Promise<void> {
  const { optionen } = await browser.call(beginPasskeySignIn, {});
  await browser.call(finishPasskeySignIn, { antwort: passkey.authenticate(optionen) });
}

test('a passkey alone is both factors: no password, no name is asked for', async () => {
  const { passkey } = await withPasskey();
  const browser = new Browser(given.kernel);
  const { optionen } = await browser.call(beginPasskeySignIn, {});
  assert.equal(optionen.userVerification, 'required');
  assert.equal('allowCredentials' in optionen && (optionen.allowCredentials as unknown[])?.length > 0, false);
  await browser.call(finishPasskeySignIn, { antwort: passkey.authenticate(optionen) });
  assert.equal((await browser.call(getMe, {})).email, email);
});

test('a passkey without PIN or fingerprint is refused, at set-up and at sign-in', async () => {
  await assert.rejects(withPasskey({ verified: false }), refused('PASSKEY_FALSCH'));
});

test('a look-alike page gets nothing', async () => {
  await assert.rejects(withPasskey({ origin: 'https://b1eibe.example' }), refused('PASSKEY_FALSCH'));
});

test('an answer counts once, and in the browser that asked', async () => {
  const { passkey } = await withPasskey();
  const browser = new Browser(given.kernel);
  const { optionen } = await browser.call(beginPasskeySignIn, {});
  const antwort = passkey.authenticate(optionen);
  await assert.rejects(
    new Browser(given.kernel).call(finishPasskeySignIn, { antwort }),
    refused('ANMELDUNG_ABGELAUFEN'),
  );
  await browser.call(finishPasskeySignIn, { antwort });
  await assert.rejects(browser.call(finishPasskeySignIn, { antwort }), refused('ANMELDUNG_ABGELAUFEN'));
  const again = await browser.call(beginPasskeySignIn, {});
  assert.notEqual(again.optionen.challenge, optionen.challenge);
  await assert.rejects(browser.call(finishPasskeySignIn, { antwort }), refused('PASSKEY_FALSCH'));
});

test('a copy whose counter does not rise is refused', async () => {
  const { passkey } = await withPasskey();
  await comeIn(new Browser(given.kernel), passkey);
  await comeIn(new Browser(given.kernel), passkey);
  passkey.counter -= 2;
  await assert.rejects(comeIn(new Browser(given.kernel), passkey), refused('PASSKEY_FALSCH'));
});

test('a passkey that nobody set up here and nonsense are refused alike', async () => {
  await assert.rejects(comeIn(new Browser(given.kernel), new SoftPasskey()), refused('PASSKEY_FALSCH'));
  const browser = new Browser(given.kernel);
  await browser.call(beginPasskeySignIn, {});
  await assert.rejects(browser.call(finishPasskeySignIn, { antwort: { id: 7 } }), refused('PASSKEY_FALSCH'));
});

test('after the password the passkey is the second factor; somebody else’s is not', async () => {
  const { passkey } = await withPasskey();
  const mine = email;
  people += 1;
  email = `person${people}-b@amt.example`;
  const other = await withPasskey();
  const browser = new Browser(given.kernel);
  const ask = async () => {
    const step = await browser.call(signIn, { email: mine, kennwort: KENNWORT });
    assert.ok(step.schritt === 'zweiter-faktor' && step.passkey);
    return step.passkey;
  };
  const theirs = other.passkey.authenticate(await ask());
  const confirm = (antwort: Record<string, unknown>) =>
    browser.call(confirmSecondFactor, { nachweis: { art: 'passkey', antwort } });
  await assert.rejects(confirm(theirs), refused('PASSKEY_FALSCH'));
  await confirm(passkey.authenticate(await ask()));
  assert.equal((await browser.call(getMe, {})).email, mine);
});

test('the first sign-in sets up a passkey and gives recovery codes', async () => {
  await givenKonto(given.kernel, { email, rollen: ['service'], ohneFaktor: true });
  const browser = new Browser(given.kernel);
  assert.equal((await browser.call(signIn, { email, kennwort: KENNWORT })).schritt, 'einrichtung');
  const passkey = new SoftPasskey();
  const { optionen } = await browser.call(beginFirstPasskey, {});
  const done = await browser.call(finishFirstPasskey, { antwort: passkey.register(optionen) });
  assert.ok(done.schritt === 'fertig' && done.codes?.length === 10);
  await browser.call(signOut, {});
  await comeIn(browser, passkey);
  const { passkeys, codesUebrig } = await browser.call(listFaktoren, {});
  assert.deepEqual([passkeys.length, codesUebrig], [1, 10]);
  const only = passkeys[0]?.id ?? '';
  await assert.rejects(browser.call(removePasskey, { id: only }), refused('LETZTER_FAKTOR'));
});

test('the same passkey is not set up for a second account', async () => {
  const { browser, passkey } = await withPasskey();
  const { optionen } = await browser.call(beginPasskey, {});
  const again = browser.call(finishPasskey, { antwort: passkey.register(optionen), name: 'Noch einmal' });
  await assert.rejects(again, refused('PASSKEY_BEKANNT'));
});

test('a passkey that was removed opens nothing', async () => {
  const { browser, passkey } = await withPasskey();
  const { passkeys } = await browser.call(listFaktoren, {});
  await browser.call(removePasskey, { id: passkeys[0]?.id ?? '' });
  await assert.rejects(comeIn(new Browser(given.kernel), passkey), refused('PASSKEY_FALSCH'));
});
