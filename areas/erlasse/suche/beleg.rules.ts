/** Signs that a question asks for something that no law and no Erlass holds, and who knows the answer. Pure. */
import { AUSSERHALB, FRAGT_NACH } from './ausserhalb.data.ts';

export interface Deckung {
  /** Share of the question's weight that the first hit carries, and the best of the first five; 0 to 1. */
  readonly erster: number;
  readonly bester: number;
  /** Highest share that one of them carries word by word, without parts and glossary. */
  readonly woertlich: number;
  /** Highest share that stands in the heading of one of them or in what editors wrote for it. */
  readonly genannt: number;
  /** Share of its words that no law of the office uses. */
  readonly unbekannt: number;
  /** Share of its weight that names no section of the office's laws: neither heading nor words of the editors. */
  readonly ungenannt: number;
  /** How rare its rarest word is among the laws of the office; at most about 9. */
  readonly seltenstes: number;
  /** How many words were looked up. */
  readonly woerter: number;
  /** Share of its words that no source of any kind uses; not said where only one kind was asked. */
  readonly fehlt?: number;
  /** A hit that is no federal law (Erlass, Hausregel) carries the question: then such a source is not missing. */
  readonly eigeneQuelle: boolean;
}

/** What the words of a question say of the kind of thing that is asked for. */
export interface Belegzeichen {
  /** A kind that no statute holds is named clearly; several are. */
  readonly klar: boolean;
  readonly mehrere: boolean;
  /** Words that occur in questions of law as well; with a word such as "was kostet" beside them. */
  readonly angedeutet: boolean;
  readonly angedeutetGefragt: boolean;
  readonly gefragt: boolean;
  /** Who knows the answer, where a kind was recognised. */
  readonly grund: string | null;
}

/** Kinds of source that the office itself may have taken in. */
const EIGENE = new Set(['verwaltungsvorschrift', 'land', 'personal', 'technik', 'erreichbarkeit', 'wartezeit']);

export function readBelegzeichen(frage: string, { eigeneQuelle }: Pick<Deckung, 'eigeneQuelle'>): Belegzeichen {
  const texts = readTexts(frage);
  const found = KINDS.filter(({ art }) => !(eigeneQuelle && EIGENE.has(art))).map((kind) => ({
    kind,
    klar: matches(texts, kind.klar),
    angedeutet: matches(texts, kind.angedeutet),
  }));
  const klar = found.filter((one) => one.klar);
  const angedeutet = found.filter((one) => one.angedeutet && !one.klar);
  const gefragt = matches(texts, GEFRAGT);
  return {
    klar: klar.length > 0,
    mehrere: klar.length > 1,
    angedeutet: angedeutet.length > 0,
    angedeutetGefragt: angedeutet.length > 0 && gefragt,
    gefragt,
    grund: (klar[0] ?? angedeutet[0])?.kind.grund ?? null,
  };
}

const KINDS = AUSSERHALB.map(({ art, grund, worte, andeutung }) => ({
  art,
  grund,
  klar: toPattern(worte),
  angedeutet: toPattern(andeutung),
}));
const GEFRAGT = toPattern(FRAGT_NACH);

/** Both with the hyphens of the question and without. */
function readTexts(frage: string): readonly string[] {
  const text = frage
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\-/]+/gu, ' ')
    .trim();
  const apart = text.replaceAll('-', ' ');
  return apart === text ? [text] : [text, apart];
}

function matches(texts: readonly string[], pattern: RegExp): boolean {
  return texts.some((text) => pattern.test(text));
}

/** One for all: `*` for letters, ` … ` for up to four words. */
function toPattern(expressions: readonly string[]): RegExp {
  const all = expressions.map((expression) =>
    expression
      .split(' … ')
      .map((part) => part.split(' ').map(escapeWord).join(' '))
      .join(' (?:[^ ]+ ){0,4}'),
  );
  return new RegExp(`(?:^| )(?:${all.join('|')})(?= |$)`);
}

function escapeWord(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, (sign) => (sign === '*' ? '[^ ]*' : `\\${sign}`));
}
