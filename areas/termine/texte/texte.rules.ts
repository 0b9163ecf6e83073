/** What a translator may have overlooked; the check of `./bleibe test` names every one of these lines. */
import { TERMINSPRACHEN, type Terminsprache } from '../termine.schema.ts';

type Text = string | Readonly<Record<string, string>>;
export interface Pruefdatei {
  readonly geprueft: unknown;
  readonly texte: Readonly<Record<string, Text>>;
}
export type Raumdateien = Readonly<Partial<Record<Terminsprache, Pruefdatei>>>;

/** One sentence per fault, with room, language and key. */
export function listTextfehler(raum: string, dateien: Raumdateien): string[] {
  const { de } = dateien;
  if (de === undefined) return [`${raum}/de.json fehlt: Deutsch ist vollständig`];
  return TERMINSPRACHEN.flatMap((sprache) => {
    const datei = dateien[sprache];
    if (datei === undefined) return [`${raum}/${sprache}.json fehlt`];
    return [
      ...listKopffehler(`${raum}/${sprache}`, datei),
      ...listSchluesselfehler(`${raum}/${sprache}`, de, datei),
      ...Object.entries(datei.texte).flatMap(([key, text]) =>
        listTextmaengel(sprache, text, de.texte[key]).map((what) => `${raum}/${sprache} ${key}: ${what}`),
      ),
    ];
  });
}

/** Languages that no native reader has looked at yet. German was written by us and is read by the office. */
export function listUngeprueft(dateien: Raumdateien): Terminsprache[] {
  return TERMINSPRACHEN.filter((sprache) => sprache !== 'de' && !dateien[sprache]?.geprueft);
}

function listKopffehler(file: string, { geprueft }: Pruefdatei): string[] {
  if (geprueft === null) return [];
  const { von, am } = (geprueft ?? {}) as { von?: unknown; am?: unknown };
  const good = typeof von === 'string' && von.trim() !== '' && typeof am === 'string' && /^\d{4}-\d\d-\d\d$/.test(am);
  return good ? [] : [`${file}: geprueft ist null oder {"von": "Name", "am": "2026-12-31"}`];
}

function listSchluesselfehler(file: string, de: Pruefdatei, datei: Pruefdatei): string[] {
  return [
    ...Object.keys(de.texte)
      .filter((key) => !(key in datei.texte))
      .map((key) => `${file} ${key}: fehlt`),
    ...Object.keys(datei.texte)
      .filter((key) => !(key in de.texte))
      .map((key) => `${file} ${key}: gibt es im Deutschen nicht`),
  ];
}

function listTextmaengel(sprache: Terminsprache, text: Text, german: Text | undefined): string[] {
  const forms = formsOf(text);
  const faults: string[] = [];
  if (Object.values(forms).some((form) => form.trim() === '')) faults.push('ist leer');
  if (typeof text !== 'string') {
    const missing = pluralforms(sprache).filter((form) => !(form in text));
    if (missing.length > 0) faults.push(`Mehrzahlform fehlt: ${missing.join(', ')}`);
  }
  if (german !== undefined) {
    const wanted = placesOf(Object.values(formsOf(german)));
    const own = placesOf(Object.values(forms));
    for (const place of own) if (!wanted.has(place)) faults.push(`{${place}} gibt es im Deutschen nicht`);
    // A number may be spoken by its form ("two appointments" is one word in Arabic), all else must stand there.
    for (const place of wanted) if (place !== 'n' && !own.has(place)) faults.push(`{${place}} fehlt`);
    if (wanted.has('n') && !own.has('n')) faults.push('{n} fehlt');
  }
  return faults;
}

const FORMS: Readonly<Record<Terminsprache, readonly string[]>> = {
  de: ['one', 'other'],
  leicht: ['one', 'other'],
  en: ['one', 'other'],
  tr: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  uk: ['one', 'few', 'many', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  fa: ['one', 'other'],
  // `many` are millions.
  fr: ['one', 'other'],
};

function pluralforms(sprache: Terminsprache): readonly string[] {
  return FORMS[sprache];
}

function formsOf(text: Text): Readonly<Record<string, string>> {
  return typeof text === 'string' ? { other: text } : text;
}

function placesOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')));
}
