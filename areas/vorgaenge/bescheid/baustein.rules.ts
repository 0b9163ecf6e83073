/** Which text blocks fit a letter, which are found by what somebody types, and where they go. Pure. */
import { type BausteinZeile, VORBEREITET } from './baustein.schema.ts';
import type { Abschnittart, Schreibenart, Verwendet } from './schreiben.schema.ts';

export interface Stelle {
  readonly art: Schreibenart;
  readonly verfahrensart: string;
  readonly abschnitt: Abschnittart;
}

type Passend = Pick<BausteinZeile, 'briefe' | 'verfahren' | 'abschnitt' | 'titel' | 'text' | 'norm' | 'gilt'>;

/** Those for this letter and Verfahren that hold every word; those for this section first. */
export function findPassende<B extends Passend>(bausteine: readonly B[], stelle: Stelle, suche: string): B[] {
  const words = suche.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return bausteine
    .filter(
      ({ gilt, briefe, verfahren }) =>
        gilt &&
        (briefe.length === 0 || briefe.includes(stelle.art)) &&
        (verfahren.length === 0 || verfahren.includes(stelle.verfahrensart)),
    )
    .filter(({ titel, norm, text }) => {
      const all = `${titel} ${norm} ${text}`.toLocaleLowerCase('de');
      return words.every((word) => all.includes(word));
    })
    .toSorted(
      (a, b) =>
        Number(b.abschnitt === stelle.abschnitt) - Number(a.abschnitt === stelle.abschnitt) ||
        a.titel.localeCompare(b.titel, 'de'),
    );
}

/** As a paragraph of its own at the caret; the caret then stands behind it. */
export function insertBaustein(
  text: string,
  at: number,
  baustein: string,
): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, at).trimEnd();
  const after = text.slice(at).trimStart();
  const head = before === '' ? baustein : `${before}\n\n${baustein}`;
  return { text: after === '' ? head : `${head}\n\n${after}`, caret: head.length };
}

/** Each once, in its newest version. */
export function noteVerwendet(known: readonly Verwendet[], one: Verwendet): Verwendet[] {
  return [...known.filter(({ schluessel }) => schluessel !== one.schluessel), one];
}

/** What a draft of the assistant began is no block of the office, and has no version. */
export const isByAssistent = ({ schluessel }: Verwendet): boolean => schluessel === VORBEREITET;

/** „Gründe (mitgeliefert)“, „Gründe (Fassung 3)“ */
export function verwendetWorte({ titel, nummer, schluessel }: Verwendet): string {
  if (isByAssistent({ titel, schluessel })) return titel;
  return `${titel} (${nummer === undefined ? 'mitgeliefert' : `Fassung ${nummer}`})`;
}

/** What the office's own block is called by the house: stable, whatever its title becomes. */
export function schluesselOf(titel: string): string {
  const plain = titel
    .toLocaleLowerCase('de')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  return `eigen.${plain || 'baustein'}`;
}

/** In the address of a page: the server takes a name with a dot for a file. */
export const toAddress = (schluessel: string) => schluessel.replaceAll('.', '~');
export const fromAddress = (part: string) => part.replaceAll('~', '.');
