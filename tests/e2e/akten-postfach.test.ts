/** IT sets a mailbox up and sees whether it answers; what arrives lies in the Eingang of the post room, with its sender. */
import { after, before, describe, it } from 'node:test';
import { BENUTZER, type Dovecot, KENNWORT, OHNE_DOVECOT, openDovecot } from '#areas/akten/postfach/testing/dovecot.ts';
import { eml } from '#areas/akten/postfach/testing/nachrichten.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoTrouble, expectReadableInDark, expectReflow } from './testing/axe.ts';
import { visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

describe('a mailbox of the office', { skip: WITHOUT_BROWSER || OHNE_DOVECOT }, () => {
  const visit = visitOffice({ work: true });
  let dovecot: Dovecot;
  before(async () => {
    dovecot = await openDovecot();
  });
  after(() => dovecot.close());

  it('is set up, tried and asked; its mail waits in the Eingang, and its silence is told', async () => {
    const page = await openAs(visit, 'administration');
    await page.goto('/verwaltung/postfaecher');
    await page.getByText('Noch kein Postfach').waitFor();
    await page.getByRole('button', { name: 'Postfach einrichten' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Poststelle');
    await dialog.getByLabel('IMAP-Server').fill('localhost');
    await dialog.getByLabel('ohne').check();
    await dialog.getByLabel('Port').fill(`${dovecot.port}`);
    await dialog.getByLabel('Benutzer').fill(BENUTZER);
    await dialog.getByLabel('Kennwort').fill('falsch');
    await dialog.getByRole('button', { name: 'Verbindung prüfen' }).click();
    await dialog.getByText('lehnt die Anmeldung von amt ab').waitFor();
    await expectAccessible(page, 'a mailbox being set up');
    await dialog.getByLabel('Kennwort').fill(KENNWORT);
    await dialog.getByRole('button', { name: 'Verbindung prüfen' }).click();
    await dialog.getByText('Die Anmeldung gelingt.').waitFor();
    dovecot.put(eml({ betreff: 'Meine Unterlagen', text: 'Guten Tag,\nanbei mein Pass.' }));
    await dialog.getByRole('button', { name: 'Postfach einrichten' }).click();
    await page.getByText('zuletzt abgerufen').waitFor();
    await expectAccessible(page, 'the mailboxes');
    await expectReadableInDark(page, 'the mailboxes');
    await expectReflow(page, 'the mailboxes');

    const desk = await openAs(visit, 'poststelle');
    await desk.goto('/eingang');
    const line = desk.getByText('E-Mail von Amira Al-Hassan <amira@example.org>, Betreff „Meine Unterlagen“').first();
    await line.waitFor();
    await line.click();
    await desk.getByText('kein Nachweis').first().waitFor();
    await expectAccessible(desk, 'a message in the Eingang');

    await dovecot.stop();
    await page.getByRole('button', { name: 'Jetzt abrufen' }).click();
    await page.getByText('wird nicht abgerufen').waitFor();
    await desk.getByText('Aus einem Postfach kommt gerade nichts').waitFor();
    expectNoTrouble(page, 'the mailboxes');
  });
});
