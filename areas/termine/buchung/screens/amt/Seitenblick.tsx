/** Pages as pictures that the house made: no browser here opens what a stranger sent. */
import { useState } from 'react';
import { urlOf } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { count, formatBytes } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Note } from '#ui/States.tsx';
import { readTerminunterlage, readTerminunterlageseite, type Terminunterlage } from '../../unterlage.api.ts';

interface SeitenblickProps {
  readonly terminId: string;
  readonly dateien: readonly Terminunterlage[];
  readonly nameOf: (schluessel: string) => string;
}

export function Seitenblick({ terminId, dateien, nameOf }: SeitenblickProps) {
  const [gewaehlt, setGewaehlt] = useState(dateien[0]?.id);
  const [seite, setSeite] = useState(1);
  const datei = dateien.find(({ id }) => id === gewaehlt) ?? dateien[0];
  if (!datei) return <p className="u-muted">Es ist nichts gesendet.</p>;
  return (
    <section className="u-stack-tight" aria-label="Gesendete Unterlagen">
      <ul className="plain-list tq-dateien">
        {dateien.map(({ id, unterlage, dateiname, seiten, groesse }) => (
          <li key={id}>
            <button
              type="button"
              className="tq-datei"
              aria-pressed={id === datei.id}
              onClick={() => {
                setGewaehlt(id);
                setSeite(1);
              }}
            >
              <Icon name="dokument" />
              <span>
                {nameOf(unterlage)}
                <span className="cell-sub">
                  {dateiname}, {count(seiten, 'Seite', 'Seiten')}, {formatBytes(groesse)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Seite key={`${datei.id} ${seite}`} terminId={terminId} datei={datei} seite={seite} />
      <div className="u-spread">
        <span className="u-row">
          {datei.seiten > 1 && (
            <>
              <Button
                icon="pfeilLinks"
                blocked={seite === 1 ? 'Das ist die erste Seite.' : undefined}
                onClick={() => setSeite(seite - 1)}
              >
                Vorige Seite
              </Button>
              <Button
                icon="pfeilRechts"
                blocked={seite === datei.seiten ? 'Das ist die letzte Seite.' : undefined}
                onClick={() => setSeite(seite + 1)}
              >
                Nächste Seite
              </Button>
              <span className="u-muted" aria-live="polite">
                Seite {seite} von {datei.seiten}
              </span>
            </>
          )}
        </span>
        {!datei.uebernommen && (
          <a href={urlOf(readTerminunterlage, { terminId, id: datei.id })} download={datei.dateiname}>
            Datei speichern
          </a>
        )}
      </div>
    </section>
  );
}

interface SeiteProps {
  readonly terminId: string;
  readonly datei: Terminunterlage;
  readonly seite: number;
}

function Seite({ terminId, datei, seite }: SeiteProps) {
  const [stand, setStand] = useState<'kommt' | 'da' | 'geht-nicht'>('kommt');
  if (datei.uebernommen)
    return <Note title="Diese Datei liegt schon in der Akte">Dort lesen Sie sie, hier ist sie nicht mehr.</Note>;
  if (stand === 'geht-nicht')
    return (
      <Note kind="warning" title="Diese Seite lässt sich nicht zeigen">
        Speichern Sie die Datei und öffnen Sie sie, oder bitten Sie um ein besseres Bild.
      </Note>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="tq-seite" aria-label={`Seite ${seite}`} aria-busy={stand === 'kommt'} tabIndex={0}>
      <img
        src={urlOf(readTerminunterlageseite, { terminId, id: datei.id, seite })}
        alt={`Seite ${seite} von ${datei.seiten} aus „${datei.dateiname}“`}
        onLoad={() => setStand('da')}
        onError={() => setStand('geht-nicht')}
      />
      {stand === 'kommt' && <p className="u-muted">Die Seite wird gezeichnet …</p>}
    </section>
  );
}
