/** A question, the place that answers it, and its words in a letter; another day; no proof; a search that is down. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { suchwerk } from '#areas/erlasse/suchwerk/suchwerk.ts';
import { givenErlasse, givenGesetze } from '#areas/erlasse/testing/gii-datei.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

/** Invented for this story. */
const gesetz = (tag: string, monate: string) =>
  ({
    doknr: 'BJNR990010001',
    kurz: 'MusterG',
    titel: 'Mustergesetz über den Aufenthalt',
    tag,
    normen: [
      ['§ 1', 'Zweck', 'Dieses Gesetz ordnet den Aufenthalt in Musterstadt.'],
      [
        '§ 24',
        'Fiktion des Aufenthalts',
        'Wer rechtzeitig einen Antrag stellt, dessen Aufenthalt gilt bis zur Entscheidung als erlaubt.',
        `Über den Antrag wird eine Fiktionsbescheinigung ausgestellt. Sie gilt so lange, bis entschieden ist, höchstens ${monate} Monate.`,
      ],
      ['§ 35', 'Nachzug', 'Ehegatten dürfen nachziehen, wenn genügend Wohnraum vorhanden ist.'],
      // Often enough that a mistyped form is known as one.
      [
        '§ 36',
        'Niederlassungserlaubnis',
        ...Array.from({ length: 8 }, () => 'Die Niederlassungserlaubnis ist unbefristet.'),
      ],
      ['§ 40', 'Gebühren', 'Die Verlängerung kostet 85 Euro.'],
    ],
  }) as const;

