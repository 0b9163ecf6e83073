/** Reading on paper and on a phone, and what people say about a page and its document. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type GivenAkte, givenAkte, letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { untilFertig } from './testing/until.ts';

describe('reading a document', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let akte: GivenAkte;
  let dokumentId = '';
  let adresse = '';

  before(async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(session, 'Abebe', 'Selam', '1992-11-30');
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(`/hochladen?akte=${akte.akteId}`);
    const letter = ['Musterstadt, den 3. März 2025', 'Mietvertrag'];
    await page.getByLabel('Dateien wählen').setInputFiles(letterFile('zwei.pdf', letter, ['Zweite Seite']));
    await page.getByText(`liegt in ${akte.aktenzeichen}`).waitFor();
    dokumentId = (await untilFertig(session, akte.akteId)).id;
    adresse = `/akten/${akte.akteId}/dokumente/${dokumentId}`;
    await page.context().close();
  });

  const SHARP = '.vw-bild[data-scharf="true"]';

  it('on paper stand the page that is read and a line that says where it belongs, and no tools', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(adresse);
    await page.locator(SHARP).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByText(`${akte.aktenzeichen} · Mietvertrag vom 03.03.2025 · Seite 1 von 2`).waitFor();
    assert.equal(await page.locator('.vw-seite:visible').count(), 1, 'the page that is read, and no other');
    await page.locator('.vw-seite .vw-bild:visible').waitFor();
    for (const tool of ['.head', '.nav', '.vw-werkzeug', '.vw-leiste', '.akte-liste', '.akte-angaben'])
      assert.equal(await page.locator(tool).first().isVisible(), false, tool);
    const pdf = await page.pdf({ format: 'A4' });
    assert.equal(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length, 1, 'one sheet');
    expectNoTrouble(page, 'printing');
  });

  it('on a phone the tools are one row, and the rest of them a menu', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e', { width: 320, height: 640 });
    await page.goto(adresse);
    await page.locator(SHARP).first().waitFor();
    const box = await page.getByRole('toolbar', { name: 'Ansicht' }).boundingBox();
    assert.ok(box && box.height <= 56, `${box?.height} px`);
    await page.getByRole('button', { name: 'Ansicht' }).click();
    await expectAccessible(page, 'menu of the viewer');
    await page.getByRole('menuitemradio', { name: 'Text der Seite' }).click();
    await page.getByRole('region', { name: 'Erkannter Text' }).getByText('Mietvertrag').waitFor();
    await page.getByRole('button', { name: 'Text schließen' }).click();
    await page.getByRole('button', { name: 'In diesem Dokument suchen' }).click();
    await page.getByRole('searchbox', { name: 'In diesem Dokument suchen' }).fill('zweite');
    await page.keyboard.press('Enter');
    await page.locator('.vw-treffer[data-aktuell="true"]').waitFor();
    expectNoTrouble(page, 'this story');
  });

  it('a page that somebody called blank is not called presumably blank', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(adresse);
    await page.getByRole('button', { name: 'Seite als leer kennzeichnen' }).click();
    await page.getByText('Von Hand als leer gekennzeichnet. Die Seite bleibt in der Akte.').waitFor();
    assert.equal(await page.getByText('vermut').count(), 0);
    await page.getByRole('button', { name: 'Seite ist nicht leer' }).first().click();
    await page.getByRole('button', { name: 'Seite als leer kennzeichnen' }).waitFor();
    expectNoTrouble(page, 'this story');
  });

  it('its date is typed as it is written here, and an impossible one is not lost in silence', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(adresse);
    await page.getByRole('button', { name: 'Titel, Art und Datum ändern' }).click();
    const field = page.getByLabel('Datum des Dokuments');
    assert.equal(await field.inputValue(), '03.03.2025');
    await field.fill('31.2.2025');
    await page.keyboard.press('Enter');
    await page.getByText('Bitte als Datum angeben, etwa 17.05.2024.').first().waitFor();
    await field.fill('4.3.25');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('4. März 2025').waitFor();
    expectNoTrouble(page, 'this story');
  });
});
