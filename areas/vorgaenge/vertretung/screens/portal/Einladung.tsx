/** Somebody got a code: what it is about, and yes. */
import { type FormEvent, useId, useState } from 'react';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { acceptEinladung, previewEinladung } from '#areas/buerger/vollmacht.api.ts';
import { call } from '#platform/http/client.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Anmelden } from '../../../antrag/screens/portal/Anmelden.tsx';
import { geheZu } from '../../../antrag/screens/portal/adresse.ts';
import { Fehler, Knopf, Titel, Zurueck } from '../../../antrag/screens/portal/Teile.tsx';
import { useWorte } from '../../../antrag/screens/portal/worte.ts';
import { useTun } from './tun.ts';
import { handleFuer } from './Vollmachten.tsx';

interface EinladungProps {
  readonly ich: Ich | undefined;
  onIch(ich: Ich): void;
}

interface Gesehen {
  readonly art: string;
  readonly fuerName: string;
  readonly vertreterName: string;
  readonly alles: boolean;
  readonly bis?: string | undefined;
}

export function Einladung({ ich, onIch }: EinladungProps) {
  const { t } = useWorte();
  const known = ich?.email !== undefined || ich?.angaben !== undefined;
  return (
    <>
      <Zurueck onClick={() => geheZu()} />
      <div className="cz-form">
        <Titel>{t('einladung.titel')}</Titel>
        <p className="cz-why">{t('einladung.text')}</p>
        {known ? (
          <Einloesen onIch={onIch} />
        ) : (
          <section className="cz-card">
            <h2>{t('einladung.anmelden')}</h2>
            <Anmelden onDone={onIch} />
          </section>
        )}
      </div>
    </>
  );
}

function Einloesen({ onIch }: Pick<EinladungProps, 'onIch'>) {
  const { t, sprache } = useWorte();
  const id = useId();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [gesehen, setGesehen] = useState<Gesehen>();
  const { busy, fehler, setFehler, tun } = useTun();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.replace(/[^A-Za-z0-9]/g, '').length !== 12) return setFehler('fehler.einladung');
    if (gesehen && name.trim() === '') return setFehler('fehler.pflicht');
    return tun(async () => {
      if (gesehen) return handleFuer(await call(acceptEinladung, { code, name }), onIch);
      const found = await call(previewEinladung, { code });
      setName(found.vertreterName);
      return setGesehen(found);
    });
  };
  return (
    <form className="cz-form" onSubmit={submit} noValidate>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      {gesehen === undefined ? (
        <div className="cz-field">
          <label htmlFor={`${id}-code`}>{t('einladung.code')}</label>
          <input
            id={`${id}-code`}
            className="cz-input"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
      ) : (
        <>
          <section className="cz-note">
            <h2>{t('einladung.von', { name: gesehen.fuerName })}</h2>
            <p>
              <strong>{t(`vollmacht.${gesehen.art}`)}</strong>
            </p>
            <p>{t(`kann.${gesehen.art}`)}</p>
            <p>
              {gesehen.alles && gesehen.bis
                ? t('einladung.umfasst_alle', { tag: formatDate(sprache, gesehen.bis) })
                : t('einladung.umfasst_einen')}
            </p>
          </section>
          <div className="cz-field">
            <label htmlFor={`${id}-name`}>{t('einladung.name')}</label>
            <input
              id={`${id}-name`}
              className="cz-input"
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
        </>
      )}
      <Knopf kind="haupt" type="submit" busy={busy}>
        {t(gesehen ? 'einladung.annehmen' : 'einladung.ansehen')}
      </Knopf>
    </form>
  );
}
