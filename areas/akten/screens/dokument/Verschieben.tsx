/** Put a document into another Akte. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { ProblemNote } from '#ui/States.tsx';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { getAkte, listAkten } from '../../akte.api.ts';
import { getDokument, listDokumente, moveDokument } from '../../dokument.api.ts';
import type { Dokument } from '../../dokument.schema.ts';
import type { Zielakte } from '../../eingang.schema.ts';
import { AkteWahl } from '../teile/AkteWahl.tsx';

export function Verschieben({ dokument, onClose }: { dokument: Dokument; onClose(): void }) {
  const go = useGo();
  const [akte, setAkte] = useState<Zielakte>();
  const move = useAct(moveDokument, {
    changes: [getDokument, getAkte, listDokumente, listAkten],
    done: () => {
      if (!akte) return;
      toast(`${dokument.titel} liegt jetzt in ${akte.aktenzeichen}`);
      onClose();
      go({
        to: '/akten/$akteId/dokumente/$dokumentId',
        params: { akteId: akte.id, dokumentId: dokument.id },
        replace: true,
      });
    },
  });
  return (
    <Dialog title="In andere Akte legen" onClose={onClose}>
      <ProblemNote problem={move.problem} />
      <p>
        „{dokument.titel}“ liegt in {dokument.akte?.aktenzeichen}. Es wird dort herausgenommen; im Protokoll bleibt, wer
        es wann verlegt hat.
      </p>
      <AkteWahl chosen={akte} onChoose={setAkte} without={dokument.akte?.id} />
      <div className="form-actions">
        <Button
          kind="primary"
          busy={move.busy}
          blocked={akte ? undefined : 'Bitte wählen Sie zuerst die Akte.'}
          onClick={() => akte && void move.run({ id: dokument.id, version: dokument.version, akteId: akte.id })}
        >
          {akte ? `In ${akte.aktenzeichen} legen` : 'In die Akte legen'}
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}
