/** Frame of a screen: title (also of the browser tab), path back, main action. Takes the focus after a change of page. */
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, type Target } from './Link.tsx';

let navigated = false;

/** The router says when somebody goes on to another page; on the first load the focus stays where the browser put it. */
export function noteNavigation(): void {
  navigated = true;
}

export interface Crumb extends Target {
  readonly label: string;
}

interface PageProps {
  readonly title: string;
  /** For the browser tab where it differs, e.g. a name that belongs there with its number. */
  readonly tabTitle?: string;
  /** Beside the title, quiet: a date, a number. */
  readonly aside?: ReactNode;
  /** One sentence that says what to do here. */
  readonly sub?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ReactNode;
  readonly tabs?: ReactNode;
  /** Lists and panes go to the edge. */
  readonly flush?: boolean;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function Page(props: PageProps) {
  const { title, tabTitle, aside, sub, crumbs, actions, tabs, flush = false, foot, children } = props;
  const heading = usePageTitle(tabTitle ?? title);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          {crumbs !== undefined && <Breadcrumb crumbs={crumbs} />}
          <div className="page-title">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {aside !== undefined && <span className="page-aside">{aside}</span>}
          </div>
          {sub !== undefined && <p className="page-sub">{sub}</p>}
        </div>
        {actions !== undefined && <div className="page-actions no-print">{actions}</div>}
      </header>
      {tabs !== undefined && <div className="page-tabs">{tabs}</div>}
      <div className={flush ? 'page-body page-body-flush' : 'page-body'}>{children}</div>
      {foot !== undefined && <footer className="page-foot">{foot}</footer>}
    </div>
  );
}

/** For screens with a frame of their own (viewer, panes): put the ref on their `h1` with `tabIndex={-1}`. */
export function usePageTitle(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Bleibe`;
  }, [title]);
  useEffect(() => {
    if (navigated) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Pfad">
      <ol>
        {crumbs.map(({ label, ...target }) => (
          <li key={label}>
            <Link {...target}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
