/** A text block from draft to letter by keyboard alone, and letters from the post list to one print run. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { listSendungen } from '#areas/post/sendung.api.ts';
import { draftSchreiben, getSchreiben } from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { createVerfahren } from '#areas/vorgaenge/verfahren.api.ts';
import { givenAkte, openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('text blocks and the print run', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true, seed: ['personal', 'post'] });
  let session: TestSession;
  let verfahrenId = '';
  let schreibenId = '';
  let leads: Page;
  let works: Page;

  before(async () => {
    session = await visit.office.signIn('sachbearbeitung.a-e');
    const akte = await givenAkte(session, 'Abebe', 'Selam', '1992-11-30');
    verfahrenId = (await session.call(createVerfahren, { ...akte, verfahrensart: 'P32' })).id;
    schreibenId = (await session.call(draftSchreiben, { verfahrenId, art: 'sonstiges' })).id;
    leads = await openAs(visit, 'teamleitung.a-k');
    works = await openAs(visit, 'sachbearbeitung.a-e');
  });

  it('the letterhead is seen as a letter while it is typed', async () => {
    await leads.goto('/verwaltung/briefkopf');
    await leads.getByRole('img', { name: /Musterbrief: Stadt Musterstadt/ }).waitFor();
    await expectAccessible(leads, 'letterhead');
    await leads.getByRole('button', { name: 'Neue Fassung entwerfen' }).click();
    await leads.getByLabel('Stadt oder Kreis').fill('Kreis Musterland');
    await leads.getByRole('img', { name: /Musterbrief: Kreis Musterland/ }).waitFor();
    await expectAccessible(leads, 'letterhead being written');
    await keepPicture(leads, 'briefkopf');
    await leads.getByRole('button', { name: 'Entwurf speichern' }).click();
    await leads.getByText('Freigeben muss jemand, der nicht mitgeschrieben hat.').waitFor();
    await leads.getByRole('button', { name: 'Entwurf verwerfen' }).click();
    await leads.getByText('verworfen, von').waitFor();
  });

  it('a text block is written, read with examples, and released by a second person', async () => {
    await leads.goto('/verwaltung/textbausteine');
    await leads.getByRole('link', { name: /Rechtsbehelfsbelehrung/ }).waitFor();
    await expectAccessible(leads, 'text blocks');
    await keepPicture(leads, 'bausteine');
    await leads.getByRole('link', { name: 'Textbaustein anlegen' }).click();
    await leads.getByLabel('Name').fill('Termin zur Abholung');
    await leads.getByLabel('Text', { exact: true }).fill('Ihre Karte zu ');
    await leads.getByRole('button', { name: 'aktenzeichen' }).click();
    await leads.getByRole('region', { name: 'So liest es sich' }).getByText('ABH-2026-001234').waitFor();
    await expectAccessible(leads, 'text block being written');
    await keepPicture(leads, 'baustein-neu');
    await leads.getByRole('button', { name: 'Entwurf speichern' }).click();
    await leads.getByText('Freigeben muss jemand, der nicht mitgeschrieben hat.').waitFor();
    const second = await openAs(visit, 'leitung');
    await second.goto('/verwaltung/textbausteine/eigen~termin-zur-abholung');
    await second.getByRole('button', { name: 'Freigeben' }).click();
    await second.getByRole('heading', { name: 'Gilt heute' }).waitFor();
    await expectAccessible(second, 'text block');
    await expectReadableInDark(second, 'text block');
  });

  it('goes into the letter by keyboard, and the letter notes its version', async () => {
    await works.goto(`/vorgaenge/${verfahrenId}/schreiben/${schreibenId}`);
    await works.getByLabel('Anschrift', { exact: true }).fill('Musterweg 3\n50999 Musterstadt');
    const text = works.getByLabel('Text', { exact: true });
    await text.focus();
    await works.keyboard.press('Control+End');
    await works.keyboard.press('Alt+b');
    await works.getByRole('combobox', { name: /Textbaustein für/ }).fill('abholung');
    await works.getByRole('option', { name: /Termin zur Abholung/ }).waitFor();
    await expectAccessible(works, 'choosing a text block');
    await keepPicture(works, 'baustein-wahl');
    await works.keyboard.press('Enter');
    await works.getByText('Termin zur Abholung (Fassung 1)').waitFor();
    assert.match(await text.inputValue(), /Unterlagen\.\n\nIhre Karte zu \{\{aktenzeichen\}\}$/);
    await works.getByRole('button', { name: 'Entwurf speichern' }).click();
    await works.getByRole('button', { name: 'Zur Freigabe vorlegen' }).click();
    await works.getByRole('button', { name: 'Schreiben freigeben' }).click();
    await works.getByText('liegt zum Versand bereit').waitFor();
    await works.getByText(/Begleitschreiben \(mitgeliefert\), Termin zur Abholung \(Fassung 1\)/).waitFor();
    const { abschnitte } = await session.call(getSchreiben, { id: schreibenId });
    assert.deepEqual(
      abschnitte[0]?.bausteine?.map(({ schluessel, nummer }) => [schluessel, nummer]),
      [
        ['begleitschreiben', undefined],
        ['eigen.termin-zur-abholung', 1],
      ],
    );
    expectNoTrouble(works, 'letter');
  });

  it('is printed in a run with cover and list, and the run is sent off', async () => {
    await works.goto('/post');
    await works.getByRole('button', { name: 'Alle auswählen' }).click();
    await expectAccessible(works, 'post');
    await keepPicture(works, 'post');
    await works.getByRole('button', { name: 'Drucken' }).click();
    await works.getByText('Brief: 1 Brief').waitFor();
    await expectAccessible(works, 'printing');
    await keepPicture(works, 'drucken');
    await works.getByRole('button', { name: 'Drucklauf beginnen' }).click();
    const link = works.getByRole('link', { name: 'Brief, 1 Brief: drucken' });
    await link.waitFor();
    await expectAccessible(works, 'print runs');
    await expectReadableInDark(works, 'print runs');
    const answer = await works.request.get((await link.getAttribute('href')) ?? '');
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
    await works.getByRole('button', { name: 'Brief, 1 Brief: heute versandt' }).click();
    await works.getByText('Alles versandt').waitFor();
    assert.equal((await session.call(listSendungen, { liste: 'bereit' })).sendungen.length, 0);
    await works.setViewportSize({ width: 390, height: 800 });
    await expectAccessible(works, 'print runs on a narrow screen');
    await keepPicture(works, 'druck-schmal');
    expectNoTrouble(works, 'post');
  });
});
