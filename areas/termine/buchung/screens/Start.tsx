/** What can be done here; the languages by their own names. */
import { Icon } from '#ui/Icon.tsx';
import { TERMINSPRACHEN, type Terminsprache } from '../../termine.schema.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { langOf, SPRACHNAMEN } from '../../texte/texte.ts';
import { geheZu } from './adresse.ts';
import { personenzahl, useEntwurf } from './entwurf.ts';
import { Hinweis, Knopf, Titel, Zeile } from './Teile.tsx';

export function Start({ onSprache }: { onSprache(sprache: Terminsprache): void }) {
  const t = useT();
  const [entwurf] = useEntwurf();
  const begonnen = entwurf.anliegen.length > 0;
  return (
    <>
      <Titel grund={<T k="start.grund" />}>
        <T k="start.titel" />
      </Titel>
      <nav className="tm-sprachen" aria-label={t('sprache')}>
        {TERMINSPRACHEN.map((one) => (
          <button
            key={one}
            type="button"
            lang={langOf(one)}
            aria-pressed={one === t.sprache}
            className="tm-sprache"
            onClick={() => onSprache(one)}
          >
            {one === t.sprache && <Icon name="haken" />}
            {SPRACHNAMEN[one]}
          </button>
        ))}
      </nav>
      <ul className="cz-list">
        <Zeile
          icon="kalender"
          titel={<T k="start.finden" />}
          text={<T k="start.finden.text" />}
          onClick={() => geheZu('finden')}
        />
        <Zeile
          icon="bearbeiten"
          titel={<T k="start.meiner" />}
          text={<T k="start.meiner.text" />}
          onClick={() => geheZu('meiner')}
        />
        <Zeile
          icon="recht"
          titel={<T k="start.anfrage" />}
          text={<T k="start.anfrage.text" />}
          onClick={() => geheZu('anfrage')}
        />
        <Zeile
          icon="warnung"
          titel={<T k="start.dringend" />}
          text={<T k="start.dringend.text" />}
          onClick={() => geheZu('finden?a=dringend')}
        />
      </ul>
      {begonnen && (
        <div className="cz-actions">
          <Knopf onClick={() => geheZu(entwurf.halt ? 'angaben' : 'zeit')}>
            <T k="start.weiter" n={personenzahl(entwurf)} />
          </Knopf>
        </div>
      )}
      <Hinweis icon="telefon">
        <T k="start.ohne_internet" />
      </Hinweis>
    </>
  );
}
