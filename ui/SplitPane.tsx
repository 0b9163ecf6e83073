/** Panes: side by side from 1200 px, one at a time before. Each scrolls by itself, so nothing jumps. */
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

interface SplitPaneProps {
  /** `list`: list and preview. `page`: form and page. `three`: filters, list, page. `one`: nothing beside it for now.
   * `index`: a narrow list and the room for what is chosen. */
  readonly shape: 'list' | 'page' | 'three' | 'one' | 'index';
  readonly children: ReactNode;
  /** Narrow screens show the detail instead of the list while this is true. */
  readonly detailOpen: boolean;
}

export function SplitPane({ shape, detailOpen, children }: SplitPaneProps) {
  return (
    <div className={`panes panes-${shape}`} data-detail={detailOpen ? 'open' : 'closed'}>
      {children}
    </div>
  );
}

interface PaneProps {
  /** Names the region for screen readers. */
  readonly label: string;
  readonly detail?: boolean;
  readonly inset?: boolean;
  readonly sunken?: boolean;
  /** On narrow screens: the way back to the list. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

export function Pane({ label, detail = false, inset = false, sunken = false, onBack, children }: PaneProps) {
  const names = ['pane', detail && 'pane-detail', inset && 'pane-inset', sunken && 'pane-sunken'];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={names.filter(Boolean).join(' ')} aria-label={label} tabIndex={0}>
      {onBack !== undefined && (
        <div className="pane-back no-print">
          <Button kind="quiet" icon="zurueck" onClick={onBack}>
            Zurück zur Liste
          </Button>
        </div>
      )}
      {children}
    </section>
  );
}
