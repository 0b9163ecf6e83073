/** The day whose law is read: always in view, changed in place. */
import { useState } from 'react';
import { DayField } from '#ui/DateField.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import type { Werkansicht } from '../lesen.schema.ts';

export function Stichtag({ ansicht, onChange }: { ansicht: Werkansicht; onChange: (tag: string | undefined) => void }) {
  const { tag } = ansicht;
  const [day, setDay] = useState(tag);
  const [shown, setShown] = useState(tag);
  if (tag !== shown) {
    setShown(tag);
    setDay(tag);
  }
  useShortcut('t', 'Stichtag ändern', () => document.querySelector<HTMLInputElement>('.erl-tag input')?.select(), {
    group: 'Lesen',
  });
  return (
    <form
      className="erl-tag"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(day || undefined);
      }}
      onBlur={() => {
        if (day !== '' && day !== tag) onChange(day);
      }}
    >
      <DayField name="stichtag" label="Stichtag" value={day} onChange={setDay} />
    </form>
  );
}
