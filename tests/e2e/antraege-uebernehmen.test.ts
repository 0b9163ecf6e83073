/**
 * Two applications wait: one of the portal, one of an intermediary. A caseworker takes both over,
 * asks for a document in the applicant's language, and reads the answer.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { beginBuergerkonto, confirmBuergercode, sendBuergercode } from '#areas/buerger/konto.api.ts';
import * as portal from '#areas/vorgaenge/antrag/antrag.api.ts';
import { uploadUnterlage } from '#areas/vorgaenge/antrag/unterlage.api.ts';
import { muster } from '#areas/vorgaenge/xauslaender/beispiel.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('applications at the desk', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let page: Page;
  let citizen: TestSession;
  let antragId = '';

  before(async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    await givenAkte(session, 'Banerjee', 'Asha', '1990-05-17');
    citizen = visit.office.stranger();
    citizen.csrfToken = (await citizen.call(beginBuergerkonto, { sprache: 'en' })).csrfToken;
    const email = 'asha@example.org';
    const { demoCode = '' } = await citizen.call(sendBuergercode, { email, sprache: 'en' });
    citizen.csrfToken = (await citizen.call(confirmBuergercode, { email, code: demoCode, sprache: 'en' })).csrfToken;
    antragId = await sent(citizen);
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  it('are one list with their origin; beside it stands who it may be and why', async () => {
    await page.goto('/vorgaenge/antraege');
    await page.getByRole('row', { name: /Banerjee, Asha.*Portal/ }).waitFor();
    const xml = muster({ familienname: 'Delacroix', vorname: 'Manon', grund: '01' });
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'antrag.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) });
    await page.getByRole('heading', { name: 'Delacroix, Manon' }).waitFor();
    await page.getByText('Niemand im Bestand heißt so').waitFor();
    await keepPicture(page, 'antraege-neu');
    await page
      .getByRole('row', { name: /Banerjee, Asha/ })
      .getByRole('button')
      .click();
    await page.getByRole('heading', { name: 'Banerjee, Asha' }).waitFor();
    await page.getByRole('button', { name: /In die Akte .* übernehmen/ }).waitFor();
    await keepPicture(page, 'antraege');
    await expectAccessible(page, 'the queue of applications');
    await expectReadableInDark(page, 'the queue of applications');
    await expectReflow(page, 'the queue of applications');
  });

  it('one click takes it over; what was said is marked as not proved', async () => {
    await page.getByRole('button', { name: /In die Akte .* übernehmen/ }).click();
    await page.waitForURL(/\/vorgaenge\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: 'Prüfschema' }).waitFor();
    await page.getByText('von der Person angegeben, nicht belegt').first().waitFor();
  });

  it('a document is asked for in German and English, with a day; the answer files itself', async () => {
    await page.getByRole('link', { name: /^Nachrichten/ }).click();
    await page.getByLabel('Worum geht es?').selectOption({ label: 'Unterlage anfordern' });
    await page.getByLabel('Welche Unterlage?').selectOption({ label: 'Arbeitsvertrag' });
    await page.getByLabel('Bis wann?').fill('31.12.2030');
    await page.getByText('We still need this for your application').waitFor();
    await keepPicture(page, 'gespraech-vorschau');
    await expectAccessible(page, 'writing to the applicant');
    await page.getByRole('button', { name: 'Ins Portal schreiben' }).click();
    await page.getByText('offen bis').waitFor();
    const stand = await citizen.call(portal.getAntragStand, { id: antragId });
    assert.ok(stand.fehlt.some(({ unterlage, bis }) => unterlage === 'arbeitsvertrag' && bis === '2030-12-31'));
    await citizen.call(uploadUnterlage, {
      id: antragId,
      unterlage: 'arbeitsvertrag',
      dateiname: 'Vertrag.pdf',
      quelle: { inhalt: drawPdf([['Arbeitsvertrag', 'zwischen der Lindenhof Software GmbH']]).toString('base64') },
    });
    await citizen.call(portal.sendAntragNachricht, { id: antragId, text: 'Here is my contract.' });
    await page.goto('/vorgaenge?ansicht=bereich');
    await page.getByText('1 neue Nachricht').waitFor();
    await page.getByRole('link', { name: /Banerjee, Asha/ }).click();
    await page.getByRole('link', { name: /^Nachrichten/ }).click();
    await page.getByText('Here is my contract.').waitFor();
    await page.getByText('In der Akte: Vertrag.pdf').waitFor();
    await keepPicture(page, 'gespraech');
    await expectAccessible(page, 'the conversation');
    await expectReadableInDark(page, 'the conversation');
    await expectReflow(page, 'the conversation');
  });

  it('an applicant who dies: what follows stands above the Vorgang, and nothing ends by itself', async () => {
    await page.getByRole('button', { name: 'Was tun?' }).click();
    await page.getByRole('menuitem', { name: 'Leben der Person hat sich geändert' }).click();
    await page.getByLabel('Die Person …').selectOption({ label: 'ist gestorben' });
    await page.getByLabel('Seit wann?').fill('01.11.2026');
    await page.getByRole('button', { name: 'Festhalten' }).click();
    await page.getByText('Die Person ist gestorben').first().waitFor();
    await expectAccessible(page, 'a Vorgang whose person died');
    await keepPicture(page, 'vorgang-gestorben');
    await page.getByRole('button', { name: 'Vorgang beenden' }).click();
    await page.getByLabel('Grund').waitFor();
    assert.equal(await page.getByLabel('Wie endet er?').inputValue(), '', 'how it ends is not chosen beforehand');
  });

  it('of somebody nobody knows: an Akte, the Vorgang and an answer over the intermediary', async () => {
    await page.goto('/vorgaenge/antraege');
    await page
      .getByRole('row', { name: /Delacroix, Manon/ })
      .getByRole('button')
      .click();
    await page.getByLabel('Um was geht es?').selectOption({ label: 'Blaue Karte EU' });
    await page.getByRole('button', { name: 'Neue Akte anlegen und übernehmen' }).click();
    await page.waitForURL(/\/vorgaenge\/[0-9a-f-]{36}/);
    await page.getByRole('link', { name: /^Nachrichten/ }).click();
    await page.getByLabel('Frage').fill('Seit wann arbeiten Sie dort?');
    await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
    await page.getByRole('dialog').getByText('Seit wann arbeiten Sie dort?').waitFor();
    await expectAccessible(page, 'an answer before it goes');
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByRole('row', { name: /Rückfrage/ }).waitFor();
    await keepPicture(page, 'antwort');
    expectNoTrouble(page, 'applications at the desk');
  });
});

/** A Blue Card, with a birth date as the Akte has it and no Aktenzeichen: a person has to look. */
async function sent(session: TestSession): Promise<string> {
  const { id, version } = await session.call(portal.createAntrag, { antragsart: 'blaue-karte', sprache: 'en' });
  const person = { familienname: 'Banerjee', vornamen: 'Asha', geburtsdatum: '1990-05-17', staatsangehoerigkeit: 'IN' };
  const seiten: Record<string, Record<string, string | number | boolean>> = {
    vertretung: { fuer_wen: 'ich' },
    person,
    kontakt: { anschrift: 'Lindenstraße 4, 41539 Musterstadt' },
    pass: { pass: 'gueltig' },
    einreise: { einreise_am: '2026-08-01', einreise_mit: 'nationales_visum' },
    qualifikation: { abschluss: 'hochschule_ausland', abschluss_am: '2015-07-01' },
    arbeit: {
      arbeitgeber: 'Lindenhof Software GmbH',
      beruf: 'Software developer',
      arbeit_ab: '2026-09-01',
      brutto_jahr: 56_400,
      unbefristet: true,
      wochenstunden: 40,
    },
    unterhalt: { versichert: true },
    schluss: {},
  };
  let seen = version;
  for (const [seite, antworten] of Object.entries(seiten))
    ({ version: seen } = await session.call(portal.saveAntworten, { id, version: seen, seite, antworten }));
  await session.call(portal.submitAntrag, { id, version: seen, bestaetigt: true });
  return id;
}
