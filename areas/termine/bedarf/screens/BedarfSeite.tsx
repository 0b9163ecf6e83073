/** A need is registered, one thing per page: end of the title and place, who, when, whether it is an application. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { getPruefaufgabe } from '../../buchung/buchung.api.ts';
import { Abgerufen } from '../../buchung/screens/Abgerufen.tsx';
import { geheZu } from '../../buchung/screens/adresse.ts';
import type { Anbauseite } from '../../buchung/screens/anbau.tsx';
import { pruefeEmail, pruefePerson, pruefeTelefon } from '../../buchung/screens/angaben.rules.ts';
import { loeseAufgabe } from '../../buchung/screens/aufgabe.ts';
import { fehlertextOf, ladeAngebot, nameOf, useAbruf } from '../../buchung/screens/dienst.ts';
import { Tag } from '../../buchung/screens/Tag.tsx';
import { Auswahl, Fehlerkasten, Feld, Hinweis, Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { formatDatum } from '../../texte/datum.ts';
import { T, TexteProvider, useT, useTexte } from '../../texte/screens/Texte.tsx';
import { createTerminanfrage, previewStand } from '../bedarf.api.ts';
import { CLAIMS } from '../bedarf.schema.ts';
import { AnfrageSeite } from './AnfrageSeite.tsx';
import { isTag, LEERER_BEDARF, toInput, useBedarf } from './bedarf.ts';
import { PersonFelder } from './PersonFelder.tsx';
import { Fair, Platzbild } from './Platz.tsx';
import { Wunschfelder } from './Wunschfelder.tsx';
import './bedarf.css';

export default function Bedarf({ sprache, marke, suche }: Anbauseite) {
  const texte = useTexte(sprache, 'bedarf', 'buchung', 'anliegen');
  if (texte === undefined) return null;
  const anliegen = suche.get('anliegen');
  return (
    <TexteProvider texte={texte}>
      {marke !== '' ? (
        <AnfrageSeite key={marke} schluessel={marke} />
      ) : anliegen ? (
        <Schritte key={anliegen} anliegen={anliegen} schritt={suche.get('s') ?? ''} />
      ) : (
        <Ohne />
      )}
    </TexteProvider>
  );
}

function Ohne() {
  return (
    <>
      <Titel grund={<T k="ohne.text" />}>
        <T k="ohne.titel" />
      </Titel>
      <div className="cz-actions">
        <Knopf kind="haupt" onClick={() => geheZu('finden')}>
          <T k="anfrage.titel" />
        </Knopf>
      </div>
    </>
  );
}

interface SchrittProps {
  readonly anliegen: string;
}

function Schritte({ anliegen, schritt }: SchrittProps & { readonly schritt: string }) {
  const nr = Number(/^p(\d+)$/.exec(schritt)?.[1] ?? 0);
  if (nr > 0) return <Wer key={nr} anliegen={anliegen} nr={nr} />;
  if (schritt === 'wann') return <Wann anliegen={anliegen} />;
  if (schritt === 'senden') return <Senden anliegen={anliegen} />;
  return <Beginn anliegen={anliegen} />;
}

const weiter = (anliegen: string, schritt: string) => geheZu(`anfrage?anliegen=${anliegen}&s=${schritt}`);

/** End of the title and how many; the place is shown at once, before anybody names themselves. */
function Beginn({ anliegen }: SchrittProps) {
  const t = useT();
  const [bedarf, setBedarf] = useBedarf(anliegen);
  const [gesendet, setGesendet] = useState(false);
  const [offen, setOffen] = useState(bedarf.titelBis === '');
  const angebot = useAbruf('angebot', ladeAngebot);
  const titelBis = isTag(bedarf.titelBis) ? bedarf.titelBis : undefined;
  const vorschau = useAbruf(`${anliegen} ${titelBis ?? ''}`, () =>
    call(previewStand, { anliegen, ...(titelBis ? { titelBis } : {}) }),
  );
  return (
    <Abgerufen von={angebot}>
      {(alle) => {
        const eines = alle.find(({ schluessel }) => schluessel === anliegen);
        if (!eines) return <Ohne />;
        const mangel = bedarf.titelBis !== '' && titelBis === undefined;
        return (
          <form
            className="cz-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setGesendet(true);
              if (!mangel) weiter(anliegen, 'p1');
            }}
          >
            <Titel grund={<T k="anfrage.grund" />}>
              <T k="anfrage.titel" />
            </Titel>
            <section className="cz-card be-karte">
              <div>
                <strong>{nameOf(t, eines)}</strong>
                {titelBis && (
                  <p className="cz-sub">
                    <T k="endet" tag={formatDatum(t.sprache, titelBis)} />
                  </p>
                )}
                <p className="cz-sub">
                  <T k="fuer" n={bedarf.anzahl} />
                </p>
              </div>
              {!offen && (
                <Knopf kind="link" onClick={() => setOffen(true)}>
                  <T k="aendern" />
                </Knopf>
              )}
            </section>
            {offen && (
              <>
                <p className="cz-hint">
                  <T k="titelende.hilfe" />
                </p>
                <Tag
                  label={t('titelende.frage')}
                  wert={bedarf.titelBis}
                  fehler={gesendet && mangel ? t('pflicht.tag') : undefined}
                  onChange={(next) => setBedarf({ titelBis: next })}
                />
                <fieldset className="cz-field">
                  <legend>
                    <T k="personen.titel" />
                  </legend>
                  <div className="tm-zahlen">
                    {Array.from({ length: eines.hoechstPersonen }, (_, at) => at + 1).map((zahl) => (
                      <label key={zahl} className="tm-zahl">
                        <input
                          type="radio"
                          name="personen"
                          checked={bedarf.anzahl === zahl}
                          onChange={() => setBedarf({ anzahl: zahl })}
                        />
                        <span>{zahl}</span>
                      </label>
                    ))}
                  </div>
                </fieldset>
              </>
            )}
            <Abgerufen von={vorschau}>{(platz) => <Platzbild titel="platz.wenn" platz={platz} />}</Abgerufen>
            <Fair />
            <div className="cz-actions">
              <Knopf kind="haupt" type="submit">
                <T k="anfrage.titel" />
              </Knopf>
            </div>
          </form>
        );
      }}
    </Abgerufen>
  );
}

