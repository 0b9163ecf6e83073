/** For tests: a case that is granted, changed in one point, and what comes out. */

import { pruefe } from './pruefschema.rules.ts';
import type { Art, Ergebnis, Pruefergebnis, Vorschlag } from './pruefung.schema.ts';
import { TATSACHEN } from './tatsachen.data.ts';
import { type Feld, type Tatsachen, tatsachenSchema, type Wert } from './tatsachen.schema.ts';

export const STICHTAG = '2026-04-28';

/** Facts by their path; `undefined` takes one away. */
export type Flach = { readonly [F in Feld]?: Wert<F> | undefined };

function tatsachenVon(flach: Flach): Tatsachen {
  const root: Record<string, unknown> = {};
  for (const [feld, wert] of Object.entries(flach)) {
    if (wert === undefined) continue;
    const parts = feld.split('.');
    let at = root;
    for (const part of parts.slice(0, -1)) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    at[parts.at(-1) as string] = wert;
  }
  return tatsachenSchema.parse(root);
}

interface Bescheidener {
  readonly outcome: Vorschlag;
  readonly zeilen: Readonly<Record<string, Ergebnis | undefined>>;
  readonly ganz: Pruefergebnis;
}

/** Examines a base changed in some points. */
export function pruefling(art: Art, basis: Flach): (anders?: Flach, asOf?: string) => Bescheidener {
  return (anders = {}, asOf = STICHTAG) => {
    const ganz = pruefe(art, tatsachenVon({ ...basis, ...anders }), asOf);
    return {
      outcome: ganz.outcome,
      zeilen: Object.fromEntries(ganz.requirements.map(({ key, result }) => [key, result])),
      ganz,
    };
  };
}

export const ALLE_FELDER = Object.keys(TATSACHEN) as Feld[];
