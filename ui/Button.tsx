/** Buttons do something here; links (`Link.tsx`) go somewhere. One `primary` per screen, named by its verb. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet' | 'text';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** Key that does the same; shown, not bound (see `useShortcut`). */
  readonly shortcut?: string;
  /** Work is under way: the button stays focusable, says so, and takes no second press. */
  readonly busy?: boolean;
  /** Why it cannot be pressed now; stays focusable so that the reason can be read. */
  readonly blocked?: string | undefined;
  readonly block?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function buttonClass(kind: ButtonKind, block = false): string {
  const kinds = kind === 'secondary' ? 'btn' : `btn btn-${kind}`;
  return block ? `${kinds} btn-block` : kinds;
}

export function Button(props: ButtonProps) {
  const {
    kind = 'secondary',
    icon,
    shortcut,
    busy = false,
    blocked,
    block = false,
    children,
    onClick,
    type,
    ...rest
  } = props;
  const off = busy || blocked !== undefined;
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={`${buttonClass(kind, block)}${busy ? ' btn-busy' : ''}`}
      aria-disabled={off || undefined}
      title={blocked ?? rest.title}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
      {busy && <span aria-hidden="true">…</span>}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style' | 'children'> {
  readonly icon: IconName;
  /** Said by screen readers and shown as a tip. */
  readonly label: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ icon, label, type, ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type ?? 'button'} className="btn btn-icon" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
