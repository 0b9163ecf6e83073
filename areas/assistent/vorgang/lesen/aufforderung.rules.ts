/**
 * Text that speaks to a machine instead of to the office: whoever wrote it wants a program to read or decide something
 * else. Found also in tiny letters, with blanks between letters, with foreign letters that look alike, in base64. Pure.
 */
import { ADRESSE, BEFEHL, DU_BEFEHL, GEGENSTAND, GEPRESST, STARK } from './aufforderung.data.ts';
import { merke } from './merken.rules.ts';
import { type Leseseite, saetzeVon, type Wort, wortlautVon, zeilenVon } from './seite.rules.ts';

export function findAufforderungen(seiten: readonly Leseseite[]): { seite: number; wortlaut: string }[] {
  return seiten.flatMap((seite) =>
    aufforderungenAuf(seite).map((worte) => ({ seite: seite.seite, wortlaut: wortlautVon(worte) })),
  );
}

/** The words of each such sentence, in the order of the page. */
export const aufforderungenAuf = merke((seite: Leseseite): readonly (readonly Wort[])[] => {
  const zeilen = zeilenVon(seite);
  const found: (readonly Wort[])[] = [];
  const add = (worte: readonly Wort[]) => {
    const known = new Set(found.flat());
    if (!worte.some((wort) => known.has(wort))) found.push(worte);
  };
  for (const satz of saetzeVon(zeilen)) if (isAufforderung(wortlautVon(satz))) add(satz);
  // Layout breaks sentences: also two and three lines together, for what is plain.
  for (let at = 0; at < zeilen.length; at++)
    for (const lines of [1, 2, 3]) {
      const worte = zeilen.slice(at, at + lines).flatMap((zeile) => zeile.worte);
      if (isStark(ebnen(wortlautVon(worte)))) add(worte);
    }
  for (const worte of pressedIn(zeilen.flatMap((zeile) => zeile.worte))) add(worte);
  return found.sort((one, other) => (one[0]?.line ?? 0) - (other[0]?.line ?? 0));
});

export function isAufforderung(text: string): boolean {
  const plain = ebnen(text);
  if (isStark(plain) || hiddenTexts(text).some((hidden) => isReadable(hidden))) return true;
  const speaksOfSelf = /(?<!\p{L})(?:ich|wir|hiermit|i|we|my|our|mein\p{L}*|unser\p{L}*)(?!\p{L})/u.test(plain);
  const addressed = ADRESSE.some((form) => form.test(plain));
  const du = !speaksOfSelf && DU_BEFEHL.some((form) => form.test(plain));
  const told = du || (addressed && !speaksOfSelf && BEFEHL.some((form) => form.test(plain)));
  return told && (addressed || GEGENSTAND.test(plain));
}

const isStark = (plain: string): boolean => STARK.some((form) => form.test(plain));

/** Letters of other scripts that look like Latin ones; exchanged only in words that mix both. */
const LIKE: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    н: 'h',
    к: 'k',
    м: 'm',
    т: 't',
    в: 'b',
  },
  ...{ α: 'a', ο: 'o', ε: 'e', ι: 'i', ν: 'v', ρ: 'p', τ: 't', κ: 'k', υ: 'u' },
};

/** Small letters without invisible signs, with one kind of blank, and single letters in a row joined. */
function ebnen(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u064b-\u0652\u0640]/g, '')
    .toLowerCase()
    .replace(/\u0307/g, '')
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/(\p{Ll})[-¬]\s+(?=\p{Ll})/gu, '$1')
    .replace(/\p{L}+/gu, (word) =>
      /[a-z]/.test(word) && /[\u0370-\u04ff]/.test(word)
        ? Array.from(word, (char) => LIKE[char] ?? char).join('')
        : word,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const DIGIT_LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/** Letters of the whole page without what stands between them; only where somebody spread or glued words on purpose. */
function pressedIn(worte: readonly Wort[]): (readonly Wort[])[] {
  let text = '';
  const an: number[] = [];
  worte.forEach((wort, index) => {
    for (const char of ebnen(wort.text)) {
      const letter = DIGIT_LETTERS[char] ?? char;
      if (!/\p{L}/u.test(letter)) continue;
      text += letter;
      an.push(index);
    }
  });
  return GEPRESST.flatMap((form) => {
    const match = form.exec(text);
    return match ? [worte.slice(an[match.index] ?? 0, (an[match.index + match[0].length - 1] ?? 0) + 1)] : [];
  });
}

const BASE64 = /[A-Za-z0-9+/_-]{12,}={0,2}(?:\s+[A-Za-z0-9+/_-]{12,}={0,2})*/g;

/** What stands in base64, also over several words. */
function hiddenTexts(text: string): string[] {
  return [...text.matchAll(BASE64)].flatMap(([found]) => {
    const bare = found.replace(/\s+/g, '').replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
    if (bare.length < 24 || bare.length % 4 === 1) return [];
    const bytes = Uint8Array.from(atob(bare), (char) => char.charCodeAt(0));
    return [new TextDecoder().decode(bytes)];
  });
}

/** Words and no noise: nobody hides a harmless sentence. */
function isReadable(text: string): boolean {
  const letters = text.match(/[\p{L}\s.,:;!?'"()\d_-]/gu)?.length ?? 0;
  return letters > 0.95 * text.length && text.split(/\s+/).filter((word) => /^\p{L}{2,}/u.test(word)).length >= 3;
}
