/** An Akte whose time is over: one proposes, another releases, and the protocol says what became of it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { recordEreignis } from '#areas/akten/aufbewahrung/aufbewahrung.api.ts';
import {
  draftEntscheidung,
  listEntscheidungen,
  releaseEntscheidung,
} from '#areas/akten/aufbewahrung/entscheidung.api.ts';
import { type GivenAkte, givenAkte } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('retention', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let akte: GivenAkte;

  before(async () => {
    const leitung = await visit.office.signIn('leitung');
    const datenschutz = await visit.office.signIn('datenschutz');
    const { eintraege } = await leitung.call(listEntscheidungen, {});
    for (const schluessel of ['akteninhalt', 'anbietung', 'sicherungen'] as const) {
      if (eintraege.some((one) => one.schluessel === schluessel)) continue;
      const inhalt = { tage: schluessel === 'sicherungen' ? 35 : 0, grundlage: 'Dienstanweisung Akten' };
      const { id, version } = await leitung.call(draftEntscheidung, { schluessel, gueltigAb: '2026-01-01', inhalt });
      await datenschutz.call(releaseEntscheidung, { id, version });
    }
    akte = await givenAkte(leitung, 'Abgelaufen', 'Alma', '1950-05-01');
  });

  it('the panel says why an Akte is kept, and the take-over moves it', async () => {
    const page = await visit.open({ as: 'teamleitung.a-k' });
    await page.goto(`/akten/${akte.akteId}`);
    const card = page.getByRole('region', { name: 'Aufbewahrung' });
    await card.getByText('wird gebraucht, noch keine Frist').waitFor();
    await card.getByRole('button', { name: 'Ereignis eintragen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Was ist geschehen?').selectOption('uebernahme-b');
    await dialog.getByLabel('Tag').fill('15.3.2014');
    await dialog.getByRole('radio', { name: 'aus dem Bezirk fortgezogen' }).check();
    await expectAccessible(page, 'an event being written');
    await dialog.getByRole('button', { name: 'Ereignis eintragen' }).click();
    await card.getByText('zu löschen seit 16. März 2024').waitFor();
    await page.getByText('Datei B', { exact: true }).waitFor();
    await card.getByRole('button', { name: 'Vermerk setzen' }).click();
    await dialog.getByLabel('Vermerk').selectOption('auskunftssperre');
    await dialog.getByLabel('Grund').fill('Mitteilung der Meldebehörde');
    await dialog.getByRole('button', { name: 'Vermerk setzen' }).click();
    await card.getByText('Auskunftssperre').first().waitFor();
    await settled(page);
    await expectAccessible(page, 'retention of an Akte');
    await expectReadableInDark(page, 'retention of an Akte');
    await expectReflow(page, 'retention of an Akte');
    await keepPicture(page, 'aufbewahrung-akte');
    expectNoTrouble(page, 'this story');
  });

  it('one proposes, a second person releases, and both read the protocol', async () => {
    const other = await givenAkte(await visit.office.signIn('leitung'), 'Beendet', 'Bruno', '1941-05-01');
    const session = await visit.office.signIn('teamleitung.a-k');
    await session.call(recordEreignis, {
      id: other.akteId,
      art: 'uebernahme-b',
      tag: '2010-01-04',
      grund: 'gestorben',
    });
    const page = await visit.open({ as: 'teamleitung.a-k' });
    await page.goto('/aufbewahrung');
    await page.getByRole('link', { name: /Beendet, Bruno/ }).waitFor();
    await expectAccessible(page, 'what is due');
    await expectReadableInDark(page, 'what is due');
    await expectReflow(page, 'what is due');
    await page.goto('/aufbewahrung?ansicht=entscheidungen');
    await page.getByRole('heading', { name: 'Sicherungen' }).waitFor();
    await expectAccessible(page, 'decisions of the office');
    await expectReflow(page, 'decisions of the office');
    await page.goto('/aufbewahrung');
    await page.getByRole('button', { name: 'Löschlauf beginnen' }).click();
    await page.getByRole('heading', { name: /Löschlauf zum/ }).waitFor();
    await page.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click();
    await page.getByText('Wartet auf die zweite Person').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Vernichtung freigeben' }).count(), 0);

    const second = await visit.open({ as: 'datenschutz' });
    await second.goto(new URL(page.url()).pathname);
    await second.getByText(other.aktenzeichen).waitFor();
    assert.ok(!(await second.getByRole('main').innerText()).includes('Bruno'), 'data protection sees no names');
    await second.getByRole('button', { name: 'Vernichtung freigeben' }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByLabel(/Wortlaut verglichen/).check();
    await expectAccessible(second, 'a release');
    await dialog.getByRole('button', { name: 'Vernichtung freigeben' }).click();
    await second.getByRole('heading', { name: 'Protokoll' }).waitFor();
    await second.getByText(/haben es auch die Sicherungen vergessen/).waitFor();
    await expectAccessible(second, 'the protocol of a run');
    await expectReflow(second, 'the protocol of a run');
    await keepPicture(second, 'aufbewahrung-protokoll');
    // The one who proposed hears of it without asking.
    await page.getByRole('heading', { name: 'Protokoll' }).waitFor();
    await page.goto(`/akten/${other.akteId}`);
    await page.getByText(/Der Inhalt dieser Akte wurde am .* gelöscht/).waitFor();
    expectNoTrouble(page, 'this story');
    expectNoTrouble(second, 'this story');
  });
});
