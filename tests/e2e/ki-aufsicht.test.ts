/** Oversight of the AI: one function is switched off, then all; the law is still found; a complaint becomes a case; the log. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { suchwerk } from '#areas/erlasse/suchwerk/suchwerk.ts';
import { givenGesetze } from '#areas/erlasse/testing/gii-datei.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const FRAGE = 'Wie lange gilt die Fiktionsbescheinigung?';

describe('oversight of functions with AI', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();
  let leitung: Page;
  let clerk: Page;

  before(async () => {
    if (WITHOUT_BROWSER !== false) return;
    await givenGesetze(visit.office.kernel, {
      doknr: 'BJNR990010003',
      kurz: 'MusterG',
      titel: 'Mustergesetz über den Aufenthalt',
      tag: '2024-01-01',
      normen: [
        ['§ 1', 'Zweck', 'Dieses Gesetz ordnet den Aufenthalt in Musterstadt.'],
        [
          '§ 24',
          'Fiktion des Aufenthalts',
          'Wer rechtzeitig einen Antrag stellt, dessen Aufenthalt gilt bis zur Entscheidung als erlaubt.',
          'Über den Antrag wird eine Fiktionsbescheinigung ausgestellt. Sie gilt so lange, bis entschieden ist, höchstens sechs Monate.',
        ],
        ['§ 35', 'Nachzug', 'Ehegatten dürfen nachziehen, wenn genügend Wohnraum vorhanden ist.'],
        ['§ 40', 'Gebühren', 'Die Verlängerung kostet 85 Euro.'],
      ],
    });
    await suchwerk(visit.office.kernel).upToDate();
    leitung = await openAs(visit, 'leitung');
    clerk = await openAs(visit, 'sachbearbeitung.a-e');
  });

  const card = (name: string) => leitung.getByRole('region', { name });
  const answer = () => clerk.getByRole('region', { name: 'Antwort' });
  const ask = async () => {
    await clerk.goto('/erlasse');
    await clerk.getByLabel('Was möchten Sie wissen?').fill(FRAGE);
    await clerk.keyboard.press('Enter');
    await clerk.getByRole('article', { name: /§ 24/ }).waitFor();
  };

  it('a wrong norm that is reported at the answer waits for those who look after the law', async () => {
    await ask();
    await answer().getByText('Wörtlich aus den Quellen, ohne KI').waitFor();
    assert.equal(await clerk.getByText(/^belegt$/i).count(), 1, 'proof is said once');
    await answer().getByRole('button', { name: 'Falsche Norm' }).click();
    await answer().getByLabel('Welche Norm wäre richtig?').fill('§ 24 Abs. 1 MusterG');
    await answer().getByRole('button', { name: 'Falsche Norm melden' }).click();
    await answer().getByText('Ihre Meldung wird ein Prüffall').waitFor();
    await expectAccessible(clerk, 'a complaint');
    await leitung.goto('/erlasse/guete');
    await leitung.getByRole('cell', { name: /fiktionsbescheinigung/i }).waitFor();
    await leitung.getByRole('cell', { name: '§ 24 Abs. 1 MusterG' }).waitFor();
    await expectAccessible(leitung, 'reported cases');
  });

  it('shows class, reason and what is missing, and switches one function off', async () => {
    await leitung.goto('/assistent/aufsicht');
    await leitung.getByRole('heading', { name: 'Nur mit Freigabe' }).waitFor();
    await card('Entwürfe am Vorgang').getByText('Freigabe als Datenschutz fehlt').waitFor();
    assert.equal(await leitung.getByRole('button', { name: /Als Datenschutz freigeben/ }).count(), 0);
    await card('Suche mit Zitat').getByText('minimales Risiko').waitFor();
    await expectAccessible(leitung, 'the inventory');
    await expectReadableInDark(leitung, 'the inventory');
    await expectReflow(leitung, 'the inventory');
    await keepPicture(leitung, 'ki-aufsicht');
    await card('Antwort mit Modell').getByRole('button', { name: 'Ausschalten' }).click();
    await leitung.getByRole('dialog').getByRole('button', { name: 'Ausschalten' }).click();
    await card('Antwort mit Modell').getByText('Sie wurde ausgeschaltet').waitFor();
  });

  it('with everything off the law is still found, and nobody decides for another office', async () => {
    await leitung.getByRole('button', { name: 'Alle ausschalten' }).click();
    await leitung.getByRole('dialog').getByRole('button', { name: 'Alle ausschalten' }).click();
    await leitung.getByText('Alle KI-Funktionen sind ausgeschaltet').first().waitFor();
    await expectAccessible(leitung, 'everything off');
    await ask();
    await settled(clerk);
    await clerk.getByText('höchstens sechs Monate').first().waitFor();
    expectNoTrouble(clerk, 'asking while everything is off');
    await leitung.getByRole('button', { name: 'Wieder einschalten' }).click();
    await leitung.getByRole('dialog').getByRole('button', { name: 'Einschalten' }).click();
    await leitung.getByText(/von 5 Funktionen sind an/).waitFor();
  });

  it('the log names the answer, and an incident is reported and closed', async () => {
    await leitung.getByRole('link', { name: 'Protokoll der Antworten' }).click();
    await leitung.getByRole('cell', { name: FRAGE }).first().waitFor();
    await expectAccessible(leitung, 'the log');
    await leitung.getByRole('link', { name: 'KI-Funktionen' }).last().click();
    await leitung.getByRole('button', { name: 'Vorfall melden' }).click();
    const dialog = leitung.getByRole('dialog');
    await dialog.getByLabel('Was ist geschehen?').fill('Eine Antwort nannte die falsche Frist.');
    await dialog.getByRole('button', { name: 'Melden' }).click();
    await leitung.getByRole('button', { name: 'Abschließen' }).click();
    await leitung.getByRole('dialog').getByLabel('Was wurde getan?').fill('Der Prüffall ist angelegt.');
    await leitung.getByRole('dialog').getByRole('button', { name: 'Abschließen' }).click();
    await leitung.getByText('abgeschlossen', { exact: true }).waitFor();
    await expectAccessible(leitung, 'an incident');
    expectNoTrouble(leitung, 'oversight');
  });
});
