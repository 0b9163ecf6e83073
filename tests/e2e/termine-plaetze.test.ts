/** Opening hours change under an appointment: said before, kept as work, solved; then a booking at the desk on paper. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { arrangeTermin, listFreieZeitenFuerAmt } from '#areas/termine/kalender/kalender.api.ts';
import { getPoolwoche, listStandorte, savePlanaenderung } from '#areas/termine/kapazitaet/plaetze.api.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const WUNSCH = { anliegen: [{ schluessel: 'abholung', personen: 1 }] };

/** A house with one pool of two places that are open from Monday to Friday. */
async function givenPool(lead: TestSession): Promise<string> {
  const save = async (aenderungen: Parameters<typeof lead.call<typeof savePlanaenderung>>[1]['aenderungen']) =>
    (await lead.call(savePlanaenderung, { aenderungen })).ids;
  const { standorte } = await lead.call(listStandorte, {});
  const standortId =
    standorte[0]?.id ?? (await save([{ teil: 'standort', werte: { name: 'Rathaus', anschrift: 'Markt 1' } }]))[0];
  const [poolId = ''] = await save([
    {
      teil: 'pool',
      werte: {
        ...{ standortId: standortId ?? '', schluessel: 'ausgabe', name: 'Kartenausgabe' },
        anteile: { oeffentlich: 70, einladung: 20, notfall: 5, spontan: 5 },
        oeffnetStunden: { einladung: 48 },
      },
    },
  ]);
  const plaetze = await save(
    ['Ausgabe 1', 'Ausgabe 2'].map((name) => ({
      teil: 'platz' as const,
      werte: { poolId, name, art: 'schalter' as const },
    })),
  );
  await save(
    plaetze.flatMap((platzId) =>
      [1, 2, 3, 4, 5].map((wochentag) => ({
        ...{ teil: 'wochenregel' as const },
        werte: { platzId, wochentag, von: '08:00', bis: '16:00', gueltigAb: '2026-01-01' },
      })),
    ),
  );
  return poolId;
}

/** The last start of a day that is free, on the first day that has one after next week's Monday. */
async function givenTermin(desk: TestSession): Promise<{ id: string; tag: string; platz: string }> {
  const { tage } = await desk.call(listFreieZeitenFuerAmt, { wunsch: WUNSCH });
  const tag = tage.at(8)?.tag ?? '';
  const { zeiten } = await desk.call(listFreieZeitenFuerAmt, { wunsch: WUNSCH, tag });
  const zeit = zeiten.at(-1);
  assert.ok(zeit);
  const termin = await desk.call(arrangeTermin, {
    wunsch: WUNSCH,
    beginn: zeit.beginn,
    klasse: zeit.klassen[0] ?? 'oeffentlich',
    personen: [{ familienname: 'Haddad', vornamen: 'Rima', geburtsdatum: '1990-05-17', nummer: 'L01X00T47' }],
    sprache: 'ar',
  });
  return { id: termin.id, tag, platz: termin.stationen[0]?.platz ?? '' };
}

async function shows(page: Page, what: string, picture: string): Promise<void> {
  await expectAccessible(page, what);
  await expectReadableInDark(page, what);
  await expectReflow(page, what);
  await keepPicture(page, picture);
}

