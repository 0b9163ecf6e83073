/** Citizens' pages in every language they are offered in, on the smallest phone, a tablet and a screen, also from right to left. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { texte as buerger } from '#apps/web/buerger/texte.ts';
import { expectNoTrouble } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const SIZES = [
  [320, 640],
  [768, 1024],
  [1280, 800],
] as const;

describe('languages', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ seed: [] });

  for (const [name, texts] of Object.entries({ buerger })) {
    it(`${name}: every language fits and runs in its direction`, async () => {
      const page = await visit.open();
      await page.goto(`/${name}`);
      for (const language of Object.keys(texts)) {
        await choose(page, language);
        const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
        assert.equal(direction, ['ar', 'fa'].includes(language) ? 'rtl' : 'ltr', language);
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(over <= 0, `${name} ${language} at ${width} px: ${over} px too wide`);
          await keepPicture(page, `${name}-${language}-${width}`);
        }
      }
      expectNoTrouble(page, name);
      await page.context().close();
    });
  }
});

async function choose(page: Page, language: string): Promise<void> {
  const button = page.locator(`button[lang="${language}"]`);
  // Some wait behind "more languages", which is the last of the row.
  if ((await button.count()) === 0) await page.getByRole('navigation').getByRole('button').last().click();
  await button.click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}
