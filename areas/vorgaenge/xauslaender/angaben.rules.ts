/** What a message says, as facts of the vocabulary: said by the applicant, not proved. What has no field becomes none. */
import { ANTRAGSGRUENDE, FAMILIENSTAND_LEDIG } from './codelisten.data.ts';
import type { Gespeichert } from './nachricht.schema.ts';

interface Angabe {
  readonly feld: string;
  readonly wert: unknown;
}

/** `gestelltAm`: ISO day of receipt. `staat`: alpha-2 of the first nationality, as far as it is known. */
export function angabenOf(
  { person, grund }: Pick<Gespeichert, 'person' | 'grund'>,
  gestelltAm: string,
  staat: string | undefined,
): readonly Angabe[] {
  const art = ANTRAGSGRUENDE[grund ?? '']?.art;
  const ledig = FAMILIENSTAND_LEDIG[person?.familienstand ?? ''];
  const geboren = person?.geburtsdatum;
  return [
    { feld: 'antrag.gestellt_am', wert: gestelltAm },
    ...(art ? [{ feld: 'antrag.art', wert: art }] : []),
    ...(geboren?.length === 10 ? [{ feld: 'person.geburtsdatum', wert: geboren }] : []),
    ...(staat ? [{ feld: 'person.staatsangehoerigkeit', wert: staat }] : []),
    ...(ledig === undefined ? [] : [{ feld: 'person.ledig', wert: ledig }]),
  ];
}
