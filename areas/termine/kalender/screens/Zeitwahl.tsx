/** Free days and times of all classes; the class is said where it is not the usual one. */
import { useId, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatClock, formatWeekday } from '#ui/format.ts';
import { EmptyState, Loaded } from '#ui/States.tsx';
import type { Klasse } from '../../termine.schema.ts';
import { listFreieZeitenFuerAmt } from '../kalender.api.ts';
import { KLASSE } from './worte.tsx';

export interface Zeit {
  readonly beginn: string;
  readonly klasse: Klasse;
}

export interface WunschEingabe {
  readonly anliegen: { schluessel: string; personen: number }[];
  readonly faehigkeiten?: string[];
}

interface ZeitwahlProps {
  readonly wunsch?: WunschEingabe;
  readonly terminId?: string;
  readonly zeit: Zeit | undefined;
  readonly onZeit: (zeit: Zeit | undefined) => void;
}

const TAGE_ZUERST = 8;

export function Zeitwahl({ wunsch, terminId, zeit, onZeit }: ZeitwahlProps) {
  const id = useId();
  const [tag, setTag] = useState<string>();
  const [alle, setAlle] = useState(false);
  const query = useLoad(
    listFreieZeitenFuerAmt,
    { ...(wunsch ? { wunsch } : {}), ...(terminId ? { terminId } : {}), ...(tag ? { tag } : {}) },
    { keepLast: true },
  );
  return (
    <Loaded of={query} words="Freie Zeiten werden gesucht">
      {({ satz, tage, tag: gezeigt, zeiten }) => (
        <div className="u-stack">
          <p>{satz}</p>
          {tage.length === 0 ? (
            <EmptyState icon="kalender" title="In den nächsten sechs Wochen ist nichts frei">
              Prüfen Sie, ob ein kürzeres Anliegen reicht, oder öffnen Sie Plätze unter „Plätze“.
            </EmptyState>
          ) : (
            <>
              <fieldset className="tk-wahl">
                <legend className="field-label">Tag</legend>
                <div className="tk-chips">
                  {(alle ? tage : tage.slice(0, TAGE_ZUERST)).map((eine) => (
                    <button
                      key={eine.tag}
                      type="button"
                      className="tk-chip"
                      aria-pressed={eine.tag === gezeigt}
                      onClick={() => {
                        setTag(eine.tag);
                        onZeit(undefined);
                      }}
                    >
                      {formatWeekday(eine.tag).replace(/ \d{4}$/, '')}
                      <span className="u-small u-muted">{eine.zeiten === 1 ? '1 Zeit' : `${eine.zeiten} Zeiten`}</span>
                    </button>
                  ))}
                  {!alle && tage.length > TAGE_ZUERST && (
                    <Button kind="quiet" onClick={() => setAlle(true)}>
                      Weitere {tage.length - TAGE_ZUERST} Tage
                    </Button>
                  )}
                </div>
              </fieldset>
              <fieldset className="tk-wahl" aria-describedby={`${id}-tag`}>
                <legend className="field-label">Zeit</legend>
                <p id={`${id}-tag`} className="u-muted" aria-live="polite">
                  {gezeigt ? formatWeekday(gezeigt) : ''}
                  {zeiten.length === 0 && ': nichts frei'}
                </p>
                <div className="tk-chips">
                  {zeiten.map(({ beginn, klassen }) => {
                    const klasse = klassen[0] as Klasse;
                    return (
                      <button
                        key={beginn}
                        type="button"
                        className="tk-chip tk-zeit"
                        aria-pressed={zeit?.beginn === beginn}
                        onClick={() => onZeit({ beginn, klasse })}
                      >
                        {formatClock(beginn).replace(' Uhr', '')}
                        {klasse !== 'oeffentlich' && <span className="u-small u-muted">{KLASSE[klasse]}</span>}
                      </button>
                    );
                  })}
                </div>
              </fieldset>
            </>
          )}
        </div>
      )}
    </Loaded>
  );
}
