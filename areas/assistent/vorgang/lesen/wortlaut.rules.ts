/** Where a quotation stands on a page, word for word. White space, typographic signs and divided words are levelled. Pure. */
import { isSplit } from './falten.rules.ts';
import { kastenUm, type Leseseite, onSameLine, type Wort, zeilenVon } from './seite.rules.ts';

export interface Fundort {
  readonly worte: readonly Wort[];
  /** One piece; a label and its value in another column are two. */
  readonly amStueck: boolean;
}

const level = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[„“”‟«»]/g, '"')
    .replace(/[‚‘’‛‹›`´]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-');

const RAND = /[\s.,;:!?"'()[\]-]/;

interface Text {
  readonly text: string;
  readonly an: readonly number[];
}

function ofWords(texts: readonly string[]): Text {
  let text = '';
  const an: number[] = [];
  texts.forEach((one, index) => {
    const divided = isSplit(one, texts[index + 1] ?? '');
    const add = divided ? level(one).replace(/-$/, '') : level(one);
    text += add;
    for (let i = 0; i < add.length; i++) an.push(index);
  });
  return { text, an };
}

/** Every place on the page; whole words only, so that `2.000` is not found in `52.000`. */
export function findWortlaut(wortlaut: string, seite: Leseseite): Fundort[] {
  const worte = zeilenVon(seite).flatMap((zeile) => zeile.worte);
  const page = ofWords(worte.map(({ text }) => text.trim()));
  const tokens = wortlaut.trim().split(/\s+/);
  const whole = occurrences(tokens, page).map(([von, bis]) => ({ worte: worte.slice(von, bis + 1), amStueck: true }));
  if (whole.length > 0) return whole;
  for (let cut = 1; cut < tokens.length; cut++) {
    const firsts = occurrences(tokens.slice(0, cut), page);
    if (firsts.length === 0) continue;
    for (const [a, b] of firsts)
      for (const [c, d] of occurrences(tokens.slice(cut), page)) {
        const [head, tail] = [worte.slice(a, b + 1), worte.slice(c, d + 1)];
        if (isNeighbour(head, tail)) return [{ worte: [...head, ...tail], amStueck: false }];
      }
  }
  return [];
}

function occurrences(tokens: readonly string[], page: Text): (readonly [number, number])[] {
  let needle = ofWords(tokens).text;
  while (needle !== '' && RAND.test(needle[0] as string)) needle = needle.slice(1);
  while (needle !== '' && RAND.test(needle.at(-1) as string)) needle = needle.slice(0, -1);
  if (needle === '') return [];
  const found: (readonly [number, number])[] = [];
  for (let at = page.text.indexOf(needle); at !== -1; at = page.text.indexOf(needle, at + 1)) {
    const end = at + needle.length - 1;
    if (isEdge(page, at, -1) && isEdge(page, end, 1)) found.push([page.an[at] as number, page.an[end] as number]);
  }
  return found;
}

/** The word begins or ends here; what still belongs to it is only punctuation. */
function isEdge({ text, an }: Text, at: number, step: 1 | -1): boolean {
  for (let i = at + step; i >= 0 && i < text.length && an[i] === an[at]; i += step)
    if (!RAND.test(text[i] as string)) return false;
  return true;
}

/** The value stands beside the label or right under it. */
function isNeighbour(head: readonly Wort[], tail: readonly Wort[]): boolean {
  const [a, b] = [kastenUm(head.slice(-3)), kastenUm(tail)];
  if (onSameLine(a, b)) return b.x > a.x;
  const gap = b.y - (a.y + a.h);
  return gap > -0.5 * a.h && gap < 2.5 * a.h && b.x < a.x + a.w + 0.02 && b.x + b.w > a.x - 0.02;
}
