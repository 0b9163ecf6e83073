/** Before the visit: who is unknown is recognised, papers are looked at, somebody is invited and chooses a time. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { schluesselFor } from '#areas/termine/buchung/schluessel.ts';
import { arrangeTermin, getTerminFuerAmt, listFreieZeitenFuerAmt } from '#areas/termine/kalender/kalender.api.ts';
import type { TerminFuerAmt } from '#areas/termine/kalender/kalender.schema.ts';
import { deriveOffen } from '#areas/termine/kapazitaet/offen.ts';
import { givenPlaetze, SYSTEM } from '#areas/termine/testing/amt.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { transact } from '#platform/db/db.ts';
import { type GivenAkte, givenAkte, letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const PHONE = { width: 390, height: 844 };
const WUNSCH = { anliegen: [{ schluessel: 'titel-verlaengern', personen: 1 }] };

async function shows(page: Page, what: string, picture: string): Promise<void> {
  await expectAccessible(page, what);
  await expectReadableInDark(page, what);
  await expectReflow(page, what);
  await keepPicture(page, picture);
  if (process.env.BLEIBE_BILDER === undefined) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, `${picture}-dunkel`);
  await page.emulateMedia({ colorScheme: 'light' });
  const before = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize(PHONE);
  await keepPicture(page, `${picture}-schmal`);
  await page.setViewportSize(before);
}

describe('before the visit', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();
  let desk: TestSession;
  let akte: GivenAkte;
  let termin: TerminFuerAmt;

  before(async () => {
    if (WITHOUT_BROWSER !== false) return;
    const { kernel } = visit.office;
    const today = kernel.clock.today();
    const anteile = { oeffentlich: 60, einladung: 40, notfall: 0, spontan: 0 };
    await givenPlaetze(kernel.pool, today.toString(), { anteile });
    await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      deriveOffen(tx, { von: today.toString(), bis: today.add({ days: 60 }).toString() }),
    );
    desk = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(desk, 'Çelik', 'Deniz', '1991-03-14');
    const { tage } = await desk.call(listFreieZeitenFuerAmt, { wunsch: WUNSCH });
    const { zeiten } = await desk.call(listFreieZeitenFuerAmt, { wunsch: WUNSCH, tag: tage[4]?.tag });
    const [zeit] = zeiten;
    assert.ok(zeit);
    termin = await desk.call(arrangeTermin, {
      ...{ wunsch: WUNSCH, beginn: zeit.beginn, klasse: zeit.klassen[0] ?? 'oeffentlich', sprache: 'tr' },
      personen: [{ familienname: 'Celik', vornamen: 'Deniz', geburtsdatum: '1991-03-14', nummer: 'U7654321' }],
      kontakt: { email: 'deniz@example.org' },
    });
  });

  it('an unknown number is compared with the register, and tied to somebody of it', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/terminpruefung');
    await page.getByRole('heading', { name: 'Terminprüfung' }).waitFor();
    await page.getByRole('button', { name: /Celik, Deniz/ }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByText('Wer ist das im Register?').waitFor();
    await shows(page, 'who is this', 'termine-pruefung');
    // Nothing is chosen beforehand, and without an answer the key does nothing.
    assert.equal(await page.locator('.choice input:checked').count(), 0);
    await page.keyboard.press('p');
    await page.getByLabel('Çelik, Deniz').check();
    await page.keyboard.press('p');
    await page.getByText('Angaben geprüft').first().waitFor();
    await page.getByText('Alle Personen sind bekannt').waitFor();
    await shows(page, 'nobody to look at', 'termine-pruefung-leer');
    const now = await desk.call(getTerminFuerAmt, { id: termin.id });
    assert.equal(now.personId, akte.personId);
    expectNoTrouble(page, 'checking persons');
  });

  it('papers come by the link, are looked at page by page, and the person reads what is missing', async () => {
    const schluessel = schluesselFor(visit.office.kernel, termin.id);
    const person = await visit.open(PHONE);
    await person.goto(`/termine/termin#${schluessel}`);
    const file = letterFile('pass.pdf', ['Reisepass von Deniz Çelik', 'U7654321'], ['Zweite Seite']);
    await person.locator('input[type="file"]').setInputFiles(file);
    await person.getByText('pass.pdf').first().waitFor();

    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/terminpruefung?teil=unterlagen');
    await page.keyboard.press('j');
    await page
      .getByRole('link', { name: /Unterlagen/ })
      .first()
      .waitFor();
    await page.locator('.row-link').first().click();
    await page.locator('.tq-seite[aria-busy="false"] img').waitFor();
    await shows(page, 'papers before the visit', 'termine-unterlagen');
    await page.getByRole('button', { name: 'Nächste Seite' }).click();
    await page.getByText('Seite 2 von 2').waitFor();
    await page.locator('.tq-seite[aria-busy="false"] img').waitFor();
    await page.locator('.tq-papiere .choices input').first().check();
    await page.getByRole('button', { name: 'Mitteilen, dass 1 Unterlage fehlt' }).click();
    await page.getByText('Gespeichert, die Person ist benachrichtigt').first().waitFor();
    await page.getByText('Alle Unterlagen sind angesehen').waitFor();
    await expectAccessible(page, 'no papers left');
    await page.getByRole('link', { name: 'Auffälliges' }).click();
    await page.getByText('Nichts Auffälliges').waitFor();
    await shows(page, 'patterns', 'termine-auffaelliges');
    expectNoTrouble(page, 'papers');

    await person.reload();
    await person
      .getByText(/Es fehlt noch: |Eksik/)
      .first()
      .waitFor();
    expectNoTrouble(person, 'the page of the Termin');
  });

  it('a team lead changes a limit; whoever may not, reads it', async () => {
    const lead = await openAs(visit, 'teamleitung.a-k');
    await lead.goto('/terminpruefung?teil=grenzen');
    await lead.getByRole('button', { name: 'So viele Tage gilt eine Einladung' }).click();
    await lead.getByLabel('So viele Tage gilt eine Einladung').fill('viele');
    await lead.getByRole('button', { name: 'Speichern' }).click();
    await lead.getByText('Bitte geben Sie eine ganze Zahl').first().waitFor();
    await lead.getByLabel('So viele Tage gilt eine Einladung').fill('21');
    await expectAccessible(lead, 'changing a limit');
    await lead.getByRole('button', { name: 'Speichern' }).click();
    await lead.getByText('geändert', { exact: true }).waitFor();
    await shows(lead, 'limits', 'termine-grenzen');
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/terminpruefung?teil=grenzen');
    await page.getByText('geändert', { exact: true }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'So viele Tage gilt eine Einladung' }).count(), 0);
    expectNoTrouble(lead, 'limits');
  });

  it('somebody is invited from the Vorgang, opens the link, and takes a time', async () => {
    const known = await givenAkte(desk, 'Eze', 'Chidi', '1988-07-02');
    const { akteId, personId } = known;
    const { id: verfahrenId } = await desk.call(createVerfahren, { akteId, personId, verfahrensart: 'P01' });
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(`/kalender/vorgang/${verfahrenId}`);
    await page.getByRole('link', { name: 'Zum Termin einladen' }).click();
    await page.getByText('aus dem Vorgang').waitFor();
    await page.getByRole('button', { name: 'Einladen' }).click();
    await page.getByText('Bitte wählen Sie die Sprache.').first().waitFor();
    await page.getByLabel('Sprache', { exact: true }).selectOption('en');
    await page.getByLabel('Anliegen').selectOption('titel-verlaengern');
    await page.getByLabel('Minuten').fill('30');
    await shows(page, 'inviting', 'termine-einladen');
    await page.getByRole('button', { name: 'Einladen' }).click();
    await page.getByRole('heading', { name: 'Eze, Chidi' }).waitFor();
    await page.getByText('Link für einmal', { exact: true }).waitFor();
    await shows(page, 'an invitation', 'termine-einladung');
    const link = (await page.locator('.tq-link code').textContent()) ?? '';
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.tq-brief').isVisible(), true);
    assert.equal(await page.locator('.row-link').first().isVisible(), false);
    await page.emulateMedia({ media: 'screen' });

    const invited = await visit.open(PHONE);
    const { pathname, hash } = new URL(link);
    await invited.goto(`${pathname}${hash}`);
    await invited.locator('.tm-zeit').first().click();
    await expectAccessible(invited, 'the invitation, opened');
    await invited.locator('.tm-fuss button').click();
    await invited.waitForURL(/\/termine\/fertig/);
    await settled(invited);
    await expectAccessible(invited, 'the Termin is taken');
    expectNoTrouble(invited, 'the invitation');

    await page.getByRole('link', { name: 'Angenommen' }).click();
    await page.getByRole('button', { name: /Eze, Chidi/ }).click();
    await page.getByText(/^Gewählt: /).waitFor();
    await expectAccessible(page, 'a taken invitation');
    await page.goto(`/kalender/vorgang/${verfahrenId}`);
    await page.getByText('gebucht').first().waitFor();
    await expectAccessible(page, 'Termine of the Vorgang');
    expectNoTrouble(page, 'invitations');
  });

  it('an invitation is sent to an address afterwards, and taken back', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto(`/personen/${akte.personId}`);
    await page.getByRole('link', { name: 'Zum Termin einladen' }).click();
    await page.getByText('aus dem Register').waitFor();
    await page.getByLabel('Sprache', { exact: true }).selectOption('ar');
    await page.getByLabel('Anliegen').selectOption('abholung');
    await page.getByRole('button', { name: 'Einladen' }).click();
    await page.getByRole('heading', { name: 'Çelik, Deniz' }).waitFor();
    await expectAccessible(page, 'an invitation in Arabic');
    await page.getByRole('button', { name: 'Link senden …' }).click();
    await page.getByLabel('E-Mail').fill('deniz@example.org');
    await expectAccessible(page, 'sending the link');
    await page.getByRole('button', { name: 'Senden', exact: true }).click();
    await page.getByText('Der Link ist auf dem Weg').first().waitFor();
    await page.getByRole('button', { name: 'Zurückziehen …' }).click();
    await page.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
    await page.getByText('Einladung zurückgezogen').first().waitFor();
    await page.getByRole('link', { name: 'Zurückgezogen' }).click();
    await page.getByRole('button', { name: /Çelik, Deniz/ }).click();
    await shows(page, 'withdrawn', 'termine-einladung-zurueckgezogen');
    expectNoTrouble(page, 'taking back');
  });
});
