/** One of many. For up to five answers take `RadioGroup`: all of them are seen at once. */
import { Field, type FieldBinding, type FieldLabels } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
}

interface SelectFieldProps<T extends string> extends FieldLabels, FieldBinding<T | ''> {
  readonly options: readonly Option<T>[];
  /** Shown while nothing is chosen; a decision is never preselected. */
  readonly empty?: string;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, hint, optional, error, name, value, onChange, onBlur, options, empty } = props;
  return (
    <Field label={label} hint={hint} name={name} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <div className="select">
          <select
            {...control}
            className="input"
            name={name}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value as T | '')}
          >
            {empty !== undefined && <option value="">{empty}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="pfeilUnten" />
        </div>
      )}
    </Field>
  );
}
