/** What somebody types at the desk, and who of those found is meant most likely. Pure. */

export interface Frage {
  readonly name?: string;
  /** ISO day. */
  readonly geburtsdatum?: string;
  readonly azrNummer?: string;
  readonly aktenzeichen?: string;
  /** May be the number of an application or of a card: one token with a figure in it. */
  readonly nummer?: string;
}

const TAG = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)|(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/;
const AKTENZEICHEN = /\b[A-Z]{2,4}-\d{4}-\d{6}\b/;

/** A day, a number, a name, in any order: `Aziz 3.5.1990`, `ABH-2019-004417`, `1234 5678 9012`. */
export function frageOf(typed: string): Frage {
  const q = typed.trim().replaceAll(/\s+/g, ' ');
  const tag = TAG.exec(q);
  const rest = tag ? q.replace(tag[0], ' ').trim() : q;
  const born = tag ? isoOf(tag) : undefined;
  const day = born === undefined ? {} : { geburtsdatum: born };
  const aktenzeichen = AKTENZEICHEN.exec(rest.toUpperCase())?.[0];
  if (aktenzeichen !== undefined) return { ...day, aktenzeichen };
  const bare = rest.replaceAll(/[\s-]/g, '').toUpperCase();
  if (/^\d{12}$/.test(bare)) return { ...day, azrNummer: bare };
  if (/\d/.test(rest)) return rest.includes(' ') && !/^[\dA-Z]{6,14}$/.test(bare) ? day : { ...day, nummer: rest };
  return rest.length < 2 ? day : { ...day, name: rest };
}

function isoOf([, d, m, y, year, month, day]: RegExpExecArray): string | undefined {
  const parts = year === undefined ? [y, m, d] : [year, month, day];
  const iso = parts.map((part, index) => (part ?? '').padStart(index === 0 ? 4 : 2, '0')).join('-');
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

export interface Bewerbung {
  readonly id: string;
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsdatum?: string | undefined;
  /** Found by a number. */
  readonly genau: boolean;
  readonly offene: number;
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[\s,-]+/)
    .filter(Boolean);

/** More is likelier: a number settles it, then the day that was typed, the name letter by letter, and an open Vorgang. */
export function rangOf(frage: Frage, one: Bewerbung): number {
  const typed = wordsOf(frage.name ?? '');
  const names = [...wordsOf(one.familienname), ...wordsOf(one.vornamen)];
  const whole = typed.length > 0 && typed.every((word) => names.includes(word));
  const begun = typed.length > 0 && typed.every((word) => names.some((name) => name.startsWith(word)));
  const family = typed.length > 0 && typed.join(' ') === wordsOf(one.familienname).join(' ');
  return (
    (one.genau ? 1000 : 0) +
    (frage.geburtsdatum !== undefined && one.geburtsdatum === frage.geburtsdatum ? 200 : 0) +
    (family ? 40 : 0) +
    (whole ? 60 : begun ? 20 : 0) +
    (one.offene > 0 ? 50 : 0)
  );
}

/** With a name and a day both are meant: who has only one of them comes last. */
export function geordnet<T extends Bewerbung>(frage: Frage, all: readonly T[]): T[] {
  const rank = new Map(all.map((one) => [one, rangOf(frage, one)]));
  const of = (one: T) => rank.get(one) ?? 0;
  return all.toSorted(
    (a, b) =>
      of(b) - of(a) || a.familienname.localeCompare(b.familienname, 'de') || a.vornamen.localeCompare(b.vornamen, 'de'),
  );
}
