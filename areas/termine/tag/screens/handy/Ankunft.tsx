/**
 * "Ich bin da" from the person's own telephone: `/termine/ankunft#<standort>` on a poster, with the number typed; or with the
 * code of the Termin already known (its manage page). Leads to the page of the visit.
 */
import { type ReactNode, useRef, useState } from 'react';
import { call, ProblemError } from '#platform/http/client.ts';
import type { Terminsprache } from '../../../termine.schema.ts';
import type { AnkunftAntwort } from '../../besuch.schema.ts';
import { checkInByHandy } from '../../kiosk.api.ts';
import { showsNummer, wordsOf } from '../kiosk/Ergebnis.tsx';
import { useTagtexte, WithTagtexte } from '../tagtexte.tsx';
import './handy.css';

interface Props {
  readonly standort: string;
  /** Known where the person comes from their Termin; else it is asked for. */
  readonly code?: string;
  readonly sprache: Terminsprache;
  /** Default: to `/termine/warten#<token>`. */
  readonly onDone?: (token: string) => void;
}

export function Ankunft(props: Props) {
  return (
    <WithTagtexte>
      <Formular {...props} />
    </WithTagtexte>
  );
}

function Formular({ standort, code: known, sprache, onDone = openWarten }: Props) {
  const t = useTagtexte()[sprache];
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<AnkunftAntwort>();
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const key = useRef({ code: '', key: '' });
  const code = known ?? typed.trim();
  const send = async () => {
    if (isBusy || code.length < 3) return;
    if (key.current.code !== code) key.current = { code, key: crypto.randomUUID() };
    setBusy(true);
    setTrouble(undefined);
    try {
      const found = await call(checkInByHandy, { standort, code }, { idempotencyKey: key.current.key });
      if (found.token !== null && showsNummer(found)) onDone(found.token);
      else setAnswer(found);
      // Too early now is in time later: the same words are then another question.
      key.current = { code: '', key: '' };
    } catch (cause) {
      const status = cause instanceof ProblemError ? cause.problem.status : 0;
      setTrouble(t(status >= 400 && status < 429 ? 'fehler.unbekannt' : 'fehler.netz'));
    } finally {
      setBusy(false);
    }
  };
  if (answer) {
    const { title, lines } = wordsOf(t, answer);
    return (
      <Seite title={title}>
        {lines.map((line) => (
          <p key={line} className="handy-text">
            {line}
          </p>
        ))}
        <button type="button" className="handy-button" onClick={() => setAnswer(undefined)}>
          {t('kiosk.zurueck')}
        </button>
      </Seite>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Seite title={t('handy.da.titel')}>
        <p className="handy-text">{t('handy.da.text')}</p>
        {known === undefined && (
          <label className="handy-field">
            <span>{t('kiosk.code.feld')}</span>
            <small>{t('kiosk.code.text')}</small>
            <input
              dir="ltr"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        )}
        {trouble !== undefined && (
          <p role="alert" className="handy-trouble">
            {trouble}
          </p>
        )}
        <button type="submit" className="handy-button handy-primary" aria-disabled={isBusy}>
          {t('handy.da')}
        </button>
      </Seite>
    </form>
  );
}

function Seite({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="handy">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

function openWarten(token: string): void {
  window.location.assign(`/termine/warten#${token}`);
}
