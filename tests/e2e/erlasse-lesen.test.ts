/** Somebody reads the law of a day: a citation, its definition, an older text, a note for the team, a subscription. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ERLASSE, givenWerk, norm } from '#areas/erlasse/testing.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const KOPF = { schluessel: 'BJNR9', kurz: 'BleibG', titel: 'Gesetz über das Bleiben' };

describe('reading law', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  const given = (standAm: string, dauer: string) =>
    givenWerk(visit.office.kernel, {
      ...KOPF,
      standAm,
      normen: [
        norm(
          ['§ 1', 'Bleibeerlaubnis', '(1) Wer bleibt, braucht ein Papier (Bleibepapier).', '(2) § 2 bleibt unberührt.'],
          ['Kapitel 1 Anfang'],
        ),
        norm(
          [
            '§ 2',
            'Dauer',
            `(1) Das Bleibepapier gilt ${dauer} Monate:\n1. für Kinder,\n2. nach § 1 Absatz 1 für alle.`,
          ],
          ['Kapitel 2 Dauer'],
        ),
      ],
    });

  before(async () => {
    if (WITHOUT_BROWSER !== false) return;
    await given('2024-01-01', 'sechs');
    await given('2025-06-01', 'zwölf');
    await givenWerk(
      visit.office.kernel,
      {
        schluessel: '512-9.01-1/2025',
        kurz: '512-9.01-1/2025',
        titel: 'Hinweise zum Bleibepapier',
        gueltigAb: '2025-07-01',
        bezug: ['§ 2 BleibG'],
        standAm: '2025-07-01',
        normen: [norm(['1', 'Dauer', 'Zu § 2 Abs. 1 BleibG: Es wird aufgerundet.'])],
      },
      ERLASSE,
    );
  });

  it('from a citation to its place, to the term, to an older day and to the words that changed', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/erlasse/werke');
    await page.getByRole('link', { name: 'BleibG' }).waitFor();
    await expectAccessible(page, 'the list of works');
    await page.getByLabel('Name oder Fundstelle').fill('2 I BleibG');
    await page.getByRole('list', { name: 'Fundstellen' }).getByRole('link').click();
    await page.getByRole('heading', { name: '§ 2 Dauer' }).waitFor();
    await page.getByText('zwölf Monate').waitFor();
    await page.getByText('gilt seit 1. Juni 2025').waitFor();
    await page.getByRole('link', { name: '512-9.01-1/2025' }).first().waitFor();
    await expectAccessible(page, 'a norm');
    await expectReadableInDark(page, 'a norm in the dark');
    await expectReflow(page, 'a norm');
    await keepPicture(page, 'erlasse-lesen');

    // What a word means and where a citation leads, shows by focus alone.
    await page.getByRole('button', { name: 'Bleibepapier' }).focus();
    await page.getByRole('tooltip').getByText('Wer bleibt, braucht ein Papier').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('tooltip').count(), 0);
    await page.getByRole('link', { name: '§ 1 Absatz 1' }).focus();
    await page.getByRole('tooltip').getByText('§ 1 Abs. 1 BleibG (Stand 1.6.2025)').waitFor();
    await expectAccessible(page, 'a norm with a preview');
    await page.keyboard.press('Escape');

    await page.getByLabel('Stichtag').fill('03.02.2025');
    await page.getByLabel('Stichtag').press('Enter');
    await page.getByText('sechs Monate').waitFor();
    assert.match(page.url(), /tag=2025-02-03/);
    await page.getByLabel('Stichtag').fill('01.01.2020');
    await page.getByLabel('Stichtag').press('Enter');
    await page.getByText('Für den 1. Januar 2020 liegt kein Text vor').waitFor();
    await page.getByLabel('Stichtag').fill('01.07.2025');
    await page.getByLabel('Stichtag').press('Enter');
    await page.getByText('zwölf Monate').waitFor();

    await page.getByRole('link', { name: 'Vergleichen', exact: true }).click();
    await page.locator('ins').getByText('zwölf').waitFor();
    await page.locator('del').getByText('sechs').waitFor();
    await expectAccessible(page, 'two days side by side');
    await expectReadableInDark(page, 'two days side by side, dark');
    await expectReflow(page, 'two days side by side');
    await page.getByRole('link', { name: 'Alle Änderungen' }).click();
    await page.getByText('geändert').waitFor();
    expectNoTrouble(page, 'reading');
  });

  it('keys lead from norm to norm, and an Erlass says what it is about', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/erlasse/stelle?zitat=%C2%A7%201%20BleibG');
    await page.getByRole('heading', { name: '§ 1 Bleibeerlaubnis' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: '§ 2 Dauer' }).waitFor();
    await page.getByRole('link', { name: '512-9.01-1/2025' }).first().click();
    await page.getByText('seit 1. Juli 2025').waitFor();
    await page.getByText('Es wird aufgerundet.').waitFor();
    await expectAccessible(page, 'an Erlass');
    await page.goto('/erlasse/stelle?zitat=%C2%A7%2099%20BleibG');
    await page.getByText('§ 99 BleibG steht nicht im Bestand').waitFor();
    await expectAccessible(page, 'a citation that leads nowhere');
  });

  it('a note for the team, and a subscription that tells of the next text', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/erlasse/stelle?zitat=%C2%A7%202%20BleibG');
    await page.getByRole('heading', { name: '§ 2 Dauer' }).waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Notiz zu § 2').fill('Wir runden auf.');
    await expectAccessible(page, 'writing a note');
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await page.getByText('Wir runden auf.').waitFor();
    await page.getByRole('button', { name: 'Abonnieren' }).click();
    await page.getByRole('menu').getByText('§ 2 BleibG', { exact: true }).click();
    await page.getByRole('button', { name: 'Abonniert' }).waitFor();

    const other = await openAs(visit, 'teamleitung.a-k');
    await other.goto('/erlasse/stelle?zitat=%C2%A7%202%20BleibG');
    await other.getByText('Wir runden auf.').waitFor();
    assert.equal(await other.getByRole('button', { name: 'Löschen' }).count(), 0);

    await given('2026-10-01', 'achtzehn');
    await page.goto('/heute');
    await page.getByText('abonnierte Stelle hat sich geändert').click();
    await page.getByText('Neuer Text vom 1. Oktober 2026').waitFor();
    await expectAccessible(page, 'subscriptions');
    await expectReflow(page, 'subscriptions');
    await page.getByRole('button', { name: 'als gesehen merken' }).click();
    await page.getByText('Nichts Neues.').waitFor();
    expectNoTrouble(page, 'notes and subscriptions');
  });
});
