/** Find an Akte by its number, a part of it, or a name, and choose it. Nothing is chosen beforehand. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { findZielakten } from '../../eingang.api.ts';
import type { Zielakte } from '../../eingang.schema.ts';
import { formatTeilDatumKurz } from '../person/teildatum.ts';
import { nameOfPerson } from '../person/worte.ts';
import { useLater } from './useLater.ts';

interface AkteWahlProps {
  readonly chosen: Zielakte | undefined;
  /** An Akte that makes no sense here, e.g. the one it lies in. */
  readonly without?: string | undefined;
  /** It appeared because somebody asked for it by a key. */
  readonly takesFocus?: boolean;
  onChoose(akte: Zielakte | undefined): void;
}

const LEAST = 2;
const REST_MS = 200;

export function AkteWahl({ chosen, without, takesFocus = false, onChoose }: AkteWahlProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const q = useLater(typed.trim(), REST_MS);
  const found = useLoad(findZielakten, { q }, { enabled: q.length >= LEAST, keepLast: true });
  const akten = q.length >= LEAST ? (found.data?.akten ?? []).filter((akte) => akte.id !== without) : [];
  const isCurrent = q === typed.trim() && !found.isFetching;
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const [only, ...others] = akten;
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (isCurrent && only && others.length === 0) onChoose(only);
  };
  return (
    <fieldset className="field">
      <legend className="field-label">Akte</legend>
      <div className="vw-suchfeld akte-suchfeld">
        <Icon name="suche" />
        <input
          ref={field}
          className="input"
          type="search"
          aria-label="Akte suchen nach Aktenzeichen oder Namen"
          aria-describedby={`${id}stand`}
          placeholder="Aktenzeichen oder Name"
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChoose(undefined);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div role="status" id={`${id}stand`} className="field-hint">
        {standOf(typed, isCurrent, akten.length, found.data?.mehr ?? false)}
      </div>
      <ProblemNote problem={q.length >= LEAST && found.isError ? found.error : undefined} />
      {akten.length > 0 && (
        <div className="choices akte-wahl">
          {akten.map((akte) => (
            <div key={akte.id} className="choice">
              <input
                type="radio"
                id={`${id}${akte.id}`}
                name={id}
                checked={chosen?.id === akte.id}
                onChange={() => onChoose(akte)}
              />
              <label htmlFor={`${id}${akte.id}`}>
                {personenWorte(akte)}
                <span className="cell-sub">{akte.aktenzeichen}</span>
              </label>
            </div>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function standOf(typed: string, isCurrent: boolean, found: number, mehr: boolean): string {
  if (typed.trim().length < LEAST) return 'Ein Teil genügt: einige Ziffern des Aktenzeichens oder ein Name.';
  if (!isCurrent) return 'sucht …';
  if (found === 0)
    return 'Keine Akte gefunden, die Sie sehen dürfen. Prüfen Sie die Ziffern oder suchen Sie nach dem Namen.';
  return `${count(found, 'Akte', 'Akten')} gefunden${mehr ? ', und weitere: bitte genauer suchen' : ''}.`;
}

/** Whose Akte it is: `Kowalczyk, Piotr (geb. 03.02.1985)`. */
export function personenWorte({ personen, aktenzeichen }: Zielakte): string {
  const names = personen.map((person) => {
    const birth = person.geburtsdatum ? ` (geb. ${formatTeilDatumKurz(person.geburtsdatum)})` : '';
    return `${nameOfPerson(person)}${birth}`;
  });
  return names.join(' · ') || aktenzeichen;
}
