/** Enters a title, also in place of another, or puts one right. */
import { Button } from '#ui/Button.tsx';
import { RadioGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { formatDayShort } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { correctTitel, listAblaufend, listTitelDerPerson, registerTitel } from '../titel.api.ts';
import { type Arbeit, NEBENBESTIMMUNGEN, type Nebenbestimmung, type Titel } from '../titel.schema.ts';
import { findTitelart, normOf, SONSTIGE, TITELARTEN } from '../titelart.data.ts';
import type { Wen } from './TitelPanel.tsx';
import { NEBEN_WORTE } from './worte.ts';

const ARTEN = [
  ...TITELARTEN.map((art) => ({ value: art.schluessel, label: `${normOf(art.grundlage)} · ${art.name}` })),
  { value: SONSTIGE, label: 'Anderer Titel' },
];
const ARBEIT = [
  { value: 'erlaubt' as const, label: 'erlaubt' },
  { value: 'beschraenkt' as const, label: 'nur wie in den Nebenbestimmungen' },
  { value: 'nicht-erlaubt' as const, label: 'nicht erlaubt' },
];
const NEBEN = NEBENBESTIMMUNGEN.map((value) => ({ value, label: NEBEN_WORTE[value] }));
const CHANGES = [listTitelDerPerson, listAblaufend];

interface TitelFormProps {
  readonly wen: Wen;
  /** The title to put right. */
  readonly of?: Titel;
  /** Titles that a new one may take the place of. */
  readonly vorhanden: readonly Titel[];
  readonly onClose: () => void;
}

const draftOf = (of: Titel | undefined) => ({
  art: of?.art ?? '',
  grundlage: of && !findTitelart(of.art) ? of.norm : '',
  gueltigAb: of?.gueltigAb ?? '',
  gueltigBis: of?.gueltigBis ?? '',
  beschaeftigung: (of?.beschaeftigung ?? '') as Arbeit | '',
  selbstaendig: (of?.selbstaendig ?? '') as Arbeit | '',
  nebenbestimmungen: (of?.nebenbestimmungen ?? []) as readonly Nebenbestimmung[],
  seriennummer: '',
  ersetzt: '',
  grund: '',
});
type Draft = ReturnType<typeof draftOf>;

const valuesOf = ({ gueltigBis, beschaeftigung, selbstaendig, nebenbestimmungen, ...rest }: Draft) => ({
  ...{ art: rest.art, grundlage: rest.grundlage, gueltigAb: rest.gueltigAb },
  ...(gueltigBis === '' ? {} : { gueltigBis }),
  beschaeftigung: beschaeftigung as 'erlaubt',
  selbstaendig: selbstaendig as 'erlaubt',
  nebenbestimmungen: nebenbestimmungen.filter(({ text }) => text.trim() !== ''),
});

export function TitelForm(props: TitelFormProps) {
  return props.of ? <Berichtigen {...props} of={props.of} /> : <Eintragen {...props} />;
}

function Eintragen({ wen, vorhanden, onClose }: TitelFormProps) {
  const open = vorhanden.filter(({ stand }) => stand !== 'erloschen' && stand !== 'ersetzt');
  const form = useForm({
    contract: registerTitel,
    draft: draftOf(undefined),
    input: (draft) => {
      const old = open.find(({ id }) => id === draft.ersetzt);
      return {
        ...{ ...valuesOf(draft), akteId: wen.akteId, personId: wen.personId },
        ...(draft.seriennummer ? { seriennummer: draft.seriennummer } : {}),
        ...(old ? { ersetzt: { id: old.id, version: old.version } } : {}),
      };
    },
    changes: CHANGES,
    done: () => {
      toast('Der Titel ist eingetragen');
      onClose();
    },
  });
  return (
    <Dialog title="Titel eintragen" wide onClose={onClose}>
      <Form form={form} action="Titel eintragen" onCancel={onClose}>
        <Felder form={form} />
        <TextField
          label="Seriennummer"
          hint="Von der Karte oder dem Klebeetikett, wenn es sie schon gibt."
          optional
          {...form.field('seriennummer')}
        />
        {open.length > 0 && (
          <SelectField
            label="Tritt an die Stelle von"
            optional
            empty="keinem anderen Titel"
            options={open.map(({ id, name, endet }) => ({
              value: id,
              label: `${name}${endet ? `, bis ${formatDayShort(endet)}` : ', unbefristet'}`,
            }))}
            {...form.field('ersetzt')}
          />
        )}
      </Form>
    </Dialog>
  );
}

function Berichtigen({ of, onClose }: TitelFormProps & { of: Titel }) {
  const form = useForm({
    contract: correctTitel,
    draft: draftOf(of),
    input: (draft) => ({ ...valuesOf(draft), id: of.id, version: of.version, grund: draft.grund }),
    changes: CHANGES,
    done: () => {
      toast('Der Titel ist berichtigt');
      onClose();
    },
  });
  return (
    <Dialog title="Titel berichtigen" wide onClose={onClose}>
      <Form form={form} action="Titel berichtigen" onCancel={onClose}>
        <Felder form={form} />
        <TextField label="Was war falsch, und woher wissen Sie es?" {...form.field('grund')} />
      </Form>
    </Dialog>
  );
}

type FelderForm = ReturnType<typeof useForm<typeof registerTitel, Draft>>;

function Felder({ form }: { form: Pick<FelderForm, 'draft' | 'field' | 'set' | 'errorOf'> }) {
  const { art } = form.draft;
  const unbefristet = findTitelart(art)?.unbefristet ?? false;
  return (
    <>
      <SelectField label="Titel" empty="Bitte wählen" options={ARTEN} {...form.field('art')} />
      {art === SONSTIGE && (
        <TextField label="Rechtsgrundlage" hint="Etwa § 104a AufenthG" {...form.field('grundlage')} />
      )}
      <DayField label="Gültig ab" {...form.field('gueltigAb')} />
      {!unbefristet && <DayField label="Gültig bis" {...form.field('gueltigBis')} />}
      <RadioGroup label="Beschäftigung" options={ARBEIT} {...arbeitField(form, 'beschaeftigung')} />
      <RadioGroup label="Selbständige Tätigkeit" options={ARBEIT} {...arbeitField(form, 'selbstaendig')} />
      <Neben
        of={form.draft.nebenbestimmungen}
        error={form.errorOf('nebenbestimmungen')}
        onChange={(list) => form.set('nebenbestimmungen', list)}
      />
    </>
  );
}

/** What an old list left open is no answer that somebody gives. */
function arbeitField(form: Pick<FelderForm, 'field'>, name: 'beschaeftigung' | 'selbstaendig') {
  const { value, onChange, ...rest } = form.field(name);
  return { ...rest, value: (value === 'unbekannt' ? '' : value) as 'erlaubt', onChange };
}

interface NebenProps {
  readonly of: readonly Nebenbestimmung[];
  readonly error: string | undefined;
  readonly onChange: (list: readonly Nebenbestimmung[]) => void;
}

function Neben({ of, error, onChange }: NebenProps) {
  const put = (at: number, change: Partial<Nebenbestimmung>) =>
    onChange(of.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <fieldset className="field">
      <legend className="field-label">Nebenbestimmungen und Wortlaut zur Arbeit</legend>
      {error && <p className="field-error">{error}</p>}
      <div className="u-stack">
        {of.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <div key={at} className="u-stack-tight">
            <SelectField
              name={`neben-art-${at}`}
              label={`Art der Nebenbestimmung ${at + 1}`}
              options={NEBEN}
              value={one.art}
              onChange={(art) => art !== '' && put(at, { art })}
            />
            <TextField
              name={`neben-text-${at}`}
              label={`Wortlaut ${at + 1}`}
              value={one.text}
              onChange={(text) => put(at, { text })}
            />
            <Button kind="quiet" icon="minus" onClick={() => onChange(of.filter((_, index) => index !== at))}>
              {`Nebenbestimmung ${at + 1} entfernen`}
            </Button>
          </div>
        ))}
        <Button icon="plus" onClick={() => onChange([...of, { art: 'erwerbstaetigkeit', text: '' }])}>
          Nebenbestimmung hinzufügen
        </Button>
      </div>
    </fieldset>
  );
}
