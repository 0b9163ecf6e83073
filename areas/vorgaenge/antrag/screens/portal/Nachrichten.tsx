/** Messages between the applicant and the office. */
import { type FormEvent, useId, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { formatInstant } from '#platform/i18n/format.ts';
import { sendAntragNachricht } from '../../antrag.api.ts';
import type { AntragStand } from '../../antrag.schema.ts';
import { Knopf } from './Teile.tsx';
import { fehlerKey, useWorte } from './worte.ts';

export function Nachrichten({ stand, onChange }: { readonly stand: AntragStand; onChange(): void }) {
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
