/** Everybody gets in, with the keyboard only; whoever should not, does not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectNoTrouble, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { tabTo } from './testing/keyboard.ts';
import { signInByKeyboard } from './testing/sign-in.ts';

const ROLES = [
  'leitung',
  'teamleitung.a-k',
  'sachbearbeitung.a-e',
  'service',
  'kasse',
  'poststelle',
  'scanstelle',
  'administration',
  'datenschutz',
];

describe('signing in', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  for (const role of ROLES) {
    it(`${role} signs in by keyboard and lands on a page of their own`, async () => {
      const page = await visit.open();
      await signInByKeyboard(page, visit.office, role);
      await settled(page);
      assert.equal(await page.getByRole('button', { name: /^Konto von/ }).count(), 1);
      assert.notEqual(await page.locator('h1').first().innerText(), 'Dafür fehlt Ihnen das Recht');
      await keepPicture(page, `start-${role}`);
      expectNoTrouble(page, role);
      await page.context().close();
    });
  }

  it('a wrong password is refused in the same words as an unknown address, and what was typed stays', async () => {
    const page = await visit.open();
    await page.goto('/anmeldung');
    await page.getByLabel('E-Mail-Adresse').fill('niemand@musterstadt.example');
    await page.getByLabel('Kennwort').fill('falsch-und-lang-genug');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    const unknown = await page.getByRole('alert').innerText();
    await page.getByLabel('E-Mail-Adresse').fill('leitung@musterstadt.example');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('.btn-busy') === null);
    assert.equal(await page.getByRole('alert').innerText(), unknown);
    assert.equal(await page.getByLabel('E-Mail-Adresse').inputValue(), 'leitung@musterstadt.example');
    await page.context().close();
  });

  it('leads back to the page one wanted, and signing out leaves nothing behind', async () => {
    const page = await visit.open({ as: 'administration.2' });
    await page.goto('/verwaltung/teams');
    await settled(page);
    await page.getByRole('button', { name: /^Konto von/ }).press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByText('Sie sind abgemeldet.').waitFor();
    await page.goto('/verwaltung/teams');
    await page.waitForURL(/anmeldung\?weiter=/);
    expectNoTrouble(page, 'signing out');
    await page.context().close();
  });

  it('the demo shows its people, and one press fills in who signs in', async () => {
    const page = await visit.open();
    await page.goto('/anmeldung');
    await page.getByText('Demo: als wen melden Sie sich an?').waitFor();
    await tabTo(page, /^Datenschutz/);
    await page.keyboard.press('Enter');
    assert.equal(await page.getByLabel('E-Mail-Adresse').inputValue(), 'datenschutz@musterstadt.example');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Anmelden');
    await keepPicture(page, 'anmeldung');
    await page.context().close();
  });
});
