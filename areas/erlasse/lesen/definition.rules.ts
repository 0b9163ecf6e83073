/** Terms that a law defines itself: in brackets behind what they mean, or "im Sinne dieses Gesetzes ist". Pure. */

export interface Definition {
  readonly wort: string;
  readonly bezeichnung: string;
  readonly absatz: string;
  readonly text: string;
}

interface NormText {
  readonly bezeichnung: string;
  readonly absaetze: readonly { readonly nr: string; readonly text: string }[];
}

const KLAMMER = /\p{Ll}\p{L}*,? \((\p{Lu}[\p{L}-]{3,}(?: [\p{L}-]{2,}){0,3})\)/gu;
const IM_SINNE =
  /(?:^|\n|\. )(?:(?:Ein|Eine|Als|Der|Die|Das) )?(\p{Lu}[\p{L}-]{3,}(?: \p{Lu}[\p{L}-]{3,})?) im Sinne (?:dieses Gesetzes|dieser Verordnung|des Gesetzes) (?:ist|sind|gelten|gilt)/gu;
/** "Ausländer ist jeder, der", "Geduldet ist …" begin an Absatz. */
const IST_JEDER = /^(\p{Lu}[\p{L}-]{3,}) ist (?:jeder|jede|wer|ein|eine)\b/u;
const LONGEST = 600;

/** The first definition of a term counts. Short forms of laws and offices in brackets are none. */
export function findDefinitionen(normen: readonly NormText[]): readonly Definition[] {
  const found = new Map<string, Definition>();
  for (const { bezeichnung, absaetze } of normen) {
    if (!/^(§|Art)/.test(bezeichnung)) continue;
    for (const { nr, text } of absaetze)
      for (const { wort, at } of wordsDefinedIn(text))
        if (!found.has(wort)) found.set(wort, { wort, bezeichnung, absatz: nr, text: sentenceAround(text, at) });
  }
  return [...found.values()];
}

function wordsDefinedIn(text: string): { readonly wort: string; readonly at: number }[] {
  const out = [];
  for (const { 1: wort, index } of text.matchAll(KLAMMER)) if (wort && isTerm(wort)) out.push({ wort, at: index });
  for (const { 1: wort, index, 0: all } of text.matchAll(IM_SINNE))
    if (wort && isTerm(wort)) out.push({ wort, at: index + all.length - 1 });
  const begin = IST_JEDER.exec(text)?.[1];
  if (begin && isTerm(begin)) out.push({ wort: begin, at: 0 });
  return out;
}

const NO_TERM = /^(?:Bundesgesetzblatt|BGBl|Artikel|Absatz|Nummer|Satz|Anlage|Anhang|Nichtamtlicher|Neuntes|Zehntes)/;

function isTerm(wort: string): boolean {
  return wort.length > 4 && !NO_TERM.test(wort) && !/\p{Lu}\p{Lu}/u.test(wort);
}

/** The sentence or the item of a list, with its beginning where it is long. */
function sentenceAround(text: string, at: number): string {
  const begin = Math.max(text.lastIndexOf('\n', at), lastSentenceEnd(text, at)) + 1;
  const end = text.slice(at).search(/\.(?:\s|$)|\n/);
  const sentence = text.slice(begin, end < 0 ? text.length : at + end + 1).trim();
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST).trimEnd()} …` : sentence;
}

function lastSentenceEnd(text: string, at: number): number {
  const ends = [...text.slice(Math.max(0, at - 1_500), at).matchAll(/[a-zäöüß)]\. (?=\p{Lu})/gu)];
  const last = ends.at(-1);
  return last ? Math.max(0, at - 1_500) + last.index + 2 : -1;
}

/** Where defined terms stand in a text, with the endings of their cases. */
export function findBegriffe(
  text: string,
  definitionen: readonly Definition[],
): readonly { readonly von: number; readonly bis: number; readonly definition: Definition }[] {
  const out: { von: number; bis: number; definition: Definition }[] = [];
  for (const definition of definitionen) {
    const { wort } = definition;
    for (let von = text.indexOf(wort); von >= 0; von = text.indexOf(wort, von + wort.length)) {
      const rest = /^(?:e[nsr]?|s|n|innen)?(?![\p{L}\p{N}-])/u.exec(
        text.slice(von + wort.length, von + wort.length + 6),
      );
      if (!rest || /[\p{L}\p{N}-]/u.test(text[von - 1] ?? '')) continue;
      out.push({ von, bis: von + wort.length + rest[0].length, definition });
    }
  }
  return out.sort((a, b) => a.von - b.von || b.bis - a.bis);
}
