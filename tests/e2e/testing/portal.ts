/** What stories of the portal have in common: filling in a form in English, and sending a file. */
import type { Page } from 'playwright-core';
import type { Upload } from './akten.ts';

export async function goOn(page: Page): Promise<void> {
  const heading = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page
    .waitForFunction(
      (before) => document.querySelector('h1')?.textContent !== before || document.querySelector('.cz-error'),
      heading,
    )
    .catch(() => undefined);
}

export async function fillDay(page: Page, tag: string, monat: string, jahr: string): Promise<void> {
  await page.getByLabel('Day', { exact: true }).fill(tag);
  await page.getByLabel('Month', { exact: true }).fill(monat);
  await page.getByLabel('Year', { exact: true }).fill(jahr);
}

export async function uploadUnterlage(page: Page, heading: string, file: Upload): Promise<void> {
  const section = page.getByRole('region', { name: heading, exact: true });
  await section.getByLabel('Choose a file').setInputFiles(file);
  await section.getByRole('progressbar').waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
}

interface Bewerbung {
  readonly familienname: string;
  readonly vornamen: string;
  readonly geboren: readonly [string, string, string];
  readonly anschrift: string;
  readonly email: string;
}

/** From the start page to the receipt, without a single document. */
export async function applyForBlaueKarte(page: Page, person: Bewerbung): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: /Apply for a residence permit/ }).click();
  await page.getByRole('button', { name: /EU Blue Card/ }).click();
  await page.getByLabel('For me').check();
  await goOn(page);
  await page.getByLabel('Family name').fill(person.familienname);
  await page.getByLabel('Given names').fill(person.vornamen);
  await fillDay(page, ...person.geboren);
  await page.getByLabel('Nationality').selectOption('NG');
  await goOn(page);
  await page.getByLabel('Street, number, postcode, town').fill(person.anschrift);
  await goOn(page);
  await page.getByLabel('I have a valid passport').check();
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
  await goOn(page);
  await page.getByLabel('Yes').check();
  await goOn(page);
  await page.getByRole('heading', { name: 'Would you like to add anything?' }).waitFor();
  await goOn(page);
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByRole('button', { name: 'Send code' }).click();
  const code = /\d{6}/.exec((await page.getByText('Demo: the code is').textContent()) ?? '')?.[0] ?? '';
  await page.getByLabel('Code from the e-mail').fill(code);
  await page.getByRole('button', { name: 'Confirm code' }).click();
  await page.getByLabel('I have read everything').check();
  await page.getByRole('button', { name: 'Send application' }).click();
}
