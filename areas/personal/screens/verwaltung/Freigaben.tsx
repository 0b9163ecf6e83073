/** Requests to reset a second factor: a second person decides. */

import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '#ui/Button.tsx';
import { ConfirmAct } from '#ui/ConfirmAct.tsx';
import { useLoad } from '#ui/data.ts';
import { formatMoment } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { Page } from '#ui/Page.tsx';
import { EmptyState, Loaded } from '#ui/States.tsx';
import { countFactorResets, decideFactorReset, getKonto, listFactorResets } from '../../konto.api.ts';
import type { ruecksetzungSchema } from '../../konto.schema.ts';
import './verwaltung.css';

type Antrag = z.output<typeof ruecksetzungSchema>;

export default function Freigaben() {
  const list = useLoad(listFactorResets, {});
  const [open, setOpen] = useState<{ antrag: Antrag; freigeben: boolean }>();
  return (
    <Page
      title="Kontofreigaben"
      sub="Wer seinen zweiten Faktor verloren hat, bekommt ihn erst zurückgesetzt, wenn zwei Personen zustimmen."
    >
      <Loaded of={list} words="Die Anträge werden geladen">
        {({ antraege }) =>
          antraege.length === 0 ? (
            <EmptyState icon="erledigt" title="Zurzeit wartet nichts auf eine Freigabe">
              Anträge entstehen im Konto der Person unter „Telefon oder Schlüssel verloren“.
            </EmptyState>
          ) : (
            <div className="cards">
              {antraege.map((antrag) => (
                <Karte key={antrag.id} antrag={antrag} onDecide={(freigeben) => setOpen({ antrag, freigeben })} />
              ))}
            </div>
          )
        }
      </Loaded>
      {open !== undefined && <Entscheiden {...open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}

function Karte({ antrag, onDecide }: { antrag: Antrag; onDecide: (freigeben: boolean) => void }) {
  return (
    <section className="card u-stack">
      <h2>{antrag.konto.name}</h2>
      <Facts
        of={[
          ['Beantragt von', antrag.beantragtVon.name],
          ['am', formatMoment(antrag.beantragtAm)],
          ['Begründung', antrag.begruendung],
          ['Verfällt', formatMoment(antrag.verfaelltAm)],
        ]}
      />
      {antrag.darfEntscheiden ? (
        <div className="form-actions">
          <Button kind="primary" onClick={() => onDecide(true)}>
            Freigeben
          </Button>
          <Button onClick={() => onDecide(false)}>Ablehnen</Button>
        </div>
      ) : (
        <p className="u-muted">
          Sie haben den Antrag gestellt oder sind selbst betroffen; eine andere Person entscheidet.
        </p>
      )}
    </section>
  );
}

interface EntscheidenProps {
  readonly antrag: Antrag;
  readonly freigeben: boolean;
  readonly onClose: () => void;
}

function Entscheiden({ antrag, freigeben, onClose }: EntscheidenProps) {
  return (
    <ConfirmAct
      title={freigeben ? 'Zurücksetzen freigeben?' : 'Antrag ablehnen?'}
      action={freigeben ? 'Zurücksetzen freigeben' : 'Antrag ablehnen'}
      contract={decideFactorReset}
      input={{ id: antrag.id, freigeben }}
      changes={[listFactorResets, countFactorResets, getKonto]}
      says={freigeben ? `${antrag.konto.name} bekommt einen einmaligen Link.` : 'Der Antrag ist abgelehnt.'}
      onClose={onClose}
    >
      {freigeben
        ? `Kennwort, zweite Faktoren und Sitzungen von ${antrag.konto.name} sind dann gelöscht. Haben Sie selbst geprüft, dass die Person darum bittet?`
        : `Für ${antrag.konto.name} ändert sich nichts.`}
    </ConfirmAct>
  );
}
