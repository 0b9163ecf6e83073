/** What was disposed in this Akte: z. d. A. and back, z. Vg., Wv. Folded, since it is looked at now and then. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useLoad } from '#ui/data.ts';
import { formatDayShort, formatMomentShort } from '#ui/format.ts';
import { Loaded } from '#ui/States.tsx';
import type { Akte } from '../../akte.schema.ts';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { listVerfuegungen } from '../vorgang.api.ts';
import type { Verfuegung } from '../vorgang.schema.ts';
import { WiedervorlageForm } from './WiedervorlageForm.tsx';
import { VERFUEGUNG } from './worte.ts';

export function Verfuegungen({ akte }: { akte: Akte }) {
  const may = useMayIn(akte.id);
  const [isOpen, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  return (
    <section className="card" aria-labelledby="akte-verfuegungen">
      <h2 id="akte-verfuegungen">Verfügungen</h2>
      <div className="vg-knoepfe">
        {may('akten.bearbeiten') && (
          <Button icon="wartet" onClick={() => setAdding(true)}>
            Akte wiedervorlegen
          </Button>
        )}
        <Button kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Verlauf verbergen' : 'Verlauf zeigen'}
        </Button>
      </div>
      {isOpen && <Verlauf akteId={akte.id} />}
      {adding && <WiedervorlageForm akteId={akte.id} was="Die Akte" onClose={() => setAdding(false)} />}
    </section>
  );
}

function Verlauf({ akteId }: { akteId: string }) {
  const verlauf = useLoad(listVerfuegungen, { akteId });
  return (
    <Loaded of={verlauf} words="Die Verfügungen werden geladen">
      {({ verfuegungen, mehr }) =>
        verfuegungen.length === 0 ? (
          <p className="u-muted">Noch nichts verfügt. Was zu den Akten oder zum Vorgang verfügt wird, steht hier.</p>
        ) : (
          <>
            <ul className="plain-list">
              {verfuegungen.map((one) => (
                <li key={one.id}>
                  <strong>{VERFUEGUNG[one.art]}</strong> {worteOf(one)}
                  <span className="cell-sub">
                    {formatMomentShort(one.am)} · {one.von.name}
                  </span>
                </li>
              ))}
            </ul>
            {mehr && <p className="u-muted">Die zweihundert jüngsten stehen hier, ältere im Protokoll.</p>}
          </>
        )
      }
    </Loaded>
  );
}

function worteOf({ vorgang, dokument, faellig, erledigtAm, vermerk }: Verfuegung): string {
  return [
    dokument?.titel,
    vorgang && `Vorgang ${vorgang.nummer} ${vorgang.bezeichnung}`,
    faellig && `zum ${formatDayShort(faellig)}${erledigtAm ? ', erledigt' : ''}`,
    vermerk,
  ]
    .filter(Boolean)
    .join(' · ');
}
