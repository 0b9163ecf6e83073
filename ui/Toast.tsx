/** Short words after something was done. They are read out, stay ten seconds, and stay while the pointer is on them. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { IconButton } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface ToastText {
  readonly id: number;
  readonly words: string;
  readonly kind: 'success' | 'danger';
}

const SHOWN_MS = 10_000;
let toasts: readonly ToastText[] = [];
let spoken = '';
let nextId = 1;
const watchers = new Set<() => void>();

/** `toast('Konto angelegt')`: for what is done; a refusal is shown where it happened instead. */
export function toast(words: string, kind: ToastText['kind'] = 'success'): void {
  toasts = [...toasts.slice(-2), { id: nextId++, words, kind }];
  announce(words);
}

/** Said by screen readers only: „12 Treffer“. */
export function announce(words: string): void {
  // The same sentence twice is a change only if it differs.
  spoken = words === spoken ? `${words}\u00a0` : words;
  for (const watcher of watchers) watcher();
}

export function Toasts() {
  const shown = useSyncExternalStore(watch, () => toasts);
  const words = useSyncExternalStore(watch, () => spoken);
  return (
    <>
      <div className="u-sr" role="status" aria-live="polite">
        {words}
      </div>
      {shown.length > 0 && (
        <section className="toasts no-print" aria-label="Hinweise">
          {shown.map((one) => (
            <ToastBox key={one.id} of={one} />
          ))}
        </section>
      )}
    </>
  );
}

function ToastBox({ of }: { of: ToastText }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(of.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, of.id]);
  return (
    <div
      className={`toast toast-${of.kind}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Icon name={of.kind === 'success' ? 'erledigt' : 'fehler'} />
      <span>{of.words}</span>
      <IconButton icon="schliessen" label="Hinweis schließen" onClick={() => dismiss(of.id)} />
    </div>
  );
}

function dismiss(id: number): void {
  toasts = toasts.filter((one) => one.id !== id);
  for (const watcher of watchers) watcher();
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
