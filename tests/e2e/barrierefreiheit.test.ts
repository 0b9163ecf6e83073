/**
 * Every page of every role under axe, in light and dark, and at 400 % zoom. Each is loaded once and looked at thrice. What
 * another role has seen drawn of the same parts is opened only, unless `BLEIBE_TIEF=1`.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const ROLES = [
  'leitung',
  'teamleitung.a-k',
  'sachbearbeitung.a-e',
  'service',
  'kasse',
  'poststelle',
  'scanstelle',
  'administration',
  'datenschutz',
];
/** Pages that no navigation entry leads to. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  administration: ['/verwaltung/konten/neu', '/gibt-es-nicht', '/akten'],
  'sachbearbeitung.a-e': [
    '/konto/vertretung',
    '/notzugriff/01890a5d-ac96-774b-bcce-b302099a8057',
    '/kalender/einladungen',
    '/kalender/einladungen/neu',
  ],
};
const PUBLIC = ['/anmeldung', '/anmeldung?abgemeldet=true', '/kennwort', '/buerger', '/kiosk', '/anzeige'];

describe('accessible pages', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  it('pages for everybody', async () => {
    const page = await visit.open();
    await lookAtAll(page, PUBLIC, 'stranger');
    await page.context().close();
  });

  for (const role of ROLES) {
    it(`pages of ${role}`, async () => {
      const page = await visit.open({ as: role });
      await lookAtAll(page, await addressesOf(page, role), role);
      await page.context().close();
    });
  }
});

/** What the navigation offers, the own account, and pages of a list. */
async function addressesOf(page: Page, role: string): Promise<readonly string[]> {
  await page.goto('/');
  await settled(page);
  const offered = await page
    .locator('nav[aria-label="Bereiche"] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '/'));
  return [...new Set([...offered, '/konto', ...(MORE[role] ?? [])])];
}

/** More of them are one trouble, and each would be waited for. */
const MOST_FAILURES = 3;

/** Not only the first of them: one run tells what is to be mended. */
async function lookAtAll(page: Page, addresses: readonly string[], who: string): Promise<void> {
  const failures: string[] = [];
  for (const address of addresses) {
    await look(page, address, who).catch((error: Error) => failures.push(`${address}: ${error.message}`));
    if (failures.length === MOST_FAILURES) break;
  }
  assert.deepEqual(failures, []);
}

const DEEP = process.env.BLEIBE_TIEF === '1';
const seen = new Set<string>();

async function look(page: Page, address: string, who: string): Promise<void> {
  await goTo(page, address);
  await settled(page);
  const name = `${who} ${address}`;
  await keepPicture(page, name.replace(/[^\w.-]+/g, '_'));
  // The first page of a role is always looked at: around it stands the navigation of that role.
  const parts = `${address === '/' ? who : ''} ${address} ${await partsOf(page)}`;
  if (seen.has(parts) && !DEEP) return expectNoTrouble(page, name);
  seen.add(parts);
  await expectAccessible(page, name);
  await expectReadableInDark(page, name);
  await expectReflow(page, name);
}

/** By the navigation as people do, which spares loading everything anew; what it does not offer, by its address. */
async function goTo(page: Page, address: string): Promise<void> {
  const link = page.locator(`nav[aria-label="Bereiche"] a[href="${address}"]`);
  if (page.url().startsWith('about:') || (await link.count()) === 0) return void (await page.goto(address));
  if (new URL(page.url()).pathname === address) return;
  // Of a folded section somebody opens the heading first.
  const section = page.locator('.nav-section', { has: page.locator(`a[href="${address}"]`) });
  if (!(await link.isVisible())) await section.locator('.nav-heading').click();
  await page
    .locator('h1')
    .first()
    .evaluate((before) => before.setAttribute('data-before', ''));
  await link.click();
  await page.locator('h1:not([data-before])').first().waitFor();
}

/** Which kinds of elements the page is made of, whatever they say and how many there are. */
function partsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const kind = (of: Element | null) =>
      `${of?.tagName} ${of?.getAttribute('role') ?? ''} ${of?.getAttribute('class') ?? ''}`;
    const all = [...document.querySelectorAll('main *')].map((one) => `${kind(one.parentElement)} > ${kind(one)}`);
    return [...new Set(all)].sort().join('\n');
  });
}
