/** One line: office, search, whom one represents, who one is. */
import { useQueryClient } from '@tanstack/react-query';
import { signOut } from '#areas/personal/ich.api.ts';
import type { Me } from '#areas/personal/ich.schema.ts';
import { IconButton } from '#ui/Button.tsx';
import { ask } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { BleibeSign, Icon } from '#ui/Icon.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Link } from '#ui/Link.tsx';
import { Menu, type MenuEntry } from '#ui/Menu.tsx';
import { type Theme, useTheme } from '#ui/theme.ts';

interface HeaderProps {
  readonly me: Me;
  readonly canSearch: boolean;
  readonly navOpen: boolean;
  readonly onSearch: () => void;
  readonly onToggleNav: () => void;
}

export function Header({ me, canSearch, navOpen, onSearch, onToggleNav }: HeaderProps) {
  return (
    <header className="head no-print">
      <div className="head-start">
        <span className="head-menu">
          <IconButton icon="menue" label="Bereiche zeigen" aria-expanded={navOpen} onClick={onToggleNav} />
        </span>
        <Link to="/" className="head-brand">
          <BleibeSign />
          <span className="head-name">Bleibe</span>
        </Link>
        <span className="head-office">{me.amt}</span>
      </div>
      {canSearch && (
        <button type="button" className="head-search" aria-keyshortcuts="Control+K" onClick={onSearch}>
          <Icon name="suche" />
          <span>Suchen in Akten und Personen</span>
          <Kbd>Strg K</Kbd>
        </button>
      )}
      <div className="head-end">
        <Substitution me={me} />
        <UserMenu me={me} />
      </div>
    </header>
  );
}

function Substitution({ me }: { me: Me }) {
  const [first, ...others] = me.vertritt;
  if (!first) return null;
  const title = me.vertritt.map((one) => `${one.name} bis ${formatDayShort(one.bis)}`).join(', ');
  return (
    <Link to="/konto/vertretung" className="head-note" title={`Sie vertreten ${title}`}>
      <Icon name="vertretung" />
      <span>
        Vertretung {short(first.name)}
        {others.length > 0 && ` und ${others.length} weitere`}
      </span>
    </Link>
  );
}

const THEMES: readonly [Theme, string, 'hell' | 'dunkel' | 'bildschirm'][] = [
  ['light', 'Hell', 'hell'],
  ['dark', 'Dunkel', 'dunkel'],
  ['system', 'Wie das System', 'bildschirm'],
];

const BEYOND: MenuEntry = {
  label: 'Akte außerhalb meines Bereichs öffnen',
  icon: 'notzugriff',
  target: { to: '/akten/ausserhalb' },
};

const SUBSTITUTION: MenuEntry = {
  label: 'Vertretung',
  icon: 'vertretung',
  target: { to: '/konto/vertretung' },
};

function UserMenu({ me }: { me: Me }) {
  const [theme, setTheme] = useTheme();
  const leave = useSignOut();
  const entries: MenuEntry[] = [
    { label: 'Mein Konto', icon: 'konto', target: { to: '/konto' } },
    ...(me.rechte.includes('personal.eigene-vertretung') ? [SUBSTITUTION] : []),
    ...(me.rechte.includes('personal.notzugriff') ? [BEYOND] : []),
    'line',
    ...THEMES.map(([key, label, icon]) => ({ label, icon, checked: theme === key, run: () => setTheme(key) })),
    'line',
    { label: 'Abmelden', icon: 'abmelden', run: leave },
  ];
  return (
    <Menu
      className="head-user"
      button={
        <>
          <span className="head-initials" aria-hidden="true">
            {initials(me.name)}
          </span>
          <span className="u-sr">Konto von </span>
          <span className="head-user-name">{short(me.name)}</span>
        </>
      }
      head={
        <>
          <strong>{me.name}</strong>
          <span className="cell-sub">{me.rollen.map((rolle) => rolle.name).join(', ')}</span>
          {me.teams.length > 0 && (
            <span className="cell-sub">
              {me.teams.map((team) => `${team.teamName} ${team.von}–${team.bis}`).join(', ')}
            </span>
          )}
        </>
      }
      entries={entries}
    />
  );
}

/** A full load afterwards: nothing of the person stays in the memory of the tab. */
function useSignOut(): () => void {
  const client = useQueryClient();
  return () => {
    void ask(signOut, {})
      .catch(() => ({ abmeldeadresse: undefined }))
      .then(({ abmeldeadresse }) => {
        client.clear();
        window.location.assign(abmeldeadresse ?? '/anmeldung?abgemeldet=true');
      });
  };
}

/** „A. Beispiel“ */
function short(name: string): string {
  const parts = name.split(' ');
  const last = parts.at(-1) ?? name;
  return parts.length > 1 ? `${name.charAt(0)}. ${last}` : name;
}

function initials(name: string): string {
  const parts = name.split(' ').filter(Boolean);
  return `${parts[0]?.charAt(0) ?? ''}${parts.length > 1 ? (parts.at(-1)?.charAt(0) ?? '') : ''}`;
}
