/** Back from the broker: what it said goes to the server once, and is gone from the address. */
import { useEffect, useRef, useState } from 'react';
import { finishBuergerbroker } from '#areas/buerger/broker.api.ts';
import { getBuergerIch } from '#areas/buerger/konto.api.ts';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { call } from '#platform/http/client.ts';
import { geheZu } from '../../../antrag/screens/portal/adresse.ts';
import { Fehler, Knopf, Titel } from '../../../antrag/screens/portal/Teile.tsx';
import { fehlerKey, useWorte } from '../../../antrag/screens/portal/worte.ts';
import { nimmSeite } from './rueckweg.ts';

export function Rueckkehr({ onIch }: { onIch(ich: Ich): void }) {
  const { t, sprache } = useWorte();
  const [fehler, setFehler] = useState<string>();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const adresse = window.location.href;
    window.history.replaceState(null, '', '/buerger/anmeldung');
    call(finishBuergerbroker, { adresse, sprache }).then(
      async (ich) => {
        onIch(ich);
        const whole = await call(getBuergerIch, {}).catch(() => undefined);
        onIch(whole?.ich ?? ich);
        window.history.replaceState(null, '', '/buerger');
        geheZu(...nimmSeite());
      },
      (error) => setFehler(fehlerKey(error)),
    );
  }, [onIch, sprache]);
  return (
    <div className="cz-form">
      <Titel>{t('rueckkehr.titel')}</Titel>
      {fehler && (
        <>
          <Fehler>{t(fehler)}</Fehler>
          <Knopf kind="haupt" onClick={() => geheZu('meine')}>
            {t('meldet_an')}
          </Knopf>
        </>
      )}
    </div>
  );
}
