/** Fees of the application: what for, until when, paid here and now, with a receipt. */
import { useEffect, useRef, useState } from 'react';
import { call, urlOf } from '#platform/http/client.ts';
import { formatAmount, formatDate } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { AntragStand } from '../../antrag.schema.ts';
import type { GebuehrStand } from '../../stand.schema.ts';
import { readZahlungsquittung, refreshPortalzahlung, startPortalzahlung } from '../../zahlung.api.ts';
import { Fehler, Knopf } from './Teile.tsx';
import { fehlerKey, useWorte } from './worte.ts';

export function Gebuehren({ stand, onChange }: { readonly stand: AntragStand; onChange(): void }) {
  const { t } = useWorte();
  const said = useRueckkehr(stand.id, onChange);
  if (stand.gebuehren.length === 0) return null;
  return (
    <section className="cz-card">
      <h2>{t('stand.gebuehr')}</h2>
      <div aria-live="polite">
        {said && <p className={said === 'bezahlt' ? 'cz-good' : 'cz-doubt'}>{t(`gebuehr.zurueck_${said}`)}</p>}
      </div>
      {stand.gebuehren.map((one) => (
        <Gebuehr key={one.id} antragId={stand.id} gebuehr={one} onChange={onChange} />
      ))}
    </section>
  );
}

/** Back from the payment service: it is asked what became of it, since its message may still be on its way. */
function useRueckkehr(id: string, onChange: () => void) {
  const [said, setSaid] = useState<'begonnen' | 'bezahlt' | 'abgebrochen'>();
  const reload = useRef(onChange);
  reload.current = onChange;
  useEffect(() => {
    const forderungId = new URLSearchParams(window.location.search).get('zahlung');
    if (forderungId === null) return;
    call(refreshPortalzahlung, { id, forderungId }).then(
      ({ stand }) => {
        // A reload later must not say it again.
        window.history.replaceState(null, '', window.location.pathname);
        setSaid(stand);
        reload.current();
      },
      () => setSaid('begonnen'),
    );
  }, [id]);
  return said;
}

interface GebuehrProps {
  readonly antragId: string;
  readonly gebuehr: GebuehrStand;
  onChange(): void;
}

function Gebuehr({ antragId, gebuehr, onChange }: GebuehrProps) {
  const { t, sprache } = useWorte();
  const { zeilen, summeCent, offenCent, faelligAm, zahlbar } = gebuehr;
  const euro = (cent: number) => <bdi>{formatAmount(sprache, cent)}</bdi>;
  const tag = formatDate(sprache, faelligAm);
  return (
    <div className="cz-fee">
      <dl>
        {zeilen.map(({ text, betragCent }) => (
          <div key={text}>
            <dt lang="de">{text}</dt>
            <dd>{euro(betragCent)}</dd>
          </div>
        ))}
        <div className="cz-sum">
          <dt>{offenCent > 0 ? t('gebuehr.offen') : t('gebuehr.summe')}</dt>
          <dd>{euro(offenCent > 0 ? offenCent : summeCent)}</dd>
        </div>
      </dl>
      {offenCent > 0 && zahlbar !== 'bald' && <p className="cz-sub">{t('gebuehr.bis', { tag })}</p>}
      {zahlbar === 'bald' && <p>{t('gebuehr.bald', { tag })}</p>}
      {zahlbar === 'aus' && <p>{t('gebuehr.aus', { nummer: gebuehr.kassenzeichen })}</p>}
      {zahlbar === 'ja' && <Bezahlen antragId={antragId} gebuehr={gebuehr} onChange={onChange} />}
      {offenCent <= 0 && (
        <p className="cz-good">
          <Icon name="erledigt" />
          {t('gebuehr.bezahlt')}
        </p>
      )}
      {offenCent < 0 && <p>{t('gebuehr.zuviel', { betrag: formatAmount(sprache, -offenCent) })}</p>}
      {gebuehr.zahlungen.map((zahlung) => (
        <a
          key={zahlung.id}
          className="cz-btn cz-btn-neben"
          href={urlOf(readZahlungsquittung, { id: antragId, forderungId: gebuehr.id, zahlungId: zahlung.id })}
          download
        >
          <Icon name="herunterladen" />
          <span>
            {t('gebuehr.quittung')} · {euro(zahlung.betragCent)}
          </span>
        </a>
      ))}
    </div>
  );
}

function Bezahlen({ antragId, gebuehr, onChange }: GebuehrProps) {
  const { t } = useWorte();
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<string>();
  const pay = async () => {
    setBusy(true);
    setFehler(undefined);
    try {
      const { weiterleitung } = await call(startPortalzahlung, { id: antragId, forderungId: gebuehr.id });
      // The button stays busy: the page is being left.
      if (weiterleitung !== undefined) return window.location.assign(weiterleitung);
      onChange();
    } catch (error) {
      setFehler(fehlerKey(error));
    }
    setBusy(false);
  };
  return (
    <>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      <Knopf kind="haupt" busy={busy} onClick={pay}>
        {t('gebuehr.zahlen')}
      </Knopf>
    </>
  );
}
