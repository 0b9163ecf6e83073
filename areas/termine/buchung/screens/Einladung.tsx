/** By the one-time link: the office knows who comes and for what; only the time is chosen, and it is fast at once. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { Icon } from '#ui/Icon.tsx';
import { formatDatum, formatDauer, formatZeitpunktKurz, tagOf } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { acceptTermineinladung, getEinladung, listEinladungstage, listEinladungszeiten } from '../einladung.api.ts';
import { Abgerufen } from './Abgerufen.tsx';
import { geheZu } from './adresse.ts';
import { pruefeEmail } from './angaben.rules.ts';
import { codeOf, fehlertextOf, terminnameOf, useAbruf } from './dienst.ts';
import { Fehlerkasten, Feld, Knopf, Titel } from './Teile.tsx';
import { OhneLink } from './Terminseite.tsx';
import { Zeitwahl } from './Zeitwahl.tsx';

export function Einladung({ schluessel }: { readonly schluessel: string }) {
  const t = useT();
  const einladung = useAbruf(schluessel, (signal) => call(getEinladung, { schluessel }, { signal }));
  if (schluessel === '') return <OhneLink />;
  return (
    <Abgerufen von={einladung}>
      {({ stand, anliegen, personen, minuten, endetAt, hatKontakt }) =>
        stand === 'offen' ? (
          <div className="cz-form tm-mit-fuss">
            <Titel grund={anliegen.map((eines) => terminnameOf(t, eines)).join(', ')}>
              <T k="einladung.titel" />
            </Titel>
            <p className="tm-wer">
              <Icon name="personen" />
              <span>
                <strong>
                  <T k="zeit.wer" n={personen} dauer={formatDauer(t.sprache, minuten)} />
                </strong>
                <T k="einladung.bis" tag={formatDatum(t.sprache, tagOf(endetAt))} />
              </span>
            </p>
            <Annahme schluessel={schluessel} hatKontakt={hatKontakt} />
          </div>
        ) : (
          <div className="cz-form">
            <Titel grund={<T k="fehler.termine.EINLADUNG_UNGUELTIG" />}>
              <T k="einladung.vorbei" />
            </Titel>
          </div>
        )
      }
    </Abgerufen>
  );
}

function Annahme({ schluessel, hatKontakt }: { readonly schluessel: string; readonly hatKontakt: boolean }) {
  const t = useT();
  const [gewaehlt, setGewaehlt] = useState<string>();
  const [email, setEmail] = useState('');
  const [mangel, setMangel] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<unknown>();
  const [stand, setStand] = useState(0);
  const frage = `${schluessel} ${stand}`;
  const tage = useAbruf(frage, (signal) => call(listEinladungstage, { schluessel }, { signal }));
  const accept = async (beginn: string) => {
    // Without an address there is no confirmation; whoever has none keeps the link.
    const falsch = hatKontakt || email.trim() === '' ? undefined : pruefeEmail(email);
    setMangel(falsch);
    if (falsch !== undefined) return;
    setBusy(true);
    setFehler(undefined);
    try {
      const kontakt = email.trim() === '' ? {} : { email };
      const quittung = await call(acceptTermineinladung, { schluessel, beginn, sprache: t.sprache, ...kontakt });
      geheZu(`fertig#${quittung.schluessel}`, { ersetzen: true });
    } catch (error) {
      setFehler(error);
      setBusy(false);
      if (codeOf(error) === 'allgemein.NICHT_ERREICHBAR') return;
      setGewaehlt(undefined);
      setStand((before) => before + 1);
    }
  };
  return (
    <>
      {fehler !== undefined && (
        <Fehlerkasten>
          <p>{fehlertextOf(t, fehler)}</p>
        </Fehlerkasten>
      )}
      <Zeitwahl
        quelle={{
          frage,
          ladeZeiten: async (tag, signal) => (await call(listEinladungszeiten, { schluessel, tag }, { signal })).zeiten,
        }}
        tage={tage}
        seite="einladung"
        gewaehlt={gewaehlt}
        inArbeit={undefined}
        stand={stand}
        onWahl={setGewaehlt}
      />
      {gewaehlt !== undefined && !hatKontakt && (
        <Feld
          art="email"
          autoComplete="email"
          label={t('kontakt.email.feld')}
          wert={email}
          fehler={mangel === undefined ? undefined : t(`pruefung.${mangel}`)}
          onChange={setEmail}
        />
      )}
      <section className="tm-fuss" aria-label={t('zeit.ihre_wahl')}>
        {gewaehlt !== undefined && (
          <Knopf kind="haupt" busy={busy} onClick={() => accept(gewaehlt)}>
            <T k="zeit.buchen" zeitpunkt={formatZeitpunktKurz(t.sprache, gewaehlt)} />
          </Knopf>
        )}
      </section>
    </>
  );
}
