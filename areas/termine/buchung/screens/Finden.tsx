/** One question per page; every answer is an address, so that the way back is the browser's own. */
import { Icon } from '#ui/Icon.tsx';
import { ERSTE_FRAGE } from '../../anliegen/triage.data.ts';
import { folgeAntworten } from '../../anliegen/triage.rules.ts';
import type { Triageziel } from '../../anliegen/triage.schema.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { geheZu } from './adresse.ts';
import { useEntwurf } from './entwurf.ts';
import { Knopf, Titel, Zeile } from './Teile.tsx';

export function Finden({ antworten }: { readonly antworten: readonly string[] }) {
  const [, setEntwurf] = useEntwurf();
  const { frage, ziel, pfad } = folgeAntworten(antworten);
  if (ziel && ziel.art !== 'anliegen') return <Ende key={ziel.schluessel} ziel={ziel} />;
  if (!frage) return null;
  const choose = (antwort: string) => {
    const next = folgeAntworten([...pfad, antwort]);
    if (next.ziel?.art !== 'anliegen') return geheZu(`finden?a=${next.pfad.join('.')}`);
    setEntwurf({ pfad: next.pfad, lagen: next.lagen });
    geheZu(`anliegen/${next.ziel.schluessel}`);
  };
  return (
    <div className="cz-form" key={frage.schluessel}>
      <Titel>
        <T k={`frage.${frage.schluessel}`} />
      </Titel>
      <ul className="cz-list">
        {frage.antworten.map(({ schluessel }) => (
          <Zeile
            key={schluessel}
            titel={<T k={`frage.${frage.schluessel}.${schluessel}`} />}
            onClick={() => choose(schluessel)}
          />
        ))}
      </ul>
      {frage.schluessel === ERSTE_FRAGE && (
        <div className="cz-actions">
          <Knopf onClick={() => geheZu('liste')} icon="suche">
            <T k="finden.liste" />
          </Knopf>
        </div>
      )}
    </div>
  );
}

/** Nobody has to come, or somebody has to come now. */
function Ende({ ziel }: { readonly ziel: Exclude<Triageziel, { art: 'anliegen' }> }) {
  const t = useT();
  const key = `${ziel.art}.${ziel.schluessel}`;
  return (
    <div className="cz-form">
      <Titel>
        <T k={key} />
      </Titel>
      <div className={ziel.art === 'ohne' ? 'cz-receipt' : 'cz-urgent'}>
        <Icon name={ziel.art === 'ohne' ? 'erledigt' : 'warnung'} />
        <p>
          <T k={`${key}.text`} />
        </p>
      </div>
      <div className="cz-actions">
        {ziel.art === 'ohne' && ziel.weg && (
          <a className="cz-btn cz-btn-haupt" href={ziel.weg}>
            <T k={`${key}.weg`} />
          </a>
        )}
        {ziel.art === 'sofort' &&
          ziel.rufnummern.map((nummer) => (
            <a key={nummer} className="cz-btn cz-btn-haupt" href={`tel:${nummer}`}>
              {t('anrufen', { nummer })}
            </a>
          ))}
        <Knopf onClick={() => geheZu('liste')}>
          <T k="finden.doch" />
        </Knopf>
      </div>
    </div>
  );
}
