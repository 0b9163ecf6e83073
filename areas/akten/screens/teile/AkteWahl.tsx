/** Find an Akte by number or by name, and choose it. Nothing is chosen beforehand. */
import { useId, useMemo, useState } from 'react';
import { useLoad } from '#ui/data.ts';
import { Icon } from '#ui/Icon.tsx';
import { suche } from '../../suche.api.ts';
import { useLater } from './useLater.ts';

export interface GewaehlteAkte {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly personen: readonly string[];
}

interface AkteWahlProps {
  readonly chosen: GewaehlteAkte | undefined;
  /** An Akte that makes no sense here, e.g. the one it lies in. */
  readonly without?: string | undefined;
  onChoose(akte: GewaehlteAkte | undefined): void;
}

export function AkteWahl({ chosen, without, onChoose }: AkteWahlProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const q = useLater(typed.trim(), 200);
  const found = useLoad(suche, { q, anzahl: 8 }, { enabled: q.length >= 2, keepLast: true });
  const akten = useMemo(() => aktenOf(found.data, without), [found.data, without]);
  const shown = q.length >= 2 ? akten : [];
  return (
    <fieldset className="field">
      <legend className="field-label">Akte</legend>
      <div className="vw-suchfeld akte-suchfeld">
        <Icon name="suche" />
        <input
          className="input"
          type="search"
          aria-label="Akte suchen nach Aktenzeichen oder Namen"
          placeholder="Aktenzeichen oder Name"
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            onChoose(undefined);
          }}
        />
      </div>
      <div role="status" className={shown.length > 0 ? 'u-sr' : 'field-hint'}>
        {shown.length > 0 && `${shown.length} Akten gefunden`}
        {shown.length === 0 && q.length >= 2 && found.isSuccess && 'Keine Akte gefunden, die Sie sehen dürfen.'}
      </div>
      {shown.length > 0 && (
        <div className="choices akte-wahl">
          {shown.map((akte) => (
            <div key={akte.id} className="choice">
              <input
                type="radio"
                id={`${id}${akte.id}`}
                name={id}
                checked={chosen?.id === akte.id}
                onChange={() => onChoose(akte)}
              />
              <label htmlFor={`${id}${akte.id}`}>
                {akte.personen.join(' · ') || akte.aktenzeichen}
                <span className="cell-sub">{akte.aktenzeichen}</span>
              </label>
            </div>
          ))}
        </div>
      )}
    </fieldset>
  );
}

/** Akten by number, then those of the persons who were found; each once. */
function aktenOf(
  ergebnis:
    | {
        readonly akten: readonly GewaehlteAkte[];
        readonly personen: readonly {
          readonly familienname: string;
          readonly vornamen: string;
          readonly akten: readonly { readonly id: string; readonly aktenzeichen: string }[];
        }[];
      }
    | undefined,
  without: string | undefined,
): GewaehlteAkte[] {
  if (!ergebnis) return [];
  const byPerson = ergebnis.personen.flatMap(({ familienname, vornamen, akten }) =>
    akten.map((akte) => ({ ...akte, personen: [[familienname, vornamen].filter(Boolean).join(', ')] })),
  );
  const all = new Map([...ergebnis.akten, ...byPerson].map((akte) => [akte.id, akte]));
  if (without) all.delete(without);
  return [...all.values()].slice(0, 8);
}
