/** Dates. `DayField` for a full day, `PartialDateField` for a date as far as it is known (1990, 1990-05, 1990-05-17). */
import { useId, useState } from 'react';
import { dayWords, parseDay } from './day.ts';
import { Field, type FieldBinding, FieldGroup, type FieldLabels } from './Field.tsx';

const EXAMPLE = 'Bitte als Datum angeben, etwa 17.05.2024.';

/**
 * A day as it is written here, whatever the language of the browser: the calendar of the browser would ask for month and
 * day in its own order. Also without full stops, with two figures for the year, or as ISO text.
 */
export function DayField(props: FieldLabels & FieldBinding<string>) {
  const { label, hint, optional, error, name, value, onChange } = props;
  const [typed, setTyped] = useState(() => dayWords(value));
  const [isLeft, setLeft] = useState(false);
  const iso = parseDay(typed);
  // What is typed may be unfinished; a value from outside wins only when it is not the one we made.
  const isOurs = value === '' ? iso === undefined || typed === '' : value === typed || value === iso;
  const shown = isOurs ? typed : dayWords(value);
  const isWrong = isLeft && shown !== '' && parseDay(shown) === undefined;
  const leave = () => {
    setLeft(true);
    if (iso !== undefined) setTyped(dayWords(iso));
    // A form is judged by its schema, which must see the mistake; a filter takes no day for none.
    else if (typed !== '' && 'error' in props) onChange(typed);
  };
  return (
    <Field
      label={label}
      hint={hint}
      name={name}
      error={error ?? (isWrong ? EXAMPLE : undefined)}
      {...(optional === undefined ? {} : { optional })}
    >
      {(control) => (
        <input
          {...control}
          className="input input-short"
          inputMode="numeric"
          placeholder="TT.MM.JJJJ"
          autoComplete="off"
          maxLength={10}
          name={name}
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(parseDay(event.target.value) ?? '');
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
          }}
        />
      )}
    </Field>
  );
}

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

interface Parts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/**
 * Three boxes instead of a calendar: nobody pages back forty years. The value is the ISO text of what is known, and the
 * text of an impossible entry as it stands, so that the schema refuses it instead of it being lost.
 */
export function PartialDateField(props: FieldLabels & FieldBinding<string>) {
  const { label, hint, optional, error, name, value, onChange } = props;
  const [parts, setParts] = useState<Parts>(() => partsOf(value));
  const id = useId();
  // What is typed may be unfinished; a value from outside wins only when it is not the one we made.
  const shown = isoOf(parts) === value ? parts : partsOf(value);
  const change = (next: Parts) => {
    setParts(next);
    onChange(isoOf(next));
  };
  return (
    <FieldGroup label={label} hint={hint} name={name} error={error} {...(optional === undefined ? {} : { optional })}>
      <div className="dates">
        <div className="date-part">
          <label htmlFor={`${id}t`}>Tag</label>
          <input
            id={`${id}t`}
            className="input"
            inputMode="numeric"
            maxLength={2}
            value={shown.day}
            onChange={(event) => change({ ...shown, day: digits(event.target.value) })}
          />
        </div>
        <div className="date-part date-month">
          <label htmlFor={`${id}m`}>Monat</label>
          <select
            id={`${id}m`}
            className="input"
            value={shown.month}
            onChange={(event) => change({ ...shown, month: event.target.value })}
          >
            <option value="">unbekannt</option>
            {MONTHS.map((month, index) => (
              <option key={month} value={String(index + 1).padStart(2, '0')}>
                {month}
              </option>
            ))}
          </select>
        </div>
        <div className="date-part date-year">
          <label htmlFor={`${id}j`}>Jahr</label>
          <input
            id={`${id}j`}
            className="input"
            inputMode="numeric"
            maxLength={4}
            value={shown.year}
            onChange={(event) => change({ ...shown, year: digits(event.target.value) })}
          />
        </div>
      </div>
    </FieldGroup>
  );
}

function partsOf(iso: string): Parts {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { year, month, day: day.replace(/^0/, '') };
}

function isoOf({ day, month, year }: Parts): string {
  if (year === '' && month === '' && day === '') return '';
  if (day !== '') return `${year}-${month}-${day.padStart(2, '0')}`;
  return month === '' ? year : `${year}-${month}`;
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
