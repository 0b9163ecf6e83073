/** A question as it was typed, made fit to be searched with: bounded, without what names a person. Pure. */
import { findPersonenangaben } from './personenbezug.rules.ts';

export interface Eingabe {
  /** What is searched with. */
  readonly frage: string;
  /** It names a person: it is kept nowhere and goes to nobody. */
  readonly personenbezogen: boolean;
  readonly hinweise: readonly string[];
}

/** Longer ones are cut to `laengste` characters. */
export function readEingabe(text: string, laengste: number): Eingabe {
  // Cut first, so that a question of any size costs the same.
  const cut = text.length > laengste;
  const plain = (cut ? text.slice(0, laengste) : text)
    .replaceAll(INVISIBLE, '')
    .replaceAll(UNPRINTABLE, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const angaben = findPersonenangaben(plain);
  const hinweise: string[] = [];
  if (cut)
    hinweise.push(`Die Frage ist sehr lang. Gesucht wird mit den ersten ${laengste.toLocaleString('de-DE')} Zeichen.`);
  if (angaben.length > 0) {
    const arten = [...new Set(angaben.map(({ art }) => NAMEN[art]))].join(', ');
    hinweise.push(
      `Die Frage enthält Angaben zu einer Person (${arten}). Die Suche braucht sie nicht: Fragen Sie nach der Lage, nicht nach dem Menschen. Die Frage wird nicht gespeichert.`,
    );
  }
  if (isForeign(plain))
    hinweise.push(
      'Bitte fragen Sie auf Deutsch: Recht und Erlasse liegen auf Deutsch vor. Gesucht wird nur mit den Wörtern, die darin vorkommen.',
    );
  return { frage: without(plain, angaben), personenbezogen: angaben.length > 0, hinweise };
}

/** Soft hyphens, joiners and marks of direction stand within words that were copied: they part nothing. */
const INVISIBLE = /\p{Cf}+/gu;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]+/gu;

const NAMEN = {
  geburtsdatum: 'Geburtsdatum',
  azr: 'AZR-Nummer',
  mail: 'E-Mail-Adresse',
  telefon: 'Telefonnummer',
  pass: 'Passnummer',
} as const;

function without(text: string, places: readonly { readonly von: number; readonly bis: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { von, bis } of places) {
    kept += `${text.slice(at, von)} `;
    at = Math.max(at, bis);
  }
  return (kept + text.slice(at)).replaceAll(/\s+/g, ' ').trim();
}

/** At least a third of the letters are of another script. */
function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const foreign = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  return foreign > 0 && foreign * 3 >= letters;
}
