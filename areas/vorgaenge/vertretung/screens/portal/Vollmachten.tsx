/** Who acts for me, and for whom I act; each of the two can end it at any time. */
import { useCallback, useEffect, useState } from 'react';
import { getBuergerIch } from '#areas/buerger/konto.api.ts';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { actForVollmacht, endVollmacht, listVollmachten } from '#areas/buerger/vollmacht.api.ts';
import type { Vollmacht } from '#areas/buerger/vollmacht.schema.ts';
import { call } from '#platform/http/client.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { geheZu } from '../../../antrag/screens/portal/adresse.ts';
import { Fehler, Knopf } from '../../../antrag/screens/portal/Teile.tsx';
import { useWorte } from '../../../antrag/screens/portal/worte.ts';
import { useTun } from './tun.ts';

interface Listen {
  readonly erteilt: readonly Vollmacht[];
  readonly erhalten: readonly Vollmacht[];
}

/** From here on for that person; leads to the one thing that is asked, where it is one. */
export async function handleFuer(
  vollmacht: Pick<Vollmacht, 'id' | 'umfang'>,
  onIch: (ich: Ich) => void,
): Promise<void> {
  await call(actForVollmacht, { vollmachtId: vollmacht.id });
  const { ich } = await call(getBuergerIch, {});
  if (ich) onIch(ich);
  const [aufgabe] = ['erklaeren', 'zustimmen'].filter((one) => vollmacht.umfang.includes(one as never));
  geheZu(aufgabe === 'erklaeren' ? 'arbeitgeber' : aufgabe === 'zustimmen' ? 'zustimmung' : 'meine');
}

export function Vollmachten({ ich, onIch }: { readonly ich: Ich; onIch(ich: Ich): void }) {
  const { t } = useWorte();
  const [listen, setListen] = useState<Listen>();
  const { busy, fehler, tun } = useTun();
  const load = useCallback(async () => setListen(await call(listVollmachten, {})), []);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);
  const end = (id: string) =>
    void tun(async () => {
      await call(endVollmacht, { id });
      await load();
    });
  return (
    <section className="cz-card">
      <h2>{t('vollmacht.titel')}</h2>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      <h3>{t('vollmacht.erteilt')}</h3>
      {listen?.erteilt.length === 0 && <p className="cz-hint">{t('vollmacht.keine')}</p>}
      {listen?.erteilt.map((one) => (
        <Zeile key={one.id} vollmacht={one} name={one.vertreterName}>
          {one.stand !== 'beendet' && <Ende name={one.vertreterName} busy={busy} onClick={() => end(one.id)} />}
        </Zeile>
      ))}
      {ich.vertretung === undefined && <Knopf onClick={() => geheZu('einladen')}>{t('einladen.alle_knopf')}</Knopf>}
      <h3>{t('vollmacht.erhalten')}</h3>
      {listen?.erhalten.length === 0 && <p className="cz-hint">{t('vollmacht.keine')}</p>}
      {listen?.erhalten.map((one) => (
        <Zeile key={one.id} vollmacht={one} name={one.fuerName}>
          {one.stand === 'gilt' && ich.vertretung?.id !== one.id && (
            <Knopf busy={busy} onClick={() => void tun(() => handleFuer(one, onIch))}>
              {t('vollmacht.handeln', { name: one.fuerName })}
            </Knopf>
          )}
          {one.stand === 'gilt' && <Ende name={one.fuerName} busy={busy} onClick={() => end(one.id)} />}
        </Zeile>
      ))}
      <Knopf onClick={() => geheZu('einladung')}>{t('einladung.titel')}</Knopf>
    </section>
  );
}

function Ende({ name, busy, onClick }: { readonly name: string; readonly busy: boolean; onClick(): void }) {
  const { t } = useWorte();
  return (
    <Knopf kind="link" busy={busy} onClick={onClick}>
      {t('vollmacht.beenden')} <span className="u-sr">{name}</span>
    </Knopf>
  );
}

interface ZeileProps {
  readonly vollmacht: Vollmacht;
  readonly name: string;
  readonly children: React.ReactNode;
}

function Zeile({ vollmacht, name, children }: ZeileProps) {
  const { t, sprache } = useWorte();
  const { art, stand, bis, bezug } = vollmacht;
  return (
    <div className="cz-row">
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="cz-sub">
          {t(`vollmacht.${art}`)} · {t(bezug ? 'vollmacht.ein_antrag' : 'vollmacht.alles')} · {t(`vollmacht.${stand}`)}
          {bis && ` · ${t('vollmacht.bis', { tag: formatDate(sprache, bis) })}`}
        </span>
      </span>
      <span className="cz-row-acts">{children}</span>
    </div>
  );
}
