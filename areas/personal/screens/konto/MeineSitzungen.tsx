import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatAgo, formatMoment } from '#ui/format.ts';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { Badge } from '#ui/Status.tsx';
import { toast } from '#ui/Toast.tsx';
import { listSessions, revokeSession } from '../../ich.api.ts';
import type { Sitzung } from '../../konto.schema.ts';
import { faktorName } from '../worte.tsx';

export function MeineSitzungen() {
  const sessions = useLoad(listSessions, {});
  const end = useAct(revokeSession, { changes: [listSessions], done: () => toast('Die Sitzung ist beendet.') });
  return (
    <section className="card">
      <h2>Offene Sitzungen</h2>
      <ProblemNote problem={end.problem} />
      <Loaded of={sessions} words="Die Sitzungen werden geladen" lines={2}>
        {({ sitzungen }) => (
          <SitzungsListe sitzungen={sitzungen} busy={end.busy} onEnd={({ id }) => void end.run({ id })} />
        )}
      </Loaded>
    </section>
  );
}

interface ListeProps {
  readonly sitzungen: readonly Sitzung[];
  readonly busy: boolean;
  readonly onEnd?: (sitzung: Sitzung) => void;
}

export function SitzungsListe({ sitzungen, busy, onEnd }: ListeProps) {
  if (sitzungen.length === 0) return <p className="u-muted">Zurzeit ist niemand mit diesem Konto angemeldet.</p>;
  return (
    <ul className="account-lines">
      {sitzungen.map((sitzung) => (
        <li key={sitzung.id}>
          <span>
            {sitzung.geraet} {sitzung.diese && <Badge tone="info">diese Sitzung</Badge>}
            <span className="cell-sub">
              seit {formatMoment(sitzung.begonnenAm)}, mit {faktorName(sitzung.faktor)} · zuletzt{' '}
              {formatAgo(sitzung.zuletztAm)}
            </span>
          </span>
          {!sitzung.diese && onEnd !== undefined && (
            <Button busy={busy} onClick={() => onEnd(sitzung)}>
              Beenden
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
