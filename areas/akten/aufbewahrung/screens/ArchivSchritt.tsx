/** The offer to the archive and its answer. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDay } from '#ui/format.ts';
import { Note } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { getLoeschlauf, listLoeschposten, offerToArchiv, recordArchivAntwort } from '../loeschlauf.api.ts';
import type { ArchivAntwort, Lauf } from '../loeschlauf.schema.ts';
import { ANTWORT_WORTE } from './worte.ts';

const CHANGES = [getLoeschlauf, listLoeschposten];

export function ArchivSchritt({ lauf }: { lauf: Lauf }) {
  const [open, setOpen] = useState<'angebot' | 'antwort'>();
  const { archiv, anbietung } = lauf;
  if (!archiv) return null;
  const isOffered = archiv.wartetAuf === 'antwort';
  const [title, text] = !isOffered
    ? [
        'Zuerst dem Archiv anbieten',
        `Geben Sie die Liste an ${anbietung.archiv || 'das Archiv'} und tragen Sie hier ein, wann das war.`,
      ]
    : archiv.abgelaufen
      ? [
          `Die Frist des Archivs ist am ${formatDay(archiv.bis)} abgelaufen`,
          'Hat es nicht geantwortet, tragen Sie das ein. Dann geht es weiter.',
        ]
      : [
          'Das Archiv hat noch nicht geantwortet',
          `Tragen Sie die Antwort ein, sobald sie da ist. Es hat bis ${formatDay(archiv.bis)} Zeit; schweigt es, können Sie das ab dem Tag danach eintragen.`,
        ];
  return (
    <Note
      kind="info"
      title={title}
      actions={
        <Button kind="primary" onClick={() => setOpen(isOffered ? 'antwort' : 'angebot')}>
          {isOffered ? 'Antwort eintragen' : 'Anbietung eintragen'}
        </Button>
      }
    >
      {text}
      {open === 'angebot' && <AngebotDialog lauf={lauf} onClose={() => setOpen(undefined)} />}
      {open === 'antwort' && <AntwortDialog lauf={lauf} onClose={() => setOpen(undefined)} />}
    </Note>
  );
}

function AngebotDialog({ lauf, onClose }: { lauf: Lauf; onClose(): void }) {
  const form = useForm({
    contract: offerToArchiv,
    draft: { angebotenAm: '' },
    input: ({ angebotenAm }) => ({ id: lauf.id, version: lauf.version, angebotenAm }),
    changes: CHANGES,
    done: () => {
      toast('Anbietung eingetragen');
      onClose();
    },
  });
  return (
    <Dialog title="Anbietung eintragen" onClose={onClose}>
      <Form form={form} action="Anbietung eintragen" onCancel={onClose}>
        <DayField label="Angeboten am" {...form.field('angebotenAm')} />
      </Form>
    </Dialog>
  );
}

function AntwortDialog({ lauf, onClose }: { lauf: Lauf; onClose(): void }) {
  const form = useForm({
    contract: recordArchivAntwort,
    draft: { antwort: '' as ArchivAntwort | '', am: '' },
    input: ({ antwort, am }) => ({ id: lauf.id, version: lauf.version, antwort: antwort as ArchivAntwort, am }),
    changes: CHANGES,
    done: () => {
      toast('Antwort eingetragen');
      onClose();
    },
  });
  return (
    <Dialog title="Antwort des Archivs" onClose={onClose}>
      <Form form={form} action="Antwort eintragen" onCancel={onClose}>
        <p>Sie gilt für alle Akten des Laufs, zu denen noch keine Antwort da ist. Einzelne nehmen Sie vorher aus.</p>
        <RadioGroup
          label="Antwort"
          options={(Object.keys(ANTWORT_WORTE) as ArchivAntwort[]).map((value) => ({
            value,
            label: ANTWORT_WORTE[value],
            ...(value === 'uebernommen' ? { hint: 'Erst wählen, wenn die Unterlagen dort angekommen sind.' } : {}),
          }))}
          {...form.field('antwort')}
        />
        <DayField label="Am" hint="Ohne Antwort: ein Tag nach dem Ende der Frist." {...form.field('am')} />
      </Form>
    </Dialog>
  );
}
