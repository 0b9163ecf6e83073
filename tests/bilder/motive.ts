/** What the pictures of README and Handbuch show, each as the role sees it that the page is written for. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { TestOffice, TestSession } from '#apps/server/testing.ts';
import { listAkten } from '#areas/akten/akte.api.ts';
import { sendNachricht } from '#areas/akten/xdomea/testing.ts';
import { listVerfahren } from '#areas/vorgaenge/arbeit/arbeitsliste.api.ts';
import { dropFiles, letterFile, lockedFile } from '../e2e/testing/akten.ts';
import { TERMIN_MOTIVE } from './termine.ts';

export interface Motiv {
  /** Name of the file in docs/bilder, without its ending. */
  readonly name: string;
  /** Whose window; a stranger's without. */
  readonly as?: string;
  /** Of the window in CSS pixels; 1440 × 900 where nothing is said. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Shows nothing of the letters, so that nobody waits until they are read. */
  readonly withoutLetters?: boolean;
  /** Goes to where the picture is taken and waits until it stands. */
  show(page: Page, office: TestOffice): Promise<void>;
}

/** The demo's story is told while one looks on; each page loads what comes by itself. */
const STORY = { timeout: 180_000 };
const CLERK = 'sachbearbeitung.a-e';
/** Stands in every letter with which the demo's office asks for papers. */
export const SUCHWORT = 'antrag';

