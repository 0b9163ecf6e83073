/** What the stories of the Akten begin with: somebody with an Akte, papers, and waiting for them. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from 'playwright-core';
import type { TestSession } from '#apps/server/testing.ts';
import { createPerson } from '#areas/akten/person.api.ts';
import { listTeams } from '#areas/personal/team.api.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { withPages } from '#engines/pages/testing/open-pages.ts';
import type { OpenOptions, Visitors } from './browser.ts';

const PATIENCE_MS = 60_000;

/** A window for a story about documents: reading pages takes its time on a busy machine. */
export async function openAs(visit: Visitors, as: string, options: OpenOptions = {}): Promise<Page> {
  const page = await visit.open({ as, ...options });
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

export interface GivenAkte {
  readonly personId: string;
  readonly akteId: string;
  readonly aktenzeichen: string;
}

/** In the team that looks after the first letter of the family name. */
export async function givenAkte(
  session: TestSession,
  familienname: string,
  vornamen: string,
  geburtsdatum: string,
): Promise<GivenAkte> {
  const { teams } = await session.call(listTeams, {});
  const letter = familienname.normalize('NFD').charAt(0).toUpperCase();
  const team = teams.find(({ von, bis }) => von <= letter && letter <= bis);
  if (!team) throw new Error(`no team looks after ${letter}`);
  const answer = await session.call(createPerson, { familienname, vornamen, geburtsdatum, akte: { teamId: team.id } });
  if (answer.ergebnis !== 'angelegt' || !answer.akte) throw new Error('the person was not created');
  return { personId: answer.person.id, akteId: answer.akte.id, aktenzeichen: answer.akte.aktenzeichen };
}

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Ctrl-K and words; gives the finds. If there are none in time, the error says what stands there instead. */
export async function searchByKeyboard(page: Page, words: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(words);
  const finds = page.getByRole('option').filter({ has: page.locator('mark') });
  try {
    await finds.first().waitFor();
  } catch (cause) {
    throw new Error(`nothing found for ${words}: ${await page.locator('dialog[open]').textContent()}`, { cause });
  }
  return finds;
}

/** A PDF whose text is text. */
export function letterFile(name: string, ...pages: (readonly string[])[]): Upload {
  return { name, mimeType: 'application/pdf', buffer: drawPdf(pages) };
}

/** A picture of a letter, as a scanner gives it: no text in it, only ink. */
export async function scanFile(name: string, paragraphs: readonly string[]): Promise<Upload> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-scan-'));
  try {
    const file = path.join(dir, 'brief.pdf');
    await writeFile(file, drawPdf([paragraphs]));
    const buffer = await withPages((pages) => pages.picture(file, 1, { width: 1700, rotation: 0, format: 'jpeg' }));
    return { name, mimeType: 'image/jpeg', buffer: Buffer.from(buffer) };
  } finally {
    await rm(dir, { recursive: true });
  }
}

export async function lockedFile(name: string): Promise<Upload> {
  const locked = await PDFDocument.load(drawPdf([['Nur für die, die das Kennwort kennen.']]));
  locked.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer', permissions: {} });
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await locked.save({ useObjectStreams: false })) };
}

/** Drops files onto the page as a person does with the mouse. */
export async function dropFiles(page: Page, selector: string, files: readonly Upload[]): Promise<void> {
  const data = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  const transfer = await page.evaluateHandle((list) => {
    const made = new DataTransfer();
    for (const { name, mimeType, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      made.items.add(new File([bytes], name, { type: mimeType }));
    }
    return made;
  }, data);
  await page.dispatchEvent(selector, 'drop', { dataTransfer: transfer });
}
