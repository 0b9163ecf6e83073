/** Passkeys through the real buttons: set up, signed in with, and refused where they are not the right ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { retteKonto } from '#areas/personal/retten.ts';
import { expectAccessible, expectNoTrouble, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { plugIn } from './testing/passkey.ts';
import { freePort } from './testing/port.ts';

const NEW_PASSWORD = 'ein Satz den nur ich kenne';

describe('passkeys', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice(async () => ({ config: { PORT: await freePort() } }));

  async function addPasskey(page: Page, name: string): Promise<void> {
    await page.goto('/konto');
    await page.getByRole('button', { name: 'Passkey einrichten' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Weiter' }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Passkey jetzt anlegen' }).click();
    await page.getByText(`Passkey „${name}“`).waitFor();
  }

  async function signOut(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Konto von/ }).click();
    await page.getByRole('menuitem', { name: 'Abmelden' }).click();
    await page.getByText('Sie sind abgemeldet.').waitFor();
  }

  async function isRefused(page: Page, words: string): Promise<void> {
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.getByText(words).waitFor();
    await page.goto('/akten');
    await page.waitForURL(/\/anmeldung/);
  }

  it('somebody adds a passkey and gets in with it alone; the wrong ones do not', async () => {
    const page = await visit.open({ as: 'sachbearbeitung.f-k' });
    const device = await plugIn(page);
    await addPasskey(page, 'Rechner Zimmer 214');
    await expectAccessible(page, 'Mein Konto');
    assert.equal(await device.passkeys(), 1);
    await signOut(page);

    await device.verifies(false);
    await isRefused(page, 'Der Passkey wurde nicht bestätigt');
    await device.verifies(true);
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.getByRole('button', { name: 'Konto von D. Karaca' }).waitFor();

    // The device is lost; a colleague's lies on the desk.
    await page.goto('/konto');
    await page.getByRole('button', { name: 'Entfernen' }).click();
    await page.getByRole('button', { name: 'Passkey entfernen' }).click();
    await page.getByText('Der Passkey ist entfernt.').first().waitFor();
    await signOut(page);
    await isRefused(page, 'Der Passkey wurde nicht angenommen');
    await device.remove();
    const foreign = await plugIn(page);
    await foreign.addForeign();
    await isRefused(page, 'Der Passkey wurde nicht angenommen');
    await keepPicture(page, 'passkey-abgelehnt');
    expectNoTrouble(page, 'passkeys');
    await page.context().close();
  });

  it('after the password it is the second factor', async () => {
    const page = await visit.open({ as: 'sachbearbeitung.l-r' });
    const device = await plugIn(page);
    await addPasskey(page, 'Schlüsselbund');
    await signOut(page);
    const { kennwort } = await demoAccess(page);
    await page.getByLabel('E-Mail-Adresse').fill('sachbearbeitung.l-r@musterstadt.example');
    await page.getByLabel('Kennwort', { exact: true }).fill(kennwort);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await device.verifies(false);
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click();
    await page.getByText('Der Passkey wurde nicht bestätigt').waitFor();
    await device.verifies(true);
    await page.getByRole('button', { name: 'Mit Passkey bestätigen' }).click();
    await page.getByRole('button', { name: /^Konto von/ }).waitFor();
    expectNoTrouble(page, 'passkey as a second factor');
    await page.context().close();
  });

  async function demoAccess(page: Page): Promise<{ kennwort: string }> {
    const info = await page.evaluate(async () => (await fetch('/api/personal/anmeldung')).json());
    return (info as { demo: { kennwort: string } }).demo;
  }

  it('whoever has lost everything gets in by the link of the console and sets up a passkey first', async () => {
    const email = 'service@musterstadt.example';
    const { adresse } = await retteKonto(visit.office.kernel, email, { faktoren: true });
    const page = await visit.open();
    await plugIn(page);
    await page.goto(adresse);
    await page.getByLabel('Neues Kennwort').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Kennwort setzen' }).click();
    await page.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByLabel('Kennwort', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('button', { name: 'Passkey einrichten' }).click();
    await page.getByRole('heading', { name: /Wiederherstellungscodes/ }).waitFor();
    await expectAccessible(page, 'codes after a passkey');
    await page.getByLabel('Ich habe die Codes an einem sicheren Ort abgelegt').check();
    await page.getByRole('button', { name: 'Weiter zu Bleibe' }).click();
    await page.getByRole('button', { name: /^Konto von/ }).waitFor();
    await signOut(page);
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.getByRole('button', { name: /^Konto von/ }).waitFor();
    await settled(page);
    expectNoTrouble(page, 'a rescued account');
    await page.context().close();
  });
});
