/** Where somebody is: the browser's own back button goes one page back, and a reload stays where one was. */
import { useEffect, useState } from 'react';

const MOVED = 'bleibe-termine';

export interface Ort {
  /** Behind `/termine`. */
  readonly teile: readonly string[];
  readonly suche: URLSearchParams;
  /** A secret in the link: browsers do not send what stands behind `#`. */
  readonly marke: string;
}

export function useOrt(): Ort {
  const [href, setHref] = useState(() => window.location.href);
  useEffect(() => {
    const read = () => setHref(window.location.href);
    for (const event of ['popstate', 'hashchange', MOVED]) window.addEventListener(event, read);
    return () => {
      for (const event of ['popstate', 'hashchange', MOVED]) window.removeEventListener(event, read);
    };
  }, []);
  const url = new URL(href);
  return {
    teile: url.pathname.split('/').filter(Boolean).slice(1),
    suche: url.searchParams,
    marke: decodeURIComponent(url.hash.slice(1)),
  };
}

/** `geheZu('finden?a=titel.visum')`; `ersetzen` where going back to the page left would make no sense. */
export function geheZu(ziel = '', { ersetzen = false } = {}): void {
  const address = ziel === '' ? '/termine' : `/termine/${ziel}`;
  if (ersetzen) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  window.dispatchEvent(new Event(MOVED));
  window.scrollTo(0, 0);
}
