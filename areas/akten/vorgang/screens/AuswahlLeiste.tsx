/** Above the list: how many are chosen and what to do with them, and afterwards the way back. */
import { useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { getDokument, listDokumente } from '../../dokument.api.ts';
import { undoAblage } from '../ablage.api.ts';
import { listVerfuegungen, listVorgaenge } from '../vorgang.api.ts';
import { type Abgelegt, Ablegen } from './Ablegen.tsx';
import type { Auswahl } from './auswahl.ts';

export function AuswahlLeiste({ akteId, auswahl }: { akteId: string; auswahl: Auswahl }) {
  const [filing, setFiling] = useState(false);
  const [abgelegt, setAbgelegt] = useState<Abgelegt>();
  const chosen = [...auswahl.chosen.values()];
  useShortcut('e', 'Gewählte Dokumente ablegen', () => setFiling(true), {
    group: 'Auswahl',
    enabled: chosen.length > 0,
  });
  return (
    <>
      {chosen.length > 0 && (
        <div className="vg-leiste" role="status">
          <strong>{count(chosen.length, 'Dokument', 'Dokumente')} gewählt</strong>
          <Button icon="ordner" shortcut="e" onClick={() => setFiling(true)}>
            Ablegen
          </Button>
          <IconButton icon="schliessen" label="Auswahl aufheben" onClick={auswahl.clear} />
        </div>
      )}
      {chosen.length === 0 && abgelegt && (
        <Zuruecknehmen key={abgelegt.ablageId} of={abgelegt} onDone={() => setAbgelegt(undefined)} />
      )}
      {filing && (
        <Ablegen
          akteId={akteId}
          dokumente={chosen}
          onClose={() => setFiling(false)}
          onDone={(done) => {
            setFiling(false);
            setAbgelegt(done);
            auswahl.clear();
          }}
        />
      )}
    </>
  );
}

/** Stands until it is used, closed, or the Akte is left: a toast would be gone too soon. */
function Zuruecknehmen({ of, onDone }: { of: Abgelegt; onDone(): void }) {
  const undo = useAct(undoAblage, {
    changes: [getAkte, listDokumente, getDokument, listVorgaenge, listVerfuegungen],
    done: ({ dokumente }) => {
      toast(`${count(dokumente, 'Dokument liegt', 'Dokumente liegen')} wieder wie vorher`);
      onDone();
    },
  });
  return (
    <div className="vg-leiste vg-leiste-fertig" role="status">
      <Icon name="erledigt" />
      <span>{of.worte}</span>
      {undo.problem ? (
        <ProblemNote problem={undo.problem} />
      ) : (
        <Button busy={undo.busy} onClick={() => void undo.run({ id: of.ablageId })}>
          Zurücknehmen
        </Button>
      )}
      <IconButton icon="schliessen" label="Hinweis schließen" onClick={onDone} />
    </div>
  );
}
