/** Links inside the entry. The addresses of areas are plain text here: a screen knows no other area's routes by type. */
import { Link as RouterLink } from '@tanstack/react-router';
import type { ComponentType, ReactNode, Ref } from 'react';
import { type ButtonKind, buttonClass } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';

export interface Target {
  /** `/akten/$id` */
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly hash?: string;
  /** Kept by the history and not part of the address: the place for search terms, which are personal data. */
  readonly state?: object;
}

interface LinkProps extends Target {
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
  readonly replace?: boolean;
  readonly 'aria-current'?: 'page' | 'true';
  readonly 'aria-label'?: string;
  readonly role?: string;
  readonly tabIndex?: number;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly onFocus?: () => void;
  readonly onClick?: () => void;
}

/** The router's types know the routes of one program only; here they are put together from areas at run time. */
const AnyLink = RouterLink as unknown as ComponentType<Record<string, unknown>>;

/** Which entry is current, the navigation decides itself. */
const NOTHING = {};
/** The router would call every address above the current one current too, and a tab beside the chosen one. */
const EXACT = { exact: true, explicitUndefined: true };

export function Link(props: LinkProps) {
  return <AnyLink preload="intent" activeProps={NOTHING} activeOptions={EXACT} {...props} />;
}

interface ButtonLinkProps extends LinkProps {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  readonly shortcut?: string;
}

/** Looks like a button because it is the main way on; is a link because it goes somewhere. */
export function ButtonLink({ kind = 'secondary', icon, shortcut, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass(kind)}>
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut !== undefined && (
        <span className="kbd" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </Link>
  );
}
