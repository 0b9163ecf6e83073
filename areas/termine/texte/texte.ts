/**
 * What the public reads, one JSON file per room and language (README.md tells translators how). Runs in Node (mails,
 * PDF) and in the browser, which loads one language only: the build writes into each file the German pieces that it
 * lacks (`deutschesFehlt` in apps/web/vite.config.ts).
 */
import { directionOf, type Language } from '#platform/i18n/i18n.ts';
import { fillIn, type Message, type MessageParams, translator } from '#platform/i18n/translate.ts';
import type { Terminsprache } from '../termine.schema.ts';
import { TEXTDATEIEN } from './dateien.ts';

export type Textraum = keyof typeof TEXTDATEIEN;
export const TEXTRAEUME = Object.keys(TEXTDATEIEN) as readonly Textraum[];

/** A file as a translator edits it. */
export interface Textdatei {
  /** A native reader has looked; null: nobody yet, and pages say so. */
  readonly geprueft: { readonly von: string; readonly am: string } | null;
  readonly texte: Readonly<Record<string, Message>>;
  /** What the language lacks; only in the files of the browser. */
  readonly deutsch?: Readonly<Record<string, Message>>;
}

export interface Texte extends Required<Textdatei> {
  readonly sprache: Terminsprache;
}

/** A piece of text with the language that it is really in: `lang` and `dir` of its element. */
export interface Stueck {
  readonly text: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** German, because the language lacks it. */
  readonly ersatz: boolean;
}

export interface Uebersetzer {
  (key: string, params?: MessageParams): string;
  /** For the page: a missing text stands there in German and says that it is German. */
  stueck(key: string, params?: MessageParams): Stueck;
  /** Whether there is such a text at all, in the language or in German. */
  hat(key: string): boolean;
  readonly sprache: Terminsprache;
  readonly geprueft: Textdatei['geprueft'];
}

/** Einfache Sprache is German to Intl. */
export function languageOf(sprache: Terminsprache): Language {
  return sprache === 'leicht' ? 'de' : sprache;
}

/** `lang` of a page or element (BCP 47; `simple` is a registered variant). */
export function langOf(sprache: Terminsprache): string {
  return sprache === 'leicht' ? 'de-simple' : sprache;
}

export function dirOf(sprache: Terminsprache): 'ltr' | 'rtl' {
  return directionOf(languageOf(sprache));
}

/** Own names of the languages, in the order in which they are offered. */
export const SPRACHNAMEN: Readonly<Record<Terminsprache, string>> = {
  de: 'Deutsch',
  leicht: 'Einfache Sprache',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
  ru: 'Русский',
  fa: 'فارسی',
  fr: 'Français',
};

export async function ladeTexte(raum: Textraum, sprache: Terminsprache): Promise<Texte> {
  const datei = await ladeDatei(raum, sprache);
  const deutsch = datei.deutsch ?? listFehlende((await ladeDatei(raum, 'de')).texte, datei.texte);
  return { ...datei, sprache, deutsch };
}

async function ladeDatei(raum: Textraum, sprache: Terminsprache): Promise<Textdatei> {
  return (await TEXTDATEIEN[raum][sprache]()).default as unknown as Textdatei;
}

/** German texts without a counterpart. */
export function listFehlende(
  deutsch: Textdatei['texte'],
  eigene: Textdatei['texte'],
): Readonly<Record<string, Message>> {
  return Object.fromEntries(Object.entries(deutsch).filter(([key]) => !(key in eigene)));
}

/**
 * `translatorOf(await ladeTexte('buchung', 'ar'))('personen', { n: 5 })`. Several rooms at once: a key is looked up in
 * the first that has it.
 */
export function translatorOf(first: Texte, ...more: readonly Texte[]): Uebersetzer {
  const { sprache } = first;
  const rooms = [first, ...more];
  const texte: Textdatei['texte'] = Object.assign({}, ...rooms.map((room) => room.texte).reverse());
  const deutsch: Textdatei['texte'] = Object.assign({}, ...rooms.map((room) => room.deutsch).reverse());
  const own = languageOf(sprache);
  const inOwn = translator(own, { de: texte, [own]: texte });
  const inGerman = translator('de', { de: deutsch });
  const say = (key: string, params: MessageParams = {}): string => {
    if (key in texte) return inOwn(key, params);
    // A key that no language has is a mistake of ours: visible, and named by the check.
    return key in deutsch ? inGerman(key, params) : fillIn('de', key, params);
  };
  return Object.assign(say, {
    stueck: (key: string, params?: MessageParams): Stueck => {
      const ersatz = !(key in texte);
      const spoken = ersatz ? 'de' : sprache;
      return { text: say(key, params), lang: langOf(spoken), dir: dirOf(spoken), ersatz };
    },
    hat: (key: string) => key in texte || key in deutsch,
    sprache,
    geprueft: rooms.every((room) => room.geprueft !== null) ? first.geprueft : null,
  });
}
