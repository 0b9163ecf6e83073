/** Titles in words, for screens. */
import type { Tone } from '#ui/Status.tsx';
import type { AblaufZeile, Arbeit, Titelstand } from '../titel.schema.ts';

export const STAND_TON: Readonly<Record<Titelstand, Tone>> = {
  gueltig: 'success',
  'gilt-fort': 'info',
  abgelaufen: 'danger',
  erloschen: 'quiet',
  ersetzt: 'quiet',
};

export const ARBEIT_WORTE: Readonly<Record<Arbeit, string>> = {
  erlaubt: 'erlaubt',
  beschraenkt: 'nur wie beschrieben',
  'nicht-erlaubt': 'nicht erlaubt',
  unbekannt: 'nicht erfasst',
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
