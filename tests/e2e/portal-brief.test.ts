/** A letter through the portal: the person agrees, a second person releases it, the person fetches it, the post has the proof. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { listSendungenZu } from '#areas/post/sendung.api.ts';
import {
  draftSchreiben,
  getSchreiben,
  submitForRelease,
  updateSchreiben,
} from '#areas/vorgaenge/bescheid/schreiben.api.ts';
import { getAntragseingang, takeOverAntrag } from '#areas/vorgaenge/eingang/antragseingang.api.ts';
import { openAs } from './testing/akten.ts';
import { expectAccessible, expectNoAxeViolations, expectNoTrouble, expectReadableInDark } from './testing/axe.ts';
import { keepPicture, visitOffice, WITHOUT_BROWSER } from './testing/browser.ts';
import { freePort } from './testing/port.ts';
import { until } from './testing/until.ts';

const PHONE = { width: 390, height: 844 };
const PORT = await freePort();

describe('a letter in the portal', { skip: WITHOUT_BROWSER }, () => {
  const visit = visitOffice({ seed: ['personal', 'post'], work: true, config: { PORT } });
  let phone: Page;
  let antragId = '';
  let verfahrenId = '';
  let schreibenId = '';

  it('the person is identified, agrees to letters in the portal, and asks for something', async () => {
    phone = await visit.open(PHONE);
    phone.setDefaultTimeout(60_000);
    await phone.goto('/buerger/konto');
    await throughBroker(phone);
    await phone.getByRole('button', { name: 'Ich willige ein' }).click();
    await phone.getByRole('button', { name: 'Einwilligung zurücknehmen' }).waitFor();
    await expectNoAxeViolations(phone, 'the account with consent');
    antragId = await apply(phone);
  });

  it('the office writes it for the portal, and a second person releases it', async () => {
    const session = await visit.office.signIn('sachbearbeitung.a-e');
    const { version } = await session.call(getAntragseingang, { quelle: 'portal', id: antragId });
    const ziel = { art: 'neu', trotzdem: true } as const;
    ({ verfahrenId } = await session.call(takeOverAntrag, { quelle: 'portal', id: antragId, version, ziel }));
    const draft = await session.call(draftSchreiben, { verfahrenId, art: 'bescheid', entscheidung: 'erteilung' });
    const texte: Readonly<Record<string, string>> = {
      tenor: 'Sie dürfen vier Stunden in der Woche unterrichten.',
      sachverhalt: 'Sie haben gefragt, ob Sie unterrichten dürfen.',
      gruende: 'Der Zweck Ihres Aufenthalts bleibt gewahrt.',
    };
    const written = await session.call(updateSchreiben, {
      ...draft,
      ...{ weg: 'portal', anschrift: 'Rosenweg 14\n50999 Musterstadt', beteiligterId: null, antwortBis: null },
      ...{ gebuehrCent: null, ausnahme: null },
      abschnitte: draft.abschnitte.map((one) => ({ ...one, text: texte[one.art] ?? one.text })),
    });
    assert.deepEqual(written.portal, { moeglich: true, grund: '' });
    await session.call(submitForRelease, { id: draft.id, version: written.version });
    schreibenId = draft.id;

    const second = await openAs(visit, 'teamleitung.a-k');
    await second.goto('/freigaben');
    await second.getByText('durch Sie möglich').waitFor();
    await second.getByRole('link', { name: 'Al-Hassan, Amira' }).click();
    await second.getByRole('button', { name: 'Bescheid freigeben' }).click();
    await until(
      'the letter went out',
      async () => (await session.call(getSchreiben, { id: schreibenId })).stand === 'versandt' || undefined,
    );
    expectNoTrouble(second, 'release');
  });

  it('the person sees that it lies there, and reads nothing before saying that it is fetched', async () => {
    await phone.reload();
    await phone.getByRole('heading', { name: 'Ihr Brief liegt hier bereit' }).waitFor();
    assert.equal(await phone.getByRole('link', { name: 'Brief als Datei laden' }).count(), 0);
    await keepPicture(phone, 'portal-brief');
    await expectNoAxeViolations(phone, 'a letter that lies there');
    await expectReadableInDark(phone, 'a letter that lies there');
    await phone.getByRole('button', { name: 'Brief abrufen' }).click();
    await phone.locator('.cz-error').first().waitFor();
    await phone.getByLabel(/Ich rufe den Brief jetzt ab/).check();
    await phone.getByRole('button', { name: 'Brief abrufen' }).click();
    await phone.getByText(/^Abgerufen am/).waitFor();
    const href = await phone.getByRole('link', { name: 'Brief als Datei laden' }).getAttribute('href');
    const answer = await phone.request.get(href ?? '');
    assert.equal((await answer.body()).subarray(0, 5).toString(), '%PDF-');
    await expectNoAxeViolations(phone, 'a letter that was fetched');
  });

  it('the post has the day as its proof, and the Vorgang knows it', async () => {
    const session = await visit.office.signIn('poststelle');
    const fetched = await until('the retrieval is known', async () => {
      const { sendungen } = await session.call(listSendungenZu, { bezug: schreibenId });
      return sendungen.find(({ stand }) => stand === 'zugestellt');
    });
    assert.equal(fetched.zugestelltAm, visit.office.kernel.clock.today().toString());
    const post = await openAs(visit, 'poststelle');
    await post.goto('/post?liste=erledigt');
    await post.getByText(/^abgerufen/).waitFor();
    await expectAccessible(post, 'post that is done');
    expectNoTrouble(post, 'post');
  });
});

async function throughBroker(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mit BundID (Simulator) ausweisen' }).first().click();
  await page.getByRole('link', { name: 'Amira Al-Hassan' }).click();
  await page.getByText('Amira Al-Hassan').first().waitFor();
}

/** In her own words; returns the id of the application. */
async function apply(page: Page): Promise<string> {
  await page.goto('/buerger');
  await page.getByRole('button', { name: /Etwas anderes/ }).click();
  await page.getByLabel('Für mich').check();
  await goOn(page);
  await page.getByLabel('Familienname').fill('Al-Hassan');
  await page.getByLabel('Vornamen').fill('Amira');
  for (const [label, value] of [
    ['Tag', '5'],
    ['Monat', '11'],
    ['Jahr', '1994'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByLabel('Staatsangehörigkeit').selectOption('IQ');
  await goOn(page);
  await page.getByLabel('Straße, Hausnummer').fill('Rosenweg 14, 50999 Musterstadt');
  await goOn(page);
  await page.getByLabel('Schreiben Sie es mit Ihren Worten').fill('Darf ich an der Hochschule unterrichten?');
  await goOn(page);
  await byCode(page, 'amira@example.org');
  await page.getByLabel('Ich habe alles gelesen').check();
  await page.getByRole('button', { name: 'Antrag abschicken' }).click();
  await page.getByRole('heading', { name: 'Ihr Antrag ist da' }).waitFor();
  await page.getByRole('button', { name: 'Stand ansehen' }).click();
  await page.getByRole('heading', { name: 'Ihr Antrag ist da' }).waitFor({ state: 'detached' });
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function byCode(page: Page, email: string): Promise<void> {
  const field = page.getByLabel('E-Mail-Adresse');
  await field.or(page.getByLabel('Ich habe alles gelesen')).first().waitFor();
  if ((await field.count()) === 0) return;
  await field.fill(email);
  await page.getByRole('button', { name: 'Code schicken' }).click();
  const shown = await page.getByText('Demo: Der Code ist').textContent();
  await page.getByLabel('Code aus der E-Mail').fill(/\d{6}/.exec(shown ?? '')?.[0] ?? '');
  await page.getByRole('button', { name: 'Code bestätigen' }).click();
}

async function goOn(page: Page): Promise<void> {
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, heading);
}
