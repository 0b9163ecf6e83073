/** From the door to the desk: check in at the kiosk, be called on the wall and on the telephone, be sent on, be finished. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { beginBesuch, callNext, finishBesuch, redirectBesuch } from '#areas/termine/tag/besuch.api.ts';
import { openSchalter } from '#areas/termine/tag/schalter.api.ts';
import { TERMINSPRACHEN } from '#areas/termine/termine.schema.ts';
import { dirOf, SPRACHNAMEN } from '#areas/termine/texte/texte.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { expectAccessible, expectNoTrouble, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { givenHaus, givenTermin, type Testhaus } from './testing/termine-haus.ts';

const HOCH = { width: 1080, height: 1920 };
const QUER = { width: 1920, height: 1080 };

describe('the day, from kiosk to desk', { skip: WITHOUT_BROWSER }, () => {
  // A Monday, nine in the morning in the office.
  const clock = fixedClock('2026-11-30T08:00:00Z');
  const visit = visitOffice({ seed: ['personal'], clock });
  let haus: Testhaus;
  let desk: TestSession;
  before(async () => {
    haus = await givenHaus(visit.office);
    desk = await visit.office.signIn('service');
  });

  it('a person with a Termin gets a number and is led to the room, on the wall and on the telephone', async () => {
    const termin = await givenTermin(visit.office, {
      anliegen: 'abholung',
      beginn: '2026-11-30T08:20:00Z',
      sprache: 'uk',
    });
    const wall = await visit.open(QUER);
    await wall.goto('/anzeige');
    await wall.getByRole('heading', { name: 'Hier erscheint Ihre Nummer' }).waitFor();
    await keepPicture(wall, 'anzeige-leer');
    await expectAccessible(wall, 'empty wall');

    const kiosk = await visit.open(HOCH);
    await kiosk.goto('/kiosk');
    await kiosk.getByRole('button', { name: 'Ich habe einen Termin' }).waitFor();
    await keepPicture(kiosk, 'kiosk-start');
    await expectAccessible(kiosk, 'kiosk, start');
    await kiosk.getByRole('button', { name: 'Ich habe einen Termin' }).click();
    await keepPicture(kiosk, 'kiosk-scan');
    await kiosk.getByRole('button', { name: 'Terminnummer eingeben' }).click();
    for (const sign of termin.kennung.replace('-', ''))
      await kiosk.getByRole('button', { name: sign, exact: true }).click();
    await keepPicture(kiosk, 'kiosk-code');
    await expectAccessible(kiosk, 'kiosk, number by keys');
    await expectLargeTargets(kiosk);
    const answered = kiosk.waitForResponse('**/api/termine/kiosk/ankunft');
    await kiosk.getByRole('button', { name: 'Ankunft melden' }).click();
    const { token } = (await (await answered).json()) as { token: string };
    await kiosk.getByRole('heading', { name: 'Sie sind angemeldet' }).waitFor();
    await kiosk.getByText('Sie sind früh da').first().waitFor();
    const nummer = (await kiosk.locator('.kiosk-nummer-big').innerText()).replace(/\s/g, '');
    assert.match(nummer, /^[A-Z]\d{3}$/);
    await keepPicture(kiosk, 'kiosk-nummer');
    await expectAccessible(kiosk, 'kiosk, number');
    await kiosk.emulateMedia({ media: 'print' });
    await keepPicture(kiosk, 'kiosk-zettel');
    await kiosk.emulateMedia({ media: 'screen' });

    const phone = await visit.open({ width: 390, height: 844 });
    const platzId = haus.plaetze.ausgabe[0] as string;
    await desk.call(openSchalter, { platzId });
    const { besuch } = await desk.call(callNext, { platzId });
    assert.equal(besuch?.nummer, nummer);
    await wall.getByRole('heading', { name: new RegExp(`${nummer[0]}.${nummer.slice(1)}`) }).waitFor();
    await wall.getByText('Raum 1.02').waitFor();
    await wall.getByText('Ваша черга').waitFor();
    await keepPicture(wall, 'anzeige-aufruf');
    await expectAccessible(wall, 'wall with a call');
    await phone.goto(`/termine/warten#${token}`);

    const begun = await desk.call(beginBesuch, { id: besuch?.id ?? '', version: besuch?.version ?? 0 });
    const sent = await desk.call(redirectBesuch, {
      id: begun.id,
      version: begun.version,
      nurPlatzId: haus.plaetze.aufenthalt[0] as string,
    });
    assert.equal(sent.nummer, nummer);
    await wall.getByRole('heading', { name: 'Hier erscheint Ihre Nummer' }).waitFor();
    const zweiter = await visit.office.signIn('sachbearbeitung.a-e');
    const other = haus.plaetze.aufenthalt[0] as string;
    await zweiter.call(openSchalter, { platzId: other });
    const again = await zweiter.call(callNext, { platzId: other });
    assert.equal(again.besuch?.nummer, nummer);
    await wall.getByText('Raum 2.14').waitFor();
    await wall.getByText('2. Stock, rechts').waitFor();
    await keepPicture(wall, 'anzeige-weitergeleitet');
    const there = await zweiter.call(beginBesuch, { id: again.besuch?.id ?? '', version: again.besuch?.version ?? 0 });
    await zweiter.call(finishBesuch, { id: there.id, version: there.version });
    await wall.getByRole('heading', { name: 'Hier erscheint Ihre Nummer' }).waitFor();
    for (const [page, what] of [
      [wall, 'wall'],
      [kiosk, 'kiosk'],
    ] as const)
      expectNoTrouble(page, what);
  });
});

/** 72 px for everything that is touched. */
async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button')]
      .map((button) => ({ text: button.innerText, ...button.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => width < 72 || height < 72)
      .map(({ text, width, height }) => `${text} ${width}×${height}`),
  );
  assert.deepEqual(small, []);
}
