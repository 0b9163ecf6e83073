/** Named persons of a confidential Sammlung; who makes it is always one of them. */
import { listKonten } from '#areas/personal/konto.api.ts';
import { CheckboxGroup } from '#ui/Choice.tsx';
import { useLoad } from '#ui/data.ts';
import { useNames } from '#ui/names.tsx';
import { Note } from '#ui/States.tsx';
import { useMay } from '#ui/session.tsx';

interface PersonenwahlProps {
  readonly value: readonly string[];
  onChange(value: readonly string[]): void;
}

export function Personenwahl({ value, onChange }: PersonenwahlProps) {
  const may = useMay()('personal.konten-lesen');
  const konten = useLoad(listKonten, {}, { enabled: may });
  const names = useNames(value);
  if (!may)
    return (
      <Note title="Sie selbst lesen diese Sammlung">
        {value.length > 0 && <p>Genannt sind: {value.map((id) => names.get(id) ?? id).join(', ')}.</p>}
        <p>Weitere Personen nennt, wer die Konten des Amtes sehen darf.</p>
      </Note>
    );
  return (
    <CheckboxGroup
      label="Personen"
      hint="Sie selbst gehören immer dazu."
      name="personen"
      columns
      options={(konten.data?.konten ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
    />
  );
}
