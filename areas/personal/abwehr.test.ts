/** Guessing, replay, fixation and races: what somebody tries who is not the owner. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { confirmSecondFactor, signIn } from './anmeldung.api.ts';
import { createAuthenticator } from './authenticator.ts';
import { getMe, listSessions, renewRecoveryCodes, revokeSession, signOut } from './ich.api.ts';
import { Browser, givenKonto, type House, KENNWORT, openHouse } from './testing.ts';

let given: House;
let people = 0;
let email: string;
let kontoId: string;

before(async () => {
  given = await openHouse({ config: { BLEIBE_SESSION_IDLE_MINUTES: '30', BLEIBE_SESSION_MAX_HOURS: '10' } });
});
after(() => given.house.close());
beforeEach(async () => {
  people += 1;
  email = `person${people}@amt.example`;
  kontoId = await givenKonto(given.kernel, { email, rollen: ['sachbearbeitung'] });
  given.clock.advance({ hours: 25 });
});

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === `personal.${code}`;
const wrong = (browser: Browser, who = email) => browser.call(signIn, { email: who, kennwort: 'falsch geraten' });
const code = (browser: Browser) => ({ nachweis: { art: 'totp' as const, code: browser.code() } });

/** The code of the first of these that went wrong, or `undefined`. */
async function faultOf(promise: Promise<unknown>): Promise<string | undefined> {
  try {
    await promise;
    return undefined;
  } catch (cause) {
    assert.ok(cause instanceof Fault, String(cause));
    return cause.code;
  }
}

test('a wrong password and an unknown address get the same answer', async () => {
  const known = await wrong(new Browser(given.kernel)).catch((cause: unknown) => cause as Fault);
  const unknown = await wrong(new Browser(given.kernel), 'niemand@amt.example').catch(
    (cause: unknown) => cause as Fault,
  );
  assert.ok(known instanceof Fault && unknown instanceof Fault);
  assert.deepEqual([known.code, known.title, known.advice], [unknown.code, unknown.title, unknown.advice]);
});

test('unknown addresses have to wait like known ones', async () => {
  for (const who of [email, 'niemand2@amt.example']) {
    const browser = new Browser(given.kernel, `198.51.100.${people}`);
    for (let i = 0; i < 5; i += 1) await assert.rejects(wrong(browser, who), refused('ANMELDUNG_FALSCH'));
    await assert.rejects(wrong(browser, who), refused('ANMELDUNG_WARTEN'));
  }
});

test('who read the clock a moment earlier and comes second does not wait for that moment', async () => {
  const network = `203.0.113.${people}`;
  await new Browser(given.kernel, network).call(signIn, { email, kennwort: KENNWORT });
  await assert.rejects(wrong(new Browser(given.kernel, network)), refused('ANMELDUNG_FALSCH'));
  given.clock.advance({ milliseconds: -5 });
  const late = await new Browser(given.kernel, network).call(signIn, { email, kennwort: KENNWORT });
  assert.equal(late.schritt, 'zweiter-faktor');
});

test('the right password is refused too while one has to wait, and works after', async () => {
  const browser = new Browser(given.kernel);
  for (let i = 0; i < 5; i += 1) await faultOf(wrong(browser));
  await assert.rejects(browser.call(signIn, { email, kennwort: KENNWORT }), refused('ANMELDUNG_WARTEN'));
  given.clock.advance({ seconds: 6 });
  await browser.signIn(email);
});

test('twenty guesses at once are counted one by one', async () => {
  const guesses = Array.from({ length: 20 }, () => faultOf(wrong(new Browser(given.kernel))));
  const codes = await Promise.all(guesses);
  assert.equal(codes.filter((one) => one === 'personal.ANMELDUNG_FALSCH').length, 5);
  assert.equal(codes.filter((one) => one === 'personal.ANMELDUNG_WARTEN').length, 15);
});

test('strangers cannot lock a colleague out of the browser that knows them', async () => {
  const own = new Browser(given.kernel);
  await own.signIn(email);
  await own.call(signOut, {});
  given.clock.advance({ minutes: 1 });
  const stranger = new Browser(given.kernel);
  for (let i = 0; i < 6; i += 1) await faultOf(wrong(stranger));
  await assert.rejects(wrong(stranger), refused('ANMELDUNG_WARTEN'));
  await own.signIn(email);
});

