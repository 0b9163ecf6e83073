/** Lines on the page Heute, also those of areas further down: it names none of them. */
import { createContext, lazy, Suspense, useContext, useMemo } from 'react';
import { formatNumber } from './format.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Link, type Target } from './Link.tsx';
import type { TodayPart } from './screens.ts';
import { useMay } from './session.tsx';

const Parts = createContext<readonly TodayPart[]>([]);
export const TodayPartsProvider = Parts.Provider;

/** Says nothing while it loads: what waits elsewhere is not pushed about. */
export function TodayParts() {
  const may = useMay();
  const parts = useContext(Parts);
  return parts.filter(({ right }) => may(right)).map((part) => <Part key={part.right} part={part} />);
}

function Part({ part }: { part: TodayPart }) {
  const Content = useMemo(() => lazy(part.load), [part]);
  return (
    <Suspense fallback={null}>
      <Content />
    </Suspense>
  );
}

export interface TodayLine {
  readonly icon: IconName;
  readonly count: number;
  readonly one: string;
  readonly many: string;
  readonly rat: string;
  readonly target: Target;
}

export function TodayLines({ lines }: { lines: readonly TodayLine[] }) {
  return (
    <ul className="heute-liste">
      {lines.map(({ icon, count, one, many, rat, target }) => (
        <li key={one}>
          <Link {...target} className="heute-zeile">
            <Icon name={icon} />
            <span>
              <strong>{formatNumber(count)}</strong> {count === 1 ? one : many}
              <span className="cell-sub">{rat}</span>
            </span>
            <Icon name="pfeilRechts" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
