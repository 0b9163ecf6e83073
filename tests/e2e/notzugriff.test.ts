/** Somebody stands at the desk, the colleague is ill: an Akte beyond the own letters is opened, and others know at once. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { type GivenAkte, givenAkte } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const GRUND = 'Herr Weber steht am Schalter, die Zuständige ist krank.';

describe('break-glass', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ work: true });
  let weber: GivenAkte;

  before(async () => {
    weber = await givenAkte(await visit.office.signIn('leitung'), 'Weber', 'Anton', '1970-05-01');
  });

  it('a Sachbearbeitung of other letters opens it with its number and a reason, sees it, and ends it', async () => {
    const page = await visit.open({ as: 'sachbearbeitung.a-e' });
    await page.goto('/heute');
    await settled(page);

    // The search says nothing of the Akte and names the way.
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(weber.aktenzeichen);
    await page.getByText('Nichts gefunden in dem, was Sie sehen dürfen').waitFor();
    await page.getByRole('option', { name: 'Akte außerhalb meines Bereichs öffnen' }).waitFor();
    await keepPicture(page, 'notzugriff-palette');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Akte außerhalb meines Bereichs öffnen' }).waitFor();
    assert.equal(await page.getByLabel('Aktenzeichen').inputValue(), weber.aktenzeichen, 'typed once is enough');

    // Without a reason nothing is asked of the server.
    await page.getByRole('button', { name: 'Akte für eine Stunde öffnen' }).click();
    await page.getByText('Bitte begründen Sie den Zugriff').first().waitFor();
    await page.getByLabel('Warum brauchen Sie diese Akte jetzt?').fill(GRUND);

    // A wrong number is no more than that.
    await page.getByLabel('Aktenzeichen').fill('ABH-1999-123456');
    await page.getByRole('button', { name: 'Akte für eine Stunde öffnen' }).click();
    await page.getByText('Eine Akte mit dem Aktenzeichen ABH-1999-123456 gibt es nicht').waitFor();
    await expectAccessible(page, 'break-glass by number');
    await keepPicture(page, 'notzugriff-form');
    assert.ok(!(await page.getByRole('main').innerText()).includes('Weber'), 'nothing of the Akte is shown before');

    await page.getByLabel('Aktenzeichen').fill(weber.aktenzeichen.toLowerCase());
    await page.getByRole('button', { name: 'Akte für eine Stunde öffnen' }).click();
    await page.getByRole('heading', { name: 'Weber, Anton' }).waitFor();
    await page.getByText(/Notzugriff bis \d\d:\d\d/).waitFor();
    await expectAccessible(page, 'an Akte opened by break-glass');
    await keepPicture(page, 'notzugriff-akte');

    // It is for reading, the person too, and seen on every page while it lasts.
    await page.goto(`/personen/${weber.personId}`);
    await page.getByRole('heading', { name: 'Weber, Anton' }).waitFor();
    await page.getByText(/Notzugriff bis \d\d:\d\d/).waitFor();
    for (const name of ['Angaben ändern', 'Weitere Akte anlegen', 'Nummer hinterlegen'])
      assert.equal(await page.getByRole('button', { name }).count(), 0, name);
    await page.goto('/heute');
    await page.getByText(/Notzugriff bis \d\d:\d\d/).waitFor();
    await expectAccessible(page, 'another page while break-glass runs');
    await keepPicture(page, 'notzugriff-heute');
    await page.getByRole('link', { name: 'Zur Akte' }).click();
    await page.getByRole('heading', { name: 'Weber, Anton' }).waitFor();

    await page.getByRole('button', { name: 'Notzugriff beenden' }).click();
    await page.getByText('Ihr Notzugriff ist beendet.').first().waitFor();
    await page.goto(`/akten/${weber.akteId}`);
    await page.getByText('Diese Akte gibt es nicht oder sie liegt nicht in Ihrem Bereich').waitFor();
    expectNoTrouble(page, 'this story');
    await page.context().close();
  });

  it('Teamleitung and Datenschutz have mail and see who it was and why', async () => {
    for (const who of ['teamleitung.a-k', 'datenschutz']) {
      const page = await visit.open({ as: who });
      await page.goto('/notzugriffe');
      const row = page.getByRole('row').filter({ hasText: GRUND });
      await row.getByText('Jana Lindqvist').waitFor();
      await row.getByText('beendet').waitFor();
      await expectAccessible(page, `Notzugriffe as ${who}`);
      await keepPicture(page, `notzugriffe-${who}`);
      expectNoTrouble(page, who);
      await page.context().close();
    }
    const outbox = await visit.open({ as: 'administration' });
    await outbox.goto('/betrieb/ausgangspost');
    await outbox.getByText('Notzugriff auf eine Akte').first().waitFor();
    assert.equal(await outbox.getByText('Notzugriff auf eine Akte', { exact: true }).count(), 2, 'one mail each');
    await outbox.getByText('Notzugriff auf eine Akte Ihres Teams').waitFor();
    await keepPicture(outbox, 'notzugriff-ausgangspost');
    await outbox.context().close();
  });

  it('the user menu and the list of Akten lead there too; an own Akte opens without telling anybody', async () => {
    const page = await visit.open({ as: 'sachbearbeitung.a-e' });
    const own = await givenAkte(await visit.office.signIn('sachbearbeitung.a-e'), 'Bauer', 'Ida', '1990-01-02');
    await page.goto('/akten');
    await settled(page);
    await page.getByRole('link', { name: 'Akte außerhalb meines Bereichs öffnen' }).waitFor();
    await page.getByRole('button', { name: /Konto von/ }).click();
    await page.getByRole('menuitem', { name: 'Akte außerhalb meines Bereichs öffnen' }).click();
    await page.getByLabel('Aktenzeichen').fill(own.aktenzeichen);
    await page.getByLabel('Warum brauchen Sie diese Akte jetzt?').fill(GRUND);
    await page.getByRole('button', { name: 'Akte für eine Stunde öffnen' }).click();
    await page.getByRole('heading', { name: 'Bauer, Ida' }).waitFor();
    await page.getByText('Es wurde niemand benachrichtigt').first().waitFor();
    assert.equal(await page.getByText(/Notzugriff bis/).count(), 0);
    await page.context().close();

    const leitung = await visit.open({ as: 'leitung' });
    await leitung.goto('/akten');
    await leitung.getByRole('heading', { name: 'Akten' }).waitFor();
    assert.equal(
      await leitung.getByText('Akte außerhalb meines Bereichs öffnen').count(),
      0,
      'who sees all needs none',
    );
    await leitung.context().close();
  });
});
