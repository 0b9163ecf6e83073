/** What a message says, as facts of the vocabulary: said by the applicant, not proved. What has no field becomes none. */
import { ANTRAGSGRUENDE, FAMILIENSTAND_LEDIG, VERHEIRATET } from './codelisten.data.ts';
import type { Gespeichert } from './nachricht.schema.ts';

interface Angabe {
  readonly feld: string;
  readonly wert: unknown;
}

type Teil = Pick<Gespeichert, 'person' | 'grund' | 'ersteinreise' | 'bezugspersonen'>;

/** From a key or name of the standard to alpha-2, as far as it is known. */
export type Staatsuche = (text: string) => string | undefined;

const ganz = (tag: string | undefined): tag is string => tag?.length === 10;
const wenn = (there: boolean, feld: string, wert: unknown): readonly Angabe[] => (there ? [{ feld, wert }] : []);

/** `gestelltAm`: ISO day of receipt. */
export function angabenOf(
  { person, grund, ersteinreise, bezugspersonen = [] }: Teil,
  gestelltAm: string,
  staatOf: Staatsuche,
): readonly Angabe[] {
  const art = ANTRAGSGRUENDE[grund ?? '']?.art;
  const staat = person?.staatsangehoerigkeiten.flatMap((one) => staatOf(one) ?? [])[0];
  return [
    { feld: 'antrag.gestellt_am', wert: gestelltAm },
    ...wenn(art !== undefined, 'antrag.art', art),
    ...wenn(ganz(person?.geburtsdatum), 'person.geburtsdatum', person?.geburtsdatum),
    ...wenn(staat !== undefined, 'person.staatsangehoerigkeit', staat),
    ...wenn(person?.anschrift !== undefined, 'person.im_bundesgebiet', true),
    ...passOf(person, gestelltAm),
    ...familienstandOf(person),
    ...wenn(ganz(ersteinreise), 'einreise.datum', ersteinreise),
    // Why a title is lawfully missing in the first three months: there was no visa (§ 41 AufenthV).
    ...wenn(person?.aufenthaltsdokument === 'visumfrei', 'einreise.mit', 'visumfrei'),
    ...bezugspersonOf(bezugspersonen, staatOf),
  ];
}

/** § 3 (1) AufenthG: valid on the day of the application or not any more. None named says nothing. */
function passOf(person: Teil['person'], gestelltAm: string): readonly Angabe[] {
  const bis = person?.ausweis?.bis;
  return wenn(ganz(bis), 'person.pass', (bis ?? '') >= gestelltAm ? 'gueltig' : 'abgelaufen');
}

function familienstandOf(person: Teil['person']): readonly Angabe[] {
  const stand = person?.familienstand ?? '';
  const ledig = FAMILIENSTAND_LEDIG[stand];
  const verheiratet = VERHEIRATET.has(stand);
  const seit = person?.familienstandSeit;
  return [
    ...wenn(ledig !== undefined, 'person.ledig', ledig),
    // Living apart, the day is that of the separation.
    ...wenn(verheiratet && !person?.getrennt && ganz(seit), 'familie.ehe_geschlossen_am', seit),
    ...wenn(verheiratet && person?.getrennt === true, 'familie.lebensgemeinschaft_besteht', false),
  ];
}

/** With several nobody knows which one counts; a person looks. */
function bezugspersonOf(all: NonNullable<Teil['bezugspersonen']>, staatOf: Staatsuche): readonly Angabe[] {
  const [one, ...others] = all;
  if (!one || others.length > 0) return [];
  const staaten = one.staatsangehoerigkeiten.map(staatOf);
  const known = staaten.length > 0 && staaten.every((staat) => staat !== undefined);
  return [
    ...wenn(ganz(one.geburtsdatum), 'bezugsperson.geburtsdatum', one.geburtsdatum),
    ...wenn(known && staaten.length === 1, 'bezugsperson.staatsangehoerigkeit', staaten[0]),
    ...wenn(known || staaten.includes('DE'), 'bezugsperson.deutsch', staaten.includes('DE')),
  ];
}
