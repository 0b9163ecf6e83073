/** Somebody who writes a program for the office reads the interface: without a session, a script or a foreign origin. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectAccessible, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('the page of the interface', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  it('lists every way, opens one by keyboard, and is accessible', async () => {
    const page = await visit.open();
    await page.goto('/api/docs');
    await page.locator('#getAkte summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('#getAkte').getByText('Recht: akten.lesen').waitFor();
    assert.ok((await page.locator('details').count()) > 60);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length, 'no two ways have one anchor');
    // Hundreds of ways look alike: axe looks at each tenth, beside the open one.
    await page.locator('details:not([open])').evaluateAll((all) => {
      for (const [nr, one] of all.entries()) if (nr % 10 !== 0) one.remove();
    });
    await expectAccessible(page, '/api/docs');
    await expectReadableInDark(page, '/api/docs');
    await expectReflow(page, '/api/docs');
    await page.context().close();
  });
});
