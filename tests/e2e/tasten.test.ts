/** Working eight hours with the keyboard: keys, skip link, colours that stay, and a line that breaks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectAccessible, expectNoTrouble, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { tabTo } from './testing/keyboard.ts';

describe('the frame of the staff', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  it('j and k move, Enter opens, the page takes the focus, g and a letter goes on, ? tells', async () => {
    const page = await visit.open({ as: 'administration' });
    await page.goto('/verwaltung/konten');
    await page.locator('.row-link').nth(2).waitFor();
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    const chosen = await page.evaluate(() => document.activeElement?.firstChild?.textContent);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: chosen ?? '?' }).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
    assert.match(await page.title(), new RegExp(`${chosen} · Bleibe`));
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: 'Teams' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tasten' }).waitFor();
    await expectAccessible(page, 'Tasten');
    await keepPicture(page, 'tasten');
    // Whoever dictates can switch single letters off (WCAG 2.1.4).
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    assert.equal(await page.getByRole('dialog').count(), 0);
    expectNoTrouble(page, 'keys');
    await page.context().close();
  });

  it('the first stop leads over the navigation to the content', async () => {
    const page = await visit.open({ as: 'administration' });
    await page.goto('/verwaltung/teams');
    await settled(page);
    await tabTo(page, 'Zum Inhalt');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Team anlegen');
    await page.context().close();
  });

  it('the headings of the navigation fold, stay so, and open for whoever comes to a page below them', async () => {
    const page = await visit.open({ as: 'leitung' });
    await page.goto('/heute');
    await settled(page);
    const heading = (name: string) => page.getByRole('button', { name, exact: true });
    const place = (name: string) => page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name });
    assert.equal(await heading('Verwaltung').getAttribute('aria-expanded'), 'false');
    assert.equal(await place('Rollen und Rechte').count(), 0);
    await heading('Register').press('Enter');
    assert.equal(await place('Karten').count(), 0);
    await page.reload();
    await settled(page);
    assert.equal(await heading('Register').getAttribute('aria-expanded'), 'false');
    // The keys of a folded place still lead there, and then it is seen.
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { level: 1, name: 'Titel und Fristen' }).waitFor();
    assert.equal(await heading('Register').getAttribute('aria-expanded'), 'true');
    assert.equal(await place('Titel und Fristen').getAttribute('aria-current'), 'page');
    await expectAccessible(page, 'navigation');
    await page.context().close();
  });

  it('dark is chosen once and is there before the first paint', async () => {
    const page = await visit.open({ as: 'administration' });
    await page.goto('/verwaltung/teams');
    await settled(page);
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('.shell-main') as Element).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: /^Konto von/ }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'Dunkel' }).press('Enter');
    assert.notEqual(await ground(), light);
    await expectAccessible(page, 'dark by choice');
    await page.reload({ waitUntil: 'domcontentloaded' });
    assert.equal(await page.evaluate(() => document.documentElement.dataset.kernTheme), 'dark');
    await keepPicture(page, 'dunkel');
    await page.context().close();
  });

  it('without a line a banner says so, what is on screen stays, and it recovers by itself', async () => {
    const page = await visit.open({ as: 'administration' });
    await page.goto('/betrieb/auftraege');
    await settled(page);
    await page.route('**/api/**', (route) => route.abort());
    await page.getByText('Bleibe ist gerade nicht erreichbar').waitFor();
    assert.ok((await page.locator('tbody tr').count()) > 0);
    await keepPicture(page, 'ohne-leitung');
    await page.unroute('**/api/**');
    await page.getByText('Bleibe ist gerade nicht erreichbar').waitFor({ state: 'detached' });
    await page.context().close();
  });
});
