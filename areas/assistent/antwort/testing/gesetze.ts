/** Real laws for tests, where they lie beside the house; without them tests skip with a clear line. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readGesetz } from '#areas/erlasse/index.ts';
import type { Passage } from '../zitat.schema.ts';

const FOLDER =
  process.env.BLEIBE_RECHT ?? path.resolve(import.meta.dirname, '../../../../../shared/recht/gii-xml-2026-04');
export const hasGesetze = existsSync(FOLDER);

export function passagenOf(file: string): Passage[] {
  const werk = readGesetz(readFileSync(path.join(FOLDER, file)));
  return werk.normen.flatMap((norm, n) =>
    norm.absaetze.map((absatz, ordnung) => ({
      normId: `${werk.kurz}-${n}`,
      art: 'recht' as const,
      kurz: werk.kurz,
      titel: werk.titel,
      bezeichnung: norm.bezeichnung,
      ueberschrift: norm.ueberschrift,
      nr: absatz.nr,
      ordnung,
      text: absatz.text,
      datum: null,
      gueltigAb: werk.standAm,
      gueltigBis: null,
    })),
  );
}
