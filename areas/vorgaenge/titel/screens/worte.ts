/** Titles in words, for screens. */
import type { Tone } from '#ui/Status.tsx';
import type { AblaufZeile, Titelstand } from '../titel.schema.ts';

export const STAND_TON: Readonly<Record<Titelstand, Tone>> = {
  gueltig: 'success',
  'gilt-fort': 'info',
  abgelaufen: 'danger',
  erloschen: 'quiet',
  ersetzt: 'quiet',
};

const GRUND: Readonly<Record<string, string>> = {
  gestorben: 'angehalten: gestorben',
  fortgezogen: 'angehalten: fortgezogen',
  deutscher: 'angehalten: Deutsche oder Deutscher',
  auskunftssperre: 'von Hand: Anschrift gesperrt',
  'datei-b': 'angehalten: Datei B',
  'gilt-fort': 'nicht nötig: gilt kraft Gesetzes fort',
  'neuerer-titel': 'nicht nötig: anderer Titel gilt länger',
  'antrag-offen': 'nicht nötig: Antrag gestellt',
  'keine-anschrift': 'von Hand: keine Anschrift',
};

export function hinweisWorte({ hinweis }: AblaufZeile): string {
  if (!hinweis) return 'noch keiner';
  const { stufe, weg, grund } = hinweis;
  if (weg === 'keiner') return GRUND[grund] ?? grund;
  return `${{ portal: 'Portal', mail: 'E-Mail', brief: 'Brief' }[weg] ?? weg}, ${stufe} Tage vorher`;
}

/** `in 12 Tagen`, `seit 3 Tagen` */
export function fristWorte(tage: number): string {
  if (tage === 0) return 'heute';
  const tagen = Math.abs(tage) === 1 ? 'Tag' : 'Tagen';
  return tage > 0 ? `in ${tage} ${tagen}` : `seit ${-tage} ${tagen}`;
}

export const WEG_WORTE = { portal: 'Portal', mail: 'E-Mail', brief: 'Brief', keiner: 'kein Hinweis' } as const;

export const grundWorte = (grund: string): string => GRUND[grund] ?? grund;

export const SPRACHE_WORTE: Readonly<Record<string, string>> = {
  de: 'Deutsch',
  en: 'Englisch',
  tr: 'Türkisch',
  ar: 'Arabisch',
  uk: 'Ukrainisch',
  ru: 'Russisch',
  fa: 'Persisch',
  fr: 'Französisch',
};

export const NEBEN_WORTE = {
  erwerbstaetigkeit: 'Erwerbstätigkeit',
  arbeitgeber: 'Arbeitgeber',
  raeumlich: 'Räumliche Beschränkung',
  wohnsitz: 'Wohnsitz',
  auflage: 'Auflage',
  bedingung: 'Bedingung',
  'verlaengerung-ausgeschlossen': 'Verlängerung ausgeschlossen',
  vermerk: 'Vermerk auf der Karte',
} as const;
