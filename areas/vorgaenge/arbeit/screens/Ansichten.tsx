/** What one looks at every morning: filters on one press, with their number, and views one named oneself. */
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { formatNumber } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Link } from '#ui/Link.tsx';
import { readSetting, writeSetting } from '#ui/settings.ts';
import { TextField } from '#ui/TextField.tsx';
import { listeSearch } from '../../screens/routes.ts';
import type { Arbeitszahlen } from '../arbeitsliste.schema.ts';

type Suche = Omit<z.output<typeof listeSearch>, 'wahl'>;

interface SchnellfilterProps {
  readonly search: Suche;
  readonly zahlen: Arbeitszahlen | undefined;
  readonly onSet: (next: Partial<Suche>) => void;
}

export function Schnellfilter({ search, zahlen, onSet }: SchnellfilterProps) {
  const faellig = (key: 'ueberfaellig' | 'heute' | 'woche', label: string) => ({
    label,
    count: zahlen?.gruppen[key] ?? 0,
    on: search.dringlichkeit === key,
    press: () => onSet({ dringlichkeit: search.dringlichkeit === key ? undefined : key }),
  });
  const chips = [
    faellig('ueberfaellig', 'überfällig'),
    faellig('heute', 'heute fällig'),
    faellig('woche', 'diese Woche'),
    {
      label: 'Klage rückt näher',
      count: zahlen?.untaetigkeit ?? 0,
      on: search.untaetigkeit === true,
      press: () => onSet({ untaetigkeit: search.untaetigkeit ? undefined : true }),
    },
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons that belong together
    <div className="vf-chips" role="group" aria-label="Schnell eingrenzen">
      {chips.map(({ label, count, on, press }) => (
        <button key={label} type="button" className="vf-chip" aria-pressed={on} onClick={press}>
          {label} <span className="count">{formatNumber(count)}</span>
        </button>
      ))}
    </div>
  );
}

interface Gemerkt {
  readonly name: string;
  readonly search: Suche;
}

/** Filters name nobody, so they may lie in the browser; what does not fit any more is left out by the address itself. */
function read(): readonly Gemerkt[] {
  try {
    const list: unknown = JSON.parse(readSetting('ansichten') ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.flatMap((one: { name?: unknown; search?: unknown }) =>
      typeof one?.name === 'string' ? [{ name: one.name, search: listeSearch.parse(one.search ?? {}) }] : [],
    );
  } catch {
    return [];
  }
}

const same = (a: Suche, b: Suche): boolean => textOf(a) === textOf(b);
const textOf = (of: Suche): string =>
  JSON.stringify(
    Object.entries(of)
      .filter(([, value]) => value !== undefined)
      .toSorted(),
  );

export function Ansichten({ search }: { search: Suche }) {
  const [list, setList] = useState(read);
  const [naming, setNaming] = useState(false);
  const keep = (next: readonly Gemerkt[]) => {
    writeSetting('ansichten', next.length === 0 ? undefined : JSON.stringify(next));
    setList(next);
  };
  const here = list.find((one) => same(one.search, search));
  const isFiltered = Object.entries(search).some(([key, value]) => key !== 'ansicht' && value !== undefined);
  return (
    <>
      {list.length > 0 && (
        <nav className="vf-chips" aria-label="Gemerkte Ansichten">
          {list.map((one) => (
            <Link
              key={one.name}
              to="/vorgaenge"
              search={one.search}
              className="vf-chip"
              {...(one === here ? { 'aria-current': 'true' as const } : {})}
            >
              <Icon name="filter" /> {one.name}
            </Link>
          ))}
        </nav>
      )}
      {here ? (
        <Button kind="text" onClick={() => keep(list.filter((one) => one !== here))}>
          „{here.name}“ vergessen
        </Button>
      ) : (
        isFiltered && (
          <Button kind="text" onClick={() => setNaming(true)}>
            Ansicht merken
          </Button>
        )
      )}
      {naming && (
        <Benennen
          taken={list.map(({ name }) => name)}
          onClose={(name) => {
            setNaming(false);
            if (name !== undefined) keep([...list, { name, search }]);
          }}
        />
      )}
    </>
  );
}

function Benennen({ taken, onClose }: { taken: readonly string[]; onClose: (name?: string) => void }) {
  const [name, setName] = useState('');
  const plain = name.trim();
  const blocked =
    plain === ''
      ? 'Bitte geben Sie der Ansicht einen Namen.'
      : taken.includes(plain)
        ? 'So heißt schon eine Ansicht.'
        : undefined;
  return (
    <Dialog title="Ansicht merken" onClose={() => onClose()}>
      <form
        className="u-stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (blocked === undefined) onClose(plain);
        }}
      >
        <TextField
          name="name"
          label="Name"
          hint="Etwa „Blaue Karten ohne Bearbeitung“. Sie steht dann über Ihrer Liste, in diesem Browser."
          maxLength={40}
          value={name}
          error={undefined}
          onChange={setName}
        />
        <div className="form-actions">
          <Button kind="primary" type="submit" blocked={blocked}>
            Ansicht merken
          </Button>
          <Button onClick={() => onClose()}>Abbrechen</Button>
        </div>
      </form>
    </Dialog>
  );
}
