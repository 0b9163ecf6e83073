/** What a Nachforderung asks for: of each document once, in plain words, with the norm that wants it. § 82 (1) AufenthG. Pure. */
import type { Fehlendes } from './fehlendes.schema.ts';
import type { Abschnitt } from './schreiben.schema.ts';

interface Zeile {
  readonly schluessel: string;
  readonly ergebnis: string;
  readonly fehlt: readonly string[];
}

interface Feld {
  readonly label: string;
  readonly norm: string;
  readonly von: 'antragsteller' | 'behoerde';
  readonly dokument: string | undefined;
}

const DONE: ReadonlySet<string> = new Set(['erfuellt', 'entfaellt']);

/**
 * What an authority finds out is nothing the person could bring (§ 24 VwVfG NRW), and what an official found to be met is
 * not asked for. Facts that one document proves stand together; one that none proves stands for itself.
 */
export function fehlendesVon(
  zeilen: readonly Zeile[],
  festgestellt: ReadonlyMap<string, string>,
  feldOf: (feld: string) => Feld | undefined,
): readonly Fehlendes[] {
  const open = zeilen.filter(
    ({ schluessel, ergebnis }) => ergebnis === 'offen' && !DONE.has(festgestellt.get(schluessel) ?? ''),
  );
  const felder = [...new Set(open.flatMap(({ fehlt }) => fehlt))].flatMap((feld) => feldOf(feld) ?? []);
  const due = felder.filter(({ von }) => von === 'antragsteller');
  const groups = Map.groupBy(due, ({ dokument, label }) => dokument ?? `:${label}`);
  return [...groups.values()].map((of) => ({
    ...(of[0]?.dokument === undefined ? {} : { dokument: of[0].dokument }),
    angaben: of.map(({ label }) => label),
    normen: [...new Set(of.map(({ norm }) => norm))],
  }));
}

/** `- Arbeitsvertrag: Jahresgehalt, Beginn der Arbeit (§ 18g Abs. 1 AufenthG)` */
export function punkteVon(fehlendes: readonly Fehlendes[], nameOf: (dokument: string) => string): string {
  return fehlendes
    .map(({ dokument, angaben, normen }) => {
      const was = dokument === undefined ? angaben.join(', ') : `${nameOf(dokument)}: ${angaben.join(', ')}`;
      return `- ${was} (${normen.join('; ')})`;
    })
    .join('\n');
}

/** The same documents beside it in the person's language; a name that we do not have in it stays German. */
export function uebersetzungVon(
  fehlendes: readonly Fehlendes[],
  rahmen: { readonly bitte: string; readonly folge: string },
  nameOf: (dokument: string) => string,
): string {
  const lines = fehlendes.map(({ dokument, angaben }) =>
    dokument === undefined ? `- ${angaben.join(', ')}` : `- ${nameOf(dokument)}`,
  );
  return [rahmen.bitte, lines.join('\n'), rahmen.folge].join('\n\n');
}

/** What is known of this Vorgang stands for an empty section; what the kind of letter has none for comes behind. */
export function mitEigenen(eigene: readonly Abschnitt[], anfang: readonly Abschnitt[]): Abschnitt[] {
  const own = new Map(eigene.map((one) => [one.art, one]));
  const filled = anfang.map((one) => own.get(one.art) ?? one);
  return [...filled, ...eigene.filter(({ art }) => !anfang.some((one) => one.art === art))];
}
