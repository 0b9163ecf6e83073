/** Working without a mouse. */
import type { Page } from 'playwright-core';

const MOST_STOPS = 120;

/** Presses Tab until the focus is on what is called so, as somebody does who cannot see the page. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(nameOfFocus);
    passed.push(here);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  throw new Error(`Tab never reached ${String(name)}; it passed: ${[...new Set(passed)].join(' · ')}`);
}

/** Runs in the page: a short form of the accessible name, good enough for our own markup. */
function nameOfFocus(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return '';
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const own =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  const text = own ? element.labels?.[0]?.innerText : element.innerText;
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
