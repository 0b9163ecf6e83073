/** Filters of the log; asked for with Enter or the button, since each search is itself an entry. */
import { type FormEvent, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { gegenstandTextSchema } from '../../protokoll.schema.ts';
import type { EintraegeSearch } from '../adressen.ts';
import { AKTEURARTEN, ERGEBNISSE } from '../worte.ts';

type Fields = Readonly<Record<Exclude<keyof EintraegeSearch, 'wahl'>, string>>;
const NAMES = ['akteurId', 'akteurArt', 'gegenstand', 'was', 'ergebnis', 'anfrageId', 'von', 'bis'] as const;

const options = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

interface FilterProps {
  readonly filter: Omit<EintraegeSearch, 'wahl'>;
  readonly onSearch: (filter: EintraegeSearch) => void;
}

export function Filter({ filter, onSearch }: FilterProps) {
  const [fields, setFields] = useState<Fields>(() => fieldsOf(filter));
  const [refused, setRefused] = useState<Partial<Fields>>({});
  const field = (name: keyof Fields) => ({
    name,
    value: fields[name],
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
    error: refused[name],
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const errors = errorsOf(fields);
    setRefused(errors);
    if (Object.keys(errors).length === 0) onSearch(searchOf(fields));
  };
  const isFiltered = NAMES.some((name) => filter[name] !== undefined);
  return (
    <form className="prot-filter" onSubmit={submit} noValidate>
      <DayField label="Von" optional {...field('von')} />
      <DayField label="Bis" optional {...field('bis')} />
      <SelectField label="Ergebnis" empty="alle" options={options(ERGEBNISSE)} {...field('ergebnis')} />
      <SelectField label="Art des Kontos" empty="alle" options={options(AKTEURARTEN)} {...field('akteurArt')} />
      <TextField label="Vorgang" optional hint="akte.gelesen, oder akte. für alles an Akten" {...field('was')} />
      <TextField label="Gegenstand" optional hint="art:kennung, etwa akte:0190…" {...field('gegenstand')} />
      <TextField label="Kennung des Kontos" optional {...field('akteurId')} />
      <TextField label="Nummer der Anfrage" optional {...field('anfrageId')} />
      <div className="prot-filter-actions">
        <Button kind="primary" type="submit" icon="suche">
          Suchen
        </Button>
        {isFiltered && (
          <Button kind="quiet" onClick={() => onSearch({} as EintraegeSearch)}>
            Filter leeren
          </Button>
        )}
      </div>
    </form>
  );
}

function fieldsOf(filter: Omit<EintraegeSearch, 'wahl'>): Fields {
  return Object.fromEntries(NAMES.map((name) => [name, filter[name] ?? ''])) as Fields;
}

function searchOf(fields: Fields): EintraegeSearch {
  const filled = Object.entries(fields).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []));
  return Object.fromEntries(filled) as EintraegeSearch;
}

function errorsOf({ gegenstand, von, bis }: Fields): Partial<Fields> {
  return {
    ...(gegenstand.trim() !== '' && !gegenstandTextSchema.safeParse(gegenstand.trim()).success
      ? { gegenstand: 'Bitte als art:kennung angeben, etwa person:0190….' }
      : {}),
    ...(von !== '' && bis !== '' && bis < von ? { bis: 'Der Zeitraum endet vor seinem Beginn.' } : {}),
  };
}
