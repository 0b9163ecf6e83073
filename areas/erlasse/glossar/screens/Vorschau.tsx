/** What becomes of the two fields: which words are looked for besides, and whether the places are there. */
import { useDeferredValue, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { ProblemNote } from '#ui/States.tsx';
import { Status } from '#ui/Status.tsx';
import { searchRecht } from '../../suche/suche.api.ts';
import type { Suchergebnis } from '../../suche/suche.schema.ts';
import { readGlossarziel } from '../glossar.api.ts';
import { formatStelle } from '../stelle.rules.ts';
import type { GepruefteStelle } from '../zeile.schema.ts';

interface VorschauProps {
  readonly ausdruecke: readonly string[];
  readonly ziel: string;
}

export function Vorschau({ ausdruecke, ziel }: VorschauProps) {
  const text = useDeferredValue(ziel.slice(0, 2000));
  const read = useLoad(readGlossarziel, { text }, { keepLast: true });
  const { woerter = [], stellen = [] } = read.data ?? {};
  const wer =
    ausdruecke.length === 0
      ? 'Wer einen der Ausdrücke sucht'
      : `Wer „${ausdruecke.slice(0, 3).join('“ oder „')}“ sucht`;
  return (
    <section className="card u-stack" aria-labelledby="vorschau" aria-live="polite">
      <h2 id="vorschau">Das wird daraus</h2>
      {woerter.length + stellen.length === 0 ? (
        <p className="u-muted">Schreiben Sie in beide Felder; hier steht dann, was eine Suche findet.</p>
      ) : (
        <>
          {woerter.length > 0 && (
            <p>
              {wer}, sucht zugleich nach <strong>{woerter.join(', ')}</strong>.
            </p>
          )}
          {stellen.length > 0 && (
            <>
              <p>{woerter.length > 0 ? 'Außerdem kommt nach vorn:' : `${wer}, findet weit vorn:`}</p>
              <ul className="plain-list u-stack">
                {stellen.map((stelle) => (
                  <li key={formatStelle(stelle)}>
                    <Stelle of={stelle} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {ausdruecke[0] !== undefined && <Heute key={ausdruecke[0]} frage={ausdruecke[0]} />}
    </section>
  );
}

const SHOWN = 5;

/** Asked by a press: each search is noted, and half a word is none. */
function Heute({ frage }: { frage: string }) {
  const [found, setFound] = useState<Suchergebnis>();
  const search = useAct(searchRecht, { done: setFound });
  return (
    <>
      <div>
        <Button icon="suche" busy={search.busy} onClick={() => void search.run({ frage, anzahl: SHOWN })}>
          Ausprobieren, was „{frage}“ heute findet
        </Button>
      </div>
      <ProblemNote problem={search.problem} />
      {found && (
        <div role="status" aria-label="Das findet die Suche heute">
          {found.treffer.length === 0 && <p>{found.grund ?? 'Heute findet die Suche dazu nichts.'}</p>}
          {found.treffer.length > 0 && (
            <ol>
              {found.treffer.map(({ normId, zitat, ueberschrift }) => (
                <li key={normId}>
                  {zitat}
                  {ueberschrift && ` – ${ueberschrift}`}
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </>
  );
}

function Stelle({ of: stelle }: { of: GepruefteStelle }) {
  if (!stelle.bekannt)
    return (
      <Status tone="warning" icon="warnung">
        {formatStelle(stelle)} – diese Stelle kennt der Bestand nicht
      </Status>
    );
  return (
    <Status tone="success">
      {formatStelle(stelle)}
      {stelle.ueberschrift && ` – ${stelle.ueberschrift}`}
    </Status>
  );
}
