/** Label, hint, error and control of one field, tied together for the eye and for screen readers. */
import { type ReactNode, useId } from 'react';
import { Icon } from './Icon.tsx';

/** What `form.field('name')` gives; every control of this room takes it. */
export interface FieldBinding<T> {
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
}

export interface FieldLabels {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Most fields are needed; the few others say so. */
  readonly optional?: boolean;
}

export interface ControlProps {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps extends FieldLabels {
  readonly name: string;
  readonly error?: string | undefined;
  readonly children: (control: ControlProps) => ReactNode;
}

export function Field({ name, label, hint, optional = false, error, children }: FieldProps) {
  const id = useFieldId(name);
  const ids = describedBy(id, hint, error);
  return (
    <div className={error === undefined ? 'field' : 'field field-invalid'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> (freiwillig)</span>}
      </label>
      <FieldHint id={`${id}-hinweis`} hint={hint} />
      <FieldError id={`${id}-fehler`} error={error} />
      {children({ id, 'aria-invalid': error === undefined ? undefined : true, 'aria-describedby': ids })}
    </div>
  );
}

interface FieldGroupProps extends FieldLabels {
  readonly name: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Several controls that answer one question. */
export function FieldGroup({ name, label, hint, optional = false, error, children }: FieldGroupProps) {
  const id = useFieldId(name);
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field field-invalid'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional"> (freiwillig)</span>}
      </legend>
      <FieldHint id={`${id}-hinweis`} hint={hint} />
      <FieldError id={`${id}-fehler`} error={error} />
      {children}
    </fieldset>
  );
}

function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  if (hint === undefined) return null;
  return (
    <div className="field-hint" id={id}>
      {hint}
    </div>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <div className="field-error" id={id}>
      <Icon name="fehler" />
      <span>
        <span className="u-sr">Fehler: </span>
        {error}
      </span>
    </div>
  );
}

/** The error summary finds the field by this attribute's prefix; two forms on one page must not share ids. */
function useFieldId(name: string): string {
  return `${useId().replace(/[^a-zA-Z0-9]/g, '')}-${name}`;
}

function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const ids = [hint === undefined ? undefined : `${id}-hinweis`, error === undefined ? undefined : `${id}-fehler`];
  return ids.filter((one) => one !== undefined).join(' ') || undefined;
}
