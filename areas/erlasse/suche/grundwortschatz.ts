/**
 * Words that may be part of a compound in a decree. A Sammlung of a few decrees uses hardly any word often enough to be
 * known as one; these come from our own texts (Glossar, Handbuch, own questions), so nothing of a source is in them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sammlungsart } from '../bestand/werk.schema.ts';

const DATEI = path.join(import.meta.dirname, 'daten', 'grundwoerter.txt');
/** As if each had been used just often enough: a word of the Sammlung itself goes before. */
const COUNT = 5;

let read: ReadonlyMap<string, number> | undefined;

/** Laws are large enough to know their own words. */
export function grundwortschatzOf(art: Sammlungsart): ReadonlyMap<string, number> {
  if (art === 'recht') return NONE;
  read ??= new Map(
    readFileSync(DATEI, 'utf8')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => [word, COUNT]),
  );
  return read;
}

const NONE: ReadonlyMap<string, number> = new Map();
