/** Who asks, as far as it was said: for finding them, and for a new person with an Akte. */
import type { Antworten } from '../antrag/formular.schema.ts';
import type { Antragsperson } from '../xauslaender/nachricht.schema.ts';

export interface Anliegende {
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum?: string | undefined;
  readonly geburtsort?: string | undefined;
  readonly geschlecht?: 'weiblich' | 'maennlich' | 'divers' | undefined;
  /** Codes as they came: two letters from the portal, keys of the state directory from messages. */
  readonly staaten: readonly string[];
}

const textOr = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

export function anliegenerOfAntrag(antworten: Antworten): Anliegende {
  return {
    familienname: textOr(antworten.familienname) ?? '',
    vornamen: textOr(antworten.vornamen) ?? '',
    geburtsdatum: textOr(antworten.geburtsdatum),
    staaten: [textOr(antworten.staatsangehoerigkeit)].flatMap((one) => one ?? []),
  };
}

const GESCHLECHT: Readonly<Record<string, Anliegende['geschlecht']>> = { m: 'maennlich', w: 'weiblich', d: 'divers' };

export function anliegenerOfNachricht(person: Antragsperson | undefined): Anliegende | undefined {
  if (!person) return undefined;
  return {
    familienname: person.familienname,
    vornamen: person.vornamen,
    geburtsdatum: person.geburtsdatum,
    geburtsort: person.geburtsort,
    geschlecht: GESCHLECHT[person.geschlecht ?? ''],
    staaten: person.staatsangehoerigkeiten,
  };
}
