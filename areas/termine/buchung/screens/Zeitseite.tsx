/** When does it suit: a tap holds a time for ten minutes, the button below goes on with it. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { Icon } from '#ui/Icon.tsx';
import { formatDauer, formatZeitpunktKurz } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { listFreieTage, listFreieZeiten } from '../buchung.api.ts';
import { geheZu, useOrt } from './adresse.ts';
import { codeOf, fehlertextOf, reserviere, useAbruf, wuenscheOf } from './dienst.ts';
import { personenzahl, useEntwurf } from './entwurf.ts';
import { Frist, useRest } from './Frist.tsx';
import { NichtsGewaehlt } from './Gewaehlt.tsx';
import { Fehlerkasten, Knopf, Titel } from './Teile.tsx';
import { Zeitwahl } from './Zeitwahl.tsx';

export function Zeitseite() {
  const t = useT();
  const [entwurf, setEntwurf] = useEntwurf();
  const { suche } = useOrt();
  const [inArbeit, setInArbeit] = useState<string>();
  const [fehler, setFehler] = useState<unknown>();
  const [stand, setStand] = useState(0);
  const { halt, dolmetschen, anliegen } = entwurf;
  const rest = useRest(halt?.bis);
  const frage = `${wuenscheOf(anliegen).join(' ')} ${dolmetschen} ${stand}`;
  const input = { anliegen: wuenscheOf(anliegen), ...(dolmetschen ? { dolmetschen } : {}) };
  const tage = useAbruf(frage, (signal) => call(listFreieTage, input, { signal }));
  if (anliegen.length === 0) return <NichtsGewaehlt />;
  const personen = personenzahl(entwurf);
  const choose = async (beginn: string) => {
    if (inArbeit !== undefined) return;
    setInArbeit(beginn);
    setFehler(undefined);
    try {
      setEntwurf({ halt: await reserviere(entwurf, beginn, t.sprache) });
    } catch (error) {
      setFehler(error);
      // Somebody else was there: the list shows what is free now.
      if (codeOf(error) !== 'allgemein.NICHT_ERREICHBAR') setStand((before) => before + 1);
    } finally {
      setInArbeit(undefined);
    }
  };
  const held = halt !== undefined && rest !== 0;
  return (
    <div className="cz-form tm-mit-fuss">
      <Titel>
        <T k="zeit.titel" />
      </Titel>
      <p className="tm-wer">
        <Icon name="personen" />
        <span>
          <strong>
            <T k="zeit.wer" n={personen} dauer={tage.daten ? formatDauer(t.sprache, tage.daten.minuten) : '…'} />
          </strong>
          {personen > 1 && <T k="zeit.alle" />}
        </span>
      </p>
      {fehler !== undefined && (
        <Fehlerkasten>
          <p>{fehlertextOf(t, fehler)}</p>
        </Fehlerkasten>
      )}
      {rest === 0 && fehler === undefined && (
        <Fehlerkasten>
          <p>
            <T k="fehler.termine.RESERVIERUNG_ABGELAUFEN" />
          </p>
        </Fehlerkasten>
      )}
      <Zeitwahl
        quelle={{
          frage,
          ladeZeiten: async (tag, signal) => (await call(listFreieZeiten, { ...input, tag }, { signal })).zeiten,
        }}
        tage={tage}
        seite="zeit"
        gewaehlt={held ? halt.beginn : undefined}
        inArbeit={inArbeit}
        stand={stand}
        onWahl={choose}
      />
      <section className="tm-fuss" aria-label={t('zeit.ihre_wahl')}>
        <div role="status">
          {inArbeit !== undefined && (
            <p className="tm-frist">
              <Icon name="laeuft" />
              <T k="zeit.reserviert_gleich" />
            </p>
          )}
        </div>
        {held && inArbeit === undefined && <Frist />}
        {held && suche.get('monat') === null && (
          <Knopf kind="haupt" busy={inArbeit !== undefined} onClick={() => geheZu('angaben')}>
            <T k="zeit.buchen" zeitpunkt={formatZeitpunktKurz(t.sprache, halt.beginn)} />
          </Knopf>
        )}
      </section>
    </div>
  );
}
