/** Two colleagues keep one Akte: Vorgänge, filing by keyboard, z. d. A., a note and a stamp, a page turned, two side by side. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createVorgang } from '#areas/akten/vorgang/vorgang.api.ts';
import { type GivenAkte, givenAkte, letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { untilFertig } from './testing/until.ts';

describe('keeping an Akte', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let akte: GivenAkte;
  let page: Page;
  let colleague: Page;

  before(async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(session, 'Abebe', 'Selam', '1992-11-30');
    await session.call(createVorgang, {
      akteId: akte.akteId,
      bezeichnung: 'Studium',
      kennzeichen: '3.1',
      laufzeitVon: '2026-01-05',
      laufzeitBis: null,
      teamId: null,
      bearbeiter: null,
      vertraulichkeit: 'offen',
    });
    page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(`/hochladen?akte=${akte.akteId}`);
    const files = ['Mietvertrag', 'Arbeitsvertrag'].map((word) => letterFile(`${word}.pdf`, [word]));
    await page.getByLabel('Dateien wählen').setInputFiles(files);
    await untilFertig(session, akte.akteId, 2);
    colleague = await openAs(visit, 'teamleitung.a-k');
    await colleague.goto(`/akten/${akte.akteId}`);
    await colleague.getByRole('region', { name: 'Ohne Vorgang' }).getByText('Mietvertrag').waitFor();
    await page.goto(`/akten/${akte.akteId}`);
  });

  it('chooses by keyboard, sees what will happen, files, and takes it back; the other sees it at once', async () => {
    await page.getByText(/Auch hier: /).waitFor();
    await page.getByRole('checkbox', { name: 'Mietvertrag auswählen' }).waitFor();
    await page
      .getByRole('link', { name: /Mietvertrag|Arbeitsvertrag/ })
      .first()
      .focus();
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 Dokumente gewählt').waitFor();
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: '2 Dokumente ablegen' });
    await dialog.getByLabel('Vorgang', { exact: true }).selectOption({ label: '1 Studium' });
    await dialog.getByRole('row', { name: /Mietvertrag ohne Vorgang 1 Studium/ }).waitFor();
    await expectAccessible(page, 'filing');
    await dialog.getByRole('button', { name: '2 Dokumente hineinlegen' }).click();
    const studium = colleague.getByRole('region', { name: '1 Studium' });
    await studium.getByText('Mietvertrag').waitFor();
    await page.getByRole('button', { name: 'Zurücknehmen' }).click();
    await colleague.getByRole('region', { name: 'Ohne Vorgang' }).getByText('Mietvertrag').waitFor();
    expectNoTrouble(page, 'filing');
  });

  it('z. d. A. closes the folder for both, and a change from an old state is shown and not overwritten', async () => {
    await colleague.getByRole('button', { name: 'Vorgang Studium: was tun?' }).click();
    await colleague.getByRole('menuitem', { name: 'Angaben ändern' }).click();
    await colleague.getByLabel('Bezeichnung').fill('Studium in Musterstadt');
    await page.getByRole('button', { name: 'Vorgang Studium: was tun?' }).click();
    await page.getByRole('menuitem', { name: 'Angaben ändern' }).click();
    await page.getByLabel('Bezeichnung').fill('Studium der Physik');
    await page.getByRole('button', { name: 'Änderung speichern' }).click();
    await page.getByRole('region', { name: '1 Studium der Physik' }).waitFor();
    await colleague.getByRole('button', { name: 'Änderung speichern' }).click();
    await colleague.getByRole('row', { name: /Studium der Physik Studium in Musterstadt/ }).waitFor();
    await colleague.getByRole('button', { name: 'Meine Angaben verwerfen' }).click();
    await colleague.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('button', { name: /was tun/ }).click();
    await page.getByRole('menuitem', { name: 'Zu den Akten (z. d. A.)' }).click();
    await page.getByRole('button', { name: 'z. d. A. verfügen' }).click();
    await colleague.getByText(/z\. d\. A\. von /).waitFor();
    await expectAccessible(page, 'an Akte by Vorgang');
    await expectReadableInDark(page, 'an Akte by Vorgang');
    expectNoTrouble(colleague, 'conflict');
  });

  it('a note and a stamp lie over the page, a turned page turns for both, and two lie side by side', async () => {
    await page.getByRole('link', { name: /Mietvertrag/ }).click();
    await colleague.getByRole('link', { name: /Mietvertrag/ }).click();
    await page.getByRole('button', { name: 'Notiz', exact: true }).click();
    await page.getByText(/Bei Akteneinsicht und Auskunft liest die Person sie mit/).waitFor();
    await page.getByRole('textbox', { name: /^Notiz/ }).fill('Miete ist gestiegen.');
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await colleague.getByText('Miete ist gestiegen.').waitFor();
    await page.getByRole('button', { name: 'Stempel', exact: true }).click();
    await page.getByRole('combobox', { name: 'Stempel' }).selectOption('kopie');
    await page.getByRole('button', { name: 'Auf Seite 1 stempeln' }).click();
    await page.locator('.bl-stempel').waitFor();
    await expectAccessible(page, 'notes beside a page');
    const upright = await colleague.locator('.vw-seite').first().boundingBox();
    assert.ok(upright && upright.height > upright.width);
    await page.getByRole('button', { name: 'Seite drehen' }).click();
    await colleague.locator('.vw-bild[src*="gedreht=90"]').first().waitFor();
    const turned = await colleague.locator('.vw-seite').first().boundingBox();
    assert.ok(turned && turned.width > turned.height);
    await page.getByRole('button', { name: 'Daneben legen' }).click();
    await page.getByRole('link', { name: /Arbeitsvertrag/ }).click();
    const beside = page.getByRole('region', { name: 'Zweites Dokument' });
    await beside.getByRole('heading', { name: 'Mietvertrag' }).waitFor();
    await expectAccessible(page, 'two documents side by side');
    expectNoTrouble(page, 'notes');
    expectNoTrouble(colleague, 'notes');
  });
});
