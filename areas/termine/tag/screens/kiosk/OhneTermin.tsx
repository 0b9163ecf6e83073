/** What can be had today without a Termin, in plain words, four at a time. */
import { useState } from 'react';
import type { Uebersetzer } from '../../../texte/texte.ts';
import type { Spontananliegen } from '../../besuch.schema.ts';
import type { Frame } from './Ankommen.tsx';
import { Wahl, Zurueck } from './Rahmen.tsx';

interface Props {
  readonly t: Uebersetzer;
  readonly frame: Frame;
  readonly anliegen: readonly Spontananliegen[];
  readonly verbunden: boolean;
  readonly onChoose: (schluessel: string) => void;
  readonly onOther: () => void;
  readonly onBack: () => void;
}

const MOST = 3;

export function OhneTermin({ t, frame, anliegen, verbunden, onChoose, onOther, onBack }: Props) {
  const [from, setFrom] = useState(0);
  const back = <Zurueck t={t} onPress={onBack} />;
  if (!verbunden) return frame(t('kiosk.start.ohne'), back, { text: <p>{t('kiosk.offline.ohne')}</p> });
  if (anliegen.length === 0) return frame(t('kiosk.start.ohne'), back, { text: <p>{t('kiosk.ohne.leer')}</p> });
  const shown = anliegen.slice(from, from + MOST);
  const next = from + MOST < anliegen.length ? from + MOST : 0;
  return frame(
    t('kiosk.ohne.titel'),
    <div className="kiosk-choices">
      {shown.map((one) => (
        <Wahl
          key={one.schluessel}
          icon="vorgang"
          label={one.name[t.sprache] ?? one.name.de ?? one.schluessel}
          hint={one.wartende > 0 ? t('kiosk.ohne.wartende', { n: one.wartende }) : undefined}
          onPress={() => onChoose(one.schluessel)}
        />
      ))}
      <Wahl icon="hilfe" label={t('kiosk.ohne.anderes')} onPress={onOther} />
      <div className="kiosk-row">
        {back}
        {anliegen.length > MOST && (
          <button type="button" className="kiosk-button" onClick={() => setFrom(next)}>
            {t('kiosk.mehr')}
          </button>
        )}
      </div>
    </div>,
    { text: <p>{t('kiosk.ohne.text')}</p> },
  );
}
