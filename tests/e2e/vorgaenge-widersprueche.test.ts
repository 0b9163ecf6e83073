/** What the person said and what another body says: both stand side by side, and a person decides which of them holds. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { noteTatsachen } from '#areas/vorgaenge/arbeit/erhebung.api.ts';
import { getVerfahren } from '#areas/vorgaenge/arbeit/vorgang.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('statements that differ', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();
  let session: TestSession;
  let id = '';
  let page: Page;

  const wertVon = async (feld: string) => {
    const { tatsachen } = await session.call(getVerfahren, { id });
    return tatsachen.find((one) => one.feld === feld)?.wert;
  };

  before(async () => {
    session = await visit.office.signIn('sachbearbeitung.a-e');
    const akte = await givenAkte(session, 'Demir', 'Azad', '1990-02-11');
    ({ id } = await session.call(createVerfahren, { ...akte, verfahrensart: 'P08', pruefart: 'BK_18g' }));
    const note = (herkunft: 'antrag' | 'stelle', brutto: number, stunden: number) =>
      session.call(noteTatsachen, {
        id,
        tatsachen: [
          { feld: 'beschaeftigung.brutto_jahr', wert: brutto, herkunft },
          { feld: 'beschaeftigung.wochenstunden', wert: stunden, herkunft },
        ],
      });
    await note('antrag', 58_000, 40);
    await note('stelle', 49_800, 35);
    page = await openAs(visit, 'sachbearbeitung.a-e');
  });

  it('stand on the Vorgang, both with where they come from, and neither is chosen', async () => {
    await page.goto(`/vorgaenge/${id}`);
    const panel = page.getByRole('region', { name: 'Widersprüche' });
    await panel.getByText('zwei Angaben').first().waitFor();
    assert.equal(await panel.getByText('zwei Angaben').count(), 2);
    await panel.getByText('von der Person angegeben').first().waitFor();
    await keepPicture(page, 'vorgang-widersprueche');
    await expectAccessible(page, 'statements that differ');
    await expectReadableInDark(page, 'statements that differ');
    await expectReflow(page, 'statements that differ');
  });

  it('what holds stays, with a reason', async () => {
    const panel = page.getByRole('region', { name: 'Widersprüche' });
    await panel
      .getByLabel(/Warum\?/)
      .first()
      .fill('Der Arbeitsvertrag nennt denselben Betrag.');
    await panel
      .getByRole('button', { name: /^Bei .* bleiben$/ })
      .first()
      .click();
    await page.getByText('Widerspruch geklärt').first().waitFor();
    await panel.getByText('zwei Angaben').nth(1).waitFor({ state: 'detached' });
    assert.equal(await wertVon('beschaeftigung.brutto_jahr'), 49_800);
  });

  it('the other statement is taken over, and the panel is gone', async () => {
    const panel = page.getByRole('region', { name: 'Widersprüche' });
    await panel.getByRole('button', { name: /übernehmen$/ }).click();
    await panel.waitFor({ state: 'detached' });
    assert.equal(await wertVon('beschaeftigung.wochenstunden'), 40);
    await page.goto(`/vorgaenge/${id}?ansicht=verlauf`);
    await page
      .getByText(/es bleibt bei dem, was galt. Der Arbeitsvertrag nennt/)
      .first()
      .waitFor();
    expectNoTrouble(page, 'statements that differ');
  });
});
