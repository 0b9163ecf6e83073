/** Enter where nothing else wants it: on the page itself, a chosen circle, the picture. */
import { useEffect, useRef } from 'react';

const OWN = 'a, button, select, textarea, summary, [contenteditable], input:not([type="radio"])';

export function useEnter(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = event.key === 'Enter' && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      // A key that is held down must not accept one document after the other, unseen.
      if (isPlain && event.repeat) return event.preventDefault();
      if (!isPlain || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (event.target instanceof Element && event.target.matches(OWN)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
