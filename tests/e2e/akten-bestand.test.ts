/** The scan desk's day: list, stack, sheets, scan, even sum. And a document that somebody divides by hand and puts back. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { importBestand } from '#areas/akten/bestand/bestand.api.ts';
import { getDokument } from '#areas/akten/dokument.api.ts';
import { listTeams } from '#areas/personal/team.api.ts';
import { givenAkte, letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { untilFertig, untilRead } from './testing/until.ts';

const LISTE = `Aktenzeichen;Familienname;Vornamen;Geburtsdatum;Regal;Dicke mm;Blätter
ABH-2008-000071;Aydin;Deniz;12.05.1979;B4;18;150
ABH-2008-000072;Bekele;Hanna;1990;B4;7;60
`;

describe('the scan desk', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let leitung: TestSession;
  let page: Page;

  before(async () => {
    leitung = await visit.office.signIn('leitung');
    const [team] = (await leitung.call(listTeams, {})).teams;
    assert.ok(team);
    const datei = Buffer.from(LISTE).toString('base64');
    await leitung.call(importBestand, { datei, teamId: team.id, nurPruefen: false });
    page = await openAs(visit, 'scanstelle');
  });

  it('chooses Akten, counts, and has a stack whose sheets can be printed', async () => {
    await page.goto('/bestand');
    await page.getByRole('button', { name: /ABH-2008-000071/ }).waitFor();
    await expectAccessible(page, 'the paper registry');
    await expectReadableInDark(page, 'the paper registry');
    await page.getByLabel('ABH-2008-000071 in den Stapel').check();
    await page.getByLabel('ABH-2008-000072 in den Stapel').check();
    await page.getByRole('button', { name: 'Stapel aus 2 Akten bilden' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Blätter im Stapel').fill('4');
    await dialog.getByLabel('nur Vorderseiten').check();
    await expectAccessible(page, 'making a stack');
    await dialog.getByRole('button', { name: 'Stapel bilden' }).click();
    await page.getByRole('heading', { name: 'Stapel 1' }).waitFor();
    await page.getByText('noch nicht gescannt').waitFor();
    await expectAccessible(page, 'the stacks');
  });

  it('scans it with its sheets; it falls into its Akten, the sum is even, and the stack is closed', async () => {
    const link = await page.getByRole('link', { name: 'Trennblätter drucken' }).getAttribute('href');
    const sheets = await PDFDocument.load(await (await page.request.get(link as string)).body());
    assert.equal(sheets.getPageCount(), 3, 'a cover and one for each Akte');
    const stack = await PDFDocument.create();
    for (let sheet = 0; sheet < 3; sheet++) {
      stack.addPage((await stack.copyPages(sheets, [sheet]))[0]);
      if (sheet === 0) continue;
      const pages = await PDFDocument.load(
        letterFile('x.pdf', [`Blatt eins ${sheet}`], [`Blatt zwei ${sheet}`]).buffer,
      );
      for (const copied of await stack.copyPages(pages, [0, 1])) stack.addPage(copied);
    }
    await page.goto('/hochladen');
    const buffer = Buffer.from(await stack.save());
    await page.getByLabel('Dateien wählen').setInputFiles({ name: 'stapel.pdf', mimeType: 'application/pdf', buffer });
    await page.getByRole('heading', { name: 'Die Datei ist angekommen' }).waitFor();
    await page.getByRole('link', { name: 'Quittung ansehen' }).click();
    await page.getByRole('heading', { name: 'Quittung' }).waitFor();
    await untilRead(leitung, new URL(page.url()).pathname.split('/').at(-1) as string);
    await page.getByText('in 2 Dokumente geteilt, dazu 3 Trennblätter').waitFor();
    await page.goto('/bestand/stapel');
    await page.getByText('vollständig: 4 Seiten').waitFor();
    await page.getByRole('button', { name: 'Stapel abschließen' }).click();
    await page.getByText('abgeschlossen', { exact: true }).waitFor();
    await page.goto('/bestand');
    await page.getByText('2 von 2 Akten').waitFor();
    await page.getByText('Alle 2 Akten sind gescannt.').waitFor();
    expectNoTrouble(page, 'the day');
  });

  it('a caseworker divides a document by keyboard, sees where its pages are, and takes it back', async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    const akte = await givenAkte(session, 'Castro', 'Ines', '1985-02-17');
    const desk = await openAs(visit, 'sachbearbeitung.a-e');
    await desk.goto(`/hochladen?akte=${akte.akteId}`);
    await desk
      .getByLabel('Dateien wählen')
      .setInputFiles(letterFile('alles.pdf', ['Erstens'], ['Zweitens'], ['Drittens']));
    const { id } = await untilFertig(session, akte.akteId);
    await desk.goto(`/dokumente/${id}/teilen`);
    const third = desk.getByRole('button', { name: /Seite 3/ });
    await third.focus();
    await desk.keyboard.press('Space');
    await desk.getByRole('heading', { name: 'Dokument 2 1 Seite' }).waitFor();
    await expectAccessible(desk, 'dividing a document');
    await desk.getByRole('button', { name: 'In 2 Dokumente teilen' }).click();
    await desk.getByText('Seine Seiten liegen jetzt in 2 neuen Dokumenten').waitFor();
    await expectAccessible(desk, 'a document that was divided');
    await desk.getByRole('button', { name: 'Teilung zurücknehmen' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Teilung zurücknehmen' }).click();
    await desk.locator('.vw-seite[data-seite="1"]').waitFor();
    const whole = await session.call(getDokument, { id });
    assert.deepEqual([whole.seiten, whole.umordnung], [3, undefined]);
    expectNoTrouble(desk, 'dividing');
  });
});
