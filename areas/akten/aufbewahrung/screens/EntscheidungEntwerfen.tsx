/** A draft of what the office decides. */
import type { OutputOf } from '#platform/http/contract.ts';
import { Checkbox } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { draftEntscheidung, listEntscheidungen } from '../entscheidung.api.ts';
import type { Entscheidung } from '../entscheidung.schema.ts';
import { ENTSCHEIDUNG_WORTE } from './worte.ts';

type Fassung = OutputOf<typeof listEntscheidungen>['eintraege'][number];

interface EntscheidungEntwerfenProps {
  readonly schluessel: Entscheidung;
  readonly entwurf: Fassung | undefined;
  readonly letzte: Fassung | undefined;
  onClose(): void;
}

export function EntscheidungEntwerfen({ schluessel, entwurf, letzte, onClose }: EntscheidungEntwerfenProps) {
  const from = (entwurf ?? letzte)?.inhalt;
  const form = useForm({
    contract: draftEntscheidung,
    draft: {
      jahre: String(from?.jahre ?? ''),
      tage: String(from?.tage ?? ''),
      abJahresende: from?.abJahresende ?? false,
      anbieten: from?.anbieten ?? false,
      archiv: from?.archiv ?? '',
      grundlage: from?.grundlage ?? '',
      gueltigAb: entwurf?.gueltigAb ?? '',
    },
    input: (draft) => ({
      schluessel,
      ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}),
      gueltigAb: draft.gueltigAb,
      inhalt: {
        jahre: Number(draft.jahre || 0),
        tage: Number(draft.tage || 0),
        abJahresende: draft.abJahresende,
        anbieten: draft.anbieten,
        archiv: draft.archiv,
        grundlage: draft.grundlage,
      },
    }),
    changes: [listEntscheidungen],
    done: () => {
      toast('Entwurf gespeichert');
      onClose();
    },
  });
  const { titel, text } = ENTSCHEIDUNG_WORTE[schluessel];
  const isOffer = schluessel === 'anbietung';
  const { errorOf } = form;
  return (
    <Dialog title={titel} onClose={onClose}>
      <p>{text} Eine zweite Person setzt die Fassung in Kraft.</p>
      <Form form={form} action="Entwurf speichern" onCancel={onClose}>
        {isOffer && <Checkbox label="Akten werden vor der Vernichtung angeboten" {...form.field('anbieten')} />}
        {isOffer && <TextField label="Archiv" optional {...form.field('archiv')} error={errorOf('inhalt.archiv')} />}
        <TextField
          label="Jahre"
          size="short"
          inputMode="numeric"
          {...form.field('jahre')}
          error={errorOf('inhalt.jahre')}
        />
        <TextField
          label="Tage"
          size="short"
          inputMode="numeric"
          {...form.field('tage')}
          error={errorOf('inhalt.tage')}
        />
        {!isOffer && schluessel !== 'sicherungen' && schluessel !== 'akteninhalt' && (
          <Checkbox label="Die Frist beginnt mit dem Ende des Jahres" {...form.field('abJahresende')} />
        )}
        <TextArea
          label="Grundlage"
          hint="Dienstanweisung, Beschluss oder Vorschrift, auf der die Entscheidung beruht."
          rows={2}
          maxLength={500}
          {...form.field('grundlage')}
          error={errorOf('inhalt.grundlage')}
        />
        <DayField label="Gilt ab" {...form.field('gueltigAb')} />
      </Form>
    </Dialog>
  );
}
