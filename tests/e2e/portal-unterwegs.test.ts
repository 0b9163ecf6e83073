/** A phone on its way: the line breaks, the browser goes back, two windows are open, the session ends; nothing is lost. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { expectAccessible, expectNoTrouble } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { fillDay, goOn } from './testing/portal.ts';

/** Large enough to travel in parts. */
async function thickFile(): Promise<Buffer> {
  const pdf = await PDFDocument.load(drawPdf([['Reisepass', 'Passport', 'OKAFOR']]));
  await pdf.attach(randomBytes(700_000), 'mehr.bin', { mimeType: 'application/octet-stream' });
  return Buffer.from(await pdf.save());
}

describe('a portal that loses nothing', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ seed: [] });
  let page: Page;

  it('the browser’s own back button keeps what was typed', async () => {
    page = await visit.open({ width: 390, height: 844 });
    await page.goto('/buerger');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /Extend your residence permit/ }).click();
    await page.getByLabel('For me').check();
    await goOn(page);
    await page.getByLabel('Family name').fill('Okafor');
    await fillDay(page, '12', '4', '1991');
    await page.goBack();
    await page.getByLabel('For me').waitFor();
    await page.goForward();
    assert.equal(await page.getByLabel('Family name').inputValue(), 'Okafor');
    assert.equal(await page.getByLabel('Year').inputValue(), '1991');
    await page.getByLabel('Nationality').selectOption('NG');
    await goOn(page);
  });

  it('two windows: what is typed here stays, and the other window’s pages are taken over', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Street, number, postcode, town').fill('Weg 1, 50999 Musterstadt');
    await goOn(other);
    await other.getByLabel('I have a valid passport').waitFor();
    await page.getByLabel('Street, number, postcode, town').fill('Weg 2, 50999 Musterstadt');
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByText('Something was changed in another window').waitFor();
    assert.equal(await page.getByLabel('Street, number, postcode, town').inputValue(), 'Weg 2, 50999 Musterstadt');
    await expectAccessible(page, 'two windows');
    await goOn(page);
    await page.getByLabel('I have a valid passport').check();
    await other.close();
  });

  it('the line breaks during an upload: it goes on by itself', async () => {
    let parts = 0;
    let broken = true;
    await page.route('**/teile', (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      parts += 1;
      return broken && parts > 1 ? route.abort('internetdisconnected') : route.continue();
    });
    const section = page.getByRole('region', { name: 'Passport', exact: true });
    const file = { name: 'pass.pdf', mimeType: 'application/pdf', buffer: await thickFile() };
    await section.getByLabel('Choose a file').setInputFiles(file);
    await page.getByText('There is no connection at the moment. We go on').waitFor();
    broken = false;
    await page.getByText('readable · Pages: 1').waitFor();
    await page.unroute('**/teile');
    await expectAccessible(page, 'after an upload with a break');
  });

  it('the session ends: one signs in where one is, and the page is as it was', async () => {
    await page.getByRole('button', { name: 'Continue later' }).click();
    await signIn(page);
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByLabel('I have a valid passport').waitFor();
    assert.ok(await page.getByLabel('I have a valid passport').isChecked());
    await page.context().clearCookies();
    await page.getByLabel('My passport has expired').check();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await signIn(page);
    await goOn(page);
    await page.getByText('Until when is your card or visa valid?').waitFor();
    await page.goBack();
    assert.ok(await page.getByLabel('My passport has expired').isChecked());
    expectNoTrouble(page, 'the portal');
  });
});

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('unterwegs@example.org');
  await page.getByRole('button', { name: 'Send code' }).click();
  const code = /\d{6}/.exec((await page.getByText('Demo: the code is').textContent()) ?? '')?.[0] ?? '';
  await page.getByLabel('Code from the e-mail').fill(code);
  await page.getByRole('button', { name: 'Confirm code' }).click();
  await page.getByLabel('Code from the e-mail').waitFor({ state: 'detached' });
}
