/** Turning the page in sight for everybody; the view alone is turned by `r`. */
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { ProblemNote } from '#ui/States.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { toast } from '#ui/Toast.tsx';
import { getAkte } from '../../akte.api.ts';
import { findTrefferInDokument, getDokument, getSeiteWorte, listDokumente } from '../../dokument.api.ts';
import type { Dokument, SeiteKurz } from '../../dokument.schema.ts';
import { useMayIn } from '../../screens/teile/useMayIn.ts';
import { turnSeite } from '../drehung.api.ts';
import { listNotizen } from '../notiz.api.ts';

const CHANGES = [getDokument, getSeiteWorte, findTrefferInDokument, listNotizen, listDokumente, getAkte];

export function SeiteDrehen({ dokument, seite }: { dokument: Dokument; seite: SeiteKurz }) {
  const may = useMayIn(dokument.akte?.id);
  const turn = useAct(turnSeite, {
    changes: CHANGES,
    done: () => toast(`Seite ${seite.nr} ist jetzt für alle gedreht`),
  });
  const canTurn = may('akten.bearbeiten') && (seite.status === 'fertig' || seite.status === 'fehler');
  const by = (um: 90 | 180 | 270) =>
    canTurn && !turn.busy && void turn.run({ id: dokument.id, nr: seite.nr, um, gesehen: seite.drehung });
  useShortcut('d', 'Seite für alle nach rechts drehen', () => by(90), { group: 'Dokument', enabled: canTurn });
  useShortcut('shift+d', 'Seite für alle nach links drehen', () => by(270), { group: 'Dokument', enabled: canTurn });
  if (!canTurn) return null;
  return (
    <>
      <ProblemNote problem={turn.problem} />
      <div className="nz-knoepfe">
        <Button icon="drehen" busy={turn.busy} shortcut="d" onClick={() => by(90)}>
          Seite drehen
        </Button>
        <Button icon="wiederholen" onClick={() => by(180)}>
          Seite auf den Kopf stellen
        </Button>
      </div>
    </>
  );
}
