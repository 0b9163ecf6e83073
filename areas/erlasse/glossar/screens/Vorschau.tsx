/** What becomes of the two fields: which words are looked for besides, and whether the places are there. */
import { useDeferredValue } from 'react';
import { useLoad } from '#ui/data.ts';
import { Status } from '#ui/Status.tsx';
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
    </section>
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
