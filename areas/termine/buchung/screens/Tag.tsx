/** A day as three numbers: nobody scrolls through years, every keyboard and every script can type it. */
import { useId, useState } from 'react';
import { useT } from '../../texte/screens/Texte.tsx';
import { Feldfehler } from './Teile.tsx';

interface TagProps {
  readonly label: string;
  /** ISO, or what is there of it. */
  readonly wert: string;
  readonly fehler?: string | undefined;
  readonly autoComplete?: boolean;
  onChange(wert: string): void;
}

const PARTS = ['tag', 'monat', 'jahr'] as const;
const AUTOFILL = { tag: 'bday-day', monat: 'bday-month', jahr: 'bday-year' } as const;

export function Tag({ label, wert, fehler, autoComplete = false, onChange }: TagProps) {
  const t = useT();
  const id = useId();
  const [parts, setParts] = useState(() => {
    const [jahr = '', monat = '', tag = ''] = wert.split('-');
    return { tag: tag.replace(/^0+/, ''), monat: monat.replace(/^0+/, ''), jahr: jahr.replace(/^0+/, '') };
  });
  const set = (part: (typeof PARTS)[number], text: string) => {
    const next = { ...parts, [part]: westlicheZiffern(text).replace(/\D/g, '') };
    setParts(next);
    const empty = next.tag === '' && next.monat === '' && next.jahr === '';
    onChange(empty ? '' : `${next.jahr.padStart(4, '0')}-${next.monat.padStart(2, '0')}-${next.tag.padStart(2, '0')}`);
  };
  return (
    <fieldset className={fehler ? 'cz-field cz-invalid' : 'cz-field'}>
      <legend>{label}</legend>
      {fehler && <Feldfehler id={`${id}-fehler`}>{fehler}</Feldfehler>}
      <div className="cz-day" dir="ltr">
        {PARTS.map((part) => (
          <div key={part}>
            <label htmlFor={`${id}-${part}`}>{t(part)}</label>
            <input
              id={`${id}-${part}`}
              className="cz-input"
              dir="ltr"
              inputMode="numeric"
              autoComplete={autoComplete ? AUTOFILL[part] : 'off'}
              maxLength={part === 'jahr' ? 4 : 2}
              value={parts[part]}
              aria-invalid={fehler ? true : undefined}
              aria-describedby={fehler ? `${id}-fehler` : undefined}
              onChange={(event) => set(part, event.target.value)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** `٢٣` and `۲۳` are 23. */
export function westlicheZiffern(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
