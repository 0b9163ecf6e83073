/** Notices by post: the night has found who is told, a dry run shows it, one is left out, the others are released together. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { listSendungen } from '#areas/post/sendung.api.ts';
import { sendeAblaufhinweise } from '#areas/vorgaenge/titel/ablauf.jobs.ts';
import { registerTitel, setErreichbarkeit } from '#areas/vorgaenge/titel/titel.api.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { until } from './testing/until.ts';

const PEOPLE = [
  ['Amsel', 'Rania', 'ar'],
  ['Buchfink', 'Oksana', 'uk'],
  ['Drossel', 'Minh', 'de'],
] as const;

describe('notices by post', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true, seed: ['personal', 'post'] });
  let page: Page;

  before(async () => {
    const { kernel } = visit.office;
    const session = await visit.office.signIn('teamleitung.a-k');
    for (const [familienname, vornamen, sprache] of PEOPLE) {
      const { akteId, personId } = await givenAkte(session, familienname, vornamen, '1990-05-17');
      const tag = (days: number) => kernel.clock.today().add({ days }).toString();
      const arbeit = { beschaeftigung: 'erlaubt', selbstaendig: 'nicht-erlaubt' } as const;
      const days = { gueltigAb: tag(-700), gueltigBis: tag(57) };
      await session.call(registerTitel, { akteId, personId, art: 'AE_28', ...arbeit, ...days });
      await session.call(setErreichbarkeit, {
        ...{ akteId, personId, sprache, anschrift: 'Musterweg 3\n50999 Musterstadt', wunsch: 'brief' },
      });
    }
    await sendeAblaufhinweise.run(kernel, {}, { id: 'test', signal: new AbortController().signal, attempt: 0 });
    page = await openAs(visit, 'teamleitung.a-k');
  });

  it('are shown as a dry run, each with its language and its letter', async () => {
    await page.goto('/titel?ansicht=hinweisbriefe');
    await page.getByText('Probelauf: 3 Briefe würden geschrieben').waitFor();
    const letter = page.getByRole('link', { name: 'Brief an Amsel, Rania ansehen' });
    const answer = await page.request.get((await letter.getAttribute('href')) ?? '');
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
    await keepPicture(page, 'titel-hinweisbriefe');
    await expectAccessible(page, 'notices by post');
    await expectReadableInDark(page, 'notices by post');
    await expectReflow(page, 'notices by post');
    const session = await visit.office.signIn('teamleitung.a-k');
    assert.deepEqual((await session.call(listSendungen, {})).sendungen, [], 'a dry run writes nothing');
  });

  it('are released but for the one that was left out, and lie in the post', async () => {
    await page.getByLabel('Brief an Drossel, Minh schreiben').uncheck();
    await page.getByText('Probelauf: 2 Briefe würden geschrieben').waitFor();
    await page.getByRole('button', { name: '2 Briefe freigeben' }).click();
    const dialog = page.getByRole('dialog', { name: '2 Hinweisbriefe freigeben?' });
    await expectAccessible(page, 'the release of notices');
    await dialog.getByRole('button', { name: 'Freigeben' }).click();
    const session = await visit.office.signIn('teamleitung.a-k');
    const sendungen = await until('two letters wait for the post', async () => {
      const list = (await session.call(listSendungen, {})).sendungen;
      return list.length === 2 ? list : undefined;
    });
    assert.deepEqual(sendungen.map(({ empfaenger }) => empfaenger).toSorted(), ['Oksana Buchfink', 'Rania Amsel']);
    await page.getByText('Kein Brief ist gewählt').waitFor();
    await page.getByLabel('Brief an Amsel, Rania schreiben').waitFor({ state: 'detached' });
    assert.equal(await page.getByLabel('Brief an Drossel, Minh schreiben').isChecked(), false);
    expectNoTrouble(page, 'notices by post');
  });
});
