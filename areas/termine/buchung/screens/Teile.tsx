/** Small parts of the public's pages; those of `bedarf` and `tag` use them too. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { T, useT } from '../../texte/screens/Texte.tsx';

/** The heading takes the focus on a new page, so that a screen reader begins there; the tab is named by it. */
export function Titel({ children, grund }: { readonly children: ReactNode; readonly grund?: ReactNode }) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} · ${t('amt')}`;
  });
  return (
    <div className="tm-titel">
      <h1 ref={heading} tabIndex={-1} className="cz-title">
        {children}
      </h1>
      {grund && <p className="cz-why">{grund}</p>}
    </div>
  );
}

interface KnopfProps {
  readonly children: ReactNode;
  readonly onClick?: (() => void) | undefined;
  readonly kind?: 'haupt' | 'neben' | 'link';
  readonly busy?: boolean;
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
}

export function Knopf({ children, onClick, kind = 'neben', busy = false, type = 'button', icon }: KnopfProps) {
  return (
    <button
      type={type}
      className={`cz-btn cz-btn-${kind}`}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.();
      }}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** What went wrong, in the language of the page; takes the focus, so that nobody looks for it. */
export function Fehlerkasten({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div className="cz-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="fehler" />
      <div>{children}</div>
    </div>
  );
}

export function Hinweis({ children, icon = 'hinweis' }: { readonly children: ReactNode; readonly icon?: IconName }) {
  return (
    <p className="tm-hinweis">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}

interface ZeileProps {
  readonly titel: ReactNode;
  readonly text?: ReactNode;
  readonly icon?: IconName;
  onClick(): void;
}

/** One choice of a list that leads on. */
export function Zeile({ titel, text, icon, onClick }: ZeileProps) {
  return (
    <li>
      <button type="button" className={icon ? 'cz-line' : 'cz-line tm-line'} onClick={onClick}>
        {icon && <Icon name={icon} />}
        <span>
          <span className="tm-line-titel">{titel}</span>
          {text && <span className="cz-sub">{text}</span>}
        </span>
        <span className="cz-arrow">
          <Icon name="pfeilRechts" />
        </span>
      </button>
    </li>
  );
}

interface FeldProps {
  readonly label: string;
  readonly wert: string;
  readonly hilfe?: string | undefined;
  readonly fehler?: string | undefined;
  readonly autoComplete?: string;
  readonly art?: 'text' | 'email' | 'tel' | 'code';
  onChange(wert: string): void;
}

/** Names, numbers and addresses run from left to right in every language. */
export function Feld({ label, wert, hilfe, fehler, autoComplete = 'off', art = 'text', onChange }: FeldProps) {
  const id = useId();
  const described = [hilfe && `${id}-hilfe`, fehler && `${id}-fehler`].filter(Boolean).join(' ');
  return (
    <div className={fehler ? 'cz-field cz-invalid' : 'cz-field'}>
      <label htmlFor={id}>{label}</label>
      {hilfe && (
        <p className="cz-hint" id={`${id}-hilfe`}>
          {hilfe}
        </p>
      )}
      {fehler && <Feldfehler id={`${id}-fehler`}>{fehler}</Feldfehler>}
      <input
        id={id}
        className={art === 'code' ? 'cz-input cz-code' : 'cz-input'}
        dir="ltr"
        type={art === 'code' ? 'text' : art}
        inputMode={art === 'code' ? 'numeric' : undefined}
        autoComplete={art === 'code' ? 'one-time-code' : autoComplete}
        autoCapitalize={art === 'email' ? 'off' : undefined}
        spellCheck={false}
        value={wert}
        aria-invalid={fehler ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

export function Feldfehler({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p className="cz-field-error" id={id}>
      <Icon name="fehler" />
      {children}
    </p>
  );
}

interface AuswahlProps {
  readonly titel: ReactNode;
  readonly hilfe?: ReactNode;
  readonly fehler?: string | undefined;
  readonly wert: string;
  readonly titelVerborgen?: boolean;
  readonly children: readonly (readonly [wert: string, label: ReactNode])[];
  onChange(wert: string): void;
}

/** One of a few; nothing is chosen beforehand. */
export function Auswahl({ titel, hilfe, fehler, wert, titelVerborgen = false, children, onChange }: AuswahlProps) {
  const name = useId();
  return (
    <fieldset
      className={fehler ? 'cz-field cz-invalid' : 'cz-field'}
      aria-describedby={fehler ? `${name}-f` : undefined}
    >
      <legend className={titelVerborgen ? 'u-sr' : undefined}>{titel}</legend>
      {hilfe && <p className="cz-hint">{hilfe}</p>}
      {fehler && <Feldfehler id={`${name}-f`}>{fehler}</Feldfehler>}
      <div className="cz-choices">
        {children.map(([value, label]) => (
          <label key={value} className="cz-choice">
            <input type="radio" name={name} checked={wert === value} onChange={() => onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Grey until it comes; after a second it says so. */
export function Laden() {
  return (
    <p className="tm-laden" role="status">
      <Icon name="laeuft" />
      <T k="laden" />
    </p>
  );
}
