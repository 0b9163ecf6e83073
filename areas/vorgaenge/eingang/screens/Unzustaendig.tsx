/** Not ours: said back over the intermediary where it takes an answer. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { dismissAntragsnachricht } from '../../xauslaender/eingang.api.ts';
import { countAntragseingang, getAntragseingang, listAntragseingang } from '../antragseingang.api.ts';
import type { EingangGanz } from '../antragseingang.schema.ts';

export function Unzustaendig({ of, onDone }: { of: EingangGanz; onDone(): void }) {
  const [open, setOpen] = useState(false);
  const form = useForm({
    contract: dismissAntragsnachricht,
    draft: { hinweis: '', zustaendigeAbh: '' },
    input: ({ hinweis, zustaendigeAbh }) => ({
      id: of.id,
      version: of.version,
      hinweis,
      ...(zustaendigeAbh.trim() ? { zustaendigeAbh } : {}),
    }),
    changes: [countAntragseingang, listAntragseingang, getAntragseingang],
    done: () => {
      toast(of.rueckkanal ? 'Das Eingabeverfahren wird unterrichtet' : 'Der Antrag ist abgeschlossen');
      onDone();
    },
  });
  if (!open)
    return (
      <p>
        <Button kind="text" onClick={() => setOpen(true)}>
          Wir sind nicht zuständig
        </Button>
      </p>
    );
  return (
    <Form form={form} action="Nicht zuständig melden" onCancel={() => setOpen(false)} label="Nicht zuständig">
      <TextArea
        label="Hinweis an die Person"
        hint={
          of.rueckkanal
            ? 'Sagen Sie, warum Sie nicht zuständig sind und an wen sie sich wenden kann.'
            : 'Das Eingabeverfahren nimmt keine Antwort an. Schreiben Sie der Person auf anderem Weg.'
        }
        {...form.field('hinweis')}
      />
      <TextField label="Zuständige Behörde" optional {...form.field('zustaendigeAbh')} />
    </Form>
  );
}
