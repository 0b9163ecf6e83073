/** A caseworker works on a Blue Card: finds it by keyboard, notes a fact with its page, sees the requirement turn, finds otherwise. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { noteFrist } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { givenAkte, letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { untilFertig } from './testing/until.ts';

describe('working on a Vorgang', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let page: Page;

  before(async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    const { akteId, personId } = await givenAkte(session, 'Abadi', 'Nour', '1994-05-14');
    const { id } = await session.call(createVerfahren, {
      akteId,
      personId,
      verfahrensart: 'P08',
      pruefart: 'BK_18g',
      kanal: 'schalter',
    });
    const faellig = visit.office.kernel.clock.today().toString();
    await session.call(noteFrist, { id, faellig, text: 'Pass ansehen' });
    page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(`/hochladen?akte=${akteId}`);
    await page.getByLabel('Dateien wählen').setInputFiles([letterFile('Reisepass.pdf', ['Reisepass'])]);
    await untilFertig(session, akteId);
  });

  it('is found and opened by keyboard', async () => {
    await page.goto('/vorgaenge?ansicht=bereich');
    await page.getByRole('link', { name: /Abadi, Nour/ }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: 'Abadi, Nour' }).waitFor();
    await expectAccessible(page, 'the work list');
    await expectReadableInDark(page, 'the work list');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/vorgaenge\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { name: 'Prüfschema' }).waitFor();
  });

  it('a fact with the page that proves it turns the requirement', async () => {
    const row = page.getByRole('row', { name: /^Pass / });
    await row.getByText('offen').waitFor();
    await row.getByRole('button', { name: /^Pass\b/ }).click();
    await page.getByRole('button', { name: 'Pass oder Passersatz erheben' }).click();
    await page.getByLabel('Pass oder Passersatz', { exact: true }).selectOption({ label: 'gültig' });
    await page.getByLabel('Woher wissen wir das?').selectOption({ label: 'durch Dokument belegt' });
    await page.getByLabel('Beleg', { exact: true }).selectOption({ index: 1 });
    await expectAccessible(page, 'noting a fact');
    await page.getByRole('button', { name: 'Angabe festhalten' }).click();
    await row.getByText('erfüllt').waitFor();
    assert.match((await row.textContent()) ?? '', /S\. 1/);
  });

  it('a finding beside the proposal asks for a reason and stands above it', async () => {
    const own = page.getByRole('region', { name: 'Ihre Feststellung' });
    await own.getByRole('radio', { name: 'nicht erfüllt' }).check();
    await own.getByRole('button', { name: 'Feststellung festhalten' }).click();
    await own
      .getByText(/weicht vom Vorschlag ab/)
      .first()
      .waitFor();
    await own.getByLabel('Warum weichen Sie vom Vorschlag ab?').fill('Das Lichtbild zeigt eine andere Person.');
    await own.getByRole('button', { name: 'Feststellung festhalten' }).click();
    await own.getByText('Das Lichtbild zeigt eine andere Person.').waitFor();
    await expectAccessible(page, 'the page of a Vorgang');
    await expectReadableInDark(page, 'the page of a Vorgang');
    expectNoTrouble(page, 'working on a Vorgang');
  });

  it('the next requirement is found, judged and kept by keys, and Escape leads back to the list', async () => {
    await page.locator('h1').focus();
    await page.keyboard.press('o');
    const own = page.getByRole('region', { name: 'Ihre Feststellung' });
    await own.getByRole('button', { name: 'Feststellung festhalten' }).waitFor();
    await page.keyboard.press('3');
    assert.equal(await own.getByRole('radio', { name: 'offen' }).isChecked(), true);
    await page.keyboard.press('Enter');
    await own.getByRole('button', { name: 'Feststellung zurücknehmen' }).waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('u');
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    // What the Pruefschema misses stands there, each line with its norm.
    const fehlt = await page.getByLabel('Was fehlt').inputValue();
    assert.match(fehlt, /^- .+ \(§.+\)/);
    await page.getByText(/^Geht an/).waitFor();
    await expectAccessible(page, 'a Nachforderung that is filled in');
    await page.goBack();
    await page.getByRole('heading', { name: 'Prüfschema' }).waitFor();
    await page.locator('h1').focus();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Vorgänge' }).waitFor();
    assert.match(page.url(), /ansicht=bereich/);
  });

  it('a view is named once and then one press away', async () => {
    await page.getByRole('button', { name: /^heute fällig/ }).click();
    await page.getByRole('button', { name: 'Ansicht merken' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Mein Morgen');
    await page.getByRole('dialog').getByRole('button', { name: 'Ansicht merken' }).click();
    await page.goto('/vorgaenge?ansicht=bereich');
    await page.getByRole('link', { name: 'Mein Morgen' }).click();
    await page.waitForURL(/dringlichkeit=heute/);
    await expectAccessible(page, 'the work list with a view');
  });

  it('at the desk a day of birth finds the person, and the card says what to say', async () => {
    await page.goto('/infothek');
    // The field has the focus from the start; whoever types before it is there types into nothing.
    await page.locator('input[type=search][aria-label="Person suchen"]:focus').waitFor();
    await page.keyboard.type('14.5.1994');
    await page.getByRole('heading', { name: 'Abadi, Nour' }).waitFor();
    await page.getByText('„').first().waitFor();
    await expectAccessible(page, 'Infothek');
    await expectReadableInDark(page, 'Infothek');
    expectNoTrouble(page, 'Infothek');
  });
});
