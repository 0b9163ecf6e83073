/** A field that Enter and Escape leave, so that the next Enter accepts. */
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';

export interface Feld {
  /** Goes into the field and marks what stands there. */
  enter(): void;
}

interface VerlassenProps {
  readonly keys: readonly ('Enter' | 'Escape')[];
  readonly className?: string;
  readonly children: ReactNode;
  readonly ref?: Ref<Feld>;
  onLeave(): void;
}

export function Verlassen({ keys, className, children, ref, onLeave }: VerlassenProps) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef({ keys, onLeave });
  latest.current = { keys, onLeave };
  useImperativeHandle(ref, () => ({
    enter: () => {
      const input = box.current?.querySelector('input');
      input?.focus();
      input?.select();
    },
  }));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!latest.current.keys.some((key) => key === event.key)) return;
      event.preventDefault();
      latest.current.onLeave();
    };
    const here = box.current;
    here?.addEventListener('keydown', onKey);
    return () => here?.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  );
}
