/** The tools above the pages. Each has a key; the tooltip names it. */
import { type ReactNode, type Ref, useState } from 'react';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { ViewerCommand } from './keys.ts';

export interface ToolbarProps {
  readonly seite: number;
  readonly seiten: number;
  /** In percent. */
  readonly zoom: number;
  readonly isWholePage: boolean;
  readonly isTextOpen: boolean;
  readonly pageField: Ref<HTMLInputElement>;
  readonly children?: ReactNode;
  run(command: ViewerCommand): void;
  onPage(nr: number): void;
}

export function Toolbar({
  seite,
  seiten,
  zoom,
  isWholePage,
  isTextOpen,
  pageField,
  children,
  run,
  onPage,
}: ToolbarProps) {
  const tool = (command: ViewerCommand, icon: IconName, label: string, key: string) => (
    <button
      type="button"
      className="btn btn-icon"
      aria-label={label}
      aria-keyshortcuts={key}
      title={`${label} (${key})`}
      onClick={() => run(command)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="vw-werkzeug" role="toolbar" aria-label="Ansicht">
      <div className="vw-gruppe">
        <PageField seite={seite} seiten={seiten} field={pageField} onPage={onPage} />
      </div>
      <Menu
        className="btn"
        side="start"
        button={
          <>
            <Icon name="auge" />
            Ansicht
          </>
        }
        entries={[
          { label: 'Größer', icon: 'lupePlus', run: () => run('groesser') },
          { label: 'Kleiner', icon: 'lupeMinus', run: () => run('kleiner') },
          isWholePage
            ? { label: 'An die Breite anpassen', icon: 'breite', run: () => run('breite') }
            : { label: 'Ganze Seite zeigen', icon: 'ganzeSeite', run: () => run('ganze-seite') },
          { label: 'Ansicht drehen', icon: 'drehen', run: () => run('drehen') },
          { label: 'Text der Seite', icon: 'dokument', checked: isTextOpen, run: () => run('seitentext') },
        ]}
      />
      <div className="vw-gruppe vw-breit">
        {tool('kleiner', 'lupeMinus', 'Kleiner', '-')}
        <span className="vw-zoom" role="status" aria-label={`Größe ${zoom} Prozent`}>
          {zoom} %
        </span>
        {tool('groesser', 'lupePlus', 'Größer', '+')}
        {isWholePage
          ? tool('breite', 'breite', 'An die Breite anpassen', 'b')
          : tool('ganze-seite', 'ganzeSeite', 'Ganze Seite zeigen', 'v')}
        {tool('drehen', 'drehen', 'Ansicht drehen', 'r')}
        <button
          type="button"
          className="btn btn-icon"
          aria-label="Text der Seite"
          aria-pressed={isTextOpen}
          aria-keyshortcuts="t"
          title="Text der Seite (t)"
          onClick={() => run('seitentext')}
        >
          <Icon name="dokument" />
        </button>
      </div>
      {children}
    </div>
  );
}

interface PageFieldProps {
  readonly seite: number;
  readonly seiten: number;
  readonly field: Ref<HTMLInputElement>;
  onPage(nr: number): void;
}

/**
 * Follows the page while nobody is in it. What changes under somebody who is about to type would take their selection, and
 * the new number would stand behind the old one.
 */
function PageField({ seite, seiten, field, onPage }: PageFieldProps) {
  const [typed, setTyped] = useState<string>();
  const go = () => {
    const nr = Number(typed);
    if (Number.isInteger(nr) && nr >= 1) onPage(nr);
    setTyped(undefined);
  };
  return (
    <form
      className="vw-seitenwahl"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label>
        <span className="u-sr">Seite</span>
        <input
          ref={field}
          className="input vw-seitenfeld"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(seite)}
          onFocus={({ currentTarget }) => {
            setTyped(currentTarget.value);
            currentTarget.select();
          }}
          onChange={({ currentTarget }) => setTyped(currentTarget.value.replace(/\D/g, ''))}
          onBlur={() => setTyped(undefined)}
          onKeyDown={({ key, currentTarget }) => {
            if (key === 'Escape') {
              setTyped(undefined);
              currentTarget.blur();
            }
          }}
        />
      </label>
      <span className="u-nowrap">von {seiten}</span>
    </form>
  );
}