test('a mark of a known browser that somebody made up counts for nothing', async () => {
  const stranger = new Browser(given.kernel);
  for (let i = 0; i < 7; i += 1) {
    stranger.cookies['bleibe-bekannt'] = `${kontoId}.nonce${i}.${'a'.repeat(32)}`;
    await faultOf(wrong(stranger));
  }
  await assert.rejects(wrong(stranger), refused('ANMELDUNG_WARTEN'));
});

test('codes are guessed a few times, then one waits, then the password is asked for again', async () => {
  const browser = new Browser(given.kernel);
  await browser.call(signIn, { email, kennwort: KENNWORT });
  const guess = () => faultOf(browser.call(confirmSecondFactor, { nachweis: { art: 'totp', code: '000000' } }));
  const seen = new Set<string | undefined>();
  for (let i = 0; i < 9; i += 1) seen.add(await guess());
  assert.deepEqual([...seen], ['personal.FAKTOR_FALSCH', 'personal.ANMELDUNG_WARTEN', 'personal.ANMELDUNG_ABGELAUFEN']);
  given.clock.advance({ minutes: 20 });
  await assert.rejects(browser.call(confirmSecondFactor, code(browser)), refused('ANMELDUNG_ABGELAUFEN'));
});

test('the same code opens one session, not two; an older code none', async () => {
  const [one, two] = [new Browser(given.kernel), new Browser(given.kernel)];
  for (const browser of [one, two]) await browser.call(signIn, { email, kennwort: KENNWORT });
  const older = code(one);
  given.clock.advance({ seconds: 30 });
  await one.call(confirmSecondFactor, code(one));
  await assert.rejects(two.call(confirmSecondFactor, code(two)), refused('FAKTOR_BENUTZT'));
  await assert.rejects(two.call(confirmSecondFactor, older), refused('FAKTOR_BENUTZT'));
});

test('of many who send the same code at the same moment, one comes in', async () => {
  const browsers = Array.from({ length: 4 }, () => new Browser(given.kernel));
  for (const browser of browsers) await browser.call(signIn, { email, kennwort: KENNWORT });
  const codes = await Promise.all(browsers.map((browser) => faultOf(browser.call(confirmSecondFactor, code(browser)))));
  assert.equal(codes.filter((one) => one === undefined).length, 1);
});

test('of many who use the same recovery code at the same moment, one comes in', async () => {
  const owner = new Browser(given.kernel);
  await owner.signIn(email);
  const { codes } = await owner.call(renewRecoveryCodes, {});
  const [recovery = ''] = codes;
  const browsers = Array.from({ length: 4 }, () => new Browser(given.kernel));
  for (const browser of browsers) await browser.call(signIn, { email, kennwort: KENNWORT });
  const nachweis = { art: 'wiederherstellung' as const, code: recovery };
  const faults = await Promise.all(browsers.map((browser) => faultOf(browser.call(confirmSecondFactor, { nachweis }))));
  assert.equal(faults.filter((one) => one === undefined).length, 1);
  assert.equal(faults.filter((one) => one === 'personal.WIEDERHERSTELLUNG_FALSCH').length, 3);
});

test('one sign-in that is finished twice at the same moment opens one session', async () => {
  const browser = new Browser(given.kernel);
  await browser.call(signIn, { email, kennwort: KENNWORT });
  const twin = new Browser(given.kernel);
  Object.assign(twin.cookies, browser.cookies);
  const faults = await Promise.all([browser, twin].map((one) => faultOf(one.call(confirmSecondFactor, code(one)))));
  assert.equal(faults.filter((one) => one === undefined).length, 1);
});

test('a token that was planted before signing in is worth nothing after', async () => {
  const browser = new Browser(given.kernel);
  browser.cookies['bleibe-sitzung'] = 'planted-by-somebody-else';
  await browser.signIn(email);
  assert.notEqual(browser.cookies['bleibe-sitzung'], 'planted-by-somebody-else');
  const planted = { cookies: { 'bleibe-sitzung': 'planted-by-somebody-else' } };
  assert.equal(await createAuthenticator(given.kernel).authenticate(planted), null);
});

