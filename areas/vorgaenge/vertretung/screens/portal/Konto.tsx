/** One's own account: ways in, who acts for whom, where it is open, and how it ends. */
import { useCallback, useEffect, useState } from 'react';
import type { Ich, Konto as KontoDaten } from '#areas/buerger/konto.schema.ts';
import { deleteBuergerkonto, getBuergerkonto, setEinwilligung } from '#areas/buerger/verwaltung.api.ts';
import { call } from '#platform/http/client.ts';
import { Anmelden } from '../../../antrag/screens/portal/Anmelden.tsx';
import { geheZu } from '../../../antrag/screens/portal/adresse.ts';
import { Fehler, Knopf, Titel, Zurueck } from '../../../antrag/screens/portal/Teile.tsx';
import { useWorte } from '../../../antrag/screens/portal/worte.ts';
import { Sitzungen, Wege } from './Kontoteile.tsx';
import { useTun } from './tun.ts';
import { Vollmachten } from './Vollmachten.tsx';

interface KontoProps {
  readonly ich: Ich | undefined;
  onIch(ich: Ich | undefined): void;
}

export function Konto({ ich, onIch }: KontoProps) {
  const { t } = useWorte();
  const [konto, setKonto] = useState<KontoDaten>();
  const [weg, setWeg] = useState(false);
  const { busy, fehler, tun } = useTun();
  const wer = ich?.id;
  const load = useCallback(async () => {
    if (wer !== undefined) setKonto(await call(getBuergerkonto, {}));
  }, [wer]);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);
  if (weg)
    return (
      <div className="cz-form">
        <Titel>{t('konto.geloescht')}</Titel>
        <Knopf onClick={() => geheZu()}>{t('zurueck')}</Knopf>
      </div>
    );
  const change = (run: () => Promise<unknown>) =>
    void tun(async () => {
      await run();
      await load();
    });
  const known = ich !== undefined && konto !== undefined && (konto.email || konto.identitaeten.length > 0);
  return (
    <>
      <Zurueck onClick={() => geheZu('meine')} />
      <div className="cz-form">
        <Titel>{t('konto.titel')}</Titel>
        {fehler && <Fehler>{t(fehler)}</Fehler>}
        {!known && <Anmelden onDone={onIch} />}
        {known && (
          <>
            <Vollmachten ich={ich} onIch={onIch} />
            <Wege konto={konto} busy={busy} onIch={onIch} change={change} />
            <Einwilligung konto={konto} busy={busy} change={change} />
            <Sitzungen konto={konto} busy={busy} change={change} />
            <Loeschen
              onGone={() => {
                setWeg(true);
                onIch(undefined);
              }}
            />
          </>
        )}
      </div>
    </>
  );
}

export interface TeilProps {
  readonly konto: KontoDaten;
  readonly busy: boolean;
  change(run: () => Promise<unknown>): void;
}

function Einwilligung({ konto, busy, change }: TeilProps) {
  const { t } = useWorte();
  const ja = konto.einwilligungAm !== undefined;
  return (
    <section className="cz-card">
      <h2>{t('konto.einwilligung')}</h2>
      <p>{t('konto.einwilligung_text')}</p>
      <Knopf busy={busy} onClick={() => change(() => call(setEinwilligung, { ja: !ja }))}>
        {t(ja ? 'konto.einwilligung_nein' : 'konto.einwilligung_ja')}
      </Knopf>
    </section>
  );
}

function Loeschen({ onGone }: { onGone(): void }) {
  const { t } = useWorte();
  const [ja, setJa] = useState(false);
  const { busy, fehler, setFehler, tun } = useTun();
  return (
    <section className="cz-card">
      <h2>{t('konto.loeschen')}</h2>
      <p>{t('konto.loeschen_text')}</p>
      <label className="cz-choice">
        <input type="checkbox" checked={ja} onChange={(event) => setJa(event.target.checked)} />
        <span>{t('konto.loeschen_ja')}</span>
      </label>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      <Knopf
        busy={busy}
        onClick={() =>
          ja
            ? void tun(async () => {
                await call(deleteBuergerkonto, { verstanden: true });
                onGone();
              })
            : setFehler('fehler.pflicht')
        }
      >
        {t('konto.loeschen')}
      </Knopf>
    </section>
  );
}
