/** From the door to the desk: check in at the kiosk, be called on the wall and on the telephone, be sent on, be finished. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { createGeraet } from '#areas/personal/geraet.api.ts';
import { beginBesuch, callNext, finishBesuch, redirectBesuch } from '#areas/termine/tag/besuch.api.ts';
import { openSchalter } from '#areas/termine/tag/schalter.api.ts';
import { TERMINSPRACHEN } from '#areas/termine/termine.schema.ts';
import { dirOf, langOf, SPRACHNAMEN } from '#areas/termine/texte/texte.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { expectAccessible, expectNoTrouble } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { givenHaus, givenTermin, type Testhaus } from './testing/termine-haus.ts';
import { until } from './testing/until.ts';

const HOCH = { width: 1080, height: 1920 };
const QUER = { width: 1920, height: 1080 };
const SIZES = [
  [320, 640],
  [768, 1024],
  [1920, 1080],
] as const;

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
    const signs = termin.kennung.replace('-', '');
    for (const sign of signs.slice(0, 5)) await kiosk.getByRole('button', { name: sign, exact: true }).click();
    // On real keys it goes on, wherever one is.
    await kiosk.keyboard.type(`${signs.slice(5, 7)}X`.toLowerCase());
    await kiosk.keyboard.press('Backspace');
    await kiosk.keyboard.type(signs.slice(7));
    await keepPicture(kiosk, 'kiosk-code');
    await expectAccessible(kiosk, 'kiosk, number by keys');
    await expectLargeTargets(kiosk);
    const answered = kiosk.waitForResponse('**/api/termine/kiosk/ankunft');
    await kiosk.getByRole('button', { name: 'Ankunft melden' }).click();
    const { token } = (await (await answered).json()) as { token: string };
    // Nobody chose a language here: the answer comes in that of the Termin.
    await kiosk.getByRole('heading', { name: 'Вас зареєстровано' }).waitFor();
    await kiosk.getByText('Ви прийшли раніше').first().waitFor();
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
    await phone.getByRole('heading', { name: 'Sie sind dran' }).waitFor();
    await phone.getByText('Raum 1.02').waitFor();
    assert.match(await phone.title(), /^● Sie sind dran/);
    await keepPicture(phone, 'handy-dran');
    await expectAccessible(phone, 'telephone, called');

    const begun = await desk.call(beginBesuch, { id: besuch?.id ?? '', version: besuch?.version ?? 0 });
    const sent = await desk.call(redirectBesuch, {
      id: begun.id,
      version: begun.version,
      nurPlatzId: haus.plaetze.aufenthalt[0] as string,
    });
    assert.equal(sent.nummer, nummer);
    await phone.getByRole('heading', { name: 'Ihre Nummer' }).waitFor();
    await phone.getByRole('button', { name: 'Ton und Vibration einschalten' }).waitFor();
    await keepPicture(phone, 'handy-wartet');
    await expectAccessible(phone, 'telephone, waiting');
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
    await phone.getByRole('heading', { name: 'Ihr Besuch ist beendet' }).waitFor();
    for (const [page, what] of [
      [wall, 'wall'],
      [kiosk, 'kiosk'],
      [phone, 'telephone'],
    ] as const) {
      expectNoTrouble(page, what);
      await page.context().close();
    }
  });

  it('somebody without a Termin chooses in plain words and gets one number, however often they press', async () => {
    const before = await countBesuche();
    const kiosk = await visit.open(HOCH);
    await kiosk.goto('/kiosk');
    await kiosk.getByRole('button', { name: 'Ich brauche etwas' }).click();
    await kiosk.getByRole('button', { name: 'Ich bin im Rollstuhl' }).click();
    await kiosk.getByRole('button', { name: 'Ich brauche Ruhe' }).click();
    await keepPicture(kiosk, 'kiosk-bedarf');
    await expectAccessible(kiosk, 'kiosk, what is needed');
    await expectLargeTargets(kiosk);
    await kiosk.getByRole('button', { name: 'Weiter zur Anmeldung' }).click();
    await kiosk.getByText('Wir wissen: Ich bin im Rollstuhl · Ich brauche Ruhe').waitFor();
    await keepPicture(kiosk, 'kiosk-start-bedarf');
    await kiosk.getByRole('button', { name: 'Ich habe keinen Termin' }).click();
    await keepPicture(kiosk, 'kiosk-ohne');
    await expectAccessible(kiosk, 'kiosk, without a Termin');
    await kiosk.getByRole('button', { name: 'Unterlagen abgeben' }).dblclick();
    await kiosk.getByRole('heading', { name: 'Ihre Nummer' }).waitFor();
    assert.equal(await countBesuche(), before + 1);
    const { rows } = await visit.office.kernel.pool.pg.query(
      'select bedarf from termine.besuch where termin_id is null',
    );
    assert.deepEqual(rows[0].bedarf, ['rollstuhl', 'ruhe']);
    await kiosk.getByRole('button', { name: 'Fertig' }).click();
    await kiosk.getByRole('heading', { name: 'Guten Tag. Haben Sie einen Termin?' }).waitFor();
    // The next one needs nothing until they say so.
    assert.equal(await kiosk.getByText('Wir wissen:').count(), 0);
    expectNoTrouble(kiosk, 'kiosk');
    await kiosk.context().close();
  });

  it('a kiosk without connection keeps arrivals, says so, and sends each once', async () => {
    const termin = await givenTermin(visit.office, { anliegen: 'abholung', beginn: '2026-11-30T08:20:00Z' });
    const before = await countBesuche();
    const kiosk = await visit.open(HOCH);
    const sent: string[] = [];
    kiosk.on('requestfinished', (request) => {
      if (request.url().endsWith('/kiosk/ankunft')) sent.push(request.headers()['idempotency-key'] ?? '');
    });
    await kiosk.goto('/kiosk');
    await kiosk.getByRole('button', { name: 'Ich habe einen Termin' }).waitFor();
    await kiosk.waitForFunction(() => document.querySelector('.kiosk-head')?.textContent?.includes('Rathaus'));
    await kiosk.context().setOffline(true);
    await kiosk.getByText('Keine Verbindung').waitFor();
    await kiosk.keyboard.type(`https://amt.example/termine/termin#${termin.kennung}`);
    await kiosk.keyboard.press('Enter');
    await kiosk.getByRole('heading', { name: 'Ihre Ankunft ist vorgemerkt' }).waitFor();
    const sign = await kiosk.locator('.kiosk-nummer-big').innerText();
    await keepPicture(kiosk, 'kiosk-offline');
    await expectAccessible(kiosk, 'kiosk, arrival kept');
    await kiosk.getByRole('button', { name: 'Fertig' }).click();
    await kiosk.getByText('1 Ankunft wird noch gesendet').waitFor();
    await kiosk.keyboard.type(`https://amt.example/termine/termin#${termin.kennung}`);
    await kiosk.keyboard.press('Enter');
    await kiosk.getByRole('heading', { name: 'Diese Ankunft ist schon vorgemerkt' }).waitFor();
    assert.equal(await kiosk.locator('.kiosk-nummer-big').innerText(), sign);
    await kiosk.getByRole('button', { name: 'Fertig' }).click();
    await kiosk.getByRole('button', { name: 'Ich habe keinen Termin' }).click();
    await kiosk.getByText('Bitte gehen Sie zur Infothek').waitFor();
    await kiosk.getByRole('button', { name: 'Zurück' }).click();

    await kiosk.context().setOffline(false);
    const row = kiosk.locator('.kiosk-nach li');
    await row.waitFor();
    assert.match(await row.innerText(), new RegExp(`^${sign}\\s+[A-Z].?\\d{3}$`));
    await kiosk.getByText('1 Ankunft wird noch gesendet').waitFor({ state: 'detached' });
    await keepPicture(kiosk, 'kiosk-nachgemeldet');
    assert.equal(await countBesuche(), before + 1);
    assert.equal(new Set(sent).size, 1);
    await kiosk.reload();
    await row.waitFor();
    assert.equal(await countBesuche(), before + 1);
    await kiosk.context().close();
  });

  it('kiosk and wall switched on without a network show their page, and take arrivals', async () => {
    const admin = await visit.office.signIn('administration');
    const { token } = await admin.call(createGeraet, {
      art: 'station',
      name: 'Kiosk Keller',
      gueltigBis: '2027-06-30',
    });
    const kiosk = await visit.open(HOCH);
    await kiosk.goto(`/kiosk#token=${token}&haus=rathaus`);
    await kiosk.getByRole('button', { name: 'Ich habe einen Termin' }).waitFor();
    await kept(kiosk, '/kiosk');
    await kiosk.context().setOffline(true);
    await kiosk.reload();
    await kiosk.getByText('Keine Verbindung').waitFor();
    await kiosk.keyboard.type('BCDF-GHJK');
    await kiosk.keyboard.press('Enter');
    await kiosk.getByRole('heading', { name: 'Ihre Ankunft ist vorgemerkt' }).waitFor();
    const stored = await kiosk.evaluate(async () =>
      (await (await caches.open('bleibe-ohne-netz')).keys()).map(({ url }) => new URL(url).pathname),
    );
    assert.ok(stored.includes('/kiosk') && stored.length > 5, stored.join(' '));
    assert.deepEqual(
      stored.filter((one) => one.startsWith('/api/')),
      [],
    );
    await kiosk.context().close();

    const wall = await visit.open(QUER);
    await wall.goto('/anzeige?standort=rathaus');
    await wall.getByText('Sie können draußen warten').waitFor();
    await kept(wall, '/anzeige');
    await wall.context().setOffline(true);
    await wall.reload();
    await wall.getByRole('heading', { name: 'Hier erscheint Ihre Nummer' }).waitFor();
    await wall.getByText(/Verbindung wird gesucht/).waitFor();
    await wall.context().close();
  });

  it('the wall keeps what it knew, says how old it is, and finds its way back', async () => {
    const wall = await visit.open(QUER);
    await wall.goto('/anzeige?standort=rathaus');
    await wall.getByText('Sie können draußen warten').waitFor();
    await wall.context().setOffline(true);
    await wall.getByText(/Stand \d\d:\d\d Uhr\. Verbindung wird gesucht\./).waitFor();
    await wall.locator('h1').waitFor();
    await keepPicture(wall, 'anzeige-alt');
    await expectAccessible(wall, 'stale wall');
    await wall.context().setOffline(false);
    await wall.getByText('Sie können draußen warten').waitFor();
    await wall.goto('/anzeige?standort=gibt-es-nicht');
    await wall.getByRole('heading', { name: 'Dieses Haus gibt es nicht' }).waitFor();
    await wall.context().close();
  });

  it('an empty place in front of the kiosk leads back to the start, after a question', async () => {
    const kiosk = await visit.open(HOCH);
    await kiosk.clock.install();
    await kiosk.goto('/kiosk');
    await kiosk.getByRole('button', { name: 'Ich habe einen Termin' }).click();
    await kiosk.clock.fastForward(50_000);
    await kiosk.getByRole('heading', { name: 'Sind Sie noch da?' }).waitFor();
    await keepPicture(kiosk, 'kiosk-ruhe');
    await kiosk.getByRole('button', { name: 'Ich bin noch da' }).click();
    await kiosk.getByRole('heading', { name: 'Zeigen Sie Ihren QR-Code' }).waitFor();
    await kiosk.clock.fastForward(65_000);
    await kiosk.getByRole('heading', { name: 'Guten Tag. Haben Sie einen Termin?' }).waitFor();
    await kiosk.context().close();
  });

  it('every language fits the kiosk and runs in its direction', async () => {
    const kiosk = await visit.open(HOCH);
    await kiosk.goto('/kiosk');
    for (const sprache of TERMINSPRACHEN) {
      await kiosk.locator('.kiosk-foot button').first().click();
      await kiosk.getByRole('button', { name: SPRACHNAMEN[sprache], exact: true }).click();
      await kiosk.waitForFunction((wanted) => document.documentElement.lang === wanted, langOf(sprache));
      const direction = await kiosk.evaluate(() => getComputedStyle(document.body).direction);
      assert.equal(direction, dirOf(sprache), sprache);
      for (const [width, height] of SIZES) {
        await kiosk.setViewportSize({ width, height });
        const over = await kiosk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(over <= 0, `${sprache} at ${width} px: ${over} px too wide`);
      }
      await kiosk.setViewportSize(HOCH);
      await keepPicture(kiosk, `kiosk-start-${sprache}`);
    }
    expectNoTrouble(kiosk, 'kiosk');
    await kiosk.context().close();
  });

  it('a kiosk is a station: its key is taken from the address, kept, and gone from the address', async () => {
    const admin = await visit.office.signIn('administration');
    const { token } = await admin.call(createGeraet, {
      art: 'station',
      name: 'Kiosk Nordflügel',
      gueltigBis: '2027-06-30',
    });
    const kiosk = await visit.open(HOCH);
    await kiosk.goto(`/kiosk#token=${token}&haus=rathaus`);
    await kiosk.getByRole('button', { name: 'Ich habe einen Termin' }).waitFor();
    assert.doesNotMatch(kiosk.url(), /token/);
    await kiosk.goto('/kiosk');
    const asked = kiosk.waitForRequest('**/api/termine/kiosk/ankunft');
    await kiosk.getByRole('button', { name: 'Ich habe einen Termin' }).waitFor();
    await kiosk.keyboard.type('BCDF-GHJK');
    await kiosk.keyboard.press('Enter');
    assert.equal((await asked).headers().authorization, `Bearer ${token}`);
    await kiosk.getByRole('heading', { name: 'Diesen Code kennen wir nicht' }).waitFor();
    await kiosk.context().close();
  });

  /** The worker has the page and all that it was made of. */
  async function kept(page: Page, seite: string): Promise<void> {
    const isKept = () =>
      page.evaluate(async (one) => {
        const speicher = await caches.open('bleibe-ohne-netz');
        const made = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        const wanted = [one, ...made.filter((file) => file.startsWith('/assets/'))];
        const found = await Promise.all(wanted.map((file) => speicher.match(file)));
        return navigator.serviceWorker.controller !== null && found.every((answer) => answer !== undefined);
      }, seite);
    await until('the page is kept', isKept);
  }

  async function countBesuche(): Promise<number> {
    const { rows } = await visit.office.kernel.pool.pg.query('select count(*)::int as n from termine.besuch');
    return rows[0].n;
  }
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
