/** A kiosk of the demo works at once; outside of the demo there is no key for whoever asks, and the demo's opens nothing. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createAuthenticator } from '#areas/personal/index.ts';
import { area } from '../termine.module.ts';
import { act, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { getEinrichtung } from './einrichtung.api.ts';

let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 1 });
});
after(() => amt.close());

const demo = () => ({ ...amt.kernel, config: { ...amt.kernel.config, demo: true } });

test('whoever asks learns the houses, and outside of the demo no key', async () => {
  assert.deepEqual(await act(amt.kernel, null, getEinrichtung, {}), {
    adresse: null,
    haeuser: [{ standort: 'rathaus', haus: 'Rathaus' }],
    demoSchluessel: null,
  });
});

test('the key of the demo is the same at each call and lets a station in that may let people arrive', async () => {
  const { demoSchluessel } = await act(demo(), null, getEinrichtung, {});
  assert.equal((await act(demo(), null, getEinrichtung, {})).demoSchluessel, demoSchluessel);
  const kernel = { ...demo(), rights: area.rights };
  const found = await createAuthenticator(kernel).authenticate({ cookies: {}, bearer: demoSchluessel ?? '' });
  assert.equal(found?.principal.kind, 'station');
  assert.ok(found.principal.rights.has('termine.kiosk'));
  assert.ok(!found.principal.rights.has('termine.lesen'));
});

test('the key of the demo counts nowhere else', async () => {
  const { demoSchluessel } = await act(demo(), null, getEinrichtung, {});
  const bearer = demoSchluessel ?? '';
  assert.equal(await createAuthenticator(amt.kernel).authenticate({ cookies: {}, bearer }), null);
});
