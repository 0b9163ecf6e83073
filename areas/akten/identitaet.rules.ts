/** Whether two sets of facts may be the same person: names by spelling and sound, birth dates with their usual errors. */
import { nameNearness, type PreparedName, prepareName } from './name.rules.ts';

export interface Identitaet {
  readonly familienname: string;
  readonly vornamen: string;
  readonly geburtsname?: string | undefined;
  readonly aliase?: readonly { readonly familienname: string; readonly vornamen: string }[];
  readonly geburtsdatum?: string | undefined;
}

export interface Aehnlichkeit {
  /** 0 to 1. */
  readonly score: number;
  /** German, for people. */
  readonly gruende: readonly string[];
}

/** From here on a candidate is worth showing. */
export const ZEIGEN_AB = 0.5;
/** From here on nobody is created without a human having seen the candidate (§ 5 AZRG-DV). */
export const FRAGEN_AB = 0.7;

/** A person's names prepared for comparing with many others. */
export interface PreparedIdentity {
  readonly names: readonly Name[];
  readonly geburtsdatum?: string | undefined;
}

interface Name {
  readonly familienname: PreparedName;
  readonly vornamen: PreparedName;
  readonly ganz: PreparedName;
  /** A birth name or alias. */
  readonly alias: boolean;
}

export function prepareIdentity(person: Identitaet): PreparedIdentity {
  const { familienname, vornamen, geburtsname, aliase = [], geburtsdatum } = person;
  const names = [
    prepare(familienname, vornamen, false),
    ...(geburtsname ? [prepare(geburtsname, vornamen, true)] : []),
    ...aliase.map((name) => prepare(name.familienname, name.vornamen, true)),
  ];
  return { names, geburtsdatum };
}

function prepare(familienname: string, vornamen: string, alias: boolean): Name {
  return {
    familienname: prepareName(familienname),
    vornamen: prepareName(vornamen),
    ganz: prepareName(`${familienname} ${vornamen}`),
    alias,
  };
}

export function compareIdentities(a: PreparedIdentity, b: PreparedIdentity): Aehnlichkeit {
  const name = bestName(a, b);
  const date = compareBirthDates(a.geburtsdatum, b.geburtsdatum);
  return { score: Math.round(name.score * date.factor * 1000) / 1000, gruende: [name.grund, date.grund] };
}

function bestName(a: PreparedIdentity, b: PreparedIdentity): { score: number; grund: string } {
  let best = { score: 0, grund: 'Name nur teilweise ähnlich' };
  for (const one of a.names) {
    for (const other of b.names) {
      const score = compareNames(one, other);
      if (score > best.score) best = { score, grund: reasonOf(score, one.alias || other.alias) };
    }
  }
  return best;
}

/** Family name against family name, or all parts in one bag: names get swapped, and some people have one name only. */
function compareNames(a: Name, b: Name): number {
  const straight = 0.55 * nameNearness(a.familienname, b.familienname) + 0.45 * nameNearness(a.vornamen, b.vornamen);
  return Math.max(straight, 0.97 * nameNearness(a.ganz, b.ganz));
}

function reasonOf(score: number, alias: boolean): string {
  const where = alias ? ' (Geburts- oder Aliasname)' : '';
  if (score >= 0.995) return `Name gleich${where}`;
  if (score >= 0.8) return `Name klingt gleich oder ist nur anders geschrieben${where}`;
  return `Name ähnlich${where}`;
}

/** The factor by which a name's score counts, and why. */
export function compareBirthDates(a: string | undefined, b: string | undefined): { factor: number; grund: string } {
  if (!a || !b) return { factor: 0.85, grund: 'Geburtsdatum nicht bei beiden bekannt' };
  if (a === b) return { factor: 1, grund: 'Geburtsdatum gleich' };
  if (a.startsWith(b) || b.startsWith(a)) return { factor: 0.95, grund: 'Geburtsdatum vereinbar (teilweise bekannt)' };
  if (isSwapped(a, b)) return { factor: 0.93, grund: 'Tag und Monat der Geburt vertauscht' };
  // First of January stands for "unknown" in many papers.
  const assumed = [a, b].some((date) => date.endsWith('-01-01'));
  if (assumed && a.slice(0, 4) === b.slice(0, 4))
    return { factor: 0.92, grund: 'Geburtsjahr gleich, Tag vermutlich angenommen' };
  if (digitsApart(a, b) === 1) return { factor: 0.88, grund: 'Geburtsdatum bis auf eine Ziffer gleich' };
  if (a.slice(0, 4) === b.slice(0, 4)) return { factor: 0.75, grund: 'Geburtsjahr gleich' };
  return { factor: 0.6, grund: 'Geburtsdatum verschieden' };
}

function isSwapped(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  return day !== undefined && b === `${year}-${day}-${month}`;
}

function digitsApart(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Array.from(a).filter((digit, index) => digit !== b[index]).length;
}
