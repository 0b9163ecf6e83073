/** Narrow the text search down: by type and by the date of the document. No counts: they would tell of what is hidden. */
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { DOKUMENTTYPEN } from '../../dokumenttyp.data.ts';
import type { Suchstand } from '../teile/go.ts';

const TYPEN = DOKUMENTTYPEN.map(({ typ, name }) => ({ value: typ, label: name }));

/** On a phone the finds come first, the filters when they are asked for. */
const IS_WIDE = window.matchMedia('(min-width: 75rem)');

export function Eingrenzen({ stand, onChange }: { stand: Suchstand; onChange(next: Suchstand): void }) {
  const set = (name: 'typ' | 'von' | 'bis') => (value: string) => {
    const { [name]: _before, ...others } = stand;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  const isNarrow = stand.typ !== undefined || stand.von !== undefined || stand.bis !== undefined;
  return (
    <details className="such-eingrenzen" open={isNarrow || IS_WIDE.matches}>
      <summary>
        <h2>Eingrenzen</h2>
      </summary>
      <SelectField
        name="typ"
        label="Dokumentart"
        empty="alle Arten"
        options={TYPEN}
        value={stand.typ ?? ''}
        onChange={set('typ')}
      />
      <DayField name="von" label="Datiert ab" value={stand.von ?? ''} onChange={set('von')} />
      <DayField name="bis" label="Datiert bis" value={stand.bis ?? ''} onChange={set('bis')} />
      {isNarrow && (
        <Button kind="text" onClick={() => onChange(stand.q === undefined ? {} : { q: stand.q })}>
          Nicht mehr eingrenzen
        </Button>
      )}
    </details>
  );
}
