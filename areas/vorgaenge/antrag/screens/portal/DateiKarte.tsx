/** One file and what was seen on it, each with what to do. Nothing blocks: who wants to send it anyway says why. */
import { useId, useState } from 'react';
import { call } from '#platform/http/client.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Datei } from '../../antrag.schema.ts';
import { keepUnterlage } from '../../unterlage.api.ts';
import { NUR_INFO } from '../../unterlagenpruefung.rules.ts';
import { type Hinweis, TROTZDEM } from '../../unterlagenpruefung.schema.ts';
import { Knopf } from './Teile.tsx';
import { fehlerKey, useWorte } from './worte.ts';

interface DateiKarteProps {
  readonly antragId: string;
  readonly datei: Datei;
  readonly onRemove?: () => void;
  onKeep(datei: Datei): void;
}

export function DateiKarte({ antragId, datei, onRemove, onKeep }: DateiKarteProps) {
  const { t } = useWorte();
  const doubts = datei.hinweise.filter(({ art }) => !NUR_INFO.has(art));
  const infos = datei.hinweise.filter(({ art }) => NUR_INFO.has(art));
  const good = doubts.length === 0;
  return (
    <div className="cz-file">
      <Icon name="dokument" />
      <div>
        <bdi dir="ltr" className="cz-file-name">
          {datei.dateiname}
        </bdi>
        <p className={good ? 'cz-good' : 'cz-doubt'}>
          <Icon name={good ? 'erledigt' : 'warnung'} />
          <span>
            {good && `${t('lesbar')} · `}
            {t('seiten', { n: datei.seiten })}
          </span>
        </p>
        {[...doubts, ...infos].map((one) => (
          <HinweisText key={one.art} hinweis={one} seiten={datei.seiten} />
        ))}
        {datei.trotzdem && (
          <p className="cz-hint">{t('trotzdem.gesagt', { grund: t(`trotzdem.${datei.trotzdem}`) })}</p>
        )}
        {!good && !datei.trotzdem && <Trotzdem antragId={antragId} datei={datei} onKeep={onKeep} />}
      </div>
      {onRemove && (
        <Knopf kind="link" onClick={onRemove}>
          {t('entfernen')} <span className="u-sr">{datei.dateiname}</span>
        </Knopf>
      )}
    </div>
  );
}

function HinweisText({ hinweis, seiten }: { readonly hinweis: Hinweis; readonly seiten: number }) {
  const { t, sprache } = useWorte();
  const { art, tag } = hinweis;
  const named = hinweis.seiten !== undefined && seiten > 1 && art !== 'teilweise';
  const params = {
    ...(tag === undefined ? {} : { tag: formatDate(sprache, tag) }),
    ...(art === 'teilweise' ? { n: hinweis.seiten?.length ?? 0 } : {}),
  };
  return (
    <p className={NUR_INFO.has(art) ? 'cz-hint' : 'cz-doubt'}>
      <span>
        {named && <strong>{t('seite_nr', { seiten: hinweis.seiten?.join(', ') ?? '' })} </strong>}
        {t(`hinweis.${art}`, params)}
      </span>
    </p>
  );
}

function Trotzdem({ antragId, datei, onKeep }: Omit<DateiKarteProps, 'onRemove'>) {
  const { t } = useWorte();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [grund, setGrund] = useState<(typeof TROTZDEM)[number]>();
  const [text, setText] = useState('');
  const [fehler, setFehler] = useState<string>();
  if (!open)
    return (
      <Knopf kind="link" onClick={() => setOpen(true)}>
        {t('trotzdem.senden')}
      </Knopf>
    );
  const keep = async () => {
    if (grund === undefined) return setFehler('fehler.pflicht');
    try {
      onKeep(await call(keepUnterlage, { id: antragId, dateiId: datei.id, grund, text }));
    } catch (error) {
      setFehler(fehlerKey(error));
    }
  };
  return (
    <fieldset className="cz-field cz-anyway">
      <legend>{t('trotzdem.frage')}</legend>
      {TROTZDEM.map((one) => (
        <label key={one} className="cz-choice">
          <input type="radio" name={id} checked={grund === one} onChange={() => setGrund(one)} />
          <span>{t(`trotzdem.${one}`)}</span>
        </label>
      ))}
      <label htmlFor={`${id}-text`}>
        {t('trotzdem.text')} <span className="cz-optional">({t('freiwillig')})</span>
      </label>
      <input
        id={`${id}-text`}
        className="cz-input"
        dir="auto"
        maxLength={500}
        onKeyDown={(event) => {
          // The form around it is the page's own.
          if (event.key === 'Enter') event.preventDefault();
        }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {fehler && <p className="cz-field-error">{t(fehler)}</p>}
      <Knopf onClick={keep}>{t('trotzdem.senden')}</Knopf>
    </fieldset>
  );
}
