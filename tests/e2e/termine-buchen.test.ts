/** A family of five books in Arabic, by keyboard alone, on a phone; reloads; loses its hold; moves and cancels by the link. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { deriveOffen } from '#areas/termine/kapazitaet/offen.ts';
import { givenPlaetze, SYSTEM } from '#areas/termine/testing/amt.ts';
import { transact } from '#platform/db/db.ts';
import { listNachrichten } from '#platform/mail/mail.sql.ts';
import { expectAccessible, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { tabTo } from './testing/keyboard.ts';
import { until } from './testing/until.ts';

const EMAIL = 'familie@example.org';
const PHONE = { width: 390, height: 844 };

describe('a Termin for a family', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ seed: [] });
  let page: Page;

  const press = async (name: string | RegExp) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** Every stop of the keyboard begins at the heading, as it does for somebody who listens. */
  const type = async (label: string | RegExp, text: string) => {
    await tabTo(page, label);
    await page.keyboard.type(text);
  };

  it('opens in Arabic, from right to left', async () => {
    const { kernel } = visit.office;
    const today = kernel.clock.today();
    await givenPlaetze(kernel.pool, today.toString());
    await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      deriveOffen(tx, { von: today.toString(), bis: today.add({ days: 60 }).toString() }),
    );
    page = await visit.open(PHONE);
    await page.goto('/termine');
    await heading('Termin in der Ausländerbehörde');
    await expectAccessible(page, 'start');
    await press('العربية');
    await heading('موعد في دائرة شؤون الأجانب');
    assert.deepEqual(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang]), [
      'rtl',
      'ar',
    ]);
    await expectAccessible(page, 'start, Arabic');
    await expectReadableInDark(page, 'start, Arabic');
  });

  it('plain questions lead to the Anliegen; back goes one question back', async () => {
    await press(/إيجاد موعد/);
    await heading('ما هو طلبك؟');
    await press(/البطاقة أو جواز السفر/);
    await heading('ما الأمر مع البطاقة أو جواز السفر؟');
    await page.goBack();
    await heading('ما هو طلبك؟');
    await page.goForward();
    await expectAccessible(page, 'question');
    await press(/البطاقة أو وثيقة السفر جاهزة/);
    await heading('استلام البطاقة أو وثيقة السفر');
    await expectAccessible(page, 'what was found');
    await press('البحث عن موعد');
  });

  it('five persons take their time, not five times the time', async () => {
    await heading('لكم شخصًا؟');
    await tabTo(page, '1');
    for (let step = 1; step < 5; step++) await page.keyboard.press('ArrowDown');
    await page
      .getByText(/5.? أشخاص/)
      .filter({ hasText: '30' })
      .waitFor();
    await expectAccessible(page, 'persons');
    await page.reload();
    await page
      .getByText(/5.? أشخاص/)
      .first()
      .waitFor();
    await press('متابعة');
    await heading('أحضر معك');
    await page.getByText('5×').first().waitFor();
    await expectAccessible(page, 'documents');
    await expectReflow(page, 'documents');
    await press('متابعة');
  });

  it('a time is held, and a reload keeps it', async () => {
    await heading('متى يناسبك؟');
    await page.locator('.tm-zeit').first().waitFor();
    await expectAccessible(page, 'times');
    const first = await page.locator('.tm-zeit').first().getAttribute('aria-label');
    await press(first ?? '');
    await page
      .getByText(/محجوز لك/)
      .first()
      .waitFor();
    await expectAccessible(page, 'held');
    await expectReflow(page, 'held');
    await page.reload();
    await page.locator('.tm-zeit[aria-pressed="true"]').waitFor();
    await press(/^حجز /);
  });

  it('each person has a page; what is missing is said there', async () => {
    await heading(/من سيحضر؟/);
    await press('متابعة');
    await page.getByText('اكتب من فضلك اسم العائلة.').waitFor();
    await expectAccessible(page, 'mistakes');
    for (let nr = 1; nr <= 5; nr++) {
      await heading(new RegExp(`${nr}.*5`));
      if (nr === 1) await type('اسم العائلة', 'الحسن');
      await type('الأسماء الأولى', `محمد${'أ'.repeat(nr)}`);
      await type('اليوم', '٩');
      await type('الشهر', '2');
      await type('السنة', String(1987 + nr));
      await type('رقم جواز السفر أو البطاقة أو الملف', `C01X00T4${nr}`);
      if (nr === 2) {
        await page.reload();
        assert.equal(await page.getByLabel('الأسماء الأولى').inputValue(), 'محمدأأ', 'a reload keeps what was typed');
      }
      await press('متابعة');
    }
  });

  it('a code by mail makes it fast', async () => {
    await heading('كيف نتواصل معك؟');
    await tabTo(page, 'البريد الإلكتروني');
    await page.keyboard.press('Space');
    await type('عنوان البريد الإلكتروني', EMAIL);
    await expectAccessible(page, 'contact');
    await press('إرسال الرمز');
    await heading('أدخل الرمز');
    await expectAccessible(page, 'code');
    await type('رمز من ستة أرقام', '000000');
    await page.keyboard.press('Enter');
    await page.getByText('الرمز غير صحيح').waitFor();
    const code = await until('the code is in the mail', codeOf);
    await page.getByLabel('رمز من ستة أرقام').fill('');
    await type('رمز من ستة أرقام', code);
    await page.keyboard.press('Enter');
    await heading('تم حجز موعدك');
    await page.locator('.tm-qr img').evaluate((image: HTMLImageElement) => image.decode());
    await expectAccessible(page, 'booked');
    await expectReadableInDark(page, 'booked');
    await page.reload();
    await heading('تم حجز موعدك');
    assert.equal(await countTermine('gebucht'), 1);
  });

  it('the way back leads to no second booking', async () => {
    const booked = page.url();
    await page.goBack();
    await heading('تم حجز موعدك');
    await press('عرض، تأجيل، إلغاء');
    await page.locator('.tm-qr img').waitFor();
    await page.goto(booked.replace('fertig', 'termin'));
    await heading('موعدك');
  });

  it('the link moves and cancels', async () => {
    await press('نقل الموعد إلى وقت آخر');
    await heading('إلى أي وقت؟');
    const last = page.locator('.tm-zeit[aria-label]').last();
    await last.waitFor();
    await last.focus();
    await page.keyboard.press('Enter');
    await expectAccessible(page, 'moving');
    await press(/^نقل إلى /);
    await page.getByText('تم نقل موعدك').waitFor();
    await expectAccessible(page, 'moved');
    await press('إلغاء الموعد');
    await page.getByRole('heading', { level: 1, name: 'موعدك' }).waitFor();
    await press('نعم، إلغاء');
    await heading('تم إلغاء الموعد');
    await expectAccessible(page, 'cancelled');
    assert.deepEqual([await countTermine('gebucht'), await countTermine('abgesagt')], [0, 1]);
  });

  it('a hold that is over says so and keeps what was typed', async () => {
    await page.goto('/termine/anliegen/abholung?sprache=de');
    await page.getByRole('button', { name: 'Termin suchen' }).click();
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.locator('.tm-zeit').first().click();
    await page
      .getByText(/für Sie reserviert/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Andere Tage ansehen' }).click();
    await page.getByRole('table').waitFor();
    await expectAccessible(page, 'month');
    await page.goBack();
    await page.getByRole('button', { name: /buchen$/ }).click();
    await page.getByLabel('Familienname').fill('Özdemir');
    await page.evaluate(() => {
      const draft = JSON.parse(sessionStorage.getItem('bleibe.termin') ?? '{}');
      draft.halt.bis = Date.now() - 1000;
      sessionStorage.setItem('bleibe.termin', JSON.stringify(draft));
    });
    await page.goto('/termine/zeit');
    await page.getByText('Die Reservierung ist abgelaufen').waitFor();
    await expectAccessible(page, 'expired');
    await page.locator('.tm-zeit').first().click();
    await page.getByRole('button', { name: /buchen$/ }).click();
    assert.equal(await page.getByLabel('Familienname').inputValue(), 'Özdemir');
  });

  async function codeOf(): Promise<string | undefined> {
    const all = await listNachrichten(visit.office.kernel.pool.db, { limit: 50 });
    const mail = all.find(({ empfaenger, text }) => empfaenger === EMAIL && /\b\d{6}\b/.test(text));
    return /\b(\d{6})\b/.exec(mail?.text ?? '')?.[1];
  }

  async function countTermine(stand: string): Promise<number> {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from termine.termin where stand = ${stand}`.execute(visit.office.kernel.pool.db);
    return rows[0]?.n ?? 0;
  }
});
