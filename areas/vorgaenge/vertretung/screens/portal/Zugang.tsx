/** Ways in that need no mail: an identity broker, a passkey. */
import { useEffect, useState } from 'react';
import { beginBuergerbroker, listBuergerbroker } from '#areas/buerger/broker.api.ts';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { beginBuergerpasskeyAnmeldung, confirmBuergerpasskey } from '#areas/buerger/passkey.api.ts';
import { call } from '#platform/http/client.ts';
import { Fehler, Knopf } from '../../../antrag/screens/portal/Teile.tsx';
import { useWorte } from '../../../antrag/screens/portal/worte.ts';
import { askPasskey, passkeysWork } from './passkey.ts';
import { merkeSeite } from './rueckweg.ts';
import { useTun } from './tun.ts';

interface Kurz {
  readonly schluessel: string;
  readonly name: string;
}

export function useBroker(): readonly Kurz[] {
  const [broker, setBroker] = useState<readonly Kurz[]>([]);
  useEffect(() => {
    call(listBuergerbroker, {}).then(
      (answer) => setBroker(answer.broker),
      () => undefined,
    );
  }, []);
  return broker;
}

/** Leaves the portal for the page of the broker, and comes back to where it was. */
export async function geheZumBroker(schluessel: string, verbinden = false): Promise<void> {
  const { adresse } = await call(beginBuergerbroker, { schluessel, verbinden });
  merkeSeite();
  window.location.assign(adresse);
}

export function Zugang({ onDone }: { onDone(ich: Ich): void }) {
  const { t } = useWorte();
  const broker = useBroker();
  const { busy, fehler, tun } = useTun();
  const passkey = async () => {
    const { optionen } = await call(beginBuergerpasskeyAnmeldung, {});
    onDone(await call(confirmBuergerpasskey, { antwort: await askPasskey(optionen) }));
  };
  if (broker.length === 0 && !passkeysWork) return null;
  return (
    <div className="cz-ways">
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      {broker.length > 0 && <p className="cz-hint">{t('weg.nutzen')}</p>}
      {broker.map(({ schluessel, name }) => (
        <Knopf key={schluessel} busy={busy} onClick={() => void tun(() => geheZumBroker(schluessel))}>
          {t('weg.broker', { name })}
        </Knopf>
      ))}
      {passkeysWork && (
        <Knopf busy={busy} onClick={() => void tun(passkey)}>
          {t('weg.passkey')}
        </Knopf>
      )}
      <p className="cz-hint">{t('weg.oder')}</p>
    </div>
  );
}
