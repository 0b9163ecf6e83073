/** Asks before the page begins anew: reading takes some people longer. */
import { useEffect, useId, useRef } from 'react';
import type { Uebersetzer } from '../../../texte/texte.ts';

interface Props {
  readonly t: Uebersetzer;
  readonly rest: number;
  readonly onStay: () => void;
  readonly onEnd: () => void;
}

export function Ruhe({ t, rest, onStay, onEnd }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="kiosk-ruhe"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <h2 id={title}>{t('kiosk.ruhe.titel')}</h2>
      <p role="timer">{t('kiosk.ruhe.text', { n: rest })}</p>
      <div className="kiosk-row">
        <button type="button" className="kiosk-button" onClick={onEnd}>
          {t('kiosk.vonvorn')}
        </button>
        <button type="button" className="kiosk-button kiosk-primary" onClick={onStay}>
          {t('kiosk.ruhe.weiter')}
        </button>
      </div>
    </dialog>
  );
}
