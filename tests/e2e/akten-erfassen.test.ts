/** From paper to a hit on its page, and what becomes of files that are not as they should be. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { getDokument, getSeiteWorte } from '#areas/akten/dokument.api.ts';
import {
  dropFiles,
  type GivenAkte,
  givenAkte,
  letterFile,
  lockedFile,
  openAs,
  scanFile,
  searchByKeyboard,
  type Upload,
} from './testing/akten.ts';
import { expectAccessible, expectNoTrouble } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { untilRead } from './testing/until.ts';

describe('from paper to a hit', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let session: TestSession;
  let akte: GivenAkte;

  before(async () => {
    session = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(session, 'Adjei', 'Ama', '1988-07-02');
  });

  /** Drops files into the Akte and opens the receipt; gives the id of the delivery. */
  async function deliver(page: Page, files: readonly Upload[], title?: string): Promise<string> {
    await page.goto(`/hochladen?akte=${akte.akteId}`);
    await page.getByText('kommt in die Akte Adjei, Ama').waitFor();
    await dropFiles(page, '.drop', files);
    const done = files.length === 1 ? 'Die Datei ist angekommen' : `Alle ${files.length} Dateien sind angekommen`;
    await page.getByRole('heading', { name: title ?? done }).waitFor();
    await page.getByRole('link', { name: 'Quittung ansehen' }).click();
    await page.getByRole('heading', { name: 'Quittung' }).waitFor();
    const lieferungId = new URL(page.url()).pathname.split('/').at(-1) as string;
    await untilRead(session, lieferungId);
    return lieferungId;
  }

  it('a scan dropped into the browser becomes a searchable document and the hit is marked on its page', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    const scan = await scanFile('verlust.jpg', [
      'Anzeige über den Verlust eines Ausweises',
      'Frau Adjei gibt an, dass ihr Nationalpass auf dem Weg vom Bahnhof zum Marktplatz abhandengekommen sei.',
      'Das Generalkonsulat wurde benachrichtigt. Ein Ersatz ist beantragt.',
    ]);
    await deliver(page, [scan]);
    // The receipt follows the recognition by itself.
    await page.getByRole('link', { name: `liegt in ${akte.aktenzeichen}`, exact: true }).waitFor();

    const finds = await searchByKeyboard(page, 'generalkonsulat');
    await finds.filter({ hasText: 'S. 1' }).locator('mark', { hasText: 'Generalkonsulat' }).waitFor();
    await page.keyboard.press('Enter');
    const mark = page.locator('.vw-treffer[data-aktuell="true"]');
    await mark.waitFor();
    assert.match(page.url(), /\/akten\/[0-9a-f-]+\/dokumente\/[0-9a-f-]+\?seite=1$/, 'no search term in the address');

    // The mark lies where the word lies on the page.
    const dokumentId = new URL(page.url()).pathname.split('/').at(-1) as string;
    const { worte, treffer } = await session.call(getSeiteWorte, { id: dokumentId, nr: 1, q: 'generalkonsulat' });
    const wort = worte[treffer[0] ?? -1];
    const seite = await page.locator('.vw-seite[data-seite="1"]').boundingBox();
    const box = await mark.boundingBox();
    assert.ok(wort && seite && box);
    const near = (shown: number, wanted: number) =>
      assert.ok(Math.abs(shown - wanted) < 6, `${shown} is not near ${wanted}`);
    near(box.x + box.width / 2, seite.x + (wort.x + wort.w / 2) * seite.width);
    near(box.y + box.height / 2, seite.y + (wort.y + wort.h / 2) * seite.height);
    const dokument = await session.call(getDokument, { id: dokumentId });
    assert.equal(dokument.arbeitskopie, true, 'a scan gets a searchable copy');
    expectNoTrouble(page, 'this story');
  });

  it('a duplicate is decided by the one who brought it', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    const letter = letterFile('mietvertrag.pdf', ['Mietvertrag', 'Die Wohnung hat drei Zimmer.']);
    await deliver(page, [letter]);
    await deliver(page, [letter]);
    await page.getByText('Byte für Byte dasselbe wie').waitFor();
    await page.getByRole('link', { name: 'Bekanntes Dokument ansehen' }).waitFor();
    await page.getByRole('button', { name: 'Verwerfen, das bekannte Dokument genügt' }).click();
    await page.getByRole('cell', { name: 'verworfen' }).waitFor();
    assert.equal(await page.getByText('Schon bekannte Dateien').count(), 0);
    expectNoTrouble(page, 'this story');
  });

  it('an encrypted PDF says what to do, and the files beside it are not held up', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    const letter = letterFile('lohn.pdf', ['Lohnabrechnung', 'Auszahlung im Monat Mai.']);
    const empty = { name: 'leer.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
    await deliver(page, [await lockedFile('bescheid.pdf'), empty, letter], '2 Dateien sind angekommen, 1 nicht');
    await page.getByText('3 Dateien: 1 aufgenommen; 1 aufgenommen, aber nicht lesbar; 1 abgelehnt').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'bescheid.pdf' });
    await row.getByText('aufgenommen, aber nicht lesbar').waitFor();
    await row.getByText('Das PDF ist mit einem Kennwort geschützt').waitFor();
    await row.getByText('speichern Sie es ohne Schutz').waitFor();
    const refused = page.getByRole('row').filter({ hasText: 'leer.pdf' });
    await refused.getByText('abgelehnt, nicht gespeichert').waitFor();
    await refused.getByText('Die Datei ist leer').waitFor();
    await keepPicture(page, 'akten-quittung');
    await page.getByRole('row').filter({ hasText: 'lohn.pdf' }).getByText(`liegt in ${akte.aktenzeichen}`).waitFor();
    expectNoTrouble(page, 'this story');
  });

  it('a stack of two people waits; the Akte is found by a part of its number, and told before it is confirmed', async () => {
    const other = await givenAkte(session, 'Bakır', 'Deniz', '1991-03-04');
    const stack = letterFile('stapel.pdf', [`Ihr Zeichen ${akte.aktenzeichen}`], ['Deniz Bakır, geb. 04.03.1991']);
    const page = await openAs(visit, 'poststelle');
    await page.goto('/hochladen');
    await page.getByRole('button', { name: 'Dateien wählen' }).waitFor();
    await dropFiles(page, '.drop', [stack]);
    await page.getByRole('heading', { name: 'Die Datei ist angekommen' }).waitFor();
    await page.getByText('aufgenommen, Akte fehlt noch').waitFor();
    await page.goto('/eingang');
    await page.locator('.eingang-zeile', { hasText: 'Seiten widersprechen sich' }).click();
    const note = page.locator('.note', { hasText: 'Die Seiten nennen verschiedene Akten oder Personen' });
    await note.getByText(`Seite 1: Adjei, Ama, ${akte.aktenzeichen}`).waitFor();
    await note.getByText(`Seite 2: Bakır, Deniz, ${other.aktenzeichen}`).waitFor();
    await keepPicture(page, 'akten-unstimmigkeit');

    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Andere Akte suchen').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('0');
    await page.keyboard.type('0');
    await page.getByText('Ein Teil genügt').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('bakir');
    await page.getByText('1 Akte gefunden').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(other.aktenzeichen.slice(-4));
    await page.getByRole('radio', { name: /Bakır, Deniz \(geb\. 04\.03\.1991\)/ }).check();
    await page.getByText(`Die Datei kommt in die Akte ${other.aktenzeichen}: Bakır, Deniz`).waitFor();
    await expectAccessible(page, 'another Akte');
    await page.getByRole('button', { name: 'Zuordnen' }).click();
    await page.getByText(`liegt jetzt in ${other.aktenzeichen}`).first().waitFor();
    expectNoTrouble(page, 'this story');
  });

  it('a lost line and a reload cost nothing: the same files picked again go on', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(`/hochladen?akte=${akte.akteId}`);
    await page.getByRole('button', { name: 'Dateien wählen' }).waitFor();
    const files = [1, 2, 3].map((nr) => letterFile(`brief-${nr}.pdf`, [`Schreiben Nummer ${nr}`]));
    // The first two get through, then the line is dead.
    let sent = 0;
    await page.route('**/api/akten/hochladen**', (route) => {
      sent += 1;
      return sent <= 2 ? route.continue() : route.abort('connectionfailed');
    });
    await page.getByLabel('Dateien wählen').setInputFiles([...files]);
    await page.getByText('Die Verbindung ist unterbrochen').waitFor();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.unroute('**/api/akten/hochladen**');
    await page.reload();
    await page.getByRole('heading', { name: 'Noch nicht alles angekommen' }).waitFor();
    await page.getByLabel('Dieselben Dateien wählen').setInputFiles([...files]);
    await page.getByRole('heading', { name: 'Alle 3 Dateien sind angekommen' }).waitFor();
    expectNoTrouble(page, 'this story');
  });
});
