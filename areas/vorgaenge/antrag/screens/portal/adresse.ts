/** Where in the portal somebody is; the browser's own back button goes one page back. */
import { useEffect, useState } from 'react';

const MOVED = 'bleibe-portal';

export function usePfad(): readonly string[] {
  const [path, setPath] = useState(() => window.location.pathname);
  useEffect(() => {
    const read = () => setPath(window.location.pathname);
    window.addEventListener('popstate', read);
    window.addEventListener(MOVED, read);
    return () => {
      window.removeEventListener('popstate', read);
      window.removeEventListener(MOVED, read);
    };
  }, []);
  return path.split('/').filter(Boolean).slice(1);
}

export function geheZu(...teile: readonly string[]): void {
  window.history.pushState(null, '', ['/buerger', ...teile].join('/'));
  window.dispatchEvent(new Event(MOVED));
  window.scrollTo(0, 0);
}
