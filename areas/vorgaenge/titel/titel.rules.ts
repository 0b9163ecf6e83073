/** What a title is on a day, and what may be entered. Pure. */
import type { Papierart, RegisterTitel, Titelstand } from './titel.schema.ts';
import { findTitelart, SONSTIGE } from './titelart.data.ts';

export interface Laufzeit {
  readonly gueltigBis: string | null;
  readonly fortgiltBis: string | null;
  readonly beendet: 'erloschen' | 'ersetzt' | null;
}

/** A title holds through its last day; one that continues by law holds to the end of the continuation. */
export function standOn({ gueltigBis, fortgiltBis, beendet }: Laufzeit, stichtag: string): Titelstand {
  if (beendet) return beendet;
  if (gueltigBis === null || stichtag <= gueltigBis) return 'gueltig';
  return fortgiltBis !== null && stichtag <= fortgiltBis ? 'gilt-fort' : 'abgelaufen';
}

export const STAND_WORTE: Readonly<Record<Titelstand, string>> = {
  gueltig: 'gültig',
  'gilt-fort': 'gilt kraft Gesetzes fort',
  abgelaufen: 'abgelaufen',
  erloschen: 'erloschen',
  ersetzt: 'ersetzt',
};

export const PAPIER_WORTE: Readonly<Record<Papierart, string>> = {
  pass: 'Pass',
  passersatz: 'Passersatz',
  fiktion: 'Fiktionsbescheinigung',
  duldung: 'Duldung',
  gestattung: 'Aufenthaltsgestattung',
  ausweisersatz: 'Ausweisersatz',
};

export interface Eingabefehler {
  readonly path: string;
  readonly message: string;
}

/** § 9 (1), § 9a (1) AufenthG: without end; § 7 (2) AufenthG: with one. */
export function listTitelfehler(neu: RegisterTitel): Eingabefehler[] {
  const art = findTitelart(neu.art);
  const fehler: Eingabefehler[] = [];
  if (!art && neu.art !== SONSTIGE) fehler.push({ path: 'art', message: 'Diesen Titel gibt es nicht.' });
  if (neu.art === SONSTIGE && !neu.grundlage)
    fehler.push({ path: 'grundlage', message: 'Bitte nennen Sie die Rechtsgrundlage.' });
  if (art?.unbefristet && neu.gueltigBis)
    fehler.push({ path: 'gueltigBis', message: 'Dieser Titel ist unbefristet. Lassen Sie das Ende leer.' });
  if (art && !art.unbefristet && !neu.gueltigBis)
    fehler.push({ path: 'gueltigBis', message: 'Dieser Titel ist befristet. Bitte geben Sie das Ende an.' });
  if (neu.gueltigBis && neu.gueltigBis < neu.gueltigAb)
    fehler.push({ path: 'gueltigBis', message: 'Das Ende liegt vor dem Beginn.' });
  if (neu.beschaeftigung === 'beschraenkt' && !neu.nebenbestimmungen.some(({ art: kind }) => LIMITS.has(kind)))
    fehler.push({
      path: 'nebenbestimmungen',
      message: 'Ist Arbeit beschränkt, muss dastehen, welche erlaubt ist (§ 4a Abs. 3 AufenthG).',
    });
  return fehler;
}

const LIMITS: ReadonlySet<string> = new Set(['erwerbstaetigkeit', 'arbeitgeber']);

/** `A•••••34`: enough to compare with the card in hand, not enough to copy it. */
export function maskSeriennummer(serie: string): string {
  return `${serie.slice(0, 1)}${'•'.repeat(Math.max(serie.length - 3, 0))}${serie.slice(-2)}`;
}
