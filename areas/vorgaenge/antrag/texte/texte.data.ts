/** Texts of the forms in every language, for the server. German binds; a test holds all of them complete. */
import type { Formularsprache, Listenzeile } from '../formular.schema.ts';
import { ar } from './ar.data.ts';
import { de } from './de.data.ts';
import { en } from './en.data.ts';
import { fa } from './fa.data.ts';
import { fr } from './fr.data.ts';
import { ar as arKonto } from './konto/ar.data.ts';
import { de as deKonto } from './konto/de.data.ts';
import { en as enKonto } from './konto/en.data.ts';
import { fa as faKonto } from './konto/fa.data.ts';
import { fr as frKonto } from './konto/fr.data.ts';
import { ru as ruKonto } from './konto/ru.data.ts';
import { tr as trKonto } from './konto/tr.data.ts';
import { uk as ukKonto } from './konto/uk.data.ts';
import { ru } from './ru.data.ts';
import { tr } from './tr.data.ts';
import { uk } from './uk.data.ts';

export const TEXTE: Readonly<Record<Formularsprache, Readonly<Record<string, string | undefined>>>> = {
  de: { ...de, ...deKonto },
  en: { ...en, ...enKonto },
  tr: { ...tr, ...trKonto },
  ar: { ...ar, ...arKonto },
  uk: { ...uk, ...ukKonto },
  ru: { ...ru, ...ruKonto },
  fa: { ...fa, ...faKonto },
  fr: { ...fr, ...frKonto },
};

export function textOf(sprache: Formularsprache, key: string): string {
  return TEXTE[sprache][key] ?? TEXTE.de[key] ?? key;
}

/** How a document is called: in the office's own words where it has some, else in those that came with Bleibe. */
export function unterlageWorte(
  sprache: Formularsprache,
  { schluessel, namen }: { readonly schluessel: string; readonly namen?: Listenzeile['namen'] },
): string {
  return namen?.[sprache] || namen?.de || textOf(sprache, `unterlage.${schluessel}`);
}

/** In German, for the office. */
export function nameOfUnterlage(liste: readonly Listenzeile[], unterlage: string): string {
  return unterlageWorte('de', liste.find(({ schluessel }) => schluessel === unterlage) ?? { schluessel: unterlage });
}
