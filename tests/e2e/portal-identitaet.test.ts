/** Who is at the portal: the broker signs in, a parent applies for a child, the other one agrees, an employer tells its part. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoAxeViolations } from './testing/axe.ts';
import { keepPicture, troublesOf, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { plugIn } from './testing/passkey.ts';
import { freePort } from './testing/port.ts';

const PHONE = { width: 390, height: 844 };

describe('who is at the portal, on a phone', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice(async () => ({ seed: [], work: true, config: { PORT: await freePort() } }));

  /** The broker's pages are another house; in ours nothing may go wrong. */
  function expectNoTroubleHere(page: Page): void {
    const ours = troublesOf(page).filter((one) => !/http:\/\/127\.0\.0\.1:/.test(one));
    assert.deepEqual(ours, []);
  }

  it('a parent identifies, applies for a child and asks the other parent, who agrees', async () => {
    const page = await visit.open(PHONE);
    await page.goto('/buerger/meine');
    await page.getByRole('button', { name: 'Mit BundID (Simulator) ausweisen' }).waitFor();
    await keepPicture(page, 'portal-anmelden');
    await expectAccessible(page, 'ways in');
    await throughBroker(page, 'Amira Al-Hassan');
    await page.getByText('Amira Al-Hassan').waitFor();
    assert.doesNotMatch(page.url(), /code=|state=/, 'the answer is not left in the address');

    await page.goto('/buerger/neu/beantragen');
    await page.getByRole('button', { name: /Aufenthalt für ein Kind/ }).click();
    await page.getByLabel('Familienname').fill('Al-Hassan');
    await page.getByLabel('Vornamen').fill('Sami');
    await day(page, '3', '2', '2026');
    await page.getByLabel('Staatsangehörigkeit').selectOption('SY');
    await goOn(page);
    await page.getByText('Sie handeln für Sami Al-Hassan').waitFor();
    await keepPicture(page, 'portal-kind');
    const antragId = new URL(page.url()).pathname.split('/')[3] ?? '';

    await page.goto('/buerger/meine');
    await page.getByRole('button', { name: 'Jemanden einladen' }).click();
    await page.getByLabel('Anderer Elternteil').check();
    await page.getByLabel('Name der Person oder Firma').fill('Karim Al-Hassan');
    await keepPicture(page, 'portal-einladen');
    await expectNoAxeViolations(page, 'inviting somebody');
    const code = await invite(page);
    assert.ok(antragId);

    const other = await visit.open(PHONE);
    await redeem(other, code, 'karim@example.org');
    await other.getByRole('heading', { name: 'Sind Sie einverstanden?' }).waitFor();
    await other.getByText('Sami Al-Hassan').first().waitFor();
    await other.getByRole('complementary', { name: 'Für andere handeln' }).waitFor();
    await keepPicture(other, 'portal-zustimmung');
    await expectAccessible(other, 'the other parent');
    await other.getByLabel('Ich habe das Sorgerecht und bin einverstanden.').check();
    await other.getByRole('button', { name: 'Zustimmen' }).click();
    await other.getByRole('heading', { name: 'Sie haben zugestimmt.' }).waitFor();

    await page.goto('/buerger/konto');
    await page.getByText('Karim Al-Hassan').first().waitFor();
    await page.getByText('Vertrauensniveau: hoch').waitFor();
    await keepPicture(page, 'portal-konto');
    await expectNoAxeViolations(page, 'the account');
    await page.getByRole('button', { name: 'Beenden Karim Al-Hassan' }).click();
    await page.getByText('beendet').first().waitFor();
    await other.reload();
    await other.getByText('gilt nicht mehr').waitFor();
    await noOverflow(page);
    for (const one of [page, other]) expectNoTroubleHere(one);
    for (const one of [page, other]) await one.context().close();
  });

  it('an employer fills in its part and sees nothing else', async () => {
    const page = await visit.open(PHONE);
    await page.goto('/buerger/meine');
    await byCode(page, 'chinedu@example.org');
    await page.goto('/buerger/neu/beantragen');
    await page.getByRole('button', { name: /Blaue Karte EU/ }).click();
    // The page before has a heading too: gone on from too early, there is no Antrag to invite somebody to.
    await page.waitForURL(/\/buerger\/[a-z]+\/[0-9a-f-]{36}/);
    await page.goto('/buerger/meine');
    await page.getByRole('button', { name: 'Jemanden einladen' }).click();
    await page.getByLabel('Arbeitgeber').check();
    await page.getByLabel('Name der Person oder Firma').fill('Lindenhof Software GmbH');
    await page.getByLabel('Ihr Name').fill('Chinedu Okafor');
    const code = await invite(page);

    const firma = await visit.open(PHONE);
    await redeem(firma, code, 'personal@example.org');
    await firma.getByText(/^Für Chinedu Okafor\./).waitFor();
    await firma.getByText('Sie handeln für Chinedu Okafor.').waitFor();
    await firma.getByRole('button', { name: 'Erklärung abgeben' }).click();
    await firma.getByText('Bitte beantworten Sie').first().waitFor();
    await keepPicture(firma, 'portal-arbeitgeber');
    await expectAccessible(firma, 'the employer');
    await fillDeclaration(firma);
    await firma.getByRole('button', { name: 'Zwischenspeichern' }).click();
    await firma.getByText('Gespeichert.').waitFor();
    await firma.reload();
    assert.equal(await firma.getByLabel('Name der Firma').inputValue(), 'Lindenhof Software GmbH');
    await firma.getByLabel('Ich habe alles gelesen').check();
    await firma.getByRole('button', { name: 'Erklärung abgeben' }).click();
    await firma.getByRole('heading', { name: 'Die Erklärung ist abgegeben' }).waitFor();
    await noOverflow(firma);
    await firma.goto('/buerger/meine');
    await firma.getByRole('heading', { name: 'Ihre Anträge' }).waitFor();
    assert.equal(await firma.getByText('Blaue Karte EU').count(), 0, 'nothing of the application');
    for (const one of [page, firma]) expectNoTroubleHere(one);
    for (const one of [page, firma]) await one.context().close();
  });

  it('somebody comes back with a passkey, without waiting for a mail', async () => {
    const page = await visit.open(PHONE);
    await plugIn(page);
    await page.goto('/buerger/konto');
    await byCode(page, 'olena@example.org');
    await page.getByLabel('Name für dieses Gerät').fill('Telefon');
    await page.getByRole('button', { name: 'Passkey einrichten' }).click();
    await page.getByText('Passkey Telefon').waitFor();
    await page.goto('/buerger/meine');
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
    await page.getByText('olena@example.org').waitFor();
    expectNoTroubleHere(page);
    await page.context().close();
  });
});

