/**
 * Which tokens of a page may be hits. Only the database can tell what is one (its parser and stemmer decide what is found),
 * and marking whole pages there was half of a search's cost; so it is asked about the few tokens that may be.
 */

/** Words and beginnings of a tsquery as PostgreSQL writes it, e.g. `'verlanger' & 'aufenth':*`. */
export function lexemesOf(tsquery: string): string[] {
  return Array.from(tsquery.matchAll(/'((?:[^'\\]|''|\\.)+)'/gu), ([, quoted = '']) =>
    quoted.replaceAll("''", "'").replaceAll(/\\(.)/gu, '$1'),
  );
}

/** Signs that stand beside words and are no part of them; every other sign beyond ASCII the database has to look at. */
const FOREIGN = /[^\p{ASCII}„“”‚‘’»«–—…§€°·•]/u;
const BEYOND_ASCII = /\P{ASCII}/u;

/**
 * The stemmer only takes away endings, and umlauts are written one way on both sides. So a token that is a hit contains what
 * is left of the word, once all ways to write an umlaut are one.
 */
function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = BEYOND_ASCII.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss') : lower;
  return plain.replace(/([aou])e/g, '$1');
}

/** Tokens of a text, split at white space. */
export function tokensOf(text: string): string[] {
  return text.split(/\s+/u);
}

/** True for each token that may be a hit: never false for one that is. */
export function createMayHit(tsquery: string): (text: string) => boolean[] {
  const lexemes = lexemesOf(tsquery).map(fold);
  const needsLook = lexemes.some((lexeme) => FOREIGN.test(lexeme));
  return (text) => {
    const folded = fold(text);
    const isForeign = needsLook || FOREIGN.test(folded);
    return tokensOf(folded).map(
      (token) => lexemes.some((lexeme) => token.includes(lexeme)) || (isForeign && FOREIGN.test(token)),
    );
  };
}
