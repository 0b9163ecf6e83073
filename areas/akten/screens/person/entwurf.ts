/** What the fields of the person form hold, and the way from and to the contract. */
import type { z } from 'zod';
import type { createPersonInputSchema, Person } from '../../person.schema.ts';

export interface PersonEntwurf {
  readonly familienname: string;
  readonly geburtsname: string;
  readonly vornamen: string;
  readonly geburtsdatum: string;
  readonly geburtsort: string;
  readonly geburtsstaat: string;
  readonly geschlecht: Person['geschlecht'] | '';
  readonly staatsangehoerigkeiten: readonly string[];
  readonly aliase: readonly { readonly familienname: string; readonly vornamen: string }[];
  /** Team of the Akte that is opened together with a new person. */
  readonly teamId: string;
}

export const LEER: PersonEntwurf = {
  familienname: '',
  geburtsname: '',
  vornamen: '',
  geburtsdatum: '',
  geburtsort: '',
  geburtsstaat: '',
  geschlecht: '',
  staatsangehoerigkeiten: [],
  aliase: [],
  teamId: '',
};

export function entwurfOf(person: Person): PersonEntwurf {
  return {
    familienname: person.familienname,
    geburtsname: person.geburtsname ?? '',
    vornamen: person.vornamen,
    geburtsdatum: person.geburtsdatum ?? '',
    geburtsort: person.geburtsort ?? '',
    geburtsstaat: person.geburtsstaat ?? '',
    geschlecht: person.geschlecht,
    staatsangehoerigkeiten: person.staatsangehoerigkeiten,
    aliase: person.aliase,
    teamId: '',
  };
}

type Eingabe = Omit<z.input<typeof createPersonInputSchema>, 'akte' | 'trotzAehnlich' | 'geseheneKandidaten'>;

/** Empty fields are left out; rows nobody filled in are dropped. */
export function eingabeOf(entwurf: PersonEntwurf): Eingabe {
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
  return {
    familienname: entwurf.familienname,
    vornamen: entwurf.vornamen,
    geburtsname: text(entwurf.geburtsname),
    geburtsdatum: text(entwurf.geburtsdatum),
    geburtsort: text(entwurf.geburtsort),
    geburtsstaat: text(entwurf.geburtsstaat),
    geschlecht: entwurf.geschlecht === '' ? 'unbekannt' : entwurf.geschlecht,
    staatsangehoerigkeiten: entwurf.staatsangehoerigkeiten.filter((code) => code !== ''),
    aliase: entwurf.aliase.filter(({ familienname, vornamen }) => `${familienname}${vornamen}`.trim() !== ''),
  };
}

/** In words, for comparing what was typed with what somebody else saved meanwhile. */
export const FELDER: readonly [string, (entwurf: PersonEntwurf) => string][] = [
  ['Familienname', ({ familienname }) => familienname],
  ['Vornamen', ({ vornamen }) => vornamen],
  ['Geburtsname', ({ geburtsname }) => geburtsname],
  ['Geburtsdatum', ({ geburtsdatum }) => geburtsdatum],
  ['Geburtsort', ({ geburtsort }) => geburtsort],
  ['Geburtsstaat', ({ geburtsstaat }) => geburtsstaat],
  ['Geschlecht', ({ geschlecht }) => geschlecht],
  ['Staatsangehörigkeiten', ({ staatsangehoerigkeiten }) => staatsangehoerigkeiten.join(', ')],
  ['Weitere Namen', ({ aliase }) => aliase.map((alias) => [alias.familienname, alias.vornamen].join(', ')).join('; ')],
];
