/** Whether it is an application, whether it is hard, how one is reached; then it is sent. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { getPruefaufgabe } from '../../buchung/buchung.api.ts';
import { geheZu } from '../../buchung/screens/adresse.ts';
import { pruefeEmail, pruefeTelefon } from '../../buchung/screens/angaben.rules.ts';
import { loeseAufgabe } from '../../buchung/screens/aufgabe.ts';
import { fehlertextOf, ladeAngebot, useAbruf } from '../../buchung/screens/dienst.ts';
import { Auswahl, Fehlerkasten, Feld, Hinweis, Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { createTerminanfrage } from '../bedarf.api.ts';
import { CLAIMS } from '../bedarf.schema.ts';
import { toInput, useBedarf } from './bedarf.ts';
import type { SchrittProps } from './schritt.ts';

export function SendenSchritt({ anliegen }: SchrittProps) {
  const t = useT();
  const [bedarf, setBedarf, leere] = useBedarf(anliegen);
  const [gesendet, setGesendet] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<unknown>();
  const angebot = useAbruf('angebot', ladeAngebot);
  const fragt = angebot.daten?.find(({ schluessel }) => schluessel === anliegen)?.fragtVerlaengerung ?? true;
  const { weg } = bedarf;
  const wegmangel =
    weg === 'email' ? pruefeEmail(bedarf.email) : weg === 'telefon' ? pruefeTelefon(bedarf.telefon) : 'weg';
  const antwortFehlt = fragt && bedarf.beantragt === '';
  const send = async () => {
    setGesendet(true);
    if (wegmangel !== undefined || antwortFehlt || bedarf.haerte === '') return;
    setBusy(true);
    setFehler(undefined);
    try {
      const loesung = await loeseAufgabe(await call(getPruefaufgabe, {}));
      const { schluessel, demoCode } = await call(
        createTerminanfrage,
        toInput(bedarf, { anliegen, loesung, fragt, sprache: t.sprache }),
      );
      if (demoCode) sessionStorage.setItem('bleibe.anfrage.code', demoCode);
      leere();
      geheZu(`anfrage#${schluessel}`, { ersetzen: true });
    } catch (error) {
      setFehler(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Titel>
        <T k="anfrage.titel" />
      </Titel>
      {fehler !== undefined && (
        <Fehlerkasten>
          <p>{fehlertextOf(t, fehler)}</p>
        </Fehlerkasten>
      )}
      {fragt && (
        <Auswahl
          titel={<T k="antrag.frage" />}
          hilfe={<T k="antrag.hilfe" />}
          wert={bedarf.beantragt}
          fehler={gesendet && antwortFehlt ? t('pflicht') : undefined}
          onChange={(beantragt) => setBedarf({ beantragt })}
        >
          {[
            ['ja', <T key="ja" k="antrag.ja" />],
            ['nein', <T key="nein" k="antrag.nein" />],
          ]}
        </Auswahl>
      )}
      {bedarf.beantragt === 'ja' && bedarf.anzahl === 1 && (
        <Feld
          label={t('aktenzeichen')}
          wert={bedarf.aktenzeichen}
          onChange={(aktenzeichen) => setBedarf({ aktenzeichen })}
        />
      )}
      <Auswahl
        titel={<T k="haerte.titel" />}
        hilfe={<T k="haerte.hilfe" />}
        wert={bedarf.haerte}
        fehler={gesendet && bedarf.haerte === '' ? t('pflicht') : undefined}
        onChange={(haerte) => setBedarf({ haerte })}
      >
        {['nein', ...CLAIMS].map((one) => [one, <T key={one} k={`haerte.${one}`} />] as const)}
      </Auswahl>
      <Auswahl
        titel={<T k="kontakt.titel" />}
        wert={weg}
        fehler={gesendet && wegmangel === 'weg' ? t('pflicht') : undefined}
        onChange={(next) => setBedarf({ weg: next })}
      >
        {['email', 'telefon'].map((one) => [one, <T key={one} k={`kontakt.${one}`} />] as const)}
      </Auswahl>
      {(weg === 'email' || weg === 'telefon') && (
        <Feld
          art={weg === 'email' ? 'email' : 'tel'}
          autoComplete={weg === 'email' ? 'email' : 'tel'}
          label={t(`kontakt.${weg}.feld`)}
          wert={bedarf[weg]}
          fehler={gesendet && wegmangel ? t(`pruefung.${wegmangel}`) : undefined}
          onChange={(wert) => setBedarf({ [weg]: wert })}
        />
      )}
      {bedarf.beantragt === 'nein' && (
        <Hinweis>
          <T k="antrag.keiner" />
        </Hinweis>
      )}
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit" busy={busy}>
          <T k="absenden" />
        </Knopf>
      </div>
    </form>
  );
}
