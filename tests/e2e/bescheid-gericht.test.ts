/** A refusal is sued against: the suit is noted, the Akte held, the court gets its file, and the suit ends. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { listDokumente } from '#areas/akten/dokument.api.ts';
import { erfasse, openLieferung } from '#areas/akten/index.ts';
import { listSendungen, markVersandt, noteZustellung } from '#areas/post/sendung.api.ts';
import {
  draftSchreiben,
  getSchreiben,
  releaseSchreiben,
  submitForRelease,
  updateSchreiben,
} from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { pageTexts, until } from './testing/bescheid.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const SYSTEM = systemPrincipal('test');

describe('a refusal before the court', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true, seed: ['personal', 'post'] });
  let session: TestSession;
  let akteId = '';
  let verfahrenId = '';
  let schreibenId = '';
  let page: Page;

  /** Served by the post, as its register says. */
  async function served(): Promise<void> {
    const sendung = await until(async () => {
      const { sendungen } = await session.call(listSendungen, { liste: 'bereit' });
      return sendungen.find(({ bezug }) => bezug === schreibenId);
    });
    const am = Temporal.Now.plainDateISO().toString();
    await session.call(markVersandt, { sendungen: [{ id: sendung.id, version: sendung.version }], am });
    await session.call(noteZustellung, { id: sendung.id, version: sendung.version + 1, am });
    await until(async () =>
      (await session.call(getSchreiben, { id: schreibenId })).stand === 'bekannt' ? true : undefined,
    );
  }

  before(async () => {
    session = await visit.office.signIn('sachbearbeitung.a-e');
    const akte = await givenAkte(session, 'Çelik', 'Đorđe', '1992-11-30');
    ({ akteId } = akte);
    ({ id: verfahrenId } = await session.call(createVerfahren, { ...akte, verfahrensart: 'P32' }));
    const draft = await session.call(draftSchreiben, { verfahrenId, art: 'bescheid', entscheidung: 'ablehnung' });
    schreibenId = draft.id;
    const written = await session.call(updateSchreiben, {
      ...draft,
      anschrift: 'Musterweg 3\n50999 Musterstadt',
      beteiligterId: null,
      antwortBis: null,
      gebuehrCent: 6700,
      ausnahme: { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', grund: 'Es wird nicht abgewichen.' },
      abschnitte: draft.abschnitte.map((one) =>
        one.text === '' ? { ...one, text: 'Der Nachweis fehlt trotz Nachfrage.' } : one,
      ),
    });
    const { version } = await session.call(submitForRelease, { id: draft.id, version: written.version });
    const second = await visit.office.signIn('teamleitung.a-k');
    await second.call(releaseSchreiben, { id: draft.id, version });
    await served();
    await until(async () => {
      const { eintraege } = await session.call(listDokumente, { akteId });
      return eintraege.length > 0 && eintraege.every(({ status }) => status === 'fertig') ? true : undefined;
    });
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  /** Something comes into the Akte after the court has it. */
  async function addLetter(): Promise<void> {
    const { kernel } = visit.office;
    const before = (await session.call(listDokumente, { akteId })).eintraege.length;
    const lieferungId = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      openLieferung(tx, SYSTEM, { herkunft: 'befehl', akteId }),
    );
    const source = () => drawPdf([['Klagebegründung vom heutigen Tag']]);
    await erfasse(kernel, SYSTEM, { lieferungId, dateiname: 'begruendung.pdf', source });
    await until(async () => {
      const { eintraege } = await session.call(listDokumente, { akteId });
      return eintraege.length > before && eintraege.every(({ status }) => status === 'fertig') ? true : undefined;
    });
  }

  const heute = () => {
    const today = Temporal.Now.plainDateISO();
    return `${today.day}.${today.month}.${today.year}`;
  };

  it('the suit is noted on the page of the Bescheid; the Akte is held', async () => {
    await page.goto(`/vorgaenge/${verfahrenId}/schreiben/${schreibenId}`);
    await page.getByText('Keine Klage vermerkt').waitFor();
    await page.getByRole('button', { name: 'Klage oder Eilantrag vermerken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Klage oder Eilantrag vermerken' });
    assert.equal(await dialog.getByRole('radio', { name: 'Klage', exact: true }).isChecked(), false);
    await dialog.getByRole('radio', { name: 'Klage', exact: true }).check();
    await dialog.getByLabel('Gericht', { exact: true }).fill('Verwaltungsgericht Musterstadt');
    await dialog.getByLabel('Aktenzeichen des Gerichts').fill('5 K 123/26');
    await dialog.getByLabel('Bei uns eingegangen am').fill(heute());
    await dialog.getByLabel('Erwidern bis').fill('31.12.2099');
    await expectAccessible(page, 'noting a suit');
    await dialog.getByRole('button', { name: 'Vermerken' }).click();
    await page.getByText('Die Akte ist gegen Löschen gesperrt').first().waitFor();
    await page.getByText(/Klage erwidern, bis/).waitFor();
    await page.getByText(/Akte an das Verwaltungsgericht Musterstadt geben, bis/).waitFor();
    await expectAccessible(page, 'a suit');
    await expectReadableInDark(page, 'a suit');
  });

  it('the hold stands on the Akte too', async () => {
    await page.goto(`/akten/${akteId}`);
    await page.getByText('5 K 123/26').first().waitFor();
    await page.goto(`/vorgaenge/${verfahrenId}/schreiben/${schreibenId}`);
  });

  it('one button makes the file: a true PDF with contents and page numbers, recorded as given out', async () => {
    await page.getByRole('button', { name: 'Akte für das Gericht erstellen' }).click();
    await page.getByRole('link', { name: 'Akte als PDF öffnen' }).waitFor();
    const href = await page.getByRole('link', { name: 'Akte als PDF öffnen' }).getAttribute('href');
    const pdf = await (await page.request.get(href ?? '')).body();
    const texts = await pageTexts(pdf);
    assert.equal((await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount(), texts.length);
    const all = texts.join('\n');
    for (const words of ['Verwaltungsgericht Musterstadt', '5 K 123/26', 'Der Nachweis fehlt trotz Nachfrage.'])
      assert.ok(all.includes(words), `${words} in: ${all.slice(0, 1_500)}`);
    assert.match(all, /[CÇ]elik/, 'pages of the Akte go out as pictures with the words that were recognised');
    assert.match(all, /Inhalt .*Blatt 1–2/);
    await expectAccessible(page, 'the file for the court');
    await page.getByRole('button', { name: 'Übergabe an das Gericht festhalten' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wie?').selectOption('postfach');
    await dialog.getByRole('button', { name: 'Übergabe festhalten' }).click();
    await page.getByText(/Übergeben am .* an Verwaltungsgericht Musterstadt: Behördenpostfach/).waitFor();
    expectNoTrouble(page, 'the file for the court');
  });

  it('what came after is delivered alone; what is withheld has a sheet with its reason', async () => {
    await addLetter();
    await page.reload();
    await page.getByText('Seit der letzten Lieferung: 1 neues Dokument').waitFor();
    await page.getByRole('button', { name: 'Neues nachliefern' }).click();
    await page.getByText('2. Lieferung: Fertig').waitFor();
    const links = page.getByRole('link', { name: 'Akte als PDF öffnen' });
    const second = (await links.last().getAttribute('href')) ?? '';
    const all = (await pageTexts(await (await page.request.get(second)).body())).join('\n');
    assert.match(all, /Nachlieferung/);
    assert.ok(!all.includes('Der Nachweis fehlt trotz Nachfrage.'), 'the court has it already');
    await page.getByRole('button', { name: 'Auswählen und zurückhalten' }).click();
    const dialog = page.getByRole('dialog', { name: 'Was das Gericht bekommt' });
    await dialog.getByRole('radio', { name: /^Ausgewählte Vorgänge/ }).check();
    await dialog.getByRole('button', { name: 'Gezeigte auswählen' }).click();
    await expectAccessible(page, 'choosing for the court');
    await dialog
      .getByLabel(/^Zurückhalten/)
      .first()
      .selectOption('dritte');
    await dialog
      .getByText(/zurückgehalten/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Akte erstellen' }).click();
    await page.getByText('3. Lieferung: Fertig').waitFor();
    const third = (await links.last().getAttribute('href')) ?? '';
    assert.match((await pageTexts(await (await page.request.get(third)).body())).join(' '), /Daten anderer Personen/);
    expectNoTrouble(page, 'a second delivery');
  });

  it('ends with its outcome; the hold goes only because somebody says so', async () => {
    await page.getByRole('button', { name: 'Verfahren beenden' }).click();
    const dialog = page.getByRole('dialog', { name: 'Verfahren vor Gericht beenden' });
    await dialog.getByLabel('Wie ist es ausgegangen?').fill('Klage abgewiesen, Urteil rechtskräftig');
    await dialog.getByLabel('Beendet am').fill(heute());
    assert.equal(await dialog.getByRole('checkbox', { name: /Sperre der Akte aufheben/ }).isChecked(), false);
    await dialog.getByRole('checkbox', { name: /Sperre der Akte aufheben/ }).check();
    await expectAccessible(page, 'ending a suit');
    await dialog.getByRole('button', { name: 'Beenden' }).click();
    await page.getByText('Klage abgewiesen, Urteil rechtskräftig').waitFor();
    await page.getByText('Die Akte ist gegen Löschen gesperrt').waitFor({ state: 'hidden' });
    expectNoTrouble(page, 'the end of a suit');
  });
});
