/** A button that opens a short list of actions. Arrow keys move, Escape closes, leaving it closes it. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { Link, type Target } from './Link.tsx';

export type MenuEntry =
  | { readonly label: string; readonly icon?: IconName; readonly run: () => void; readonly checked?: boolean }
  | { readonly label: string; readonly icon?: IconName; readonly target: Target }
  | 'line';

interface MenuProps {
  /** Inside of the button; give `label` when it has no words. */
  readonly button: ReactNode;
  readonly label?: string;
  readonly className?: string;
  /** Shown above the entries. */
  readonly head?: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly side?: 'start' | 'end';
}

export function Menu({ button, label, className = 'btn btn-icon', head, entries, side = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) itemsOf(box.current)[0]?.focus();
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else if (!moveIn(box.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the menu inside
    <div className={side === 'start' ? 'menu menu-start' : 'menu'} ref={box} onKeyDown={onKeyDown}>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div className="menu-list">
          {head !== undefined && <div className="menu-head">{head}</div>}
          <div role="menu" id={id} aria-label={label ?? 'Auswahl'}>
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no ids, and their order stands
              <MenuLine key={index} entry={entry} onDone={close} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function MenuLine({ entry, onDone }: { entry: MenuEntry; onDone: () => void }) {
  if (entry === 'line') return <hr className="menu-line" />;
  const inside = (
    <>
      {entry.icon !== undefined && <Icon name={entry.icon} />}
      <span>{entry.label}</span>
      {'checked' in entry && entry.checked === true && <Icon name="haken" />}
    </>
  );
  if ('target' in entry) {
    return (
      <MenuLink target={entry.target} onDone={onDone}>
        {inside}
      </MenuLink>
    );
  }
  const radio = entry.checked === undefined ? {} : { 'aria-checked': entry.checked };
  return (
    <button
      type="button"
      role={entry.checked === undefined ? 'menuitem' : 'menuitemradio'}
      {...radio}
      className="menu-item"
      tabIndex={-1}
      onClick={() => {
        onDone();
        entry.run();
      }}
    >
      {inside}
    </button>
  );
}

function MenuLink({ target, onDone, children }: { target: Target; onDone: () => void; children: ReactNode }) {
  return (
    <Link {...target} className="menu-item" role="menuitem" tabIndex={-1} onClick={onDone}>
      {children}
    </Link>
  );
}

function itemsOf(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

function moveIn(box: HTMLElement | null, key: string): boolean {
  const items = itemsOf(box);
  const here = items.findIndex((item) => item === document.activeElement);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[key];
  if (to === undefined) return false;
  items[(to + items.length) % items.length]?.focus();
  return true;
}
