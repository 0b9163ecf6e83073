/**
 * Whether the sources can answer at all. A score says how well words meet, not whether the answer is there: that was
 * chance on unknown questions. So two things are weighed: what kind of thing is asked for, and how much of the question
 * the best places carry. Pure.
 */
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

export interface Belegpruefung {
  readonly traegt: boolean;
  /** Why not, for people. */
  readonly grund: string | null;
  /** Points for "no proof"; above 0 it is refused. Kept for the figures. */
  readonly punkte: number;
}

/** Fitted on the office's own cases; see the decision record on evidence. */
const PUNKTE = {
  grund: -0.5,
  mehrere: 2,
  andeutung: 0.5,
  andeutungGefragt: 1.2,
  gefragt: 0.9,
  erster: -1.8,
  bester: -1.5,
  unbekannt: 0.8,
};
/** Kinds of source that the office itself may have taken in. */
const EIGENE = new Set(['verwaltungsvorschrift', 'land', 'personal', 'technik', 'erreichbarkeit', 'wartezeit']);
const NICHT_GEFUNDEN = 'In den Quellen steht zu diesen Worten nichts, was die Frage trägt.';

export function pruefeBeleg(frage: string, deckung: Deckung): Belegpruefung {
  const found = KINDS.filter(({ art }) => !(deckung.eigeneQuelle && EIGENE.has(art))).map((kind) => ({
    kind,
    klar: matches(frage, kind.klar),
    angedeutet: matches(frage, kind.angedeutet),
  }));
  const klar = found.filter((one) => one.klar);
  const angedeutet = found.filter((one) => one.angedeutet && !one.klar);
  const gefragt = matches(frage, GEFRAGT);
  const punkte =
    PUNKTE.grund +
    Math.max(0, ...klar.map(({ kind }) => kind.punkte)) +
    (klar.length > 1 ? PUNKTE.mehrere : 0) +
    (angedeutet.length > 0 ? PUNKTE.andeutung + (gefragt ? PUNKTE.andeutungGefragt : 0) : 0) +
    (gefragt ? PUNKTE.gefragt : 0) +
    PUNKTE.erster * deckung.erster +
    PUNKTE.bester * deckung.bester +
    PUNKTE.unbekannt * deckung.unbekannt;
  const traegt = punkte <= 0;
  return { traegt, punkte, grund: traegt ? null : ((klar[0] ?? angedeutet[0])?.kind.grund ?? NICHT_GEFUNDEN) };
}

type Pattern = (text: string) => boolean;

const KINDS = AUSSERHALB.map(({ art, grund, punkte, worte, andeutung }) => ({
  art,
  grund,
  punkte,
  klar: worte.map(toPattern),
  angedeutet: andeutung.map(toPattern),
}));
const GEFRAGT = FRAGT_NACH.map(toPattern);

/** Both with the hyphens of the question and without. */
function matches(frage: string, patterns: readonly Pattern[]): boolean {
  const text = frage
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\-/]+/gu, ' ')
    .trim();
  const apart = text.replaceAll('-', ' ');
  return patterns.some((one) => one(text) || one(apart));
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
