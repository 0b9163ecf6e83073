/** The kiosk at the door: say that one is there, or draw a number. German for whoever sets it up, nine languages for the rest. */
import { useCallback, useEffect, useState } from 'react';
import { WithTagtexte } from '../tagtexte.tsx';
import { Ankommen } from './Ankommen.tsx';
import { Einrichten } from './Einrichten.tsx';
import { type Einrichtung, findGeraet, forgetGeraet } from './geraet.ts';
import './kiosk.css';

const AGAIN_MS = 5_000;

export function Kiosk() {
  const [found, setFound] = useState<Einrichtung>();
  const look = useCallback(() => void findGeraet().then(setFound), []);
  useEffect(look, [look]);
  useEffect(() => {
    if (found?.art !== 'unerreichbar') return;
    const timer = setTimeout(look, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [found, look]);
  if (found === undefined) return null;
  if (found.art !== 'bereit')
    return <Einrichten found={found} onReady={(geraet) => setFound({ art: 'bereit', geraet })} />;
  const lost = () => {
    forgetGeraet();
    // In the demo there is a new one; elsewhere it is asked for.
    look();
  };
  return (
    <WithTagtexte>
      <Ankommen geraet={found.geraet} onLost={lost} />
    </WithTagtexte>
  );
}
