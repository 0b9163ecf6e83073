/** The code from mail or SMS makes the Termin fast. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { formatZeitpunkt } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { confirmTermin, sendTermincode } from '../buchung.api.ts';
import { geheZu } from './adresse.ts';
import { fehlertextOf, haltBisOf } from './dienst.ts';
import { LEERER_ENTWURF, useEntwurf } from './entwurf.ts';
import { Frist } from './Frist.tsx';
import { NichtsGewaehlt } from './Gewaehlt.tsx';
import { westlicheZiffern } from './Tag.tsx';
import { Fehlerkasten, Feld, Hinweis, Knopf, Titel } from './Teile.tsx';

export function Codeseite() {
  const t = useT();
  const [{ halt, lagen }, setEntwurf] = useEntwurf();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<string>();
  const [neu, setNeu] = useState(false);
  if (halt?.codeAn === undefined) return <NichtsGewaehlt />;
  const attempt = async (act: () => Promise<void>) => {
    setBusy(true);
    setFehler(undefined);
    setNeu(false);
    try {
      await act();
    } catch (error) {
      setFehler(fehlertextOf(t, error));
    } finally {
      setBusy(false);
    }
  };
  const confirm = () =>
    attempt(async () => {
      if (!/^\d{6}$/.test(code)) return setFehler(t('pruefung.code'));
      const { schluessel } = await call(confirmTermin, { id: halt.id, halter: halt.halter, code });
      // The way back leads to no form that would book once more.
      geheZu(`fertig#${schluessel}`, { ersetzen: true });
      // Everything that was typed goes.
      setEntwurf({ ...LEERER_ENTWURF, halt: undefined, gebucht: { id: halt.id, lagen, schluessel } });
    });
  const again = () =>
    attempt(async () => {
      const { haeltBis, demoCode } = await call(sendTermincode, { id: halt.id, halter: halt.halter });
      setEntwurf({ halt: { ...halt, bis: haltBisOf(haeltBis), ...(demoCode ? { demoCode } : {}) } });
      setNeu(true);
    });
  return (
    <form
      className="cz-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void confirm();
      }}
    >
      <Frist />
      <Titel grund={<T k="code.grund" an={halt.codeAn} />}>
        <T k="code.titel" />
      </Titel>
      {fehler !== undefined && (
        <Fehlerkasten>
          <p>{fehler}</p>
        </Fehlerkasten>
      )}
      <Hinweis icon="warnung">
        <T k="code.noch_nicht" zeitpunkt={formatZeitpunkt(t.sprache, halt.beginn)} />
      </Hinweis>
      <Feld
        art="code"
        label={t('code.feld')}
        wert={code}
        onChange={(text) => setCode(westlicheZiffern(text).replace(/\D/g, '').slice(0, 6))}
      />
      {halt.demoCode && (
        <p className="cz-hint">
          <T k="code.demo" code={halt.demoCode} />
        </p>
      )}
      <div role="status">
        {neu && (
          <Hinweis icon="gesendet">
            <T k="code.gesendet" />
          </Hinweis>
        )}
      </div>
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit" busy={busy}>
          <T k="code.bestaetigen" />
        </Knopf>
        <Knopf busy={busy} onClick={again}>
          <T k="code.nochmal" />
        </Knopf>
        <Knopf kind="link" onClick={() => geheZu('kontakt')}>
          <T k="code.adresse" />
        </Knopf>
      </div>
    </form>
  );
}
