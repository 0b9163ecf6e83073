/** Registers the worker that keeps a page of ours for the day without a network (`public/ohne-netz.js`). */

const QUIET_MS = 3_000;

/** `seite`: first part of the address. Over plain http to another machine browsers allow no worker: then nothing is kept. */
export function keepWithoutNetwork(seite: 'kiosk' | 'anzeige'): void {
  if (!('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/ohne-netz.js', { scope: `/${seite}` }).then(
      () => setTimeout(() => void tell(seite), QUIET_MS),
      // Without it the page works as long as there is a network.
      () => undefined,
    );
  });
}

/** What this page was made of so far; what it loads later passes through the worker anyway. */
async function tell(seite: string): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const dateien = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === window.location.origin && !pathname.startsWith('/api/'))
    .map(({ pathname }) => pathname);
  active?.postMessage({ seite, dateien: [...new Set(dateien)] });
}
