/** Head with the way back and the language, the page in one column, what has to be said at its foot. */
import { type ReactNode, useEffect, useState } from 'react';
import { BleibeSign, Icon } from '#ui/Icon.tsx';
import { TERMINSPRACHEN, type Terminsprache } from '../../termine.schema.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { langOf, SPRACHNAMEN } from '../../texte/texte.ts';
import { geheZu } from './adresse.ts';

interface RahmenProps {
  readonly start: boolean;
  onSprache(sprache: Terminsprache): void;
  readonly children: ReactNode;
}

export function Rahmen({ start, onSprache, children }: RahmenProps) {
  const t = useT();
  return (
    <>
      <header className="cz-bar tm-bar">
        <div className="cz-width">
          {start ? (
            <span className="cz-brand">
              <BleibeSign />
              <span>
                <strong>Bleibe</strong>
                <span className="cz-office">
                  <T k="amt" />
                </span>
              </span>
            </span>
          ) : (
            <button
              type="button"
              className="cz-back"
              onClick={() => (window.history.length > 1 ? window.history.back() : geheZu())}
            >
              <Icon name="zurueck" />
              <T k="zurueck" />
            </button>
          )}
          <label className="cz-language-choice">
            <Icon name="globus" />
            <span className="u-sr">{t('sprache')}</span>
            <select value={t.sprache} onChange={(event) => onSprache(event.target.value as Terminsprache)}>
              {TERMINSPRACHEN.map((one) => (
                <option key={one} value={one} lang={langOf(one)}>
                  {SPRACHNAMEN[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <main className="cz-width cz-main tm-main">
        <Netzhinweis />
        {children}
      </main>
      <footer className="cz-width cz-foot tm-foot">
        {t.sprache !== 'de' && (
          <p>
            <T k="verbindlich" /> {t.geprueft === null && <T k="ungeprueft" />}
          </p>
        )}
        {!start && (
          <p>
            <button type="button" className="tm-link" onClick={() => geheZu()}>
              <T k="zum_anfang" />
            </button>
          </p>
        )}
      </footer>
    </>
  );
}

/** Everything typed stays; the page says so instead of leaving people in doubt. */
function Netzhinweis() {
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return (
    <div role="status">
      {offline && (
        <p className="tm-hinweis cz-warning">
          <Icon name="keinNetz" />
          <span>
            <T k="fehler.allgemein.NICHT_ERREICHBAR" />
          </span>
        </p>
      )}
    </div>
  );
}
