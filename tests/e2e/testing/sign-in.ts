/** Signing in through the page, with the keyboard only. */
import type { Page } from 'playwright-core';
import type { TestOffice } from '#apps/server/testing.ts';
import { getSigninInfo } from '#areas/personal/anmeldung.api.ts';
import { tabTo } from './keyboard.ts';

export async function signInByKeyboard(page: Page, office: TestOffice, who: string): Promise<void> {
  const { demo } = await office.stranger().call(getSigninInfo, {});
  if (!demo) throw new Error('this office is no demo');
  await page.goto('/');
  await page.waitForURL(/\/anmeldung/);
  await tabTo(page, 'E-Mail-Adresse');
  await page.keyboard.type(`${who}@musterstadt.example`);
  await tabTo(page, 'Kennwort');
  await page.keyboard.type(demo.kennwort);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Zweiter Schritt/ }).waitFor();
  await tabTo(page, 'Code einsetzen');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Bestätigen');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/anmeldung'));
}
