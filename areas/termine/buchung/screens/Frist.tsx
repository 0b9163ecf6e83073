/** "Noch 9 Minuten für Sie reserviert": seen always, said aloud at five, two and one minute only. */
import { useEffect, useState } from 'react';
import { Icon } from '#ui/Icon.tsx';
import { T, useT } from '../../texte/screens/Texte.tsx';
import { useEntwurf } from './entwurf.ts';

const SAID = [5, 2, 1];

/** Minutes that a hold still stands, rounded up; 0: over. */
export function useRest(bis: number | undefined): number | undefined {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (bis === undefined) return;
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, 1_000);
    // A phone that slept tells the right time at once.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [bis]);
  return bis === undefined ? undefined : Math.max(0, Math.ceil((bis - now) / 60_000));
}

export function Frist() {
  const t = useT();
  const [{ halt }] = useEntwurf();
  const rest = useRest(halt?.bis);
  if (rest === undefined) return null;
  const text = rest === 0 ? t('frist.vorbei') : t('frist', { n: rest });
  return (
    <p className="tm-frist">
      <Icon name="wartet" />
      {rest === 0 ? <T k="frist.vorbei" /> : <T k="frist" n={rest} />}
      <span className="u-sr" aria-live="polite">
        {rest === 0 || SAID.includes(rest) ? text : ''}
      </span>
    </p>
  );
}