export const MOTIVE: readonly Motiv[] = [
  ...TERMIN_MOTIVE,
  {
    name: 'anmeldung',
    async show(page) {
      await page.goto('/anmeldung');
      await page.getByText('Demo: als wen melden Sie sich an?').waitFor();
    },
  },
  {
    name: 'heute',
    as: CLERK,
    async show(page) {
      await page.goto('/heute');
      await page.locator('.heute').waitFor();
    },
  },
  {
    name: 'suche',
    as: CLERK,
    async show(page) {
      await page.goto('/suche');
      await page.getByRole('textbox', { name: 'Personen, Aktenzeichen und Text suchen' }).fill(SUCHWORT);
      await page.locator('.such-fund mark').first().waitFor();
      await drawn(page, '.vorschau-seite img');
    },
  },
  {
    name: 'akte',
    as: CLERK,
    async show(page, office) {
      await page.goto(`/akten/${await fullestAkte(await office.signIn(CLERK))}`);
      await page.locator('.dok-zeile').filter({ hasNotText: 'wird erkannt' }).first().click();
      await page.locator('.vw-bild[data-scharf="true"]').first().waitFor();
    },
  },
  {
    name: 'eingang',
    as: 'scanstelle',
    async show(page) {
      await page.goto('/eingang');
      await page.locator('.eingang-zeile').first().click();
      await page.locator('.eingang-detail h2').first().waitFor();
      await drawn(page, '.eingang-detail img');
    },
  },
  { name: 'quittung', as: 'scanstelle', show: deliver },
  {
    name: 'einordnen',
    as: CLERK,
    async show(page) {
      await page.goto('/einordnen');
      await page.getByRole('button', { name: 'Übernehmen und weiter' }).waitFor();
      await drawn(page, '.blatt-lauf img');
    },
  },
  {
    name: 'sichtpruefung',
    as: CLERK,
    async show(page) {
      await page.goto('/sichtpruefung');
      await page.getByText('Stimmt etwas nicht auf Seite 1?').waitFor();
      await drawn(page, '.blatt-lauf img');
    },
  },
  {
    name: 'bestand',
    as: 'scanstelle',
    async show(page) {
      await page.goto('/bestand');
      for (const nth of [0, 1]) await page.getByRole('checkbox').nth(nth).check();
      await page.getByRole('button', { name: /^Stapel aus 2/ }).waitFor();
    },
  },
  { name: 'schwaerzen', as: CLERK, show: redact },
  { name: 'uebernahme', as: CLERK, show: receive },
  {
    name: 'vorgaenge',
    as: CLERK,
    async show(page) {
      await page.goto('/vorgaenge?ansicht=bereich');
      await page.locator('tbody tr').first().waitFor();
    },
  },
  {
    name: 'vorgang',
    as: CLERK,
    async show(page, office) {
      const clerk = await office.signIn(CLERK);
      const { eintraege } = await clerk.call(listVerfahren, { ansicht: 'bereich' });
      const blaueKarte = eintraege.find(({ pruefart }) => pruefart === 'BK_18g') ?? eintraege[0];
      assert.ok(blaueKarte);
      await page.goto(`/vorgaenge/${blaueKarte.id}`);
      await page.getByRole('heading', { name: 'Prüfschema' }).waitFor();
    },
  },
  {
    name: 'portal',
    size: { width: 412, height: 860 },
    async show(page) {
      await page.goto('/buerger');
      await page.locator('.cz-list').first().waitFor();
    },
  },
  {
    name: 'karten',
    as: 'service',
    async show(page) {
      await page.goto('/karten');
      await page.locator('tbody tr').first().waitFor();
    },
  },
  {
    name: 'kasse',
    as: 'kasse',
    async show(page) {
      await page.goto('/kasse');
      await page.getByText('überfällig').first().waitFor(STORY);
    },
  },
  {
    name: 'freigaben',
    as: 'teamleitung.a-k',
    async show(page) {
      await page.goto('/freigaben');
      await page.getByText('Bescheid, Ablehnung').waitFor(STORY);
    },
  },
  {
    name: 'anfragen',
    as: 'teamleitung.a-k',
    async show(page) {
      await page.goto('/anfragen');
      await page.getByText('Antwort zu bewerten').nth(1).waitFor(STORY);
    },
  },
  {
    name: 'post',
    as: 'poststelle',
    async show(page) {
      await page.goto('/post');
      await page.getByRole('checkbox').nth(3).waitFor(STORY);
    },
  },
  {
    name: 'hinweisbriefe',
    as: 'teamleitung.a-k',
    async show(page) {
      await page.goto('/titel?ansicht=hinweisbriefe');
      await page.getByText(/^Probelauf: /).waitFor(STORY);
    },
  },
  {
    name: 'regelwerk',
    as: 'leitung',
    async show(page) {
      await page.goto('/verwaltung/regelwerk?teil=stand');
      await page.locator('h1').first().waitFor();
    },
  },
  {
    name: 'recht-antwort',
    as: CLERK,
    withoutLetters: true,
    async show(page) {
      await page.goto('/erlasse');
      await page.getByLabel('Was möchten Sie wissen?').fill('Wie lange gilt eine Fiktionsbescheinigung?');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Belegt' }).waitFor(STORY);
      await page.getByRole('button', { name: 'Antwort mit Fundstellen kopieren' }).waitFor(STORY);
    },
  },
  {
    name: 'recht-lesen',
    as: CLERK,
    withoutLetters: true,
    async show(page) {
      await page.goto('/erlasse/stelle?zitat=%C2%A7%2024%20MusterAufenthG');
      await page.getByRole('heading', { name: /§ 24/ }).first().waitFor(STORY);
    },
  },
  {
    name: 'ki-funktionen',
    as: 'leitung',
    withoutLetters: true,
    async show(page) {
      await page.goto('/assistent/aufsicht');
      await page.getByRole('heading', { name: 'Ohne Freigabe erlaubt' }).waitFor();
    },
  },
  {
    name: 'loeschlauf',
    as: 'teamleitung.a-k',
    async show(page) {
      await page.goto('/aufbewahrung');
      await page.getByRole('button', { name: 'Löschlauf beginnen' }).click();
      await page.getByRole('heading', { name: /Löschlauf zum/ }).waitFor();
    },
  },
  {
    name: 'protokoll',
    as: 'datenschutz',
    async show(page) {
      await page.goto('/protokoll/eintraege');
      await page.locator('tbody tr').filter({ hasText: 'Dokument zugeordnet' }).first().click();
      await page.locator('.facts').first().waitFor();
    },
  },
];

