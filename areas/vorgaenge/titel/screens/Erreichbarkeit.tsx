/** How a person is told that something ends: language, address, and the way that they chose. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Checkbox, RadioGroup } from '#ui/Choice.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort } from '#ui/format.ts';
import { Facts } from '#ui/List.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { previewAblaufhinweise } from '../ablauf.api.ts';
import { listTitelDerPerson, setErreichbarkeit } from '../titel.api.ts';
import type { ErreichbarkeitGelesen, Hinweiswunsch } from '../titel.schema.ts';
import type { Wen } from './TitelPanel.tsx';
import { SPRACHE_WORTE, WEG_WORTE } from './worte.ts';

const SPRACHEN = Object.entries(SPRACHE_WORTE).map(([value, label]) => ({ value, label }));

export function Erreichbarkeit({ wen, of }: { wen: Wen; of: ErreichbarkeitGelesen | undefined }) {
  const may = useMay();
  const [editing, setEditing] = useState(false);
  return (
    <article className="card u-stack-tight" aria-label="Wie wir die Person erreichen">
      <h3>Wie wir die Person erreichen</h3>
      {of ? (
        <Facts
          of={[
            ['Hinweis auf ein Ende', wegWorte(of)],
            ['Sprache', SPRACHE_WORTE[of.sprache] ?? of.sprache],
            ['Anschrift', of.anschrift || 'nicht hinterlegt'],
            ['E-Mail', of.hatEmail ? 'hinterlegt' : 'nicht hinterlegt'],
            ['Portal', of.hatKonto ? 'hat dort einen Antrag gestellt' : 'kein Konto bekannt'],
          ]}
        />
      ) : (
        <p className="u-muted">Noch nichts hinterlegt. Ohne Anschrift kann niemand an das Ende des Titels erinnern.</p>
      )}
      {may('vorgaenge.titel') && (
        <p>
          <Button icon="bearbeiten" onClick={() => setEditing(true)}>
            Weg und Anschrift ändern
          </Button>
        </p>
      )}
      {editing && <Aendern wen={wen} of={of} onClose={() => setEditing(false)} />}
    </article>
  );
}

function wegWorte({ wunsch, einwilligungAm }: ErreichbarkeitGelesen): string {
  if (!wunsch) return 'noch nicht gewählt; das Portal, sonst E-Mail, sonst Brief';
  return `${WEG_WORTE[wunsch]}${einwilligungAm ? `, einverstanden seit ${formatDayShort(einwilligungAm)}` : ''}`;
}

interface AendernProps {
  readonly wen: Wen;
  readonly of: ErreichbarkeitGelesen | undefined;
  readonly onClose: () => void;
}

function Aendern({ wen, of, onClose }: AendernProps) {
  const form = useForm({
    contract: setErreichbarkeit,
    draft: {
      ...{ sprache: of?.sprache ?? 'de', anschrift: of?.anschrift ?? '', email: '' },
      ...{ wunsch: (of?.wunsch ?? '') as Hinweiswunsch | '', einwilligung: of?.einwilligungAm !== undefined },
    },
    input: ({ email, wunsch, ...rest }) => ({
      ...{ ...rest, akteId: wen.akteId, personId: wen.personId },
      ...(of ? { version: of.version } : {}),
      ...(email ? { email } : {}),
      ...(wunsch ? { wunsch } : {}),
    }),
    changes: [listTitelDerPerson, previewAblaufhinweise],
    done: () => {
      toast('Gespeichert');
      onClose();
    },
  });
  const { wunsch } = form.draft;
  return (
    <Dialog title="Wie wir die Person erreichen" onClose={onClose}>
      <Form form={form} action="Speichern" onCancel={onClose}>
        <SelectField label="Sprache der Hinweise" options={SPRACHEN} {...form.field('sprache')} />
        <TextField label="Anschrift" hint="Straße, Postleitzahl und Ort" optional {...form.field('anschrift')} />
        <TextField
          label="E-Mail-Adresse"
          hint={of?.hatEmail ? 'Hinterlegt; hier nur eintragen, wenn sie neu ist.' : 'Wird verschlüsselt aufbewahrt.'}
          optional
          type="email"
          autoComplete="off"
          {...form.field('email')}
        />
        <RadioGroup
          label="Was möchte die Person?"
          optional
          options={[
            ...(of?.hatKonto ? [{ value: 'portal' as const, label: 'Nachricht im Portal' }] : []),
            { value: 'mail' as const, label: 'E-Mail', hint: 'Ohne Namen und ohne Sache, nur dass etwas endet.' },
            { value: 'brief' as const, label: 'Brief' },
          ]}
          {...form.field('wunsch')}
          value={wunsch as 'brief'}
        />
        {(wunsch === 'mail' || wunsch === 'portal') && (
          <Checkbox
            label="Die Person ist damit einverstanden (§ 3a Abs. 1 VwVfG NRW)"
            {...form.field('einwilligung')}
          />
        )}
      </Form>
    </Dialog>
  );
}
