/** Where the code and the confirmation go; whoever has neither mail nor telephone hears what to say at the desk. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { formatZeitpunkt } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { nameTermin } from '../buchung.api.ts';
import { geheZu } from './adresse.ts';
import { kurzesDatum, pruefeEmail, pruefePerson, pruefeTelefon } from './angaben.rules.ts';
import { fehlerfelderOf, fehlertextOf, haltBisOf, ladeAngebot, nameOf, useAbruf } from './dienst.ts';
import { type Entwurf, personenzahl, useEntwurf } from './entwurf.ts';
import { Frist } from './Frist.tsx';
import { NichtsGewaehlt } from './Gewaehlt.tsx';
import { WEGARTEN, type Wegart } from './kontaktwege.ts';
import { Auswahl, Fehlerkasten, Feld, Hinweis, Knopf, Titel } from './Teile.tsx';

export function Kontaktseite() {
  const t = useT();
  const [entwurf, setEntwurf] = useEntwurf();
  const [gesendet, setGesendet] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<unknown>();
  const { halt, weg } = entwurf;
  if (halt === undefined) return <NichtsGewaehlt />;
  const mangel = gesendet ? mangelOf(entwurf) : undefined;
  const send = async () => {
    setGesendet(true);
    const offen = entwurf.personen.findIndex((person) => Object.keys(pruefePerson(person)).length > 0);
    if (offen !== -1 || entwurf.personen.length < personenzahl(entwurf))
      return geheZu(`angaben/${offen === -1 ? entwurf.personen.length + 1 : offen + 1}`);
    if (mangelOf(entwurf) !== undefined) return;
    setBusy(true);
    setFehler(undefined);
    try {
      const { id, haeltBis, kennung, demoCode } = await call(
        nameTermin,
        angabenOf(entwurf, halt.id, halt.halter, t.sprache),
      );
      const codeAn = weg === 'email' ? entwurf.email.trim() : entwurf.telefon.trim();
      setEntwurf({
        halt: { ...halt, id, kennung, bis: haltBisOf(haeltBis), codeAn, ...(demoCode ? { demoCode } : {}) },
      });
      geheZu('code');
    } catch (error) {
      const person = fehlerfelderOf(error)
        .map((path) => /^personen\.(\d+)/.exec(path)?.[1])
        .find((at) => at !== undefined);
      setFehler(error);
      if (person !== undefined) geheZu(`angaben/${Number(person) + 1}`);
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
      <Frist />
      <Titel grund={<T k="kontakt.grund" />}>
        <T k="kontakt.titel" />
      </Titel>
      {fehler !== undefined && (
        <Fehlerkasten>
          <p>{fehlertextOf(t, fehler)}</p>
        </Fehlerkasten>
      )}
      <Auswahl
        titel={<T k="kontakt.titel" />}
        titelVerborgen
        wert={weg}
        fehler={mangel === 'weg' ? t('pruefung.weg') : undefined}
        onChange={(next) => setEntwurf({ weg: next as Wegart })}
      >
        {WEGARTEN.map((art) => [art, <T key={art} k={`kontakt.${art}`} />])}
      </Auswahl>
      {weg === 'email' && (
        <Feld
          art="email"
          autoComplete="email"
          label={t('kontakt.email.feld')}
          wert={entwurf.email}
          fehler={mangel === 'email' ? t('pruefung.email') : undefined}
          onChange={(email) => setEntwurf({ email })}
        />
      )}
      {weg === 'telefon' && (
        <Feld
          art="tel"
          autoComplete="tel"
          label={t('kontakt.telefon.feld')}
          wert={entwurf.telefon}
          fehler={mangel === 'telefon' ? t('pruefung.telefon') : undefined}
          onChange={(telefon) => setEntwurf({ telefon })}
        />
      )}
      {weg === 'keins' ? (
        <OhneWeg />
      ) : (
        <div className="cz-actions">
          <Knopf kind="haupt" type="submit" busy={busy}>
            <T k="kontakt.senden" />
          </Knopf>
          <p className="cz-hint">
            <T k="kontakt.daten" />
          </p>
        </div>
      )}
    </form>
  );
}

function OhneWeg() {
  const t = useT();
  const [entwurf] = useEntwurf();
  const angebot = useAbruf('angebot', ladeAngebot);
  const haupt = angebot.daten?.find(({ schluessel }) => schluessel === entwurf.anliegen[0]?.schluessel);
  return (
    <div className="cz-card">
      <p>
        <T k="kontakt.keins.text" />
      </p>
      <blockquote className="tm-sagen" lang="de" dir="ltr">
        Ich möchte einen Termin: {haupt?.name.de}. Wir sind {personenzahl(entwurf)}.
        {entwurf.halt && ` Am liebsten: ${formatZeitpunkt('de', entwurf.halt.beginn)}.`} Bitte geben Sie mir die
        Bestätigung auf Papier.
      </blockquote>
      {t.sprache !== 'de' && haupt && <p className="cz-hint">{nameOf(t, haupt)}</p>}
      <Hinweis>
        <T k="kontakt.keins.zeit" />
      </Hinweis>
      <Knopf icon="drucken" onClick={() => window.print()}>
        <T k="drucken" />
      </Knopf>
    </div>
  );
}

function mangelOf({ weg, email, telefon }: Entwurf): string | undefined {
  if (weg === '') return 'weg';
  return weg === 'email' ? pruefeEmail(email) : weg === 'telefon' ? pruefeTelefon(telefon) : undefined;
}

function angabenOf(entwurf: Entwurf, id: string, halter: string, sprache: Parameters<typeof nameOf>[0]['sprache']) {
  return {
    id,
    halter,
    sprache,
    personen: entwurf.personen
      .slice(0, personenzahl(entwurf))
      .map(({ nummer, ohneNummer, geburtsdatum, ...namen }) => ({
        ...namen,
        geburtsdatum: kurzesDatum(geburtsdatum),
        ...(ohneNummer === '' ? { nummer: nummer.trim() } : { ohneNummer: ohneNummer as 'sonst' }),
      })),
    ...(entwurf.weg === 'email' ? { email: entwurf.email } : { telefon: entwurf.telefon }),
  };
}
