/** Which words two texts of the same place do not share. Pure; for the reading view and for the report of an import. */
import { alignFolgen, type Strecke } from '../bestand/folge.rules.ts';

export interface Stueck {
  readonly text: string;
  /** Stands in this text only. */
  readonly anders: boolean;
}

export interface Wortvergleich {
  readonly alt: readonly Stueck[];
  readonly neu: readonly Stueck[];
}

/** The pieces of each side, joined, are the side itself. */
export function compareWords(alt: string, neu: string): Wortvergleich {
  const [old, current] = [wordsOf(alt), wordsOf(neu)];
  const strecken = bridged(alignFolgen(old, current), old);
  const side = (words: readonly string[], of: 'alt' | 'neu'): Stueck[] =>
    strecken
      .map((strecke) => ({ text: words.slice(...strecke[of]).join(''), anders: !strecke.gleich }))
      .filter(({ text }) => text !== '');
  return { alt: side(old, 'alt'), neu: side(current, 'neu') };
}

/** Words, signs and blanks each for itself, so that nothing is lost. */
const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** A lone blank or comma between two changes is part of the change: reading words in turns helps nobody. */
function bridged(strecken: readonly Strecke[], old: readonly string[]): Strecke[] {
  const found: Strecke[] = [];
  strecken.forEach((strecke, i) => {
    const last = found.at(-1);
    const isBetween = i > 0 && i < strecken.length - 1;
    const small = strecke.gleich && isBetween && !/[\p{L}\p{N}]/u.test(old.slice(...strecke.alt).join(''));
    if (last && !last.gleich && (small || !strecke.gleich))
      found[found.length - 1] = {
        gleich: false,
        alt: [last.alt[0], strecke.alt[1]],
        neu: [last.neu[0], strecke.neu[1]],
      };
    else found.push(strecke);
  });
  return found;
}

export interface Absatzpaar {
  readonly nr: string;
  readonly was: 'gleich' | 'geaendert' | 'neu' | 'entfallen';
  readonly alt: readonly Stueck[];
  readonly neu: readonly Stueck[];
}

interface AbsatzText {
  readonly nr: string;
  readonly text: string;
}

/** Absätze side by side: those with the same number, in the order of the new text; what is gone stands where it stood. */
export function pairAbsaetze(alt: readonly AbsatzText[], neu: readonly AbsatzText[]): Absatzpaar[] {
  const [old, current] = [withKeys(alt), withKeys(neu)];
  const oldOf = new Map(old.map((one) => [one.key, one]));
  const kept = new Set(current.map(({ key }) => key));
  const out: Absatzpaar[] = [];
  let passed = 0;
  const passGone = (upTo: number) => {
    for (; passed < upTo; passed += 1) {
      const gone = old[passed];
      if (gone && !kept.has(gone.key))
        out.push({ nr: gone.nr, was: 'entfallen', alt: [{ text: gone.text, anders: true }], neu: [] });
    }
  };
  for (const { key, nr, text } of current) {
    const before = oldOf.get(key);
    if (before) passGone(before.place);
    if (!before) out.push({ nr, was: 'neu', alt: [], neu: [{ text, anders: true }] });
    else out.push({ nr, was: before.text === text ? 'gleich' : 'geaendert', ...compareWords(before.text, text) });
  }
  passGone(old.length);
  return out;
}

function withKeys(absaetze: readonly AbsatzText[]) {
  const seen = new Map<string, number>();
  return absaetze.map(({ nr, text }, place) => {
    const count = (seen.get(nr) ?? 0) + 1;
    seen.set(nr, count);
    return { nr, text, place, key: `${nr}#${count}` };
  });
}
