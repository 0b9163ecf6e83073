/** Signing in through the office's identity provider: the real buttons, a real provider in a process of its own. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { startProvider } from '#engines/signin/testing/oidc-provider.ts';
import { expectAccessible, expectNoAxeViolations, settled } from './testing/axe.ts';
import { keepPicture, troublesOf, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { freePort } from './testing/port.ts';

const CLIENT = { clientId: 'bleibe', secret: 'geheim & mit Zeichen' };
const PEOPLE = [
  {
    ...{ sub: 'u1', name: 'Ida Fern', email: 'ida@amt.example', email_verified: true },
    ...{ groups: ['abh-sb'], amr: ['pwd', 'otp'] },
  },
  {
    ...{ sub: 'u2', name: 'Nur Kennwort', email: 'nur@amt.example', email_verified: true },
    ...{ groups: ['abh-leitung'], amr: ['pwd'] },
  },
  {
    ...{ sub: 'u3', name: 'Ohne Gruppe', email: 'ohne@amt.example', email_verified: true },
    ...{ groups: ['drucker'], amr: ['mfa'] },
  },
];

let provider: Awaited<ReturnType<typeof startProvider>> | undefined;

async function openProvider() {
  provider = await startProvider({ ...CLIENT, people: PEOPLE });
  const config = {
    PORT: await freePort(),
    BLEIBE_OIDC_ISSUER: provider.issuer,
    BLEIBE_OIDC_CLIENT_ID: CLIENT.clientId,
    BLEIBE_OIDC_CLIENT_SECRET: CLIENT.secret,
    BLEIBE_OIDC_GROUPS: 'abh-sb=sachbearbeitung,abh-leitung=leitung',
  };
  return { config };
}

describe('the identity provider', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice(openProvider);
  after(() => provider?.stop());

  async function comeThrough(page: Page, name: string): Promise<void> {
    await page.goto('/anmeldung');
    await page.getByRole('button', { name: 'Mit dem Konto des Amtes anmelden' }).click();
    await page.getByRole('link', { name }).click();
  }

  /** The provider's pages are another house; in ours nothing may go wrong. */
  function expectNoTroubleHere(page: Page): void {
    const ours = troublesOf(page).filter((one) => !one.includes(provider?.issuer ?? ''));
    assert.deepEqual(ours, []);
  }

  it('who has shown it two factors is in, and signing out ends at the provider too', async () => {
    const page = await visit.open();
    await page.goto('/anmeldung');
    await settled(page);
    await expectAccessible(page, 'sign-in with a provider');
    await keepPicture(page, 'anmeldung-identitaetsdienst');
    await comeThrough(page, 'Ida Fern');
    await page.getByRole('button', { name: 'Konto von I. Fern' }).waitFor();
    assert.doesNotMatch(page.url(), /code=|state=/, 'the answer is not left in the address');
    await page.goBack();
    assert.doesNotMatch(page.url(), /code=/, 'nor in the history');
    await page.goto('/konto');
    await page.getByText('ida@amt.example').waitFor();
    await page.getByRole('button', { name: 'Konto von I. Fern' }).click();
    const atProvider = page.waitForRequest((request) => request.url().startsWith(`${provider?.issuer}/logout`));
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    assert.match((await atProvider).url(), /id_token_hint=/);
    await page.getByText('Sie sind abgemeldet.').waitFor();
    expectNoTroubleHere(page);
    await page.context().close();
  });

  it('who has shown it a password only sets up a second factor here', async () => {
    const page = await visit.open();
    await comeThrough(page, 'Nur Kennwort');
    await page.getByRole('button', { name: 'App einrichten' }).click();
    await page.getByText('Ohne Kamera').click();
    const secret = (await page.locator('.facts code').innerText()).replace(/\s/g, '');
    await page.getByLabel('Code aus der App').fill(await generate({ secret }));
    await page.getByRole('button', { name: 'Einrichtung abschließen' }).click();
    await page.getByLabel('Ich habe die Codes an einem sicheren Ort abgelegt').check();
    await page.getByRole('button', { name: 'Weiter zu Bleibe' }).click();
    await page.getByRole('button', { name: 'Konto von N. Kennwort' }).waitFor();
    expectNoTroubleHere(page);
    await page.context().close();
  });

  it('without a group that counts here nobody gets in, and is told whom to ask', async () => {
    const page = await visit.open();
    await comeThrough(page, 'Ohne Gruppe');
    await page.getByText('Ihr Konto hat noch keine Rolle in Bleibe').waitFor();
    await expectNoAxeViolations(page, 'refused by groups');
    await keepPicture(page, 'identitaetsdienst-ohne-gruppe');
    await page.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await page.getByRole('button', { name: 'Mit dem Konto des Amtes anmelden' }).waitFor();
    await page.goto('/akten');
    await page.waitForURL(/\/anmeldung/);
    await page.context().close();
  });

  it('an answer that another browser asked for opens nothing', async () => {
    const [mine, theirs] = await Promise.all([visit.open(), visit.open()]);
    await mine.goto('/anmeldung');
    await mine.getByRole('button', { name: 'Mit dem Konto des Amtes anmelden' }).click();
    await mine.getByRole('link', { name: 'Ida Fern' }).waitFor();
    const answer = (await provider?.signInAs(mine.url(), 'u1')) ?? '';
    await theirs.goto(answer);
    await theirs.getByRole('link', { name: 'Zur Anmeldung' }).waitFor();
    await theirs.goto('/akten');
    await theirs.waitForURL(/\/anmeldung/);
    for (const page of [mine, theirs]) await page.context().close();
  });
});
