/** Frame of the pages before sign-in: the office's sign and name, one card. */
import type { ReactNode } from 'react';
import { BleibeSign } from '#ui/Icon.tsx';
import { usePageTitle } from '#ui/Page.tsx';
import './anmeldung.css';

interface RahmenProps {
  readonly title: string;
  readonly office: string | undefined;
  readonly sub?: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function AnmeldeRahmen({ title, office, sub, aside, children }: RahmenProps) {
  const heading = usePageTitle(title);
  return (
    <div className="gate">
      <header className="gate-head">
        <BleibeSign />
        <span className="gate-name">Bleibe</span>
        {office !== undefined && <span className="gate-office">{office}</span>}
      </header>
      <main className={aside === undefined ? 'gate-main' : 'gate-main gate-main-two'} id="inhalt">
        <div className="gate-card">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {sub !== undefined && <p className="u-muted">{sub}</p>}
          {children}
        </div>
        {aside}
      </main>
    </div>
  );
}
