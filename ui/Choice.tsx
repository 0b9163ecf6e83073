/** Ticks and circles with their words; the whole line can be hit. */
import { type ReactNode, useId } from 'react';
import { type FieldBinding, FieldGroup, type FieldLabels } from './Field.tsx';

export interface ChoiceOption<T extends string = string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

export function Checkbox(props: { label: ReactNode; hint?: ReactNode } & Omit<FieldBinding<boolean>, 'error'>) {
  const { label, hint, name, value, onChange } = props;
  return <Choice type="checkbox" name={name} checked={value} label={label} hint={hint} onChange={onChange} />;
}

interface CheckboxGroupProps<T extends string> extends FieldLabels, FieldBinding<readonly T[]> {
  readonly options: readonly ChoiceOption<T>[];
  /** Side by side where there is room; for long lists. */
  readonly columns?: boolean;
}

export function CheckboxGroup<T extends string>(props: CheckboxGroupProps<T>) {
  const { options, value, onChange, label, hint, optional, error, name, columns = false } = props;
  return (
    <FieldGroup label={label} hint={hint} name={name} error={error} {...(optional === undefined ? {} : { optional })}>
      <div className={columns ? 'choices choices-columns' : 'choices'}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="checkbox"
            name={name}
            checked={value.includes(option.value)}
            label={option.label}
            hint={option.hint}
            onChange={(on) =>
              onChange(on ? [...value, option.value] : value.filter((chosen) => chosen !== option.value))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface RadioGroupProps<T extends string> extends FieldLabels, FieldBinding<T | ''> {
  readonly options: readonly ChoiceOption<T>[];
}

export function RadioGroup<T extends string>(props: RadioGroupProps<T>) {
  const { options, value, onChange, label, hint, optional, error, name } = props;
  const group = useId();
  return (
    <FieldGroup label={label} hint={hint} name={name} error={error} {...(optional === undefined ? {} : { optional })}>
      <div className="choices">
        {options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={`${group}${name}`}
            checked={value === option.value}
            label={option.label}
            hint={option.hint}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface ChoiceProps {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly checked: boolean;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly onChange: (on: boolean) => void;
}

function Choice({ type, name, checked, label, hint, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="choice">
      <input
        id={id}
        type={type}
        name={name}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-h`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="choice-hint" id={`${id}-h`}>
          {hint}
        </span>
      )}
    </div>
  );
}
