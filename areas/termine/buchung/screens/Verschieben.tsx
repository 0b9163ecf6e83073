/** Another time for the same visit; the old one is given back when the new one is sure. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { formatZeitpunkt, formatZeitpunktKurz } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { getTermin, listVerschiebetage, listVerschiebezeiten, moveTermin } from '../verwaltung.api.ts';
import { Abgerufen } from './Abgerufen.tsx';
import { geheZu } from './adresse.ts';
import { codeOf, fehlertextOf, useAbruf } from './dienst.ts';
import { Fehlerkasten, Knopf, Titel } from './Teile.tsx';
import { Zeitwahl } from './Zeitwahl.tsx';

export function Verschieben({ schluessel }: { readonly schluessel: string }) {
  const t = useT();
  const [gewaehlt, setGewaehlt] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<unknown>();
  const [stand, setStand] = useState(0);
  const termin = useAbruf(schluessel, (signal) => call(getTermin, { schluessel }, { signal, passive: true }));
  const tage = useAbruf(`${schluessel} ${stand}`, (signal) => call(listVerschiebetage, { schluessel }, { signal }));
  const move = async (beginn: string) => {
    setBusy(true);
    setFehler(undefined);
    try {
      await call(moveTermin, { schluessel, beginn });
      geheZu(`termin?neu=1#${schluessel}`, { ersetzen: true });
    } catch (error) {
      setFehler(error);
      if (codeOf(error) === 'allgemein.NICHT_ERREICHBAR') return;
      setGewaehlt(undefined);
      setStand((before) => before + 1);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Abgerufen von={termin}>
      {({ beginn, verschiebbar }) => (
        <div className="cz-form tm-mit-fuss">
          <Titel grund={<T k="verschieben.grund" zeitpunkt={formatZeitpunkt(t.sprache, beginn)} />}>
            <T k="verschieben.titel" />
          </Titel>
          <p className="cz-hint">
            <T k="verschieben.noch" n={verschiebbar} />
          </p>
          {fehler !== undefined && (
            <Fehlerkasten>
              <p>{fehlertextOf(t, fehler)}</p>
            </Fehlerkasten>
          )}
          <Zeitwahl
            quelle={{
              frage: `${schluessel} ${stand}`,
              ladeZeiten: async (tag, signal) =>
                (await call(listVerschiebezeiten, { schluessel, tag }, { signal })).zeiten,
            }}
            tage={tage}
            seite="verschieben"
            gewaehlt={gewaehlt}
            inArbeit={undefined}
            stand={stand}
            onWahl={setGewaehlt}
          />
          <section className="tm-fuss" aria-label={t('zeit.ihre_wahl')}>
            {gewaehlt !== undefined && (
              <Knopf kind="haupt" busy={busy} onClick={() => move(gewaehlt)}>
                <T k="verschieben.auf" zeitpunkt={formatZeitpunktKurz(t.sprache, gewaehlt)} />
              </Knopf>
            )}
          </section>
        </div>
      )}
    </Abgerufen>
  );
}
