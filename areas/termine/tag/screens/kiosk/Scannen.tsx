/** QR code by hand scanner (which types by itself) or by camera; whoever has none of it types the number. */
import { useState } from 'react';
import type { Uebersetzer } from '../../../texte/texte.ts';
import type { Frame } from './Ankommen.tsx';
import { Kamera } from './Kamera.tsx';
import { Wahl, Zurueck } from './Rahmen.tsx';

interface Props {
  readonly t: Uebersetzer;
  readonly frame: Frame;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
  readonly onType: () => void;
  readonly onBack: () => void;
}

export function Scannen({ t, frame, busy, onCode, onType, onBack }: Props) {
  const [camera, setCamera] = useState<'aus' | 'an' | 'fehlt'>('aus');
  const text = { aus: 'kiosk.scan.text', an: 'kiosk.scan.kameraAn', fehlt: 'kiosk.scan.kameraFehlt' }[camera];
  return frame(
    t('kiosk.scan.titel'),
    <div className="kiosk-choices">
      {camera === 'aus' && <Wahl icon="scan" label={t('kiosk.scan.kamera')} onPress={() => setCamera('an')} />}
      <Wahl icon="tasten" label={t('kiosk.scan.tippen')} onPress={onType} />
      <Zurueck t={t} onPress={onBack} />
    </div>,
    {
      text: <p aria-live="polite">{t(text)}</p>,
      picture:
        camera === 'an' && !busy ? (
          <Kamera found={onCode} failed={() => setCamera('fehlt')} label={t('kiosk.scan.kameraAn')} />
        ) : (
          <Bild />
        ),
    },
  );
}

/** A telephone with a code, held in front of a reader. */
function Bild() {
  return (
    <svg className="kiosk-bild" viewBox="0 0 120 220" aria-hidden="true" focusable="false">
      <rect x="4" y="4" width="112" height="212" rx="14" className="kiosk-bild-rand" />
      <path d="M44 18h32" className="kiosk-bild-strich" />
      <path
        d="M28 70h24v24H28zM68 70h24v24H68zM28 110h24v24H28zM68 110h8v8h-8zM84 110h8v8h-8zM76 118h8v8h-8zM68 126h8v8h-8zM84 126h8v8h-8z"
        className="kiosk-bild-code"
      />
    </svg>
  );
}
