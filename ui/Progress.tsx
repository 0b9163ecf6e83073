/** Progress with a number; for anything over a second. It can be left: the work goes on. */
import type { ReactNode } from 'react';
import { count, formatNumber } from './format.ts';

interface ProgressProps {
  /** „Texterkennung“ */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** `['Seite', 'Seiten']` */
  readonly unit?: readonly [one: string, many: string];
  readonly children?: ReactNode;
}

export function Progress({ label, done, total, unit = ['', ''], children }: ProgressProps) {
  const words = `${formatNumber(done)} von ${count(total, ...unit)}`.trim();
  return (
    <div className="progress">
      <div className="progress-words">
        <span>{label}</span>
        <span className="u-muted">{words}</span>
      </div>
      <progress aria-label={label} aria-valuetext={words} value={done} max={Math.max(total, 1)} />
      {children}
    </div>
  );
}
