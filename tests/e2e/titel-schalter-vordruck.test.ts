/** The counter: an application from a person, their title, and the printed Fiktionsbescheinigung, filed in the Akte. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { listDokumente } from '#areas/akten/dokument.api.ts';
import { listVordruckbestand, receiveVordrucke } from '#areas/vorgaenge/vordruck/vordruck.api.ts';
import { type GivenAkte, givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { until } from './testing/until.ts';

const DAY = 24 * 60 * 60 * 1000;
const german = (days: number) =>
  new Date(Date.now() + days * DAY).toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' });

describe('at the counter', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let page: Page;
  let akte: GivenAkte;
  let begun: number;

  before(async () => {
    const lead = await visit.office.signIn('teamleitung.a-k');
    const kreis = { ort: 'Tresor Zimmer 12', serie: 'D', von: 4711, bis: 4800 };
    await lead.call(receiveVordrucke, { art: 'fiktionsbescheinigung', ...kreis });
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(session, 'Benali', 'Samira', '1996-02-11');
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  it('takes in the application of a person who stands here', async () => {
    begun = Date.now();
    await page.goto(`/vorgaenge/neu?akte=${akte.akteId}`);
    await page.getByLabel('Was wird beantragt?').fill('Studium');
    await page
      .getByRole('radio', { name: /Studium/ })
      .first()
      .check();
    await page.getByRole('radio', { name: 'Die Person ist hier' }).check();
    await page.getByRole('button', { name: 'Antrag aufnehmen' }).click();
    await page.waitForURL(/\/vorgaenge\/[0-9a-f-]{36}/);
  });

  it('enters the title until now, read from the card', async () => {
    await page.getByRole('link', { name: 'Titel und Karte' }).click();
    await page.getByRole('button', { name: 'Titel eintragen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Titel', { exact: true }).selectOption('AE_16b');
    await dialog.getByLabel('Gültig ab').fill(german(-300));
    await dialog.getByLabel('Gültig bis').fill(german(9));
    await dialog.getByRole('group', { name: 'Beschäftigung' }).getByRole('radio', { name: 'nur wie' }).check();
    await dialog.getByRole('group', { name: 'Selbständige' }).getByRole('radio', { name: 'nicht erlaubt' }).check();
    await dialog.getByRole('button', { name: 'Titel eintragen' }).click();
    await dialog.getByText('welche erlaubt ist').first().waitFor();
    await dialog.getByRole('button', { name: 'Nebenbestimmung hinzufügen' }).click();
    await dialog.getByLabel('Wortlaut 1').fill('Beschäftigung bis 140 volle Tage im Jahr gestattet');
    await expectAccessible(page, 'entering a title');
    await dialog.getByRole('button', { name: 'Titel eintragen' }).click();
    await page.getByRole('heading', { name: /Studium.*§ 16b/ }).waitFor();
  });

  it('prints the Fiktionsbescheinigung with what § 81 says, in two minutes from the person', async () => {
    await page.getByRole('button', { name: 'Vordruck ausstellen' }).click();
    const dialog = page.getByRole('dialog');
    const wirkung = dialog.getByLabel('Wirkung');
    await wirkung.waitFor();
    assert.match(await wirkung.inputValue(), /gilt als fortbestehend/);
    assert.match(await dialog.getByLabel('Arbeit').inputValue(), /140 volle Tage/);
    assert.equal(await dialog.getByLabel('Familienname').inputValue(), 'Benali');
    await expectAccessible(page, 'what comes onto the form');
    await expectReadableInDark(page, 'what comes onto the form');
    const printed = page.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Nächsten Vordruck entnehmen und drucken' }).click();
    await (await printed).close();
    await dialog.getByText('D 0004711').first().waitFor();
    await expectAccessible(page, 'a form in hand');
    await dialog.getByRole('button', { name: 'Richtig gedruckt: ausgeben' }).click();
    await page.getByText('D 0004711 ist ausgegeben').first().waitFor();
    const seconds = (Date.now() - begun) / 1000;
    assert.ok(seconds < 120, `from the person to the form: ${seconds} s`);
    await page
      .getByText(/Fiktionsbescheinigung/)
      .first()
      .waitFor();
  });

  it('finds the copy in the Akte and the number in the book', async () => {
    const session = await visit.office.signIn('teamleitung.a-k');
    await until('the copy lies in the Akte', async () => {
      const { eintraege } = await session.call(listDokumente, { akteId: akte.akteId });
      return eintraege.some(({ titel }) => titel?.includes('D 0004711'));
    });
    const { bestand } = await session.call(listVordruckbestand, {});
    assert.deepEqual(
      bestand.map(({ lager, ausgegeben, naechster }) => [lager, ausgegeben, naechster]),
      [[89, 1, 'D 0004712']],
    );
  });

  it('ends the title with its norm, and the person page shows the same', async () => {
    await page.goto(`/personen/${akte.personId}`);
    await page.getByRole('button', { name: 'Was tun?' }).click();
    await page.getByRole('menuitem', { name: 'Beenden' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Wie endet er?').selectOption('einbuergerung');
    await dialog.getByText('§ 2 Abs. 1 AufenthG').waitFor();
    await dialog.getByLabel('Endet am').fill(german(0));
    await dialog.getByLabel('Grund und Beleg').fill('Einbürgerungsurkunde von heute');
    await expectAccessible(page, 'ending a title');
    await dialog.getByRole('button', { name: 'Titel beenden' }).click();
    await page.getByText(/Beendet am .*Einbürgerungsurkunde/).waitFor();
    await expectAccessible(page, 'the page of a person');
    await expectReadableInDark(page, 'the page of a person');
    await expectReflow(page, 'the page of a person');
  });

  it('chooses how the person is told, and the notices of the night are shown beforehand', async () => {
    await page.getByRole('button', { name: 'Weg und Anschrift ändern' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Anschrift').fill('Musterweg 1, 12345 Musterstadt');
    await dialog.getByRole('radio', { name: 'Brief' }).check();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Musterweg 1, 12345 Musterstadt').waitFor();
    await page.goto('/titel?ansicht=hinweise');
    await page.getByRole('heading', { name: 'Nächste Nacht' }).waitFor();
    await expectAccessible(page, 'the notices');
    await expectReadableInDark(page, 'the notices');
  });

  it('keeps the stock: counted, set up, destroyed by two', async () => {
    const lead = await openAs(visit, 'teamleitung.a-k');
    await lead.goto('/vordrucke');
    await lead.getByRole('cell', { name: 'D 0004712' }).waitFor();
    await expectAccessible(lead, 'the stock of forms');
    await expectReadableInDark(lead, 'the stock of forms');
    await lead.getByRole('button', { name: /^Einrichten/ }).click();
    const dialog = lead.getByRole('dialog');
    await dialog.getByLabel('Nachbestellen unter').fill('100');
    await dialog.getByLabel('Druck nach rechts schieben (mm)').fill('1,5');
    const probe = lead.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Probedruck' }).click();
    await (await probe).close();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await lead.getByText('89, unter 100: nachbestellen').waitFor();
    await lead.getByRole('button', { name: 'Bestand zählen' }).click();
    await dialog.getByLabel('Vordruck').selectOption('fiktionsbescheinigung');
    await dialog.getByLabel('Ort').fill('Tresor Zimmer 12');
    await dialog.getByLabel('Nummern im Regal').fill('D 4712-4799');
    await dialog.getByRole('button', { name: 'Vergleichen' }).click();
    await dialog.getByText('D 0004800 fehlt').waitFor();
    await dialog.getByLabel('Wie erklärt sich das?').fill('Beim Umräumen nicht gefunden, gemeldet.');
    await dialog.getByRole('button', { name: 'Mit Erklärung festhalten' }).click();
    await lead.getByText('fehlt: D 0004800').waitFor();
    await expectAccessible(lead, 'the counted stock');
  });
});
