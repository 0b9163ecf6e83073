/** What was found: how one gets it, how long it takes, what it costs, and the one next step. */
import { Icon } from '#ui/Icon.tsx';
import { formatBetrag, formatDauer } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { AnliegenOeffentlich } from '../buchung.schema.ts';
import { Abgerufen } from './Abgerufen.tsx';
import { geheZu } from './adresse.ts';
import { ladeAngebot, nameOf, useAbruf } from './dienst.ts';
import { useEntwurf } from './entwurf.ts';
import { NichtsGewaehlt } from './Gewaehlt.tsx';
import { Hinweis, Knopf, Titel } from './Teile.tsx';

export function Anliegenseite({ schluessel }: { readonly schluessel: string }) {
  const angebot = useAbruf('angebot', ladeAngebot);
  return (
    <Abgerufen von={angebot}>
      {(alle) => {
        const anliegen = alle.find((eines) => eines.schluessel === schluessel);
        return anliegen === undefined ? <NichtsGewaehlt /> : <Gefunden anliegen={anliegen} />;
      }}
    </Abgerufen>
  );
}

function Gefunden({ anliegen }: { readonly anliegen: AnliegenOeffentlich }) {
  const t = useT();
  const [entwurf, setEntwurf] = useEntwurf();
  const { schluessel, zugang, minuten, gebuehrCent } = anliegen;
  const begin = (seite: string) => {
    // The same again keeps how many come and the time that is held.
    if (entwurf.anliegen[0]?.schluessel !== schluessel)
      setEntwurf({ anliegen: [{ schluessel, personen: 1 }], halt: undefined });
    geheZu(seite);
  };
  return (
    <div className="cz-form">
      <Titel grund={<T k={`zugang.${zugang}`} />}>{nameOf(t, anliegen)}</Titel>
      <ul className="tm-fakten">
        {zugang !== 'einladung' && (
          <li>
            <Icon name="uhr" />
            <T k="dauer" dauer={formatDauer(t.sprache, minuten[0] ?? 0)} />
          </li>
        )}
        {gebuehrCent !== null && (
          <li>
            <Icon name="geld" />
            {gebuehrCent === 0 ? <T k="kostenlos" /> : <T k="gebuehr" betrag={formatBetrag(t.sprache, gebuehrCent)} />}
          </li>
        )}
      </ul>
      {zugang === 'einladung' && <Schritte art="einladung" />}
      {zugang === 'zuteilung' && <Schritte art="zuteilung" />}
      <div className="cz-actions">
        {zugang === 'direkt' && (
          <Knopf kind="haupt" onClick={() => begin('personen')}>
            <T k="termin_suchen" />
          </Knopf>
        )}
        {zugang === 'zuteilung' && (
          <Knopf kind="haupt" onClick={() => begin(`anfrage?anliegen=${schluessel}`)}>
            <T k="termin_anfragen" />
          </Knopf>
        )}
        {zugang === 'einladung' && (
          <a className="cz-btn cz-btn-haupt" href="/buerger">
            <T k="online_beantragen" />
          </a>
        )}
        <Knopf onClick={() => begin('mitbringen')}>
          <T k="mitbringen.ansehen" />
        </Knopf>
        <Knopf kind="link" onClick={() => geheZu('finden')}>
          <T k="passt_nicht" />
        </Knopf>
      </div>
      {zugang === 'zuteilung' && schluessel !== 'notfall' && (
        <Hinweis icon="warnung">
          <button type="button" className="tm-link" onClick={() => geheZu('finden?a=dringend')}>
            <T k="dringend_link" />
          </button>
        </Hinweis>
      )}
    </div>
  );
}

function Schritte({ art }: { readonly art: 'einladung' | 'zuteilung' }) {
  return (
    <ol className="tm-schritte">
      {['1', '2', '3'].map((nr) => (
        <li key={nr}>
          <T k={`zugang.${art}.${nr}`} />
        </li>
      ))}
    </ol>
  );
}
