/** Fees of a Vorgang: what is claimed with its account, what is waived or paid back, and the next claim. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { Loaded } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';
import { listForderungen } from '../gebuehr.api.ts';
import { Forderungskarte } from './Forderungskarte.tsx';
import { GebuehrForm } from './GebuehrForm.tsx';
import './kasse.css';

export interface Zahlende {
  readonly verfahrenId: string;
  readonly name: string;
  /** ISO day; a fee depends on the age, so without a whole date none is computed. */
  readonly geburtsdatum?: string | undefined;
  /** ISO 3166-1 alpha-3, as the Akten keep them. */
  readonly staaten: readonly string[];
  /** ISO day of the application. */
  readonly antragAm: string;
}

export function GebuehrImVorgang({ of, edits }: { of: Zahlende; edits: boolean }) {
  const query = useLoad(listForderungen, { vorgangId: of.verfahrenId });
  const may = useMay()('vorgaenge.gebuehr.festsetzen');
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="vf-gebuehr" className="u-stack">
      <div className="u-row">
        <h2 id="vf-gebuehr">Gebühr</h2>
        {edits && may && !adding && (
          <Button icon="plus" onClick={() => setAdding(true)}>
            Gebühr festsetzen
          </Button>
        )}
      </div>
      {adding && <GebuehrForm of={of} onDone={() => setAdding(false)} />}
      <Loaded of={query} words="Die Forderungen werden geladen">
        {({ forderungen }) =>
          forderungen.length === 0 ? (
            <p className="u-muted">Noch keine Gebühr festgesetzt.</p>
          ) : (
            <ul className="plain-list u-stack">
              {forderungen.map((one) => (
                <li key={one.id}>
                  <Forderungskarte of={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
