/** Find a person by name, also by sound, and choose one. Nobody is chosen beforehand. */
import { useId, useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { PersonKurz } from '../../person.schema.ts';
import { suche } from '../../suche/suche.api.ts';
import { formatTeilDatumKurz } from '../person/teildatum.ts';
import { nameOfPerson, staatenOf } from '../person/worte.ts';
import { useLater } from './useLater.ts';

interface PersonWahlProps {
  readonly chosen: PersonKurz | undefined;
  /** Who makes no sense here, e.g. those who are there already. */
  readonly without: readonly string[];
  onChoose(person: PersonKurz | undefined): void;
}

const SHOWN = 8;

export function PersonWahl({ chosen, without, onChoose }: PersonWahlProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const q = useLater(typed.trim(), 200);
  const found = useLoad(suche, { q, anzahl: SHOWN }, { enabled: q.length >= 2, keepLast: true });
  const personen = q.length >= 2 ? (found.data?.personen ?? []).filter((one) => !without.includes(one.id)) : [];
  return (
    <fieldset className="field">
      <legend className="field-label">Person</legend>
      <div className="vw-suchfeld akte-suchfeld">
        <Icon name="suche" />
        <input
          className="input"
          type="search"
          aria-label="Person suchen nach Namen"
          placeholder="Name"
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChoose(undefined);
          }}
        />
      </div>
      <div role="status" className={personen.length > 0 ? 'u-sr' : 'field-hint'}>
        {personen.length > 0 && `${count(personen.length, 'Person', 'Personen')} gefunden`}
        {personen.length === 0 && q.length >= 2 && found.isSuccess && 'Niemand gefunden, den Sie aufnehmen können.'}
      </div>
      {personen.length > 0 && (
        <div className="choices akte-wahl">
          {personen.map((person) => (
            <div key={person.id} className="choice">
              <input
                type="radio"
                id={`${id}${person.id}`}
                name={id}
                checked={chosen?.id === person.id}
                onChange={() => onChoose(person)}
              />
              <label htmlFor={`${id}${person.id}`}>
                {nameOfPerson(person)}
                <span className="cell-sub">
                  {[
                    person.geburtsdatum
                      ? `geb. ${formatTeilDatumKurz(person.geburtsdatum)}`
                      : 'Geburtsdatum nicht bekannt',
                    staatenOf(person.staatsangehoerigkeiten),
                    person.akten.map(({ aktenzeichen }) => aktenzeichen).join(', ') || 'noch ohne Akte',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </label>
            </div>
          ))}
        </div>
      )}
    </fieldset>
  );
}
