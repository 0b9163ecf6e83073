/** A new version of a text block: its text with placeholders, beside it as it will read, and what it is meant for. */
import { Button } from '#ui/Button.tsx';
import { CheckboxGroup } from '#ui/Choice.tsx';
import { DayField } from '#ui/DateField.tsx';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { dayOf } from '#ui/format.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextArea, TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import { VERFAHRENSARTEN } from '../../verfahrensart.data.ts';
import { getBaustein, listBausteine, saveBausteinEntwurf } from '../baustein.api.ts';
import { schluesselOf } from '../baustein.rules.ts';
import type { Baustein, BausteinFassung } from '../baustein.schema.ts';
import { UEBERSETZUNGSSPRACHEN } from '../brief.rules.ts';
import { PLATZHALTER } from '../platzhalter.data.ts';
import { findUnbekannte } from '../platzhalter.rules.ts';
import type { Abschnittart, Schreibenart } from '../schreiben.schema.ts';
import { BausteinText } from './BausteinText.tsx';
import { ABSCHNITTE, ART } from './worte.ts';

interface BausteinFormProps {
  /** None: a block of the office's own, named after its title. */
  readonly schluessel?: string;
  readonly start?: Baustein;
  readonly entwurf?: BausteinFassung | undefined;
  onDone(schluessel: string): void;
  onCancel(): void;
}

/** Named as the contract names them, so that what it says stands at its field. */
interface Entwurf {
  readonly 'inhalt.titel': string;
  readonly 'inhalt.text': string;
  readonly 'inhalt.norm': string;
  readonly 'inhalt.briefe': readonly Schreibenart[];
  readonly 'inhalt.abschnitt': Abschnittart | '';
  readonly 'inhalt.verfahren': readonly string[];
  readonly 'inhalt.sprache': string;
  readonly gueltigAb: string;
}

const ARTEN = Object.entries(ART).map(([value, label]) => ({ value: value as Schreibenart, label }));
const SPRACHEN = [{ value: 'de', label: 'Deutsch' }, ...UEBERSETZUNGSSPRACHEN];

export function BausteinForm({ schluessel, start, entwurf, onDone, onCancel }: BausteinFormProps) {
  const from = entwurf?.inhalt ?? start;
  const draft: Entwurf = {
    'inhalt.titel': from?.titel ?? '',
    'inhalt.text': from?.text ?? '',
    'inhalt.norm': from?.norm ?? '',
    'inhalt.briefe': from?.briefe ?? [],
    'inhalt.abschnitt': from?.abschnitt ?? '',
    'inhalt.verfahren': from?.verfahren ?? [],
    'inhalt.sprache': from?.sprache ?? 'de',
    gueltigAb: entwurf?.gueltigAb ?? dayOf(),
  };
  const form = useForm({
    contract: saveBausteinEntwurf,
    draft,
    input: (d) => ({
      schluessel: schluessel ?? schluesselOf(d['inhalt.titel']),
      ...(entwurf ? { entwurf: { id: entwurf.id, version: entwurf.version } } : {}),
      gueltigAb: d.gueltigAb,
      inhalt: {
        titel: d['inhalt.titel'],
        text: d['inhalt.text'],
        norm: d['inhalt.norm'],
        briefe: [...d['inhalt.briefe']],
        ...(d['inhalt.abschnitt'] === '' ? {} : { abschnitt: d['inhalt.abschnitt'] }),
        verfahren: [...d['inhalt.verfahren']],
        sprache: d['inhalt.sprache'] || 'de',
      },
    }),
    changes: [getBaustein, listBausteine],
    done: (_answer, d) => {
      toast('Entwurf gespeichert');
      onDone(schluessel ?? schluesselOf(d['inhalt.titel']));
    },
  });
  const text = form.draft['inhalt.text'];
  const unknown = findUnbekannte(text);
  const put = (name: string) => {
    const area = document.querySelector<HTMLTextAreaElement>('textarea[name="inhalt.text"]');
    const at = area?.selectionStart ?? text.length;
    form.set('inhalt.text', `${text.slice(0, at)}{{${name}}}${text.slice(area?.selectionEnd ?? at)}`);
    area?.focus();
  };
  return (
    <div className="sb-zwei">
      <Form form={form} action="Entwurf speichern" onCancel={onCancel} wide>
        <TextField label="Name" maxLength={120} {...form.field('inhalt.titel')} />
        <TextArea label="Text" rows={10} {...form.field('inhalt.text')} />
        <fieldset className="sb-platzhalter">
          <legend className="field-label">Platzhalter an der Schreibmarke einfügen</legend>
          {PLATZHALTER.map(({ name, bedeutung }) => (
            <Button key={name} kind="secondary" title={bedeutung} onClick={() => put(name)}>
              {name}
            </Button>
          ))}
        </fieldset>
        <TextField label="Vorschrift" optional maxLength={200} {...form.field('inhalt.norm')} />
        <CheckboxGroup
          label="Für welche Schreiben"
          hint="Ohne Auswahl für alle."
          options={ARTEN}
          {...form.field('inhalt.briefe')}
        />
        <SelectField
          label="Abschnitt"
          optional
          empty="jeder"
          options={ABSCHNITTE}
          {...form.field('inhalt.abschnitt')}
        />
        <CheckboxGroup
          label="Für welche Verfahren"
          hint="Ohne Auswahl für alle."
          columns
          options={VERFAHRENSARTEN.map(({ schluessel: value, name }) => ({ value, label: name }))}
          {...form.field('inhalt.verfahren')}
        />
        <SelectField
          label="Sprache"
          hint="Verbindlich ist Deutsch; andere sind für die Übersetzung."
          options={SPRACHEN}
          {...form.field('inhalt.sprache')}
        />
        <DayField label="Gilt ab" {...form.field('gueltigAb')} />
      </Form>
      <section className="card u-stack" aria-label="So liest es sich">
        <h2>So liest es sich</h2>
        {unknown.length > 0 && (
          <p role="status">Diesen Platzhalter gibt es nicht: {unknown.join(', ')}. Wählen Sie einen aus der Liste.</p>
        )}
        <BausteinText text={text} sprache={form.draft['inhalt.sprache'] || 'de'} />
      </section>
    </div>
  );
}
