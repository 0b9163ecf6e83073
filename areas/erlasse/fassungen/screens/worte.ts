/** How results of reading in are called. */

import { count } from '#ui/format.ts';
import type { Tone } from '#ui/Status.tsx';
import type { Einlesung, EinlesungArt, Ergebnis } from '../../quellen/einlesung.schema.ts';
import type { FassungKurz } from '../fassungen.schema.ts';

export const ERGEBNIS: Readonly<Record<Ergebnis, { readonly text: string; readonly tone: Tone }>> = {
  neu: { text: 'neu', tone: 'success' },
  'neue Fassung': { text: 'neue Fassung', tone: 'warning' },
  berichtigt: { text: 'berichtigt', tone: 'info' },
  unveraendert: { text: 'unverändert', tone: 'quiet' },
  fehler: { text: 'nicht eingelesen', tone: 'danger' },
};

export const WEG: Readonly<Record<EinlesungArt, string>> = {
  befehl: 'Befehl der Administration',
  hochladen: 'Hochgeladen',
  amtlich: 'Amtlicher Bestand',
};

export const STAND: Readonly<Record<Einlesung['stand'], { readonly text: string; readonly tone: Tone }>> = {
  laeuft: { text: 'läuft', tone: 'info' },
  fertig: { text: 'fertig', tone: 'success' },
  abgebrochen: { text: 'abgebrochen', tone: 'danger' },
};

/** „3 neue Fassungen, 80 unverändert, 1 nicht eingelesen“ */
export function zahlenWorte({ zahlen }: Pick<Einlesung, 'zahlen'>): string {
  const parts = [
    zahlen.neu > 0 && `${zahlen.neu} neu`,
    zahlen['neue Fassung'] > 0 && count(zahlen['neue Fassung'], 'neue Fassung', 'neue Fassungen'),
    zahlen.berichtigt > 0 && `${zahlen.berichtigt} berichtigt`,
    zahlen.unveraendert > 0 && `${zahlen.unveraendert} unverändert`,
    zahlen.fehler > 0 && `${zahlen.fehler} nicht eingelesen`,
  ].filter(Boolean);
  return parts.join(', ') || 'noch nichts';
}

/** „30 geändert, 2 neu, 1 entfallen“ */
export function aenderungWorte({ geaendert, neu, entfallen }: FassungKurz): string {
  const parts = [
    geaendert > 0 && `${geaendert} geändert`,
    neu > 0 && `${neu} neu`,
    entfallen > 0 && `${entfallen} entfallen`,
  ].filter(Boolean);
  return parts.join(', ') || 'keine Norm';
}
