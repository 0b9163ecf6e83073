/** Small parts of the portal. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { useWorte } from './worte.ts';

/** The heading of a page takes the focus, so that a screen reader begins there. */
export function Titel({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="cz-title">
      {children}
    </h1>
  );
}

interface KnopfProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly kind?: 'haupt' | 'neben' | 'link';
  readonly busy?: boolean;
  readonly type?: 'button' | 'submit';
}

export function Knopf({ children, onClick, kind = 'neben', busy = false, type = 'button' }: KnopfProps) {
  return (
    <button
      type={type}
      className={`cz-btn cz-btn-${kind}`}
      aria-disabled={busy || undefined}
      onClick={() => {
        if (!busy) onClick?.();
      }}
    >
      {children}
    </button>
  );
}

export function Fehler({ children }: { readonly children: ReactNode }) {
  return (
    <div className="cz-error" role="alert">
      <Icon name="fehler" />
      <div>{children}</div>
    </div>
  );
}

export function Zurueck({ onClick }: { readonly onClick: () => void }) {
  const { t } = useWorte();
  return (
    <button type="button" className="cz-back" onClick={onClick}>
      <Icon name="zurueck" />
      {t('zurueck')}
    </button>
  );
}
