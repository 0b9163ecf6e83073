/** Writing and changing a note. The form says who will read it, before anything is written. */
import { conflictNote, useBase } from '#ui/Conflict.tsx';
import { useRefresh } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { createNotiz, listNotizen, updateNotiz } from '../notiz.api.ts';
import type { Notiz } from '../notiz.schema.ts';
import type { Place } from './useBlattlage.tsx';

const OFFEN = 'Notizen sind Teil der Akte. Bei Akteneinsicht und Auskunft liest die Person sie mit.';

interface NotizSchreibenProps {
  readonly akteId: string;
  readonly vorgangId?: string;
  readonly dokumentId?: string;
  /** The page in sight. */
  readonly seite?: number;
  /** A place that was drawn on a page. */
  readonly place?: Place | undefined;
  onDone(): void;
}

export function NotizSchreiben({ akteId, vorgangId, dokumentId, seite, place, onDone }: NotizSchreibenProps) {
  const at = place?.seite ?? seite;
  const form = useForm({
    contract: createNotiz,
    draft: { text: '' },
    input: ({ text }) => ({
      akteId,
      ...(vorgangId ? { vorgangId } : {}),
      ...(dokumentId ? { dokumentId } : {}),
      ...(dokumentId && at ? { seite: at } : {}),
      ...(place ? { kasten: place.kasten } : {}),
      text,
    }),
    changes: [listNotizen],
    done: () => {
      toast('Notiz geschrieben');
      onDone();
    },
  });
  const ort = place ? `zur markierten Stelle auf Seite ${place.seite}` : dokumentId && at ? `zu Seite ${at}` : '';
  return (
    <Form form={form} action="Notiz speichern" label="Notiz" onCancel={onDone}>
      <TextArea
        label={`Notiz ${ort}`.trim()}
        hint={OFFEN}
        rows={3}
        maxLength={4000}
        autoFocus
        {...form.field('text')}
      />
    </Form>
  );
}

export function NotizAendern({ notiz, onDone }: { notiz: Notiz; onDone(): void }) {
  const refresh = useRefresh();
  const base = useBase(notiz);
  const form = useForm({
    contract: updateNotiz,
    draft: { text: notiz.text },
    input: ({ text }) => ({ id: notiz.id, version: base.version, text }),
    changes: [listNotizen],
    done: () => {
      toast('Notiz geändert');
      onDone();
    },
  });
  return (
    <Form
      form={form}
      action="Änderung speichern"
      label="Notiz ändern"
      onCancel={onDone}
      problem={conflictNote({
        form,
        base,
        draftOf: ({ text }) => ({ text }),
        differences: (mine, theirs) => [{ label: 'Notiz', mine: mine.text, theirs: theirs.text }],
      })}
      onProblem={() => void refresh([listNotizen])}
    >
      <TextArea
        label="Notiz"
        hint="Was bisher dastand, bleibt als frühere Fassung lesbar."
        rows={3}
        maxLength={4000}
        autoFocus
        {...form.field('text')}
      />
    </Form>
  );
}
