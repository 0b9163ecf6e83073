/** WCAG 2.2 AA as far as a machine can judge it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { troublesOf } from './browser.ts';

const ALL: Rules = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
let source: Promise<string> | undefined;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

/** axe finds nothing, nothing is wider than the window, and the window itself had no trouble. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await expectNoAxeViolations(page, what);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${what}: ${over} px wider than the window`);
  expectNoTrouble(page, what);
}

/** The same page in the other colours: only contrast can differ, so only contrast is looked at. */
export async function expectReadableInDark(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeViolations(page, `${what}, dark`, { type: 'rule', values: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The same page at 400 % zoom of a 1280 px window (WCAG 1.4.10): nothing to scroll sideways. */
export async function expectReflow(page: Page, what: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1440, height: 900 };
  await page.setViewportSize({ width: 320, height: 256 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(over <= 0, `${what} at 400 %: ${over} px wider than the window`);
  await page.setViewportSize(before);
}

interface Rules {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

export async function expectNoAxeViolations(page: Page, what: string, rules: Rules = ALL): Promise<void> {
  source ??= readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  // What is still being loaded is not the page; colours that are still on their way have a contrast that nobody reads.
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  // The answer of before, paler while the next one is on its way.
  await page.locator('[data-alt]').first().waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // Through the debugger: a <script> would be refused by the CSP, rightly.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  const { violations } = await page
    .evaluate(async (runOnly) => {
      const { axe } = window as unknown as { axe: { run(of: Document, options: object): Promise<unknown> } };
      return axe.run(document, { runOnly, resultTypes: ['violations'] });
    }, rules)
    .then((result) => result as AxeResult);
  const words = violations.map(
    ({ id, help, nodes }) =>
      `${id} (${help}): ${nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`)
        .join(' | ')}`,
  );
  assert.deepEqual(words, [], what);
}

export function expectNoTrouble(page: Page, what: string): void {
  assert.deepEqual(troublesOf(page), [], what);
}

/** The page has its title and nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  // While there is one, the first is attached.
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
}
