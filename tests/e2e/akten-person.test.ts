/** Persons: found before they are created, and never overwritten unseen. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { TestSession } from '#apps/server/testing.ts';
import { getPerson, listPersonen, updatePerson } from '#areas/akten/person.api.ts';
import { type GivenAkte, givenAkte, openAs } from './testing/akten.ts';
import { expectNoTrouble } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('persons', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();
  let session: TestSession;
  let mohammed: GivenAkte;

  before(async () => {
    session = await visit.office.signIn('sachbearbeitung.a-e');
    mohammed = await givenAkte(session, 'Al-Hassan', 'Mohammed', '1991-03-14');
  });

  async function countPersonen(): Promise<number> {
    const { eintraege } = await session.call(listPersonen, { anzahl: 200 });
    return eintraege.length;
  }

  it('a second Mohammed Al-Hassan is offered, not created', async () => {
    const before = await countPersonen();
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/personen/neu');
    await page.getByLabel('Familienname').fill('Alhasan');
    await page.getByLabel('Vornamen').fill('Muhamed');
    // While one types, those who look alike stand beside the form.
    const beside = page.getByRole('complementary', { name: 'Ähnliche Personen' });
    await beside.getByText('Al-Hassan, Mohammed').waitFor();
    await page.getByLabel('Tag').fill('14');
    await page.getByLabel('Monat').selectOption('03');
    await page.getByLabel('Jahr').fill('1991');
    await page.getByRole('button', { name: 'Person anlegen' }).click();
    const offered = page.getByRole('region', { name: 'Gibt es die Person schon?' });
    await offered.getByText('Al-Hassan, Mohammed').waitFor();
    await offered.getByText(mohammed.aktenzeichen).waitFor();
    await offered.getByText('Geburtsdatum').first().waitFor();
    assert.equal(await countPersonen(), before, 'nobody was created');
    await offered.getByRole('link', { name: 'Das ist sie: Akte öffnen' }).click();
    await page.getByRole('heading', { name: 'Al-Hassan, Mohammed' }).waitFor();
    expectNoTrouble(page, 'this story');
  });

  it('who really is somebody else can be created after all were seen', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/personen/neu');
    await page.getByLabel('Familienname').fill('Al-Hassan');
    await page.getByLabel('Vornamen').fill('Mohamed');
    await page.getByLabel('Jahr').fill('1991');
    await page.getByRole('button', { name: 'Person anlegen' }).click();
    await page.getByRole('button', { name: 'Keine davon: neue Person anlegen' }).click();
    await page.getByRole('heading', { name: 'Al-Hassan, Mohamed', exact: true }).waitFor();
    await page.getByText('geboren 1991').waitFor();
    expectNoTrouble(page, 'this story');
  });

  it('a conflict is shown and nothing is overwritten', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(`/personen/${mohammed.personId}`);
    await page.getByRole('button', { name: 'Angaben ändern' }).click();
    await page.getByLabel('Geburtsort').fill('Mossul');
    // Meanwhile somebody else saves.
    const {
      akten: _akten,
      hatAzrNummer: _azr,
      eingeschraenkt: _art18,
      ...now
    } = await session.call(getPerson, {
      id: mohammed.personId,
    });
    await session.call(updatePerson, { ...now, geburtsort: 'Bagdad' });
    await page.getByRole('button', { name: 'Angaben speichern' }).click();
    await page.getByText('Jemand hat das inzwischen geändert').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Geburtsort' });
    await row.getByText('Bagdad').waitFor();
    await row.getByText('Mossul').waitFor();
    assert.equal((await session.call(getPerson, { id: mohammed.personId })).geburtsort, 'Bagdad');
    await page.getByRole('button', { name: 'Meine Angaben behalten und weiter bearbeiten' }).click();
    await page.getByRole('button', { name: 'Angaben speichern' }).click();
    await page.getByText('Mossul').first().waitFor();
    assert.equal((await session.call(getPerson, { id: mohammed.personId })).geburtsort, 'Mossul');
    expectNoTrouble(page, 'this story');
  });
});
