/** Search in this document: the words, how many hits on which pages, and the way from one to the next. */
import { type Ref, useId, useState } from 'react';
import { Icon } from '#ui/Icon.tsx';
import type { Hit } from './hits.ts';

export interface HitBarProps {
  readonly q: string;
  readonly hits: readonly Hit[];
  readonly current: number | undefined;
  readonly isSearching: boolean;
  readonly field: Ref<HTMLInputElement>;
  onSearch(q: string): void;
  onStep(direction: 1 | -1): void;
  onChoose(index: number): void;
}

export function HitBar({ q, hits, current, isSearching, field, onSearch, onStep, onChoose }: HitBarProps) {
  const id = useId();
  const [typed, setTyped] = useState(q);
  const [known, setKnown] = useState(q);
  // On a phone the field comes when it is asked for, so that the page has the room.
  const [isOpen, setOpen] = useState(false);
  if (known !== q) {
    setKnown(q);
    setTyped(q);
  }
  return (
    <div className="vw-gruppe vw-suche" data-offen={isOpen || q !== ''}>
      <button
        type="button"
        className="btn btn-icon vw-schmal"
        aria-label={isOpen || q !== '' ? 'Suche schließen' : 'In diesem Dokument suchen'}
        aria-expanded={isOpen || q !== ''}
        onClick={() => {
          if (isOpen || q !== '') onSearch('');
          setOpen(!isOpen && q === '');
        }}
      >
        <Icon name={isOpen || q !== '' ? 'schliessen' : 'suche'} />
      </button>
      <search className="vw-suche-feld" aria-label="In diesem Dokument suchen">
        <form
          className="vw-suchfeld"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === q && hits.length > 0) onStep(1);
            else onSearch(typed.trim());
          }}
        >
          <label htmlFor={id} className="u-sr">
            In diesem Dokument suchen
          </label>
          <Icon name="suche" />
          <input
            id={id}
            ref={field}
            type="search"
            className="input"
            placeholder="Suchen"
            autoComplete="off"
            maxLength={200}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              setTyped('');
              onSearch('');
              event.currentTarget.blur();
            }}
          />
        </form>
      </search>
      {q !== '' && (
        <>
          <span role="status" className="vw-zaehler">
            {isSearching ? 'sucht …' : countWords(hits.length, current)}
          </span>
          <button
            type="button"
            className="btn btn-icon"
            aria-label="Voriger Treffer"
            title="Voriger Treffer (Umschalt n)"
            aria-disabled={hits.length === 0}
            onClick={() => onStep(-1)}
          >
            <Icon name="pfeilOben" />
          </button>
          <button
            type="button"
            className="btn btn-icon"
            aria-label="Nächster Treffer"
            title="Nächster Treffer (n)"
            aria-disabled={hits.length === 0}
            onClick={() => onStep(1)}
          >
            <Icon name="pfeilUnten" />
          </button>
          {hits.length > 1 && <HitList hits={hits} current={current} onChoose={onChoose} />}
        </>
      )}
    </div>
  );
}

function countWords(count: number, current: number | undefined): string {
  if (count === 0) return 'nicht gefunden';
  return current === undefined ? `${count} Treffer` : `${current + 1} von ${count}`;
}

const SHOWN = 200;

/** By page; a native list of choices, so that it works by keyboard everywhere. */
function HitList({ hits, current, onChoose }: Pick<HitBarProps, 'hits' | 'current' | 'onChoose'>) {
  return (
    <label className="vw-trefferliste">
      <span className="u-sr">Treffer wählen</span>
      <select
        className="input"
        value={current ?? ''}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      >
        {current === undefined && <option value="">Treffer wählen</option>}
        {hits.slice(0, Math.max(SHOWN, (current ?? 0) + 1)).map((hit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of a hit is what it is called
          <option key={index} value={index}>
            {index + 1}: Seite {hit.seite}
          </option>
        ))}
      </select>
    </label>
  );
}