/** Pages are pictures that come a moment after their frame. */
async function drawn(page: Page, picture: string): Promise<void> {
  await page.locator(picture).first().waitFor();
  await page.waitForFunction((selector) => {
    const found = document.querySelector<HTMLImageElement>(selector);
    return found?.complete === true && found.naturalWidth > 0;
  }, picture);
}

/** The name of the office is on every letter: its places are found, one reason covers them. */
async function redact(page: Page, office: TestOffice): Promise<void> {
  await page.goto(`/akten/${await fullestAkte(await office.signIn(CLERK))}`);
  await page.locator('.dok-zeile').filter({ hasNotText: 'wird erkannt' }).first().click();
  await page.locator('.vw-bild[data-scharf="true"]').first().waitFor();
  await page.keyboard.press('c');
  const bar = page.getByRole('region', { name: 'Schwärzen' });
  await bar.getByLabel('Grund').selectOption('dritte');
  await bar.getByLabel('Wörter schwärzen').fill('Musterstadt');
  await page.keyboard.press('Enter');
  await bar.getByRole('button', { name: /Stellen? schwärzen$/ }).click();
  await page.locator('.schwarz-kasten').first().waitFor();
}

/** What another office sends, with one file that it lists and forgot. */
async function receive(page: Page): Promise<void> {
  const { buffer: brief } = letterFile('antrag.pdf', ['Antrag vom 3. März 2025']);
  const buffer = await sendNachricht({
    nr: 1,
    person: { familienname: 'Bekele', vornamen: 'Hana', geburtsdatum: '1994-05-06' },
    gelistet: { 'antrag.pdf': brief, 'pass.pdf': Buffer.from('nie gesendet') },
    dabei: { 'antrag.pdf': brief },
  });
  await page.goto('/eingang/xdomea');
  const mimeType = 'application/zip';
  await page.getByLabel('ZIP-Datei wählen').last().setInputFiles({ name: 'Abgabe_Bekele.zip', mimeType, buffer });
  await page.getByText('Eine gelistete Datei fehlt.').waitFor();
}

async function fullestAkte(session: TestSession): Promise<string> {
  const { eintraege } = await session.call(listAkten, { anzahl: 100 });
  const [fullest] = eintraege.toSorted((a, b) => b.dokumente - a.dokumente);
  assert.ok(fullest, 'the demo has Akten');
  return fullest.id;
}

/** Good and bad files together, so that the receipt shows every kind of fate. */
async function deliver(page: Page, office: TestOffice): Promise<void> {
  const session = await office.signIn(CLERK);
  const { eintraege } = await session.call(listAkten, { anzahl: 1 });
  const zeichen = eintraege[0]?.aktenzeichen ?? '';
  const notice = letterFile('Meldung_Einwohneramt.pdf', [
    `Aktenzeichen: ${zeichen}`,
    'Die Anschrift hat sich geändert.',
  ]);
  await page.goto('/hochladen');
  await page.locator('.drop').waitFor();
  await dropFiles(page, '.drop', [
    notice,
    letterFile('Scan_0412.pdf', ['Ein Schreiben, aus dem nicht hervorgeht, zu wem es gehört.']),
    { ...notice, name: 'Meldung_Einwohneramt (1).pdf' },
    await lockedFile('Bescheid_verschlossen.pdf'),
    { name: 'leer.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
  ]);
  await page.getByRole('link', { name: 'Quittung ansehen' }).click();
  await page.getByRole('heading', { name: 'Quittung' }).waitFor();
  for (const fate of [/^liegt in ABH/, 'aufgenommen, Akte fehlt noch', 'schon bekannt, bitte entscheiden'])
    await page.getByRole('cell', { name: fate }).waitFor();
}
