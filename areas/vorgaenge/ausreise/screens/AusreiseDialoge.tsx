/** What is noted on the time to leave: longer, held up, anew, over. */
import { CheckboxGroup, RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf, formatDay } from '#ui/format.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getVerfahren } from '../../arbeit/vorgang.api.ts';
import { listTitelDerPerson } from '../../titel/titel.api.ts';
import {
  extendAusreisefrist,
  interruptAusreisefrist,
  listAusreisen,
  noteAusreise,
  resumeAusreisefrist,
} from '../ausreise.api.ts';
import type { Ausreise } from '../ausreise.schema.ts';

const CHANGES = [listAusreisen, getVerfahren];

interface DialogProps {
  readonly of: Ausreise;
  onClose(): void;
}

const seen = ({ id, version }: Ausreise) => ({ id, version });

export function Verlaengern({ of, onClose }: DialogProps) {
  const form = useForm({
    contract: extendAusreisefrist,
    draft: { bis: '', grund: '' },
    input: (draft) => ({ ...seen(of), ...draft }),
    changes: CHANGES,
    done: () => {
      toast('Frist verlängert. Stellen Sie eine neue Bescheinigung aus.');
      onClose();
    },
  });
  return (
    <Dialog title="Frist zur Ausreise verlängern" onClose={onClose}>
      <Form form={form} action="Frist verlängern" onCancel={onClose}>
        <DayField
          label="Neuer letzter Tag"
          hint={of.frist ? `Bisher ${formatDay(of.frist.bis)}` : undefined}
          {...form.field('bis')}
        />
        <TextArea
          label="Besondere Umstände des Einzelfalls"
          hint="Etwa: Das Kind beendet das Schuljahr (§ 59 Abs. 1 Satz 4 AufenthG)"
          rows={3}
          maxLength={500}
          {...form.field('grund')}
        />
      </Form>
    </Dialog>
  );
}

export function Unterbrechen({ of, onClose }: DialogProps) {
  const form = useForm({
    contract: interruptAusreisefrist,
    draft: { am: dayOf(), grund: '' },
    input: (draft) => ({ ...seen(of), ...draft }),
    changes: CHANGES,
    done: () => {
      toast('Frist unterbrochen');
      onClose();
    },
  });
  return (
    <Dialog title="Frist zur Ausreise unterbrechen" onClose={onClose}>
      <Form form={form} action="Frist unterbrechen" onCancel={onClose}>
        <DayField label="Nicht mehr vollziehbar seit" {...form.field('am')} />
        <TextArea
          label="Warum"
          hint="Etwa: Das Verwaltungsgericht hat die aufschiebende Wirkung angeordnet. Danach beginnt die Frist von vorn."
          rows={3}
          maxLength={500}
          {...form.field('grund')}
        />
      </Form>
    </Dialog>
  );
}

export function WiederVollziehbar({ of, onClose }: DialogProps) {
  const form = useForm({
    contract: resumeAusreisefrist,
    draft: { ab: '' },
    input: (draft) => ({ ...seen(of), ...draft }),
    changes: CHANGES,
    done: () => {
      toast('Die Frist beginnt von vorn');
      onClose();
    },
  });
  return (
    <Dialog title="Wieder vollziehbar" onClose={onClose}>
      <Form form={form} action="Frist beginnen lassen" onCancel={onClose}>
        <DayField
          label="Vollziehbar seit"
          hint={`Von da an laufen wieder ${of.frist?.tage ?? 0} Tage; neu gesetzt wird die Frist nicht (§ 59 Abs. 1 Satz 6, 7 AufenthG).`}
          {...form.field('ab')}
        />
      </Form>
    </Dialog>
  );
}

type Art = 'freiwillig' | 'abgeschoben';

export function Ausgereist({ of, onClose }: DialogProps) {
  const form = useForm({
    contract: noteAusreise,
    draft: { am: '', art: '' as Art | '', nachweis: '', titel: [] as readonly string[] },
    input: ({ art, titel, ...rest }) => ({ ...seen(of), ...rest, art: art as Art, titel: [...titel] }),
    changes: [...CHANGES, listTitelDerPerson],
    done: () => {
      toast('Ausreise festgehalten');
      onClose();
    },
  });
  return (
    <Dialog title="Ausreise festhalten" onClose={onClose}>
      <Form form={form} action="Ausreise festhalten" onCancel={onClose}>
        <DayField label="Ausgereist am" hint="Der Tag auf dem Stempel" {...form.field('am')} />
        <RadioGroup
          label="Wie?"
          options={[
            { value: 'freiwillig', label: 'Freiwillig' },
            { value: 'abgeschoben', label: 'Abgeschoben', hint: 'Dann gilt auch ein Verbot aus der Androhung.' },
          ]}
          {...form.field('art')}
        />
        <TextField
          label="Nachweis"
          hint="Etwa: Grenzübertrittsbescheinigung, Flughafen Köln/Bonn"
          maxLength={300}
          {...form.field('nachweis')}
        />
        {of.titel.length > 0 && (
          <CheckboxGroup
            label="Mit der Ausreise erlöschen"
            hint="Nur wenn die Person nicht vorübergehend ausgereist ist (§ 51 Abs. 1 Nr. 6 AufenthG)"
            optional
            options={of.titel.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.field('titel')}
          />
        )}
      </Form>
    </Dialog>
  );
}
