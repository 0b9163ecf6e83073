/** Ways into the account, and where it is open. */
import { useId, useState } from 'react';
import { removeIdentitaet } from '#areas/buerger/broker.api.ts';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { addBuergerpasskey, beginBuergerpasskey, removeBuergerpasskey } from '#areas/buerger/passkey.api.ts';
import { endAndereBuergersitzungen, endBuergersitzung } from '#areas/buerger/verwaltung.api.ts';
import { call } from '#platform/http/client.ts';
import { formatInstant } from '#platform/i18n/format.ts';
import { Anmelden } from '../../../antrag/screens/portal/Anmelden.tsx';
import { Knopf } from '../../../antrag/screens/portal/Teile.tsx';
import { useWorte } from '../../../antrag/screens/portal/worte.ts';
import type { TeilProps } from './Konto.tsx';
import { makePasskey, passkeysWork } from './passkey.ts';
import { geheZumBroker, useBroker } from './Zugang.tsx';

export function Wege({ konto, busy, change, onIch }: TeilProps & { onIch(ich: Ich): void }) {
  const { t } = useWorte();
  const broker = useBroker();
  const free = broker.filter(({ schluessel }) => !konto.identitaeten.some((one) => one.broker === schluessel));
  return (
    <section className="cz-card">
      <h2>{t('konto.wege')}</h2>
      {konto.email ? (
        <p>
          {t('email')}: <bdi dir="ltr">{konto.email}</bdi>
        </p>
      ) : (
        <Anmelden onDone={onIch} nurEmail />
      )}
      {konto.identitaeten.map((one) => (
        <div key={one.id} className="cz-row">
          <span>
            <bdi>{t('konto.identitaet', { name: one.name })}</bdi>
            <span className="cz-sub">{t(`niveau.${one.vertrauen}`)}</span>
          </span>
          <Knopf kind="link" busy={busy} onClick={() => change(() => call(removeIdentitaet, { id: one.id }))}>
            {t('konto.loesen')}
          </Knopf>
        </div>
      ))}
      {free.map(({ schluessel, name }) => (
        <Knopf key={schluessel} busy={busy} onClick={() => change(() => geheZumBroker(schluessel, true))}>
          {t('konto.verbinden', { name })}
        </Knopf>
      ))}
      {konto.passkeys.map((one) => (
        <div key={one.id} className="cz-row">
          <span>
            Passkey <bdi>{one.name}</bdi>
          </span>
          <Knopf kind="link" busy={busy} onClick={() => change(() => call(removeBuergerpasskey, { id: one.id }))}>
            {t('entfernen')} <span className="u-sr">{one.name}</span>
          </Knopf>
        </div>
      ))}
      {passkeysWork && konto.email && <NeuerPasskey busy={busy} change={change} />}
    </section>
  );
}

function NeuerPasskey({ busy, change }: Omit<TeilProps, 'konto'>) {
  const { t } = useWorte();
  const id = useId();
  const [name, setName] = useState('');
  const add = async () => {
    const { optionen } = await call(beginBuergerpasskey, {});
    await call(addBuergerpasskey, { antwort: await makePasskey(optionen), name: name.trim() || 'Passkey' });
    setName('');
  };
  return (
    <div className="cz-field">
      <label htmlFor={id}>{t('konto.passkey_name')}</label>
      <p className="cz-hint">{t('konto.passkey_text')}</p>
      <input
        id={id}
        className="cz-input"
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Knopf busy={busy} onClick={() => change(add)}>
        {t('konto.passkey_neu')}
      </Knopf>
    </div>
  );
}

export function Sitzungen({ konto, busy, change }: TeilProps) {
  const { t, sprache } = useWorte();
  return (
    <section className="cz-card">
      <h2>{t('konto.sitzungen')}</h2>
      {konto.sitzungen.map((one) => (
        <div key={one.id} className="cz-row">
          <span>
            <bdi dir="ltr">{one.geraet}</bdi>
            <span className="cz-sub">
              {one.diese ? t('konto.diese') : <bdi>{formatInstant(sprache, one.zuletztAm)}</bdi>}
            </span>
          </span>
          {!one.diese && (
            <Knopf kind="link" busy={busy} onClick={() => change(() => call(endBuergersitzung, { id: one.id }))}>
              {t('konto.abmelden_dort')}
            </Knopf>
          )}
        </div>
      ))}
      {konto.sitzungen.length > 1 && (
        <Knopf busy={busy} onClick={() => change(() => call(endAndereBuergersitzungen, {}))}>
          {t('konto.abmelden_ueberall')}
        </Knopf>
      )}
    </section>
  );
}
