/** One line or several lines of text. */
import { type HTMLInputTypeAttribute, useState } from 'react';
import { Button } from './Button.tsx';
import { Field, type FieldBinding, type FieldLabels } from './Field.tsx';

interface TextFieldProps extends FieldLabels, FieldBinding<string> {
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'search';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
  readonly spellCheck?: boolean;
  readonly size?: 'full' | 'short' | 'letter' | 'code';
  readonly lang?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, optional, error, name, value, onChange, size = 'full', type = 'text', ...rest } = props;
  return (
    <Field label={label} hint={hint} name={name} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <input
          {...rest}
          {...control}
          className={size === 'full' ? 'input' : `input input-${size}`}
          type={type}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Can be shown: typing blind helps nobody who sits alone at a desk. */
export function PasswordField(
  props: FieldLabels & FieldBinding<string> & { autoComplete: string; autoFocus?: boolean },
) {
  const [shown, setShown] = useState(false);
  const { label, hint, optional, error, name, value, onChange, ...rest } = props;
  return (
    <Field label={label} hint={hint} name={name} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <div className="input-with-button">
          <input
            {...rest}
            {...control}
            className="input"
            type={shown ? 'text' : 'password'}
            name={name}
            value={value}
            spellCheck={false}
            autoCapitalize="off"
            onChange={(event) => onChange(event.target.value)}
          />
          <Button kind="quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? 'Verbergen' : 'Zeigen'}
          </Button>
        </div>
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldLabels, FieldBinding<string> {
  readonly rows?: number;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
}

export function TextArea(props: TextAreaProps) {
  const { label, hint, optional, error, name, value, onChange, rows = 3, ...rest } = props;
  return (
    <Field label={label} hint={hint} name={name} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          className="input"
          rows={rows}
          name={name}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
