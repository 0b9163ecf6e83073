/** Somebody extends a permit in Arabic on a phone: from right to left, names and days from left to right. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoTrouble } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('an extension in Arabic on a phone', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ seed: [] });

  it('is filled in from right to left, interrupted, taken up again and sent', async () => {
    const page = await visit.open({ width: 390, height: 844 });
    await page.goto('/buerger');
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('button', { name: /تمديد الإقامة/ }).click();
    await page.getByLabel('لي', { exact: true }).check();
    await goOn(page);
    await page.getByLabel('اسم العائلة').fill('Al-Hassan');
    await page.getByLabel('الأسماء الأولى').fill('Amira');
    await day(page, '٠٥', '١١', '١٩٩٤');
    await page.getByLabel('الجنسية').selectOption('SY');
    assert.equal(await page.getByLabel('اسم العائلة').evaluate((one) => getComputedStyle(one).direction), 'ltr');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
    await keepPicture(page, 'portal-person-ar');
    await expectAccessible(page, 'who it is, in Arabic');
    await goOn(page);
    await page.getByLabel('الشارع ورقم البيت').fill('Rheinallee 2, 41539 Musterstadt');
    await goOn(page);
    await page.getByLabel('لدي جواز ساري المفعول').check();
    await keepPicture(page, 'portal-pass-ar');
    await goOn(page);
    await day(page, '31', '12', '2026');

    await page.getByRole('button', { name: 'المتابعة لاحقًا' }).click();
    await page.getByRole('heading', { name: 'طلباتك' }).waitFor();
    await page.getByRole('button', { name: 'متابعة الطلب' }).click();
    assert.equal(await page.getByLabel('السنة').inputValue(), '2026', 'what was typed is still there');
    await goOn(page);
    await page.getByLabel('الدراسة', { exact: true }).check();
    await goOn(page);
    await page.getByLabel('اسم الجامعة').fill('Hochschule Musterstadt');
    await page.getByLabel('التخصص').fill('Informatik');
    await page.getByLabel('دوام كامل').check();
    await goOn(page);
    await page.getByLabel('نعم').check();
    await goOn(page);
    await goOn(page);
    await goOn(page);
    await page.getByRole('heading', { name: 'هل كل شيء صحيح؟' }).waitFor();
    await page.getByLabel('البريد الإلكتروني').fill('amira@example.org');
    await page.getByRole('button', { name: 'إرسال الرمز' }).click();
    const shown = await page.getByText('عرض تجريبي').textContent();
    await page.getByLabel('الرمز من البريد الإلكتروني').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
    await page.getByRole('button', { name: 'تأكيد الرمز' }).click();
    await page.getByLabel('قرأت كل شيء').check();
    await keepPicture(page, 'portal-pruefen-ar');
    await expectAccessible(page, 'the summary in Arabic');
    await page.getByRole('button', { name: 'إرسال الطلب' }).click();
    await page.getByRole('heading', { name: 'وصل طلبك' }).waitFor();
    await keepPicture(page, 'portal-quittung-ar');
    await page.getByRole('button', { name: 'متابعة الطلب' }).click();
    await page.getByRole('heading', { name: 'ما زلنا نحتاج شيئًا منك' }).waitFor();
    await keepPicture(page, 'portal-stand-ar');
    await expectAccessible(page, 'where it stands, in Arabic');
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${over} px too wide at ${width}`);
    }
    expectNoTrouble(page, 'the portal in Arabic');
  });
});

async function goOn(page: Page): Promise<void> {
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: 'متابعة', exact: true }).click();
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading);
}

async function day(page: Page, tag: string, monat: string, jahr: string): Promise<void> {
  await page.getByLabel('اليوم', { exact: true }).fill(tag);
  await page.getByLabel('الشهر', { exact: true }).fill(monat);
  await page.getByLabel('السنة', { exact: true }).fill(jahr);
}
