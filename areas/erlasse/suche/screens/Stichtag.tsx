/** The day that counts: always seen, said in words when it is not today, and one press back. */
import { useEffect, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { formatWeekday } from '#ui/format.ts';
import type { Fragen } from './adresse.ts';

export function Stichtag({ fragen }: { fragen: Fragen }) {
  const { stichtag, heute, vergleich } = fragen;
  const [comparing, setComparing] = useState(false);
  const isToday = stichtag === heute;
  return (
    <section className="rf-tag" aria-label="Für welchen Tag">
      <Tag
        label="Stichtag"
        value={stichtag}
        onDay={(tag) => fragen.change({ tag })}
        back={isToday ? undefined : { label: 'Heute', run: () => fragen.change({ tag: undefined }) }}
      />
      <p className={isToday ? 'rf-tag-worte u-muted' : 'rf-tag-worte rf-tag-anders'}>
        {isToday ? 'Was heute gilt' : `Was galt am ${formatWeekday(stichtag)}`}
      </p>
      {vergleich === undefined && !comparing && (
        <Button kind="text" onClick={() => setComparing(true)}>
          Mit einem anderen Tag vergleichen
        </Button>
      )}
      {(vergleich !== undefined || comparing) && (
        <Tag
          label="Vergleichen mit"
          value={vergleich ?? ''}
          onDay={(tag) => {
            setComparing(false);
            fragen.change({ vergleich: tag });
          }}
          back={{
            label: 'Nicht vergleichen',
            run: () => {
              setComparing(false);
              if (vergleich !== undefined) fragen.change({ vergleich: undefined });
            },
          }}
        />
      )}
    </section>
  );
}

interface TagProps {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: string) => void;
  readonly back: { readonly label: string; readonly run: () => void } | undefined;
}

/** A day counts once it is finished: with Enter, or when the field is left. */
function Tag({ label, value, onDay, back }: TagProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = () => {
    if (draft !== '' && draft !== value) onDay(draft);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the field inside
    <div
      className="rf-tag-feld"
      onBlur={(event) => {
        if (event.target instanceof HTMLInputElement) commit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) commit();
      }}
    >
      <DayField name={label} label={label} value={draft} onChange={setDraft} />
      {back !== undefined && <Button onClick={back.run}>{back.label}</Button>}
    </div>
  );
}
