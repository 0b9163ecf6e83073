/** Somebody asks for a Termin in Arabic on a phone, the office checks, a run allocates, the person accepts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { tick } from '#areas/termine/bedarf/lauf.ts';
import { expectAccessible, expectNoTrouble } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const IN_HALF_A_YEAR = Temporal.Now.plainDateISO().add({ days: 150 });
const SOON = Temporal.Now.plainDateISO().add({ days: 20 });

describe('a Termin by need', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ seed: ['personal', 'termine'] });

  it('is asked for, checked, allocated and accepted', async () => {
    const page = await visit.open({ width: 390, height: 844 });
    await page.goto('/termine/anfrage?anliegen=titel-verlaengern&sprache=ar');
    await page.getByRole('heading', { name: 'اطلب موعدًا' }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    await day(page, 0, SOON);
    await page.getByText('ترتيبك إذا طلبت الآن').waitFor();
    await page.getByText('لا أحد قبلك').waitFor();
    await keepPicture(page, 'termine-anfrage-ar');
    await expectAccessible(page, 'the place, in Arabic');
    await page.getByRole('button', { name: 'اطلب موعدًا' }).click();

    const [familienname, vornamen] = ['Al-Hassan', 'Amira'];
    await page.locator('.cz-form > .cz-field input').nth(0).fill(familienname);
    await page.locator('.cz-form > .cz-field input').nth(1).fill(vornamen);
    await day(page, 0, Temporal.PlainDate.from('1994-11-05'));
    await page.locator('.cz-form > .cz-field input').last().fill('C01X00T47');
    await expectAccessible(page, 'who it is');
    await next(page);
    await day(page, 0, Temporal.Now.plainDateISO().add({ days: 1 }));
    await day(page, 1, IN_HALF_A_YEAR);
    await expectAccessible(page, 'wishes');
    await next(page);

    await page.getByRole('button', { name: 'اطلب الموعد' }).click();
    await page.getByText('اختر إجابة من فضلك').first().waitFor();
    await page.getByLabel(/^نعم/).check();
    await page.getByLabel('لا', { exact: true }).check();
    await page.locator('input[type=radio]').nth(-2).check();
    await page.locator('input[type=email]').fill('amira@example.org');
    await expectAccessible(page, 'is it an application, how urgent, how to reach them');
    await keepPicture(page, 'termine-anfrage-senden-ar');
    await page.getByRole('button', { name: 'اطلب الموعد' }).click();
    await page.getByRole('heading', { name: 'أكّد عنوانك' }).waitFor();
    await page.getByText('تم تقديم طلبك').waitFor();
    await page.getByRole('button', { name: 'تأكيد' }).click();
    await page.getByRole('heading', { name: 'طلبك', exact: true }).waitFor();
    await keepPicture(page, 'termine-anfrage-stand-ar');
    await expectAccessible(page, 'where it stands');

    const desk = await visit.open({ as: 'service', width: 1400, height: 900 });
    await desk.goto('/zuteilung');
    await desk.getByRole('cell', { name: /Aufenthaltserlaubnis verlängern/ }).click();
    await desk.getByText('Al-Hassan, Amira').waitFor();
    await expectAccessible(desk, 'a request at the desk');
    await keepPicture(desk, 'termine-zuteilung');
    await desk.getByRole('button', { name: 'Bestätigen' }).first().click();
    await desk.getByText('Person: gespeichert').first().waitFor();

    await allocate();
    await page.reload();
    await page.getByRole('heading', { name: 'لدينا موعد لك' }).waitFor();
    await keepPicture(page, 'termine-angebot-ar');
    await expectAccessible(page, 'the offer');
    await page.getByRole('button', { name: 'اقبل الموعد' }).click();
    await page.getByRole('heading', { name: 'تم حجز موعدك' }).waitFor();
    await expectAccessible(page, 'booked');
    expectNoTrouble(page, 'asking for a Termin');
    await desk.goto('/zuteilung?teil=laeufe');
    await desk.getByRole('cell', { name: 'fertig' }).first().click();
    await desk.getByText('Zufallszahl').waitFor();
    await expectAccessible(desk, 'the runs');
    for (const teil of ['reihe', 'probe', 'regel']) {
      await desk.goto(`/zuteilung?teil=${teil}`);
      await desk.getByRole('heading', { name: 'Zuteilung' }).waitFor();
    }
    await desk.getByText('Mitgeliefert').waitFor();
    await expectAccessible(desk, 'the rule at the desk');
    expectNoTrouble(desk, 'the desk');
  });

  it('explains its rule to everybody, with the draws', async () => {
    const page = await visit.open({ width: 390, height: 844 });
    await page.goto('/termine/regel?sprache=de');
    await page.getByRole('heading', { name: 'So vergeben wir Termine' }).waitFor();
    await page.getByText('Letzte Läufe').waitFor();
    await keepPicture(page, 'termine-regel');
    await expectAccessible(page, 'the rule');
    expectNoTrouble(page, 'the rule');
  });

  /** As if it had been asked for yesterday, and the random moment were now. */
  async function allocate(): Promise<void> {
    const { kernel } = visit.office;
    await tick(kernel);
    await kernel.pool.pg.query(`update termine.terminanfrage set tag = tag - 1`);
    await kernel.pool.pg.query(
      `update termine.zuteilungslauf set faellig_at = now() - interval '1 minute' where stand = 'geplant' and art = 'tag'`,
    );
    await tick(kernel);
  }
});

async function next(page: Page): Promise<void> {
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.locator('button[type=submit]').click();
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading);
}

async function day(page: Page, nth: number, tag: Temporal.PlainDate): Promise<void> {
  const fields = page.locator('.cz-day').nth(nth).locator('input');
  for (const [at, part] of [tag.day, tag.month, tag.year].entries()) await fields.nth(at).fill(String(part));
}
