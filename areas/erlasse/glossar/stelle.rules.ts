/** Places as people write them, and as they are shown. Pure. */
import { lawOf, sectionOf } from '../guete/fundort.rules.ts';
import type { Stelle } from './glossar.schema.ts';
import { parts } from './mitgeliefert.rules.ts';

/** `§ 81 Abs. 4 AufenthG`, `§81 (4) AufenthG`, `§ 81 IV AufenthG`, `Anlage D3 AufenthV` */
const GESETZ =
  /^(§+ ?\d+[a-z]*|Art(?:ikel|\.)? ?\d+[a-z]*|Anlage(?: [A-Z]?\d*[a-z]?)?)(?:,? (?:Abs(?:\.|atz)? ?(\d+[a-z]?)|\((\d+[a-z]?)\)|([IVX]+)))?(?: (?:des|der))? (\p{Lu}.*)$/iu;
/** The law first, as search hits name it: `AufenthG § 81 Abs. 4`. */
const GESETZ_VORN =
  /^(\p{Lu}[\p{L}\d/. -]*?) (§+ ?\d+[a-z]*|Art(?:ikel|\.)? ?\d+[a-z]*|Anlage(?: [A-Z]?\d*[a-z]?)?)(?:,? (?:Abs(?:\.|atz)? ?(\d+[a-z]?)|\((\d+[a-z]?)\)|([IVX]+)))?$/u;
/** `512-39.01-14/2024 Abschnitt 3` */
const ERLASS = /^(\S*\d\S*),? (?:Abschnitt|Nr\.|Nummer|Ziffer) ?(\d+(?:\.\d+)*)$/;

export function parseStelle(text: string): Stelle | undefined {
  const erlass = ERLASS.exec(text);
  if (erlass) return { kurz: erlass[1] as string, bezeichnung: erlass[2] as string, absatz: '' };
  const hinten = GESETZ.exec(text);
  if (hinten) return stelle(hinten[5], hinten[1], hinten[2] ?? hinten[3], hinten[4]);
  const vorn = GESETZ_VORN.exec(text);
  return vorn ? stelle(vorn[1], vorn[2], vorn[3] ?? vorn[4], vorn[5]) : undefined;
}

function stelle(kurz = '', bezeichnung = '', absatz = '', roemisch?: string): Stelle {
  return {
    kurz: lawOf(kurz),
    bezeichnung: sectionOf(bezeichnung),
    absatz: roemisch ? String(fromRoman(roemisch.toUpperCase())) : absatz,
  };
}

function fromRoman(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  return [...text].reduce((sum, letter, i) => {
    const [own, next] = [values[letter] ?? 0, values[text[i + 1] ?? ''] ?? 0];
    return sum + (own < next ? -own : own);
  }, 0);
}

/** What somebody typed into the field „So steht es im Gesetz“: places where it reads as one, else words. */
export function readZiel(text: string): { woerter: string[]; stellen: Stelle[] } {
  const [woerter, stellen]: [string[], Stelle[]] = [[], []];
  for (const part of parts(text)) {
    const found = parseStelle(part);
    if (found) stellen.push(found);
    else woerter.push(part);
  }
  return { woerter, stellen };
}

export function formatStelle({ kurz, bezeichnung, absatz }: Stelle): string {
  if (/^\d/.test(bezeichnung)) return `${kurz} Abschnitt ${bezeichnung}`;
  return `${bezeichnung}${absatz === '' ? '' : ` Abs. ${absatz}`} ${kurz}`;
}

export function formatZiel({ woerter, stellen }: { woerter: readonly string[]; stellen: readonly Stelle[] }): string {
  return [...woerter, ...stellen.map(formatStelle)].join('; ');
}
