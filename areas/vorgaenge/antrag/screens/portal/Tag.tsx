/** A day as three numbers: nobody has to scroll through years, and every keyboard can type it. */
import { useId, useState } from 'react';
import { toAsciiDigits } from '#areas/buerger/konto.schema.ts';
import { useWorte } from './worte.ts';

interface TagProps {
  readonly id: string;
  /** ISO, or what is there of it. */
  readonly wert: string;
  onChange(wert: string): void;
}

const PARTS = ['tag', 'monat', 'jahr'] as const;

export function Tag({ wert, onChange }: TagProps) {
  const { t } = useWorte();
  const id = useId();
  const [parts, setParts] = useState(() => {
    const [jahr = '', monat = '', tag = ''] = wert.split('-');
    return { tag, monat, jahr };
  });
  const set = (part: (typeof PARTS)[number], text: string) => {
    const next = { ...parts, [part]: toAsciiDigits(text).replace(/\D/g, '') };
    setParts(next);
    const empty = next.tag === '' && next.monat === '' && next.jahr === '';
    onChange(empty ? '' : `${next.jahr.padStart(4, '0')}-${next.monat.padStart(2, '0')}-${next.tag.padStart(2, '0')}`);
  };
  return (
    <div className="cz-day">
      {PARTS.map((part) => (
        <div key={part}>
          <label htmlFor={`${id}-${part}`}>{t(part)}</label>
          <input
            id={`${id}-${part}`}
            className="cz-input"
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            maxLength={part === 'jahr' ? 4 : 2}
            value={parts[part]}
            onChange={(event) => set(part, event.target.value)}
          />
        </div>
      ))}
    </div>
  );
}
