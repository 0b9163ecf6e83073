/** What is noted about a suit: that it came, what the court wants, that it got the file, how it ended. */
import { Checkbox, RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { getVerfahren } from '../../arbeit/vorgang.api.ts';
import { handOverGerichtsakte } from '../gerichtsakte.api.ts';
import { finishRechtsbehelf, listRechtsbehelfe, noteKlage, setGerichtsfrist } from '../rechtsbehelf.api.ts';
import type { Schreiben } from '../schreiben.schema.ts';

const CHANGES = [listRechtsbehelfe, getVerfahren];

export const WEGE = [
  { value: 'postfach', label: 'Behördenpostfach' },
  { value: 'datentraeger', label: 'Datenträger' },
  { value: 'papier', label: 'Papier' },
  { value: 'sonstiger', label: 'Anderer Weg' },
] as const;

type Weg = (typeof WEGE)[number]['value'];

interface NotingProps {
  readonly schreiben: Schreiben;
  /** The court of the office, as its letters name it. */
  readonly gericht: string;
  onClose(): void;
}

export function NoteKlage({ schreiben, gericht, onClose }: NotingProps) {
  const form = useForm({
    contract: noteKlage,
    draft: { art: '' as 'klage' | 'eilantrag' | '', gericht, aktenzeichen: '', eingegangenAm: '', antwortBis: '' },
    input: ({ art, antwortBis, ...rest }) => ({
      id: schreiben.id,
      art: art as 'klage',
      ...rest,
      ...(antwortBis ? { antwortBis } : {}),
    }),
    changes: CHANGES,
    done: () => {
      toast('Vermerkt. Die Akte ist gegen Löschen gesperrt.');
      onClose();
    },
  });
  return (
    <Dialog title="Klage oder Eilantrag vermerken" onClose={onClose}>
      <Form form={form} action="Vermerken" onCancel={onClose}>
        <RadioGroup
          label="Was ist eingegangen?"
          options={[
            { value: 'klage', label: 'Klage' },
            { value: 'eilantrag', label: 'Eilantrag', hint: 'Antrag nach § 80 Abs. 5 oder § 123 VwGO' },
          ]}
          {...form.field('art')}
        />
        <TextField
          label="Gericht"
          hint="Etwa: Verwaltungsgericht Musterstadt"
          maxLength={200}
          {...form.field('gericht')}
        />
        <TextField label="Aktenzeichen des Gerichts" maxLength={60} {...form.field('aktenzeichen')} />
        <DayField label="Bei uns eingegangen am" {...form.field('eingegangenAm')} />
        <DayField
          label="Erwidern bis"
          hint="Wenn das Gericht eine Frist gesetzt hat"
          optional
          {...form.field('antwortBis')}
        />
      </Form>
    </Dialog>
  );
}

interface One {
  readonly verfahrenId: string;
  readonly id: string;
  onClose(): void;
}

export function FristSetzen({ verfahrenId, id, onClose }: One) {
  const form = useForm({
    contract: setGerichtsfrist,
    draft: { text: '', bis: '' },
    input: (draft) => ({ verfahrenId, id, ...draft }),
    changes: CHANGES,
    done: () => {
      toast('Frist eingetragen');
      onClose();
    },
  });
  return (
    <Dialog title="Frist des Gerichts eintragen" onClose={onClose}>
      <Form form={form} action="Frist eintragen" onCancel={onClose}>
        <TextField
          label="Was das Gericht will"
          hint="Etwa: Stellungnahme zur Klagebegründung"
          maxLength={200}
          {...form.field('text')}
        />
        <DayField label="Bis" {...form.field('bis')} />
      </Form>
    </Dialog>
  );
}

interface HandOverProps extends One {
  /** The delivery. */
  readonly akteId: string;
  readonly gericht: string;
}

export function HandOverAkte({ verfahrenId, id, akteId, gericht, onClose }: HandOverProps) {
  const form = useForm({
    contract: handOverGerichtsakte,
    draft: { weg: '' as Weg | '', am: dayOf() },
    input: ({ weg, am }) => ({ verfahrenId, id, akteId, weg: weg as Weg, am }),
    changes: CHANGES,
    done: () => {
      toast('Übergabe festgehalten');
      onClose();
    },
  });
  return (
    <Dialog title={`Akte an das ${gericht} gegeben`} onClose={onClose}>
      <Form form={form} action="Übergabe festhalten" onCancel={onClose}>
        <SelectField label="Wie?" empty="Bitte wählen" options={WEGE} {...form.field('weg')} />
        <DayField label="Am" {...form.field('am')} />
      </Form>
    </Dialog>
  );
}

export function EndKlage({ verfahrenId, id, gesperrt, onClose }: One & { readonly gesperrt: boolean }) {
  const form = useForm({
    contract: finishRechtsbehelf,
    draft: { am: '', ausgang: '', sperreAufheben: false },
    input: (draft) => ({ verfahrenId, id, ...draft }),
    changes: CHANGES,
    done: () => {
      toast('Verfahren vor Gericht beendet');
      onClose();
    },
  });
  return (
    <Dialog title="Verfahren vor Gericht beenden" onClose={onClose}>
      <Form form={form} action="Beenden" onCancel={onClose}>
        <TextField
          label="Wie ist es ausgegangen?"
          hint="Etwa: Klage abgewiesen, Urteil rechtskräftig"
          maxLength={500}
          {...form.field('ausgang')}
        />
        <DayField label="Beendet am" {...form.field('am')} />
        {gesperrt && (
          <Checkbox
            label="Sperre der Akte aufheben"
            hint="Nur wenn kein Rechtsmittel mehr kommt. Danach gelten wieder die Fristen der Aufbewahrung."
            {...form.field('sperreAufheben')}
          />
        )}
      </Form>
    </Dialog>
  );
}
