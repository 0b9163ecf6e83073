import { Button } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count } from '#ui/format.ts';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { getKonto, listKontoSessions, revokeKontoSessions } from '../../konto.api.ts';
import { SitzungsListe } from '../konto/MeineSitzungen.tsx';
import '../konto/konto.css';

export function KontoSitzungen({ id }: { id: string }) {
  const sessions = useLoad(listKontoSessions, { id });
  const end = useAct(revokeKontoSessions, {
    changes: [getKonto, listKontoSessions],
    done: ({ beendet }) => toast(`${count(beendet, 'Sitzung', 'Sitzungen')} beendet.`),
  });
  return (
    <section className="card">
      <h2>Offene Sitzungen</h2>
      <ProblemNote problem={end.problem} />
      <Loaded of={sessions} words="Die Sitzungen werden geladen" lines={2}>
        {({ sitzungen }) => (
          <>
            <SitzungsListe
              sitzungen={sitzungen}
              busy={end.busy}
              onEnd={(sitzung) => void end.run({ id, sitzungId: sitzung.id })}
            />
            {sitzungen.length > 1 && (
              <Button busy={end.busy} onClick={() => void end.run({ id })}>
                Alle beenden
              </Button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
