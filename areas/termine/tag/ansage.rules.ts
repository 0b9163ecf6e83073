/** What the hall hears: numbers letter by letter, in a voice of this machine, one call after the other. */
import type { Terminsprache } from '../termine.schema.ts';
import { BUCHSTABEN, PUNKT, type Sprechsprache, STIMMEN, ZIFFERN } from './ansage.data.ts';

/** A call, as the display knows it. */
export interface Aufruf {
  /** Changes with every call of the same person, so that "call again" is heard again. */
  readonly schluessel: string;
  readonly nummer: string;
  readonly raum: string;
  readonly sprache: Terminsprache;
  /** ISO instant. */
  readonly um: string;
}

export function sprechspracheOf(sprache: Terminsprache): Sprechsprache {
  return sprache === 'leicht' ? 'de' : sprache;
}

/** `A 274` → `A, zwei, sieben, vier`. The commas are pauses. */
export function spellNummer(nummer: string, sprache: Terminsprache): string {
  return spell(nummer, sprechspracheOf(sprache)).join(', ');
}

/** `2.14` → `zwei, Punkt, eins, vier`; a room that is a word (`Infothek`) stays one. */
export function spellRaum(raum: string, sprache: Terminsprache): string {
  const words = raum.trim().split(/\s+/);
  return words
    .map((word) => (/^[A-Z]?[\d.]+[A-Z]?$/i.test(word) ? spell(word, sprechspracheOf(sprache)).join(', ') : word))
    .join(' ');
}

function spell(text: string, sprache: Sprechsprache): string[] {
  return [...text.toUpperCase()].flatMap((sign) => {
    if (/\d/.test(sign)) return [ZIFFERN[sprache][Number(sign)] ?? sign];
    if (sign === '.') return [PUNKT[sprache]];
    if (/[A-Z]/.test(sign)) return [BUCHSTABEN[sprache]?.[sign] ?? sign];
    return [];
  });
}

/** What a browser says of a voice (`SpeechSynthesisVoice`). */
export interface Stimme {
  readonly lang: string;
  /** False: the text would leave the house to be spoken elsewhere. */
  readonly localService: boolean;
}

export interface Wahl<S extends Stimme> {
  readonly stimme: S;
  /** In which language the text is to be written. */
  readonly sprache: Sprechsprache;
}

/** Only a voice of this machine; else the German one; else none, and the chime has to do. */
export function chooseStimme<S extends Stimme>(stimmen: readonly S[], sprache: Terminsprache): Wahl<S> | undefined {
  const local = stimmen.filter(({ localService }) => localService === true);
  for (const wanted of [sprechspracheOf(sprache), 'de'] as const) {
    const own = local.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === wanted);
    const stimme = own.find(({ lang }) => lang.replace('_', '-') === STIMMEN[wanted]) ?? own[0];
    if (stimme) return { stimme, sprache: wanted };
  }
  return undefined;
}

export interface Ansagen {
  /** What was said, or is not to be said any more. */
  readonly bekannt: ReadonlySet<string>;
  readonly wartend: readonly Aufruf[];
}

export const KEINE_ANSAGEN: Ansagen = { bekannt: new Set(), wartend: [] };

/** Whoever was called longer ago has found the room or will be called again. */
const FRISCH_SECONDS = 60;
/** More would be heard long after the numbers have left the screen. */
const MOST_WAITING = 6;

/**
 * Takes in what the display shows now. At the first look (`bekannt` empty, `erster` true) nothing is said: a display that was
 * switched on in the middle of the day does not repeat the morning.
 */
export function hearAufrufe(
  ansagen: Ansagen,
  aufrufe: readonly Aufruf[],
  { jetzt, erster }: { jetzt: string; erster: boolean },
): Ansagen {
  const unheard = aufrufe.filter(({ schluessel }) => !ansagen.bekannt.has(schluessel));
  const fresh = erster ? [] : unheard.filter(({ um }) => secondsBetween(um, jetzt) <= FRISCH_SECONDS);
  const oldestFirst = [...fresh].sort((one, other) => one.um.localeCompare(other.um));
  const wartend = [...ansagen.wartend, ...oldestFirst]
    .filter(({ um }) => secondsBetween(um, jetzt) <= FRISCH_SECONDS)
    .slice(-MOST_WAITING);
  // What is no longer shown is forgotten as well: the set stays as small as the screen.
  const bekannt = new Set([...aufrufe, ...wartend].map(({ schluessel }) => schluessel));
  return { bekannt, wartend };
}

/** The next one to be said, and what is left. */
export function nextAnsage(ansagen: Ansagen): { aufruf: Aufruf | undefined; rest: Ansagen } {
  const [aufruf, ...wartend] = ansagen.wartend;
  return { aufruf, rest: { ...ansagen, wartend } };
}

function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1000;
}
