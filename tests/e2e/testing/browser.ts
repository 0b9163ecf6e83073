/**
 * An office and a browser for the stories in this folder. The installed Chromium is taken (Playwright cannot download its
 * own everywhere); where none is installed, the tests skip and say so.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type TestOffice, type TestOfficeOptions, testOffice } from '#apps/server/testing.ts';
import { buildWebIfNeeded } from '#apps/server/web-build.ts';

/** The first one has all that draws pages and nothing that draws windows: a third less CPU. */
const CHROMIUM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => existsSync(file));
const FLAGS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For `it(…, { skip: WITHOUT_BROWSER })`. */
export const WITHOUT_BROWSER: string | false =
  CHROMIUM === undefined ? 'Chromium is not installed (Debian: apt-get install chromium)' : false;

/** A machine that is busy with other tests is slow, not broken. */
const PATIENCE_MS = 60_000;
/** An office that closes later than this is said so, and keeps no other story waiting. */
const CLOSING_MS = 60_000;

export interface OpenOptions {
  /** Whose session; `leitung`, `sachbearbeitung.a-e`, … Without it: a stranger. */
  readonly as?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
}

export interface Visitors {
  readonly office: TestOffice;
  /** A window of its own at the office; what went wrong in it is in `troubles`. */
  open(options?: OpenOptions): Promise<Page>;
}

/**
 * Starts an office for the tests of a file and ends it. Every page is watched: a request that leaves the origin, a script error
 * or a breach of the CSP fails the test that sees it (`expectNoTrouble`). `options` as a function is called when the file
 * begins, for what has to be started or found out before its office is.
 */
export function visitOffice(options: TestOfficeOptions | (() => Promise<TestOfficeOptions>) = {}): Visitors {
  let office: TestOffice;
  let browser: Browser;
  let isIn = false;
  const contexts = new Set<BrowserContext>();
  before(async () => {
    if (WITHOUT_BROWSER !== false) return;
    built ??= buildWebIfNeeded(() => undefined);
    await built;
    const wanted = typeof options === 'function' ? await options() : options;
    isIn = true;
    browser = await enterBrowser();
    office = await testOffice(wanted);
  });
  after(async () => {
    await Promise.allSettled([...contexts].map((context) => context.close()));
    if (isIn) leaveBrowser();
    const late = sleep(CLOSING_MS, 'late', { ref: false });
    if ((await Promise.race([office?.close(), late])) === 'late')
      process.stderr.write(`the office did not close within ${CLOSING_MS / 1000} s\n`);
  });
  return {
    get office() {
      return office;
    },
    async open(wanted = {}) {
      const page = await openWindow(browser, office, wanted);
      contexts.add(page.context());
      return page;
    },
  };
}

let built: Promise<void> | undefined;

/** One browser for the files of a process, each with windows that know nothing of the others'. */
let shared: Promise<Browser> | undefined;
let visitors = 0;
let closing: NodeJS.Timeout | undefined;
/** The next file comes at once, if there is one. */
const LINGER_MS = 300;

async function enterBrowser(): Promise<Browser> {
  clearTimeout(closing);
  visitors += 1;
  const open = await shared?.catch(() => undefined);
  // One that broke down in the file before is none.
  if (open?.isConnected()) return open;
  shared = launchBrowser();
  return shared;
}

function leaveBrowser(): void {
  visitors -= 1;
  if (visitors > 0) return;
  closing = setTimeout(async () => {
    const ended = shared;
    shared = undefined;
    // One that did not start has been told to whoever asked for it.
    await (await ended?.catch(() => undefined))?.close();
  }, LINGER_MS);
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }), args: FLAGS });
}

export async function openWindow(browser: Browser, office: TestOffice, options: OpenOptions): Promise<Page> {
  const { as, width = 1440, height = 900, theme = 'light' } = options;
  const context = await browser.newContext({
    baseURL: office.url,
    viewport: { width, height },
    colorScheme: theme,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (as !== undefined) await giveSession(context, office, as);
  const page = await context.newPage();
  watch(page, office.url);
  return page;
}

/** The session of the API's own test client: signing in is told once, in anmeldung.test.ts. */
async function giveSession(context: BrowserContext, office: TestOffice, who: string): Promise<void> {
  const { cookie } = await office.signIn(who);
  const { hostname } = new URL(office.url);
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), domain: hostname, path: '/' };
    }),
  );
}

const troubles = new WeakMap<Page, string[]>();

function watch(page: Page, origin: string): void {
  const found: string[] = [];
  troubles.set(page, found);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) found.push(`leaves the origin: ${url}`);
  });
  page.on('pageerror', (error) => found.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is an answer (401 before sign-in); everything else on the console is a mistake of ours.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) found.push(message.text());
  });
}

/** What went wrong in this window so far; empty is good. */
export function troublesOf(page: Page): readonly string[] {
  return troubles.get(page) ?? [];
}

/** For looking at: `BLEIBE_BILDER=/tmp/bilder ./bleibe test e2e` keeps pictures; otherwise nothing happens. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.BLEIBE_BILDER;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
