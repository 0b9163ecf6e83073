/**
 * Shell of Ctrl-K: one line, groups of results, arrows and Enter. What is found comes from outside: children render
 * `PaletteGroup` and `PaletteItem`; the shell moves among whatever items are there.
 */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

interface PaletteProps {
  readonly placeholder: string;
  readonly onClose: () => void;
  /** @param early how often Enter was pressed before there was anything to open */
  readonly children: (query: string, early: number) => ReactNode;
}

export function CommandPalette({ placeholder, onClose, children }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string>();
  const [early, setEarly] = useState(0);
  const listId = useId();
  useEffect(() => {
    const element = dialog.current;
    const cameFrom = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  useActiveItem(list, active, setActive);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsOf(list.current);
    const here = items.findIndex((item) => item.id === active);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1 }[event.key];
    if (to !== undefined) setActive(items[(to + items.length) % items.length]?.id);
    else if (event.key === 'Enter' && items[here]) items[here].click();
    else if (event.key === 'Enter') setEarly((count) => count + 1);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={placeholder}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={onKeyDown}
    >
      <div className="palette-head">
        <Icon name="suche" />
        <input
          className="palette-input"
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active}
          aria-autocomplete="list"
          aria-label={placeholder}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <IconButton icon="schliessen" label="Suche schließen" onClick={onClose} />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label="Treffer" tabIndex={-1} ref={list}>
        {children(query.trim(), early)}
      </div>
      <div className="palette-foot" aria-hidden="true">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> bewegen
        </span>
        <span>
          <Kbd>Enter</Kbd> öffnen
        </span>
        <span>
          <Kbd>Esc</Kbd> schließen
        </span>
      </div>
    </dialog>
  );
}

/** Marks the active item in the DOM; after every change of the results the first one is active if the old one is gone. */
function useActiveItem(
  list: { current: HTMLElement | null },
  active: string | undefined,
  set: (id: string | undefined) => void,
) {
  useEffect(() => {
    const items = itemsOf(list.current);
    if (!items.some((item) => item.id === active)) {
      const first = firstOf(items);
      if (first !== active) set(first);
      return;
    }
    for (const item of items) item.setAttribute('aria-selected', String(item.id === active));
    document.getElementById(active ?? '')?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new MutationObserver(() => {
      const items = itemsOf(element);
      if (!items.some((item) => item.getAttribute('aria-selected') === 'true')) set(firstOf(items));
    });
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [list, set]);
}

/** What waits is reached by arrow, and is never what Enter means by itself. */
function firstOf(items: readonly HTMLElement[]): string | undefined {
  return items.find(({ dataset }) => dataset.waits === undefined)?.id;
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
}

export function PaletteGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role, a fieldset is something else
    <div role="group" aria-labelledby={id} className="palette-group">
      <div className="palette-group-title" id={id} role="presentation">
        {title}
      </div>
      {children}
    </div>
  );
}

interface PaletteItemProps {
  readonly icon?: IconName;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  /** Second line: snippet with `<mark>`, number, date. */
  readonly sub?: ReactNode;
  /** Is not active by itself: the arrows lead there. */
  readonly waits?: boolean;
  readonly onChoose: () => void;
}

export function PaletteItem({ icon, title, aside, sub, waits = false, onChoose }: PaletteItemProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search line (aria-activedescendant)
    <div
      role="option"
      id={id}
      aria-selected="false"
      data-waits={waits ? '' : undefined}
      className="palette-item"
      onClick={onChoose}
    >
      {icon === undefined ? <span /> : <Icon name={icon} />}
      <span className="palette-item-title">{title}</span>
      <span className="u-muted">{aside}</span>
      {sub !== undefined && <span className="palette-item-sub">{sub}</span>}
    </div>
  );
}