async function throughBroker(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Mit BundID (Simulator) ausweisen' }).first().click();
  await page.getByRole('link', { name }).click();
}

async function byCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Code schicken' }).click();
  const shown = await page.getByText('Demo: Der Code ist').textContent();
  await page.getByLabel('Code aus der E-Mail').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'Code bestätigen' }).click();
  await page.getByText(email).waitFor();
}

async function invite(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Code erstellen' }).click();
  await page.getByRole('heading', { name: 'Geben Sie diesen Code weiter' }).waitFor();
  await keepPicture(page, 'portal-code');
  return (await page.locator('.cz-code').textContent()) ?? '';
}

async function redeem(page: Page, code: string, email: string): Promise<void> {
  await page.goto('/buerger/einladung');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Code schicken' }).click();
  const shown = await page.getByText('Demo: Der Code ist').textContent();
  await page.getByLabel('Code aus der E-Mail').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'Code bestätigen' }).click();
  await page.getByLabel('Code der Einladung').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Einladung ansehen' }).click();
  await page.getByRole('button', { name: 'Annehmen' }).click();
}

async function fillDeclaration(page: Page): Promise<void> {
  const texts = {
    'Name der Firma': 'Lindenhof Software GmbH',
    'Anschrift der Firma': 'Lindenhof 1, 41539 Musterstadt',
    'Betriebsnummer (8 Ziffern)': '12345678',
    'Wen können wir fragen?': 'Petra Muster',
    Telefon: '02131 1234',
    'Aufgaben im Einzelnen': 'Entwicklung von Software',
    Arbeitsort: 'Musterstadt',
    'Welche Ausbildung verlangt die Stelle?': 'Studium der Informatik',
    'Stunden in der Woche': '40',
    'Bruttolohn im Monat in Euro': '4.700,00',
    'Urlaubstage im Jahr': '30',
  };
  for (const [label, value] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('Tätigkeit', { exact: true }).fill('Softwareentwickler');
  await day(page, '1', '12', '2026');
  await page.getByRole('group', { name: 'Ist die Stelle unbefristet?' }).getByLabel('Ja').check();
  await page
    .getByRole('group', { name: /überlassen/ })
    .getByLabel('Nein')
    .check();
}

async function goOn(page: Page): Promise<void> {
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading);
}

async function day(page: Page, tag: string, monat: string, jahr: string): Promise<void> {
  await page.getByLabel('Tag', { exact: true }).first().fill(tag);
  await page.getByLabel('Monat', { exact: true }).first().fill(monat);
  await page.getByLabel('Jahr', { exact: true }).first().fill(jahr);
}

async function noOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${over} px too wide`);
}
