/** A decided Vorgang is closed here; how it ended says the Bescheid. */
import type { Contract } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatDay } from '#ui/format.ts';
import { Note, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { closeEntschiedenes } from '../abschluss.api.ts';
import { listSchreiben } from '../schreiben.api.ts';

interface AbschlussProps {
  readonly verfahrenId: string;
  readonly version: number;
  /** What of the page is stale afterwards. */
  readonly changes: readonly Contract[];
}

export function Abschluss({ verfahrenId, version, changes }: AbschlussProps) {
  const { data } = useLoad(listSchreiben, { verfahrenId });
  const act = useAct(closeEntschiedenes, { changes, done: () => toast('Vorgang abgeschlossen') });
  const bescheid = data?.schreiben.findLast(({ art, stand }) => art === 'bescheid' && stand === 'bekannt');
  if (!bescheid) return null;
  const bis = bescheid.entscheidung === 'erteilung' ? undefined : bescheid.rechtsbehelfBis;
  return (
    <Note
      kind="info"
      title="Der Bescheid ist bekannt gegeben"
      actions={
        <Button icon="haken" busy={act.busy} onClick={() => void act.run({ id: verfahrenId, version, zda: true })}>
          Vorgang abschließen, z. d. A.
        </Button>
      }
    >
      <ProblemNote problem={act.problem} />
      <p>
        {bis
          ? `Klage ist möglich bis ${formatDay(bis)}. Danach können Sie den Vorgang abschließen.`
          : 'Wenn Karte und Gebühr erledigt sind, schließen Sie den Vorgang ab.'}
      </p>
    </Note>
  );
}