describe('places, conflicts, and a booking on paper', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  it('a team lead shortens a day; the colleague moves the appointment that no longer fits', async () => {
    const leadSession = await visit.office.signIn('teamleitung.a-k');
    const poolId = await givenPool(leadSession);
    const termin = await givenTermin(leadSession);
    const lead = await openAs(visit, 'teamleitung.a-k');
    await lead.goto(`/plaetze?pool=${poolId}&tag=${termin.tag}`);
    await lead.getByRole('button', { name: termin.platz, exact: true }).click();
    await lead.getByRole('heading', { name: termin.platz }).waitFor();
    await shows(lead, 'a week of a pool', 'termine-plaetze');

    await lead.getByRole('button', { name: 'Ausnahme eintragen' }).click();
    await expectAccessible(lead, 'an exception');
    await lead.getByRole('button', { name: 'Speichern' }).click();
    await lead.getByText('Bitte sagen Sie, wofür die Ausnahme gilt').first().waitFor();
    await lead.getByLabel('Alle Plätze in „Kartenausgabe“').check();
    await lead.getByLabel('Grund').fill('Personalversammlung');
    await lead.getByRole('button', { name: 'Speichern' }).click();
    await lead.getByText('1 Termin liegt dann außerhalb der Öffnungszeit.').first().waitFor();
    await expectAccessible(lead, 'what a change would collide with');
    await keepPicture(lead, 'termine-plaetze-folgen');
    const before = await leadSession.call(getPoolwoche, { id: poolId, tag: termin.tag });
    assert.equal(before.ausnahmen.length, 0);
    await lead.getByRole('button', { name: 'Trotzdem speichern' }).click();
    await lead
      .getByText(/Gespeichert/)
      .first()
      .waitFor();
    await lead.getByRole('link', { name: /Änderungen/ }).click();
    await lead.getByText('Ausnahme angelegt').first().waitFor();
    await expectAccessible(lead, 'history of the plan');
    expectNoTrouble(lead, 'places');

    const desk = await openAs(visit, 'sachbearbeitung.a-e');
    await desk.goto('/plaetze?teil=konflikte');
    await desk.getByText('1 Termin liegt außerhalb der Öffnungszeit').first().waitFor();
    await expectAccessible(desk, 'what is to be settled');
    // j moves to the first line, Enter opens it.
    await desk.keyboard.press('j');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: 'Haddad, Rima' }).waitFor();
    await shows(desk, 'a Termin beside the calendar', 'termine-kalender');
    await desk.getByRole('button', { name: 'Verschieben' }).click();
    await desk.locator('.tk-zeit').first().click();
    await expectAccessible(desk, 'moving a Termin');
    await desk.getByRole('button', { name: /^Auf .* verschieben$/ }).click();
    await desk
      .getByText(/Verschoben auf/)
      .first()
      .waitFor();
    await desk.getByText('außerhalb der Öffnungszeit').first().waitFor({ state: 'detached' });
    await desk.goto('/plaetze?teil=konflikte');
    await desk.getByText('Alle Termine liegen in der Öffnungszeit').waitFor();
    expectNoTrouble(desk, 'the calendar');
  });

  it('at the desk somebody without e-mail and without a passport gets a Termin and a sheet', async () => {
    const desk = await openAs(visit, 'sachbearbeitung.a-e');
    await desk.goto('/kalender');
    await desk.getByRole('heading', { name: 'Termine', exact: true }).waitFor();
    await desk.keyboard.press('n');
    await desk.getByRole('heading', { name: 'Termin vereinbaren' }).waitFor();
    await desk.getByLabel('Anliegen').selectOption('abholung');
    await desk.getByLabel('Sprache', { exact: true }).selectOption('ar');
    await desk.locator('.tk-zeit').first().click();
    await desk.getByLabel('Familienname').fill('Krasniqi');
    await desk.getByLabel('Vornamen').fill('Arben');
    await desk.getByLabel('Tag', { exact: true }).fill('3');
    await desk.getByLabel('Monat').selectOption({ label: 'Februar' });
    await desk.getByLabel('Jahr').fill('1988');
    await desk.getByRole('button', { name: 'Termin buchen' }).click();
    await desk.getByText('Bitte tragen Sie eine Nummer ein').first().waitFor();
    await desk.getByLabel('Warum ohne Nummer?').selectOption('duldung');
    await shows(desk, 'booking at the desk', 'termine-neu');
    await desk.getByRole('button', { name: 'Termin buchen' }).click();
    await desk.getByText('Der Termin ist gebucht').first().waitFor();
    await expectAccessible(desk, 'a booked Termin');
    await keepPicture(desk, 'termine-gebucht');
    const sheet = desk.getByRole('link', { name: 'Zettel drucken' });
    const answer = await desk.request.get((await sheet.getAttribute('href')) as string);
    assert.match((await answer.body()).toString('latin1'), /^%PDF/);
    await desk.getByRole('link', { name: 'Im Kalender ansehen' }).click();
    await desk.getByRole('heading', { name: 'Krasniqi, Arben' }).waitFor();
    await desk.keyboard.press('Escape');
    await desk.getByRole('heading', { name: 'Krasniqi, Arben' }).waitFor({ state: 'detached' });
    await desk.getByRole('link', { name: 'Woche' }).click();
    await desk.getByText('Krasniqi, Arben').first().waitFor();
    await shows(desk, 'a week of appointments', 'termine-woche');
    expectNoTrouble(desk, 'booking at the desk');
  });

  it('an Anliegen is drafted with a sentence that explains it, and released by another', async () => {
    const lead = await openAs(visit, 'teamleitung.a-k');
    await lead.goto('/anliegen');
    await lead.getByLabel('Suchen').fill('abholung');
    await expectAccessible(lead, 'the catalogue');
    await lead.goto('/anliegen/abholung');
    await lead.getByRole('button', { name: 'Neue Fassung entwerfen' }).click();
    await lead.getByLabel('Minuten', { exact: true }).first().fill('25');
    await lead
      .getByText(/1 Person: 25 Minuten/)
      .first()
      .waitFor();
    await expectAccessible(lead, 'drafting an Anliegen');
    await keepPicture(lead, 'termine-anliegen');
    await lead.getByRole('button', { name: 'Entwurf speichern' }).click();
    await lead.getByText('Freigeben muss jemand, der nicht mitgeschrieben hat.').waitFor();
    const head = await openAs(visit, 'leitung');
    await head.goto('/anliegen/abholung');
    await head.getByRole('button', { name: 'Fassung freigeben' }).click();
    await head.getByText('Fassung freigegeben').first().waitFor();
    await shows(head, 'an Anliegen', 'termine-anliegen-gilt');
    expectNoTrouble(lead, 'the catalogue');
  });
});
