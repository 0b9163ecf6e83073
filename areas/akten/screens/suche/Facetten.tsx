/** How the finds are spread, and what narrows them down: one press chooses, another takes it back. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { formatNumber } from '#ui/format.ts';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import { countFacetten } from '../../suche/suche.api.ts';
import type { Facette, Facetten as Zahlen } from '../../suche/suche.schema.ts';
import { herkunftWorte } from '../dokument/worte.ts';
import { type Eingegrenzt, narrowingOf } from '../teile/go.ts';
import { queryOf } from '../teile/queries.ts';

/** On a phone the finds come first, the filters when they are asked for. */
const IS_WIDE = window.matchMedia('(min-width: 75rem)');
const FIRST = 6;

type Art = 'typ' | 'jahr' | 'herkunft' | 'akte' | 'vorgang';

const GRUPPEN: readonly { readonly art: Art; readonly name: string; nameOf(facette: Facette): string }[] = [
  { art: 'typ', name: 'Art', nameOf: ({ wert }) => nameOfDokumenttyp(wert) },
  { art: 'jahr', name: 'Jahr', nameOf: ({ wert }) => wert },
  { art: 'akte', name: 'Akte', nameOf: ({ name, wert }) => name ?? wert },
  { art: 'vorgang', name: 'Vorgang', nameOf: ({ name, wert }) => name ?? wert },
  { art: 'herkunft', name: 'Herkunft', nameOf: ({ wert }) => herkunftWorte(wert) },
];

interface FacettenProps {
  /** What the shown finds are about. */
  readonly q: string;
  readonly filter: Eingegrenzt;
  readonly offenIn?: string | undefined;
  onChange(next: Eingegrenzt): void;
}

export function useFacetten(q: string, filter: Eingegrenzt, offenIn?: string): Zahlen | undefined {
  const isLongEnough = q.trim().length >= 2;
  const query = useQuery({
    ...queryOf(countFacetten, { q, ...narrowingOf(filter), ...(offenIn ? { offenIn } : {}) }),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
    gcTime: 60_000,
  });
  return isLongEnough ? query.data : undefined;
}

export function Facetten({ q, filter, offenIn, onChange }: FacettenProps) {
  const zahlen = useFacetten(q, filter, offenIn);
  const isNarrow = Object.keys(filter).length > 0;
  const choose = (art: Art, wert: string | undefined) => {
    // A Vorgang lies in its Akte: with another one it would narrow down to nothing.
    const gone: readonly string[] = art === 'akte' ? ['akte', 'vorgang'] : [art];
    const kept = Object.fromEntries(Object.entries(filter).filter(([name]) => !gone.includes(name))) as Eingegrenzt;
    onChange(wert === undefined ? kept : ({ ...kept, [art]: art === 'jahr' ? Number(wert) : wert } as Eingegrenzt));
  };
  const setDay = (name: 'von' | 'bis') => (value: string) => {
    const { [name]: _before, ...others } = filter;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <details className="such-eingrenzen" open={IS_WIDE.matches}>
      <summary>
        <h2>{isNarrow ? `Eingrenzen (${Object.keys(filter).length})` : 'Eingrenzen'}</h2>
      </summary>
      <p className="u-muted such-umfang" role="status">
        {zahlen
          ? umfangWorte(zahlen)
          : 'Sobald Sie suchen, steht hier, in welchen Arten, Jahren und Akten sich etwas findet.'}
      </p>
      {isNarrow && (
        <Button kind="text" onClick={() => onChange({})}>
          Nicht mehr eingrenzen
        </Button>
      )}
      {zahlen &&
        GRUPPEN.map(({ art, name, nameOf }) => (
          <Gruppe
            key={art}
            name={name}
            nameOf={nameOf}
            werte={zahlen[art]}
            mindestens={zahlen.mindestens}
            chosen={filter[art] === undefined ? undefined : String(filter[art])}
            onChoose={(wert) => choose(art, wert)}
          />
        ))}
      <DayField name="von" label="Datiert ab" value={filter.von ?? ''} onChange={setDay('von')} />
      <DayField name="bis" label="Datiert bis" value={filter.bis ?? ''} onChange={setDay('bis')} />
    </details>
  );
}

function umfangWorte({ dokumente, mindestens }: Zahlen): string {
  if (dokumente === 0) return 'Kein Dokument';
  const worte = `${formatNumber(dokumente)} ${dokumente === 1 ? 'Dokument' : 'Dokumente'}`;
  return mindestens ? `Mindestens ${worte}. Es sind zu viele, um alle zu zählen; eingegrenzt wird überall.` : worte;
}

interface GruppeProps {
  readonly name: string;
  readonly werte: readonly Facette[];
  readonly mindestens: boolean;
  readonly chosen: string | undefined;
  nameOf(facette: Facette): string;
  onChoose(wert: string | undefined): void;
}

function Gruppe({ name, werte, mindestens, chosen, nameOf, onChoose }: GruppeProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  // What is chosen stays in sight, also where nothing is found with it any more.
  const known = werte.some(({ wert }) => wert === chosen);
  const listed = chosen === undefined || known ? werte : [{ wert: chosen, dokumente: 0 }, ...werte];
  const shown = all ? listed : listed.filter(({ wert }, at) => at < FIRST || wert === chosen);
  if (listed.length === 0) return null;
  return (
    <section aria-labelledby={id} className="facette">
      <h3 id={id}>{name}</h3>
      <ul>
        {shown.map((one) => (
          <li key={one.wert}>
            <button
              type="button"
              className="facette-wert"
              aria-pressed={one.wert === chosen}
              onClick={() => onChoose(one.wert === chosen ? undefined : one.wert)}
            >
              <span>{nameOf(one)}</span>
              <span className="count">
                {mindestens && <span className="u-sr">mindestens </span>}
                {mindestens && <span aria-hidden="true">≥ </span>}
                {formatNumber(one.dokumente)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {listed.length > FIRST && (
        <Button kind="text" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Weniger zeigen' : `Alle ${formatNumber(listed.length)} zeigen`}
        </Button>
      )}
    </section>
  );
}
