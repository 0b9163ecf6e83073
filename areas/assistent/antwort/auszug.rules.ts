/** The answer without a model: whole sentences of the sources, in the order in which one would answer. Pure. */
import type { Antwortsatz, ROLLEN_IM_TEXT } from './antwort.schema.ts';
import { sentencesOf } from './teil.rules.ts';
import { blankVerweise, readVerweise } from './verweis.rules.ts';
import { contentIn, sharedWith } from './woerter.rules.ts';
import { readAngaben } from './zahl.rules.ts';

type Rolle = (typeof ROLLEN_IM_TEXT)[number];

export interface Auszugstelle {
  readonly text: string;
  /** Offsets that carry the question, as the search marked them. */
  readonly marken: readonly { readonly von: number; readonly bis: number }[];
}

const MOST = 6;
const MOST_PER_PLACE = 3;
const ORDER: readonly Rolle[] = ['regel', 'voraussetzung', 'ausnahme', 'frist'];

/** No word is invented: each sentence is a piece of its passage. */
export function auszug(frage: string, stellen: readonly Auszugstelle[]): Antwortsatz[] {
  const chosen = stellen.flatMap((stelle, at) => chooseSentences(frage, stelle).map((one) => ({ ...one, at })));
  const best = chosen.sort((a, b) => a.at - b.at || b.wert - a.wert).slice(0, MOST);
  const ordered = best.sort((a, b) => ORDER.indexOf(a.rolle) - ORDER.indexOf(b.rolle) || a.at - b.at || a.von - b.von);
  return ordered.map(({ text, rolle, at }) => ({
    text,
    zitat: text,
    stelle: at,
    rolle,
    besteht: true,
    gruende: [],
  }));
}

function chooseSentences(frage: string, { text, marken }: Auszugstelle) {
  const words = contentIn(frage);
  return sentencesOf(text)
    .map(({ von, bis, text: raw }) => {
      const marked = marken.filter((one) => one.von < bis && von < one.bis).length;
      return { text: raw.trim(), von, rolle: rolleOf(raw), wert: marked + sharedWith(words, contentIn(raw)) };
    })
    .filter(({ wert }) => wert > 0)
    .sort((a, b) => b.wert - a.wert || a.von - b.von)
    .slice(0, MOST_PER_PLACE);
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
