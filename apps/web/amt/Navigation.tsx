/** Where one can go, by rights, under headings that fold. Narrow rail between 640 and 1100 px, a sheet below, words above. */
import { useLocation } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense, useEffect, useId, useMemo } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Link } from '#ui/Link.tsx';
import { NAV_SECTIONS, type NavSection, SECTION_ORDER, shapeOf } from '#ui/nav-sections.ts';
import { allows, type NavEntry, useGo } from '#ui/screens.ts';
import { useSession } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { navigation } from './areas.ts';
import { useFolding } from './folding.ts';

const counts = new Map<string, ComponentType>(
  navigation.flatMap((entry) => (entry.count ? [[entry.to, lazy(entry.count)]] : [])),
);

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
  const sections = useMemo(() => sectionsOf(mine), [mine]);
  const shape = shapeOf(sections.map(({ name, entries }) => ({ section: name, size: entries.length })));
  const folding = useFolding(shape.folded, current?.section);
  return (
    <nav className={open ? 'nav nav-open no-print' : 'nav no-print'} aria-label="Bereiche">
      {sections.map((section) => (
        <NavSectionList
          key={section.name}
          {...section}
          current={current}
          heading={shape.headings}
          folded={folding.isFolded(section.name)}
          onFold={() => folding.toggle(section.name)}
        />
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

interface Section {
  readonly name: NavSection;
  readonly entries: readonly NavEntry[];
}

function sectionsOf(entries: readonly NavEntry[]): Section[] {
  return SECTION_ORDER.map((name) => ({ name, entries: entries.filter(({ section }) => section === name) })).filter(
    (section) => section.entries.length > 0,
  );
}

interface NavSectionListProps extends Section {
  readonly current: NavEntry | undefined;
  readonly heading: boolean;
  readonly folded: boolean;
  readonly onFold: () => void;
}

/** Folded entries stay in the page, unseen: their keys go on working, and what they count is told at the heading. */
function NavSectionList({ name, entries, current, heading, folded, onFold }: NavSectionListProps) {
  const id = useId();
  const counted = entries.filter(({ to }) => counts.has(to)).map(({ to }) => countId(id, to));
  return (
    <div className="nav-section">
      {heading && (
        <button
          type="button"
          className="nav-heading"
          title={NAV_SECTIONS[name]}
          aria-expanded={!folded}
          aria-controls={id}
          {...(folded && counted.length > 0 ? { 'aria-describedby': counted.join(' ') } : {})}
          onClick={onFold}
        >
          <span className="nav-word">{NAV_SECTIONS[name]}</span>
          <Icon name={folded ? 'pfeilRechts' : 'pfeilUnten'} />
        </button>
      )}
      <ul className="nav-list" id={id} hidden={folded}>
        {entries.map((entry) => (
          <NavItem key={entry.to} entry={entry} isCurrent={entry === current} countId={countId(id, entry.to)} />
        ))}
      </ul>
    </div>
  );
}

function countId(list: string, to: string): string {
  return `${list}${to.replaceAll('/', '-')}`;
}

interface NavItemProps {
  readonly entry: NavEntry;
  readonly isCurrent: boolean;
  readonly countId: string;
}

function NavItem({ entry, isCurrent, countId }: NavItemProps) {
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
          <span className="nav-count" id={countId}>
            <Suspense>
              <Count />
            </Suspense>
          </span>
        )}
      </Link>
    </li>
  );
}
