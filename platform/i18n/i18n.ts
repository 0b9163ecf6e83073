/** Languages of the portal, mail and letters. Screens for staff are German. */
export const LANGUAGES = ['de', 'en', 'ar', 'uk', 'tr', 'ru', 'fa', 'fr', 'pl', 'ro', 'sq', 'so', 'ti', 'vi'] as const;
export type Language = (typeof LANGUAGES)[number];

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set(['ar', 'fa']);

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}
