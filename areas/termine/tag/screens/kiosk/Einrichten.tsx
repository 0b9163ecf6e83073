/** Seen once, by whoever puts the kiosk up: German, like everything for the staff. */
import { useState } from 'react';
import { BleibeSign } from '#ui/Icon.tsx';
import { type Einrichtung, findGeraet, type Kioskgeraet, keepGeraet } from './geraet.ts';

interface Props {
  readonly found: Exclude<Einrichtung, { art: 'bereit' }>;
  readonly onReady: (geraet: Kioskgeraet) => void;
}

export function Einrichten({ found, onReady }: Props) {
  return (
    <div className="kiosk kiosk-setup">
      <header className="kiosk-head">
        <BleibeSign />
        <strong>Bleibe</strong>
        <span className="kiosk-name">Kiosk einrichten</span>
      </header>
      <main className="kiosk-main">
        <section className="kiosk-info">
          {found.art === 'unerreichbar' && (
            <>
              <h1>Bleibe ist gerade nicht erreichbar</h1>
              <p className="kiosk-text">Der Kiosk versucht es alle paar Sekunden wieder.</p>
            </>
          )}
          {found.art === 'schluessel' && <Schluessel onReady={onReady} />}
          {found.art === 'haus' && <Haus {...found} onReady={onReady} />}
        </section>
      </main>
    </div>
  );
}

function Schluessel({ onReady }: Pick<Props, 'onReady'>) {
  const [token, setToken] = useState('');
  const [next, setNext] = useState<Einrichtung>();
  if (next?.art === 'haus') return <Haus {...next} onReady={onReady} />;
  const take = async () => {
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}#token=${token.trim()}`);
    const found = await findGeraet();
    if (found.art === 'bereit') onReady(found.geraet);
    else setNext(found);
  };
  return (
    <form
      className="kiosk-setup-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (token.trim().length > 20) void take();
      }}
    >
      <h1>Dieser Kiosk hat noch keinen Schlüssel</h1>
      <p className="kiosk-text">
        Legen Sie in der Verwaltung unter „Geräte“ eine Station an und geben Sie ihren Schlüssel hier ein. Ein
        Handscanner darf ihn auch lesen.
      </p>
      <label>
        <span>Schlüssel der Station</span>
        <input autoComplete="off" spellCheck={false} value={token} onChange={(event) => setToken(event.target.value)} />
      </label>
      {next?.art === 'unerreichbar' && (
        <p role="alert">Bleibe ist gerade nicht erreichbar. Bitte versuchen Sie es noch einmal.</p>
      )}
      <button type="submit" className="kiosk-button kiosk-primary">
        Schlüssel übernehmen
      </button>
    </form>
  );
}

interface HausProps {
  readonly token: string;
  readonly haeuser: readonly { standort: string; haus: string }[];
  readonly onReady: Props['onReady'];
}

function Haus({ token, haeuser, onReady }: HausProps) {
  return (
    <>
      <h1>In welchem Haus steht dieser Kiosk?</h1>
      {haeuser.length === 0 && (
        <p className="kiosk-text">
          Es gibt noch kein Haus. Legen Sie es unter „Plätze“ an und laden Sie diese Seite neu.
        </p>
      )}
      <div className="kiosk-choices">
        {haeuser.map(({ standort, haus }) => (
          <button
            key={standort}
            type="button"
            className="kiosk-choice"
            onClick={() => {
              keepGeraet({ token, haus: standort });
              onReady({ token, haus: standort });
            }}
          >
            {haus}
          </button>
        ))}
      </div>
    </>
  );
}
