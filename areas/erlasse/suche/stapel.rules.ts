/** Many questions from a file and their answers, a line each. Pure. */
import { type Betrieb, type Stapelfrage, type Suchergebnis, stapelfrageSchema } from './suche.schema.ts';

export type Stapelzeile =
  | { readonly art: 'frage'; readonly frage: Stapelfrage }
  | { readonly art: 'kaputt'; readonly grund: string };

/** What a line says; empty lines say nothing. */
export function readStapelzeile(line: string, nr: number): Stapelzeile | undefined {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (text === '') return undefined;
  const broken = (what: string) => ({ art: 'kaputt', grund: `Zeile ${nr}: ${what}` }) as const;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken('kein JSON');
  }
  const read = stapelfrageSchema.safeParse(value);
  if (read.success) return { art: 'frage', frage: read.data };
  const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? 'Zeile')))];
  return broken(`${fields.join(', ')} fehlt oder passt nicht`);
}

/** A second Absatz of a section is named too where it carries the question nearly as well. */
const NEARLY = 0.8;

export interface Stapelantwort {
  readonly id: string | number;
  readonly hits: readonly Readonly<Record<string, string>>[];
  readonly answer: Suchergebnis['zustand'];
  /** What of the office's own AI server took part. */
  readonly betrieb: Betrieb;
}

export function toStapelantwort(id: string | number, { zustand, treffer, betrieb }: Suchergebnis): Stapelantwort {
  if (zustand !== 'belegt') return { id, hits: [], answer: zustand, betrieb };
  const hits = treffer.flatMap(({ art, kurz, bezeichnung, absaetze }): Readonly<Record<string, string>>[] => {
    if (art !== 'recht') return [{ erlass: kurz, abschnitt: bezeichnung }];
    const named = absaetze.filter(({ anteil }, i) => i === 0 || (i === 1 && anteil >= NEARLY));
    const place = { law: kurz, section: bezeichnung };
    if (named.length === 0) return [place];
    return named.map(({ nr }) => (nr === '' ? place : { ...place, paragraph: nr }));
  });
  return { id, hits, answer: zustand, betrieb };
}
