/** States by their names in the person's language. */
import { useMemo } from 'react';
import { STAATEN } from '../../staaten.data.ts';
import { useWorte } from './worte.ts';

interface StaatenlisteProps {
  readonly id: string;
  readonly wert: string;
  readonly fehler?: boolean;
  onChange(wert: string): void;
}

export function Staatenliste({ id, wert, fehler = false, onChange }: StaatenlisteProps) {
  const { t, sprache } = useWorte();
  const staaten = useMemo(() => {
    const names = new Intl.DisplayNames([sprache], { type: 'region' });
    return STAATEN.map((code) => [code, names.of(code) ?? code] as const).toSorted((a, b) =>
      a[1].localeCompare(b[1], sprache),
    );
  }, [sprache]);
  return (
    <select
      id={id}
      className="cz-input"
      value={wert}
      aria-invalid={fehler || undefined}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('bitte_waehlen')}</option>
      {staaten.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
