/** Pictures of Termine: the office's screens, the screens of the house, and what somebody sees on their telephone. */
import type { Page } from 'playwright-core';
import type { Motiv } from './motive.ts';

/** Sixty days of Termine and the need of Musterstadt are told by a job. */
const STORY = { timeout: 180_000 };
const FERTIG = 'Freigewordene Zeit';

export const TERMIN_MOTIVE: readonly Motiv[] = [
  {
    name: 'zuteilung',
    as: 'service',
    withoutLetters: true,
    async show(page) {
      await untilDrawn(page);
      await page.goto('/zuteilung');
      await page
        .getByRole('cell', { name: /Härtegrund prüfen/ })
        .first()
        .click(STORY);
      await page.getByRole('heading', { name: /^Härtegrund/ }).waitFor();
    },
  },
  {
    name: 'zuteilung-lauf',
    as: 'service',
    withoutLetters: true,
    async show(page) {
      await untilDrawn(page);
      await page.getByRole('cell', { name: 'Tag', exact: true }).first().click();
      await page.getByText('Zufallszahl').waitFor();
    },
  },
  {
    name: 'kalender',
    as: 'service',
    withoutLetters: true,
    async show(page) {
      await page.goto('/kalender');
      await page.locator('.tk-termin[data-stand="gebucht"]').nth(8).click(STORY);
      await page.getByRole('button', { name: 'Verschieben' }).waitFor();
    },
  },
  {
    name: 'plaetze',
    as: 'teamleitung.a-k',
    withoutLetters: true,
    async show(page) {
      await page.goto('/plaetze');
      await page.getByRole('button', { name: 'Schalter 3' }).click(STORY);
    },
  },
  {
    name: 'schalter',
    as: 'sachbearbeitung.a-e',
    withoutLetters: true,
    async show(page) {
      await page.goto('/schalter');
      await page.getByRole('button', { name: 'Ausgabe 2' }).click(STORY);
      await page.getByRole('button', { name: /[A-Z] \d{3} aufrufen/ }).waitFor(STORY);
      await page.keyboard.press('F9');
      await page.getByRole('button', { name: 'Person ist da' }).waitFor(STORY);
      await page.keyboard.press('F9');
      await page.getByRole('button', { name: /^Abschließen/ }).waitFor();
    },
  },
  {
    name: 'auslastung',
    as: 'leitung',
    withoutLetters: true,
    async show(page) {
      await page.goto('/auslastung');
      await page.getByText(/Vorschläge$/).waitFor(STORY);
    },
  },
  {
    name: 'anzeige',
    size: { width: 1280, height: 720 },
    withoutLetters: true,
    async show(page) {
      await page.goto('/anzeige');
      await page.getByText('Jetzt dran').waitFor(STORY);
    },
  },
  {
    name: 'kiosk',
    size: { width: 720, height: 1180 },
    withoutLetters: true,
    async show(page) {
      await page.goto('/kiosk');
      await page.getByText('Ich habe einen Termin').waitFor(STORY);
    },
  },
  {
    name: 'termin-anfragen',
    size: { width: 412, height: 1000 },
    withoutLetters: true,
    async show(page) {
      await page.goto('/termine/anfrage?anliegen=titel-verlaengern&sprache=de');
      const bis = Temporal.Now.plainDateISO().add({ days: 30 });
      for (const [nr, part] of [bis.day, bis.month, bis.year].entries())
        await page.locator('.cz-day input').nth(nr).fill(String(part));
      await page.getByText(/^Ihr Termin voraussichtlich/).waitFor(STORY);
    },
  },
];

/** Until the two runs of the demo are over. */
async function untilDrawn(page: Page): Promise<void> {
  await page.goto('/zuteilung?teil=laeufe');
  await page.getByRole('cell', { name: FERTIG }).first().waitFor(STORY);
  await page.getByRole('cell', { name: 'läuft' }).waitFor({ state: 'detached', ...STORY });
}
