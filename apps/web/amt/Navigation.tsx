/** Where one can go, by rights. Narrow rail between 640 and 1100 px, a sheet below, words above. */
import { useLocation } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useEffect, useMemo } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Link } from '#ui/Link.tsx';
import { allows, type NavEntry, useGo } from '#ui/screens.ts';
import { useSession } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { navigation } from './areas.ts';

const counts = new Map<string, ComponentType>(
  navigation.flatMap((entry) => (entry.count ? [[entry.to, lazy(entry.count)]] : [])),
);

const SECTIONS = ['arbeit', 'verwaltung'] as const;

interface NavigationProps {
  readonly open: boolean;
  readonly onHelp: () => void;
  readonly onDone: () => void;
}

export function Navigation({ open, onHelp, onDone }: NavigationProps) {
  const { rights } = useSession();
  const { pathname } = useLocation();
  const mine = useMemo(() => navigation.filter((entry) => allows(rights, entry.right)), [rights]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet closes when the page changes
  useEffect(onDone, [pathname]);
  const current = mine
    .filter((entry) => pathname === entry.to || pathname.startsWith(`${entry.to}/`))
    .toSorted((a, b) => b.to.length - a.to.length)[0];
  return (
    <nav className={open ? 'nav nav-open no-print' : 'nav no-print'} aria-label="Bereiche">
      {SECTIONS.map((section) => mine.filter((entry) => entry.section === section))
        .filter((entries) => entries.length > 0)
        .map((entries) => (
          <ul key={entries[0]?.to} className="nav-list">
            {entries.map((entry) => (
              <NavItem key={entry.to} entry={entry} isCurrent={entry === current} />
            ))}
          </ul>
        ))}
      <div className="nav-foot">
        <button type="button" className="nav-item" onClick={onHelp} title="Tasten">
          <Icon name="tasten" />
          <span className="nav-word">Tasten</span>
          <span className="nav-count">
            <Kbd>?</Kbd>
          </span>
        </button>
        <Link
          to="/handbuch"
          className="nav-item"
          title="Handbuch"
          {...(pathname.startsWith('/handbuch') ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name="hilfe" />
          <span className="nav-word">Handbuch</span>
        </Link>
      </div>
    </nav>
  );
}

function NavItem({ entry, isCurrent }: { entry: NavEntry; isCurrent: boolean }) {
  const go = useGo();
  const Count = counts.get(entry.to);
  useShortcut(entry.keys ?? '', entry.label, () => go({ to: entry.to }), {
    group: 'Gehe zu',
    enabled: entry.keys !== undefined,
  });
  return (
    <li>
      <Link
        to={entry.to}
        className="nav-item"
        title={entry.label}
        {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon name={entry.icon} />
        <span className="nav-word">{entry.label}</span>
        {Count !== undefined && (
          <span className="nav-count">
            <Suspense>
              <Count />
            </Suspense>
          </span>
        )}
      </Link>
    </li>
  );
}