function Wer({ anliegen, nr }: SchrittProps & { readonly nr: number }) {
  const [bedarf, setBedarf] = useBedarf(anliegen);
  const [gesendet, setGesendet] = useState(false);
  const person = bedarf.personen[nr - 1] ?? LEERER_BEDARF.personen[0];
  if (!person) return null;
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setGesendet(true);
        if (Object.keys(pruefePerson(person)).length > 0) return;
        weiter(anliegen, nr < bedarf.anzahl ? `p${nr + 1}` : 'wann');
      }}
    >
      <Titel grund={<T k="angaben.grund" />}>
        {bedarf.anzahl > 1 ? <T k="angaben.person" nr={nr} n={bedarf.anzahl} /> : <T k="angaben.titel" />}
      </Titel>
      <PersonFelder
        person={person}
        fehler={gesendet ? pruefePerson(person) : {}}
        onChange={(part) => {
          const personen = Array.from({ length: Math.max(nr, bedarf.personen.length) }, (_, at) =>
            at === nr - 1
              ? { ...person, ...part }
              : (bedarf.personen[at] ?? (LEERER_BEDARF.personen[0] as typeof person)),
          );
          setBedarf({ personen });
        }}
      />
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit">
          <T k="weiter" />
        </Knopf>
      </div>
    </form>
  );
}

function Wann({ anliegen }: SchrittProps) {
  const t = useT();
  const [bedarf, setBedarf] = useBedarf(anliegen);
  const [gesendet, setGesendet] = useState(false);
  const mangel = (wert: string) => (gesendet && !isTag(wert) ? t('pflicht.tag') : undefined);
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setGesendet(true);
        if (isTag(bedarf.fruehestens) && isTag(bedarf.spaetestens)) weiter(anliegen, 'senden');
      }}
    >
      <Titel grund={<T k="wuensche.grund" />}>
        <T k="wuensche.titel" />
      </Titel>
      <Tag
        label={t('wuensche.frueh')}
        wert={bedarf.fruehestens}
        fehler={mangel(bedarf.fruehestens)}
        onChange={(fruehestens) => setBedarf({ fruehestens })}
      />
      <Tag
        label={t('wuensche.spaet')}
        wert={bedarf.spaetestens}
        fehler={mangel(bedarf.spaetestens)}
        onChange={(spaetestens) => setBedarf({ spaetestens })}
      />
      <Wunschfelder wert={bedarf} onChange={setBedarf} />
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit">
          <T k="weiter" />
        </Knopf>
      </div>
    </form>
  );
}

function Senden({ anliegen }: SchrittProps) {
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
