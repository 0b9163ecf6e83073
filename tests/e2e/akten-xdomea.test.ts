/** Another office sends a file: somebody looks at it, opens an Akte for it and sees that all of it has arrived. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sendNachricht } from '#areas/akten/xdomea/testing.ts';
import { letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectReadableInDark } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const AS = 'sachbearbeitung.a-e';

describe('xdomea', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });

  it('is chosen, looked at, taken over into a new Akte, and the receipt names every file', async () => {
    const page = await openAs(visit, AS);
    await page.goto('/eingang');
    await page.getByRole('link', { name: 'Akte übernehmen' }).click();
    const choose = page.getByLabel('ZIP-Datei wählen').last();
    await choose.setInputFiles({ name: 'akte.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await page.getByText('Eine Nachricht anderer Behörden ist eine ZIP-Datei').waitFor();
    await choose.setInputFiles({ name: 'kaputt.zip', mimeType: 'application/zip', buffer: Buffer.from('kein ZIP') });
    await page.getByText('Übernommen wurde nichts.').waitFor();
    await page.getByRole('button', { name: 'Verwerfen und andere Nachricht wählen' }).click();

    const { buffer: brief } = letterFile('brief.pdf', ['Antrag vom 3. März 2025']);
    const zip = await sendNachricht({
      nr: 1,
      person: { familienname: 'Bekele', vornamen: 'Hana', geburtsdatum: '1994-05-06' },
      gelistet: { 'brief.pdf': brief, 'fehlt.pdf': Buffer.from('nie gesendet') },
      dabei: { 'brief.pdf': brief },
    });
    await page
      .getByLabel('ZIP-Datei wählen')
      .last()
      .setInputFiles({ name: 'nachricht.zip', mimeType: 'application/zip', buffer: zip });
    await page.getByText('Eine gelistete Datei fehlt.').waitFor();
    await page.getByText('Bekele, Hana (geb. 06.05.1994)').waitFor();
    await page.getByRole('button', { name: 'Übernehmen' }).focus();
    assert.equal(await page.getByRole('button', { name: 'Übernehmen' }).getAttribute('aria-disabled'), 'true');
    await page.getByRole('radio', { name: /^In eine neue Akte für Bekele/ }).check();
    await page.getByLabel('Team der neuen Akte').selectOption({ index: 1 });
    await expectAccessible(page, 'the preview');
    await expectReadableInDark(page, 'the preview');
    await keepPicture(page, 'xdomea-vorschau');
    await page.getByRole('button', { name: 'Übernehmen' }).click();

    await page.getByRole('heading', { name: 'Quittung' }).waitFor();
    await page.getByText('Eine gelistete Datei fehlt: fehlt.pdf').waitFor();
    await page.getByRole('row', { name: /brief\.pdf.*liegt in ABH-/ }).waitFor();
    await page.context().close();
  });
});
