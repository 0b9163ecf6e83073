/** Where the application stands, in plain words: what to do, what is missing, what happened, messages. */
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { formatDate, formatInstant } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { getAntragStand, sendAntragNachricht } from '../../antrag.api.ts';
import type { AntragStand } from '../../antrag.schema.ts';
import { geheZu } from './adresse.ts';
import { Fehler, Knopf, Titel, Zurueck } from './Teile.tsx';
import { Unterlagen } from './Unterlagen.tsx';
import { fehlerKey, useWorte } from './worte.ts';

export function Stand({ id }: { readonly id: string }) {
  const { t } = useWorte();
  const [stand, setStand] = useState<AntragStand>();
  const [fehler, setFehler] = useState<string>();
  const load = useCallback(
    () => call(getAntragStand, { id }).then(setStand, (error) => setFehler(fehlerKey(error))),
    [id],
  );
  useEffect(() => {
    void load();
  }, [load]);
  if (fehler) return <Fehler>{t(fehler)}</Fehler>;
  if (!stand) return null;
  return (
    <>
      <Zurueck onClick={() => geheZu('meine')} />
      <div className="cz-form">
        <Kopf stand={stand} />
        {stand.fehlt.length > 0 && <Fehlt stand={stand} onChange={load} />}
        <Verlauf stand={stand} />
        <Nachrichten stand={stand} onChange={load} />
        <a className="cz-btn cz-btn-neben" href={`/api/buerger/antraege/${id}/quittung`} download>
          <Icon name="herunterladen" />
          {t('quittung.laden')}
        </a>
        <p className="cz-hint">{t('stand.hilfe')}</p>
      </div>
    </>
  );
}

function Kopf({ stand }: { readonly stand: AntragStand }) {
  const { t } = useWorte();
  const titel =
    stand.schritt === 'erledigt' ? 'stand.fertig' : stand.fehlt.length > 0 ? 'stand.etwas_fehlt' : 'stand.nichts_tun';
  return (
    <header>
      <p className="cz-hint">
        {t(`art.${stand.antragsart}`)} · <bdi dir="ltr">{stand.nummer}</bdi>
      </p>
      <Titel>{t(titel)}</Titel>
      <p className="cz-why">{t(`stand.${stand.schritt}`)}</p>
    </header>
  );
}

function Fehlt({ stand, onChange }: { readonly stand: AntragStand; onChange(): void }) {
  const { t, sprache } = useWorte();
  const asked = stand.fehlt.filter(({ unterlage }) => unterlage === undefined);
  const listed = stand.fehlt.flatMap(({ unterlage }) => (unterlage === undefined ? [] : [{ schluessel: unterlage }]));
  return (
    <section className="cz-note">
      <h2>{t('quittung.fehlt')}</h2>
      {asked.length > 0 && (
        <ul>
          {asked.map(({ text, bis }) => (
            <li key={text}>
              <span lang="de">{text}</span>
              {bis && <strong> {t('stand.bis', { tag: formatDate(sprache, bis) })}</strong>}
            </li>
          ))}
        </ul>
      )}
      <Unterlagen
        antragId={stand.id}
        unterlagen={[...listed, ...(asked.length > 0 ? [{ schluessel: 'anlage' }] : [])]}
        dateien={stand.dateien}
        fest
        onChange={onChange}
      />
    </section>
  );
}

/** What the office wrote is German; what always happens is said in the person's language. */
const BEKANNT: Readonly<Record<string, string>> = { eingang: 'quittung.kopf' };

function Verlauf({ stand }: { readonly stand: AntragStand }) {
  const { t, sprache } = useWorte();
  const steps =
    stand.ereignisse.length > 0 ? stand.ereignisse : [{ art: 'eingang', text: '', am: stand.eingereichtAm }];
  return (
    <section>
      <h2>{t('stand.verlauf')}</h2>
      <ol className="cz-timeline">
        {steps.map((one) => (
          <li key={`${one.art} ${one.am}`}>
            <Icon name="erledigt" />
            <div>
              {BEKANNT[one.art] ? <strong>{t(BEKANNT[one.art] ?? '')}</strong> : <strong lang="de">{one.text}</strong>}
              <span className="cz-sub">
                <bdi>{formatInstant(sprache, one.am)}</bdi>
              </span>
            </div>
          </li>
        ))}
        {stand.schritt !== 'erledigt' && (
          <li className="cz-now">
            <Icon name="laeuft" />
            <div>
              <strong>{t(`stand.${stand.schritt}`)}</strong>
              {stand.erwartetBis && (
                <span className="cz-sub">
                  {t('quittung.erwartet', { tag: formatDate(sprache, stand.erwartetBis) })}
                </span>
              )}
            </div>
          </li>
        )}
      </ol>
    </section>
  );
}

function Nachrichten({ stand, onChange }: { readonly stand: AntragStand; onChange(): void }) {
  const { t, sprache } = useWorte();
  const id = useId();
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ readonly key: string; readonly good: boolean }>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return setSaid({ key: 'fehler.pflicht', good: false });
    try {
      await call(sendAntragNachricht, { id: stand.id, text });
      setText('');
      setSaid({ key: 'stand.gesendet', good: true });
      onChange();
    } catch (error) {
      setSaid({ key: fehlerKey(error), good: false });
    }
  };
  return (
    <section>
      <h2>{t('stand.nachrichten')}</h2>
      {stand.nachrichten.length > 0 && (
        <ul className="cz-messages">
          {stand.nachrichten.map((one) => (
            <li key={one.id} className={`cz-message-${one.von}`}>
              <p className="cz-sub">
                {t(one.von === 'amt' ? 'stand.wir' : 'stand.sie')} ·{' '}
                <bdi>{formatInstant(sprache, one.geschriebenAm)}</bdi>
              </p>
              <p dir="auto">{one.text}</p>
              {one.uebersetzung && (
                <p lang={one.sprache} dir="auto">
                  {one.uebersetzung}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <form className="cz-form" onSubmit={send} noValidate>
        <div className="cz-field">
          <label htmlFor={id}>{t('stand.frage')}</label>
          <textarea
            id={id}
            className="cz-input"
            rows={3}
            dir="auto"
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div aria-live="polite">
          {said && <p className={said.good ? 'cz-good' : 'cz-field-error'}>{t(said.key)}</p>}
        </div>
        <Knopf type="submit">{t('stand.senden')}</Knopf>
      </form>
    </section>
  );
}