describe('asking the law', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();
  let page: Page;
  let verfahrenId = '';
  let pruefungId = '';

  before(async () => {
    const { kernel } = visit.office;
    await givenGesetze(kernel, gesetz('2024-01-01', 'drei'), gesetz('2026-03-01', 'sechs'));
    await givenErlasse(kernel, {
      schluessel: 'M-31/2024',
      kurz: 'M-31/2024',
      titel: 'Ausgabe von Fiktionsbescheinigungen',
      gueltigAb: '2024-02-01',
      gueltigBis: '2026-02-28',
      standAm: '2024-02-01',
      normen: [
        {
          bezeichnung: '1',
          ueberschrift: 'Ausgabe',
          gliederung: [],
          absaetze: [{ nr: '', text: 'So lange gilt eine Fiktionsbescheinigung: drei Monate.' }],
        },
      ],
    });
    await suchwerk(kernel).upToDate();
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    const akte = await givenAkte(session, 'Abebe', 'Selam', '1992-11-30');
    verfahrenId = (await session.call(createVerfahren, { ...akte, verfahrensart: 'P32' })).id;
    const blue = { ...akte, verfahrensart: 'P08', pruefart: 'BK_18g', kanal: 'schalter' } as const;
    pruefungId = (await session.call(createVerfahren, blue)).id;
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  const ask = async (frage: string) => {
    await page.getByLabel('Was möchten Sie wissen?').fill(frage);
    await page.keyboard.press('Enter');
  };
  const first = () => page.getByRole('article').first();

  it('begins with the field and with examples', async () => {
    await page.goto('/erlasse');
    await page.getByRole('heading', { name: 'Fragen Sie, wie Sie es sagen würden' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
    await expectAccessible(page, 'before a question');
    await expectReadableInDark(page, 'before a question');
    await expectReflow(page, 'before a question');
    await keepPicture(page, 'recht-anfang');
  });

  it('answers with the words of the Absatz, and keeps the question out of the address', async () => {
    await ask('Wie lange gilt die Fiktionsbescheinigung?');
    await page.getByRole('heading', { name: 'Belegt' }).waitFor();
    await first().getByText('§ 24 Abs. 2 MusterG').waitFor();
    await first().getByText('sechs Monate').waitFor();
    await first()
      .getByText(/gilt seit 1. März 2026/)
      .waitFor();
    assert.ok((await first().locator('mark').count()) > 0);
    assert.equal(new URL(page.url()).search, '');
    await expectAccessible(page, 'an answer');
    await expectReadableInDark(page, 'an answer');
    await expectReflow(page, 'an answer');
    await keepPicture(page, 'recht-belegt');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), '§ 24 Abs. 2 MusterG');
  });

  it('lays the quotation ready, and the letter takes it where the caret is', async () => {
    await first().getByRole('button', { name: 'In Schreiben übernehmen' }).click();
    await page.getByText('liegt bereit').first().waitFor();
    await page.goto(`/vorgaenge/${verfahrenId}/schreiben/neu?art=bescheid`);
    await page.getByRole('radio', { name: 'Ablehnung' }).check();
    await page.getByRole('button', { name: 'Entwurf anlegen' }).click();
    const reasons = page.getByLabel('Begründung');
    await reasons.fill('Dazu sagt das Gesetz:');
    await reasons.press('Alt+r');
    await page.getByRole('option', { name: /§ 24 Abs. 2 MusterG/ }).waitFor();
    await expectAccessible(page, 'choosing a place for a letter');
    await page.keyboard.press('Enter');
    assert.match(
      await reasons.inputValue(),
      /^Dazu sagt das Gesetz:\n\n„Über den Antrag .* höchstens sechs Monate\.“ \(§ 24 Abs\. 2 MusterG\)$/s,
    );
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await page.getByText('Entwurf gespeichert').first().waitFor();
    expectNoTrouble(page, 'a quotation in a letter');
  });

  it('answers for another day, says what does not hold today, and shows two days side by side', async () => {
    await page.goto('/erlasse');
    await ask('Wie lange gilt die Fiktionsbescheinigung?');
    await page.getByText(/galt bis 28. Februar 2026/).waitFor();
    await page.getByRole('button', { name: /Für den 28. Februar 2026 fragen/ }).click();
    await page.getByText(/Was galt am/).waitFor();
    await page.getByRole('article', { name: /M-31\/2024/ }).waitFor();
    await page.getByRole('article', { name: '§ 24 Abs. 2 MusterG' }).getByText('drei Monate').waitFor();
    assert.match(page.url(), /tag=2026-02-28/);
    await expectAccessible(page, 'another day');
    await page.getByRole('button', { name: 'Mit einem anderen Tag vergleichen' }).click();
    await page.getByLabel('Vergleichen mit').fill('1.6.2026');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Das ist anders' }).waitFor();
    await page.getByText('hat an beiden Tagen einen anderen Wortlaut').first().waitFor();
    await expectAccessible(page, 'two days');
    await expectReadableInDark(page, 'two days');
    await expectReflow(page, 'two days');
    await keepPicture(page, 'recht-zwei-tage');
    await page.getByRole('button', { name: 'Nicht vergleichen' }).click();
    await page.getByRole('button', { name: 'Heute' }).click();
    await page.getByText('sechs Monate').first().waitFor();
  });

  it('says when a person is named, and takes a correction back', async () => {
    await page.getByLabel('Was möchten Sie wissen?').fill('Nachzg geb. 12.03.1990');
    await page.getByText(/In der Frage steht ein Geburtsdatum/).waitFor();
    await expectAccessible(page, 'a person in a question');
    await ask('Niederlassungserlaubnes unbefristet');
    await page.getByText(/Meinten Sie/).waitFor();
    await expectAccessible(page, 'a corrected word');
    await page.getByRole('button', { name: 'Doch „niederlassungserlaubnes“ suchen' }).click();
    await page.getByText(/Wörtlich genommen/).waitFor();
    await page.getByText(/Meinten Sie/).waitFor({ state: 'detached' });
  });

  it('says that there is no proof, and that the search is down, and never one for the other', async () => {
    await ask('Wie hoch ist die Hundesteuer?');
    await page.getByRole('heading', { name: 'Kein Beleg' }).waitFor();
    await expectAccessible(page, 'no proof');
    await keepPicture(page, 'recht-kein-beleg');
    await page.route('**/api/erlasse/suche', (route) => route.abort());
    await ask('Was kostet die Verlängerung?');
    await page.getByText('Die Suche ist ausgefallen').waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Kein Beleg' }).count(), 0);
    await expectAccessible(page, 'the search is down');
    await page.unroute('**/api/erlasse/suche');
    await page.getByRole('button', { name: 'Noch einmal suchen' }).click();
    await first().getByText('85 Euro').waitFor();
  });

  it('keeps an answer, and says later that the law has changed', async () => {
    await first().getByRole('button', { name: 'Merken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Antwort merken' });
    await dialog.getByLabel('Notiz').fill('für den Schalter');
    await expectAccessible(page, 'keeping an answer');
    await dialog.getByRole('button', { name: 'Merken' }).click();
    await page.getByText('Antwort gemerkt').first().waitFor();
    const { kernel } = visit.office;
    const heute = kernel.clock.today().toString();
    const before = gesetz(heute, 'sechs');
    await givenGesetze(kernel, {
      ...before,
      normen: before.normen.map((one) =>
        one[0] === '§ 40' ? (['§ 40', 'Gebühren', 'Die Verlängerung kostet 95 Euro.'] as const) : one,
      ),
    });
    await page.goto('/erlasse/gemerkt');
    await settled(page);
    await page.getByText(/§ 40 MusterG wurde zum .* geändert/).waitFor();
    await page.getByText('95 Euro').waitFor();
    await expectAccessible(page, 'a saved answer that changed');
    await expectReadableInDark(page, 'a saved answer that changed');
    await expectReflow(page, 'a saved answer that changed');
    await keepPicture(page, 'recht-gemerkt');
    await page.getByRole('button', { name: 'Gelesen, neuen Wortlaut merken' }).click();
    await page.getByText('gilt unverändert').waitFor();
  });

  it('is offered by the search of the house and by a requirement', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('§ 24 II');
    await page.getByRole('option', { name: 'Norm lesen: § 24 II' }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Wie lange gilt die Fiktion?');
    await page.getByRole('option', { name: 'In Recht und Erlassen suchen' }).waitFor();
    await expectAccessible(page, 'the law in the search of the house');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Recht und Erlasse' }).waitFor();
    await page.goto(`/vorgaenge/${pruefungId}`);
    await page.getByRole('button', { name: /^Pass\b/ }).click();
    await page.getByRole('link', { name: 'Recht dazu' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Recht und Erlasse' }).waitFor();
    assert.doesNotMatch(await page.getByLabel('Was möchten Sie wissen?').inputValue(), /Abebe|Selam|1992/);
    expectNoTrouble(page, 'ways to the law');
  });
});
