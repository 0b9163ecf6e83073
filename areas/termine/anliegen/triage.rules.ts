/** From answers to what somebody needs, and from what they need and who comes to the list of documents. */
import type { Anliegen } from './anliegen.schema.ts';
import { ERSTE_FRAGE, TRIAGEFRAGEN } from './triage.data.ts';
import type { Triagefrage, Triagestand } from './triage.schema.ts';

export function findTriagefrage(schluessel: string): Triagefrage | undefined {
  return TRIAGEFRAGEN.find((frage) => frage.schluessel === schluessel);
}

/** An address that somebody kept or mistyped leads as far as its answers are answers. */
export function folgeAntworten(antworten: readonly string[]): Triagestand {
  let frage = findTriagefrage(ERSTE_FRAGE);
  const pfad: string[] = [];
  const lagen: string[] = [];
  for (const schluessel of antworten) {
    const antwort = frage?.antworten.find((eine) => eine.schluessel === schluessel);
    if (antwort === undefined) break;
    pfad.push(schluessel);
    lagen.push(...antwort.lagen);
    if (typeof antwort.weiter !== 'string') return { frage: undefined, ziel: antwort.weiter, lagen, pfad };
    frage = findTriagefrage(antwort.weiter);
  }
  return { frage, ziel: undefined, lagen, pfad };
}

export interface Mitbringposten {
  readonly schluessel: string;
  readonly anzahl: number;
  readonly jePerson: boolean;
}

type Gewaehlt = Pick<Anliegen, 'mitbringen'> & { readonly personen: number };

/** Each document once, in the order of the catalogue; for several Anliegen the larger number counts. */
export function listMitbringsel(gewaehlt: readonly Gewaehlt[], lagen: readonly string[]): Mitbringposten[] {
  const posten = new Map<string, Mitbringposten>();
  for (const { mitbringen, personen } of gewaehlt)
    for (const { schluessel, jePerson, wenn } of mitbringen) {
      if (wenn.length > 0 && !wenn.some((lage) => lagen.includes(lage))) continue;
      const anzahl = Math.max(jePerson ? personen : 1, posten.get(schluessel)?.anzahl ?? 0);
      posten.set(schluessel, { schluessel, anzahl, jePerson: jePerson || (posten.get(schluessel)?.jePerson ?? false) });
    }
  return [...posten.values()];
}

/** Situations that make a difference for the list: these are asked, no others. */
export function listLagen(gewaehlt: readonly Pick<Anliegen, 'mitbringen'>[]): string[] {
  return [...new Set(gewaehlt.flatMap(({ mitbringen }) => mitbringen.flatMap(({ wenn }) => wenn)))];
}

/** Minutes from begin to end as the catalogue plans them: time per dossier, not per head. */
export function dauerOf({ stationen }: Pick<Anliegen, 'stationen'>, personen: number): number {
  return stationen.reduce((sum, { minuten, jePerson }) => sum + minuten + jePerson * (personen - 1), 0);
}
