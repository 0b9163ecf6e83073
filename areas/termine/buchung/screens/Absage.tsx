/** Cancelling: one tap and one question. What is given back early helps somebody else. */
import { useState } from 'react';
import { call } from '#platform/http/client.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import type { TerminAnsicht } from '../buchung.schema.ts';
import { cancelTermin } from '../verwaltung.api.ts';
import { geheZu } from './adresse.ts';
import { fehlertextOf } from './dienst.ts';
import { Fehlerkasten, Knopf, Titel } from './Teile.tsx';
import { Terminkarte } from './Terminkarte.tsx';

interface AbsageProps {
  readonly schluessel: string;
  readonly termin: TerminAnsicht;
  /** A button on the page of the Termin that asks in its place. */
  readonly knapp?: boolean;
  onDone(termin: TerminAnsicht): void;
}

export function Absage({ schluessel, termin, knapp = false, onDone }: AbsageProps) {
  const t = useT();
  const [fragt, setFragt] = useState(!knapp);
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<unknown>();
  const cancel = async () => {
    setBusy(true);
    setFehler(undefined);
    try {
      onDone(await call(cancelTermin, { schluessel }));
    } catch (error) {
      setFehler(error);
    } finally {
      setBusy(false);
    }
  };
  const problem = fehler !== undefined && (
    <Fehlerkasten>
      <p>{fehlertextOf(t, fehler)}</p>
    </Fehlerkasten>
  );
  const acts = (
    <>
      <Knopf kind="haupt" busy={busy} onClick={cancel}>
        <T k="absagen.ja" />
      </Knopf>
      <Knopf onClick={() => (knapp ? setFragt(false) : geheZu(`termin#${schluessel}`, { ersetzen: true }))}>
        <T k="absagen.nein" />
      </Knopf>
    </>
  );
  if (knapp)
    return fragt ? (
      <section className="cz-card" aria-label={t('absagen.titel')}>
        {problem}
        <p>
          <strong>
            <T k="absagen.titel" />
          </strong>
        </p>
        {acts}
      </section>
    ) : (
      <Knopf onClick={() => setFragt(true)}>
        <T k="termin.absagen" />
      </Knopf>
    );
  return (
    <div className="cz-form">
      <Titel grund={<T k="absagen.grund" />}>
        <T k="absagen.titel" />
      </Titel>
      {problem}
      <Terminkarte termin={termin} />
      <div className="cz-actions">{acts}</div>
    </div>
  );
}
