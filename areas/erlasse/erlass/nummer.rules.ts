/** Numbers of sections: `1.`, `3.2`, `IV.`, `B.`, `a)`, `§ 4`, `25b.1`. Pure. */
import { DATUM } from './datum.rules.ts';

export type Nummernart = 'arabisch' | 'roemisch' | 'gross' | 'klein' | 'paragraf';

export interface Nummer {
  readonly art: Nummernart;
  /** Parts of a number with points, one for all others. */
  readonly teile: readonly string[];
  /** As it is cited: `3.2`, `IV`, `§ 4`. */
  readonly bezeichnung: string;
  readonly rest: string;
  /** A word says that it is a section. */
  readonly benannt: boolean;
}

const BEGINS_WITH_DATE = new RegExp(`^${DATUM}`, 'iu');
const NAMED = /^(?:Abschnitt|Abschn\.|Kapitel|Teil|Ziffer|Ziff\.|Nummer|Nr\.|Punkt|Artikel|Art\.)\s+/i;
const ARABIC = /^(\d{1,3}[a-z]?(?:\.\d{1,3}[a-z]?){0,5})(?:\.|\)|:)?\s+(?=\S)/;
const ROMAN = /^([IVX]{1,5})(?:\.|\)|:)\s+(?=\S)/;
const ROMAN_LEFT = /^([IVX]{1,5})\s+(?=\p{Lu})/u;
const CAPITAL = /^([A-H])(?:\.|\)|:)\s+(?=\S)/;
const SMALL = /^\(?([a-h])\)\s+(?=\S)/;
const PARAGRAF = /^§\s*(\d{1,3}[a-z]?)\s+(?=\p{Lu})/u;

export function parseNummer(text: string): Nummer | undefined {
  if (BEGINS_WITH_DATE.test(text)) return undefined;
  const named = NAMED.exec(text)?.[0] ?? '';
  const bare = text.slice(named.length);
  const benannt = named !== '';
  // A named number may stand alone in its line.
  const line = benannt ? bare.replace(/^(\d[\d.a-z]*|[IVX]+|[A-H])\s*[.:–-]?\s*$/, '$1. \u2060') : bare;
  const make = (art: Nummernart, found: RegExpExecArray | null, mark = ''): Nummer | undefined =>
    found
      ? {
          art,
          teile: (found[1] ?? '').split('.'),
          bezeichnung: mark + (found[1] ?? ''),
          rest: line
            .slice(found[0].length)
            .replace('\u2060', '')
            .replace(/^[–:-]\s*/, ''),
          benannt,
        }
      : undefined;
  return (
    make('arabisch', ARABIC.exec(line)) ??
    make('roemisch', ROMAN.exec(line) ?? (benannt ? ROMAN_LEFT.exec(line) : null)) ??
    make('gross', CAPITAL.exec(line)) ??
    make('klein', SMALL.exec(line)) ??
    make('paragraf', PARAGRAF.exec(line), '§ ')
  );
}

const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Place in its row, from 1. */
export function ordinalOf({ art, teile }: Nummer): number {
  const last = teile.at(-1) ?? '';
  if (art === 'roemisch')
    return [...last].reduce((sum, mark, i, all) => {
      const [own, next] = [DIGITS[mark] ?? 0, DIGITS[all[i + 1] ?? ''] ?? 0];
      return own < next ? sum - own : sum + own;
    }, 0);
  if (art === 'gross') return last.charCodeAt(0) - 64;
  if (art === 'klein') return last.charCodeAt(0) - 96;
  return Number.parseInt(last, 10);
}
