/** From whom it is; names that the office knows are offered while one types. */
import { useId } from 'react';
import { useLoad } from '#ui/data.ts';
import { Field } from '#ui/Field.tsx';
import { useLater } from '../../screens/teile/useLater.ts';
import { findAbsender } from '../einordnung.api.ts';
import type { Karte } from '../einordnung.schema.ts';
import { prozentWorte } from './entwurf.ts';

const LEAST = 2;
const REST_MS = 200;

interface AbsenderFeldProps {
  readonly karte: Karte;
  readonly value: string;
  onChange(value: string): void;
}

export function AbsenderFeld({ karte, value, onChange }: AbsenderFeldProps) {
  const id = useId();
  const q = useLater(value.trim(), REST_MS);
  const isTyped = q.length >= LEAST && !karte.absender.some(({ wert }) => wert === q);
  const known = useLoad(findAbsender, { q }, { enabled: isTyped, keepLast: true });
  const names = new Set([...karte.absender.map(({ wert }) => wert), ...(isTyped ? (known.data?.absender ?? []) : [])]);
  const proposal = karte.absender.find(({ wert }) => wert === value);
  return (
    <Field
      label="Absender (Taste S)"
      name="absender"
      hint={proposal && `${proposal.grund} · ${prozentWorte(proposal.konfidenz)}`}
    >
      {(control) => (
        <>
          <input
            {...control}
            className="input"
            name="absender"
            list={`${id}namen`}
            maxLength={200}
            autoComplete="off"
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
          <datalist id={`${id}namen`}>
            {[...names].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
