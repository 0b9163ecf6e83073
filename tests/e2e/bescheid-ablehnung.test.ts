/** A refusal: heard first, written with reasons, refused to the one who wrote it, released by a second person, sent, served. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { encodeKennung, erfasse, openLieferung } from '#areas/akten/index.ts';
import { listSendungen, markVersandt } from '#areas/post/sendung.api.ts';
import {
  draftSchreiben,
  getSchreiben,
  releaseSchreiben,
  submitForRelease,
  updateSchreiben,
} from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { setErreichbarkeit } from '#areas/vorgaenge/titel/titel.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { until } from './testing/until.ts';

const SYSTEM = systemPrincipal('test');

describe('a refusal', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true, seed: ['personal', 'post'] });
  let session: TestSession;
  let akte = { akteId: '', personId: '' };
  let verfahrenId = '';
  let schreibenId = '';
  let page: Page;

  /** Sent three weeks ago, and the answer came back with our code on it. */
  async function heard(): Promise<void> {
    const draft = await session.call(draftSchreiben, { verfahrenId, art: 'anhoerung' });
    const written = await session.call(updateSchreiben, {
      ...draft,
      anschrift: 'Musterweg 3\n50999 Musterstadt',
      antwortBis: draft.antwortBis ?? null,
      gebuehrCent: null,
      ausnahme: null,
      abschnitte: draft.abschnitte.map((one) => (one.text === '' ? { ...one, text: 'Es fehlt am Nachweis.' } : one)),
    });
    const { version } = await session.call(submitForRelease, { id: draft.id, version: written.version });
    await session.call(releaseSchreiben, { id: draft.id, version });
    const sendung = await until('the hearing is ready to be sent', async () => {
      const { sendungen } = await session.call(listSendungen, { liste: 'bereit' });
      return sendungen.find(({ bezug }) => bezug === draft.id);
    });
    const am = Temporal.Now.plainDateISO().subtract({ days: 20 }).toString();
    await session.call(markVersandt, { sendungen: [{ id: sendung.id, version: sendung.version }], am });
    const { kernel } = visit.office;
    const { rows } = await kernel.pool.pg.query('select kennung from vorgaenge.schreiben where id = $1', [draft.id]);
    const lieferungId = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      openLieferung(tx, SYSTEM, { herkunft: 'befehl' }),
    );
    const source = () => drawPdf([['Meine Antwort', encodeKennung(rows[0].kennung)]]);
    await erfasse(kernel, SYSTEM, { lieferungId, dateiname: 'antwort.pdf', source });
    await until('the answer is noted', async () => (await session.call(getSchreiben, { id: draft.id })).beantwortetAm);
  }

  before(async () => {
    session = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(session, 'Abebe', 'Selam', '1992-11-30');
    const made = await session.call(createVerfahren, { ...akte, verfahrensart: 'P32' });
    verfahrenId = made.id;
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  it('begins with a choice that nobody made beforehand, and says what is due', async () => {
    await page.goto(`/vorgaenge/${verfahrenId}/schreiben/neu?art=bescheid`);
    await page.getByRole('radio', { name: 'Ablehnung' }).waitFor();
    assert.equal(await page.getByRole('radio', { name: 'Ablehnung' }).isChecked(), false);
    await expectAccessible(page, 'new letter');
    await page.getByRole('radio', { name: 'Ablehnung' }).check();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    await page.getByRole('heading', { name: /Dinge fehlen noch/ }).waitFor();
    await page.getByText('Hören Sie die Person zuerst an').waitFor();
    schreibenId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByRole('img', { name: /Seite 1 von/ }).waitFor();
    await expectAccessible(page, 'draft with checklist');
    await expectReadableInDark(page, 'draft with checklist');
  });

  it('is written, and waits for the hearing alone', async () => {
    await page.getByLabel('Anschrift', { exact: true }).fill('Musterweg 3\n50999 Musterstadt');
    await page.getByLabel('Gebühr in Euro').fill('67,00');
    await page.getByLabel('Sachverhalt').fill('Sie haben eine neue Karte beantragt.');
    await page.getByLabel('Begründung').fill('Ein Nachweis fehlt trotz Nachfrage.');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByRole('heading', { name: 'Eines fehlt noch' }).waitFor();
    await heard();
    await page.reload();
    await page.getByRole('heading', { name: 'Alles da' }).waitFor();
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click();
    await page.getByText('Eine zweite Person gibt frei').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Bescheid freigeben' }).count(), 0);
    expectNoTrouble(page, 'writing');
  });

  it('stops where something changed since it was handed in, says what, and is handed in anew', async () => {
    // The person moved, and said so at the desk.
    await session.call(setErreichbarkeit, { ...akte, sprache: 'de', anschrift: 'Neuweg 5, 50999 Musterstadt' });
    const second = await openAs(visit, 'teamleitung.a-k');
    await second.goto(`/vorgaenge/${verfahrenId}/schreiben/${schreibenId}`);
    await second.getByText('Seit der Vorlage hat sich etwas geändert').waitFor();
    await second.getByRole('table', { name: 'Was sich geändert hat' }).getByText('Bekannte Anschrift').waitFor();
    assert.equal(await second.getByRole('button', { name: 'Bescheid freigeben' }).count(), 0);
    await expectAccessible(second, 'a stopped release');
    await expectReadableInDark(second, 'a stopped release');
    await expectReflow(second, 'a stopped release');
    await keepPicture(second, 'bescheid-freigabe-angehalten');
    await page.reload();
    await page.getByRole('button', { name: 'Neu vorlegen' }).click();
    await page.getByText('Eine zweite Person gibt frei').waitFor();
    await second.reload();
    await second.getByRole('heading', { name: 'Worauf das Schreiben beruht' }).waitFor();
    await second.getByRole('button', { name: 'Bescheid freigeben' }).waitFor();
    await expectAccessible(second, 'what is released');
    await keepPicture(second, 'bescheid-freigabe');
    expectNoTrouble(second, 'a stopped release');
    await second.context().close();
  });

  it('is released by a second person and lies in the Akte as a sealed PDF', async () => {
    const second = await openAs(visit, 'teamleitung.a-k');
    await second.goto('/freigaben');
    await expectAccessible(second, 'releases');
    await second.getByRole('link', { name: 'Abebe, Selam' }).click();
    await second.getByText('Bitte lesen Sie das Schreiben').waitFor();
    await second.getByRole('button', { name: 'Bescheid freigeben' }).click();
    await second.getByText('liegt zum Versand bereit').waitFor();
    await expectAccessible(second, 'released');
    const one = await session.call(getSchreiben, { id: schreibenId });
    assert.equal(one.siegel, 'B-T');
    const answer = await second.request.get(`/api/vorgaenge/schreiben/${schreibenId}/vorschau`);
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
    expectNoTrouble(second, 'release');
  });

  it('is posted and served: the period for the suit runs', async () => {
    await page.goto('/post');
    await page.getByRole('checkbox', { name: /Bescheid über Ihren Antrag/ }).check();
    await expectAccessible(page, 'post');
    await page.getByRole('button', { name: 'Heute versandt' }).click();
    await page.getByRole('link', { name: /Nachweis fehlt/ }).click();
    await page.getByRole('button', { name: /Zustellung vermerken/ }).click();
    const today = Temporal.Now.plainDateISO();
    const dialog = page.getByRole('dialog', { name: 'Zustellung vermerken' });
    await dialog.getByLabel('Tag der Zustellung').fill(`${today.day}.${today.month}.${today.year}`);
    await dialog.getByRole('button', { name: 'Zustellung vermerken' }).click();
    const served = await until('the notice counts as known', async () => {
      const one = await session.call(getSchreiben, { id: schreibenId });
      return one.stand === 'bekannt' ? one : undefined;
    });
    assert.ok(served.rechtsbehelfBis !== undefined && served.rechtsbehelfBis > today.toString());
    expectNoTrouble(page, 'post');
  });
});
