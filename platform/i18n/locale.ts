import type { Language } from './i18n.ts';

/**
 * Locale for Intl. Everywhere Western digits and the Gregorian calendar: a citizen compares the date in the mail with
 * the one on the German letter, and Persian would otherwise count another calendar.
 */
export function localeOf(language: Language): string {
  return language === 'de' ? 'de-DE' : `${language}-u-ca-gregory-nu-latn`;
}
