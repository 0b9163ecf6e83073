/** Leaving is asked twice: the place in the queue is gone. */
import { useRef, useState } from 'react';
import { call } from '#platform/http/client.ts';
import type { Uebersetzer } from '../../../texte/texte.ts';
import { leaveBesuch } from '../../kiosk.api.ts';

interface Props {
  readonly t: Uebersetzer;
  readonly token: string;
  readonly onGone: () => void;
}

export function Gehen({ t, token, onGone }: Props) {
  const [isAsking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const key = useRef(crypto.randomUUID());
  if (!isAsking)
    return (
      <button type="button" className="handy-button" onClick={() => setAsking(true)}>
        {t('handy.gehen')}
      </button>
    );
  const leave = () =>
    call(leaveBesuch, { token }, { idempotencyKey: key.current }).then(onGone, () => {
      setFailed(true);
      onGone();
    });
  return (
    <div className="handy-frage">
      <p>{t('handy.gehenFrage')}</p>
      {failed && <p role="alert">{t('fehler.netz')}</p>}
      <button type="button" className="handy-button handy-primary" onClick={() => setAsking(false)}>
        {t('handy.gehenNein')}
      </button>
      <button type="button" className="handy-button" onClick={() => void leave()}>
        {t('handy.gehenJa')}
      </button>
    </div>
  );
}
