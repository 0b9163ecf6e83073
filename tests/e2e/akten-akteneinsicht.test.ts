/** A lawyer asks for the file: somebody blackens a name, another look, and the PDF goes out without it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { getSchwaerzung } from '#areas/akten/akteneinsicht/schwaerzung.api.ts';
import { type GivenAkte, givenAkte, letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectReadableInDark } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { untilFertig } from './testing/until.ts';

const AS = 'sachbearbeitung.a-e';

describe('Akteneinsicht', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let akte: GivenAkte;
  let dokumentId = '';

  before(async () => {
    const session = await visit.office.signIn(AS);
    akte = await givenAkte(session, 'Abebe', 'Selam', '1992-11-30');
    const page = await openAs(visit, AS);
    await page.goto(`/hochladen?akte=${akte.akteId}`);
    const letter = ['Musterstadt, den 3. März 2025', 'Gesprächsvermerk', 'Die Nachbarin Karfunkel hat angerufen.'];
    await page.getByLabel('Dateien wählen').setInputFiles(letterFile('vermerk.pdf', letter));
    await page.getByText(`liegt in ${akte.aktenzeichen}`).waitFor();
    dokumentId = (await untilFertig(session, akte.akteId)).id;
    await page.context().close();
  });

  const bar = (page: Page) => page.getByRole('region', { name: 'Schwärzen' });

  it('a name is blackened by its words and a place with the mouse, and both are released', async () => {
    const page = await openAs(visit, AS);
    await page.goto(`/akten/${akte.akteId}/dokumente/${dokumentId}`);
    await page.locator('.vw-bild[data-scharf="true"]').first().waitFor();
    await page.keyboard.press('c');
    const sheet = page.locator('.schwarz-ebene').first();
    await sheet.click({ position: { x: 200, y: 300 } });
    await bar(page).getByText('Bitte wählen Sie zuerst den Grund.').waitFor();
    await expectAccessible(page, 'redacting without a reason');
    await bar(page).getByLabel('Wörter schwärzen').fill('Karfunkel');
    await page.keyboard.press('Enter');
    await bar(page).getByLabel('Grund').selectOption('dritte');
    await bar(page).getByRole('button', { name: '1 Stelle schwärzen' }).click();
    const place = await sheet.boundingBox();
    assert.ok(place);
    await page.mouse.move(place.x + place.width * 0.2, place.y + 300);
    await page.mouse.down();
    await page.mouse.move(place.x + place.width * 0.5, place.y + 330, { steps: 3 });
    await page.mouse.up();
    await page.getByRole('button', { name: /^Schwärzung 2: Daten anderer Personen/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expectAccessible(page, 'redacting');
    await expectReadableInDark(page, 'redacting');
    await bar(page).getByRole('button', { name: 'Entwurf speichern' }).click();
    await bar(page).getByRole('button', { name: 'Prüfen und freigeben' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Freigeben' }).click();
    await bar(page).getByText('2 Schwärzungen, freigegeben').waitFor();
    const session = await visit.office.signIn(AS);
    assert.equal((await session.call(getSchwaerzung, { id: dokumentId })).kaesten.length, 2);
    await page.context().close();
  });

  it('the PDF is made, downloaded and handed over', async () => {
    const page = await openAs(visit, AS);
    await page.goto(`/akten/${akte.akteId}`);
    await page.getByRole('link', { name: 'Herausgeben' }).click();
    await page.getByRole('button', { name: 'Akteneinsicht vorbereiten' }).click();
    await page.getByLabel('Anlass').fill('Antrag vom 3. November');
    await page.getByLabel('Für wen').selectOption('anwalt');
    await page.getByLabel('Name').fill('RAin Beispiel');
    await page.getByRole('button', { name: 'PDF erstellen' }).click();
    await page.getByText('Eine Angabe stimmt noch nicht').waitFor();
    await page.getByRole('radio', { name: /^Ganze Akte/ }).check();
    await page.getByText('Auf 1 Seite sind 2 Stellen geschwärzt.').waitFor();
    await expectAccessible(page, 'the choice');
    await expectReadableInDark(page, 'the choice');
    await page.getByRole('button', { name: 'PDF erstellen' }).click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Herunterladen/ }).click();
    const file = await (await waiting).path();
    const pdf = await PDFDocument.load(await readFile(file), { updateMetadata: false });
    assert.equal(pdf.getPageCount(), 4, 'cover, contents, the page, the list of redactions');
    await page.getByRole('button', { name: 'Übergabe festhalten' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('An wen').selectOption('anwalt');
    await dialog.getByLabel('Auf welchem Weg').selectOption('postfach');
    await dialog.getByLabel('Tag der Übergabe').fill('25.11.2026');
    await expectAccessible(page, 'handing over');
    await dialog.getByRole('button', { name: 'Übergabe festhalten' }).click();
    await page.getByText('Übergeben am 25.11.2026 an RAin Beispiel').waitFor();
    await expectAccessible(page, 'what went out');
    await page.context().close();
  });
});
