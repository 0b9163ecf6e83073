/**
 * `./bleibe bilder`: takes all pictures in docs/bilder anew, from a fresh demo that has read some of its letters. With
 * names only those.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { type TestOffice, testOffice } from '#apps/server/testing.ts';
import { buildWebIfNeeded } from '#apps/server/web-build.ts';
import { getFortschritt } from '#areas/akten/eingang.api.ts';
import { settled } from '../e2e/testing/axe.ts';
import { launchBrowser, openWindow, WITHOUT_BROWSER } from '../e2e/testing/browser.ts';
import { MOTIVE, type Motiv } from './motive.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/bilder');
/** So many pages show what a day looks like; the rest of the demo is more of the same. */
const ENOUGH_PAGES = 40;

const note = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !MOTIVE.some((one) => one.name === name));
  if (unknown.length > 0 || WITHOUT_BROWSER) {
    note(
      WITHOUT_BROWSER ||
        `There is no picture ${unknown.join(', ')}; there are: ${MOTIVE.map((one) => one.name).join(', ')}`,
    );
    return 2;
  }
  await buildWebIfNeeded(note);
  const office = await testOffice({
    seed: ['personal', 'akten', 'post', 'erlasse', 'vorgaenge', 'termine', 'musterstadt'],
    work: true,
  });
  const browser = await launchBrowser();
  try {
    const wanted = MOTIVE.filter(({ name }) => names.length === 0 || names.includes(name));
    if (!wanted.every(({ withoutLetters }) => withoutLetters)) await untilEnoughIsRead(office);
    for (const motiv of wanted) await take(motiv, office, browser);
  } finally {
    await browser.close();
    await office.close();
  }
  return 0;
}

async function untilEnoughIsRead(office: TestOffice): Promise<void> {
  const session = await office.signIn('leitung');
  for (let told = -1; ; await sleep(1_000)) {
    const { fertig } = await session.call(getFortschritt, {});
    if (fertig >= ENOUGH_PAGES) return;
    if (fertig - told >= 20) note(`${fertig} pages of the demo are read …`);
    told = Math.max(told, fertig - (fertig % 20));
  }
}

async function take({ name, as, size, show }: Motiv, office: TestOffice, browser: Browser): Promise<void> {
  const page = await openWindow(browser, office, { ...(as === undefined ? {} : { as }), ...size });
  await show(page, office);
  await settled(page);
  await mkdir(FOLDER, { recursive: true });
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), caret: 'initial' });
  await page.context().close();
  note(`${name}.png`);
}

process.exitCode = await main(process.argv.slice(2));
