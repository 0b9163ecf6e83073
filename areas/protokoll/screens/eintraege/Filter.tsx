/** Filters of the log; asked for with Enter or the button, since each search is itself an entry. */
import { type FormEvent, useState } from 'react';
import { ProblemError } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useLoad } from '#ui/data.ts';
import { type ThingFinder, useNames, useThingFinder } from '#ui/names.tsx';
import { type Option, SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { listWas } from '../../protokoll.api.ts';
import { gegenstandTextSchema } from '../../protokoll.schema.ts';
import type { EintraegeSearch } from '../adressen.ts';
import { AKTEURARTEN, ERGEBNISSE, wasOptions } from '../worte.ts';

type Fields = Readonly<Record<Exclude<keyof EintraegeSearch, 'wahl'>, string>>;
const NAMES = ['akteurId', 'akteurArt', 'gegenstand', 'was', 'ergebnis', 'anfrageId', 'von', 'bis'] as const;
const KENNUNG_KONTO = 'Steht in jedem Eintrag; ein Klick auf den Namen dort setzt sie ein.';

const options = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

interface FilterProps {
  readonly filter: Omit<EintraegeSearch, 'wahl'>;
  readonly onSearch: (filter: EintraegeSearch) => void;
}

export function Filter({ filter, onSearch }: FilterProps) {
  const [fields, setFields] = useState<Fields>(() => fieldsOf(filter));
  const [refused, setRefused] = useState<Partial<Fields>>({});
  const [busy, setBusy] = useState(false);
  const find = useThingFinder();
  const deeds = useWasOptions(fields.was);
  const field = (name: keyof Fields) => ({
    name,
    value: fields[name],
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
    error: refused[name],
  });
  const thing = useGegenstandText(fields.gegenstand);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const { gegenstand, ...wrong } = { ...orderOf(fields), ...(await resolve(find, fields.gegenstand)) };
    setBusy(false);
    const errors = gegenstand && 'error' in gegenstand ? { ...wrong, gegenstand: gegenstand.error } : wrong;
    setRefused(errors);
    if (Object.keys(errors).length > 0) return;
    onSearch(searchOf(gegenstand && 'text' in gegenstand ? { ...fields, gegenstand: gegenstand.text } : fields));
  };
  const isFiltered = NAMES.some((name) => filter[name] !== undefined);
  return (
    <form className="prot-filter" onSubmit={(event) => void submit(event)} noValidate>
      <DayField label="Von" optional {...field('von')} />
      <DayField label="Bis" optional {...field('bis')} />
      <SelectField label="Ergebnis" empty="alle" options={options(ERGEBNISSE)} {...field('ergebnis')} />
      <SelectField label="Vorgang" empty="alle" options={deeds} {...field('was')} />
      <TextField
        label="Akte, Person oder Dokument"
        optional
        hint="Aktenzeichen, etwa ABH-2026-000123, oder eine Kennung."
        {...field('gegenstand')}
        value={thing}
      />
      <SelectField label="Art des Kontos" empty="alle" options={options(AKTEURARTEN)} {...field('akteurArt')} />
      <TextField label="Kennung des Kontos" optional hint={KENNUNG_KONTO} {...field('akteurId')} />
      <TextField label="Nummer der Anfrage" optional {...field('anfrageId')} />
      <div className="prot-filter-actions">
        <Button kind="primary" type="submit" icon="suche" busy={busy}>
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

/** What occurs in this log; a code of the address that does not is kept, so that the field says what is asked for. */
function useWasOptions(chosen: string): Option[] {
  const known = useLoad(listWas, {}).data?.was ?? [];
  return wasOptions(known.includes(chosen) || chosen === '' ? known : [...known, chosen]);
}

/** `akte:…` of the address reads as its Aktenzeichen, when that is known. */
function useGegenstandText(text: string): string {
  const isRef = gegenstandTextSchema.safeParse(text).success;
  const [art = '', id = ''] = isRef ? text.split(':') : [];
  const names = useNames(art === 'akte' ? [id] : []);
  return names.get(id) ?? text;
}

type Resolved = { readonly gegenstand?: { readonly text: string } | { readonly error: string } };

async function resolve(find: ThingFinder | undefined, typed: string): Promise<Resolved> {
  const text = typed.trim();
  if (text === '' || gegenstandTextSchema.safeParse(text).success) return {};
  if (!find) return { gegenstand: { error: 'Bitte geben Sie eine Kennung aus einem Eintrag an.' } };
  try {
    const { art, id } = await find(text);
    return { gegenstand: { text: `${art}:${id}` } };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { gegenstand: { error: `${error.problem.title}. ${error.problem.detail}` } };
  }
}

function orderOf({ von, bis }: Fields): Pick<Partial<Fields>, 'bis'> {
  return von !== '' && bis !== '' && bis < von ? { bis: 'Der Zeitraum endet vor seinem Beginn.' } : {};
}

function fieldsOf(filter: Omit<EintraegeSearch, 'wahl'>): Fields {
  return Object.fromEntries(NAMES.map((name) => [name, filter[name] ?? ''])) as Fields;
}

function searchOf(fields: Fields): EintraegeSearch {
  const filled = Object.entries(fields).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []));
  return Object.fromEntries(filled) as EintraegeSearch;
}
