/** One-time links, changing the password, proving that one is the owner. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { markSent } from '#platform/mail/mail.sql.ts';
import { beginFirstTotp, finishFirstTotp, getEinmallink, resetPassword, signIn } from './anmeldung.api.ts';
import { beginTotp, changePassword, finishTotp, getMe, listFaktoren, renewRecoveryCodes, signOut } from './ich.api.ts';
import { createKonto, getKonto, issueResetLink } from './konto.api.ts';
import { Browser, givenKonto, type House, KENNWORT, lastMailTo, openHouse, SYSTEM } from './testing.ts';
import { currentTotpCode } from './totp.ts';

const NEU = 'sieben graue Reiher am Kanal';
let given: House;
let admin: Browser;
let people = 0;
let email: string;
let kontoId: string;

before(async () => {
  given = await openHouse();
  await givenKonto(given.kernel, { email: 'admin@amt.example', rollen: ['administration'] });
});
after(() => given.house.close());
beforeEach(async () => {
  given.clock.advance({ hours: 25 });
  admin = new Browser(given.kernel, '192.0.2.1');
  await admin.signIn('admin@amt.example');
  people += 1;
  email = `person${people}@amt.example`;
  kontoId = await givenKonto(given.kernel, { email, rollen: ['sachbearbeitung'] });
});

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `personal.${code}`;
const totp = (browser: Browser) => ({ art: 'totp' as const, code: browser.code() });

async function sentLink(): Promise<string> {
  await admin.call(issueResetLink, { id: kontoId });
  return tokenIn(await lastMailTo(given.kernel, email));
}

function tokenIn(text: string): string {
  return /\/kennwort#([\w-]{43})/.exec(text)?.[1] ?? assert.fail(`no link in: ${text}`);
}

test('an invited person chooses a password, signs in and sets up their app', async () => {
  const neu = {
    name: 'Neue Person',
    email: `neu${people}@amt.example`,
    rollen: ['service' as const],
    zustaendigkeiten: [],
  };
  const { id, status } = await admin.call(createKonto, neu);
  assert.equal(status, 'eingeladen');
  const token = tokenIn(await lastMailTo(given.kernel, neu.email));
  const browser = new Browser(given.kernel);
  await assert.rejects(browser.call(signIn, { email: neu.email, kennwort: NEU }), refused('ANMELDUNG_FALSCH'));
  assert.deepEqual(await browser.call(getEinmallink, { token }), { art: 'einladung', faktoren: [] });
  await browser.call(resetPassword, { token, kennwort: NEU });
  assert.deepEqual(await browser.call(signIn, { email: neu.email, kennwort: NEU }), {
    schritt: 'einrichtung',
    name: 'Neue Person',
  });
  const { geheimnis, qr, adresse } = await browser.call(beginFirstTotp, {});
  assert.match(qr, /^data:image\/svg\+xml;base64,/);
  assert.match(adresse, /^otpauth:\/\/totp\//);
  await assert.rejects(browser.call(finishFirstTotp, { code: '000000' }), refused('FAKTOR_FALSCH'));
  const done = await browser.call(finishFirstTotp, { code: currentTotpCode(geheimnis, given.clock.now()).code });
  assert.ok(done.schritt === 'fertig' && done.codes?.length === 10);
  const konto = await admin.call(getKonto, { id });
  assert.deepEqual([konto.status, konto.faktoren], ['aktiv', ['totp', 'wiederherstellung']]);
});

test('a link sets a password only together with the second factor, and ends every session', async () => {
  const owner = new Browser(given.kernel);
  await owner.signIn(email);
  const token = await sentLink();
  given.clock.advance({ minutes: 1 });
  const browser = new Browser(given.kernel);
  assert.deepEqual(await browser.call(getEinmallink, { token }), { art: 'kennwort', faktoren: ['totp'] });
  await assert.rejects(browser.call(resetPassword, { token, kennwort: NEU }), refused('NACHWEIS_FEHLT'));
  const guess = { art: 'totp' as const, code: '000000' };
  await assert.rejects(
    browser.call(resetPassword, { token, kennwort: NEU, nachweis: guess }),
    refused('FAKTOR_FALSCH'),
  );
  assert.ok(await owner.principal(), 'a failed try changes nothing');
  await browser.call(resetPassword, { token, kennwort: NEU, nachweis: totp(browser) });
  assert.equal(await owner.principal(), null);
  assert.match(await lastMailTo(given.kernel, email), /neues Kennwort gesetzt/);
  given.clock.advance({ minutes: 1 });
  await browser.signIn(email, NEU);
});

test('a link works once, ends after two hours, and an older one ends with the next', async () => {
  const browser = new Browser(given.kernel);
  const older = await sentLink();
  const token = await sentLink();
  await assert.rejects(browser.call(getEinmallink, { token: older }), refused('LINK_UNGUELTIG'));
  await browser.call(resetPassword, { token, kennwort: NEU, nachweis: totp(browser) });
  await assert.rejects(
    browser.call(resetPassword, { token, kennwort: NEU, nachweis: totp(browser) }),
    refused('LINK_UNGUELTIG'),
  );
  const late = await sentLink();
  given.clock.advance({ hours: 2, seconds: 1 });
  await assert.rejects(browser.call(getEinmallink, { token: late }), refused('LINK_UNGUELTIG'));
});

test('of two who use one link at the same moment, one sets the password', async () => {
  // An invited account has no second factor, so the link alone decides.
  const neu = {
    name: 'Neue Person',
    email: `neu${people}@amt.example`,
    rollen: ['service' as const],
    zustaendigkeiten: [],
  };
  await admin.call(createKonto, neu);
  const token = tokenIn(await lastMailTo(given.kernel, neu.email));
  const tries = ['eine Amsel im Apfelbaum', 'zwei Störche auf dem Dach', 'drei Meisen vor dem Fenster'].map(
    (kennwort) =>
      new Browser(given.kernel).call(resetPassword, { token, kennwort }).then(
        () => kennwort,
        (cause: unknown) => refused('LINK_UNGUELTIG')(cause) || assert.fail(String(cause)),
      ),
  );
  const won = (await Promise.all(tries)).filter((one) => one !== true);
  assert.equal(won.length, 1);
  await new Browser(given.kernel).call(signIn, { email: neu.email, kennwort: String(won[0]) });
});

test('once a link is sent, the house does not keep it', async () => {
  const token = await sentLink();
  const { pg, db } = given.kernel.pool;
  const { rows } = await pg.query('select id from platform.nachricht where empfaenger = $1 order by id desc', [email]);
  await transact(db, SYSTEM, 'test', (tx) => markSent(tx, rows[0].id));
  const text = await lastMailTo(given.kernel, email);
  assert.ok(!text.includes(token) && text.includes('/kennwort#…'));
});

test('codes cannot be guessed on a link: it dies', async () => {
  const token = await sentLink();
  const browser = new Browser(given.kernel);
  for (let i = 0; i < 12; i += 1) {
    given.clock.advance({ minutes: 1 });
    await assert.rejects(
      browser.call(resetPassword, { token, kennwort: NEU, nachweis: { art: 'totp', code: '000000' } }),
    );
  }
  given.clock.advance({ minutes: 20 });
  await assert.rejects(
    browser.call(resetPassword, { token, kennwort: NEU, nachweis: totp(browser) }),
    refused('LINK_UNGUELTIG'),
  );
});

test('changing the password needs the old one, and ends all other sessions', async () => {
  const [here, there] = [new Browser(given.kernel), new Browser(given.kernel)];
  await here.signIn(email);
  given.clock.advance({ minutes: 1 });
  await there.signIn(email);
  await assert.rejects(
    here.call(changePassword, { altes: 'nicht das richtige', neues: NEU }),
    refused('KENNWORT_FALSCH'),
  );
  await assert.rejects(
    here.call(changePassword, { altes: KENNWORT, neues: 'passwort20262026' }),
    refused('KENNWORT_SCHWACH'),
  );
  await here.call(changePassword, { altes: KENNWORT, neues: NEU });
  assert.ok(await here.principal());
  assert.equal(await there.principal(), null);
});

test('ten minutes after signing in the password is asked for again before a factor changes', async () => {
  const browser = new Browser(given.kernel);
  await browser.signIn(email);
  await browser.call(renewRecoveryCodes, {});
  given.clock.advance({ minutes: 11 });
  await assert.rejects(browser.call(renewRecoveryCodes, {}), refused('BESTAETIGUNG_NOETIG'));
  await assert.rejects(browser.call(renewRecoveryCodes, { kennwort: 'falsch geraten' }), refused('KENNWORT_FALSCH'));
  await browser.call(renewRecoveryCodes, { kennwort: KENNWORT });
  await browser.call(renewRecoveryCodes, {});
});

test('a new app replaces the old one with its first code', async () => {
  const browser = new Browser(given.kernel);
  await browser.signIn(email);
  const { geheimnis } = await browser.call(beginTotp, {});
  await assert.rejects(browser.call(finishTotp, { code: '000000' }), refused('FAKTOR_FALSCH'));
  const { code } = currentTotpCode(geheimnis, given.clock.now());
  await browser.call(finishTotp, { code });
  assert.ok((await browser.call(listFaktoren, {})).totp);
  await browser.call(signOut, {});
  given.clock.advance({ minutes: 1 });
  await assert.rejects(browser.signIn(email), refused('FAKTOR_FALSCH'));
});

test('a set-up that was begun in one session is not ended in another', async () => {
  const [here, there] = [new Browser(given.kernel), new Browser(given.kernel)];
  await here.signIn(email);
  given.clock.advance({ minutes: 1 });
  await there.signIn(email);
  const { geheimnis } = await here.call(beginTotp, {});
  const { code } = currentTotpCode(geheimnis, given.clock.now());
  await assert.rejects(there.call(finishTotp, { code }), refused('EINRICHTUNG_OFFEN'));
  assert.equal((await here.call(getMe, {})).email, email);
});
