/** Who comes: from the register, or typed; also where there is no number of a document. */

import { useState } from 'react';
import { PersonWahl } from '#areas/akten/screens/index.ts';
import { Button } from '#ui/Button.tsx';
import { PartialDateField } from '#ui/DateField.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { useMay } from '#ui/session.tsx';
import { TextField } from '#ui/TextField.tsx';
import { OHNE_NUMMER } from '../../buchung/angaben.schema.ts';
import { OHNE_NUMMER_WORTE } from './worte.tsx';

export interface Person {
  readonly personId: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string;
  readonly nummer: string;
  readonly ohneNummer: (typeof OHNE_NUMMER)[number] | '';
}

export const LEER: Person = {
  personId: '',
  familienname: '',
  vornamen: '',
  geburtsdatum: '',
  nummer: '',
  ohneNummer: '',
};

export function toBesucher({ personId, nummer, ohneNummer, ...rest }: Person) {
  return {
    ...rest,
    ...(personId ? { personId } : {}),
    ...(nummer.trim() ? { nummer } : {}),
    ...(ohneNummer && !nummer.trim() ? { ohneNummer } : {}),
  };
}

interface PersonenfelderProps {
  /** Off where somebody of the register was chosen elsewhere. */
  readonly register?: boolean;
  readonly anzahl: number;
  readonly personen: readonly Person[];
  readonly onChange: (personen: readonly Person[]) => void;
  readonly errorOf: (path: string) => string | undefined;
}

export function Personenfelder({ register = true, anzahl, personen, onChange, errorOf }: PersonenfelderProps) {
  const alle = Array.from({ length: anzahl }, (_, nr) => personen[nr] ?? LEER);
  const set = (nr: number, next: Person) => onChange(alle.with(nr, next));
  return alle.map((person, nr) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: people have no other mark here than their order
    <fieldset key={nr} className="tk-person">
      <legend className="field-label">{anzahl === 1 ? 'Person' : `Person ${nr + 1} von ${anzahl}`}</legend>
      <Felder
        register={register}
        person={person}
        andere={alle.filter((_, other) => other !== nr).map(({ personId }) => personId)}
        onChange={(next) => set(nr, next)}
        errorOf={(feld) =>
          errorOf(`personen.${nr}.${feld}`) ?? (feld === 'familienname' && nr === 0 ? errorOf('personen') : undefined)
        }
        nr={nr}
      />
    </fieldset>
  ));
}

interface FelderProps {
  readonly register: boolean;
  readonly person: Person;
  readonly andere: readonly string[];
  readonly nr: number;
  readonly onChange: (person: Person) => void;
  readonly errorOf: (feld: string) => string | undefined;
}

function Felder({ register, person, andere, nr, onChange, errorOf }: FelderProps) {
  const may = useMay();
  const [sucht, setSucht] = useState(false);
  const feld = <K extends keyof Person>(name: K) => ({
    name: `personen.${nr}.${name}`,
    value: person[name],
    onChange: (value: Person[K]) => onChange({ ...person, [name]: value }),
    error: errorOf(name),
  });
  if (person.personId)
    return (
      <>
        <p>
          <strong>
            {person.familienname}, {person.vornamen}
          </strong>{' '}
          <span className="u-muted">aus dem Register</span>
        </p>
        {person.geburtsdatum === '' && <PartialDateField label="Geburtsdatum" {...feld('geburtsdatum')} />}
        <Button kind="quiet" onClick={() => onChange(LEER)}>
          Andere Person
        </Button>
      </>
    );
  return (
    <>
      {register &&
        may('akten.lesen') &&
        (sucht ? (
          <PersonWahl
            chosen={undefined}
            without={andere}
            onChoose={(found) => {
              if (!found) return;
              setSucht(false);
              const { id, familienname, vornamen, geburtsdatum = '' } = found;
              onChange({ ...LEER, personId: id, familienname, vornamen, geburtsdatum });
            }}
          />
        ) : (
          <Button icon="suche" onClick={() => setSucht(true)}>
            Im Register suchen
          </Button>
        ))}
      <TextField label="Familienname" autoComplete="off" {...feld('familienname')} />
      <TextField label="Vornamen" autoComplete="off" {...feld('vornamen')} />
      <PartialDateField label="Geburtsdatum" {...feld('geburtsdatum')} />
      <TextField
        label="Nummer von Pass, Karte oder Papier"
        hint="Nie die AZR-Nummer. Gibt es keine, lassen Sie das Feld leer."
        optional
        autoComplete="off"
        {...feld('nummer')}
      />
      {person.nummer.trim() === '' && (
        <SelectField
          label="Warum ohne Nummer?"
          empty="Bitte wählen"
          options={OHNE_NUMMER.map((value) => ({ value, label: OHNE_NUMMER_WORTE[value] }))}
          {...feld('ohneNummer')}
        />
      )}
    </>
  );
}
