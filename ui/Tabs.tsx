/** Tabs: `Tabs` shows one of several panels on a page, `TabLinks` are addresses of their own. */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { formatNumber } from './format.ts';
import { Link, type Target } from './Link.tsx';

export interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly count?: number;
}

interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly active: K;
  readonly onChange: (key: K) => void;
  readonly children: ReactNode;
}

export function Tabs<K extends string>({ label, tabs, active, onChange, children }: TabsProps<K>) {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  useActiveInSight(bar, active);
  const onKeyDown = (event: KeyboardEvent) => {
    const here = tabs.findIndex((tab) => tab.key === active);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : tabs[(here + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.key);
    bar.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} ref={bar} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}${tab.key}`}
            data-key={tab.key}
            className="tab"
            aria-selected={tab.key === active}
            aria-controls={`${id}p`}
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
            <TabCount of={tab.count} />
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}p`} aria-labelledby={`${id}${active}`}>
        {children}
      </div>
    </>
  );
}

export interface TabLink extends Target {
  readonly label: string;
  readonly count?: number;
  readonly active: boolean;
}

export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const bar = useRef<HTMLElement>(null);
  useActiveInSight(bar, tabs.find(({ active }) => active)?.label);
  return (
    <nav className="tabs" aria-label={label} ref={bar}>
      {tabs.map(({ label: words, count, active, ...target }) => (
        <Link key={words} {...target} className="tab" {...(active ? { 'aria-current': 'page' as const } : {})}>
          {words}
          <TabCount of={count} />
        </Link>
      ))}
    </nav>
  );
}

/** On a narrow screen the bar scrolls; where one is may not be cut off. */
function useActiveInSight(bar: RefObject<HTMLElement | null>, active: string | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when another one is active
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>('[aria-selected="true"], [aria-current="page"]');
    if (!bar.current || !tab) return;
    const [frame, word] = [bar.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    bar.current.scrollLeft += word.left + word.width / 2 - frame.left - frame.width / 2;
  }, [bar, active]);
}

function TabCount({ of }: { of: number | undefined }) {
  return of === undefined ? null : <span className="tab-count">{formatNumber(of)}</span>;
}
