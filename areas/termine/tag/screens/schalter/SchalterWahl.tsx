/** Where do you work today? One press opens the desk. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ConfirmDialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { formatClock } from '#ui/format.ts';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { EmptyState, ProblemNote } from '#ui/States.tsx';
import { listHaeuser, listWarteraum, openSchalter } from '../../schalter.api.ts';
import type { Schalter } from '../../schalter.schema.ts';

interface Haus {
  readonly standortId: string;
  readonly name: string;
  readonly schalter: readonly Schalter[];
}

export function SchalterWahl({ haeuser }: { haeuser: readonly Haus[] }) {
  const [other, setOther] = useState<Schalter>();
  const open = useAct(openSchalter, { changes: [listHaeuser, listWarteraum], done: () => setOther(undefined) });
  useLive(haeuser[0] ? `warteraum:${haeuser[0].standortId}` : undefined, [listHaeuser]);
  const choose = (one: Schalter) => {
    if (one.offen) setOther(one);
    else void open.run({ platzId: one.platzId });
  };
  return (
    <Page title="Schalter" sub="Wählen Sie den Platz, an dem Sie jetzt arbeiten. Aufgerufen wird zu diesem Platz.">
      {other === undefined && <ProblemNote problem={open.problem} />}
      {haeuser.every(({ schalter }) => schalter.length === 0) && (
        <EmptyState title="Es gibt noch keine Plätze">
          Hier stehen die Schalter des Hauses. Die Teamleitung legt sie unter „Plätze“ an.
        </EmptyState>
      )}
      {haeuser.map((haus) => (
        <section key={haus.standortId} aria-label={haus.name} className="termine-wahl">
          <h2>{haus.name}</h2>
          <Bereiche schalter={haus.schalter} busy={open.busy} onChoose={choose} />
        </section>
      ))}
      {other?.offen && (
        <ConfirmDialog
          title={`${other.name} übernehmen?`}
          action="Platz übernehmen"
          busy={open.busy}
          problem={open.problem}
          onConfirm={() => void open.run({ platzId: other.platzId, uebernehmen: true })}
          onClose={() => setOther(undefined)}
        >
          <p>
            Dort arbeitet seit {formatClock(other.offen.seit)} {other.offen.wer}. Sprechen Sie sich vorher ab: Ein
            laufender Besuch geht an Sie über.
          </p>
        </ConfirmDialog>
      )}
    </Page>
  );
}

interface BereicheProps {
  readonly schalter: readonly Schalter[];
  readonly busy: boolean;
  readonly onChoose: (one: Schalter) => void;
}

function Bereiche({ schalter, busy, onChoose }: BereicheProps) {
  const pools = [...Map.groupBy(schalter, ({ pool }) => pool)];
  return pools.map(([pool, plaetze]) => (
    <div key={pool} className="termine-bereich">
      <h3>{pool}</h3>
      <ul className="plain-list termine-plaetze">
        {plaetze.map((one) => (
          <li key={one.platzId}>
            <Button busy={busy} onClick={() => onChoose(one)}>
              <span>{one.name}</span>
              <span className="termine-wo">
                {one.offen
                  ? `besetzt: ${one.offen.wer || 'Kollegin oder Kollege'}`
                  : one.raum
                    ? `Raum ${one.raum}`
                    : 'frei'}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  ));
}
