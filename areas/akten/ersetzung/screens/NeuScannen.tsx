/** The scan is not good enough: it stays, is marked, and the scan desk brings a new one. */
import type { Contract } from '#platform/http/contract.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { TextArea } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { rejectSichtpruefung } from '../pruefung.api.ts';
import type { Sichtpruefung } from '../pruefung.schema.ts';
import { isHinnehmbar, nameOfBefund } from '../vorgabe.data.ts';

interface NeuScannenProps {
  readonly pruefung: Sichtpruefung;
  readonly changes: readonly Contract[];
  onClose(): void;
}

export function NeuScannen({ pruefung, changes, onClose }: NeuScannenProps) {
  const form = useForm({
    contract: rejectSichtpruefung,
    draft: { vermerk: '' },
    input: ({ vermerk }) => ({
      id: pruefung.dokumentId,
      version: pruefung.version,
      ...(vermerk.trim() ? { vermerk } : {}),
    }),
    changes,
    done: () => {
      toast(`${pruefung.titel} wird neu gescannt`);
      onClose();
    },
  });
  const befunde = pruefung.befunde.filter(({ art }) => !isHinnehmbar(art));
  return (
    <Dialog title="Neu scannen lassen" onClose={onClose}>
      {befunde.length === 0 ? (
        <>
          <p>
            Sagen Sie zuerst, was nicht stimmt: Gehen Sie auf die Seite und drücken Sie die Ziffer des Befundes, 1 bis
            7.
          </p>
          <div className="form-actions">
            <Button kind="primary" onClick={onClose}>
              Zurück zur Seite
            </Button>
          </div>
        </>
      ) : (
        <>
          <ul className="plain-list">
            {befunde.map(({ id, nr, art }) => (
              <li key={id}>
                Seite {nr}: {nameOfBefund(art)}
              </li>
            ))}
          </ul>
          <p>Dieser Scan bleibt und ist als beanstandet gekennzeichnet. Der neue Scan nennt, dass er ihn ersetzt.</p>
          <Form form={form} action="Neu scannen lassen" onCancel={onClose}>
            <TextArea label="Hinweis für die Scanstelle" optional maxLength={500} {...form.field('vermerk')} />
          </Form>
        </>
      )}
    </Dialog>
  );
}
