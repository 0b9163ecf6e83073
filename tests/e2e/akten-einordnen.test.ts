/** Somebody at the scan desk puts documents in order by keyboard alone; the lead sees what a threshold would mean. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { countEinordnung } from '#areas/akten/einordnung/einordnung.api.ts';
import { findWorkEingang } from '#areas/akten/erfassung.sql.ts';
import { erfasse, openLieferung } from '#areas/akten/erfassung.ts';
import { transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { letterFile, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { until } from './testing/until.ts';

const LETTERS: readonly (readonly string[])[] = [
  ['Mietvertrag über Wohnraum', 'Vermieter: Wohnbau Musterstadt eG, Lindenweg 4', 'Musterstadt, 5. April 2026'],
  ['Ein Blatt, auf dem nichts steht, was es verrät.'],
  ['Vollmacht', 'Ich bevollmächtige meine Schwester.', 'Musterstadt, 6. April 2026'],
];

describe('the Einordnen', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });

  before(async () => {
    const { kernel } = visit.office;
    const brings = systemPrincipal('test');
    const lieferungId = await transact(kernel.pool.db, brings, 'test', (tx) =>
      openLieferung(tx, brings, { herkunft: 'befehl' }),
    );
    const session = await visit.office.signIn('scanstelle');
    for (const [nr, words] of LETTERS.entries()) {
      const { buffer } = letterFile(`blatt-${nr}.pdf`, words);
      const file = { lieferungId, dateiname: `blatt-${nr}.pdf`, source: () => buffer };
      const { eingangId } = await erfasse(kernel, brings, file);
      // The worker may have begun with it already.
      assert.notEqual((await findWorkEingang(kernel.pool.db, eingangId))?.status, 'fehler');
      // One after the other: the queue stands in the order in which they were read.
      await until(`letter ${nr} waits`, async () => (await session.call(countEinordnung, {})).anzahl > nr);
    }
  });

  it('Enter takes a proposal, letters and digits change it, Z takes it back: without a mouse', async () => {
    const page = await openAs(visit, 'scanstelle');
    await page.goto('/einordnen');
    const title = (name: string) => page.getByRole('heading', { level: 2, name });
    const waits = (words: string) => page.getByText(words, { exact: false }).first().waitFor();
    await title('Mietvertrag').waitFor();
    await waits('3 Dokumente warten');
    await page.getByText('Überschrift: „Mietvertrag über Wohnraum“', { exact: true }).waitFor();
    assert.equal(await page.getByLabel('Absender', { exact: false }).inputValue(), 'Wohnbau Musterstadt eG');
    await page.getByRole('img', { name: 'Seite 1 von Mietvertrag' }).waitFor();
    await expectAccessible(page, 'the queue');
    await expectReadableInDark(page, 'the queue in the dark');
    await keepPicture(page, 'einordnen');

    await page.keyboard.press('Enter');
    await title('blatt-1').waitFor();
    await waits('2 Dokumente warten');
    // Nothing says what it is: Enter does nothing until somebody does.
    await page.keyboard.press('Enter');
    await title('blatt-1').waitFor();
    await page.keyboard.press('t');
    await page.keyboard.type('attest');
    await page.getByText('Keine Art heißt so.', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.keyboard.type('ärzt');
    await page.getByRole('radio', { name: 'Ärztliche Bescheinigung' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('d');
    await page.keyboard.type('07.04.2026');
    await page.keyboard.press('Enter');
    await page.keyboard.press('s');
    await page.keyboard.type('Praxis Dr. Sommer');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await title('Vollmacht').waitFor();
    await waits('1 Dokument wartet');

    await page.keyboard.press('z');
    await title('blatt-1').waitFor();
    await waits('2 Dokumente warten');
    await page.keyboard.press('w');
    await title('Vollmacht').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await title('blatt-1').waitFor();
    await waits('heute von Ihnen: 2');
    const { rows } = await visit.office.kernel.pool.pg.query(
      `select d.typ, d.absender, e.stand from akten.dokument d join akten.einordnung e on e.dokument_id = d.id order by d.dateiname`,
    );
    assert.deepEqual(rows, [
      { typ: 'mietvertrag', absender: 'Wohnbau Musterstadt eG', stand: 'mensch' },
      { typ: 'unbestimmt', absender: null, stand: 'offen' },
      { typ: 'vollmacht', absender: null, stand: 'mensch' },
    ]);
    expectNoTrouble(page, 'this story');
  });

  it('the lead sees what a threshold means before setting it', async () => {
    const page = await openAs(visit, 'leitung');
    await page.goto('/einordnen/schwellen');
    await page.getByRole('button', { name: /Alle \d+ Arten zeigen/ }).click();
    const slider = page.getByRole('slider', { name: 'Schwelle für Vollmacht' });
    await slider.focus();
    for (const _ of Array.from({ length: 5 })) await page.keyboard.press('ArrowRight');
    await page.getByText('Jedes Dokument dieser Art wartet auf einen Menschen.').waitFor();
    await page.getByRole('button', { name: 'Festlegen' }).click();
    await page.getByText('Vollmacht: immer fragen').first().waitFor();
    await expectAccessible(page, 'the thresholds');
    await expectReadableInDark(page, 'the thresholds in the dark');
    await keepPicture(page, 'schwellen');
    expectNoTrouble(page, 'this story');
  });
});
