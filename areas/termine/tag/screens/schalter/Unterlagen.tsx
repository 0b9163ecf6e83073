/** The checklist of the Anliegen: what was seen, what is missing and until when it comes. */

import { DayField } from '#ui/DateField.tsx';
import { useAct } from '#ui/data.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { noteBesuch } from '../../besuch.api.ts';
import { type Besuch, UNTERLAGENSTAENDE, type Unterlagenstand } from '../../besuch.schema.ts';
import { isMissing, UNTERLAGENWORTE } from '../worte.ts';
import { NACH_EINER_TAT } from './taten.ts';

const SIGNS: Readonly<Record<Unterlagenstand, IconName>> = {
  offen: 'offen',
  liegt_vor: 'erledigt',
  original_gesehen: 'erledigt',
  fehlt: 'fehler',
  nachgereicht: 'uhr',
  nicht_noetig: 'entfaellt',
};

interface UnterlagenProps {
  readonly besuch: Besuch;
  readonly bis: string;
  readonly onBis: (bis: string) => void;
}

export function Unterlagen({ besuch, bis, onBis }: UnterlagenProps) {
  const note = useAct(noteBesuch, { changes: NACH_EINER_TAT });
  const set = (schluessel: string, stand: Unterlagenstand) =>
    void note.run({ id: besuch.id, unterlagen: { [schluessel]: stand } });
  return (
    <section aria-labelledby="termine-unterlagen">
      <h3 id="termine-unterlagen">Unterlagen</h3>
      <ProblemNote problem={note.problem} />
      {besuch.unterlagen.length === 0 && <p className="u-muted">Für dieses Anliegen ist nichts mitzubringen.</p>}
      <ul className="plain-list termine-unterlagen">
        {besuch.unterlagen.map(({ schluessel, name, stand, jePerson, nurWenn, vorab }) => {
          const hints = [
            vorab && 'vorab geschickt',
            jePerson && besuch.personen > 1 && 'für jede Person',
            nurWenn && 'nur wenn es zutrifft',
          ];
          return (
            <li key={schluessel}>
              <span className="termine-unterlage">
                <strong>{name}</strong>
                <span className="u-muted u-small">{hints.filter(Boolean).join(', ')}</span>
              </span>
              <span className={`termine-unterlagenstand termine-unterlage-${stand}`}>
                <Icon name={SIGNS[stand]} />
                <span className="select">
                  <select
                    className="input"
                    aria-label={`Stand von ${name}`}
                    value={stand}
                    onChange={(event) => set(schluessel, event.target.value as Unterlagenstand)}
                  >
                    {UNTERLAGENSTAENDE.map((one) => (
                      <option key={one} value={one}>
                        {UNTERLAGENWORTE[one]}
                      </option>
                    ))}
                  </select>
                  <Icon name="pfeilUnten" />
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {besuch.unterlagen.some(isMissing) && (
        <DayField label="Nachreichen bis" name="fehltBis" value={bis} onChange={onBis} optional />
      )}
    </section>
  );
}
