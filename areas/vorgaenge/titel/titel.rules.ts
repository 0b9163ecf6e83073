/** What a title is on a day, and what may be entered. Pure. */
import type { Arbeit, Papierart, RegisterTitel, Titelstand } from './titel.schema.ts';
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
export function listTitelfehler(
  neu: Pick<RegisterTitel, 'art' | 'grundlage' | 'gueltigAb' | 'gueltigBis' | 'beschaeftigung' | 'nebenbestimmungen'>,
): Eingabefehler[] {
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

export interface Titelangaben {
  readonly name: string;
  readonly grundlage: string;
  readonly gueltigAb: string;
  readonly gueltigBis?: string | undefined;
  readonly beschaeftigung: Arbeit;
  readonly selbstaendig: Arbeit;
  readonly nebenbestimmungen: readonly { readonly text: string }[];
}

export const ARBEIT_WORTE: Readonly<Record<Arbeit, string>> = {
  erlaubt: 'erlaubt',
  beschraenkt: 'nur wie beschrieben',
  'nicht-erlaubt': 'nicht erlaubt',
  unbekannt: 'nicht erfasst',
};

/** What a correction changes, in words: `Ende: 31.12.2026 statt 31.12.2025`. */
export function listUnterschiede(alt: Titelangaben, neu: Titelangaben, tag: (iso: string) => string): string[] {
  const words = (one: Titelangaben) => ({
    Titel: one.name,
    Rechtsgrundlage: one.grundlage || 'wie beim Titel',
    Beginn: tag(one.gueltigAb),
    Ende: one.gueltigBis ? tag(one.gueltigBis) : 'unbefristet',
    Beschäftigung: ARBEIT_WORTE[one.beschaeftigung],
    'Selbständige Tätigkeit': ARBEIT_WORTE[one.selbstaendig],
    Nebenbestimmungen: one.nebenbestimmungen.map(({ text }) => text).join(' · ') || 'keine',
  });
  const [before, after] = [words(alt), words(neu)];
  return (Object.keys(before) as (keyof typeof before)[])
    .filter((key) => before[key] !== after[key])
    .map((key) => `${key}: ${after[key]} statt ${before[key]}`);
}

const LIMITS: ReadonlySet<string> = new Set(['erwerbstaetigkeit', 'arbeitgeber']);

/** `A•••••34`: enough to compare with the card in hand, not enough to copy it. */
export function maskSeriennummer(serie: string): string {
  return `${serie.slice(0, 1)}${'•'.repeat(Math.max(serie.length - 3, 0))}${serie.slice(-2)}`;
}
