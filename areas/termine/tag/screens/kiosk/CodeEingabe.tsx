/** The number of a Termin by large keys, in the order of the alphabet: not everybody writes on keyboards. */
import { useEffect, useState } from 'react';
import { Icon } from '#ui/Icon.tsx';
import type { Uebersetzer } from '../../../texte/texte.ts';
import { Zurueck } from './Rahmen.tsx';

const KEYS = [...'1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** `K7MX-42QD` of a Termin, or `A274` of somebody who comes back. */
const MOST = 8;
const SHORTEST = 4;

interface Props {
  readonly t: Uebersetzer;
  readonly code: string;
  readonly onCode: (code: string) => void;
  readonly onSend: (code: string) => void;
  readonly onBack: () => void;
  readonly busy: boolean;
}

export function CodeEingabe({ t, code, onCode, onSend, onBack, busy }: Props) {
  const [said, setSaid] = useState('');
  const type = (next: string) => {
    if (next.length > MOST) return;
    onCode(next);
    setSaid([...next].join(' '));
  };
  const short = code.length < SHORTEST;
  const send = () => {
    if (!short && !busy) onSend(code);
  };
  // Whoever types on real keys need not look for the field first.
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[a-z0-9]$/i.test(key)) type(code + key.toUpperCase());
      else if (key === 'Backspace') type(code.slice(0, -1));
      else if (key === 'Enter' && !(target instanceof HTMLButtonElement)) send();
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  });
  return (
    <form
      className="kiosk-code"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <input
        aria-label={t('kiosk.code.feld')}
        dir="ltr"
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        placeholder="· · · ·"
        value={code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code}
        onChange={({ currentTarget }) => type(cleaned(currentTarget.value))}
      />
      <p className="u-sr" aria-live="polite">
        {said === '' ? t('kiosk.code.leer') : said}
      </p>
      <div className="kiosk-keys" dir="ltr">
        {KEYS.map((key) => (
          <button key={key} type="button" onClick={() => type(code + key)}>
            {key}
          </button>
        ))}
        <button type="button" className="kiosk-erase" onClick={() => type(code.slice(0, -1))}>
          <Icon name="zurueck" />
          <span>{t('kiosk.code.loeschen')}</span>
        </button>
      </div>
      <div className="kiosk-row">
        <Zurueck t={t} onPress={onBack} />
        <button type="submit" className="kiosk-button kiosk-primary" aria-disabled={short || busy}>
          {t('kiosk.code.melden')}
        </button>
      </div>
    </form>
  );
}

/** What a paper says with gaps and hyphens, and what a scanner may add. */
function cleaned(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, MOST);
}
