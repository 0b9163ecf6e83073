/** The fields of a person, for creating and for changing. */
import { useId, useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { PartialDateField } from '#ui/DateField.tsx';
import { Field, FieldGroup } from '#ui/Field.tsx';
import type { FormState } from '#ui/form.ts';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Person } from '../../person.schema.ts';
import type { PersonEntwurf } from './entwurf.ts';
import { findStaat, nameOfStaat, STAATEN } from './staaten.ts';
import { GESCHLECHTER } from './worte.ts';

const GESCHLECHT = Object.entries(GESCHLECHTER).map(([value, label]) => ({
  value: value as Person['geschlecht'],
  label,
}));

export function PersonFelder({ form }: { form: FormState<PersonEntwurf> }) {
  return (
    <>
      <div className="form-columns person-namen">
        <TextField
          label="Familienname"
          hint="So, wie er in lateinischer Schrift im Pass steht. Hat die Person nur einen Namen, dann hier."
          autoComplete="off"
          spellCheck={false}
          {...form.field('familienname')}
        />
        <TextField
          label="Vornamen"
          hint="Alle, in der Reihenfolge des Passes."
          optional
          autoComplete="off"
          spellCheck={false}
          {...form.field('vornamen')}
        />
      </div>
      <PartialDateField
        label="Geburtsdatum"
        hint="So weit es bekannt ist. Das Jahr allein genügt."
        optional
        {...form.field('geburtsdatum')}
      />
      <div className="form-columns">
        <TextField label="Geburtsname" optional autoComplete="off" spellCheck={false} {...form.field('geburtsname')} />
        <TextField label="Geburtsort" optional autoComplete="off" spellCheck={false} {...form.field('geburtsort')} />
        <StaatFeld label="Geburtsstaat" {...form.field('geburtsstaat')} />
        <SelectField
          label="Geschlecht"
          optional
          empty="nicht angegeben"
          options={GESCHLECHT}
          {...form.field('geschlecht')}
        />
      </div>
      <Staaten form={form} />
      <Aliase form={form} />
    </>
  );
}

function Staaten({ form }: { form: FormState<PersonEntwurf> }) {
  const codes = form.draft.staatsangehoerigkeiten;
  const change = (next: readonly string[]) => form.set('staatsangehoerigkeiten', next);
  const shown = codes.length === 0 ? [''] : codes;
  return (
    <FieldGroup
      label="Staatsangehörigkeiten"
      optional
      name="staatsangehoerigkeiten"
      error={form.errors.staatsangehoerigkeiten}
    >
      <div className="feld-stapel">
        {shown.map((code, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what people see
          <div key={index} className="zeile-mit-knopf feld-ohne-titel">
            <StaatFeld
              label={`Staatsangehörigkeit ${index + 1}`}
              name={`staatsangehoerigkeiten.${index}`}
              value={code}
              error={form.errorOf(`staatsangehoerigkeiten.${index}`)}
              onChange={(next) => change(shown.map((one, at) => (at === index ? next : one)))}
            />
            {codes.length > 1 && (
              <IconButton
                icon="loeschen"
                label={`${nameOfStaat(code) || `Staatsangehörigkeit ${index + 1}`} entfernen`}
                onClick={() => change(codes.filter((_, at) => at !== index))}
              />
            )}
          </div>
        ))}
        <Button kind="text" onClick={() => change([...shown, ''])}>
          Weitere Staatsangehörigkeit
        </Button>
      </div>
    </FieldGroup>
  );
}

interface StaatFeldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly error?: string | undefined;
  onChange(code: string): void;
}

/** By name or code, with the list of the browser; what is not known stays as typed and is refused by the schema. */
function StaatFeld({ label, name, value, error, onChange }: StaatFeldProps) {
  const list = useId();
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} optional name={name} error={error}>
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            list={list}
            autoComplete="off"
            placeholder="Staat oder Kürzel"
            value={typed ?? nameOfStaat(value)}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              onChange(findStaat(currentTarget.value)?.code ?? currentTarget.value.trim());
            }}
            onBlur={() => setTyped(undefined)}
          />
          <datalist id={list}>
            {STAATEN.map(({ code, name: staat }) => (
              <option key={code} value={staat}>
                {code}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function Aliase({ form }: { form: FormState<PersonEntwurf> }) {
  const { aliase } = form.draft;
  const change = (index: number, part: Partial<(typeof aliase)[number]>) =>
    form.set(
      'aliase',
      aliase.map((one, at) => (at === index ? { ...one, ...part } : one)),
    );
  return (
    <FieldGroup
      label="Weitere Namen"
      hint="Frühere Namen, andere Schreibweisen, Namen aus anderen Papieren."
      optional
      name="aliase"
      error={form.errors.aliase}
    >
      <div className="feld-stapel">
        {aliase.map((alias, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what people see
          <div key={index} className="zeile-mit-knopf">
            <TextField
              label={`Familienname, ${index + 1}. weiterer Name`}
              name={`aliase.${index}.familienname`}
              value={alias.familienname}
              error={form.errorOf(`aliase.${index}.familienname`)}
              onChange={(familienname) => change(index, { familienname })}
            />
            <TextField
              label={`Vornamen, ${index + 1}. weiterer Name`}
              name={`aliase.${index}.vornamen`}
              value={alias.vornamen}
              error={form.errorOf(`aliase.${index}.vornamen`)}
              onChange={(vornamen) => change(index, { vornamen })}
            />
            <IconButton
              icon="loeschen"
              label={`${index + 1}. weiteren Namen entfernen`}
              onClick={() =>
                form.set(
                  'aliase',
                  aliase.filter((_, at) => at !== index),
                )
              }
            />
          </div>
        ))}
        <Button kind="text" onClick={() => form.set('aliase', [...aliase, { familienname: '', vornamen: '' }])}>
          Weiteren Namen angeben
        </Button>
      </div>
    </FieldGroup>
  );
}
