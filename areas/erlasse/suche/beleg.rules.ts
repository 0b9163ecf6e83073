/** Signs that a question asks for something that no law and no Erlass holds, and who knows the answer. Pure. */
import { AUSSERHALB, FRAGT_NACH } from './ausserhalb.data.ts';

export interface Deckung {
  /** Share of the question's weight that the first hit carries, and the best of the first five; 0 to 1. */
  readonly erster: number;
  readonly bester: number;
  /** Share of its words that no law of the office uses. */
  readonly unbekannt: number;
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

type Pattern = (text: string) => boolean;

const KINDS = AUSSERHALB.map(({ art, grund, worte, andeutung }) => ({
  art,
  grund,
  klar: worte.map(toPattern),
  angedeutet: andeutung.map(toPattern),
}));
const GEFRAGT = FRAGT_NACH.map(toPattern);

/** Both with the hyphens of the question and without. */
function readTexts(frage: string): readonly string[] {
  const text = frage
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\-/]+/gu, ' ')
    .trim();
  const apart = text.replaceAll('-', ' ');
  return apart === text ? [text] : [text, apart];
}

function matches(texts: readonly string[], patterns: readonly Pattern[]): boolean {
  return patterns.some((one) => texts.some(one));
}

/** `*` for letters, ` … ` for up to four words. */
function toPattern(expression: string): Pattern {
  const parts = expression.split(' … ').map((part) => part.split(' ').map(escapeWord).join(' '));
  const pattern = new RegExp(`(?:^| )${parts.join(' (?:[^ ]+ ){0,4}')}(?= |$)`);
  return (text) => pattern.test(text);
}

function escapeWord(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, (sign) => (sign === '*' ? '[^ ]*' : `\\${sign}`));
}
