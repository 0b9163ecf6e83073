/** What of a question is weighed to say whether the sources answer it: its words, pairs of words, signs, and the hits. */
import { stemOf, wordsOf } from '#engines/retrieval/index.ts';
import type { Belegzeichen, Deckung } from './beleg.rules.ts';
import { STAATSWOERTER } from './staatswort.data.ts';
import { STOPPWOERTER } from './stoppwort.data.ts';

/** Words beyond are not weighed. */
const MOST_WORDS = 150;

export function belegmerkmale(frage: string, deckung: Deckung, zeichen: Belegzeichen): ReadonlyMap<string, number> {
  const merkmale = new Map<string, number>([
    ['~erster', deckung.erster * 2],
    ['~bester', deckung.bester * 2],
    ['~woertlich', deckung.woertlich * 2],
    ['~genannt', deckung.genannt * 2],
    ['~unbekannt', deckung.unbekannt * 2],
    ['~ungenannt', deckung.ungenannt * 2],
    ['~seltenstes', deckung.seltenstes / 4],
    ['~woerter', Math.log1p(deckung.woerter) * 2],
    ['~klar', zeichen.klar ? 1.5 : 0],
    ['~mehrere', zeichen.mehrere ? 1 : 0],
    ['~angedeutet', zeichen.angedeutet ? 1 : 0],
    ['~angedeutetGefragt', zeichen.angedeutetGefragt ? 1 : 0],
    ['~gefragt', zeichen.gefragt ? 1 : 0],
  ]);
  const words = wordsOf(frage).slice(0, MOST_WORDS);
  const [first] = words;
  if (first !== undefined) merkmale.set(`^ ${withoutStaat(stemOf(first)) === 'STAAT' ? 'STAAT' : first}`, 1);
  words.forEach((word, i) => {
    merkmale.set(singly(word), 1);
    const next = words[i + 1];
    if (next !== undefined) merkmale.set(`${paired(word)} ${paired(next)}`, 1);
  });
  return merkmale;
}

/** Numbers tell by being there, years by being years. */
function singly(word: string): string {
  if (/\d{4}/.test(word)) return 'JAHR';
  return /\d/.test(word) ? '#' : withoutStaat(stemOf(word));
}

function paired(word: string): string {
  return STOPPWOERTER.has(word) || word.length < 4 ? word : withoutStaat(stemOf(word));
}

/** Where somebody comes from changes no answer. */
const withoutStaat = (stem: string): string => (STAATSWOERTER.has(stem) ? 'STAAT' : stem);
