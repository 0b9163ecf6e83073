/** Every page for every role under axe, light and dark; at 400 % zoom nothing is wider than the window. */
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, settled } from './testing/axe.ts';
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
  'sachbearbeitung.a-e': ['/konto/vertretung', '/notzugriff/01890a5d-ac96-774b-bcce-b302099a8057'],
};
const PUBLIC = ['/anmeldung', '/anmeldung?abgemeldet=true', '/kennwort', '/buerger', '/kiosk', '/anzeige'];

describe('accessible pages', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  for (const theme of ['light', 'dark'] as const) {
    it(`pages for everybody, ${theme}`, async () => {
      const page = await visit.open({ theme });
      for (const address of PUBLIC) await look(page, address, `stranger-${theme}`);
      await page.context().close();
    });
    for (const role of ROLES) {
      it(`${role}, ${theme}`, async () => {
        const page = await visit.open({ as: role, theme });
        for (const address of await addressesOf(page, role)) await look(page, address, `${role}-${theme}`);
        await page.context().close();
      });
    }
  }

  it('at 400 % zoom: one column, nothing to scroll sideways', async () => {
    for (const role of ['leitung', 'administration']) {
      const page = await visit.open({ as: role, width: 320, height: 256 });
      for (const address of await addressesOf(page, role)) await look(page, address, `${role}-400`);
      await page.context().close();
    }
    const page = await visit.open({ width: 320, height: 568 });
    for (const address of PUBLIC) await look(page, address, 'stranger-400');
    await page.context().close();
  });
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

async function look(page: Page, address: string, who: string): Promise<void> {
  await page.goto(address);
  await settled(page);
  const name = `${who} ${address}`;
  await keepPicture(page, name.replace(/[^\w.-]+/g, '_'));
  await expectAccessible(page, name);
}
