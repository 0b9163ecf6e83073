/** Where each text lies: by name, so that the build finds every file and a browser loads one of them. */
import type { Terminsprache } from '../termine.schema.ts';

type Laden = () => Promise<{ default: unknown }>;

export const TEXTDATEIEN = {
  anliegen: {
    de: () => import('./anliegen/de.json', { with: { type: 'json' } }),
    leicht: () => import('./anliegen/leicht.json', { with: { type: 'json' } }),
    en: () => import('./anliegen/en.json', { with: { type: 'json' } }),
    tr: () => import('./anliegen/tr.json', { with: { type: 'json' } }),
    ar: () => import('./anliegen/ar.json', { with: { type: 'json' } }),
    uk: () => import('./anliegen/uk.json', { with: { type: 'json' } }),
    ru: () => import('./anliegen/ru.json', { with: { type: 'json' } }),
    fa: () => import('./anliegen/fa.json', { with: { type: 'json' } }),
    fr: () => import('./anliegen/fr.json', { with: { type: 'json' } }),
  },
  buchung: {
    de: () => import('./buchung/de.json', { with: { type: 'json' } }),
    leicht: () => import('./buchung/leicht.json', { with: { type: 'json' } }),
    en: () => import('./buchung/en.json', { with: { type: 'json' } }),
    tr: () => import('./buchung/tr.json', { with: { type: 'json' } }),
    ar: () => import('./buchung/ar.json', { with: { type: 'json' } }),
    uk: () => import('./buchung/uk.json', { with: { type: 'json' } }),
    ru: () => import('./buchung/ru.json', { with: { type: 'json' } }),
    fa: () => import('./buchung/fa.json', { with: { type: 'json' } }),
    fr: () => import('./buchung/fr.json', { with: { type: 'json' } }),
  },
  bedarf: {
    de: () => import('./bedarf/de.json', { with: { type: 'json' } }),
    leicht: () => import('./bedarf/leicht.json', { with: { type: 'json' } }),
    en: () => import('./bedarf/en.json', { with: { type: 'json' } }),
    tr: () => import('./bedarf/tr.json', { with: { type: 'json' } }),
    ar: () => import('./bedarf/ar.json', { with: { type: 'json' } }),
    uk: () => import('./bedarf/uk.json', { with: { type: 'json' } }),
    ru: () => import('./bedarf/ru.json', { with: { type: 'json' } }),
    fa: () => import('./bedarf/fa.json', { with: { type: 'json' } }),
    fr: () => import('./bedarf/fr.json', { with: { type: 'json' } }),
  },
  tag: {
    de: () => import('./tag/de.json', { with: { type: 'json' } }),
    leicht: () => import('./tag/leicht.json', { with: { type: 'json' } }),
    en: () => import('./tag/en.json', { with: { type: 'json' } }),
    tr: () => import('./tag/tr.json', { with: { type: 'json' } }),
    ar: () => import('./tag/ar.json', { with: { type: 'json' } }),
    uk: () => import('./tag/uk.json', { with: { type: 'json' } }),
    ru: () => import('./tag/ru.json', { with: { type: 'json' } }),
    fa: () => import('./tag/fa.json', { with: { type: 'json' } }),
    fr: () => import('./tag/fr.json', { with: { type: 'json' } }),
  },
  post: {
    de: () => import('./post/de.json', { with: { type: 'json' } }),
    leicht: () => import('./post/leicht.json', { with: { type: 'json' } }),
    en: () => import('./post/en.json', { with: { type: 'json' } }),
    tr: () => import('./post/tr.json', { with: { type: 'json' } }),
    ar: () => import('./post/ar.json', { with: { type: 'json' } }),
    uk: () => import('./post/uk.json', { with: { type: 'json' } }),
    ru: () => import('./post/ru.json', { with: { type: 'json' } }),
    fa: () => import('./post/fa.json', { with: { type: 'json' } }),
    fr: () => import('./post/fr.json', { with: { type: 'json' } }),
  },
  /** The sheet that the desk prints. */
  zettel: {
    de: () => import('./zettel/de.json', { with: { type: 'json' } }),
    leicht: () => import('./zettel/leicht.json', { with: { type: 'json' } }),
    en: () => import('./zettel/en.json', { with: { type: 'json' } }),
    tr: () => import('./zettel/tr.json', { with: { type: 'json' } }),
    ar: () => import('./zettel/ar.json', { with: { type: 'json' } }),
    uk: () => import('./zettel/uk.json', { with: { type: 'json' } }),
    ru: () => import('./zettel/ru.json', { with: { type: 'json' } }),
    fa: () => import('./zettel/fa.json', { with: { type: 'json' } }),
    fr: () => import('./zettel/fr.json', { with: { type: 'json' } }),
  },
} satisfies Record<string, Readonly<Record<Terminsprache, Laden>>>;
