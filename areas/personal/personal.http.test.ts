/** Sign-in over HTTP: what stands in the cookies, what a browser carries, when nobody is in any more. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestOffice, testOffice } from '#apps/server/testing.ts';
import { openWeb } from '#apps/server/web.ts';
import { confirmSecondFactor, getSigninInfo, signIn } from './anmeldung.api.ts';
import { DEMO_KENNWORT, DEMO_TOTP } from './demo/zugang.data.ts';
import { createGeraet } from './geraet.api.ts';
import { getMe, listSessions, signOut } from './ich.api.ts';
import { deactivateKonto, getKonto, listKonten } from './konto.api.ts';
import { area } from './personal.module.ts';
import { currentTotpCode } from './totp.ts';

let office: TestOffice;
let secure: TestOffice;
before(async () => {
  const https = { BLEIBE_PUBLIC_URL: 'https://bleibe.amt.example' };
  [office, secure] = await Promise.all([testOffice({ areas: [area] }), testOffice({ areas: [area], config: https })]);
});
after(() => Promise.all([office.close(), secure.close()]));

/** A web server of the same office at this public address, asked without a network. */
async function cookiesAt(publicUrl: string | undefined): Promise<string[]> {
  const config = { ...office.kernel.config, BLEIBE_PUBLIC_URL: publicUrl };
  const app = await openWeb({ kernel: { ...office.kernel, config }, opened: office.opened, areas: [area] });
  try {
    const post = (url: string, payload: object, cookie = '') =>
      app.inject({ method: 'POST', url, payload, headers: { cookie } });
    const first = await post(signIn.path, { email: 'service@musterstadt.example', kennwort: DEMO_KENNWORT });
    const [cookie = ''] = String(first.headers['set-cookie']).split(';');
    const { code } = currentTotpCode(DEMO_TOTP, office.kernel.clock.now());
    const second = await post(confirmSecondFactor.path, { nachweis: { art: 'totp', code } }, cookie);
    assert.equal(second.statusCode, 200, second.body);
    return [first, second].flatMap(({ headers }) => headers['set-cookie'] ?? []);
  } finally {
    await app.close();
  }
}

test('cookies are for the server only and for no foreign page', async () => {
  const lines = await cookiesAt(undefined);
  for (const line of lines) assert.match(line, /; Path=\/;.*HttpOnly.*SameSite=Strict/, line);
  assert.ok(lines.some((line) => /^bleibe-sitzung=[\w-]{43};/.test(line) && !/Max-Age/.test(line)));
  assert.ok(
    lines.every((line) => !/Secure/.test(line)),
    'over plain http a browser would drop it',
  );
});

test('with https the browser guards the origin of each cookie', async () => {
  for (const line of await cookiesAt('https://bleibe.amt.example')) {
    assert.match(line, /^__Host-bleibe-/, line);
    assert.match(line, /; Secure/, line);
    assert.doesNotMatch(line, /Domain=/, line);
  }
});

test('who is signed out or deactivated is out with the next request', async () => {
  const scan = office.stranger();
  const { demo } = await scan.call(getSigninInfo, {});
  assert.ok(demo);
  await scan.call(signIn, { email: 'scanstelle@musterstadt.example', kennwort: demo.kennwort });
  await scan.call(confirmSecondFactor, { nachweis: { art: 'totp', code: demo.totpCode } });
  scan.csrfToken = (await scan.call(getMe, {})).csrfToken ?? '';
  assert.equal((await scan.call(listSessions, {})).sitzungen.length, 1);
  const admin = await office.signIn('administration');
  const [row] = (await admin.call(listKonten, { suche: 'scanstelle' })).konten;
  assert.ok(row);
  const { id, version } = await admin.call(getKonto, { id: row.id });
  await admin.call(deactivateKonto, { id, version });
  assert.equal((await scan.fetch('/api/personal/ich')).status, 401);

  const kasse = await office.signIn('kasse');
  await kasse.call(signOut, {});
  assert.equal((await kasse.fetch('/api/personal/ich')).status, 401);
});

test('a station shows its token and needs no token of a session', async () => {
  const admin = await office.signIn('administration');
  const gueltigBis = office.kernel.clock.today().toString();
  const { token } = await admin.call(createGeraet, { art: 'station', name: 'Kiosk im Flur', gueltigBis });
  const headers = { authorization: `Bearer ${token}` };
  const me = (await (await fetch(new URL('/api/personal/ich', office.url), { headers })).json()) as { art: string };
  assert.equal(me.art, 'station');
  const bad = await fetch(new URL('/api/personal/ich', office.url), { headers: { authorization: 'Bearer falsch' } });
  assert.equal(bad.status, 401);
});
