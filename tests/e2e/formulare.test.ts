/** What is typed is not lost: leaving asks once, and two people who change the same thing see each other. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { getAkte } from '#areas/akten/akte.api.ts';
import { setAzrNummer } from '#areas/akten/person.api.ts';
import { type GivenAkte, givenAkte } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const QUESTION = 'Ihre Eingaben sind noch nicht gespeichert';

describe('forms', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();
  let mother: GivenAkte;
  let child: GivenAkte;

  before(async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    mother = await givenAkte(session, 'Demir', 'Aylin', '1985-06-07');
    child = await givenAkte(session, 'Demir', 'Can', '2015-08-09');
    await session.call(setAzrNummer, { id: mother.personId, azrNummer: '111122223333' });
  });

  it('leaving with something typed asks once: stay keeps it, leaving drops it, saving asks nothing', async () => {
    const page = await visit.open({ as: 'sachbearbeitung.a-e' });
    await page.goto('/personen');
    await settled(page);
    await page.getByRole('link', { name: 'Person anlegen' }).click();
    await page.getByLabel('Familienname').fill('Dornfeld');
    await page.getByRole('link', { name: 'Heute' }).click();
    await page.getByRole('heading', { name: QUESTION }).waitFor();
    await expectAccessible(page, 'the question');
    await keepPicture(page, 'ungespeichert');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByLabel('Familienname').inputValue(), 'Dornfeld');

    // The way back of the browser and that of the form ask the same.
    await page.goBack();
    await page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('button', { name: 'Eingaben verwerfen' }).click();
    await page.getByRole('heading', { name: 'Personen', exact: true }).waitFor();
    assert.equal(await page.getByRole('heading', { name: QUESTION }).count(), 0, 'asked once, not twice');

    await page.getByRole('link', { name: 'Person anlegen' }).click();
    await page.getByLabel('Familienname').fill('Dornfeld');
    await page.getByRole('button', { name: 'Person anlegen' }).click();
    await page.getByRole('heading', { name: 'Dornfeld', exact: true }).waitFor();
    assert.equal(await page.getByRole('heading', { name: QUESTION }).count(), 0);
    expectNoTrouble(page, 'this story');
    await page.context().close();
  });

  it('the browser asks before the tab is loaded anew, and only while something is typed', async () => {
    const page = await visit.open({ as: 'sachbearbeitung.a-e' });
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto('/personen/neu');
    await settled(page);
    await page.getByLabel('Familienname').click();
    await page.reload();
    assert.deepEqual(asked, []);
    await page.getByLabel('Familienname').click();
    await page.keyboard.type('Dornfeld');
    await page.reload();
    assert.deepEqual(asked, ['beforeunload']);
    await page.context().close();
  });

  it('two people change one team: the second sees both versions and decides', async () => {
    const [first, second] = await Promise.all([
      visit.open({ as: 'administration' }),
      visit.open({ as: 'administration.2' }),
    ]);
    for (const page of [first, second]) {
      await page.goto('/verwaltung/teams');
      await page.getByRole('button', { name: 'Ändern' }).first().click();
      await page.getByLabel('Name').waitFor();
    }
    await first.getByLabel('Name').fill('Team Nord');
    await first.getByRole('button', { name: 'Änderungen speichern' }).click();
    await first.getByRole('rowheader', { name: 'Team Nord' }).waitFor();
    await second.getByLabel('Name').fill('Team Nordwest');
    await second.getByRole('button', { name: 'Änderungen speichern' }).click();
    await second.getByText('Jemand hat das inzwischen geändert').waitFor();
    const row = second.getByRole('dialog').getByRole('row').filter({ hasText: 'Nordwest' });
    await row.getByRole('cell', { name: 'Team Nord', exact: true }).waitFor();
    await expectAccessible(second, 'conflict of a team');
    await keepPicture(second, 'team-konflikt');
    await second.getByRole('button', { name: 'Meine Angaben behalten' }).click();
    await second.getByRole('button', { name: 'Änderungen speichern' }).click();
    await second.getByRole('rowheader', { name: 'Team Nordwest' }).waitFor();
    for (const page of [first, second]) await page.context().close();
  });

  it('a child is carried along in the Akte of its mother', async () => {
    const page = await visit.open({ as: 'sachbearbeitung.a-e' });
    await page.goto(`/akten/${mother.akteId}`);
    await settled(page);
    await page.getByRole('button', { name: 'Person in die Akte aufnehmen' }).click();
    await page.getByLabel('Person suchen nach Namen').fill('Demir');
    await page.getByLabel(/Demir, Can/).check();
    assert.equal(await page.getByLabel(/Demir, Aylin/).count(), 0, 'who is in the Akte is not offered');
    await expectAccessible(page, 'adding a person');
    await keepPicture(page, 'person-aufnehmen');
    await page.getByRole('dialog').getByRole('button', { name: 'Person aufnehmen' }).click();
    await page.getByText('in dieser Akte mitgeführt').waitFor();
    await keepPicture(page, 'akte-zwei-personen');
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    const { personen } = await session.call(getAkte, { id: mother.akteId });
    assert.deepEqual(
      personen.map(({ id, rolle }) => [id, rolle]),
      [
        [mother.personId, 'hauptperson'],
        [child.personId, 'mitgefuehrt'],
      ],
    );
    expectNoTrouble(page, 'this story');
    await page.context().close();
  });

  it('a person is found by AZR-Nummer once the purpose is named', async () => {
    const page = await visit.open({ as: 'sachbearbeitung.a-e' });
    await page.goto('/personen');
    await settled(page);
    await page.getByRole('link', { name: 'Mit AZR-Nummer suchen' }).click();
    await page.getByLabel('AZR-Nummer').fill('1111 2222 3334');
    await page.getByRole('button', { name: 'Person suchen' }).click();
    await page.getByText('Bitte nennen Sie den Zweck.').first().waitFor();
    await page.getByLabel('Daten aus dem Register abrufen').check();
    await page.getByRole('button', { name: 'Person suchen' }).click();
    await page.getByText('Keine Person mit dieser Nummer in Ihrem Bereich').waitFor();
    await expectAccessible(page, 'search by AZR-Nummer');
    await keepPicture(page, 'azr-suche');
    await page.getByLabel('AZR-Nummer').fill('1111 2222 3333');
    await page.getByRole('button', { name: 'Person suchen' }).click();
    await page.getByRole('heading', { name: 'Demir, Aylin' }).waitFor();

    // Typed into the general search it leads to the same question.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('111122223333');
    await page.getByRole('option', { name: 'Person mit dieser AZR-Nummer suchen' }).click();
    // The page of the person has a part of the same name: only the field is meant.
    assert.equal(await page.getByRole('textbox', { name: 'AZR-Nummer' }).inputValue(), '111122223333');
    expectNoTrouble(page, 'this story');
    await page.context().close();
  });
});
