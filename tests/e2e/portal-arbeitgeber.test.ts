/** An employer begins the accelerated procedure on a phone; on the way: a month's pay, somebody for everything. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { letterFile } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { fillDay, goOn, uploadUnterlage } from './testing/portal.ts';

describe('an employer, in English', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });

  it('applies with the agreement signed, and asks somebody to help with everything', async () => {
    const page = await visit.open({ width: 390, height: 844 });
    await page.goto('/buerger');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: /For employers/ }).click();
    await page.getByRole('heading', { name: 'Who is hiring?' }).waitFor();
    await page.getByLabel('Name of the company').fill('Lindenhof Software GmbH');
    await page.getByLabel('Address of the business').fill('Werkweg 1, 41539 Musterstadt');
    await page.getByLabel('Whom do we talk to').fill('Petra Kern');
    await goOn(page);
    await page.getByLabel('Family name').fill('Mbeki');
    await page.getByLabel('Given names').fill('Thandi');
    await fillDay(page, '2', '3', '1994');
    await page.getByLabel('Nationality').selectOption('ZA');
    await page.getByLabel('In which country').selectOption('ZA');
    await goOn(page);
    await page.getByLabel('Degree from a university abroad').check();
    await fillDay(page, '30', '11', '2018');
    await page.getByLabel('No, please begin the procedure').check();
    await goOn(page);
    await page.getByLabel('Job title').fill('Engineer');
    await fillDay(page, '1', '4', '2027');
    await page.getByLabel('Gross salary').fill('5,000');
    await page.getByLabel('Yes').check();
    await page.getByLabel('Hours per week').fill('40');
    await page.getByText('Did you enter the pay for one month?').waitFor();
    await page.getByLabel('Gross salary').fill('60,000');
    await page.getByText('= €60,000.00').waitFor();
    await keepPicture(page, 'portal-arbeitgeber-lohn');
    await goOn(page);
    await page.getByLabel('At which embassy or consulate?').fill('Pretoria');
    await page.getByLabel('No', { exact: true }).check();
    await goOn(page);
    await page.getByRole('heading', { name: 'The agreement with us' }).waitFor();
    await page.getByText('€411.00').waitFor();
    const [sheet] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /Download the agreement/ }).click(),
    ]);
    assert.match(sheet.suggestedFilename(), /^Vereinbarung/);
    const signed = letterFile('Vereinbarung.pdf', ['Vereinbarung', 'unterschrieben']);
    await uploadUnterlage(page, 'Agreement (Vereinbarung), signed by the company', signed);
    await keepPicture(page, 'portal-arbeitgeber-vereinbarung');
    await expectAccessible(page, 'the agreement');
    await goOn(page);
    await goOn(page);
    await page.getByRole('heading', { name: 'Is everything right?' }).waitFor();
    await page.getByText('Nothing entered').waitFor();
    await expectReflow(page, 'the summary');
    await page.getByLabel('E-mail address').fill('kern@example.org');
    await page.getByRole('button', { name: 'Send code' }).click();
    const code = /\d{6}/.exec((await page.getByText('Demo: the code is').textContent()) ?? '')?.[0] ?? '';
    await page.getByLabel('Code from the e-mail').fill(code);
    await page.getByRole('button', { name: 'Confirm code' }).click();
    await page.getByLabel('I have read everything').check();
    await page.getByRole('button', { name: 'Send application' }).click();
    await page.getByRole('heading', { name: 'Your application has arrived' }).waitFor();

    await page.goto('/buerger/konto');
    await page.getByRole('button', { name: 'Invite somebody for everything' }).click();
    await page.getByRole('heading', { name: 'Who should help with everything?' }).waitFor();
    await page.getByLabel('Help with filling in').check();
    await page.getByLabel('Name of the person or company').fill('Jo Nachbar');
    await page.getByLabel('Your name').fill('Petra Kern');
    await page.getByRole('button', { name: 'Create code' }).click();
    await page.getByText('one year ahead at most').waitFor();
    await expectAccessible(page, 'an invitation for everything');
    const bis = visit.office.kernel.clock.today().add({ days: 60 });
    await fillDay(page, String(bis.day), String(bis.month), String(bis.year));
    await page.getByRole('button', { name: 'Create code' }).click();
    await page.locator('.cz-code').waitFor();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText(/for everything · invited/).waitFor();
    await keepPicture(page, 'portal-konto-fuer-alles');
    await expectReadableInDark(page, 'the account');
    expectNoTrouble(page, 'the portal of an employer');
  });
});
