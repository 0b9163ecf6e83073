/** A further person in the same Akte: spouse, child. They keep an entry of their own among the persons. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct } from '#ui/data.ts';
import { Link } from '#ui/Link.tsx';
import { ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { addPersonToAkte, getAkte, listAkten } from '../../akte.api.ts';
import type { Akte } from '../../akte.schema.ts';
import { getPerson, listPersonen } from '../../person.api.ts';
import type { PersonKurz } from '../../person.schema.ts';
import { nameOfPerson } from '../person/worte.ts';
import { PersonWahl } from '../teile/PersonWahl.tsx';

export function PersonAufnehmen({ akte, onClose }: { akte: Akte; onClose(): void }) {
  const [chosen, setChosen] = useState<PersonKurz>();
  const add = useAct(addPersonToAkte, {
    changes: [getAkte, listAkten, getPerson, listPersonen],
    done: () => {
      toast(`${chosen ? nameOfPerson(chosen) : 'Die Person'} steht jetzt in dieser Akte.`);
      onClose();
    },
  });
  return (
    <Dialog title="Person in die Akte aufnehmen" onClose={onClose}>
      <ProblemNote problem={add.problem} />
      <p className="u-muted">
        Zum Beispiel die Ehefrau oder ein Kind. Die Person wird mitgeführt; wessen Akte es ist, ändert sich nicht.
      </p>
      <PersonWahl chosen={chosen} without={akte.personen.map(({ id }) => id)} onChoose={setChosen} />
      <p className="u-small">
        Noch nicht erfasst? <Link to="/personen/neu">Legen Sie die Person zuerst an.</Link>
      </p>
      <div className="form-actions">
        <Button
          kind="primary"
          busy={add.busy}
          blocked={chosen === undefined ? 'Bitte wählen Sie zuerst die Person.' : undefined}
          onClick={() => chosen && void add.run({ id: akte.id, personId: chosen.id })}
        >
          Person aufnehmen
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}
