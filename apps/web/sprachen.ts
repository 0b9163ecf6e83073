/** Languages by their own names, and the choice of this browser. */
import { useEffect, useState } from 'react';
import { directionOf, LANGUAGES, type Language } from '#platform/i18n/i18n.ts';
import { readSetting, writeSetting } from '#ui/settings.ts';

export const OWN_NAMES: Record<Language, string> = {
  de: 'Deutsch',
  en: 'English',
  ar: 'العربية',
  uk: 'Українська',
  tr: 'Türkçe',
  ru: 'Русский',
  fa: 'فارسی',
  fr: 'Français',
  pl: 'Polski',
  ro: 'Română',
  sq: 'Shqip',
  so: 'Soomaali',
  ti: 'ትግርኛ',
  vi: 'Tiếng Việt',
};

/** Kept choice, else the browser's first language that has texts, else German. Sets `lang` and `dir` of the page. */
export function useLanguage(available: readonly Language[]): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(() => firstOf([readSetting('sprache'), ...navigator.languages], available));
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  return [
    language,
    (next) => {
      writeSetting('sprache', next);
      setLanguage(next);
    },
  ];
}

function firstOf(wishes: readonly (string | undefined)[], available: readonly Language[]): Language {
  for (const wish of wishes) {
    const found = LANGUAGES.find((language) => wish?.toLowerCase().split('-')[0] === language);
    if (found !== undefined && available.includes(found)) return found;
  }
  return 'de';
}
