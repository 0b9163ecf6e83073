/** Search and read by keyboard alone, and every screen of the Akten under axe, light and dark, wide and narrow. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { startLieferung } from '#areas/akten/eingang.api.ts';
import {
  type GivenAkte,
  givenAkte,
  letterFile,
  lockedFile,
  openAs,
  searchByKeyboard,
  type Upload,
} from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { untilRead } from './testing/until.ts';

describe('searching and reading', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let akte: GivenAkte;
  let lieferungId = '';

  before(async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    akte = await givenAkte(session, 'Çelik', 'Barış', '1979');
    const report = letterFile(
      'gutachten.pdf',
      ['Gutachten', 'Auf dieser Seite steht etwas über die Straße.'],
      ['Der Aufenthalt und die Aufenthaltserlaubnis werden geprüft.'],
      [],
      ['Die Erlaubnis zum Aufenthalt ist befristet.', 'Ein weiterer Aufenthalt ist möglich.'],
    );
    lieferungId = await deliver([report, await lockedFile('gesperrt.pdf')], akte.akteId);
    await deliver([letterFile('ohne-akte.pdf', ['Ein Schreiben ohne Aktenzeichen', 'von Barış Çelik, geboren 1979'])]);
  });

  async function deliver(files: readonly Upload[], akteId?: string): Promise<string> {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    const dateien = files.map(({ name, buffer }) => ({ name, groesse: buffer.length }));
    const offered = await session.call(startLieferung, akteId ? { dateien, akteId } : { dateien });
    for (const [index, { eingangId }] of offered.dateien.entries()) {
      const buffer = files[index]?.buffer ?? Buffer.alloc(0);
      const response = await session.fetch(offered.uploadPfad, {
        method: 'POST',
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(buffer.length),
          'upload-metadata': `eingangId ${btoa(eingangId)}`,
          'content-type': 'application/offset+octet-stream',
        },
        body: new Uint8Array(buffer),
      });
      assert.equal(response.status, 201);
    }
    await untilRead(session, offered.lieferungId);
    return offered.lieferungId;
  }

  it('keyboard only from search to the marked hit and from hit to hit', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/');
    await page.getByRole('heading', { name: 'Heute' }).waitFor();
    await searchByKeyboard(page, 'aufenthalt');
    const first = await activeOption(page);
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await activeOption(page), first, 'the arrow moves on');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('.vw-treffer[data-aktuell="true"]').waitFor();

    const counter = page.locator('.vw-zaehler');
    const all = Number(((await counter.textContent()) ?? '').split(' von ')[1]);
    assert.ok(all >= 3, `${all} hits`);
    await page.keyboard.press('n');
    const there = (await counter.textContent()) ?? '';
    await page.keyboard.press('Shift+N');
    assert.notEqual((await counter.textContent()) ?? '', there);
    for (let step = 0; step < all; step += 1) await page.keyboard.press('n');
    const mark = page.locator('.vw-treffer[data-aktuell="true"]');
    assert.equal(await mark.count(), 1, 'one hit is the current one');
    assert.ok(await isInSight(page), 'the current hit is in sight');

    // Go to a page, read its text, leave for the Akte: all without a mouse.
    await page.keyboard.press('s');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    await onPage(page, 4);
    await page.keyboard.press('t');
    await page.getByRole('region', { name: 'Erkannter Text' }).getByText('befristet').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Akte', exact: true }).waitFor();
    assert.equal(new URL(page.url()).pathname, `/akten/${akte.akteId}`);
    expectNoTrouble(page, 'this story');
  });

  it('whoever goes to a page stays there, though Akte, document and hits come later, and types whole numbers', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    const known = Promise.withResolvers<void>();
    await page.route(/\/api\/akten\/(akten|dokumente)\//, async (route) => {
      if (route.request().resourceType() !== 'fetch') return route.continue();
      await known.promise;
      await route.continue();
    });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Heute' }).waitFor();
    await searchByKeyboard(page, 'aufenthalt');
    await page.keyboard.press('Enter');
    await page.locator('.vw-seitenfeld').waitFor();
    await page.keyboard.press('s');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    known.resolve();
    await page.locator('.vw-zaehler', { hasText: 'Treffer' }).waitFor();
    await page.getByRole('heading', { name: 'Çelik' }).waitFor();
    await onPage(page, 4);
    await page.keyboard.press('s');
    const strip = page.getByRole('region', { name: 'Seiten', exact: true });
    await strip.evaluate((element) => element.scrollTo({ top: 0 }));
    await onPage(page, 1);
    await strip.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await onPage(page, 4);
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await onPage(page, 1);
    await page.context().close();
  });

  it('Enter before anything was found opens the first find as soon as it is known', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    const answer = Promise.withResolvers<void>();
    await page.route(/such/, async (route) => {
      if (route.request().resourceType() === 'fetch') await answer.promise;
      await route.continue();
    });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Heute' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('aufenthalt');
    await page.keyboard.press('Enter');
    answer.resolve();
    await page.locator('.vw-treffer[data-aktuell="true"]').waitFor();
    await page.context().close();
  });

  it('narrows down by keyboard, goes back, and works a saved search off', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    await page.goto('/suche');
    const field = page.getByRole('textbox', { name: 'Personen, Aktenzeichen und Text suchen' });
    await field.fill('befristet ');
    await page.locator('.such-fund').first().waitFor();
    await page.locator('.facette-wert').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('f');
    await page.keyboard.press('Enter');
    await page.locator('.facette-wert[aria-pressed="true"]').waitFor();
    const chosen = new URL(page.url());
    assert.ok(
      chosen.searchParams.has('typ') && !page.url().includes('befristet'),
      'the filter is in the address, no word is',
    );
    await page.goBack();
    await page.locator('.facette-wert[aria-pressed="true"]').waitFor({ state: 'detached' });
    assert.equal(await field.inputValue(), 'befristet ');

    await page.getByRole('button', { name: 'Als Arbeitsliste merken' }).press('Enter');
    await page.getByLabel('Name der Liste').fill('Befristungen prüfen');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Befristungen prüfen' }).waitFor();
    await page.locator('.such-link').first().focus();
    await page.keyboard.press('e');
    await page.getByText('1 Dokument erledigt').waitFor();
    await page.getByText('Nichts gefunden in dem, was Sie sehen dürfen').waitFor();
    await page.getByRole('button', { name: 'Auch Erledigtes' }).press('Enter');
    await page.getByRole('button', { name: 'Wieder offen' }).waitFor();
    await expectAccessible(page, 'a work list');
    await page.goto('/heute');
    await page.getByRole('link', { name: /Befristungen prüfen/ }).press('Enter');
    await page.getByRole('heading', { name: 'Befristungen prüfen' }).waitFor();
    assert.equal(await field.inputValue(), 'befristet ');
    expectNoTrouble(page, 'this story');
  });

  /** The thumbnail of this page, and no other, is the current one. */
  function onPage(page: Page, nr: number): Promise<void> {
    const current = page.locator('.vw-daumen[aria-current="page"] .vw-daumen-nr');
    return current.filter({ hasText: new RegExp(`^Seite ${nr}\\b`) }).waitFor();
  }

  function activeOption(page: Page): Promise<string | null> {
    return page.getByRole('combobox').getAttribute('aria-activedescendant');
  }

  function isInSight(page: Page): Promise<boolean> {
    return page.evaluate(() => {
      const mark = document.querySelector('.vw-treffer[data-aktuell="true"]')?.getBoundingClientRect();
      const frame = document.querySelector('.vw-lauf')?.getBoundingClientRect();
      return mark !== undefined && frame !== undefined && mark.top >= frame.top && mark.bottom <= frame.bottom;
    });
  }

  it('somebody of other letters finds nothing, not even a count, and is shown the way in an emergency', async () => {
    const page = await openAs(visit, 'sachbearbeitung.s-z');
    await page.goto('/');
    await page.getByRole('heading', { name: 'Heute' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Gutachten');
    await page.getByText('Nichts gefunden in dem, was Sie sehen dürfen').waitFor();
    // The ways in an emergency and into the law are offered whatever was typed, and whether it exists or not.
    const finds = page
      .getByRole('option')
      .filter({ hasNotText: /Akte außerhalb meines Bereichs öffnen|In Recht und Erlassen suchen/ });
    assert.equal(await finds.count(), 0);
    await page.keyboard.press('Escape');
    // The same words, whether the Akte exists or not.
    const words: string[] = [];
    for (const id of [akte.akteId, '01234567-89ab-7def-8123-456789abcdef']) {
      await page.goto(`/akten/${id}`);
      await page.getByRole('link', { name: 'Zum Notzugriff' }).waitFor();
      words.push((await page.getByRole('main').textContent()) ?? '');
    }
    assert.equal(words[0], words[1]);
  });

  it('axe finds nothing on any screen of the Akten, in light and dark, wide and narrow', async () => {
    const page = await openAs(visit, 'sachbearbeitung.a-e');
    // Loaded once: the window and its colours change around what is there.
    const look = async (what: string) => {
      await keepPicture(page, `akten-hell-${what}`);
      await expectAccessible(page, `${what} (light)`);
      await expectReadableInDark(page, what);
      await page.setViewportSize({ width: 320, height: 640 });
      await keepPicture(page, `akten-schmal-${what}`);
      await expectAccessible(page, `${what} (narrow)`);
      await page.setViewportSize({ width: 1440, height: 900 });
    };
    const see = async (path: string, ready: string) => {
      await page.goto(path);
      await page.locator(ready).first().waitFor();
      await look(path.replace(/[0-9a-f-]{36}/g, 'ID').replaceAll('/', '-'));
    };
    await see('/heute', '.heute');
    await see('/akten', '.row-link');
    await see(`/akten/${akte.akteId}`, '.dok-zeile');
    await page.locator('.dok-zeile').first().click();
    await page.locator('.vw-bild[data-scharf="true"]').first().waitFor();
    await look('viewer');
    await see('/personen', '.row-link');
    await see(`/personen/${akte.personId}`, '.facts');
    await see('/personen/neu', '.form');
    await see('/eingang', '.eingang-zeile');
    await page.locator('.eingang-zeile').first().click();
    await page.locator('.eingang-detail h2').first().waitFor();
    await look('eingang-detail');
    await see('/hochladen', '.drop');
    await see(`/lieferungen/${lieferungId}`, '.table');
    await page.goto('/suche');
    await page.getByRole('textbox', { name: 'Personen, Aktenzeichen und Text suchen' }).fill('aufenthalt');
    await page.locator('.such-fund').first().waitFor();
    await look('suche');
    await see('/akten/01234567-89ab-7def-8123-456789abcdef', '.state');
    expectNoTrouble(page, 'this story');
  });
});
