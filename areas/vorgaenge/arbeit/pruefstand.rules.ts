/** The Pruefschema of a Vorgang, from what is known of it. */

import { zitat } from '../pruefung/norm.rules.ts';
import { pruefe } from '../pruefung/pruefschema.rules.ts';
import { ARTEN, type Art } from '../pruefung/pruefung.schema.ts';
import { toTatsachen } from './tatsachenform.rules.ts';
import type { Pruefstand } from './vorgang.schema.ts';

const isArt = (text: string | null): text is Art => (ARTEN as readonly (string | null)[]).includes(text);

/** Undefined where no Pruefschema belongs to the Vorgang. `stichtag`: ISO day whose law is applied. */
export function pruefstandOf(
  pruefart: string | null,
  facts: readonly { readonly feld: string; readonly wert: unknown }[],
  stichtag: string,
): Pruefstand | undefined {
  if (!isArt(pruefart)) return undefined;
  const { requirements, outcome, grund, hinweise } = pruefe(pruefart, toTatsachen(facts), stichtag);
  return {
    stichtag,
    zeilen: requirements.map((row) => ({
      schluessel: row.key,
      name: row.label,
      normen: row.norms.map(zitat),
      ergebnis: row.result,
      grund: row.grund,
      tatsachen: row.tatsachen,
      fehlt: row.fehlt,
    })),
    vorschlag: outcome,
    grund,
    hinweise,
  };
}
