/** A scan is compared with its paper by somebody else, by keyboard alone, and ends as a sealed copy. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { findWorkEingang } from '#areas/akten/erfassung.sql.ts';
import { erfasse, openLieferung } from '#areas/akten/erfassung.ts';
import { listSichtpruefungen } from '#areas/akten/ersetzung/pruefung.api.ts';
import { noteScan } from '#areas/akten/ersetzung/scan.ts';
import { givenScanprofil } from '#areas/akten/ersetzung/testing.ts';
import { transact } from '#platform/db/db.ts';
import { openAs, scanFile } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { until } from './testing/until.ts';

describe('the Sichtprüfung', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });

  before(async () => {
    const { kernel } = visit.office;
    await givenScanprofil(kernel);
    const scannt = { id: 'scannt', displayName: 'Frau am Scanner' } as Parameters<typeof noteScan>[0]['actor'];
    for (const words of ['Mietvertrag über eine Wohnung mit drei Zimmern', 'Arbeitsvertrag mit der Stadtbäckerei']) {
      const { buffer } = await scanFile('blatt.jpg', [words]);
      const lieferungId = await transact(kernel.pool.db, scannt, 'test', async (tx) => {
        const id = await openLieferung(tx, scannt, { herkunft: 'befehl' });
        await noteScan({ tx, actor: scannt, clock: kernel.clock }, id, 1, { profil: 'standard' });
        return id;
      });
      const { eingangId } = await erfasse(kernel, scannt, {
        lieferungId,
        dateiname: 'blatt.jpg',
        source: () => buffer,
      });
      assert.equal((await findWorkEingang(kernel.pool.db, eingangId))?.status, 'gespeichert');
    }
    const session = await visit.office.signIn('poststelle');
    await until(
      'both scans wait for their check',
      async () => (await session.call(listSichtpruefungen, {})).offen.dokumente >= 2,
    );
  });

  it('page by page, a finding, a decision, and the next document: without a mouse', async () => {
    const page = await openAs(visit, 'poststelle');
    await page.goto('/sichtpruefung');
    await page.getByText('2 Dokumente mit 2 Seiten.').waitFor();
    // What counts is the page on the screen; until then nobody can pass it.
    await page.getByRole('status').filter({ hasText: 'Seite 1 von 1' }).waitFor();
    await page.getByText('1 von 1 Seite', { exact: true }).waitFor();
    await expectAccessible(page, 'the check');
    await keepPicture(page, 'sichtpruefung');

    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Abgeschnitten', pressed: true }).waitFor();
    await page.getByLabel('Hinweis: Abgeschnitten').waitFor();
    await page.keyboard.press('o');
    await page.getByText('Es steht ein Befund', { exact: false }).first().waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByText('Seite 1: Abgeschnitten').waitFor();
    await expectAccessible(page, 'the dialog of a new scan');
    await page.keyboard.type('Unten fehlt ein Rand.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('1 Dokument mit 1 Seite.').waitFor();
    await page.getByRole('status').filter({ hasText: 'Seite 1 von 1' }).waitFor();
    await page.getByText('1 von 1 Seite', { exact: true }).waitFor();
    await page.keyboard.press('o');
    await page.getByText('Alles geprüft').waitFor();
    await expectAccessible(page, 'the empty queue');

    await page.getByRole('link', { name: 'Neu zu scannen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Neuen Scan abgeben' }).waitFor();
    await expectAccessible(page, 'what is to be scanned anew');
    expectNoTrouble(page, 'this story');
  });

  it('the seal is there, called a test, and the register and the rule can be read', async () => {
    const { rows } = await visit.office.kernel.pool.pg.query<{ id: string }>(
      `select dokument_id as id from akten.sichtpruefung where stand = 'bestanden'`,
    );
    const page = await openAs(visit, 'leitung');
    await page.goto(`/dokumente/${rows[0]?.id}/siegel`);
    await page.getByText('Das Siegel gilt, die Kopie ist unverändert').waitFor();
    await page.getByText('Testsiegel ohne Beweiswert').waitFor();
    await expectAccessible(page, 'the seal');
    await keepPicture(page, 'siegel');
    await page.goto('/verwaltung/scannen');
    await page.getByText('Scanner Poststelle', { exact: false }).first().waitFor();
    await expectAccessible(page, 'the register');
    await page.getByRole('tab', { name: 'Regel der Sichtprüfung' }).click();
    await page.getByRole('button', { name: 'Regel entwerfen' }).click();
    await page.getByRole('dialog').getByText('Wer scannt, prüft nicht selbst').waitFor();
    await expectAccessible(page, 'the rule');
    expectNoTrouble(page, 'this story');
  });
});
