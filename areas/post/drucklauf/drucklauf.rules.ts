/** What lies in which run, and in which order it is printed. Pure. */
import type { Druckweg } from './drucklauf.schema.ts';

export interface Druckstueck {
  readonly id: string;
  readonly weg: Druckweg | 'portal';
  readonly anBevollmaechtigte: boolean;
}

export interface Stapel<S extends Druckstueck> {
  readonly weg: Druckweg;
  readonly anBevollmaechtigte: boolean;
  readonly stuecke: readonly S[];
}

/** Each way by itself, since each has its own envelope; proxies first (§ 14 (3) VwVfG NRW). What goes by portal is not printed. */
export function stapelVon<S extends Druckstueck>(stuecke: readonly S[]): Stapel<S>[] {
  const piles = Map.groupBy(
    stuecke.filter(({ weg }) => weg !== 'portal'),
    ({ weg, anBevollmaechtigte }) => `${anBevollmaechtigte ? 0 : 1} ${weg}`,
  );
  return [...piles]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, all]) => {
      const [first] = all as [S];
      return { weg: first.weg as Druckweg, anBevollmaechtigte: first.anBevollmaechtigte, stuecke: all };
    });
}

export interface Druckform {
  readonly deckblatt: boolean;
  /** Both sides of a sheet: each part then begins on a sheet of its own. */
  readonly beidseitig: boolean;
}

/** Sheets of paper for so many pages. */
export const blattzahl = (seiten: number, { beidseitig }: Pick<Druckform, 'beidseitig'>) =>
  beidseitig ? Math.ceil(seiten / 2) : seiten;

type Seite = { readonly dokument: number | 'blaetter'; readonly seite: number };

/**
 * The sheets hold a cover for each letter, then one empty page, then the list of the run. Printed is the list first, then
 * cover and letter in turn.
 */
export function druckfolge(seiten: readonly number[], blattseiten: number, form: Druckform): Seite[] {
  const covers = form.deckblatt ? seiten.length : 0;
  const leer: Seite = { dokument: 'blaetter', seite: covers + 1 };
  const sheet = (pages: Seite[]) => (form.beidseitig && pages.length % 2 === 1 ? [...pages, leer] : pages);
  const list = Array.from(
    { length: blattseiten - covers - 1 },
    (_, at): Seite => ({
      dokument: 'blaetter',
      seite: covers + 2 + at,
    }),
  );
  return [
    ...sheet(list),
    ...seiten.flatMap((anzahl, dokument) => [
      ...(form.deckblatt ? sheet([{ dokument: 'blaetter', seite: dokument + 1 }]) : []),
      ...sheet(Array.from({ length: anzahl }, (_, at): Seite => ({ dokument, seite: at + 1 }))),
    ]),
  ];
}
