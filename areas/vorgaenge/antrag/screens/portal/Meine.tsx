/** One's own applications and drafts; whoever comes back signs in with an address. */
import { useCallback, useEffect, useState } from 'react';
import { leaveBuergerportal } from '#areas/buerger/konto.api.ts';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { call } from '#platform/http/client.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { deleteEntwurf, listEigeneAntraege } from '../../antrag.api.ts';
import type { Antragstand } from '../../antrag.schema.ts';
import { Anmelden } from './Anmelden.tsx';
import { geheZu } from './adresse.ts';
import { Fehler, Knopf, Titel, Zurueck } from './Teile.tsx';
import { fehlerKey, useWorte } from './worte.ts';

interface MeineProps {
  readonly ich: Ich | undefined;
  onIch(ich: Ich | undefined): void;
}

interface Kurz {
  readonly id: string;
  readonly antragsart: string;
  readonly stand: Antragstand;
  readonly nummer?: string | undefined;
  readonly geaendertAm: string;
  readonly neueNachrichten: number;
}

export function Meine({ ich, onIch }: MeineProps) {
  const { t } = useWorte();
  const [antraege, setAntraege] = useState<readonly Kurz[]>();
  const [fehler, setFehler] = useState<string>();
  const wer = ich && `${ich.id} ${ich.vertretung?.id ?? ''}`;
  const load = useCallback(async () => {
    if (wer === undefined) return setAntraege([]);
    try {
      setAntraege((await call(listEigeneAntraege, {})).antraege);
    } catch (error) {
      setFehler(fehlerKey(error));
    }
  }, [wer]);
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <>
      <Zurueck onClick={() => geheZu()} />
      <div className="cz-form">
        <Titel>{t('meine.titel')}</Titel>
        {fehler && <Fehler>{t(fehler)}</Fehler>}
        {antraege?.length === 0 && <p>{t('meine.leer')}</p>}
        {antraege?.map((one) => (
          <AntragKarte key={one.id} antrag={one} fremd={ich?.vertretung !== undefined} onGone={load} />
        ))}
        {ich?.email === undefined && ich?.angaben === undefined ? (
          <section className="cz-card">
            <h2>{t('email_titel')}</h2>
            <p>{t('meine.anmelden')}</p>
            <Anmelden
              onDone={(next) => {
                onIch(next);
                // What was begun before comes along a moment later.
                setTimeout(() => void load(), 1_500);
              }}
            />
          </section>
        ) : (
          <p>
            <bdi dir="ltr">{ich.email ?? `${ich.angaben?.vornamen ?? ''} ${ich.angaben?.familienname ?? ''}`}</bdi>{' '}
            <Knopf kind="link" onClick={() => geheZu('konto')}>
              {t('meine.konto')}
            </Knopf>
            <Knopf
              kind="link"
              onClick={() =>
                call(leaveBuergerportal, {}).then(
                  () => onIch(undefined),
                  (error) => setFehler(fehlerKey(error)),
                )
              }
            >
              {t('abmelden')}
            </Knopf>
          </p>
        )}
      </div>
    </>
  );
}

interface KarteProps {
  readonly antrag: Kurz;
  /** Of somebody one acts for. */
  readonly fremd: boolean;
  onGone(): void;
}

function AntragKarte({ antrag, fremd, onGone }: KarteProps) {
  const { t, sprache } = useWorte();
  const draft = antrag.stand === 'entwurf';
  return (
    <section className="cz-card">
      <h2>{t(`art.${antrag.antragsart}`)}</h2>
      <p className="cz-sub">
        {draft ? t('meine.entwurf') : <bdi dir="ltr">{antrag.nummer}</bdi>} ·{' '}
        {formatDate(sprache, antrag.geaendertAm.slice(0, 10))}
      </p>
      {antrag.neueNachrichten > 0 && (
        <p className="cz-doubt">
          <Icon name="post" />
          {t('meine.neu')}
        </p>
      )}
      <div className="cz-actions">
        <Knopf onClick={() => geheZu(draft ? 'antrag' : 'stand', antrag.id)}>
          {t(draft ? 'meine.weitermachen' : 'quittung.stand')}
        </Knopf>
        {!fremd && (
          <Knopf kind="link" onClick={() => geheZu('einladen', antrag.id)}>
            {t('einladen.knopf')}
          </Knopf>
        )}
        {draft && !fremd && (
          <Knopf kind="link" onClick={() => call(deleteEntwurf, { id: antrag.id }).then(onGone, onGone)}>
            {t('meine.verwerfen')}
          </Knopf>
        )}
      </div>
      {draft && <p className="cz-hint">{t('meine.frist')}</p>}
    </section>
  );
}
