/** On the page of one's Termin: say on the day that one is here, and take an earlier time when one is offered. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { readGeheim } from '#areas/termine/bedarf/geheim.ts';
import { tick } from '#areas/termine/bedarf/lauf.ts';
import { deriveOffen } from '#areas/termine/kapazitaet/offen.ts';
import { SYSTEM } from '#areas/termine/testing/amt.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { givenHaus, givenTerminMitLink } from './testing/termine-haus.ts';

const TELEFON = { width: 390, height: 844 };
// A Monday; the Termin is at eleven in the office, so the door opens for it at half past ten.
const FRUEH = '2026-11-30T08:00:00Z';
const BEGINN = '2026-11-30T10:00:00Z';

describe('the page of a Termin', { skip: WITHOUT_BROWSER }, () => {
  const clock = fixedClock(FRUEH);
  const visit = visitOffice({ seed: ['personal'], clock });
  before(async () => {
    await givenHaus(visit.office);
    const today = visit.office.kernel.clock.today();
    await transact(visit.office.kernel.pool.db, SYSTEM, 'test', (tx) =>
      deriveOffen(tx, { von: today.toString(), bis: today.add({ days: 25 }).toString() }),
    );
  });

  it('says when one may arrive, has the button then, and leads to the number', async () => {
    const { schluessel } = await givenTerminMitLink(visit.office, { anliegen: 'abholung', beginn: BEGINN });
    const page = await visit.open(TELEFON);
    await page.goto(`/termine/termin?sprache=de#${schluessel}`);
    await page.getByText('Heute ab 10:30 Uhr können Sie sich hier anmelden').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Ich bin da' }).count(), 0);
    await keepPicture(page, 'termin-zu-frueh');
    clock.set('2026-11-30T09:31:00Z');
    await lookAgain(page);
    await page.getByRole('button', { name: 'Ich bin da' }).waitFor();
    await keepPicture(page, 'termin-ich-bin-da');
    await expectAccessible(page, 'the page of a Termin, now');
    await dark(page, 'termin-ich-bin-da-dunkel');
    await page.getByRole('button', { name: 'Ich bin da' }).dblclick();
    await page.getByRole('heading', { name: 'Ihre Nummer' }).waitFor();
    assert.match(page.url(), /\/termine\/warten#/);
    const { rows } = await visit.office.kernel.pool.pg.query('select from termine.besuch');
    assert.equal(rows.length, 1);
    await page.goBack();
    await page.getByRole('button', { name: 'Meine Nummer ansehen' }).waitFor();
    await expectAccessible(page, 'the page of a Termin, checked in');
    expectNoTrouble(page, 'ich bin da');
    await page.context().close();
  });

  it('late, says what that means; the number comes all the same', async () => {
    clock.set('2026-11-30T08:00:00Z');
    const { schluessel } = await givenTerminMitLink(visit.office, {
      anliegen: 'abholung',
      beginn: '2026-11-30T11:00:00Z',
    });
    clock.set('2026-11-30T11:20:00Z');
    const page = await visit.open(TELEFON);
    await page.goto(`/termine/termin?sprache=ar#${schluessel}`);
    await page.getByText('كان موعدك ساريًا حتى').waitFor();
    await keepPicture(page, 'termin-zu-spaet-ar');
    await expectAccessible(page, 'late, in Arabic');
    await page.getByRole('button', { name: 'أنا هنا' }).click();
    await page.getByRole('heading', { name: 'رقمك' }).waitFor();
    expectNoTrouble(page, 'late');
    await page.context().close();
  });

  it('the waiting list: wished in Arabic, offered by the run, taken; the Termin keeps its number', async () => {
    clock.set(FRUEH);
    const { termin, schluessel } = await givenTerminMitLink(visit.office, {
      anliegen: 'verlust',
      beginn: '2026-12-16T09:00:00Z',
      sprache: 'ar',
    });
    const page = await visit.open(TELEFON);
    await page.goto(`/termine/termin?sprache=ar#${schluessel}`);
    await page.getByText('عند وصولك سجّل حضورك في هذه الصفحة').waitFor();
    await page.getByRole('button', { name: 'اطلب وقتًا أبكر' }).click();
    await page.getByRole('heading', { name: 'متى يناسبك وقت أبكر؟' }).waitFor();
    await keepPicture(page, 'termin-frueher-wuensche-ar');
    await expectAccessible(page, 'wishes for an earlier time');
    await page.getByLabel('الأربعاء').check();
    await page.getByRole('button', { name: 'إلى قائمة الانتظار' }).click();
    await page.getByRole('heading', { name: 'أنت في قائمة الانتظار' }).waitFor();
    await keepPicture(page, 'termin-warteliste-ar');
    await expectAccessible(page, 'on the waiting list');
    assert.equal(await tagOf(termin.id), '2026-12-16');

    await allocate();
    await page.reload();
    await page.getByRole('heading', { name: 'يتوفر لك وقت أبكر' }).waitFor();
    assert.equal(await tagOf(termin.id), '2026-12-16');
    await keepPicture(page, 'termin-frueher-angebot-ar');
    await expectAccessible(page, 'an earlier time is offered');
    await dark(page, 'termin-frueher-angebot-dunkel');
    await page.getByRole('button', { name: 'أقبل الوقت الأبكر' }).click();
    await page.getByRole('heading', { name: 'موعدك الآن أبكر' }).waitFor();
    await page.getByText(termin.kennung).first().waitFor();
    assert.equal(await tagOf(termin.id), '2026-12-02');
    await keepPicture(page, 'termin-frueher-angenommen-ar');
    await expectAccessible(page, 'moved');
    expectNoTrouble(page, 'the waiting list');
    await page.context().close();
  });

  it('by the link of the mail it is kept with one press, and one leaves the list with another', async () => {
    clock.set(FRUEH);
    const { termin, schluessel } = await givenTerminMitLink(visit.office, {
      anliegen: 'verlust',
      beginn: '2026-12-17T09:00:00Z',
    });
    const page = await visit.open(TELEFON);
    await page.goto(`/termine/termin?sprache=leicht#${schluessel}`);
    await page.getByRole('button', { name: 'Ja, ich will früher kommen' }).click();
    await page.getByRole('button', { name: 'Auf die Warteliste' }).click();
    await page.getByRole('heading', { name: 'Sie stehen auf der Warteliste' }).waitFor();
    await allocate();
    // The key of the link is in no mail that was kept, only in the one that went out.
    const { rows } = await visit.office.kernel.pool.pg.query<{ angaben: string }>(
      'select angaben from termine.terminanfrage where statt_termin_id = $1',
      [termin.id],
    );
    const link = `/termine/anfrage#${readGeheim(visit.office.kernel, { angaben: rows[0]?.angaben ?? '' }).schluessel}`;
    await page.goto(link);
    await page.getByRole('heading', { name: 'Sie können früher kommen' }).waitFor();
    await keepPicture(page, 'frueher-angebot-link');
    await expectAccessible(page, 'the offer by its link');
    await page.getByRole('button', { name: 'Nein, mein Termin bleibt' }).click();
    await page.getByRole('heading', { name: 'Sie stehen auf der Warteliste' }).waitFor();
    await expectAccessible(page, 'the wish by its link');
    await page.getByRole('button', { name: 'Ich will nicht mehr warten' }).click();
    await page.getByText('Ihr Termin gilt weiter').waitFor();
    await page.getByRole('button', { name: 'Zu meinem Termin' }).click();
    await page.getByRole('heading', { name: 'Ihr Termin' }).first().waitFor();
    assert.equal(await tagOf(termin.id), '2026-12-17');
    expectNoTrouble(page, 'kept');
    await page.context().close();
  });

  /** As if it had been wished yesterday, and the random moment were now. */
  async function allocate(): Promise<void> {
    const { kernel } = visit.office;
    await tick(kernel);
    await kernel.pool.pg.query(`update termine.terminanfrage set tag = tag - 1`);
    await kernel.pool.pg.query(
      `update termine.zuteilungslauf set faellig_at = $1 where stand = 'geplant' and art = 'tag'`,
      [kernel.clock.now().toString()],
    );
    await tick(kernel);
  }

  async function tagOf(id: string): Promise<string> {
    const { rows } = await visit.office.kernel.pool.pg.query<{ tag: string }>(
      'select tag from termine.termin where id = $1',
      [id],
    );
    return rows[0]?.tag ?? '';
  }
});

/** As a telephone does that was put away. */
async function lookAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

async function dark(page: Page, name: string): Promise<void> {
  await expectReadableInDark(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await keepPicture(page, name);
  await page.emulateMedia({ colorScheme: 'light' });
}
