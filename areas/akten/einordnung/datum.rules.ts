/** The date of a document as a proposal: how far the place is trusted where it stands, and the line that says so. Pure. */
import { type Datumsort, locateDokumentdatum } from '../dokumentdatum.rules.ts';
import type { Vorschlag } from './einordnung.schema.ts';
import { shorten } from './einstufung.rules.ts';

const VERTRAUEN: Readonly<Record<Datumsort, readonly [konfidenz: number, wo: string]>> = {
  benannt: [0.95, 'Als Datum bezeichnet'],
  ort: [0.9, 'Nach dem Ort'],
  allein: [0.8, 'Allein in einer Zeile am Anfang'],
  ende: [0.7, 'Am Ende einer Zeile am Anfang'],
  erstellt: [0.75, 'Tag der Unterschrift oder Ausfertigung'],
  eingang: [0.4, 'Nur ein Eingangsstempel'],
};

/** @param today ISO; a document is not younger */
export function schlageDatumVor(pages: readonly string[], today: string): Vorschlag | undefined {
  const found = locateDokumentdatum(pages, today);
  if (!found) return undefined;
  const [konfidenz, wo] = VERTRAUEN[found.kind];
  return { wert: found.datum, konfidenz, grund: `${wo}: „${shorten(found.zeile)}“`, quelle: 'text' };
}