test('signing in anew ends the session that this browser had, and each session has its own CSRF token', async () => {
  const browser = new Browser(given.kernel);
  await browser.signIn(email);
  const first = await browser.call(getMe, {});
  const old = { cookies: { ...browser.cookies } };
  given.clock.advance({ minutes: 1 });
  await browser.signIn(email);
  assert.equal(await createAuthenticator(given.kernel).authenticate(old), null);
  const second = await browser.call(getMe, {});
  assert.ok(first.csrfToken && second.csrfToken);
  assert.notEqual(first.csrfToken, second.csrfToken);
});

test('a session ends after half an hour without work, and after ten hours in any case', async () => {
  const browser = new Browser(given.kernel);
  await browser.signIn(email);
  given.clock.advance({ minutes: 31 });
  assert.equal(await browser.principal(), null);
  await browser.signIn(email);
  for (let minutes = 0; minutes < 595; minutes += 25) {
    given.clock.advance({ minutes: 25 });
    if (minutes < 570) assert.ok(await browser.principal(), `after ${minutes + 25} minutes`);
  }
  given.clock.advance({ minutes: 10 });
  assert.equal(await browser.principal(), null);
});

test('an open event stream keeps no session alive', async () => {
  const browser = new Browser(given.kernel);
  await browser.signIn(email);
  const authenticator = createAuthenticator(given.kernel);
  for (let i = 0; i < 5; i += 1) {
    given.clock.advance({ minutes: 5 });
    assert.ok(await authenticator.authenticate({ cookies: browser.cookies, passive: true }));
  }
  given.clock.advance({ minutes: 6 });
  assert.equal(await authenticator.authenticate({ cookies: browser.cookies, passive: true }), null);
});

test('people see and end their own sessions, nobody else their own', async () => {
  const [office, home] = [new Browser(given.kernel), new Browser(given.kernel)];
  await office.signIn(email);
  given.clock.advance({ minutes: 1 });
  await home.signIn(email);
  const { sitzungen } = await home.call(listSessions, {});
  assert.deepEqual(sitzungen.map(({ diese }) => diese).sort(), [false, true]);
  const other = sitzungen.find(({ diese }) => !diese);
  const stranger = new Browser(given.kernel);
  const theirs = `fremd${people}@amt.example`;
  await givenKonto(given.kernel, { email: theirs, rollen: ['service'] });
  await stranger.signIn(theirs);
  await stranger.call(revokeSession, { id: other?.id ?? '' });
  assert.ok(await office.principal());
  await home.call(revokeSession, { id: other?.id ?? '' });
  assert.equal(await office.principal(), null);
});

test('every failure is in the log and names the account, never what was typed', async () => {
  await faultOf(wrong(new Browser(given.kernel)));
  const { rows } = await given.house.database.pool.pg.query(
    `select to_jsonb(e)::text as text from protokoll.eintrag e where to_jsonb(e)::text like $1`,
    [`%${kontoId}%`],
  );
  assert.equal(rows.length, 1);
  assert.match(rows[0].text, /anmeldung\.kennwort/);
  assert.match(rows[0].text, /verweigert/);
  assert.doesNotMatch(rows[0].text, /falsch geraten|amt\.example/);
});

test('the database holds no token, no code and no password', async () => {
  const browser = new Browser(given.kernel);
  await browser.signIn(email);
  const { codes } = await browser.call(renewRecoveryCodes, {});
  const { rows } = await given.kernel.pool.pg.query(`
    select (select string_agg(t::text, '') from personal.sitzung t) || (select string_agg(t::text, '') from personal.konto t)
      || (select string_agg(t::text, '') from personal.wiederherstellungscode t) as all`);
  for (const secret of [browser.cookies['bleibe-sitzung'], KENNWORT, codes[0]?.replaceAll('-', '')])
    assert.ok(secret && !rows[0].all.includes(secret) && !rows[0].all.includes(Buffer.from(secret).toString('hex')));
});
