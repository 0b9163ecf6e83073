/** The answer without a model: whole sentences of the sources, the one that answers first. Pure. */
import type { Antwortsatz, ROLLEN_IM_TEXT } from './antwort.schema.ts';
import { fit, fragearten } from './frageart.rules.ts';
import { withListHead } from './listenkopf.rules.ts';
import { sentencesOf } from './teil.rules.ts';
import { blankVerweise, readVerweise } from './verweis.rules.ts';
import { alike, contentIn, stemOf } from './woerter.rules.ts';
import { readAngaben } from './zahl.rules.ts';

type Rolle = (typeof ROLLEN_IM_TEXT)[number];

export interface Auszugstelle {
  readonly text: string;
  /** Offsets that carry the question, as the search marked them: its words, and what they were widened to. */
  readonly marken: readonly { readonly von: number; readonly bis: number; readonly art?: string }[];
  readonly ueberschrift?: string;
}

const MOST = 5;
const MOST_PER_PLACE = 2;
/** Of the best sentence: what carries less is left out. */
const LEAST_SHARE = 0.4;
/** Of the words of the question: a sentence with fewer answers it by accident. */
const LEAST_CARRIED = 0.15;
/** What the kind of question counts beside its words. */
const KIND = 2;
/** Each place further down the list of finds counts less. */
const FALL = 0.2;
/** A sentence of so many characters is neither long nor short; how much length counts. */
const USUAL_LENGTH = 140;
const LENGTH = 0.8;
/** What the Glossar widened a word to, beside the word itself. */
const WIDENED = 0.5;
/** Words of the heading above a sentence, and of the sentence before one that begins with "Sie" or "Das". */
const ABOVE = 0.8;
const BEFORE = 0.7;
const POINTS_BACK =
  /^(?:er|sie|es|das|dies|diese[rsmn]?|dazu|dabei|danach|davon|dafür|dann|darüber|hiervon|hierzu|ist das|ist dies|gleiches|entsprechendes|hat die|kann die|bis dahin|in diesen fällen|in diesem fall)(?!\p{L})/iu;

interface Satz {
  readonly text: string;
  readonly von: number;
  readonly at: number;
  readonly woerter: Woerter;
}

/** Stems that carry the question, 1 for a word of the question itself. */
type Woerter = ReadonlyMap<string, number>;

interface Bewertet extends Satz {
  readonly wert: number;
}

/** No word is invented: each sentence is a piece of its passage. */
export function auszug(frage: string, stellen: readonly Auszugstelle[]): Antwortsatz[] {
  const saetze = stellen.flatMap((stelle, at) => sentencesIn(frage, stelle, at));
  const rar = rarityOf(saetze);
  const arten = fragearten(frage);
  const rated = saetze
    .map((satz): Bewertet => ({ ...satz, wert: rate(satz, rar, fit(satz.text, arten)) }))
    .filter(({ wert, woerter }) => wert > 0 && woerter.size >= LEAST_CARRIED * contentIn(frage).length)
    .sort((a, b) => b.wert - a.wert || a.at - b.at || a.von - b.von);
  return choose(rated).map(({ text, at }) => ({
    text,
    zitat: text,
    stelle: at,
    rolle: rolleOf(text),
    besteht: true,
    gruende: [],
  }));
}

/** The best first, the others in the order of their places. */
function choose(rated: readonly Bewertet[]): readonly Bewertet[] {
  const [best] = rated;
  if (!best) return [];
  const counts = new Map<number, number>();
  const kept = rated.filter(({ wert, at }) => {
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    return wert >= best.wert * LEAST_SHARE && count <= MOST_PER_PLACE;
  });
  const others = kept.slice(1, MOST);
  const rule = ruleOf(best, rated);
  const all = rule && !others.includes(rule) ? [rule, ...others.slice(0, MOST - 2)] : others;
  return [best, ...all.sort((a, b) => a.at - b.at || a.von - b.von)];
}

/** An exception alone would mislead: the sentence before it that it is taken from comes with it. */
function ruleOf(best: Bewertet, rated: readonly Bewertet[]): Bewertet | undefined {
  if (rolleOf(best.text) !== 'ausnahme') return undefined;
  return rated.find(({ at, von, text }) => at === best.at && von < best.von && rolleOf(text) !== 'ausnahme');
}

function sentencesIn(frage: string, { text, marken, ueberschrift = '' }: Auszugstelle, at: number): Satz[] {
  const asked = contentIn(frage);
  const isAsked = (word: string) => asked.some((other) => alike(word, other));
  const marked = marken.filter(({ art }) => art !== 'satz');
  const heading = contentIn(ueberschrift).filter(isAsked);
  let before: Woerter = new Map();
  return sentencesOf(text)
    .flatMap((satz) => withListHead(satz))
    .map(({ von, bis, text: raw }) => {
      const inside = marked.filter((one) => one.von >= von && one.bis <= bis);
      const own = weighWords([
        ...inside
          .map((one) => text.slice(one.von, one.bis))
          .map((word): Gewogen => [word, isAsked(word) ? 1 : WIDENED]),
        ...contentIn(raw)
          .filter(isAsked)
          .map((word): Gewogen => [word, 1]),
      ]);
      const back = POINTS_BACK.test(raw.trim())
        ? [...before].map(([word, weight]): Gewogen => [word, weight * BEFORE])
        : [];
      before = own;
      return {
        text: raw.trim(),
        von,
        at,
        woerter: weighWords([...own, ...back, ...heading.map((word): Gewogen => [word, ABOVE])]),
      };
    });
}

type Gewogen = readonly [wort: string, gewicht: number];

/** By stems, the greatest weight of each. */
function weighWords(words: readonly Gewogen[]): Woerter {
  const found = new Map<string, number>();
  for (const [word, weight] of words) {
    const stem = stemOf(word.toLowerCase());
    found.set(stem, Math.max(found.get(stem) ?? 0, weight));
  }
  return found;
}

/** A word that stands in every sentence found tells none of them apart. */
function rarityOf(saetze: readonly Satz[]): (wort: string) => number {
  const counts = new Map<string, number>();
  for (const { woerter } of saetze) for (const wort of woerter.keys()) counts.set(wort, (counts.get(wort) ?? 0) + 1);
  return (wort) => Math.log(1 + saetze.length / (counts.get(wort) ?? 1));
}

function rate({ text, at, woerter }: Satz, rar: (wort: string) => number, kind: number): number {
  const sum = [...woerter].reduce((total, [wort, weight]) => total + weight * rar(wort), 0);
  const length = 1 - LENGTH + LENGTH * Math.max(0.5, text.length / USUAL_LENGTH);
  return (sum * (1 + KIND * kind)) / (length * (1 + FALL * at));
}

const EXCEPTION =
  /(?<!\p{L})(?:gilt nicht|finde[nt]+ keine|ausgenommen|abweichend|es sei denn|außer|kann abgesehen|ist abzusehen|ausgeschlossen|nicht (?:möglich|zulässig|anzuwenden))(?!\p{L})/iu;
const CONDITION = /(?<!\p{L})(?:wenn|sofern|soweit|voraussetz\p{L}*|nur|falls|bedarf|erforderlich)(?!\p{L})/iu;

export function rolleOf(satz: string): Rolle {
  if (EXCEPTION.test(satz)) return 'ausnahme';
  if (CONDITION.test(satz)) return 'voraussetzung';
  const { zahlen } = readAngaben(blankVerweise(satz, readVerweise(satz)));
  return zahlen.some(({ einheit }) => einheit !== null) ? 'frist' : 'regel';
}
