/** The other parent reads what is asked for the child, and agrees or leaves it. */
import { type FormEvent, useEffect, useState } from 'react';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { call } from '#platform/http/client.ts';
import { Fehler, Knopf, Titel } from '../../../antrag/screens/portal/Teile.tsx';
import { fehlerKey, useWorte } from '../../../antrag/screens/portal/worte.ts';
import { getZustimmung, giveZustimmung } from '../../vertretung.api.ts';
import { useTun } from './tun.ts';
import { geheZumBroker, useBroker } from './Zugang.tsx';

interface Stand {
  readonly antragsart: string;
  readonly kind: string;
  readonly zugestimmtAm?: string | undefined;
}

export function Zustimmung({ ich }: { readonly ich: Ich | undefined }) {
  const { t } = useWorte();
  const [stand, setStand] = useState<Stand>();
  const [ja, setJa] = useState(false);
  const { busy, fehler, setFehler, tun } = useTun();
  useEffect(() => {
    call(getZustimmung, {}).then(setStand, (error) => setFehler(fehlerKey(error)));
  }, [setFehler]);
  if (!stand) return fehler ? <Fehler>{t(fehler)}</Fehler> : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ja) return setFehler('fehler.pflicht');
    return tun(async () => setStand({ ...stand, ...(await call(giveZustimmung, { bestaetigt: true })) }));
  };
  if (stand.zugestimmtAm)
    return (
      <div className="cz-form">
        <Titel>{t('zustimmung.fertig')}</Titel>
        <Worum stand={stand} />
      </div>
    );
  return (
    <form className="cz-form" onSubmit={submit} noValidate>
      <Titel>{t('zustimmung.titel')}</Titel>
      <Worum stand={stand} />
      <p className="cz-why">{t('zustimmung.warum')}</p>
      {ich?.vertrauen === 'niedrig' && <Ausweisen />}
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      <label className="cz-choice">
        <input type="checkbox" checked={ja} onChange={(event) => setJa(event.target.checked)} />
        <span>{t('zustimmung.ja')}</span>
      </label>
      <Knopf kind="haupt" type="submit" busy={busy}>
        {t('zustimmung.geben')}
      </Knopf>
    </form>
  );
}

function Worum({ stand }: { readonly stand: Stand }) {
  const { t } = useWorte();
  return (
    <p>
      <strong>
        <bdi>{stand.kind}</bdi>
      </strong>
      {` · ${t(`art.${stand.antragsart}`)}`}
    </p>
  );
}

function Ausweisen() {
  const { t } = useWorte();
  const broker = useBroker();
  const { busy, tun } = useTun();
  if (broker.length === 0) return null;
  return (
    <section className="cz-note">
      <p>{t('zustimmung.ausweisen')}</p>
      {broker.map(({ schluessel, name }) => (
        <Knopf key={schluessel} busy={busy} onClick={() => void tun(() => geheZumBroker(schluessel, true))}>
          {t('weg.broker', { name })}
        </Knopf>
      ))}
    </section>
  );
}
