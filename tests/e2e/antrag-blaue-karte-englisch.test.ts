/** Somebody applies for a Blue Card in English, lacks a document, gets a receipt, sees what is missing and sends it. */
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { letterFile } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { fillDay, goOn, uploadUnterlage } from './testing/portal.ts';

describe('an application for a Blue Card, in English', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });

  it('is filled in without an account, sent with an address, and completed later', async () => {
    const page = await visit.open({ width: 390, height: 844 });
    await page.goto('/buerger');
    await page.getByRole('button', { name: 'English' }).click();
    await keepPicture(page, 'portal-start-en');
    await expectAccessible(page, 'the start of the portal');
    await page.getByRole('button', { name: /Apply for a residence permit/ }).click();
    await page.getByRole('button', { name: /EU Blue Card/ }).click();

    await page.getByRole('heading', { name: 'Who is the application for?' }).waitFor();
    await goOn(page);
    await page.getByText('Please check your answers').waitFor();
    await expectAccessible(page, 'an error in the form');
    await page.getByLabel('For me').check();
    await goOn(page);

    await page.getByLabel('Family name').fill('Okafor');
    await page.getByLabel('Given names').fill('Chinedu');
    await fillDay(page, '12', '4', '1991');
    await page.getByLabel('Nationality').selectOption('NG');
    await keepPicture(page, 'portal-person-en');
    await expectAccessible(page, 'who it is');
    await goOn(page);
    await page.getByLabel('Street, number, postcode, town').fill('Lindenstraße 4, 41539 Musterstadt');
    await goOn(page);
    await page.getByLabel('I have a valid passport').check();
    await upload(page, 'Passport', ['Reisepass', 'Passport', 'OKAFOR CHINEDU']);
    await page.getByText('readable · Pages: 1').waitFor();
    await keepPicture(page, 'portal-pass-en');
    await expectAccessible(page, 'a document that was looked at');
    await goOn(page);
    await page.getByLabel('With a visa for a long stay (D)').check();
    await fillDay(page, '1', '8', '2026');
    await goOn(page);
    await page.getByLabel('Degree from a university abroad').check();
    await fillDay(page, '1', '7', '2015');
    await goOn(page);
    await page.getByLabel('Name of the company').fill('Lindenhof Software GmbH');
    await page.getByLabel('Your work there').fill('Software developer');
    await fillDay(page, '1', '9', '2026');
    await page.getByLabel('Gross salary per year in euros').fill('56,400');
    await page.getByLabel('Yes').check();
    await page.getByLabel('Hours per week').fill('40');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByRole('heading', { name: 'What qualification do you have?' }).waitFor();
    await goOn(page);
    await page.getByLabel('Name of the company').waitFor();
    await keepPicture(page, 'portal-arbeit-en');
    await goOn(page);
    await page.getByLabel('Yes').check();
    await goOn(page);
    await page.getByRole('heading', { name: 'Would you like to add anything?' }).waitFor();
    await goOn(page);

    await page.getByRole('heading', { name: 'Is everything right?' }).waitFor();
    await page.getByLabel('E-mail address').fill('chinedu@example.org');
    await page.getByRole('button', { name: 'Send code' }).click();
    const code = /\d{6}/.exec((await page.getByText('Demo: the code is').textContent()) ?? '')?.[0] ?? '';
    await page.getByLabel('Code from the e-mail').fill(code);
    await page.getByRole('button', { name: 'Confirm code' }).click();
    await page.getByLabel('I have read everything').check();
    await keepPicture(page, 'portal-pruefen-en');
    await expectAccessible(page, 'the summary');
    await page.getByRole('button', { name: 'Send application' }).click();

    await page.getByRole('heading', { name: 'Your application has arrived' }).waitFor();
    await page.getByText('Employment contract').waitFor();
    await page.getByText('Passport', { exact: true }).waitFor({ state: 'detached' });
    await keepPicture(page, 'portal-quittung-en');
    await expectAccessible(page, 'the receipt');
    await expectReadableInDark(page, 'the receipt');
    await page.getByRole('button', { name: 'See how far we are' }).click();

    await page.getByRole('heading', { name: 'We still need something from you' }).waitFor();
    await keepPicture(page, 'portal-stand-en');
    await expectAccessible(page, 'where it stands');
    await expectReflow(page, 'where it stands');
    await upload(page, 'Employment contract', ['Arbeitsvertrag', 'zwischen der Lindenhof Software GmbH']);
    await page.getByRole('heading', { name: 'Employment contract' }).waitFor({ state: 'detached' });
    await page.getByLabel('Your message').fill('When can I come?');
    await page.getByRole('button', { name: 'Send message' }).click();
    await page.getByText('Your message has arrived.').waitFor();
    expectNoTrouble(page, 'the portal');
  });
});

const upload = (page: Page, heading: string, lines: readonly string[]) =>
  uploadUnterlage(page, heading, letterFile(`${heading}.pdf`, lines));
