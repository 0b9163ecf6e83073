/** Those of the family who apply along. */
import { useId } from 'react';
import type { Personeneingabe } from './Feld.tsx';
import { Tag } from './Tag.tsx';
import { Knopf } from './Teile.tsx';
import { useWorte } from './worte.ts';

interface PersonenProps {
  readonly wert: readonly Personeneingabe[];
  onChange(wert: readonly Personeneingabe[]): void;
}

export function Personen({ wert, onChange }: PersonenProps) {
  const { t } = useWorte();
  const id = useId();
  const change = (at: number, part: Partial<Personeneingabe>) =>
    onChange(wert.map((one, index) => (index === at ? { ...one, ...part } : one)));
  return (
    <div className="cz-persons">
      {wert.map((person, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name before they are typed
        <div key={index} className="cz-card">
          {(['familienname', 'vornamen'] as const).map((part) => (
            <div className="cz-field" key={part}>
              <label htmlFor={`${id}-${index}-${part}`}>{t(`frage.${part}`)}</label>
              <input
                id={`${id}-${index}-${part}`}
                className="cz-input"
                dir="ltr"
                value={person[part]}
                onChange={(event) => change(index, { [part]: event.target.value })}
              />
            </div>
          ))}
          <fieldset className="cz-field">
            <legend>{t('frage.geburtsdatum')}</legend>
            <Tag
              id={`${id}-${index}`}
              wert={person.geburtsdatum}
              onChange={(geburtsdatum) => change(index, { geburtsdatum })}
            />
          </fieldset>
          <Knopf kind="link" onClick={() => onChange(wert.filter((_, at) => at !== index))}>
            {t('entfernen')}
          </Knopf>
        </div>
      ))}
      <Knopf onClick={() => onChange([...wert, { familienname: '', vornamen: '', geburtsdatum: '' }])}>
        {t('hinzufuegen')}
      </Knopf>
    </div>
  );
}
