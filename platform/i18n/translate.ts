/** Message catalogues with plural forms and right-to-left. Runs in the browser. */
import { directionOf, type Language } from './i18n.ts';
import { localeOf } from './locale.ts';

/** A text per plural form of the language (CLDR); chosen by the parameter `n`. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Message = string | PluralMessage;

export type Messages<K extends string> = Readonly<Record<K, Message>>;

/** German is complete; a text that a language lacks appears in German. */
export type Catalogue<K extends string> = Readonly<
  { de: Messages<K> } & Partial<Record<Language, Readonly<Partial<Record<K, Message>>>>>
>;

export type MessageParams = Readonly<Record<string, string | number>>;

export type Translator<K extends string> = (key: K, params?: MessageParams) => string;

/** Declares a catalogue so that its keys are known to the compiler. */
export function defineCatalogue<const K extends string>(catalogue: Catalogue<K>): Catalogue<K> {
  return catalogue;
}

/** `translator('ar', catalogue)('termine', { n: 3 })` */
export function translator<K extends string>(language: Language, catalogue: Catalogue<K>): Translator<K> {
  return (key, params = {}) => {
    const own = catalogue[language]?.[key];
    // Plural and digits follow the language that the text is really in.
    const spoken = own === undefined ? 'de' : language;
    return fillIn(spoken, pluralOf(spoken, own ?? catalogue.de[key], params), params);
  };
}

function pluralOf(language: Language, message: Message, params: MessageParams): string {
  if (typeof message === 'string') return message;
  const n = params['n'];
  if (typeof n !== 'number') return message.other;
  return message[pluralRules(language).select(n)] ?? message.other;
}

const rules = new Map<Language, Intl.PluralRules>();

function pluralRules(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(localeOf(language));
  rules.set(language, known);
  return known;
}

/** Fills `{name}` places. A place without a value stays visible: a silent gap would be read as a sentence. */
export function fillIn(language: Language, text: string, params: MessageParams): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return isolate(
      language,
      typeof value === 'number' ? new Intl.NumberFormat(localeOf(language)).format(value) : value,
    );
  });
}

const RIGHT_TO_LEFT_TEXT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * Keeps a value from turning the text around it (UAX #9): always in right-to-left languages, otherwise only for values
 * that run from right to left, so that plain German texts carry no invisible characters.
 */
export function isolate(language: Language, value: string): string {
  if (directionOf(language) === 'ltr' && !RIGHT_TO_LEFT_TEXT.test(value)) return value;
  return `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
}
