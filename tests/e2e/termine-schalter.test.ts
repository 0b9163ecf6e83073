/** A morning at the desk: somebody arrives, is called, sent on, served and sent home with a list; the Vorgang knows. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestSession } from '#apps/server/testing.ts';
import { drawNummer } from '#areas/termine/tag/besuch.api.ts';
import { listHaeuser, openSchalter } from '#areas/termine/tag/schalter.api.ts';
import { givenPlaetze } from '#areas/termine/testing/amt.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('the desk', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  it('calls, redirects, serves and tells the Vorgang, by keyboard', async () => {
    const { pool, clock } = visit.office.kernel;
    const { standortId } = await givenPlaetze(pool, clock.today().toString());
    const casework = await visit.office.signIn('sachbearbeitung.a-e');
    const { akteId, personId } = await givenAkte(casework, 'Chandra', 'Ananya', '1993-04-09');
    const { id: verfahrenId } = await casework.call(createVerfahren, { akteId, personId, verfahrensart: 'P01' });
    const draw = (anliegen: string, more: object = {}) => casework.call(drawNummer, { standortId, anliegen, ...more });
    const first = await draw('titel-verlaengern', { name: 'Chandra, Ananya', verfahrenId, sprache: 'en' });
    const second = await draw('abholung', { name: 'Berhe, Yonas', bedarf: ['rollstuhl'] });
    assert.ok(first.nummer && second.nummer);

    const desk = await openAs(visit, 'sachbearbeitung.a-e');
    await desk.goto('/schalter');
    await desk.getByRole('heading', { name: 'Schalter' }).waitFor();
    await expectAccessible(desk, 'choosing a desk');
    await keepPicture(desk, 'schalter-wahl');
    await desk.getByRole('button', { name: 'Foto 1' }).click();
    await desk.getByRole('button', { name: new RegExp(`${show(first.nummer)} aufrufen`) }).waitFor();
    await expectAccessible(desk, 'a free desk');
    await keepPicture(desk, 'schalter-frei');

    await desk.keyboard.press('F9');
    await desk.getByRole('heading', { name: 'Chandra, Ananya' }).waitFor();
    await desk.getByText('steht auf der Anzeige').waitFor();
    await expectAccessible(desk, 'called');
    await keepPicture(desk, 'schalter-aufgerufen');
    await desk.keyboard.press('F9');
    await desk.getByRole('button', { name: 'Weiter zu Aufenthalt' }).waitFor();
    await desk.keyboard.press('F9');
    await desk.getByText('Es wartet niemand für diesen Platz').waitFor();

    await desk.getByRole('button', { name: 'Schalter schließen' }).click();
    await desk.getByRole('button', { name: 'Aufenthalt 1' }).click();
    await desk.getByRole('button', { name: new RegExp(`${show(first.nummer)} aufrufen`) }).waitFor();
    await desk.keyboard.press('F9');
    await desk.getByRole('button', { name: 'Person ist da' }).waitFor();
    await desk.keyboard.press('F9');
    await desk.getByRole('button', { name: 'gesehen', exact: true }).click();
    await desk.getByText('gesehen', { exact: true }).first().waitFor();
    await desk.getByLabel('Stand von Nachweis der Krankenversicherung').selectOption('nachgereicht');
    await desk.getByText('Eine Unterlage fehlt noch. Das steht dann im Vorgang.').waitFor();
    await desk.getByLabel('Nachreichen bis').fill('31.12.2099');
    await desk.getByLabel('Vermerk zum Besuch').fill('Wünscht die Karte ins Schließfach');
    await expectAccessible(desk, 'at the desk');
    await expectReadableInDark(desk, 'at the desk');
    await expectReflow(desk, 'at the desk');
    await keepPicture(desk, 'schalter-am-platz');
    // Also while somebody types.
    await desk.getByLabel('Vermerk zum Besuch').focus();
    await desk.keyboard.press('F9');
    await desk.getByText('Es wartet niemand für diesen Platz').waitFor();

    await desk.goto(`/vorgaenge/${verfahrenId}`);
    await desk.getByText('Persönliche Vorsprache: es fehlt noch').first().waitFor();
    await desk.getByText('Vermerk zum Besuch: Wünscht die Karte ins Schließfach').first().waitFor();
  });

  it('parks, brings back, pauses, and the call for help is seen by a colleague elsewhere', async () => {
    const casework = await visit.office.signIn('sachbearbeitung.a-e');
    const team = await openAs(visit, 'teamleitung.a-k');
    const desk = await openAs(visit, 'sachbearbeitung.a-e');
    await takeDesk(casework, 'Kartenausgabe 1');
    await desk.goto('/schalter');
    await desk
      .getByRole('button', { name: /aufrufen F9|aufrufen$/ })
      .first()
      .waitFor();
    await desk.keyboard.press('F9');
    await desk.getByRole('button', { name: 'Zurückstellen' }).click();
    await expectAccessible(desk, 'parking');
    await desk.getByRole('button', { name: 'Ohne Zeit' }).click();
    await desk.getByRole('heading', { name: 'Zurückgestellt' }).waitFor();
    await desk.getByRole('button', { name: /Berhe, Yonas/ }).click();
    await expectAccessible(desk, 'one of those who wait');
    await desk.getByRole('button', { name: 'Wieder in die Reihe' }).click();
    await desk.getByText('als Nächstes').waitFor();

    await desk.keyboard.press('2');
    await desk.getByRole('dialog').getByLabel('Anliegen').waitFor();
    await expectAccessible(desk, 'giving a number');
    await desk.keyboard.press('Escape');

    await team.goto('/heute');
    await desk.keyboard.press('F8');
    await desk.getByRole('button', { name: 'Jetzt Hilfe rufen' }).waitFor();
    await desk.keyboard.press('Enter');
    await team.getByText('Notruf: Kartenausgabe 1').waitFor();
    await expectAccessible(team, 'a call for help');
    await keepPicture(team, 'notruf');
    await team.getByRole('button', { name: 'Hilfe ist da, beenden' }).click();
    await desk.getByText('Notruf: Kartenausgabe 1').waitFor({ state: 'detached' });
  });

  it('the folder of the day says what is booked, also when that is nothing', async () => {
    const page = await openAs(visit, 'teamleitung.a-k');
    await page.goto('/tagesmappe');
    await page.getByRole('heading', { name: 'Tagesmappe' }).waitFor();
    await page.getByText('An diesem Tag ist nichts gebucht').waitFor();
    await expectAccessible(page, 'the folder of the day');
    await keepPicture(page, 'tagesmappe');
  });
});

const show = (nummer: string): string => `${nummer.slice(0, 1)} ${nummer.slice(1)}`;

async function takeDesk(session: TestSession, name: string): Promise<void> {
  const { haeuser } = await session.call(listHaeuser, {});
  const platz = haeuser.flatMap(({ schalter }) => schalter).find((one) => one.name === name);
  assert.ok(platz);
  await session.call(openSchalter, { platzId: platz.platzId });
}
