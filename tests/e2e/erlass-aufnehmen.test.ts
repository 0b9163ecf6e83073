/** The Leitung takes a decree in: the file is read, checked and valid, found in the list, and its forerunner is ended. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const ALT = `Herausgeber: Ministerium der Beispiele
Aktenzeichen: 77-1.02-03/2023
Datum: 2. Mai 2023
Gültig ab: 1. Juni 2023
Betreff: Aushang der Öffnungszeiten

1. Ort
Die Öffnungszeiten hängen am Eingang des Hauses und stehen im Internet.

2. Sprache
Der Aushang ist in einfacher Sprache verfasst.
`;
const NEU = ALT.replace('03/2023', '01/2026')
  .replace('2. Mai 2023', '5. Januar 2026')
  .replace('Gültig ab: 1. Juni 2023\n', 'Hebt auf: 77-1.02-03/2023\n')
  .replace('Aushang der Öffnungszeiten', 'Aushang der Öffnungszeiten; Neufassung');

describe('a decree', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bleibe-story-'));
    await writeFile(path.join(folder, 'alt.txt'), ALT);
    await writeFile(path.join(folder, 'neu.txt'), NEU);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('is read, checked, valid and found; what it repeals has ended', async () => {
    const page = await openAs(visit, 'leitung');
    await page.goto('/erlasse/sammlungen');
    await page.getByRole('button', { name: 'Sammlung anlegen' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Erlasse des Ministeriums');
    await expectAccessible(page, 'a Sammlung being made');
    await page.locator('form').getByRole('button', { name: 'Sammlung anlegen' }).click();
    await page.getByText('Die Sammlung ist angelegt').first().waitFor();
    await expectAccessible(page, 'the Sammlungen');

    for (const file of ['alt.txt', 'neu.txt']) {
      await page.goto('/erlasse/aufnehmen');
      await page.locator('input[type=file]').setInputFiles(path.join(folder, file));
      await page.getByLabel('Aktenzeichen').waitFor();
      const sammlung = page.getByLabel('Sammlung');
      if ((await sammlung.inputValue()) === '') await sammlung.selectOption({ label: 'Erlasse des Ministeriums' });
      if (file === 'neu.txt') {
        await page.getByText('Es steht nicht da, ab wann der Erlass gilt').waitFor();
        await page.getByLabel('Gültig ab').fill('01.02.2026');
        await page.getByRole('radio', { name: 'Stimmt', exact: true }).check();
        await expectAccessible(page, 'a decree that is looked at');
        await expectReflow(page, 'a decree that is looked at');
      }
      await page.getByRole('button', { name: 'Erlass aufnehmen' }).click();
      await page
        .getByRole('heading', { name: 'Beziehungen' })
        .or(page.getByRole('heading', { name: 'Text' }))
        .first()
        .waitFor();
    }
    await page.getByText('bestätigt', { exact: true }).first().waitFor();
    await expectAccessible(page, 'a decree');
    await expectReadableInDark(page, 'a decree');
    await expectReflow(page, 'a decree');

    await page.goto('/erlasse/bestand');
    await page.getByLabel('Aktenzeichen, Betreff oder Herausgeber').fill('77-1.02');
    await page.getByRole('link', { name: '77-1.02-01/2026' }).waitFor();
    await page.getByRole('link', { name: /^Beendet/ }).click();
    await page.getByText('aufgehoben durch').first().waitFor();
    await page.getByRole('link', { name: '77-1.02-01/2026' }).waitFor();
    await expectAccessible(page, 'the decrees');
    await expectReflow(page, 'the decrees');

    await page.goto('/erlasse/hausregeln/neu');
    await page.getByText('Sammlung').first().waitFor();
    await expectAccessible(page, 'a Hausregel being written');
    expectNoTrouble(page, 'decrees');
  });
});
