/** The data-protection officer asks who has seen a person, proves that the log is whole, and finds out when it is not. */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { describe, it } from 'node:test';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { getAkte } from '#areas/akten/akte.api.ts';
import { getPerson } from '#areas/akten/person.api.ts';
import { pruefeAusgabe } from '#areas/protokoll/ausgabe-pruefung.ts';
import { type GivenAkte, givenAkte } from './testing/akten.ts';
import { expectAccessible, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

async function look(page: Page, what: string): Promise<void> {
  await settled(page);
  await keepPicture(page, what.replace(/\W+/g, '-'));
  await expectAccessible(page, what);
}

describe('the audit log', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let given: GivenAkte;

  it('says who has seen a person, by name, and what belongs to that person', async () => {
    const clerk = await visit.office.signIn('sachbearbeitung.a-e');
    given = await givenAkte(clerk, 'Celik', 'Deniz', '1990-05-17');
    await clerk.call(getPerson, { id: given.personId });
    await clerk.call(getAkte, { id: given.akteId });

    const page = await visit.open({ as: 'datenschutz' });
    await page.goto('/');
    await page.waitForURL('**/protokoll/eintraege');
    await page.getByLabel(/^Vorgang/).selectOption({ label: 'Person: alles' });
    await page.getByRole('button', { name: 'Suchen' }).click();
    await page.waitForURL('**was=person.**');
    await page.getByRole('button', { name: /Person gelesen/ }).waitFor();
    await page.getByRole('heading', { name: 'Protokoll' }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Person/ }).waitFor();
    await look(page, 'Protokoll mit Eintrag');
    await page.getByRole('link', { name: 'Wer hat diese Person gesehen?' }).first().click();
    await page.getByRole('row', { name: /Person gelesen/ }).waitFor();
    const { name } = (await visit.office.signIn('sachbearbeitung.a-e').then((session) => nameOf(session.cookie))) ?? {};
    await page
      .getByRole('link', { name: name ?? '' })
      .first()
      .waitFor();
    await page.getByText('auf ihre 1 Akte mit 0 Dokumenten').waitFor();
    await page.getByRole('heading', { name: `Person in ${given.aktenzeichen}` }).waitFor();
    await page.getByRole('row', { name: /Akte gelesen/ }).waitFor();
    await look(page, 'Zugriffe auf eine Person');

    // What is typed is told in words when it is nothing; a number leads to the Akte, and from there to the person.
    const question = page.getByLabel('Aktenzeichen oder Kennung');
    await question.fill('Celik, Deniz');
    await page.keyboard.press('Enter');
    await page.getByText('Unter diesem Aktenzeichen oder dieser Kennung gibt es nichts').waitFor();
    await expectAccessible(page, 'Zugriffe, nothing found');
    await question.fill(given.aktenzeichen.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Akte ${given.aktenzeichen}` }).waitFor();
    await page.getByRole('link', { name: `Zugriffe auf die Person in ${given.aktenzeichen}` }).click();
    await page.getByRole('heading', { name: `Person in ${given.aktenzeichen}` }).waitFor();

    // The log itself is asked by the number too, and shows it instead of ids.
    await page.goto('/protokoll/eintraege');
    await page.getByLabel(/^Akte, Person oder Dokument/).fill(given.aktenzeichen);
    await page.keyboard.press('Enter');
    await page.waitForURL('**gegenstand=akte%3A**');
    await page
      .getByRole('button', { name: /Akte gelesen/ })
      .first()
      .waitFor();
    await page.getByText(`Akte ${given.aktenzeichen}`).first().waitFor();
    await look(page, 'Protokoll einer Akte');
    await page.context().close();
  });

  it('proves itself on request, and names what somebody with the database has changed', async () => {
    const page = await visit.open({ as: 'datenschutz' });
    await page.goto('/protokoll/siegel');
    await page.getByRole('button', { name: 'Kette prüfen' }).click();
    await page.getByText('Das Protokoll ist unversehrt').waitFor();
    await look(page, 'Siegel und Prüfung');

    const { rows } = await changeAnEntry(visit.office.database.superuserUrl);
    await page.getByRole('button', { name: 'Kette prüfen' }).click();
    await page.getByText('Die letzte Prüfung hat 1 Befund').waitFor();
    await page.getByText(`Der Eintrag ${rows[0]?.id} `).waitFor();
    await look(page, 'Siegel mit Befund');
    await page.context().close();
  });

  it('gives the log away with its proof', async () => {
    const page = await visit.open({ as: 'datenschutz' });
    await page.goto('/protokoll/ausgabe');
    await look(page, 'Protokoll ausgeben');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Protokoll herunterladen' }).click(),
    ]);
    const file = await download.path();
    const bericht = await pruefeAusgabe(file);
    assert.deepEqual(
      bericht.befunde.map(({ art }) => art),
      ['veraendert'],
      'the change of the test before is in the file too, and nothing else',
    );
    await rm(file);
    await page.context().close();
  });

  async function nameOf(cookie: string): Promise<{ name: string }> {
    const answer = await fetch(`${visit.office.url}/api/personal/ich`, { headers: { cookie } });
    return (await answer.json()) as { name: string };
  }
});

/** As somebody who has taken over the database: past grants and triggers. */
async function changeAnEntry(url: string): Promise<pg.QueryResult<{ id: string }>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    return await client.query<{ id: string }>(
      `update protokoll.eintrag set akteur_id = 'niemand' where was = 'person.gelesen' returning id`,
    );
  } finally {
    await client.end();
  }
}
