/** What may be kept of a search that found nothing: words that help the Glossar, and nothing by which a person is known. Pure. */

const MOST_WORDS = 25;
const LONGEST = 200;
/** Mail addresses, links, and everything with three digits or more: dates, numbers, file numbers, sums. */
const KENNUNG = /\S*@\S*|https?:\S+|www\.\S+|\S*\d{3,}\S*|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?/gu;
const ANREDE = new Set(
  'herr herrn hr frau fr familie fam eheleute mandant mandantin kunde kundin kindes namens heißt name geb geboren tochter sohn'.split(
    ' ',
  ),
);
const WORT = /[\p{Script=Latin}\p{N}§][\p{Script=Latin}\p{N}§-]*/gu;

/**
 * Words in their order, small. Ordinary ones (that the sources or the Glossar use) stay; a word that nobody there uses stays
 * only where it does not look like a name: after a form of address, or capitalised beside another unknown one.
 */
export function wordsOfFehlsuche(text: string, ordinary: (wort: string) => boolean): string[] {
  const tokens = text.normalize('NFC').slice(0, 2000).replaceAll(KENNUNG, ' ').match(WORT) ?? [];
  const seen = tokens.map((token) => {
    const wort = token.toLowerCase();
    return { wort, unknown: !ordinary(wort), capital: /^\p{Lu}/u.test(token) && !/^\p{Lu}{2,}$/u.test(token) };
  });
  let named: 'no' | 'first' | 'further' = 'no';
  const kept = seen.filter(({ wort, unknown, capital }, i) => {
    if (ANREDE.has(wort)) {
      named = 'first';
      return false;
    }
    if (capital && (named === 'first' || (named === 'further' && unknown))) {
      named = 'further';
      return false;
    }
    named = 'no';
    const beside = [seen[i - 1], seen[i + 1]].some((other) => other?.unknown && other.capital);
    return !(unknown && capital && beside);
  });
  return kept.map(({ wort }) => wort).slice(0, MOST_WORDS);
}

/** The unknown ones: whether somebody in the office's Akten is called so is looked up before anything is kept. */
export function joinWords(worte: readonly string[], namen: ReadonlySet<string>): string {
  return worte
    .filter((wort) => !namen.has(wort))
    .join(' ')
    .slice(0, LONGEST)
    .trim();
}
