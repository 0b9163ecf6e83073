/** The administration brings a colleague in; the colleague arranges the rest; somebody stands in for somebody. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { generate } from 'otplib';
import { expectAccessible, expectNoTrouble, settled } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';

const NEW_PASSWORD = 'ein Satz den nur ich kenne';

describe('accounts', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice();

  it('an invited colleague sets password and second factor and gets in', async () => {
    const admin = await visit.open({ as: 'administration' });
    await admin.goto('/verwaltung/konten/neu');
    await settled(admin);
    await admin.getByRole('button', { name: 'Konto anlegen und einladen' }).click();
    await admin.getByText('Angaben stimmen noch nicht').waitFor();
    assert.ok(await admin.evaluate(() => document.activeElement?.querySelector('.problem-list') !== null));
    await admin.getByLabel('Vor- und Nachname').fill('Rosa Neumann');
    await admin.getByLabel('Dienstliche E-Mail-Adresse').fill('rosa.neumann@musterstadt.example');
    await admin.getByLabel('Sachbearbeitung').check();
    await admin.getByRole('button', { name: 'Buchstaben hinzufügen' }).click();
    await admin.getByLabel('Team', { exact: true }).selectOption({ index: 1 });
    await expectAccessible(admin, 'Konto anlegen');
    await keepPicture(admin, 'konto-neu');
    await admin.getByRole('button', { name: 'Konto anlegen und einladen' }).click();
    await admin.getByRole('heading', { name: 'Rosa Neumann' }).waitFor();
    await settled(admin);
    await keepPicture(admin, 'konto');

    const lead = await visit.open({ as: 'leitung' });
    await lead.goto('/betrieb/ausgangspost');
    await lead.getByRole('button', { name: /rosa\.neumann/ }).click();
    await lead.getByText('Der einmalige Link ist verborgen').waitFor();
    await expectAccessible(lead, 'Ausgangspost with a hidden link');
    await lead.getByRole('button', { name: 'Einmaligen Link zeigen' }).click();
    const link = await lead.locator('.ops-mail-text a[href*="#"]:not([href$="…"])').first().getAttribute('href');
    await expectAccessible(lead, 'Ausgangspost');
    await keepPicture(lead, 'ausgangspost');

    const rosa = await visit.open();
    await rosa.goto(link ?? '');
    await rosa.getByLabel('Neues Kennwort').fill(NEW_PASSWORD);
    assert.equal(new URL(rosa.url()).hash, '', 'the token stays neither in the address nor in the history');
    await expectAccessible(rosa, 'Einladung');
    await rosa.getByRole('button', { name: 'Kennwort setzen' }).click();
    await rosa.getByRole('link', { name: 'Zur Anmeldung' }).click();
    await rosa.getByLabel('E-Mail-Adresse').fill('rosa.neumann@musterstadt.example');
    await rosa.getByLabel('Kennwort', { exact: true }).fill(NEW_PASSWORD);
    await rosa.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await rosa.getByRole('button', { name: 'App einrichten' }).click();
    await rosa.getByText('Ohne Kamera').click();
    const secret = (await rosa.locator('.facts code').innerText()).replace(/\s/g, '');
    await expectAccessible(rosa, 'App einrichten');
    await keepPicture(rosa, 'app-einrichten');
    await rosa.getByLabel('Code aus der App').fill(await generate({ secret }));
    await rosa.getByRole('button', { name: 'Einrichtung abschließen' }).click();
    await rosa.getByRole('heading', { name: /Wiederherstellungscodes/ }).waitFor();
    await keepPicture(rosa, 'codes');
    await rosa.getByLabel('Ich habe die Codes an einem sicheren Ort abgelegt').check();
    await rosa.getByRole('button', { name: 'Weiter zu Bleibe' }).click();
    await rosa.getByRole('button', { name: 'Konto von R. Neumann' }).waitFor();
    for (const page of [admin, lead, rosa]) {
      expectNoTrouble(page, 'invitation');
      await page.context().close();
    }
  });

  it('a substitution is entered, shows in the header of who stands in, and ends early', async () => {
    const jana = await visit.open({ as: 'sachbearbeitung.a-e' });
    await jana.goto('/konto/vertretung');
    await settled(jana);
    await jana.getByRole('button', { name: 'Vertretung eintragen' }).click();
    await jana.getByLabel('Wer vertritt Sie?').selectOption({ label: 'Deniz Karaca' });
    const last = await jana.getByLabel('Erster Tag').inputValue();
    await jana.getByLabel('Letzter Tag').fill(last);
    await expectAccessible(jana, 'Vertretung eintragen');
    await jana.getByRole('dialog').getByRole('button', { name: 'Vertretung eintragen' }).click();
    await jana.getByText('läuft').waitFor();
    await keepPicture(jana, 'vertretungen');

    const deniz = await visit.open({ as: 'sachbearbeitung.f-k' });
    await deniz.goto('/konto');
    await deniz.getByRole('link', { name: /Vertretung J\. Lindqvist/ }).waitFor();
    await keepPicture(deniz, 'vertritt');

    await jana.getByRole('button', { name: 'Beenden' }).click();
    await jana.getByRole('button', { name: 'Vertretung beenden' }).click();
    await jana.getByText('Die Vertretung ist beendet.').first().waitFor();
    for (const page of [jana, deniz]) {
      expectNoTrouble(page, 'substitution');
      await page.context().close();
    }
  });

  it('two people change one account: the second sees both versions and decides', async () => {
    const [first, second] = await Promise.all([
      visit.open({ as: 'administration' }),
      visit.open({ as: 'administration.2' }),
    ]);
    await first.goto('/verwaltung/konten?suche=Papenfu%C3%9F');
    await first.getByRole('link', { name: /Papenfuß/ }).click();
    await first.getByRole('link', { name: 'Bearbeiten' }).click();
    await first.getByLabel('Vor- und Nachname').waitFor();
    await second.goto(first.url());
    await second.getByLabel('Vor- und Nachname').fill('Ulrich Papenfuß-Meier');
    await first.getByLabel('Vor- und Nachname').fill('Uli Papenfuß');
    await first.getByRole('button', { name: 'Änderungen speichern' }).click();
    await first.getByRole('heading', { name: 'Uli Papenfuß' }).waitFor();
    await second.getByRole('button', { name: 'Änderungen speichern' }).click();
    await second.getByText('Jemand hat das inzwischen geändert').waitFor();
    await second.getByRole('cell', { name: 'Uli Papenfuß', exact: true }).waitFor();
    await expectAccessible(second, 'conflict');
    await keepPicture(second, 'konflikt');
    assert.equal(await second.getByLabel('Vor- und Nachname').inputValue(), 'Ulrich Papenfuß-Meier');
    await second.getByRole('button', { name: 'Meine Angaben behalten' }).click();
    await second.getByRole('button', { name: 'Änderungen speichern' }).click();
    await second.getByRole('heading', { name: 'Ulrich Papenfuß-Meier' }).waitFor();
    for (const page of [first, second]) await page.context().close();
  });

  it('a session that ended asks for sign-in on top of the page, and nothing typed is lost', async () => {
    const page = await visit.open({ as: 'administration.2' });
    await page.goto('/verwaltung/konten/neu');
    await page.getByLabel('Vor- und Nachname').fill('Halb Getippt');
    await page.getByLabel('Dienstliche E-Mail-Adresse').fill('halb@musterstadt.example');
    await page.getByLabel('Datenschutz').check();
    await page.getByRole('button', { name: 'Konto anlegen und einladen' }).focus();
    await page.context().clearCookies();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Bitte melden Sie sich wieder an' }).waitFor();
    await page.getByLabel('E-Mail-Adresse', { exact: true }).last().waitFor();
    await keepPicture(page, 'sitzung-zu-ende');
    assert.equal(await page.getByLabel('Vor- und Nachname').inputValue(), 'Halb Getippt');
    await page.context().close();
  });
});
