/** The demo's people: one press fills in who signs in, and nobody is stuck at the code. */
import type { SigninInfo } from '../../anmeldung.schema.ts';

type Demo = NonNullable<SigninInfo['demo']>;
export type DemoKonto = Demo['konten'][number];

interface DemoProps {
  readonly demo: Demo;
  readonly chosen: string | undefined;
  readonly onChoose: (konto: DemoKonto) => void;
}

export function DemoKonten({ demo, chosen, onChoose }: DemoProps) {
  return (
    <section className="gate-demo" aria-label="Konten der Demo">
      <h2>Demo: als wen melden Sie sich an?</h2>
      <p className="u-muted">
        Musterstadt ist erfunden. Wählen Sie ein Konto; E-Mail-Adresse und Kennwort sind dann eingetragen. Den Code für
        den zweiten Schritt zeigen wir Ihnen.
      </p>
      <ul className="demo-list">
        {demo.konten.map((konto) => (
          <li key={konto.email}>
            <button
              type="button"
              className="demo-account"
              aria-pressed={konto.email === chosen}
              onClick={() => {
                onChoose(konto);
                focusAction();
              }}
            >
              <span className="demo-role">{konto.rollen.map((rolle) => rolle.name).join(', ')}</span>
              <span className="demo-name">{konto.name}</span>
              <span className="demo-team">{konto.teams.join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="u-small u-muted">
        Kennwort für alle: <code>{demo.kennwort}</code> · Code jetzt: <code>{demo.totpCode}</code>
      </p>
      <p className="u-small u-muted">
        Im <a href="/buerger/anmeldung">Bürgerportal</a> hat {demo.portal.name} Anträge in jedem Stand: mit{' '}
        <code>{demo.portal.email}</code> und dem Code, den die Seite zeigt, oder mit BundID. Nach dem ersten Start
        kommen Briefe, Zahlungen und Anträge eine Minute lang noch dazu.
      </p>
    </section>
  );
}

/** The form is filled: what is left is one press. */
function focusAction(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.gate-card button[type="submit"]')?.focus());
}
