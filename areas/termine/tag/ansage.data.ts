/**
 * How letters and digits of a number are said, so that a voice of any language reads them one by one. Where a language has a
 * script of its own, a Latin letter is written as its name: many voices leave out what they cannot read.
 */
import type { Terminsprache } from '../termine.schema.ts';

/** Einfache Sprache is spoken as German. */
export type Sprechsprache = Exclude<Terminsprache, 'leicht'>;

/** BCP 47; the beginning is what a voice is chosen by. */
export const STIMMEN: Readonly<Record<Sprechsprache, string>> = {
  de: 'de-DE',
  en: 'en-GB',
  tr: 'tr-TR',
  ar: 'ar-SA',
  uk: 'uk-UA',
  ru: 'ru-RU',
  fa: 'fa-IR',
  fr: 'fr-FR',
};

/** Zero to nine. German says `zwo` on the telephone; in a hall `zwei` is what people have learnt. */
export const ZIFFERN: Readonly<Record<Sprechsprache, readonly string[]>> = {
  de: ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  tr: ['sıfır', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz'],
  ar: ['صفر', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'],
  uk: ['нуль', 'один', 'два', 'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім', 'дев’ять'],
  ru: ['ноль', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  fa: ['صفر', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
};

/** The point in `2.14`. */
export const PUNKT: Readonly<Record<Sprechsprache, string>> = {
  de: 'Punkt',
  en: 'point',
  tr: 'nokta',
  ar: 'نقطة',
  uk: 'крапка',
  ru: 'точка',
  fa: 'نقطه',
  fr: 'point',
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const NAMEN = {
  uk: 'а бе це де е еф ґе аш і йот ка ель ем ен о пе ку ер ес те у ве дубль-ве ікс іґрек зет',
  ru: 'а бэ цэ дэ е эф гэ аш и йот ка эль эм эн о пэ ку эр эс тэ у вэ дубль-вэ икс игрек зет',
  ar: 'إيه بي سي دي إي إف جي إتش آي جيه كيه إل إم إن أو بي كيو آر إس تي يو في دبليو إكس واي زد',
  fa: 'اِی بی سی دی ای اف جی اچ آی جِی کِی اِل اِم اِن اُ پی کیو آر اِس تی یو وی دبلیو ایکس وای زد',
};

/** Names of the Latin letters; languages that write Latin letters need none. */
export const BUCHSTABEN: Readonly<Partial<Record<Sprechsprache, Readonly<Record<string, string>>>>> =
  Object.fromEntries(
    Object.entries(NAMEN).map(([sprache, namen]) => [
      sprache,
      Object.fromEntries(namen.split(' ').map((name, nr) => [ALPHABET[nr], name])),
    ]),
  );
