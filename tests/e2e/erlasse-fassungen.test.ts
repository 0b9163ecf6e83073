/** The head of the office reads two versions of a law in, compares them, and corrects the first day. */
import { describe, it } from 'node:test';
import { giiXml, zipOf } from '#areas/erlasse/testing/gii.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const fassung = (tag: string, jahre: string) =>
  giiXml({
    doknr: 'BJNR900',
    jurabk: 'AufenthG 2004',
    amtabk: 'AufenthG',
    tag,
    stand: 'zuletzt geändert zur Probe',
    normen: [
      {
        enbez: '§ 82',
        titel: 'Mitwirkung',
        absaetze: [`(1) Wer einen Antrag stellt, wirkt ${jahre} lang mit.`, '(2) Das gilt auch für Kinder.'],
      },
    ],
  });

describe('new versions of a law', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  it('come by upload, are compared word by word, and name what they touch', async () => {
    const page = await openAs(visit, 'leitung');
    await page.goto('/erlasse/fassungen');
    await page
      .getByRole('heading', { name: 'Noch keine Änderung' })
      .or(page.getByText('Noch keine Änderung'))
      .waitFor();
    await page.getByRole('link', { name: 'Gesetze einlesen' }).click();
    await page.getByRole('button', { name: 'Vom amtlichen Bestand laden' }).waitFor();
    await expectAccessible(page, 'reading in');
    await page.locator('input[type=file]').setInputFiles([
      { name: 'alt.xml', mimeType: 'text/xml', buffer: Buffer.from(fassung('2026-01-10', 'sechs Jahre')) },
      { name: 'kaputt.xml', mimeType: 'text/xml', buffer: Buffer.from('<x') },
      {
        name: 'neu.zip',
        mimeType: 'application/zip',
        buffer: await zipOf({ 'BJNR900.xml': fassung('2026-03-10', 'vier Jahre') }),
      },
    ]);
    await page.getByRole('heading', { name: 'Quittung' }).waitFor();
    await page.getByText('Die Datei ist kein lesbares XML').waitFor();
    await expectAccessible(page, 'the receipt');
    await keepPicture(page, 'erlasse-quittung');

    await page.getByRole('link', { name: '1 ansehen: geänderte Normen, AufenthG' }).click();
    await page.locator('del', { hasText: 'sechs' }).waitFor();
    await page.locator('ins', { hasText: 'vier' }).waitFor();
    await page.getByRole('heading', { name: /im Amt zitier/ }).waitFor();
    await page.getByRole('link', { name: 'Nachforderung: Frist und Folgen' }).waitFor();
    await expectAccessible(page, 'the difference');
    await expectReadableInDark(page, 'the difference');
    await expectReflow(page, 'the difference');
    await keepPicture(page, 'erlasse-unterschied');

    await page.getByRole('button', { name: 'Ersten Tag berichtigen' }).click();
    await page.getByLabel('Worauf beruht das?').fill('BGBl. 2026 I Nr. 9, Art. 3');
    await page.getByRole('button', { name: 'Tag speichern' }).click();
    await page.getByText('Erster Tag gespeichert').first().waitFor();
    await page.getByText('BGBl. 2026 I Nr. 9, Art. 3').waitFor();

    await page.goto('/erlasse/fassungen?teil=auswahl');
    await page.getByText(/Gesetze gewählt/).waitFor();
    await expectAccessible(page, 'the chosen laws');
    expectNoTrouble(page, 'new versions');
  });
});
